// The dates as keys of a patent in the language. Silence of the records is written as an open end: `ended` is left out only
// where nothing can have ended the right by then, and set only where a record says that it ended.
import type { Patent } from '../../language/index.js';
import type { Ended, RightDates, StateDates } from './types.js';
import { written, type Written } from './when.js';

export type PatentDates = Pick<
  Patent,
  | 'priority'
  | 'filed'
  | 'granted'
  | 'expires'
  | 'adjusted'
  | 'ended'
  | 'ended-by'
  | 'opted-out'
  | 'validated'
  | 'unitary'
>;
/** One entry for the language. A European patent has one for all states whose dates agree. */
export interface DatedPart {
  /** States of this entry; null for a right that is one whole. */
  readonly states: readonly string[] | null;
  readonly dates: PatentDates;
  /** The record that ended it, where one did: an event with its day. */
  readonly endedBy?: string;
}

/** The dates of one right as entries of the language, at least one. Pure; unknown days are written as `unknown`, within bounds where there are. */
export function asDates(right: RightDates): DatedPart[] {
  const common = commonDates(right);
  if (right.states === null)
    return [{ states: null, dates: { ...common, ...endOf(right.ended) }, ...recordOf(right.ended) }];
  const parts = groups(right.states).map((states): DatedPart => {
    const [first] = states as [StateDates, ...StateDates[]];
    const names = states.map(({ country }) => country);
    const dates = { ...common, ...placesOf(first.effect, names), ...endOf(first.ended) };
    return { states: names, dates, ...recordOf(first.ended) };
  });
  if (parts.length > 0) return parts;
  // Nothing designated on file: anywhere, for all that is known. Effect nowhere: nowhere.
  const validated = right.states.length === 0 ? ('unknown' as const) : [];
  return [{ states: [], dates: { ...common, validated, ...endOf(right.ended) } }];
}

function commonDates({ filed, priority, granted, expires, optOut }: RightDates): PatentDates {
  // The language wants the end before the days are added to lie after filing and grant; where it does not, the whole.
  const apart = expires.adjusted > 0 && expires.base.high >= Math.max(filed.when.low, granted.when.low);
  const whole = granted.never
    ? {}
    : apart
      ? { expires: written(expires.base), adjusted: expires.adjusted }
      : { expires: written(expires.when) };
  return {
    priority: written(priority.when),
    filed: written(filed.when),
    granted: granted.never ? 'pending' : written(granted.when),
    ...whole,
    ...(optOut ? { 'opted-out': optOut.withdrawn === null ? (optOut.on ?? true) : false } : {}),
  };
}

/** The language knows no end by expiry or withdrawal: an entry that no longer stands has lapsed. */
function endOf(ended: Ended | null): PatentDates {
  if (ended === null) return {};
  const { by, when } = ended;
  if (by === null) return { ended: written(when) };
  return { ended: written(when), 'ended-by': by === 'withdrawal' || by === 'expiry' ? 'lapse' : by };
}

function recordOf(ended: Ended | null): Pick<DatedPart, 'endedBy'> {
  const record = ended?.by ? ended.grounds.findLast((one) => one.record !== null)?.record : null;
  return record ? { endedBy: record } : {};
}

function placesOf(effect: StateDates['effect'], names: string[]): PatentDates {
  if (effect === 'unitary') return { unitary: names };
  return { validated: effect === 'unknown' ? { unknown: [names, []] } : names };
}

/** States whose effect and end agree, those where it never took effect left out. */
function groups(states: readonly StateDates[]): StateDates[][] {
  const found = new Map<string, StateDates[]>();
  for (const state of states) {
    if (state.effect === 'none') continue;
    const { ended, effect } = state;
    const key = `${effect} ${ended ? `${ended.by} ${JSON.stringify(written(ended.when) satisfies Written)}` : ''}`;
    const known = found.get(key);
    if (known) known.push(state);
    else found.set(key, [state]);
  }
  return [...found.values()];
}
