// From which day a published figure counts. language.md, Deals: a publication dated to the month counts from its last
// day; one dated to the year is read alike.
import { type Day, span } from '../calendar/index.js';
import type { MarketRow } from '../language/index.js';

/** The day from which the row is seen; null where its date of publication is not a civil date. */
export function countsFrom(row: MarketRow): Day | null {
  try {
    return span(row.published)[1];
  } catch {
    return null;
  }
}

/** The rows published on or before the day, in their order. A row without a readable date is never seen. */
export function seenBy(rows: readonly MarketRow[], day: Day): readonly MarketRow[] {
  return rows.filter((row) => {
    const from = countsFrom(row);
    return from !== null && from <= day;
  });
}

/**
 * The rows of the latest publication among `rows`: houses restate, and the last word by the day counts. Several rows
 * of one publication stay together, for pages that copy one release do not always agree.
 */
export function latest(rows: readonly MarketRow[]): readonly MarketRow[] {
  const days = rows.map((row) => countsFrom(row) ?? Number.NEGATIVE_INFINITY);
  const last = Math.max(...days);
  return rows.filter((_, i) => days[i] === last);
}
