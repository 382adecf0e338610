// Two periods of one house side by side: what the subject did by itself, and against each rival.
import type { MarketRow } from '../language/index.js';
import { type Period, writePeriod } from './period.js';
import { type Reading, shareOf, unitsOf } from './reading.js';

export type Verdict = 'true' | 'false' | 'unknown';
/** `unclear`: the ranges of the two periods overlap. `unknown`: a figure is missing. */
export type Movement = 'up' | 'down' | 'level' | 'unclear' | 'unknown';

/** The subject against one rival: its size as a multiple of the rival's, in which the market's total cancels. */
export interface Rival {
  readonly party: string;
  readonly earlier: Reading | null;
  readonly later: Reading | null;
  readonly ratio: readonly [RatioRange | null, RatioRange | null];
  readonly moved: Movement;
}
export interface RatioRange {
  readonly low: number;
  readonly high: number;
}
/** One house, two periods: what the subject did by itself, and against each rival. */
export interface Comparison {
  readonly house: string;
  readonly earlier: string;
  readonly later: string;
  /** In what the readings are given: per cent of the market, or millions of units where a house printed no more. */
  readonly shown: 'share' | 'units';
  readonly subject: {
    readonly earlier: Reading | null;
    readonly later: Reading | null;
    readonly moved: Movement;
  };
  readonly rivals: readonly Rival[];
  readonly verdict: Verdict;
  /** Every row a figure above rests on, each once. */
  readonly rows: readonly MarketRow[];
}
/** The market's share in per cent, or units in millions, of a party in a period. */
export type Figure = typeof shareOf;
/** What a claim asks of a pair of periods. */
export interface Asked {
  readonly subject: string;
  readonly against: readonly string[];
  readonly trend: 'up' | 'down';
  readonly figure: Figure;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function compare(
  seen: readonly MarketRow[],
  earlier: Period,
  later: Period,
  asked: Asked,
): Comparison {
  const figures = (figure: Figure, party: string) =>
    ({ earlier: figure(seen, party, earlier), later: figure(seen, party, later) }) as const;
  const own = figures(asked.figure, asked.subject);
  const moved = movement(own.earlier, own.later);
  const ratio = (rival: string, period: Period) => ratioOf(seen, asked.subject, rival, period);
  // A house that printed no share is shown in units: they decide between rivals, not about the subject by itself.
  const bare = [asked.subject, ...asked.against].every((party) => {
    const found = figures(asked.figure, party);
    return !found.earlier && !found.later;
  });
  const figure = bare ? unitsOf : asked.figure;
  const rivals = asked.against.map((party): Rival => {
    const ratios = [ratio(party, earlier), ratio(party, later)] as const;
    return { party, ...figures(figure, party), ratio: ratios, moved: movement(ratios[0], ratios[1]) };
  });
  const subject = { ...figures(figure, asked.subject), moved };
  const readings = [subject, ...rivals].flatMap((one) => [one.earlier, one.later]);
  const rows = [...new Set(readings.flatMap((one) => one?.rows ?? []))];
  return {
    house: seen[0]?.house ?? '',
    earlier: writePeriod(earlier),
    later: writePeriod(later),
    shown: figure === shareOf ? 'share' : 'units',
    subject,
    rivals,
    verdict: holds([moved, ...rivals.map((one) => one.moved)], asked.trend),
    rows: rows.sort((a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line),
  };
}
/** Of units where both have them, else of shares: either way the total of the market cancels. */
function ratioOf(
  seen: readonly MarketRow[],
  party: string,
  rival: string,
  period: Period,
): RatioRange | null {
  for (const figure of [unitsOf, shareOf]) {
    const [a, b] = [figure(seen, party, period), figure(seen, rival, period)];
    if (a && b && b.low > 0) return { low: a.low / b.high, high: a.high / b.low };
  }
  return null;
}
function movement(earlier: RatioRange | null, later: RatioRange | null): Movement {
  if (!earlier || !later) return 'unknown';
  if (later.high < earlier.low) return 'down';
  if (later.low > earlier.high) return 'up';
  return earlier.low === later.high && earlier.high === later.low ? 'level' : 'unclear';
}
/** True when the subject moved so by itself and against every rival; false as soon as one movement is the opposite. */
function holds(moves: readonly Movement[], trend: 'up' | 'down'): Verdict {
  if (moves.some((move) => move !== trend && move !== 'unknown' && move !== 'unclear')) return 'false';
  return moves.every((move) => move === trend) ? 'true' : 'unknown';
}
