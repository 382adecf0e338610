// Kinds and standards: which words are narrower than which, and what a product or a patent has of them.
import type { Scene } from './scene.js';
import { productRef } from './scene.js';
import type { Step, Term } from './step.js';
import type { Ref, World } from './world.js';

/** The word and all that the workspace calls narrower. */
export function narrower(world: World, kind: string): ReadonlySet<string> {
  return world.onceUnlessOpen(`kinds/${kind}`, () => closure(kind, (word) => world.ws.kinds[word] ?? []));
}
/** The standard and all that it includes. */
export function included(world: World, standard: string): ReadonlySet<string> {
  return world.onceUnlessOpen(`standards/${standard}`, () =>
    closure(standard, (word) =>
      world.items(world.ref('standards', word), 'includes').map((item) => String(item.value)),
    ),
  );
}
function closure(start: string, next: (word: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  for (const word of found) for (const more of next(word)) found.add(more);
  return found;
}

/** Step: one of these product kinds is, or is narrower than, one of those. */
export function kindWithin(world: World, rule: string, kinds: Term, within: Term): Step {
  const holds = list(within.value).some((wide) =>
    list(kinds.value).some((kind) => narrower(world, wide).has(kind)),
  );
  return { rule, how: 'test', holds, test: { op: 'kind-within', left: kinds, right: within } };
}
/** Step: one of the standards on the left is, or is included in, one on the right. */
export function standardWithin(world: World, rule: string, standards: Term, within: Term): Step {
  const holds = list(within.value).some((wide) =>
    list(standards.value).some((one) => included(world, wide).has(one)),
  );
  return { rule, how: 'test', holds, test: { op: 'standard-within', left: standards, right: within } };
}
/** The words at a key of an entry, as a term; the empty list where there are none. */
export function wordsOf(world: World, of: Ref, key: string): Term {
  return { from: 'fact', path: [...of.path, key], value: world.items(of, key).map((item) => item.value) };
}

/** Components of a product, through all levels, each with the purchase it came by. */
export function componentsOf(scene: Scene, product: string): { product: string; at: Ref }[] {
  const { world } = scene;
  const found: { product: string; at: Ref }[] = [];
  const seen = new Set([product]);
  const walk = (whole: string): void => {
    for (const at of world.items(productRef(scene, whole), 'components')) {
      const part = String(world.get(at, 'product')?.value);
      found.push({ product: part, at });
      if (!seen.has(part)) {
        seen.add(part);
        walk(part);
      }
    }
  };
  walk(product);
  return found;
}
/** Is `word` this product, or a kind that it has? */
export function isOrHasKind(scene: Scene, product: string, word: string): boolean {
  if (product === word) return true;
  const { world } = scene;
  const at = productRef(scene, product);
  if (world.isUntold(at, 'kind')) return world.lists(at, 'kind', word);
  return world.items(at, 'kind').some((kind) => narrower(world, word).has(String(kind.value)));
}
function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
