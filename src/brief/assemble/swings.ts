// Section 4: each open term and each assumption taken at its values in turn, all others fixed (language.md, Questions and
// answers). A term that is not public is taken once as it shields and once as it exposes; the other open terms shield.
import type { Assumption } from '../../language/index.js';
import { total } from '../../position/index.js';
import type { BriefInput, Group, Swing } from '../content/input.js';
import { number } from '../words.js';
import { FILING_DAY, type Ledger, type Only } from './ledger.js';
import { spanOf } from './standings.js';
import type { InWorld, Survey } from './survey.js';
import { usesOf } from './uses.js';

/** Open terms of the field shown for each count; smaller ones are summed up in a limit. */
const SHOWN = 8;

export function termSwings(survey: Survey, ledger: Ledger): readonly Swing[] {
  const [a, b] = survey.sides;
  const counts: readonly (readonly [string, Only])[] = [
    [`${b.name} exposed to the whole field, with the deal`, { seller: b.id }],
    [`${a.name} exposed to the whole field, with the deal`, { seller: a.id }],
    [`what all others sell exposed to ${a.name}, with the deal`, { holder: a.id }],
    [`what all others sell exposed to ${b.name}, with the deal`, { holder: b.id }],
  ];
  return counts.flatMap(([of, only]) => termsOf(survey, ledger, of, only));
}
function termsOf(survey: Survey, ledger: Ledger, of: string, only: Only): readonly Swing[] {
  const base = ledger.exposed('with', only).low;
  const lots = new Map<string, Set<string>>();
  const always = new Set(
    ledger.of('with', only).flatMap(({ row, exposed }) => (exposed === 'always' ? row.lots : [])),
  );
  for (const { row, exposed } of ledger.of('with', only)) {
    if (exposed !== 'sometimes') continue;
    for (const term of row.turnsOn.filter((one) => one !== FILING_DAY)) {
      const its = lots.get(term) ?? new Set();
      for (const lot of row.lots) if (!always.has(lot)) its.add(lot);
      lots.set(term, its);
    }
  }
  return [...lots]
    .map(([term, its]) => ({ term, more: ledger.sum(its) }))
    .filter(({ more }) => more > 0)
    .sort((x, y) => y.more - x.more || (x.term < y.term ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ term, more }) => ({
      id: term,
      says: wordsOf(survey, term),
      sort: 'term' as const,
      of,
      readings: READINGS(term).map((says, i) => ({ says, exposed: base + (i ? more : 0) })),
      place: survey.ws.place(term.split('/')),
    }));
}
/** The reading in which the term shields, then the one in which it does not. */
function READINGS(term: string): readonly [string, string] {
  const key = lastKey(term);
  if (term.startsWith('patents/')) return ['reads on none of it', 'reads on it'];
  if (key === 'ends') return ['still running', 'over'];
  if (key === 'patents' || key === 'standards') return ['covers them', 'does not cover them'];
  return ['as it shields most', 'as it shields least'];
}
const lastKey = (term: string): string => term.split('/').findLast((part) => !/^\d+$/.test(part)) ?? term;
const KEYS: Readonly<Record<string, string>> = {
  ends: 'when it ends',
  patents: 'which patents it covers',
  standards: 'which standards it covers',
  products: 'which products it covers',
  'have-made': 'whether others may make for the licensee',
  countries: 'in which countries it holds',
  'reads-on': 'what they read on',
  country: 'in which countries they are',
  granted: 'when they were granted',
  filed: 'when they were filed',
  expires: 'when they expire',
};
function wordsOf({ ws }: Survey, term: string): string {
  const [section, id = '', part, index] = term.split('/');
  const key = KEYS[lastKey(term)] ?? `\`${lastKey(term)}\``;
  if (section === 'agreements') {
    const title = ws.agreements[id]?.title ?? id;
    const grant = part === 'grants' ? ws.agreements[id]?.grants?.[Number(index)]?.id : undefined;
    return `${title}: ${key}${grant ? ` (${grant})` : ''}`;
  }
  if (section === 'patents') {
    const count = ws.patents[id]?.count;
    return `the ${typeof count === 'number' ? `${number(count)} ` : ''}bought assets ${id}: ${key}`;
  }
  return term;
}

type Moved = { readonly of: string; readonly holder?: Group; readonly seller: Group; readonly world: InWorld };
/** Assumptions with a low and a high that some value uses, on what the two sides hold against each other. */
export function assumptionSwings(survey: Survey, ledger: Ledger, kinds: readonly [string, string]): readonly Swing[] {
  const [a, b] = survey.sides;
  const pairs = [
    { holder: a, seller: b, kind: kinds[1] },
    { holder: b, seller: a, kind: kinds[0] },
  ];
  const uses = usesOf(survey.ws);
  const found: Swing[] = [];
  for (const [id, assumption] of Object.entries(survey.ws.assumptions)) {
    const used = uses.get(id);
    if (!used || (assumption.low === undefined && assumption.high === undefined)) continue;
    const inDeal = [...used.agreements].every((one) => survey.agreements.has(one)) && used.agreements.size > 0;
    for (const { holder, seller, kind } of pairs)
      for (const world of ['without', 'with'] as const) {
        // Taken out with its agreements, a term of the deal moves nothing.
        if (world === 'without' && inDeal && used.keys.size === 0) continue;
        const of = `${seller.name} exposed to ${holder.name}, ${world} the deal`;
        const readings = valuesOf(assumption).map(({ says, value }) => ({
          says,
          exposed: used.onlyCounts
            ? recount(survey, ledger, { holder, seller, world }, id, value)
            : reask(survey, ledger, { holder, seller, world }, kind, id, value),
        }));
        const swing = { id, says: assumption.says, sort: 'assumption' as const, of, readings };
        found.push({ ...swing, place: survey.ws.place(['assumptions', id]) });
      }
  }
  return found;
}
void (0 as unknown as Moved | BriefInput | typeof total | typeof spanOf | Assumption);
