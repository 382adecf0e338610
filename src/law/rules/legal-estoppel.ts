// legal-estoppel: one may not take back what one has granted; a grant carries the grantor's patents without which it cannot
// be used. TransCore, 563 F.3d 1271 (read).
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { selects } from '../selector.js';
import { all, any, record, type Step } from '../step.js';

/** Step: a patent that the clause selects cannot be practised without this one; `undefined` where none needs it. */
export function legalEstoppel(scene: Scene, clause: Clause): Step | undefined {
  const { world } = scene;
  const needed = world
    .items(world.ref('patents', scene.patent), 'needed-for')
    .filter((item) => world.ws.patents[String(item.value)]);
  if (needed.length === 0) return undefined;
  return any(
    'legal-estoppel',
    needed.map(
      (item) => () =>
        all('needed-for', [
          () => record('needed-for', true, [{ path: item.path, value: item.value }]),
          () => selects({ ...scene, patent: String(item.value) }, clause.at, 'patents'),
        ]),
    ),
  );
}
