// Open terms: every reading is worked out. A term is opened only when an answer turns on it, and then takes one value
// through the whole reading.
import type { Path } from '../language/index.js';
import { choosing, closedReading, NeedsChoice, type Reading } from '../law/index.js';
import type { Taken } from '../proof/index.js';

/** More open terms than this, and the answer is `unknown`, listing them. */
export const MOST_TERMS = 12;
const MOST_READINGS = 4096;

export interface Explored<T> {
  readonly branches: readonly { readonly reading: readonly Taken[]; readonly result: T }[];
  /** Terms that were opened when their number grew past the limit; the branches are then not complete. */
  readonly tooMany: readonly { readonly path: Path; readonly kind: 'unknown' | 'disputed' }[] | undefined;
}

/** All results of `run` over the readings of the terms that it turns on. */
export function explore<T>(run: (reading: Reading) => T): Explored<T> {
  const branches: { reading: Taken[]; result: T }[] = [];
  const opened = new Map<string, { path: Path; kind: 'unknown' | 'disputed' }>();
  const todo: { reading: Reading; taken: Taken[] }[] = [{ reading: closedReading, taken: [] }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { reading, taken } = next;
    try {
      branches.push({ reading: taken, result: run(reading) });
    } catch (thrown) {
      if (!(thrown instanceof NeedsChoice)) throw thrown;
      opened.set(thrown.path.join('/'), { path: thrown.path, kind: thrown.kind });
      if (opened.size > MOST_TERMS || branches.length + todo.length > MOST_READINGS)
        return { branches, tooMany: [...opened.values()] };
      for (const option of [...thrown.options].reverse()) {
        const step: Taken = {
          id: thrown.id,
          path: thrown.path,
          kind: thrown.kind,
          as: option.label,
          ...(option.range ? { range: option.range } : { value: option.value }),
        };
        // A range of days that is narrowed again keeps one line, with its last bounds.
        todo.push({
          reading: choosing(reading, thrown, option),
          taken: [...taken.filter((one) => one.id !== thrown.id), step],
        });
      }
    }
  }
  return { branches, tooMany: undefined };
}
