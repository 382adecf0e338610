// Codes of US documents that several formats share: series of application numbers, sorts of assignees.

/** First days of the series of US applications, after the DTD of the grants (element B211US). */
const SERIES = [
  ['1948-01-01', '03'],
  ['1960-01-01', '04'],
  ['1970-01-01', '05'],
  ['1979-01-01', '06'],
  ['1987-01-01', '07'],
  ['1993-01-01', '08'],
  ['1997-12-30', '09'],
] as const;

/** Series of a utility, plant or (before 1992) design application filed that day; null within two months of a change, where both are found. */
export function seriesOf(filed: string | null): string | null {
  if (!filed || !/^\d{4}-\d\d-\d\d$/.test(filed) || filed >= '2001-01-01') return null;
  let series: string | null = null;
  for (const [from, code] of SERIES) {
    const days = (Date.parse(filed) - Date.parse(from)) / 86_400_000;
    if (Math.abs(days) < 60) return null;
    if (days > 0) series = code;
  }
  return series;
}

/** The code of an assignee: `03` -> `3`, `12`; `00` says nothing. */
export function partyCode(printed: string | null): string | null {
  return /^\s*0*([1-9]\d?)\s*$/.exec(printed ?? '')?.[1] ?? null;
}
