// Section 5: the claims of the announcement as of their day: about the market, about the position, about who was first.
import { span } from '../../calendar/index.js';
import { checkTrend, type MarketClaim } from '../../market/index.js';
import type { BriefInput, CheckedClaim } from '../content/input.js';
import type { Span } from '../pictures/data.js';
import { date, list } from '../words.js';
import type { Ledger } from './ledger.js';
import type { InWorld, Survey } from './survey.js';

export function claims(survey: Survey, ledger: Ledger): BriefInput['claims'] {
  return (survey.deal.claims ?? []).map((claim, i) => {
    const said = {
      says: claim.says,
      source: claim.source ?? [],
      place: survey.ws.place(['deals', survey.id, 'claims', String(i)]),
      by: claim.by ?? null,
      asOf: claim['as-of'],
      trend: null,
      counted: null,
    };
    return { ...said, ...checked(survey, ledger, claim) };
  });
}
type Checked = Pick<CheckedClaim, 'verdict' | 'why'> & Partial<Pick<CheckedClaim, 'trend' | 'counted'>>;

function checked(survey: Survey, ledger: Ledger, claim: MarketClaim): Checked {
  if (claim.measure === 'exposure') return exposure(survey, ledger, claim);
  if (claim.measure === 'first-licence') return firstLicence(survey, claim);
  const trend = checkTrend(survey.ws.market, claim);
  return { verdict: trend.verdict, why: trend.why, trend };
}

/** Exposure of a side to the named holders, or to everybody: without the deal against with it, on the day of the brief. */
function exposure(survey: Survey, ledger: Ledger, claim: MarketClaim): Checked {
  const of = claim.of ? survey.groupOf(claim.of, survey.at) : undefined;
  const side = survey.sides.find(({ id }) => id === of);
  if (!side || !claim.trend)
    return { verdict: 'unknown', why: 'the claim names no side of the deal, or no direction' };
  const named = (claim.against ?? []).map((party) => survey.groupOf(party, survey.at));
  if (named.length > 1)
    return {
      verdict: 'unknown',
      why: 'the claim names several holders at once; ask for each with `position`',
    };
  const only = { seller: side.id, holder: named[0] };
  const counted = { without: ledger.exposed('without', only), with: ledger.exposed('with', only) };
  const against = named[0] ? survey.group(named[0]).name : 'the whole field';
  return {
    ...judged(ledger.changed(only), claim.trend, `what ${side.name} is exposed to toward ${against}`),
    counted,
  };
}
function judged(
  { without, with: after }: Readonly<Record<InWorld, Span>>,
  trend: 'up' | 'down',
  what: string,
): Checked {
  const fell = after.high < without.low;
  const rose = after.low > without.high;
  if (fell || rose) {
    const holds = fell === (trend === 'down');
    return { verdict: holds ? 'true' : 'false', why: `${what} ${fell ? 'fell' : 'rose'} in every reading` };
  }
  if (without.high === 0 && after.high === 0) return { verdict: 'false', why: `${what} stays the same` };
  return { verdict: 'unknown', why: `${what} may have fallen or risen: that turns on what is open` };
}

/** An earlier licence of the group to a handset maker of the region, signed before the deal and seen by the day. */
function firstLicence(survey: Survey, claim: MarketClaim): Checked {
  const { ws } = survey;
  const of = claim.of ? survey.groupOf(claim.of, survey.at) : '';
  const last = span(claim['as-of'])[1];
  const earlier = Object.entries(ws.agreements).filter(([id, { signed, grants, parties }]) => {
    if (survey.agreements.has(id) || typeof signed !== 'string' || span(signed)[1] > last) return false;
    if (!(grants ?? []).some(({ kind }) => kind === 'licence')) return false;
    const ids = parties.map((party) => (typeof party === 'string' ? party : party.party));
    const groups = ids.map((id_) => survey.groupOf(id_, survey.at));
    return (
      groups.includes(of) &&
      ids.some((id_, i) => groups[i] !== of && makesHandsets(survey, id_, claim.region))
    );
  });
  if (earlier.length)
    return {
      verdict: 'false',
      why: `before it, ${list(
        earlier.map(([id, one]) => `${one.title ?? id} (${date(String(one.signed))})`),
      )} had been signed`,
    };
  const deals = Object.keys(ws.deals).length;
  return {
    verdict: 'unknown',
    why: `no earlier licence with a handset maker of ${claim.region ?? 'the region'} is among the ${deals} deals of this workspace, which proves nothing about deals that are not in it`,
  };
}
const REGIONS: Readonly<Record<string, string>> = { China: 'CN', India: 'IN', Japan: 'JP', Korea: 'KR' };

function makesHandsets({ ws }: Survey, party: string, region: string | undefined): boolean {
  const sells = Object.values(ws.products).some(
    ({ sells: by, kind }) => by === party && Array.isArray(kind) && kind.includes('handset'),
  );
  return sells && (!region || ws.parties[party]?.country === (REGIONS[region] ?? region));
}
