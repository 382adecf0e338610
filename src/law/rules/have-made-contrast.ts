// have-made-contrast: where one grant of an agreement says have made and another does not, the silence may be the
// exclusion, or the implied right may still hold: not settled. Sony and GSI, s. 3.1 and 3.2 (read); CoreBrace v. Star
// Seismic, 566 F.3d 1069 (read).
import { type Clause, clausesOf } from '../clause.js';
import type { Scene } from '../scene.js';
import { law, type Thunk } from '../step.js';

/** Steps: the contrast excludes nothing, as this reading has it. None where no sibling grant says have-made. */
export function haveMadeContrast(scene: Scene, clause: Clause): Thunk[] {
  if (!hasContrast(scene, clause)) return [];
  return [
    () =>
      law('have-made-contrast', scene.world.unsettled('have-made-contrast', clause.id), [
        { path: [...clause.at.path, 'acts'] },
      ]),
  ];
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
