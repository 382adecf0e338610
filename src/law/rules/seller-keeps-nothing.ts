// seller-keeps-nothing: who sells a patent keeps no right to use it but what it reserved or was licensed back. Wording of
// Motorola Solutions and Zebra, 2014, s. 2.1(c), and Sony and GSI, s. 3.2 (read); common opinion of the field (general
// knowledge).
import type { Clause } from '../clause.js';
import { topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { all, type Fact, law, none, record, type Step, type Thunk } from '../step.js';
import { type Deed, deedsOf } from '../titles.js';

/** Step: the clause licenses the seller of this patent back, in the agreement by which it was sold. */
export function isReserved(scene: Scene, clause: Clause): Step | undefined {
  const sale = saleByTheActor(
    scene,
    ({ at, from }, ours) => at.path[0] === 'agreements' && at.path[1] === clause.agreement && ours(from),
  );
  return sale && sold(sale, [{ path: clause.at.path }]);
}

/** Steps: the actor's side sold the patent and uses it as a stranger; none where it never had it. */
export function sellerKeepsNothing(scene: Scene): Thunk[] {
  const sale = saleByTheActor(
    scene,
    ({ on, from, to }, ours) => on.high <= scene.on.low && ours(from) && !ours(to),
  );
  if (!sale) return [];
  return [
    () =>
      all('former-owner', [
        () => sold(sale),
        () => none('kept-a-right', [() => law('seller-keeps-nothing')]),
      ]),
  ];
}

/** The first transfer of the patent that is wanted, by what is the actor's group on the day of the act. */
function saleByTheActor(
  scene: Scene,
  wanted: (deed: Deed, ours: (party: string) => boolean) => boolean,
): Deed | undefined {
  const { world } = scene;
  const actor = actorParty(scene);
  if (actor === undefined) return undefined;
  const group = topParent(world, actor, scene.on);
  const ours = (party: string): boolean => topParent(world, party, scene.on) === group;
  return deedsOf(scene).find((deed) => wanted(deed, ours));
}
function sold(sale: Deed, more: readonly Fact[] = []): Step {
  return record('seller-keeps-nothing', true, [{ path: sale.at.path, value: sale.at.value }, ...more]);
}
