// no-backdating: an early effective date binds the parties; who bought before the signing is not bound by it. That
// backdating does not bind intervening buyers is general knowledge; a later assignment cures no title: Abraxis v. Navinta,
// 625 F.3d 1359 (Fed. Cir. 2010) (read).
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
