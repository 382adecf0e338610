// Intervals of counts over readings. Groups that share an open term move together: each term takes one value through
// the whole reading, so the lowest and highest sums are taken over joint readings.
import type { Taken } from '../proof/index.js';
import type { Interval } from './types.js';

/** A group of patents and, for each of its readings, whether it is exposed. */
export interface Counted {
  readonly count: number;
  readonly branches: readonly { readonly reading: readonly Taken[]; readonly exposed: boolean }[];
}
const MOST = 4096;

/** Lowest and highest number of exposed patents over all joint readings; outer bounds where they are too many to try. */
export function countExposed(groups: readonly Counted[]): Interval {
  let [low, high] = [0, 0];
  const open: Counted[] = [];
  for (const group of groups) {
    const exposed = group.branches.filter((branch) => branch.exposed).length;
    if (exposed === 0) continue;
    if (exposed === group.branches.length) {
      low += group.count;
      high += group.count;
    } else open.push(group);
  }
  for (const island of islands(open)) {
    const [least, most] = jointly(island);
    low += least;
    high += most;
  }
  return { low, high };
}

/** Groups that share a term, directly or through others. */
function islands(groups: readonly Counted[]): Counted[][] {
  const found: { ids: Set<string>; groups: Counted[] }[] = [];
  for (const group of groups) {
    const ids = new Set(group.branches.flatMap((branch) => branch.reading.map((taken) => taken.id)));
    const touching = found.filter((island) => [...ids].some((id) => island.ids.has(id)));
    const merged = {
      ids: new Set([...ids, ...touching.flatMap((island) => [...island.ids])]),
      groups: [...touching.flatMap((island) => island.groups), group],
    };
    for (const island of touching) found.splice(found.indexOf(island), 1);
    found.push(merged);
  }
  return found.map((island) => island.groups);
}

function jointly(groups: readonly Counted[]): [number, number] {
  const sum = groups.reduce((total, group) => total + group.count, 0);
  if (groups.length === 1) return [0, sum];
  const values = valuesOf(groups);
  const size = [...values.values()].reduce((product, options) => product * options.length, 1);
  if (size > MOST) return [0, sum];
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const reading of readings([...values])) {
    const count = groups.reduce(
      (total, group) =>
        total +
        (group.branches.some((branch) => branch.exposed && agrees(branch.reading, reading))
          ? group.count
          : 0),
      0,
    );
    least = Math.min(least, count);
    most = Math.max(most, count);
  }
  return [least, most];
}

type Value = string | number;
/** The values of each term that tell readings apart: words, or one day inside each stretch of a date. */
function valuesOf(groups: readonly Counted[]): Map<string, Value[]> {
  const words = new Map<string, Set<Value>>();
  const edges = new Map<string, Set<number>>();
  for (const taken of groups.flatMap((group) => group.branches.flatMap((branch) => branch.reading))) {
    if (taken.range)
      edges.set(taken.id, (edges.get(taken.id) ?? new Set()).add(taken.range[0]).add(taken.range[1]));
    else words.set(taken.id, (words.get(taken.id) ?? new Set()).add(taken.as));
  }
  const values = new Map<string, Value[]>();
  for (const [id, set] of words) values.set(id, [...set]);
  for (const [id, set] of edges)
    values.set(
      id,
      [...set].sort((a, b) => a - b),
    );
  return values;
}
function* readings(
  values: readonly (readonly [string, readonly Value[]])[],
  at = 0,
  taken = new Map<string, Value>(),
): Generator<ReadonlyMap<string, Value>> {
  const term = values[at];
  if (!term) {
    yield taken;
    return;
  }
  for (const value of term[1]) yield* readings(values, at + 1, new Map(taken).set(term[0], value));
}
function agrees(reading: readonly Taken[], joint: ReadonlyMap<string, Value>): boolean {
  return reading.every((taken) => {
    const value = joint.get(taken.id);
    return taken.range
      ? typeof value === 'number' && taken.range[0] <= value && value <= taken.range[1]
      : value === taken.as;
  });
}
