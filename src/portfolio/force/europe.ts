// A European patent state by state: where a record shows that it took effect, where it never did, where it ended; unitary
// effect and opting out.
import type { LegalEvent } from '../../records/index.js';
import type { Facts } from './facts.js';
import { cite, dayOf, endedOf, inOrder, yearlyAlive } from './ending.js';
import type { Ended, Expiry, Found, Grant, Ground, OptOut, StateDates } from './types.js';
import { EVER, found, ground, whenOf } from './when.js';

/** States in which the Unified Patent Court has jurisdiction, by the day from which it has. */
const UNITARY: readonly (readonly [from: string, states: string])[] = [
  ['2023-06-01', 'AT BE BG DE DK EE FI FR IT LT LU LV MT NL PT SE SI'],
  ['2024-09-01', 'RO'],
];
const CENTRAL = new Set(['EP', 'UP']);

interface Bundle {
  readonly states: readonly StateDates[];
  /** What ended all of it: a revocation by the office, or a lapse of the whole. */
  readonly ended: Ended | null;
}
export function bundleOf(
  facts: Facts,
  granted: Grant,
  expires: Expiry,
  events: readonly LegalEvent[],
  reach: string | null,
  doubts: string[],
): Bundle {
  const territories = byTerritory(events);
  const central = events.filter((event) => CENTRAL.has(territory(event)));
  const unitary = unitaryOf(facts, central, doubts);
  const alive = { from: Infinity, grounds: [] };
  const whole = central.filter((event) => unitary.size === 0 || event.class === 'revocation');
  const ended = endedOf(granted, expires, whole, alive, reach);
  const all = statesOf(facts, territories, unitary).map((country): StateDates => {
    const one = unitary.get(country);
    const own = one ? central : (territories.get(country) ?? []);
    const life = endedOf(granted, expires, own, yearlyAlive(granted.when, own), reach);
    const effect = one ? { effect: 'unitary' as const, grounds: one } : effectIn(facts, country, own);
    const hasEnded = life !== null && life.by !== null;
    return { country, ...effect, ended: ended && (ended.by === 'revocation' || !hasEnded) ? ended : life };
  });
  return { states: all, ended };
}

const territory = (event: LegalEvent): string => event.state ?? event.country;
function byTerritory(events: readonly LegalEvent[]): Map<string, LegalEvent[]> {
  const found = new Map<string, LegalEvent[]>();
  for (const event of events) {
    const state = territory(event);
    const known = found.get(state);
    if (known) known.push(event);
    else found.set(state, [event]);
  }
  return found;
}

const speaksOfState = new Set<LegalEvent['class']>([
  'validation',
  'fee-paid',
  'lapse',
  'revocation',
  'expiry',
  'reinstatement',
]);
function statesOf(
  facts: Facts,
  territories: ReadonlyMap<string, readonly LegalEvent[]>,
  unitary: ReadonlyMap<string, unknown>,
): string[] {
  const states = new Set(unitary.keys());
  for (const { states: named } of facts.documents) for (const { country } of named) states.add(country);
  for (const [state, events] of territories) {
    if (CENTRAL.has(state)) {
      for (const event of events)
        if (event.class === 'designation') for (const one of listed(event)) states.add(one);
    } // A registration in Hong Kong is a right of its own.
    else if (state !== 'HK' && events.some((event) => speaksOfState.has(event.class))) states.add(state);
  }
  return [...states].sort();
}

/** Lists of states among the figures of an event: `AT BE BG`. Two letters alone may mean anything. */
function listed(event: LegalEvent): string[] {
  return Object.values(event.details).flatMap((text) =>
    /^[A-Z]{2}([ ,]+[A-Z]{2})+$/.test(text) ? text.split(/[ ,]+/) : [],
  );
}
const says = (event: LegalEvent, words: RegExp): boolean =>
  words.test(event.description ?? '') || Object.values(event.details).some((text) => words.test(text));

