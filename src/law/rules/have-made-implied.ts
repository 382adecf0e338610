// have-made-implied: leave to make, use and sell implies leave to have made, unless it is clearly excluded (CoreBrace v.
// Star Seismic, 566 F.3d 1069). Where a sibling grant of the same agreement says have-made and this one does not, the
// contrast may be that exclusion: have-made-contrast, not settled.
import { type Clause, clausesOf } from '../clause.js';
import type { Scene } from '../scene.js';
import { all, law, record, type Step } from '../step.js';

/** Step: the clause gives have-made rights. */
export function haveMadeImplied(scene: Scene, clause: Clause, mode: string): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'acts'];
  const written = (clause.at.value as Record<string, unknown>).acts;
  const excluded = record('have-made-not-excluded', mode !== 'no', [
    { path: [...clause.at.path, 'have-made'], ...(mode === 'own-design' ? {} : { value: mode }) },
  ]);
  if (written === undefined || world.lists(clause.at, 'acts', 'have-made'))
    return all('have-made-right', [() => excluded, () => record('acts', true, [{ path }])]);
  const basic = ['make', 'use', 'sell'].every((act) => world.lists(clause.at, 'acts', act));
  const explicit = (clause.at.value as Record<string, unknown>)['have-made'] !== undefined;
  return all('have-made-right', [
    () => excluded,
    () => record('have-made-implied', mode !== 'no' && (explicit || basic), [{ path, value: written }]),
    ...(explicit || !hasContrast(scene, clause)
      ? []
      : [() => law('have-made-contrast', world.unsettled('have-made-contrast', clause.id), [{ path }])]),
  ]);
}
function hasContrast(scene: Scene, clause: Clause): boolean {
  const { world } = scene;
  return clausesOf(world).some((other) => {
    const acts = (other.at.value as Record<string, unknown>).acts;
    return (
      other.agreement === clause.agreement &&
      other.id !== clause.id &&
      other.kind === clause.kind &&
      acts !== undefined &&
      world.lists(other.at, 'acts', 'have-made')
    );
  });
}
