// combinations: whether a grant for customers reaches what the article practises only together with other things. Quanta v.
// LG, 553 U.S. 617 (2008), on what the article embodies by itself (read).
import type { Clause } from '../clause.js';
import { embodies } from '../reads.js';
import type { Scene } from '../scene.js';
import { any, record, type Step } from '../step.js';

/** Step: the clause reaches combinations, or the component bought embodies the patent by itself. */
export function combinations(scene: Scene, clause: Clause, component: string): Step {
  return any('combinations', [
    () =>
      record('combinations', scene.world.yes(clause.at, 'combinations', false), [
        { path: [...clause.at.path, 'combinations'] },
      ]),
    () => embodies(scene, component),
  ]);
}
