// The dates of one right, from all that is on file about it: pure, each date with its grounds, nothing invented.
import type { LegalEvent, PatentDocument } from '../../records/index.js';
import { type Alive, cite, endedOf, reachOf, usAlive, yearlyAlive } from './ending.js';
import { bundleOf, optOutOf } from './europe.js';
import { type Facts, factsOf } from './facts.js';
import { countedOf, filedOf, type Lookup, lookupIn, priorityOf } from './filing.js';
import { applicationEnd, grantOf } from './grant.js';
import { fill, fillEnded, fillExpiry, fillGrant, fillOptOut, fillStates } from './own.js';
import { endsAfter, expiresAfter, filedBefore, tellDoubts } from './order.js';
import { expiryOf } from './expiry.js';
import type {
  Ended,
  Expiry,
  Found,
  Grant,
  RightDates,
  RightRecords,
  StateDates,
  TermTable,
} from './types.js';
import { ground } from './when.js';

const NONE: readonly LegalEvent[] = [];

/**
 * Filing, priority, grant, expiry, end and opt-out of one right, and of a European patent state by state. `terms` is the
 * country table of the law (the function `law` of its `countries`); without it terms of designs and utility models abroad stay open.
 * Days are bounds, with the records and rules behind them; statutes are in `docs/in-force.md`. Pure, never throws.
 */
export function datesOf(records: RightRecords, terms?: TermTable): RightDates {
  const { events = NONE, own } = records;
  const doubts: string[] = [];
  const lookup = lookupIn(records.others ?? []);
  const facts = factsOf(records.documents, records.office);
  const reaches = reachOf(events);
  for (const id of facts.withdrawn) doubts.push(`the office marks ${id} withdrawn: it is not counted`);
  const told = fill(own, 'filed', filedOf(facts, doubts), doubts);
  const granted = fillGrant(own, grantOf(facts, told, events, reaches), doubts);
  const filed = filedBefore(granted, told, doubts);
  const counted = countedOf(facts, filed, lookup);
  const priority = fill(own, 'priority', priorityOf(facts, filed, lookup, doubts), doubts);
  const term = expiryOf({
    facts,
    filed,
    counted,
    granted,
    terms,
    others: lookup,
    expiryOf: (documents) =>
      expiryAlong(documents, lookup, terms, new Set(records.documents.map(({ publication }) => publication))),
    doubts,
  });
  const expires = expiresAfter(
    granted,
    filed,
    fillExpiry(own, decidedLater(term, events, doubts), doubts),
    doubts,
  );
  const bundle =
    facts.country === 'EP' && isGranted(facts, granted)
      ? bundleOf(facts, granted, expires, events, reaches, doubts)
      : null;
  const ended = bundle ? bundle.ended : endOf(facts, granted, expires, records, lookup, reaches);
  tellDoubts(events, doubts);
  return {
    country: facts.country,
    filed,
    counted,
    priority,
    granted,
    expires,
    ended: endsAfter(granted, filed, fillEnded(own, ended, doubts)),
    states: bundle && statesOf(own, bundle.states, granted, filed, doubts),
    optOut: fillOptOut(own, optOutOf(events, bundle && bundle.states)),
    reaches,
    doubts,
  };
}

function statesOf(
  own: RightRecords['own'],
  states: readonly StateDates[],
  granted: Grant,
  filed: Found,
  doubts: string[],
): readonly StateDates[] {
  return fillStates(own, states, granted, doubts).map((state) => ({
    ...state,
    ended: endsAfter(granted, filed, state.ended),
  }));
}

const isGranted = (facts: Facts, granted: Grant): boolean =>
  !granted.never && (granted.when.high < Infinity || facts.isGranted);

/** The expiry of another right on file; null where none is, or where the records go in a circle. */
function expiryAlong(
  documents: readonly PatentDocument[],
  lookup: Lookup,
  terms: TermTable | undefined,
  trail: ReadonlySet<string>,
): Expiry | null {
  if (documents.length === 0 || documents.some(({ publication }) => trail.has(publication))) return null;
  const along = new Set([...trail, ...documents.map(({ publication }) => publication)]);
  const facts = factsOf(documents);
  const filed = filedOf(facts, []);
  const granted = grantOf(facts, filed, NONE, null);
  return expiryOf({
    facts,
    filed,
    counted: countedOf(facts, filed, lookup),
    granted,
    terms,
    others: lookup,
    expiryOf: (next) => expiryAlong(next, lookup, terms, along),
    doubts: [],
  });
}

/** Events that change a term and do not say by how much. */
function decidedLater(term: Expiry, events: readonly LegalEvent[], doubts: string[]): Expiry {
  const event = events.find((one) => one.class === 'term-adjustment');
  if (!event) return term;
  doubts.push(`${cite(event)}: the term was extended or adjusted; by how much is not read`);
  const when = { low: term.when.low, high: Infinity };
  const grounds = [...term.grounds, ground('the term was extended or adjusted', cite(event))];
  return { ...term, when, base: when, adjusted: 0, grounds, missing: 'the new end of the term' };
}

function endOf(
  facts: Facts,
  granted: Grant,
  expires: Expiry,
  { events = NONE, others = [] }: RightRecords,
  lookup: Lookup,
  reaches: string | null,
): Ended | null {
  const own = events.filter((event) => (event.state ?? event.country) === facts.country);
  if (granted.never) return applicationEnd(own);
  if (!isGranted(facts, granted)) {
    const ended = endedOf(granted, expires, own, { from: -Infinity, grounds: [] }, reaches);
    return ended !== null && ended.by !== null ? ended : null;
  }
  const ended = endedOf(granted, expires, own, aliveOf(facts, granted, own, lookup), reaches);
  if (facts.country !== 'US' || (ended !== null && ended.by !== null)) return ended;
  return surrendered(facts, others) ?? ended;
}
function aliveOf(facts: Facts, granted: Grant, events: readonly LegalEvent[], lookup: Lookup): Alive {
  if (facts.country !== 'US') return yearlyAlive(granted.when, events);
  const pays = facts.right === 'invention' || facts.right === null;
  const basis = facts.reissue ? reissuedFrom(facts, lookup) : null;
  const first = basis ? grantOf(basis, filedOf(basis, []), NONE, null) : granted;
  return usAlive(first.when, filedOf(basis ?? facts, []).when, pays, events);
}
/** The patent that a reissue replaces: its fees run from the first grant. */
function reissuedFrom(facts: Facts, lookup: Lookup): Facts | null {
  const relation = facts.relations.find(({ value }) => value.kind === 'reissue');
  const documents = relation ? lookup(relation.value) : [];
  return documents.length > 0 ? factsOf(documents) : null;
}

/** A patent that was reissued was given up when its reissue was granted. */
function surrendered(facts: Facts, others: readonly PatentDocument[]): Ended | null {
  const mine = ({ application, publication }: PatentDocument['relations'][number]) =>
    facts.documents.some(
      (one) =>
        (application !== null && one.application === application) ||
        (publication !== null && one.publication === publication),
    );
  const reissue = others.find(
    (one) =>
      one.reissue && one.grant === true && one.relations.some((of) => of.kind === 'reissue' && mine(of)),
  );
  if (!reissue) return null;
  const granted = grantOf(factsOf([reissue]), filedOf(facts, []), NONE, null);
  const says = ground(`surrendered for its reissue ${reissue.id}`, reissue.id, '35 USC 251(a), 252');
  return {
    by: 'disclaimer',
    when: granted.when,
    grounds: [...granted.grounds, says],
    missing: granted.missing,
  };
}
