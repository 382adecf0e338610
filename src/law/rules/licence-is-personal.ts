// licence-is-personal: a licence is personal to the licensee, and one that is merged away takes it along to nobody, unless
// it may be assigned. PPG v. Guardian, 597 F.2d 1090 (6th Cir. 1979) (read).
import type { Clause } from '../clause.js';
import { before, onOrBefore } from '../dates.js';
import { isControlled } from '../groups.js';
import { existedOn } from '../mechanisms/change-of-control.js';
import { type Merger, mergerOf } from '../mergers.js';
import { actorParty, type Scene } from '../scene.js';
import { all, any, record, type Step, type Thunk } from '../step.js';

/** Step: the actor is what the licensee was merged into, and the licence went along; `undefined` for anybody else. */
export function licenceIsPersonal(scene: Scene, clause: Clause, head: string): Step | undefined {
  const { world } = scene;
  const actor = actorParty(scene);
  const merger = mergerOf(scene, head);
  if (
    !merger ||
    actor === undefined ||
    merger.form !== 'forward' ||
    before('merged', scene.on, merger.on).holds
  )
    return undefined;
  if (!isControlled(world, actor, merger.into, scene.on)) return undefined;
  return all('merged', [
    () => onOrBefore('merged', merger.on, scene.on),
    () =>
      any('licence-passes', [
        () =>
          record('licence-is-personal', world.yes(clause.at, 'assignable', false), [
            { path: [...clause.at.path, 'assignable'] },
            { path: merger.at.path, value: merger.at.value },
          ]),
        ...mergedTerms(scene, clause, head, merger),
      ]),
  ]);
}

// `on-change-of-control` may say what becomes of the grant when the party is absorbed.
function mergedTerms(scene: Scene, clause: Clause, head: string, merger: Merger): Thunk[] {
  const { world } = scene;
  return world
    .items(clause.agreementAt, 'on-change-of-control')
    .filter((at) => ['any', head].includes(String(world.get(at, 'of')?.value)) && world.get(at, 'merged'))
    .map((at) => () => {
      const effect = world.word(at, 'merged', 'ends', ['ends', 'continues', 'frozen']);
      const cite = [{ path: [...at.path, 'merged'], value: effect }];
      if (effect !== 'frozen') return record('merged', effect === 'continues', cite);
      return all('merged', [() => record('merged', true, cite), () => existedOn(scene, merger.on)]);
    });
}
