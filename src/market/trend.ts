// Claims about a trend, as of a day. language.md, Deals: a trend compares the last full year published by the day with
// the year before, same house. What was published later and points the other way is shown, but does not judge the claim.
import { type Day, fromDay, span } from '../calendar/index.js';
import type { Deal } from '../language/index.js';
import type { MarketRow } from '../language/index.js';
import {
  comparePeriods,
  type Period,
  parsePeriod,
  quarterBefore,
  quartersOf,
  samePeriod,
  writePeriod,
  yearBefore,
  yearOf,
} from './period.js';
import { countsFrom, seenBy } from './publication.js';
import { type Asked, type Comparison, compare, compareText, type Verdict } from './compare.js';
import { shareOf, unitsOf } from './reading.js';

export type MarketClaim = NonNullable<Deal['claims']>[number];
/** A comparison that became possible only after the day of the claim. */
export interface LaterFigure extends Comparison {
  /** As the source dates it, and the day from which it counts. */
  readonly published: string;
  readonly countsFrom: string;
  readonly against: 'the year before' | 'the quarter before';
}
export interface TrendResult {
  readonly verdict: Verdict;
  readonly why: string;
  readonly asOf: string;
  /** The party that the claim is about. */
  readonly of: string | null;
  readonly houses: readonly Comparison[];
  /** Everything newer that was published after the day, oldest first, with what it would say of the claim. */
  readonly later: readonly LaterFigure[];
  /** Those of `later` that point the other way. */
  readonly overtaken: readonly LaterFigure[];
}
/** Checks a claim such as `{measure: share, of: xiaomi, against: [oppo, vivo], region: China, trend: down}`. */
export function checkTrend(market: readonly MarketRow[], claim: MarketClaim): TrendResult {
  const asOf = claim['as-of'];
  const nothing = (why: string): TrendResult => ({
    verdict: 'unknown',
    why,
    asOf,
    of: claim.of ?? null,
    houses: [],
    later: [],
    overtaken: [],
  });
  const figure = claim.measure === 'share' ? shareOf : claim.measure === 'units' ? unitsOf : null;
  if (!figure)
    return nothing(`the measure \`${claim.measure}\` is none that can be computed: share or units`);
  if (!claim.of || !claim.trend || !claim.region)
    return nothing('the claim names no subject, region or trend');
  const asked: Asked = { subject: claim.of, against: claim.against ?? [], trend: claim.trend, figure };
  const rows = market.filter((row) => row.region === claim.region);
  // A claim dated to the month is read, as a publication is, from its last day.
  const day = span(asOf)[1];
  const names = [...new Set(rows.map((row) => row.house))].sort();
  const houses = names.flatMap(
    (house) =>
      fullYears(
        rows.filter((row) => row.house === house),
        day,
        asked,
      ) ?? [],
  );
  const judged = houses.map((one) => Number(one.later));
  const since = yearOf(judged.length ? Math.max(...judged) : Number(fromDay(day).slice(0, 4)) - 1);
  const later = names
    .flatMap((house) =>
      laterFigures(
        rows.filter((row) => row.house === house),
        day,
        since,
        asked,
      ),
    )
    .sort((a, b) => compareText(a.countsFrom, b.countsFrom) || compareText(a.later, b.later));
  const opposite = (one: LaterFigure) => one.verdict === 'false';
  return { ...judge(houses), asOf, of: claim.of, houses, later, overtaken: later.filter(opposite) };
}

/** Houses must not contradict each other: which of them is right is not for us to say. */
function judge(houses: readonly Comparison[]): { verdict: Verdict; why: string } {
  const settled = houses.filter((one) => one.verdict !== 'unknown');
  const list = settled.map((one) => `${one.house} (${one.later} against ${one.earlier})`).join(', ');
  if (!settled.length) return { verdict: 'unknown', why: 'no house had published both years by the day' };
  const [first] = settled;
  if (settled.every((one) => one.verdict === first?.verdict))
    return { verdict: first?.verdict ?? 'unknown', why: `as published by ${list}` };
  return { verdict: 'unknown', why: `the houses differ: ${list}` };
}

/** The last full year the house had published by the day, against the year before; null where it had published none. */
function fullYears(rows: readonly MarketRow[], day: Day, asked: Asked): Comparison | null {
  const seen = seenBy(rows, day);
  const periods = seen.map((row) => ({ row, period: parsePeriod(row.period) }));
  const full = new Set<number>();
  for (const { period } of periods) {
    if (!period) continue;
    const four = quartersOf(period.year).every((quarter) =>
      periods.some((one) => one.row.party === asked.subject && samePeriod(quarter, one.period)),
    );
    if (period.quarter === null || four) full.add(period.year);
  }
  // A year that the house reports only without the subject says nothing of it.
  const years = [...full]
    .filter((year) => asked.figure(seen, asked.subject, yearOf(year)))
    .sort((a, b) => b - a);
  const last = years[0] ?? Math.max(...full);
  if (!Number.isFinite(last)) return null;
  return compare(seen, yearOf(last - 1), yearOf(last), asked);
}

/**
 * Periods of the subject after the years that were judged, which the house first published after the day; each is judged
 * by what was seen when it came out. A late word on an old quarter overtakes nothing.
 */
function laterFigures(
  rows: readonly MarketRow[],
  day: Day,
  since: Period,
  asked: Asked,
): readonly LaterFigure[] {
  const known = seenBy(rows, day).filter((row) => row.party === asked.subject);
  const first = new Map<string, MarketRow>();
  for (const row of rows) {
    const from = countsFrom(row);
    const period = parsePeriod(row.period);
    if (row.party !== asked.subject || from === null || from <= day || !period) continue;
    if (comparePeriods(period, since) <= 0) continue;
    const old = known.some((one) => comparePeriods(parsePeriod(one.period) ?? period, period) >= 0);
    const key = writePeriod(period);
    const sooner = (countsFrom(first.get(key) ?? row) ?? from) > from;
    if (!old && (sooner || !first.has(key))) first.set(key, row);
  }
  return [...first.values()].flatMap((row) => laterFigure(rows, row, asked) ?? []);
}
function laterFigure(rows: readonly MarketRow[], row: MarketRow, asked: Asked): LaterFigure | null {
  const day = countsFrom(row);
  const period = parsePeriod(row.period);
  if (day === null || !period) return null;
  const seen = seenBy(rows, day);
  const about = { published: row.published, countsFrom: fromDay(day) };
  const before = quarterBefore(period);
  const overYear = compare(seen, yearBefore(period), period, asked);
  // A house that did not print the same quarter of the year before is held against its own last quarter.
  if (!before || overYear.verdict !== 'unknown') return { ...overYear, ...about, against: 'the year before' };
  return { ...compare(seen, before, period, asked), ...about, against: 'the quarter before' };
}
