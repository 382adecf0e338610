// Days that are known within bounds: arithmetic on both ends, and how they are written in the language.
import { addMonths, addYears, type Day, fromDay as dayText, span, toDay } from '../../calendar/index.js';
import type { Found, Ground, When } from './types.js';

export const EVER: When = Object.freeze({ low: -Infinity, high: Infinity });

/** Millions of rights share a few thousand days: what was worked out for one is kept, up to a bound. */
function kept<Value>(work: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    let value = known.get(day);
    if (value !== undefined) return value;
    if (known.size > 40_000) known.clear();
    value = work(day);
    known.set(day, value);
    return value;
  };
}
const fromDay = kept(dayText);
const yearsOn = new Map<number, (day: Day) => Day>();
function inYears(years: number): (day: Day) => Day {
  let move = yearsOn.get(years);
  if (move) return move;
  // Designs once had three and a half years.
  move = kept((day) => (Number.isInteger(years) ? addYears(day, years) : addMonths(day, 12 * years)));
  yearsOn.set(years, move);
  return move;
}

/** A record's date, which may leave day or month open. */
export function whenOf(text: string): When {
  const [low, high] = span(text);
  return { low, high };
}
export const isDay = ({ low, high }: When): boolean => low === high;

const both = (when: When, move: (day: Day) => Day): When => {
  const low = Number.isFinite(when.low) ? move(when.low) : when.low;
  if (when.high === when.low) return { low, high: low };
  return { low, high: Number.isFinite(when.high) ? move(when.high) : when.high };
};
export const plusYears = (when: When, years: number): When => both(when, inYears(years));
export const plusDays = (when: When, days: number): When =>
  days === 0 ? when : { low: when.low + days, high: when.high + days };
export const earliest = (a: When, b: When): When => ({
  low: Math.min(a.low, b.low),
  high: Math.min(a.high, b.high),
});
export const latest = (a: When, b: When): When => ({
  low: Math.max(a.low, b.low),
  high: Math.max(a.high, b.high),
});
/** From the one day to the other; where they contradict, only up to the later-told one. */
export const upTo = (low: Day, high: Day): When => ({ low: low <= high ? low : -Infinity, high });
/** One of the two, which of them is open. */
export const either = (a: When, b: When): When => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
});

/** In the language: a day, a month, a year, `unknown` within bounds, or `unknown`. */
export type Written = string | { unknown: { from?: string; until?: string } };
/** The day as the language has it; only a whole month or year is shortened. */
export function written({ low, high }: When): Written {
  if (low === high && Number.isFinite(low)) return fromDay(low);
  const from = Number.isFinite(low) ? fromDay(low) : undefined;
  const until = Number.isFinite(high) ? fromDay(high) : undefined;
  if (from === undefined && until === undefined) return 'unknown';
  if (from !== undefined && until !== undefined) {
    // A whole month or year is a date of its own in the language.
    for (const length of [7, 4]) {
      const part = from.slice(0, length);
      if (until.startsWith(part) && span(part)[0] === low && span(part)[1] === high) return part;
    }
  }
  return { unknown: { ...(from ? { from } : {}), ...(until ? { until } : {}) } };
}
/** For people: `2021-03-04`, `2021-03`, `at the latest 2021-03-04`. */
export function said(when: When): string {
  const text = written(when);
  if (typeof text === 'string') return text;
  const { from, until } = text.unknown;
  if (from === undefined) return `at the latest ${until}`;
  return until === undefined ? `at the earliest ${from}` : `between ${from} and ${until}`;
}

export const ground = (
  says: string,
  record: string | null = null,
  authority: string | null = null,
): Ground => ({ says, record, authority });

export const found = (when: When, grounds: readonly Ground[], missing: string | null = null): Found => ({
  when,
  grounds,
  missing: isDay(when) ? null : (missing ?? 'the exact day'),
});

/** A day of the law, as a constant. */
export const day = (text: string): Day => toDay(text);
