// How far a right is known to be alive, and what ended it: lapse, revocation, surrender; where no record speaks, from
// which day on it is open.
import type { LegalEvent } from '../../records/index.js';
import type { Ended, Expiry, Grant, Ground, When } from './types.js';
import { day, found, ground, isDay, plusYears, said, upTo, whenOf } from './when.js';

/** Fees are due on US patents applied for from this day on (37 CFR 1.362(a)). */
const FIRST_FEES = day('1980-12-12');

/** The day of an event: of its effect, else of its entry. */
export const dayOf = (event: LegalEvent): string => event.effective ?? event.date ?? '';
export const cite = (event: LegalEvent): string =>
  `${event.country} ${event.code}${event.date === null ? '' : ` ${event.date}`}`;

/** An event in its office's words, which come in capitals; how the office came to know is left out. */
export const inWords = ({ description }: LegalEvent): string | null =>
  description?.replace(/\s*\[[^\]]*\]$/, '').toLowerCase() ?? null;

/** The day to which a record of events reaches: when it was made, or at least its last event. */
export function reachOf(events: readonly LegalEvent[]): string | null {
  let reach: string | null = null;
  for (const { official, date } of events) {
    const text = official ?? date;
    if (text !== null && (reach === null || text > reach)) reach = text;
  }
  return reach;
}

/** Until when silence is no doubt, for a right that pays fees: grounds, and the first day of doubt. */
export interface Alive {
  /** First day on which it can have ended without a record; infinite where no fee can end it. */
  readonly from: number;
  readonly grounds: readonly Ground[];
}

/** US patents: at the end of the 4th, 8th and 12th year after grant they expire unless a fee was paid. */
export function usAlive(grant: When, filed: When, pays: boolean, events: readonly LegalEvent[]): Alive {
  if (!pays)
    return {
      from: Infinity,
      grounds: [ground('no maintenance fees for this sort of right', null, '37 CFR 1.362(b)')],
    };
  if (filed.high < FIRST_FEES)
    return {
      from: Infinity,
      grounds: [ground('filed before 1980-12-12: no maintenance fees', null, '37 CFR 1.362(a)')],
    };
  const ends = [4, 8, 12].map((years) => plusYears(grant, years).low);
  let paid = 0;
  let by: LegalEvent | null = null;
  for (const event of events) {
    if (event.class !== 'fee-paid' || dayOf(event) === '') continue;
    const on = whenOf(dayOf(event)).low;
    // Each window opens three years after the one before; what is paid late still counts for its own.
    const which = [3, 7, 11].filter((years) => on >= plusYears(grant, years).low).length;
    if (which > paid) [paid, by] = [which, event];
  }
  const grounds = by ? [ground(`maintenance fee ${paid} of 3 paid`, cite(by), '37 CFR 1.362')] : [];
  const end = ends[paid];
  if (end === undefined) return { from: Infinity, grounds };
  const says = `no unpaid fee can end it up to ${said({ low: end, high: end })}`;
  return { from: end + 1, grounds: [...grounds, ground(says, null, '35 USC 41(b)')] };
}

/** Elsewhere fees are yearly: alive as long as one is known to have been paid, else from grant on open. */
export function yearlyAlive(grant: When, events: readonly LegalEvent[]): Alive {
  let from = grant.low;
  const grounds: Ground[] = [];
  for (const event of events) {
    if (event.class !== 'fee-paid' || dayOf(event) === '') continue;
    const on = whenOf(dayOf(event)).low;
    if (on < from) continue;
    from = on;
    grounds[0] = ground('yearly fee paid', cite(event));
  }
  return { from: from + 1, grounds };
}

const endings = new Set<LegalEvent['class']>(['lapse', 'revocation', 'expiry']);

/** What ended a granted right, or where its life is open. `events`: those of its territory. */
export function endedOf(
  granted: Grant,
  expires: Expiry,
  events: readonly LegalEvent[],
  alive: Alive,
  reach: string | null,
): Ended | null {
  let last: LegalEvent | null = null;
  let back: LegalEvent | null = null;
  for (const event of inOrder(events)) {
    if (endings.has(event.class)) {
      // Nothing after a revocation is of use; a lapse may be undone. Of two tellings of one end that with the day counts.
      const again = last !== null && back === null;
      if (
        again &&
        (last?.class === 'revocation' ||
          (event.effective === null && last?.effective !== null && event.class !== 'revocation'))
      )
        continue;
      [last, back] = [event, null];
    } else if (event.class === 'reinstatement' && last !== null && last.class !== 'revocation') back = event;
  }
  if (last !== null && back === null) return endedBy(last, granted);
  const restored = back === null ? -Infinity : whenOf(dayOf(back) || '1000').high + 1;
  const reached = reach === null ? -Infinity : whenOf(reach).low + 1;
  const from = Math.max(alive.from, restored, reached, granted.when.low + 1);
  const grounds: Ground[] = [
    ...(back && last ? [ground('restored after its lapse', cite(back))] : []),
    ...alive.grounds,
    reach === null
      ? ground('no record of legal events on file')
      : ground(`no end on record, and the record reaches to ${reach}`),
  ];
  if (from > expires.when.high || from === Infinity) return null;
  return {
    by: null,
    when: { low: from, high: Infinity },
    grounds,
    missing: Number.isFinite(from)
      ? `legal events from ${said({ low: from, high: from })} on`
      : 'legal events',
  };
}

function endedBy(event: LegalEvent, granted: Grant): Ended {
  const by = event.class === 'revocation' ? 'revocation' : event.class === 'expiry' ? 'expiry' : 'lapse';
  const authority = by === 'revocation' && event.country === 'EP' ? 'EPC art. 68' : null;
  const grounds = [ground(inWords(event) ?? by, cite(event), authority)];
  if (event.effective !== null || by === 'revocation') return { by, ...onset(event, granted, grounds) };
  // The gazette tells of it afterwards.
  const high = event.date === null ? Infinity : whenOf(event.date).high;
  return { by, ...found(upTo(granted.when.low, high), grounds, 'the day on which the end took effect') };
}
function onset(event: LegalEvent, granted: Grant, grounds: readonly Ground[]): Omit<Ended, 'by'> {
  const text = dayOf(event);
  if (text === '') return found({ low: granted.when.low, high: Infinity }, grounds, 'the day of its end');
  const when = whenOf(text);
  const isFeeEnd =
    event.country === 'US' &&
    event.class === 'lapse' &&
    isDay(when) &&
    [4, 8, 12].some((years) => plusYears(granted.when, years).low === when.low);
  if (!isFeeEnd) return found(when, grounds, 'the exact day of its end');
  const out = { low: when.low + 1, high: when.high + 1 };
  return found(out, [...grounds, ground('in force to the end of the grace period', null, '35 USC 41(b)')]);
}

export function inOrder(events: readonly LegalEvent[]): readonly LegalEvent[] {
  if (events.length < 2) return events;
  // By the day of entry: what an office published later answers what it published before.
  const key = ({ date, effective }: LegalEvent) => date ?? effective ?? '';
  return events.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
