// Dates as the law compares them: exact, or some day in a range, with the way back to the fact they hang on.
import { addMonths, addYears, type Day, endOfYear, fromDay } from '../calendar/index.js';
import type { Path } from '../language/index.js';
import { NeedsChoice } from './choice.js';
import type { Shift, Step, Term } from './step.js';

interface Base {
  readonly key: string;
  readonly path: Path;
  readonly kind: 'unknown' | 'disputed';
  readonly low: Day;
  readonly high: Day;
  /** From the day of the open term to the day that is compared; never decreasing. */
  readonly map: (day: Day) => Day;
  /** A choice about this date that no range of days expresses: its order to another open one. */
  readonly choose: (id: string, labels: readonly [string, string]) => boolean;
}
type Stable = { readonly key: string; low: Day; high: Day } | undefined;

/** A day, or the range of days that it may be, and the term that says so. */
export class DateValue {
  readonly low: Day;
  readonly high: Day;
  readonly term: Term;
  readonly base: Base | undefined;
  readonly stable: Stable;

  constructor(low: Day, high: Day, term: Term, base?: Base, stable?: Stable) {
    this.low = low;
    this.high = high;
    this.term = term;
    this.base = base;
    this.stable = stable;
  }
  static exact(day: Day, term: Term): DateValue {
    return new DateValue(day, day, term);
  }
  plus(by: Shift): DateValue {
    const map = (day: Day) => shifted(day, by);
    const base = this.base;
    const [low, high] = [map(this.low), map(this.high)];
    const value = low === high ? fromDay(low) : `${fromDay(low)}..${fromDay(high)}`;
    const term: Term = { from: 'sum', of: this.term, plus: by, value };
    return new DateValue(low, high, term, base && { ...base, map: (day) => map(base.map(day)) }, this.stable);
  }
}

/** A date moved by a shift: first to the end of its year, then by years, months, days. */
export function shifted(day: Day, by: Shift): Day {
  const start = by.endOfYear ? endOfYear(day) : day;
  return addMonths(addYears(start, by.years ?? 0), by.months ?? 0) + (by.days ?? 0);
}

/** `left` is on or before `right`. Where that turns on the day inside an open range, asks for a choice. */
export function onOrBefore(rule: string, left: DateValue, right: DateValue): Step {
  return {
    rule,
    how: 'test',
    holds: ordered(left, right, 0),
    test: { op: 'on-or-before', left: left.term, right: right.term },
  };
}
/** `left` is before `right`. */
export function before(rule: string, left: DateValue, right: DateValue): Step {
  return {
    rule,
    how: 'test',
    holds: ordered(left, right, -1),
    test: { op: 'before', left: left.term, right: right.term },
  };
}

/** left <= right + slack, for slack 0 or -1. */
function ordered(left: DateValue, right: DateValue, slack: 0 | -1): boolean {
  const settled = left.high <= right.low + slack ? true : left.low > right.high + slack ? false : undefined;
  if (settled !== undefined) {
    if (left.base?.key === left.stable?.key && left.stable)
      narrow(left, right.low + slack, right.high + slack, settled);
    if (right.base?.key === right.stable?.key && right.stable)
      narrow(right, left.low - slack - 1, left.high - slack - 1, !settled);
    return settled;
  }
  return undecided(left, right, slack);
}

/** Keeps the range of the tracked date in which `mapped <= limit` comes out as it did. */
function narrow(tracked: DateValue, limitIfTrue: Day, limitIfFalse: Day, holds: boolean): void {
  const { stable, base } = tracked;
  if (!stable || !base) return;
  if (holds) stable.high = Math.min(stable.high, lastAtMost(base, limitIfTrue, stable.low, stable.high));
  else stable.low = Math.max(stable.low, lastAtMost(base, limitIfFalse, stable.low - 1, stable.high) + 1);
}

/** The last day in [low, high] of the open term whose mapped day is at most `limit`; low - 1 where there is none. */
function lastAtMost(base: Base, limit: Day, low: Day, high: Day): Day {
  let [good, bad] = [low - 1, high + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (base.map(middle) <= limit) good = middle;
    else bad = middle;
  }
  return good;
}

/** The order of two dates of which the ranges overlap: asks for a choice, or takes the one that the reading has made. */
function undecided(left: DateValue, right: DateValue, slack: 0 | -1): boolean {
  if (left.base && right.low === right.high) {
    throw halves(left.base, lastAtMost(left.base, right.low + slack, left.base.low, left.base.high));
  }
  if (right.base && left.low === left.high) {
    throw halves(right.base, lastAtMost(right.base, left.low - slack - 1, right.base.low, right.base.high));
  }
  if (!left.base || !right.base) throw new Error('two exact dates are always ordered');
  if (left.base.key === right.base.key) return left.low <= right.low + slack;
  // Two open dates: the wider one is cut at the ends of the other; inside them their order is a choice of its own.
  const [wide, other] = left.high - left.low >= right.high - right.low ? [left, right] : [right, left];
  const base = wide.base as Base;
  if (wide.low < other.low) throw halves(base, lastAtMost(base, other.low - 1, base.low, base.high));
  if (wide.high > other.high) throw halves(base, lastAtMost(base, other.high, base.low, base.high));
  const shift = (date: DateValue) => date.low - (date.base as Base).low;
  const id = `${left.base.key}+${shift(left)}<=${right.base.key}+${shift(right) + slack}`;
  return base.choose(
    id,
    slack === 0 ? ['not later than the other', 'later'] : ['earlier than the other', 'not earlier'],
  );
}
function halves(base: Base, last: Day): NeedsChoice {
  const show = (low: Day, high: Day) =>
    low === high
      ? fromDay(low)
      : low < -100_000
        ? `by ${fromDay(high)}`
        : high > 300_000
          ? `from ${fromDay(low)}`
          : `${fromDay(low)} to ${fromDay(high)}`;
  return new NeedsChoice(base.key, base.path, base.kind, [
    { label: show(base.low, last), range: [base.low, last] },
    { label: show(last + 1, base.high), range: [last + 1, base.high] },
  ]);
}
