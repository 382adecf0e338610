// lapse: a patent ended for unpaid fees, disclaimed or revoked is not in force from that day: United Kingdom Patents Act
// 1977 s. 25(3) (read). Revocation works back to the beginning: EPC on revocation in opposition (read), so that what came
// before it is not answered for either.
import { onOrBefore } from '../dates.js';
import { patentRef, type Scene } from '../scene.js';
import { record, type Step, under } from '../step.js';

const ENDINGS = ['lapse', 'revocation', 'disclaimer'] as const;

/** Step: the patent was ended in this way (`lapse` and `disclaimer` together, or `revocation`). */
export function ended(scene: Scene, revoked: boolean): Step {
  const { world } = scene;
  const patent = patentRef(scene);
  const day = world.date(patent, 'ended');
  if (!day) return record('lapse', false, [{ path: [...patent.path, 'ended'] }]);
  const by = world.word(patent, 'ended-by', 'lapse', ENDINGS);
  if ((by === 'revocation') !== revoked)
    return record('lapse', false, [
      // What stands for a word that is not there cannot be cited.
      { path: [...patent.path, 'ended-by'], ...(world.get(patent, 'ended-by') && { value: by }) },
    ]);
  return under('lapse', onOrBefore('ended', day, revoked ? scene.asked : scene.on));
}
