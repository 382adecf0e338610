// Places: where in which file each value stands, kept as offsets and turned into lines only when asked.
import type { Path, Place } from './workspace.js';

/** A file as far as places go: its name and the offset at which each line begins. */
export interface Lines {
  readonly name: string;
  readonly starts: readonly number[];
}
/** The place of one value and of those inside it. A row of a table carries its line itself. */
export interface Spot {
  readonly lines: Lines;
  readonly at: number;
  /** Where its key stands, for a value in a map. */
  readonly key?: number;
  readonly inside?: ReadonlyMap<string, Spot>;
}

/** Line and column of an offset, counted from 1. */
export function placeAt(lines: Lines, offset: number): Place {
  let [low, high] = [0, lines.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: lines.name, line: low + 1, column: offset - (lines.starts[low] ?? 0) + 1 };
}

export const placeOf = (spot: Spot): Place => placeAt(spot.lines, spot.at);
export const keyPlaceOf = (spot: Spot): Place => placeAt(spot.lines, spot.key ?? spot.at);

/** The spot at `path` below `root`, or the nearest ancestor that has one. */
export function descend(root: Spot, path: Path): Spot {
  let spot = root;
  for (const step of path) {
    const next = spot.inside?.get(step);
    if (!next) return spot;
    spot = next;
  }
  return spot;
}

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
