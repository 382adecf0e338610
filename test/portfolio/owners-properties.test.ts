// What holds of the forms of any name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/portfolio/index.js';

const key = (name: string): string => normalise(name).key;

describe('properties', () => {
  const seed = { seed: 20261125, numRuns: 400 };
  const word = fc.constantFrom(
    'Veltram',
    'Sörel',
    'Brune',
    'Technologies',
    'Univ.',
    'Beijing',
    '(Shenzhen)',
    'GmbH',
    'Co., Ltd.',
    'A/S',
    'X',
    '&',
    'and',
    'The',
    'of',
    '株式会社',
    'ООО',
    '3',
    'Hong Kong',
    'KG',
    'Oy',
    'Labs',
  );
  const made = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
  const anything = fc.oneof(
    made,
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    made.map((name) => `${name} formerly ${name} c/o d/b/a`),
  );

  test('the form of a form is itself', () => {
    fc.assert(
      fc.property(made, (name) => {
        const once = normalise(name);
        fc.pre(!once.person);
        expect(key(once.key)).toBe(once.key);
      }),
      seed,
    );
  });
  test('case, spaces and commas do not matter', () => {
    fc.assert(
      fc.property(made, (name) => {
        const first = normalise(name).key;
        expect(key(name.toUpperCase())).toBe(first);
        expect(key(`  ${name.replaceAll(' ', '   ')} `)).toBe(first);
      }),
      seed,
    );
  });
  test('never throws, never takes long, never says nothing of what has letters', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const form = normalise(name);
        expect(form.key !== '' || !/[a-z]/i.test(name)).toBe(true);
      }),
      seed,
    );
    const start = performance.now();
    for (const long of [
      '('.repeat(50_000),
      'A '.repeat(50_000),
      ' OF THE REGENTS'.repeat(5_000),
      ', A CORPORATION'.repeat(5_000),
      'AS AGENT '.repeat(9_000),
      'Ã¤'.repeat(20_000),
    ])
      normalise(long);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