/** Whether a record shows that the patent took effect in the state, or that it never did. */
function effectIn(
  facts: Facts,
  country: string,
  events: readonly LegalEvent[],
): Pick<StateDates, 'effect' | 'grounds'> {
  let shown: Ground | null = null;
  let never: Ground | null = null;
  for (const event of inOrder(events)) {
    if (event.class === 'lapse' && says(event, /translation/i))
      never = ground(
        'lapsed for want of a translation: void from the beginning',
        cite(event),
        'EPC art. 65(3)',
      );
    else if (event.class === 'withdrawal') never = ground('designation withdrawn', cite(event));
    else if (event.class === 'reinstatement') never = null;
    else if (event.class === 'validation' || event.class === 'fee-paid')
      shown ??= ground(event.class === 'validation' ? 'took effect' : 'yearly fee paid', cite(event));
    else if (
      event.class === 'revocation' ||
      (event.class === 'lapse' && says(event, /non-?payment|fees?\b/i))
    )
      shown ??= ground('was in effect until it ended', cite(event));
  }
  if (never) return { effect: 'none', grounds: [never] };
  if (shown) return { effect: 'validated', grounds: [shown] };
  const named = facts.documents.find(({ states }) => states.some((one) => one.country === country));
  return {
    effect: 'unknown',
    grounds: [ground('designated; no record of its taking effect', named?.id ?? null, 'EPC art. 65')],
  };
}

/** States with unitary effect, and why: as the record lists them, else those of the court on the day of registration. */
function unitaryOf(
  facts: Facts,
  central: readonly LegalEvent[],
  doubts: string[],
): ReadonlyMap<string, readonly Ground[]> {
  const found = new Map<string, readonly Ground[]>();
  for (const { id, states } of facts.documents) {
    for (const { country, as } of states)
      if (as === 'unitary')
        found.set(country, [ground('unitary effect', id, 'Regulation (EU) 1257/2012 art. 3')]);
  }
  const event = inOrder(central).findLast((one) => one.class === 'unitary-effect');
  if (!event) return found;
  const list = listed(event);
  const authority = 'Regulation (EU) 1257/2012 art. 3, 4, 18(2)';
  for (const country of list)
    found.set(country, [ground('unitary effect registered', cite(event), authority)]);
  if (found.size > 0) return found;
  const days = [event.effective, event.date].filter((text) => text !== null);
  for (const [from, states] of UNITARY) {
    if (days.length > 0 && days.every((text) => text >= from)) {
      const why = [
        ground(`unitary effect registered; state of the court since ${from}`, cite(event), authority),
      ];
      for (const country of states.split(' ')) found.set(country, why);
    } else if (days.some((text) => text >= from))
      doubts.push(
        `${cite(event)}: whether unitary effect was registered before ${from} decides about ${states}`,
      );
  }
  if (found.size === 0) doubts.push(`${cite(event)}: unitary effect on no day on which there was a court`);
  return found;
}

/** Opting out and its withdrawal. Unitary effect is for the court alone: an opt-out from before it counts as withdrawn. */
export function optOutOf(events: readonly LegalEvent[], states: readonly StateDates[] | null): OptOut | null {
  let on: string | null = null;
  let withdrawn: string | null = null;
  const grounds: Ground[] = [];
  for (const event of inOrder(events)) {
    if (event.class === 'opt-out') [on, withdrawn] = [dayOf(event), null];
    else if (event.class === 'opt-out-withdrawn') withdrawn = dayOf(event);
    else continue;
    grounds.push(
      ground(
        event.class === 'opt-out' ? 'opted out' : 'opt-out withdrawn',
        cite(event),
        'UPC Agreement art. 83(3), (4)',
      ),
    );
  }
  if (grounds.length === 0) return null;
  const unitary = states?.find(({ effect }) => effect === 'unitary');
  if (unitary && withdrawn === null)
    return { on: on || null, withdrawn: '', grounds: [...grounds, ...unitary.grounds] };
  return { on: on || null, withdrawn, grounds };
}

/**
 * The mention of grant as far as events tell it: the states designated in the specification (B1) are published on that day;
 * the decision to grant comes before it.
 */
export function mentionOfGrant(events: readonly LegalEvent[]): Found | null {
  const ordered = inOrder(events.filter(({ country }) => country === 'EP'));
  const designated = ordered.find(
    (one) => one.class === 'designation' && Object.values(one.details).includes('B1'),
  );
  if (designated && designated.date !== null) {
    const why = ground('states designated in the specification', cite(designated), 'EPC art. 97(3), 98');
    return found(whenOf(designated.date), [why], 'the day of the mention of grant');
  }
  const decided = ordered.find((one) => one.class === 'grant');
  if (!decided) return null;
  const text = dayOf(decided);
  return {
    when: text === '' ? EVER : { low: whenOf(text).low, high: Infinity },
    grounds: [ground('grant decided, to take effect with its mention', cite(decided), 'EPC art. 97(3)')],
    missing: 'the specification (B1), or the day of the mention of grant',
  };
}
