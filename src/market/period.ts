// Periods of market tables: a year or a quarter. Houses write `2016`, `2016FY` and `2017Q2` (also `2017-Q2`).

/** A calendar year (`quarter` null) or one quarter of it. */
export interface Period {
  readonly year: number;
  readonly quarter: number | null;
}

/** Null when `text` names neither a year nor a quarter. */
export function parsePeriod(text: string): Period | null {
  const parts = /^(\d{4})-?(?:FY|Q([1-4]))?$/.exec(text.trim());
  if (!parts) return null;
  return { year: Number(parts[1]), quarter: parts[2] ? Number(parts[2]) : null };
}

export const yearOf = (year: number): Period => ({ year, quarter: null });

export const quartersOf = (year: number): readonly Period[] =>
  [1, 2, 3, 4].map((quarter) => ({ year, quarter }));

export const samePeriod = (a: Period, b: Period | null): boolean =>
  b !== null && a.year === b.year && a.quarter === b.quarter;

/** The same quarter, or the year, one year before. */
export const yearBefore = (p: Period): Period => ({ year: p.year - 1, quarter: p.quarter });

/** The quarter before; null for a year, whose only forerunner is the year before. */
export function quarterBefore(p: Period): Period | null {
  if (p.quarter === null) return null;
  return p.quarter === 1 ? { year: p.year - 1, quarter: 4 } : { year: p.year, quarter: p.quarter - 1 };
}

/** `2016` or `2017Q2`. */
export const writePeriod = (p: Period): string =>
  p.quarter === null ? `${p.year}` : `${p.year}Q${p.quarter}`;

/** Orders periods by their last day, a quarter before the year that ends with it. */
export const comparePeriods = (a: Period, b: Period): number =>
  a.year - b.year || (a.quarter ?? 5) - (b.quarter ?? 5);
