// leaver-stays-bound: a company that leaves a group loses its licence, unless the clause lets it keep it; its own patents
// stay licensed to the other side. Wording of Nortel and Entrust, 1998, s. 6.12(b) (read).
import type { Clause } from '../clause.js';
import { met } from '../conditions.js';
import { onOrBefore } from '../dates.js';
import { lastDayInside, reachOf } from '../mechanisms/affiliates.js';
import { withinGrowth } from '../mechanisms/cap.js';
import { actorParty, type Scene } from '../scene.js';
import { all, law, record, type Step, type Term } from '../step.js';

/** Step: the actor left the beneficiary's group and the clause lets it keep the grant; `undefined` if it never left. */
export function leaverKeeps(scene: Scene, clause: Clause, head: Term): Step | undefined {
  const { world } = scene;
  const party = actorParty(scene);
  const reach = reachOf(world, clause, 'to');
  if (party === undefined || reach.mode === 'none') return undefined;
  const last = lastDayInside(world, party, String(head.value), scene.on, reach.control);
  if (!last) return undefined;
  const left = last.plus({ days: 1 });
  const leaving = world.get(reach.at, 'leaving', ['ends', 'keeps']);
  const cite = [{ path: [...reach.at.path, 'leaving'], ...(leaving ? { value: leaving.value } : {}) }];
  const was = () => onOrBefore('was-a-member', last, scene.on);
  if (!leaving || typeof leaving.value === 'string') {
    return all('left', [was, () => record('leaver-stays-bound', leaving?.value === 'keeps', cite)]);
  }
  const grace = world.after(leaving, 'days', 'days', last);
  if (grace) return all('left', [was, () => onOrBefore('leaver-stays-bound', scene.on, grace)]);
  return all('leaver-stays-bound', [
    was,
    ...world.items(leaving, 'conditions').map((at) => () => met(scene, at, scene.on, { left, clause })),
    ...withinGrowth(scene, leaving, party, last),
  ]);
}

/** Step: the patents of an owner that left the grantor's side stay licensed. */
export function leaverIsBound(scene: Scene, owner: string): Step {
  return law('leaver-stays-bound', true, [{ path: scene.world.ref('parties', owner).path }]);
}
