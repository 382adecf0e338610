// Which products a clause covers: any of its words, whose they are, no exception, component by component.
import type { Clause } from './clause.js';
import { met } from './conditions.js';
import { componentByComponent, componentCovered } from './rules/component-by-component.js';
import { exceptionWins } from './rules/exception-wins.js';
import { onSide } from './rules/member-on-the-day.js';
import { productRef, questionTerm, type Scene } from './scene.js';
import { all, any, record, type Step, type Term, type Thunk } from './step.js';
import { kindWithin, standardWithin, wordsOf } from './words.js';
import type { Ref } from './world.js';

/** Step `term: products`. `anyones`: a sublicence, whose beneficiary sells its own. */
export function coversProduct(scene: Scene, clause: Clause, anyones = false): Step {
  const { world } = scene;
  const raw = world.assumed((clause.at.value as Record<string, unknown>).products);
  const path = [...clause.at.path, 'products'];
  if (raw === 'unknown')
    return record('term: products', world.untold(`${path.join('/')}∋${scene.product}`, path), [
      { path, value: raw },
    ]);
  const selector = raw === undefined ? { path, value: {} } : world.closed({ path, value: raw });
  const except = world.get(selector, 'except');
  const whole = () =>
    all('whole-product', [
      () => named(scene, selector),
      ...(anyones ? [] : [() => whose(scene, clause, selector)]),
    ]);
  const part = componentCovered(scene, clause, (component) => [
    () => named(component, selector),
    () => whose(component, clause, selector),
  ]);
  const parts: Thunk[] = [() => (part ? any('whole-or-component', [whole, part]) : whole())];
  if (except)
    parts.push(() =>
      exceptionWins([
        ...(hasWords(except) ? [() => named(scene, except)] : []),
        ...world.items(except, 'conditions').map((at) => () => met(scene, at, scene.on)),
      ]),
    );
  const parted = world.get(selector, 'except-components');
  if (parted) parts.push(() => componentByComponent(scene, parted));
  return all('term: products', parts);
}

function hasWords(selector: Ref): boolean {
  return Object.keys(selector.value as object).some((key) =>
    ['all', 'kinds', 'standards', 'list'].includes(key),
  );
}

function named(scene: Scene, selector: Ref): Step {
  const { world } = scene;
  const product = productRef(scene);
  const ways: Thunk[] = [];
  const everything = world.get(selector, 'all');
  if (everything?.value === true || !hasWords(selector))
    ways.push(() =>
      record('all-products', true, [
        { path: (everything ?? selector).path, ...(everything ? { value: true } : {}) },
      ]),
    );
  const keys = selector.value as Record<string, unknown>;
  const byWord = (key: string, own: string, rule: string, test: (has: Term, wanted: Term) => Step) => {
    if (keys[key] === undefined) return;
    const untold = world.isUntold(selector, key) || world.isUntold(product, own);
    ways.push(() =>
      untold
        ? untoldWord(scene, selector, key, rule)
        : test(wordsOf(world, product, own), wordsOf(world, selector, key)),
    );
  };
  byWord('kinds', 'kind', 'product-kind', (has, wanted) => kindWithin(world, 'product-kind', has, wanted));
  // A product that implements a standard implements what that includes.
  byWord('standards', 'standards', 'product-standard', (has, wanted) =>
    standardWithin(world, 'product-standard', wanted, has),
  );
  if (keys.list !== undefined)
    ways.push(() =>
      record('product-named', world.lists(selector, 'list', scene.product), [
        { path: [...selector.path, 'list'] },
      ]),
    );
  return any('products-named', ways);
}
// Words that are not public, of the clause or of the product, may take it in or not.
function untoldWord(scene: Scene, selector: Ref, key: string, rule: string): Step {
  const path = [...selector.path, key];
  return record(rule, scene.world.untold(`${path.join('/')}∋${scene.product}`, path), [
    { path },
    { path: productRef(scene).path },
  ]);
}

/** `of: licensee`: the brand is that of the beneficiary's side; a customer covenant asks for its seller's. */
function whose(scene: Scene, clause: Clause, selector: Ref): Step {
  const { world } = scene;
  const of = world.word(selector, 'of', 'licensee', ['licensee', 'anyone']);
  const at = [{ path: [...selector.path, 'of'], value: of }];
  if (of === 'anyone') return record('whose-product', true, at);
  const seller = sellerTerm(scene);
  const ways: Thunk[] = clause.to.map((to) => () => {
    if ('everyone' in to) return record('whose-product', true, [{ path: to.at.path }]);
    // A customer covenant speaks of the article bought, which is looked at under its own term.
    if ('customersOf' in to) return record('whose-product', true, [{ path: to.at.path }]);
    return onSide(world, clause, 'to', seller, { from: 'fact', path: to.at.path, value: to.party }, scene.on);
  });
  ways.push(() => ownBrandOfMember(scene, seller));
  return any('whose-product', ways);
}
// The actor itself passed as a beneficiary (a leaver, a sublicensee, a merged licensee): its own brand is the licensee's.
function ownBrandOfMember(scene: Scene, seller: Term): Step {
  const actor = questionTerm(scene, 'actor');
  return {
    rule: 'own-brand',
    how: 'test',
    holds: seller.value === actor.value,
    test: { op: 'is', left: seller, right: actor },
  };
}
function sellerTerm(scene: Scene): Term {
  const { world } = scene;
  const sells = world.get(productRef(scene), 'sells');
  return sells ? world.fact(sells) : questionTerm(scene, 'actor');
}
