// Whatever the bytes: the reader comes back, with findings at real places, and throws nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingText, readWorkspace } from '../../src/language/index.js';
import { starter } from '../../src/cli/starter.js';
import { bytes } from './help.js';

/** What is wrong with how the reader took these bytes. */
function faults(all: Uint8Array): string[] {
  const { workspace, findings } = readWorkspace([{ name: 'a.yaml', bytes: all }]);
  const texts = findings.filter(({ place }) => place.line < 1 || place.column < 1).map(findingText);
  const odd = findings.map(findingText).filter((text) => /\n|undefined|\[object/.test(text));
  const failed = findings.some(({ severity }) => severity === 'error');
  return [
    ...texts,
    ...odd,
    ...((workspace === null) === failed ? [] : ['a workspace beside an error, or none without']),
  ];
}

test('bytes after the first line', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
      expect(faults(new Uint8Array([...bytes('crossgrant: 1\n'), ...tail]))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('YAML punctuation in any order', () => {
  const piece = fc.constantFrom(
    ...'- : , [ ] { } & * ! | > ? # " \' a b 1 unknown disputed'.split(' '),
    ' ',
    '\n',
    '\n  ',
    '\t',
    '---',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      expect(faults(bytes(`crossgrant: 1\n${pieces.join('')}`))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a good workspace with a piece cut out, doubled or replaced', () => {
  const texts = Object.values(starter);
  const noise = fc.constantFrom(
    '',
    '[',
    '}',
    ': ',
    '\n',
    'unknown',
    '{disputed: [a]}',
    '2017-02-31',
    'yes',
    '&a ',
    '*a',
  );
  const property = fc.property(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.nat(60),
    noise,
    (text, from, length, put) => {
      const at = 14 + (from % (text.length - 14));
      expect(faults(bytes(text.slice(0, at) + put + text.slice(at + length)))).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 400 });
});

test('any CSV', () => {
  const cell = fc.constantFrom(
    'id',
    'count',
    'owner',
    'a',
    '1',
    '""',
    '"',
    '[',
    '{"a":1}',
    '\n',
    ',',
    'filed',
    '2008',
  );
  const property = fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
    const table = { name: 't.csv', bytes: bytes(cells.join('')) };
    const main = { name: 'a.yaml', bytes: bytes('crossgrant: 1\ntables: {patents: t.csv, market: t.csv}\n') };
    for (const finding of readWorkspace([main, table]).findings)
      expect(findingText(finding)).toMatch(/^\S+:\d+:\d+: /);
  });
  fc.assert(property, { numRuns: 300 });
});
