// covenant-authorises: an unconditional covenant authorises sales, and so exhausts, as a licence does (TransCore, 563
// F.3d 1271). One that spares only the supplier (`exhausts: no`) is written not to: non-exhausting-covenant, not settled.
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { all, law, record, type Step } from '../step.js';

/** Step: sales under the covenant are authorised. */
export function covenantAuthorises(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const conditional = ['conditions', 'suspended-if', 'ends-if'].filter(
    (key) => world.items(clause.at, key).length > 0,
  );
  const spares = !world.yes(clause.at, 'exhausts', true);
  return all('authorises', [
    () =>
      record(
        'covenant-authorises',
        conditional.length === 0,
        conditional.length
          ? conditional.map((key) => ({ path: [...clause.at.path, key] }))
          : [{ path: clause.at.path }],
      ),
    ...(spares
      ? [
          () =>
            law('non-exhausting-covenant', world.unsettled('non-exhausting-covenant', clause.id), [
              { path: [...clause.at.path, 'exhausts'], value: false },
            ]),
        ]
      : []),
  ]);
}
