// seller-keeps-nothing: who sells a patent keeps no right to use it but what it reserved or was licensed back.
import type { Clause } from '../clause.js';
import { topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { record, type Step } from '../step.js';
import { deedsOf } from '../titles.js';

/** Step: the clause licenses the seller of this patent back, in the agreement by which it was sold. */
export function isReserved(scene: Scene, clause: Clause): Step | undefined {
  const { world } = scene;
  const actor = actorParty(scene);
  if (actor === undefined) return undefined;
  const group = topParent(world, actor, scene.on);
  const sale = deedsOf(scene).find(
    (deed) =>
      deed.at.path[1] === clause.agreement &&
      deed.at.path[0] === 'agreements' &&
      topParent(world, deed.from, scene.on) === group,
  );
  return (
    sale &&
    record('seller-keeps-nothing', true, [
      { path: sale.at.path, value: sale.at.value },
      { path: clause.at.path },
    ])
  );
}

/** Step: the actor's side sold the patent and uses it as a stranger; `undefined` where it never had it. */
export function soldItself(scene: Scene): Step | undefined {
  const { world } = scene;
  const actor = actorParty(scene);
  if (actor === undefined) return undefined;
  const group = topParent(world, actor, scene.on);
  const sale = deedsOf(scene).find(
    (deed) =>
      deed.on.high <= scene.on.low &&
      topParent(world, deed.from, scene.on) === group &&
      topParent(world, deed.to, scene.on) !== group,
  );
  return sale && record('seller-keeps-nothing', true, [{ path: sale.at.path, value: sale.at.value }]);
}
