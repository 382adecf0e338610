// The unit that the act is about: its first sale, and the window of first sales that a clause may name.
import type { Clause } from './clause.js';
import { type DateValue, onOrBefore } from './dates.js';
import { topParent } from './groups.js';
import { productRef, questionTerm, type Scene } from './scene.js';
import { all, record, type Step, type Term } from './step.js';
import type { Ref } from './world.js';

/** The unit's first sale, where the question names one before the act, or asks about whoever bought the unit. */
export function articleOf(scene: Scene): { soldBy: Term | undefined; on: DateValue; in: Term } | undefined {
  const { world, question } = scene;
  if (!question.article) return boughtUnit(scene);
  const at: Ref = { path: ['question', 'article'], value: question.article };
  const soldBy = world.get(at, 'sold-by') ?? world.get(productRef(scene), 'sells');
  const where = world.get(at, 'in');
  return {
    soldBy: soldBy && world.fact(soldBy),
    on: world.date(at, 'on') ?? scene.on,
    in: where ? world.fact(where) : questionTerm(scene, 'country'),
  };
}

// A customer has the unit from the party whose customer it is, where that party sells the product: bought, for want of
// other words, on the day and in the country of the act.
function boughtUnit(scene: Scene): ReturnType<typeof articleOf> {
  const { world, actor } = scene;
  if (!('customerOf' in actor)) return undefined;
  const seller = world.get(productRef(scene), 'sells');
  if (
    !seller ||
    topParent(world, String(seller.value), scene.on) !== topParent(world, actor.customerOf, scene.on)
  )
    return undefined;
  return {
    soldBy: { from: 'question', key: 'actor', value: actor.customerOf },
    on: scene.on,
    in: questionTerm(scene, 'country'),
  };
}

/** Step: `articles`, only units first sold in that window. */
export function soldIn(scene: Scene, clause: Clause, on: DateValue): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'articles'];
  if (world.isUntold(clause.at, 'articles'))
    return record('articles', world.untold(`${path.join('/')}∋${on.low}`, path), [
      { path, value: 'unknown' },
    ]);
  const window = world.get(clause.at, 'articles');
  if (!window) return record('articles', true, [{ path }]);
  const [from, until] = [world.date(window, 'from'), world.date(window, 'until')];
  return all('articles', [
    ...(from ? [() => onOrBefore('sold-from', from, on)] : []),
    ...(until ? [() => onOrBefore('sold-until', on, until)] : []),
  ]);
}

/** Step `term: articles` for a clause that benefits its party itself; `undefined` where it has no such window. */
export function articlesWindow(scene: Scene, clause: Clause): Step | undefined {
  if (!scene.world.get(clause.at, 'articles') || clause.to.every((to) => 'customersOf' in to))
    return undefined;
  return { ...soldIn(scene, clause, articleOf(scene)?.on ?? scene.on), rule: 'term: articles' };
}
