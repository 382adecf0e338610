// reverse-triangular-merger: the licensee lives on as a subsidiary of its buyer; whether its licence does is not settled.
// Meso Scale v. Roche, 62 A.3d 62 (Del. Ch. 2013): no assignment (read); reverse triangular
// merger contested (general knowledge).
import type { Clause } from '../clause.js';
import { before } from '../dates.js';
import { mergerOf } from '../mergers.js';
import type { Scene } from '../scene.js';
import { law, type Thunk } from '../step.js';

/** Steps for a licensee that lives on after a reverse triangular merger. */
export function survivesMerger(scene: Scene, clause: Clause, party: string): Thunk[] {
  const { world } = scene;
  const merger = mergerOf(scene, party);
  if (
    merger?.form !== 'reverse-triangular' ||
    clause.kind === 'release' ||
    before('merged', scene.on, merger.on).holds
  )
    return [];
  const assignable = world.yes(clause.at, 'assignable', false);
  const provided = world
    .items(clause.agreementAt, 'on-change-of-control')
    .some((at) => ['any', party].includes(String(world.get(at, 'of')?.value)));
  if (assignable || provided) return [];
  return [
    () =>
      law('reverse-triangular-merger', world.unsettled('reverse-triangular-merger', clause.id), [
        { path: merger.at.path },
      ]),
  ];
}
