// each-direction-alone: a cross-licence is two licences; what ends one direction leaves the other. Here: what a change of
// control of a party does to a clause (law.md A15).
import { type Clause, effective } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { controllersOf, topParent } from '../groups.js';
import type { Scene } from '../scene.js';
import { all, none, record, type Step, type Thunk } from '../step.js';
import type { Ref, World } from '../world.js';
import { partiesOf } from '../clause.js';
import { existedOn } from './licence-is-personal.js';

/** Parts of `term: alive`: no change of control of a party has ended or frozen this direction for this act. */
export function changeOfControl(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  return world.items(clause.agreementAt, 'on-change-of-control').flatMap((at) => {
    const of = String(world.get(at, 'of')?.value);
    return partiesOf(world, clause.agreementAt)
      .filter(({ party }) => of === 'any' || of === party)
      .flatMap(({ party }) => {
        const changed = changedOn(world, clause, party, scene.on);
        return changed ? [() => hit(scene, clause, at, party, changed)] : [];
      });
  });
}

/** The day on which somebody new came to control the party, after the agreement took effect. */
function changedOn(
  world: World,
  clause: Clause,
  party: string,
  day: DateValue,
): { on: DateValue; at: Ref } | undefined {
  const since = effective(world, clause);
  const before_ = topParent(world, party, since);
  for (const at of world.items(world.ref('parties', party), 'controlled')) {
    const on = world.date(at, 'from');
    if (!on || !onOrBefore('changed', on, day).holds || !before('changed', since, on).holds) continue;
    const controls = controllersOf(world, party, on, 'over-half').some(
      (link) => link.by === String(world.get(at, 'by')?.value),
    );
    if (controls && topParent(world, party, on) !== before_) return { on, at };
  }
  return undefined;
}

function hit(
  scene: Scene,
  clause: Clause,
  at: Ref,
  party: string,
  changed: { on: DateValue; at: Ref },
): Step {
  const { world } = scene;
  const effect = world.word(at, 'effect', 'ends', ['ends', 'continues', 'frozen']);
  const change = [{ path: changed.at.path, value: changed.at.value }];
  const reached = () =>
    record('each-direction-alone', strikes(scene, clause, at, party), [
      { path: [...at.path, 'grants'] },
      { path: clause.at.path },
    ]);
  return none('change-of-control', [
    () =>
      all('control-changed', [
        () => record('changed-hands', true, change),
        reached,
        () =>
          effect === 'frozen'
            ? none('frozen', [() => existedOn(scene, changed.on)])
            : record('effect', effect === 'ends', [{ path: [...at.path, 'effect'], value: effect }]),
      ]),
  ]);
}

/** Does the clause's wording take this direction: all, what goes to the party, what comes from it, or grants by id? */
function strikes(scene: Scene, clause: Clause, at: Ref, party: string): boolean {
  const { world } = scene;
  const grants = world.get(at, 'grants', ['all', 'to-it', 'from-it'])?.value ?? 'all';
  if (grants === 'all') return true;
  if (grants === 'to-it') return clause.to.some((to) => 'party' in to && to.party === party);
  if (grants === 'from-it') return clause.grantor === party;
  return Array.isArray(grants) && grants.includes(clause.id);
}
