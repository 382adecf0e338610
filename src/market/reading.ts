// What one house had said, by a day, of one vendor's units and share in one period: published, or worked out from what
// that same house published. `rows` holds the rows of one house and region that were seen by the day.
import type { MarketRow } from '../language/index.js';
import { type Period, parsePeriod, quartersOf, samePeriod } from './period.js';
import { latest } from './publication.js';

/** How a figure came about, so that nobody takes a derived one for a published one. */
export type How =
  | 'published'
  | 'units over the published total'
  | 'units over the total that other vendors imply'
  | 'sum of four quarters'
  | 'between the lowest and the highest quarter';

/** A figure with the rows it rests on. `low` and `high` differ where rounding or disagreeing copies leave a range. */
export interface Reading {
  readonly low: number;
  readonly high: number;
  readonly how: How;
  readonly rows: readonly MarketRow[];
}
/** Tables print one decimal: a printed figure stands for everything that rounds to it. */
const HALF_A_DIGIT = 0.05;
const isTotal = (row: MarketRow): boolean => /^total$/i.test(row.vendor);

function range(rows: readonly MarketRow[], values: readonly number[], how: How): Reading {
  return { low: Math.min(...values), high: Math.max(...values), how, rows };
}
const ofPeriod = (rows: readonly MarketRow[], period: Period) =>
  rows.filter((row) => samePeriod(period, parsePeriod(row.period)));

function publishedUnits(rows: readonly MarketRow[]): Reading | null {
  const with_ = latest(rows.filter((row) => row.units !== null));
  return with_.length
    ? range(
        with_,
        with_.map((row) => row.units as number),
        'published',
      )
    : null;
}
/** The share as printed, unless the house has since restated the units without printing a share. */
function publishedShare(rows: readonly MarketRow[], units: Reading | null): Reading | null {
  const current = rows.filter(
    (row) =>
      row.share !== null &&
      (!units || row.units === null || (row.units >= units.low && row.units <= units.high)),
  );
  const with_ = latest(current);
  return with_.length
    ? range(
        with_,
        with_.map((row) => row.share as number),
        'published',
      )
    : null;
}

/** Units in millions of `party` in `period`: published, or the sum of the four quarters of a year. */
export function unitsOf(rows: readonly MarketRow[], party: string, period: Period): Reading | null {
  const own = (row: MarketRow) => row.party === party;
  const direct = publishedUnits(ofPeriod(rows, period).filter(own));
  if (direct || period.quarter !== null) return direct;
  return sumOfQuarters(period, (quarter) => publishedUnits(ofPeriod(rows, quarter).filter(own)));
}

/** Per cent of the market of `party` in `period`. */
export function shareOf(rows: readonly MarketRow[], party: string, period: Period): Reading | null {
  const own = ofPeriod(rows, period).filter((row) => row.party === party);
  const published = publishedShare(own, publishedUnits(own));
  if (published) return published;
  const units = unitsOf(rows, party, period);
  const total = units && totalOf(rows, period);
  if (units && total) return overTotal(units, total);
  return period.quarter === null ? betweenQuarters(rows, party, period) : null;
}
function overTotal(units: Reading, total: Reading): Reading {
  const implied = total.how === 'units over the total that other vendors imply';
  const slack = implied ? HALF_A_DIGIT : 0;
  return {
    low: (100 * (units.low - slack)) / total.high,
    high: (100 * (units.high + slack)) / total.low,
    how: implied
      ? total.how
      : units.how === 'sum of four quarters'
        ? units.how
        : 'units over the published total',
    rows: [...units.rows, ...total.rows],
  };
}
function totalOf(rows: readonly MarketRow[], period: Period): Reading | null {
  const inPeriod = ofPeriod(rows, period);
  const published = publishedUnits(inPeriod.filter(isTotal));
  if (published) return published;
  const implied = impliedTotal(inPeriod);
  if (implied || period.quarter !== null) return implied;
  return sumOfQuarters(period, (quarter) => totalOf(rows, quarter));
}
/** Whoever prints both units and share of a vendor gives the total away; several vendors narrow the range together. */
function impliedTotal(rows: readonly MarketRow[]): Reading | null {
  const ranges: Reading[] = [];
  for (const vendor of new Set(rows.filter((row) => !isTotal(row)).map((row) => row.vendor))) {
    const own = rows.filter((row) => row.vendor === vendor);
    const units = publishedUnits(own);
    const share = publishedShare(own, units);
    if (!units || !share || share.low <= HALF_A_DIGIT) continue;
    ranges.push({
      low: (100 * (units.low - HALF_A_DIGIT)) / (share.high + HALF_A_DIGIT),
      high: (100 * (units.high + HALF_A_DIGIT)) / (share.low - HALF_A_DIGIT),
      how: 'units over the total that other vendors imply',
      rows: [...units.rows, ...share.rows],
    });
  }
  if (!ranges.length) return null;
  const low = Math.max(...ranges.map((r) => r.low));
  const high = Math.min(...ranges.map((r) => r.high));
  const lows = ranges.map((r) => r.low);
  const highs = ranges.map((r) => r.high);
  const how = 'units over the total that other vendors imply';
  const used = [...new Set(ranges.flatMap((r) => r.rows))];
  // Where the vendors' ranges do not meet, a copy is wrong somewhere: the widest range keeps the answer honest.
  return low <= high
    ? { low, high, how, rows: used }
    : { low: Math.min(...lows), high: Math.max(...highs), how, rows: used };
}
function sumOfQuarters(period: Period, of: (quarter: Period) => Reading | null): Reading | null {
  const quarters: Reading[] = [];
  for (const quarter of quartersOf(period.year)) {
    const found = of(quarter);
    if (!found) return null;
    quarters.push(found);
  }
  const sum = (pick: (r: Reading) => number) => quarters.reduce((total, r) => total + pick(r), 0);
  return {
    low: sum((r) => r.low),
    high: sum((r) => r.high),
    how: 'sum of four quarters',
    rows: quarters.flatMap((r) => r.rows),
  };
}
/** Four quarterly shares without units: the year's share is a weighted mean, so it lies between them. */
function betweenQuarters(rows: readonly MarketRow[], party: string, period: Period): Reading | null {
  const quarters = quartersOf(period.year).map((quarter) =>
    publishedShare(
      ofPeriod(rows, quarter).filter((row) => row.party === party),
      null,
    ),
  );
  const found = quarters.filter((r) => r !== null);
  if (found.length < 4) return null;
  return {
    low: Math.min(...found.map((r) => r.low)),
    high: Math.max(...found.map((r) => r.high)),
    how: 'between the lowest and the highest quarter',
    rows: found.flatMap((r) => r.rows),
  };
}
