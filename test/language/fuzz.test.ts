// Whatever the bytes: the reader comes back, with findings at real places, and throws nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingText, readWorkspace } from '../../src/language/index.js';
import { starter } from '../../src/cli/starter.js';
import { bytes } from './help.js';

function holds(all: Uint8Array, name = 'a.yaml'): void {
  const { workspace, findings } = readWorkspace([{ name, bytes: all }]);
  for (const finding of findings) {
    expect(finding.place.line).toBeGreaterThan(0);
    expect(finding.place.column).toBeGreaterThan(0);
    expect(findingText(finding)).not.toMatch(/\n|undefined|\[object/);
  }
  expect(workspace === null).toBe(findings.some(({ severity }) => severity === 'error'));
}

test('bytes after the first line', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (tail) => {
      holds(new Uint8Array([...bytes('crossgrant: 1\n'), ...tail]));
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
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) =>
      holds(bytes(`crossgrant: 1\n${pieces.join('')}`)),
    ),
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
      holds(bytes(text.slice(0, at) + put + text.slice(at + length)));
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
