// Pictures as text: deterministic, escaped, labels apart, nothing lost.
import { describe, expect, it } from 'vitest';
import { lay } from '../../src/brief/pictures/lanes.js';
import { barsSvg, matrixSvg, shade, timelineSvg } from '../../src/brief/pictures/index.js';
import { ticks, widthOf } from '../../src/brief/pictures/svg.js';
import { world } from './world.js';

const input = world();
const matrix = {
  type: 'matrix',
  caption: 'Field',
  description: 'A table',
  sides: ['Anker Networks'],
  holders: input.matrix.holders.map((one) => one.name),
  sellers: input.matrix.sellers.map((one) => one.name),
  panels: [
    { title: 'Without', cells: input.matrix.without },
    { title: 'With', cells: input.matrix.with },
  ],
} as const;
const timeline = { type: 'timeline', caption: 'Years', description: 'Lines', ...input.timeline } as const;
const bars = {
  type: 'bars',
  caption: 'Who',
  description: 'Bars',
  side: 0,
  bars: [
    { label: 'A "quoted" & <b>bold</b> name', open: { low: 2, high: 9 }, shielded: 4 },
    { label: 'none', open: { low: 0, high: 0 }, shielded: 0 },
  ],
} as const;

describe('every picture', () => {
  it.each([
    ['matrix', () => matrixSvg(matrix, 1, 'p')],
    ['timeline', () => timelineSvg(timeline, 'p', 920)],
    ['bars', () => barsSvg(bars, 'p', 640)],
  ])('%s has a title, a description, no style of its own, and the same bytes twice', (_, draw) => {
    const svg = draw();
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*aria-labelledby="p-title p-desc"><title id="p-title">.+<\/title><desc/,
    );
    expect(svg).not.toMatch(/style=|<style|NaN|undefined|Infinity|<b>|<script/);
    expect(draw()).toBe(svg);
  });
  it('survives empty data', () => {
    expect(barsSvg({ ...bars, bars: [] }, 'p', 640)).not.toContain('NaN');
    expect(
      timelineSvg({ ...timeline, panels: [{ title: 'none', series: [] }], deals: [] }, 'p', 330),
    ).not.toContain('NaN');
  });
});
describe('the matrix', () => {
  it('shades by order of magnitude', () => {
    expect([0, 1, 9, 10, 999, 1000, 250_000].map(shade)).toEqual([0, 1, 1, 2, 3, 4, 6]);
  });
  it('outlines the cells that the deal changed, in the second panel only', () => {
    expect(matrixSvg(matrix, 0, 'p')).not.toContain(' changed"');
    expect(matrixSvg(matrix, 1, 'p').match(/ changed"/g)).toHaveLength(2);
  });
});
describe('labels of deals', () => {
  it('never overlap in a lane', () => {
    const marks = Array.from({ length: 60 }, (_, i) => ({
      x: 40 + ((i * 137) % 800),
      label: `Deal number ${i} of many`,
    }));
    const boxes = lay(marks, 11, 860).map((laid, i) => {
      const x = marks[i]?.x ?? 0;
      const wide = widthOf(laid.words, 11);
      return {
        lane: laid.lane,
        from: laid.anchor === 'start' ? x : x - wide,
        until: laid.anchor === 'start' ? x + wide : x,
      };
    });
    const touching = boxes.filter((a) =>
      boxes.some((b) => a !== b && a.lane === b.lane && a.from < b.until && b.from < a.until),
    );
    expect(touching).toEqual([]);
    for (const box of boxes) expect(box.until).toBeLessThanOrEqual(860);
  });
  it('become numbers where the picture is narrow', () => {
    expect(timelineSvg(timeline, 'p', 920)).toContain('>Anker–Brise</text>');
    expect(timelineSvg(timeline, 'p', 330)).not.toContain('>Anker–Brise</text>');
  });
  it('leaves out deals outside the years', () => {
    const late = { ...timeline, deals: [{ at: '1999-01-01', label: 'too early', main: false }] };
    expect(timelineSvg(late, 'p', 920)).not.toContain('too early');
  });
});
it('ticks are round and reach the top', () => {
  expect(ticks(0)).toEqual([0, 1]);
  expect(ticks(3)).toEqual([0, 1, 2, 3]);
  expect(ticks(4812)).toEqual([0, 2000, 4000, 6000]);
});
