// Bytes as text: UTF-8, Windows-1252, and both in one unit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { officeText, textOfBytes, windows1252 } from '../../src/records/office-text.js';

const latin = (text: string) => Buffer.from(text, 'latin1');
const beside = (...pieces: Buffer[]) => Buffer.concat(pieces);

it('is UTF-8 where it is that, to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textOfBytes(Buffer.from(text, 'utf8'))).toBe(Buffer.from(text, 'utf8').toString());
    }),
    { seed: 20261125 },
  );
});
it('is Windows-1252 where it is not', () => {
  expect(textOfBytes(latin('S\u00fcd \u0093\u00d6l\u0094 \u0080'))).toBe(
    'S\u00fcd \u201c\u00d6l\u201d \u20ac',
  );
  expect(windows1252(latin('\u0081\u009f'))).toBe('\u0081\u0178');
});
it('keeps the names beside a stray byte', () => {
  const text = beside(
    Buffer.from('S\u00fcd \u65e5\u672c \u{1f600} '),
    latin('Caf\u00e9'),
    Buffer.from(' \u00d6l'),
  );
  expect(textOfBytes(text)).toBe('S\u00fcd \u65e5\u672c \u{1f600} Caf\u00e9 \u00d6l');
  const passed: string[] = [];
  expect(
    officeText(beside(Buffer.from('\ufeffA'), latin('\u00e9')), { passOver: (what) => passed.push(what) }),
  ).toBe('A\u00e9');
  expect(passed).toEqual(['unit that is not UTF-8, read as Windows-1252']);
});
it('makes no letter of halves, overlong forms and surrogates', () => {
  for (const bytes of ['\u00c3', '\u00c0\u00af', '\u00ed\u00a0\u0080', '\u00f5\u0080\u0080\u0080'])
    expect(textOfBytes(latin(bytes))).toBe(windows1252(latin(bytes)));
});
