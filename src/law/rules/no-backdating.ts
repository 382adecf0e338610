// no-backdating: an early effective date binds the parties; who bought before the signing is not bound by it.
import { type Clause, existsFrom } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import type { Scene } from '../scene.js';
import { type Step, under } from '../step.js';

/** Step: the agreement was signed, and not only made effective, before title left. */
export function noBackdating(scene: Scene, clause: Clause, left: DateValue): Step {
  return under(
    'no-backdating',
    onOrBefore('signed-before-title-left', existsFrom(scene.world, clause), left),
  );
}
