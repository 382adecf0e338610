// Open terms: what a reading has chosen, and the signal that one more choice is needed.
import type { Path } from '../language/index.js';

/** One value of an open term, and what a reader is told about it. */
export interface Option {
  readonly label: string;
  /** A closed value for `Reading.choices`, or a narrower range of days for `Reading.ranges`. */
  readonly value?: unknown;
  readonly range?: readonly [number, number];
}
/** Thrown (not an error) when an answer turns on a term that the reading has not closed yet. */
export class NeedsChoice {
  readonly id: string;
  readonly path: Path;
  readonly kind: 'unknown' | 'disputed';
  readonly options: readonly Option[];
  constructor(id: string, path: Path, kind: 'unknown' | 'disputed', options: readonly Option[]) {
    this.id = id;
    this.path = path;
    this.kind = kind;
    this.options = options;
  }
}
/** A reading: one value for every open term that was opened so far. */
export interface Reading {
  readonly choices: ReadonlyMap<string, unknown>;
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}
export const closedReading: Reading = { choices: new Map(), ranges: new Map() };

/** The reading with one more choice made. */
export function choosing(reading: Reading, choice: NeedsChoice, option: Option): Reading {
  if (option.range) return { ...reading, ranges: new Map(reading.ranges).set(choice.id, option.range) };
  return { ...reading, choices: new Map(reading.choices).set(choice.id, option.value) };
}
