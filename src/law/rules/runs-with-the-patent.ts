// runs-with-the-patent: a licence, a covenant (unless personal), a reservation or a release binds every later owner,
// recorded or not; personal promises do not. Innovus Prime v. Panasonic, 2013; German Patent Act (PatG) s. 15(3); Japanese
// Patent Act art. 99 (all read).
import { type Clause, effective, existsFrom } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { sprungOn } from '../mechanisms/springing.js';
import type { Scene } from '../scene.js';
import { all, law, record, type Step } from '../step.js';
import { noBackdating } from './no-backdating.js';

/** Step: the grant existed before title left the grantor's side, and is no personal promise. */
export function runsWithThePatent(scene: Scene, clause: Clause, left: DateValue): Step {
  const { world } = scene;
  // A standstill is a promise about suing, not a right to use: it stays with who gave it unless the text says more.
  const personal = world.yes(clause.at, 'personal', clause.kind === 'standstill');
  const backdated =
    onOrBefore('effective', effective(world, clause), left).holds &&
    effective(world, clause).low < existsFrom(world, clause).low;
  const springs = sprungOn(scene, clause);
  return all('runs-with-the-patent', [
    () => record('not-personal', !personal, [{ path: [...clause.at.path, 'personal'] }]),
    () =>
      backdated
        ? noBackdating(scene, clause, left)
        : onOrBefore('granted-before-title-left', springs ?? existsFrom(world, clause), left),
  ]);
}

/** Step: a claim that was released is gone, whoever it is assigned to later. */
export function releaseRuns(clause: Clause): Step {
  return law('runs-with-the-patent', true, [{ path: clause.at.path }]);
}
