// Who benefits from a clause: the named party and its side on the day of the act, whoever left it on terms, a buyer of
// its articles, a maker for it.
import { type Beneficiary, type Clause, membership } from './clause.js';
import { onOrBefore } from './dates.js';
import { isCustomer } from './mechanisms/customers-of.js';
import { sprungOn } from './mechanisms/springing.js';
import { sublicensed } from './mechanisms/sublicence.js';
import { haveMade } from './rules/have-made-follows-design.js';
import { leaverKeeps } from './rules/leaver-stays-bound.js';
import { licenceIsPersonal } from './rules/licence-is-personal.js';
import { memberOnTheDay, onSide } from './rules/member-on-the-day.js';
import { survivesMerger } from './rules/reverse-triangular-merger.js';
import { actorParty, questionTerm, type Scene } from './scene.js';
import { all, any, record, type Step, type Term, type Thunk } from './step.js';
import type { Ref } from './world.js';

/** Step `term: actor`: the actor is a beneficiary and does an act that the clause names, or makes for a beneficiary. */
export function coversActor(scene: Scene, clause: Clause): Step {
  return any('term: actor', [
    () => all('beneficiary-acts', [() => benefits(scene, clause), () => actNamed(scene, clause)]),
    ...haveMade(scene, clause),
  ]);
}

function actNamed(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const path = [...clause.at.path, 'acts'];
  const act = questionTerm(scene, 'act');
  if ((clause.at.value as Record<string, unknown>).acts === undefined)
    return record('acts', true, [{ path }]);
  return {
    rule: 'acts',
    how: 'test',
    holds: world.lists(clause.at, 'acts', scene.act),
    test: {
      op: 'one-of',
      left: act,
      right: { from: 'fact', path, value: world.assumed((clause.at.value as Record<string, unknown>).acts) },
    },
  };
}

/** Step: the actor is among those whom the clause benefits. */
export function benefits(scene: Scene, clause: Clause): Step {
  return memberOnTheDay(clause.to.flatMap((to) => waysFor(scene, clause, to)));
}

function waysFor(scene: Scene, clause: Clause, to: Beneficiary): Thunk[] {
  if ('everyone' in to) return [() => record('everyone', true, [{ path: to.at.path, value: 'everyone' }])];
  if ('customersOf' in to) return [() => isCustomer(scene, clause, to.customersOf, to.at)];
  const actor = actorParty(scene);
  if (actor === undefined)
    return [() => record('party-itself', false, [{ path: to.at.path, value: to.at.value }])];
  return memberWays(scene, clause, to.party, to.at);
}

function memberWays(scene: Scene, clause: Clause, head: string, at: Ref): Thunk[] {
  const { world } = scene;
  const party = questionTerm(scene, 'actor');
  const headTerm: Term = { from: 'fact', path: at.path, value: head };
  const retroactive = world.yes(clause.at, 'retroactive', false);
  const { from: since, until } = membership(world, clause, head);
  const sprung = sprungOn(scene, clause);
  const ways: Thunk[] = [
    () =>
      all('member', [
        () => onSide(world, clause, 'to', party, headTerm, scene.on),
        ...(since && sprung ? [() => onOrBefore('member-when-it-sprang', since, sprung)] : []),
        ...(since && !sprung && !retroactive ? [() => onOrBefore('joined', since, scene.on)] : []),
        ...(until ? [() => onOrBefore('still-a-party', sprung ?? scene.on, until)] : []),
        ...survivesMerger(scene, clause, String(party.value)),
      ]),
  ];
  // retroactive: also for acts before an affiliate joined.
  if (retroactive) ways.push(() => onSide(world, clause, 'to', party, headTerm, scene.asked));
  const leaver = leaverKeeps(scene, clause, headTerm);
  if (leaver) ways.push(() => leaver);
  const merged = licenceIsPersonal(scene, clause, head);
  if (merged) ways.push(() => merged);
  ways.push(...sublicensed(scene, clause));
  return ways;
}
