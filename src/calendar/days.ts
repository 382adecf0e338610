// Civil dates as whole days since 1970-01-01 (proleptic Gregorian, no clock, no zone): exact and cheap to compare.

/** A civil date as the number of days since 1970-01-01. */
export type Day = number;

const MS = 86_400_000;

/** The first and the last day that `text` can mean: `2017` is [2017-01-01, 2017-12-31]. Throws on anything else. */
export function span(text: string): readonly [Day, Day] {
  const known = spans.get(text);
  if (known) return known;
  const found = parsed(text);
  // The same few thousand dates are read over and over; a workspace with more keeps the last of them.
  if (spans.size > 20_000) spans.clear();
  spans.set(text, found);
  return found;
}
const spans = new Map<string, readonly [Day, Day]>();

function parsed(text: string): readonly [Day, Day] {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) throw new RangeError(`not a civil date: ${text}`);
  const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
  if (!month) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (!day) return [dayOf(year, Number(month), 1), dayOf(year, Number(month) + 1, 1) - 1];
  const exact = dayOf(year, Number(month), Number(day));
  return [exact, exact];
}

/** The day of a full date `YYYY-MM-DD`. Throws on a month or a year: those are some day inside. */
export function toDay(text: string): Day {
  const [first, last] = span(text);
  if (first !== last) throw new RangeError(`a full date is needed: ${text}`);
  return first;
}

/** `YYYY-MM-DD`. */
export function fromDay(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** The day that many calendar months later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS);
  const target = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1);
  const end = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 1) - 1;
  return Math.min(target + date.getUTCDate() - 1, end);
}

/** The same day that many years later; 29 February becomes 28 February. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, 12 * years);
}

/** 31 December of the year in which `day` lies. */
export function endOfYear(day: Day): Day {
  return dayOf(new Date(day * MS).getUTCFullYear(), 12, 31);
}

function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS);
}
