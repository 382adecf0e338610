// have-made-implied: leave to make, use and sell includes having the product made, unless it is clearly left out. CoreBrace
// v. Star Seismic, 566 F.3d 1069 (Fed. Cir. 2009) (read).
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { all, record, type Step } from '../step.js';
import { haveMadeContrast } from './have-made-contrast.js';

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
    ...(explicit ? [] : haveMadeContrast(scene, clause)),
  ]);
}
