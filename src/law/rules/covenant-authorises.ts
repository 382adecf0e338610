// covenant-authorises: an unconditional covenant authorises sales, and so exhausts, as a licence does. TransCore, 563 F.3d
// 1271 (read).
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { all, record, type Step } from '../step.js';
import { nonExhaustingCovenant } from './non-exhausting-covenant.js';

/** Step: sales under the covenant are authorised. */
export function covenantAuthorises(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const conditional = ['conditions', 'suspended-if', 'ends-if'].filter(
    (key) => world.items(clause.at, key).length > 0,
  );
  return all('authorises', [
    () =>
      record(
        'covenant-authorises',
        conditional.length === 0,
        conditional.length
          ? conditional.map((key) => ({ path: [...clause.at.path, key] }))
          : [{ path: clause.at.path }],
      ),
    ...nonExhaustingCovenant(scene, clause),
  ]);
}
