// release-looks-back: a release ends claims for acts up to its cut-off, and licenses nothing after it. LOT agreement
// s. 1.1(a)(ii) (read); Intel and NVIDIA, s. 1.3: claims known or unknown (read).
import { type Clause, effective } from '../clause.js';
import { onOrBefore } from '../dates.js';
import { sprungOn } from '../mechanisms/springing.js';
import type { Scene } from '../scene.js';
import { type Step, under } from '../step.js';

/** Step: the act lies before the cut-off. */
export function beforeCutOff(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const cutOff = world.date(clause.at, 'acts-until') ?? sprungOn(scene, clause) ?? effective(world, clause);
  return under('release-looks-back', onOrBefore('acts-until', scene.on, cutOff));
}
