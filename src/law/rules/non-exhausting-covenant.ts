// non-exhausting-covenant: a covenant that spares only the supplier, and says that its sales exhaust nothing; whether that
// works is not settled. Against: TransCore; Quanta; Impression Products (read). Nokia and Qualcomm, 2008 (described).
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { law, type Thunk } from '../step.js';

/** Steps: its sales exhaust nevertheless, as this reading has it; none where the covenant does not say `exhausts: no`. */
export function nonExhaustingCovenant(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  if (world.yes(clause.at, 'exhausts', true)) return [];
  return [
    () =>
      law('non-exhausting-covenant', world.unsettled('non-exhausting-covenant', clause.id), [
        { path: [...clause.at.path, 'exhausts'], value: false },
      ]),
  ];
}
