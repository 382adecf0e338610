// The brief in a terminal: no line wider than it, nothing that could drive it.
import { describe, expect, it } from 'vitest';
import { columns, wrap } from '../../src/brief/cells.js';
import { type Brief, briefOf, terminal } from '../../src/brief/index.js';
import { world } from './world.js';

const brief = briefOf(world());
const widest = (text: string) => Math.max(...text.split('\n').map(columns));

describe.each([30, 40, 80, 132])('at a width of %i', (width) => {
  it('keeps to it, with details and without', () => {
    expect(widest(terminal(brief, { width, ansi: false }))).toBeLessThanOrEqual(width);
    expect(widest(terminal(brief, { width, ansi: false, details: true }))).toBeLessThanOrEqual(width);
  });
});
describe('ANSI', () => {
  it('is absent when plain', () => {
    expect(terminal(brief, { width: 80, ansi: false })).not.toContain('\u001b');
  });
  it('changes no word', () => {
    const coloured = terminal(brief, { width: 80, ansi: true });
    expect(coloured).toContain('\u001b[1m');
    expect(coloured.replace(/\p{Cc}\[\d+m/gu, '').replace(/ +$/gm, '')).toBe(
      terminal(brief, { width: 80, ansi: false }),
    );
  });
  it('cannot come from a file', () => {
    const evil: Brief = { ...brief, title: 'red \u001b[31m and \u202e reversed \u009b2J' };
    expect(terminal(evil, { width: 80, ansi: false })).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
describe('details', () => {
  it('print the clauses and lot groups behind each figure', () => {
    const text = terminal(brief, { width: 4000, ansi: false, details: true });
    expect(text).toMatch(/4,102–4,812 \[g\d+\]/);
    expect(text).toContain('rule declared-is-not-essential: a declaration is its maker’s belief');
    expect(text).toMatch(/lots\.csv:\d+ and 1 more/);
  });
});
describe('wrapping', () => {
  it('cuts a word that fits nowhere, and counts full-width characters twice', () => {
    expect(wrap('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(columns('小石')).toBe(4);
    expect(wrap('小石科技', 4)).toEqual(['小石', '科技']);
  });
});
