import { describe, expect, it } from 'vitest';
import { pad, printable, width, wrap } from '../../src/cli/text.js';

describe('text in terminal cells', () => {
  it('counts Chinese letters twice and combining marks not at all', () => {
    expect(width('Datang 大唐')).toBe(11);
    expect(width('e\u0301')).toBe(1);
  });
  it('lets nothing through that drives a terminal or turns its direction', () => {
    expect(printable('a\u001B[31mred\u202Eb\n\tc')).toBe('a?[31mred?b c');
  });
  it('breaks at spaces, and inside a word that is wider than a line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('大唐移动', 3)).toEqual(['大', '唐', '移', '动']);
  });
  it('keeps every letter of what it breaks', () => {
    const text = 'Telefonaktiebolaget LM Ericsson (publ) 大唐电信科技产业集团';
    for (let cells = 1; cells < 40; cells++) {
      expect(wrap(text, cells).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
  it('pads to a width, on either side', () => {
    expect(pad('大', 4)).toBe('大  ');
    expect(pad('12', 4, true)).toBe('  12');
  });
});
