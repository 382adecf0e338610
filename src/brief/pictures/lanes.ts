// Labels of markers on one axis, laid in lanes so that none overlaps another: first lane with room, left to right.
import { fit, widthOf } from './svg.js';

export interface Marked {
  readonly x: number;
  readonly label: string;
}
export interface Laid {
  readonly lane: number;
  readonly words: string;
  /** Which way the words run from the marker. */
  readonly anchor: 'start' | 'end';
}
/** Lays out labels in the order given; the result has their order. Lanes are as many as are needed. */
export function lay(marks: readonly Marked[], size: number, room: number): readonly Laid[] {
  const taken: (readonly [number, number])[][] = [];
  return marks.map(({ x, label }) => {
    const words = fit(label, size, room / 3);
    const wide = widthOf(words, size) + 9;
    const anchor = x + wide > room ? 'end' : 'start';
    const from = anchor === 'start' ? x - 3 : x - wide;
    const until = anchor === 'start' ? x + wide : x + 3;
    let lane = 0;
    while ((taken[lane] ?? []).some(([a, b]) => from < b && a < until)) lane += 1;
    const spans = taken[lane] ?? [];
    spans.push([from, until]);
    taken[lane] = spans;
    return { lane, words, anchor };
  });
}
