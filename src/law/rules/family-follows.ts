// family-follows: reissues, continuations and divisionals go with the parent; new matter does not, so a
// continuation-in-part stands alone. Intel v. N-Data, for reissues (read); Motorola Solutions and Zebra, 2014 (read).
import { patentRef, type Scene } from '../scene.js';
import { all, record, type Step } from '../step.js';
import type { Ref } from '../world.js';

/** The entry that names the parent of the patent, where the workspace has the parent too. */
export function parentOf(scene: Scene): Ref | undefined {
  const { world } = scene;
  const derived = world.get(patentRef(scene), 'derives-from');
  if (!derived) return undefined;
  const parent = String(world.get(derived, 'patent')?.value);
  return world.ws.patents[parent] && parent !== scene.patent ? derived : undefined;
}

/** Step: the patent goes with its parent, and the parent passes `test`. */
export function familyFollows(scene: Scene, derived: Ref, test: (parent: Scene) => Step): Step {
  const { world } = scene;
  const by = world.word(derived, 'by', 'continuation', [
    'continuation',
    'reissue',
    'divisional',
    'continuation-in-part',
  ]);
  const up: Scene = { ...scene, patent: String(world.get(derived, 'patent')?.value) };
  return all('parent', [
    () =>
      record('family-follows', by !== 'continuation-in-part', [{ path: [...derived.path, 'by'], value: by }]),
    () => test(up),
  ]);
}
