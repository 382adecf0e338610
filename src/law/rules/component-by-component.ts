// component-by-component: a product is tested part by part, each component and the remainder against each patent, so that
// a licence can cover the remainder and not one component, or one component and not the whole. Wording of Motorola
// Solutions and Zebra, 2014, s. 2.2(e) (read).
import type { Clause } from '../clause.js';
import { embodies, readsOn, readsOnRemainder } from '../reads.js';
import { productRef, type Scene } from '../scene.js';
import { all, any, none, record, type Step, type Thunk } from '../step.js';
import { componentsOf, isOrHasKind, standardWithin, wordsOf } from '../words.js';
import type { Ref } from '../world.js';

/**
 * Step: the product practises the patent only through a component of the beneficiary's own that passes `tests`, though
 * the whole is not a licensed product; `undefined` where it has no components.
 */
export function componentCovered(
  scene: Scene,
  clause: Clause,
  tests: (component: Scene) => readonly Thunk[],
): Thunk | undefined {
  const components = componentsOf(scene, scene.product);
  if (components.length === 0) return undefined;
  // A customer covenant speaks of the article bought; how far it follows that into a whole is its term `combinations`.
  const bought = clause.to.some((to) => 'customersOf' in to);
  return () =>
    any(
      'component-by-component',
      components.map(({ product, at }) => () => {
        const inside: Scene = {
          ...scene,
          product,
          terms: { ...scene.terms, product: { from: 'fact', path: [...at.path, 'product'], value: product } },
        };
        return all('component', [
          ...(bought
            ? []
            : [
                () => embodies(scene, product),
                () =>
                  record('nothing-in-the-remainder', !readsOnRemainder(scene, product), [{ path: at.path }]),
              ]),
          ...tests(inside),
        ]);
      }),
    );
}

/** Step: no excluded component practises the patent; each component and the remainder are looked at on their own. */
export function componentByComponent(scene: Scene, excluded: Ref): Step {
  const parts = componentsOf(scene, scene.product).filter(({ product }) =>
    matchesWords(scene, product, excluded),
  );
  return none(
    'component-by-component',
    parts.map(
      ({ product, at }) =>
        () =>
          all('excluded-component', [
            () =>
              record('component', true, [
                { path: at.path, value: at.value },
                { path: excluded.path, value: excluded.value },
              ]),
            () => any('reads-on-component', [() => embodies(scene, product), () => readsOn(scene, product)]),
          ]),
    ),
  );
}

function matchesWords(scene: Scene, product: string, selector: Ref): boolean {
  const { world } = scene;
  if (world.lists(selector, 'list', product)) return true;
  if (world.isUntold(selector, 'kinds'))
    return world.untold(`${selector.path.join('/')}/kinds∋${product}`, [...selector.path, 'kinds']);
  if (world.items(selector, 'kinds').some((kind) => isOrHasKind(scene, product, String(kind.value))))
    return true;
  const standards = wordsOf(world, productRef(scene, product), 'standards');
  return standardWithin(world, 'product-standard', wordsOf(world, selector, 'standards'), standards).holds;
}
