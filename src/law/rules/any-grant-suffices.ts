// any-grant-suffices: one grant that covers the act is enough, and agreements between the same parties add up, unless a
// later one supersedes an earlier. The procedure that the clauses imply (read); common opinion of the field (general
// knowledge).
import { type Clause, effective, signed } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import type { Scene } from '../scene.js';
import { all, any, none, type Step, type Thunk } from '../step.js';

/** Step: one of these grants covers the act. */
export function anyGrantSuffices(grants: readonly Thunk[]): Step {
  return any('any-grant-suffices', grants);
}

/** Parts of `term: alive`: no later agreement took the place of the clause's by the day. */
export function notSuperseded(scene: Scene, clause: Clause, day: DateValue): Thunk[] {
  const { world } = scene;
  return superseding(scene, clause).map((id) => {
    const agreementAt = world.ref('agreements', id);
    return () =>
      none('any-grant-suffices', [
        () =>
          all('superseded', [
            () => onOrBefore('signed', signed(world, { agreementAt }), scene.asked),
            () => onOrBefore('superseded-from', effective(world, { agreementAt }), day),
          ]),
      ]);
  });
}

function superseding(scene: Scene, clause: Clause): string[] {
  const { world } = scene;
  const every = world.onceUnlessOpen(`superseding/${clause.agreement}`, () =>
    Object.keys(world.ws.agreements).filter(
      (id) =>
        id !== clause.agreement &&
        !world.settings.without?.has(id) &&
        world
          .items(world.ref('agreements', id), 'supersedes')
          .some((item) => item.value === clause.agreement),
    ),
  );
  return every.filter(
    (id) => !before('seen', scene.asked, signed(world, { agreementAt: world.ref('agreements', id) })).holds,
  );
}
