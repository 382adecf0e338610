// The vocabulary against the source of the law: no step that may arise without words, no words for a step that is gone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { phraseOf, vocabulary } from '../../src/proof/words.js';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const source = ['law', 'reference']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');

it('has words for every step that the law names', () => {
  const made = [...source.matchAll(/\b(?:all|any|none|record|law|lawStep|under)\(\s*'([^']+)'/g)];
  // A comparison of days that is asked for its outcome only leaves no step.
  const tests = [...source.matchAll(/\b(?:onOrBefore|before)\(\s*'([^']+)'/g)].filter(
    (match) => !isAskedOnly(match.index),
  );
  const rules = [...source.matchAll(/\brule: '([^']+)'/g)];
  const names = new Set([...made, ...tests, ...rules].map((match) => String(match[1])));
  expect([...names].filter((name) => !(name in vocabulary))).toEqual([]);
});
it('leaves no blank where a step has no values to fill it', () => {
  const made = [...source.matchAll(/\b(all|any|none|record|law|lawStep|under)\(\s*'([^']+)'/g)];
  const manner = (call: string) => (call === 'under' ? 'all' : call === 'lawStep' ? 'law' : call) as 'all';
  const blank = made
    .map(([, call = '', rule = '']) => ({ rule, how: manner(call) }))
    .filter((step) => [true, false].some((holds) => phraseOf({ ...step, holds })?.includes('{')));
  expect(blank).toEqual([]);
});
it('has no words for what the law does not name', () => {
  const known = (key: string) => {
    const name = key.replace(/\/(all|any|none|test|record|law)$/, '');
    return (
      source.includes(`'${name}'`) ||
      (source.includes(`reads-on-\${`) && name.startsWith('reads-on-')) ||
      /^by-(number|family)$/.test(name)
    );
  };
  expect(Object.keys(vocabulary).filter((key) => !known(key))).toEqual([]);
});

/** Is the call that begins there followed by `.holds`? */
function isAskedOnly(start: number): boolean {
  let depth = 0;
  for (let at = source.indexOf('(', start); at < source.length; at++) {
    if (source[at] === '(') depth++;
    if (source[at] === ')' && --depth === 0) return source.startsWith('.holds', at + 1);
  }
  return false;
}
