// The page of the language names every key and every word of every vocabulary.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { file } from '../../src/language/index.js';
import { type Shape, shapeOf } from '../../src/language/shape.js';

const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');

/** Every key and word that a shape knows. */
function wordsOf(shape: Shape, seen: Set<Shape>, found: Set<string>): void {
  if (seen.has(shape)) return;
  seen.add(shape);
  if (shape.kind === 'entry') {
    for (const [key, inner] of shape.keys) {
      found.add(key);
      wordsOf(inner, seen, found);
    }
  }
  if (shape.kind === 'scalar') for (const word of shape.words) found.add(word);
  if (shape.kind === 'list') wordsOf(shape.item, seen, found);
  if (shape.kind === 'open') wordsOf(shape.closed, seen, found);
  if (shape.kind === 'section') wordsOf(shape.value, seen, found);
  if (shape.kind === 'union') for (const option of shape.options) wordsOf(option, seen, found);
}

test('every key and word is on the page', () => {
  const found = new Set<string>();
  wordsOf(shapeOf(file), new Set(), found);
  expect(found.size).toBeGreaterThan(150);
  const missing = [...found].filter((word) => !new RegExp(`(^|[^\\w-])${word}($|[^\\w-])`, 'm').test(page));
  expect(missing).toEqual([]);
});
