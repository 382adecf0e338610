// Notices: whether one was given by somebody with a right and a cause, was not cured, and from which day it works. The days
// of the clause decide: the notice period, the cure period, and an effect that may reach back.
import type { Clause } from './clause.js';
import { assertionsOf, isWho, met } from './conditions.js';
import { before, type DateValue, onOrBefore } from './dates.js';
import { assertionEnded, eventsOf } from './events.js';
import { topParent } from './groups.js';
import { actorParty, type Scene } from './scene.js';
import { all, any, none, record, type Step, type Thunk } from './step.js';
import type { Ref } from './world.js';

/** Rights to end this clause, as the agreement writes them. */
export function rightsOf(scene: Scene, clause: Clause): Ref[] {
  const { world } = scene;
  if (world.isUntold(clause.agreementAt, 'terminable')) return [];
  const terminable = world.get(clause.agreementAt, 'terminable', [false]);
  if (!terminable || !Array.isArray(terminable.value)) return [];
  return world
    .items(clause.agreementAt, 'terminable')
    .filter(
      (right) =>
        (right.value as Record<string, unknown>).of === undefined || world.lists(right, 'of', clause.id),
    );
}

/** Does the notice or termination speak of this clause? */
export function concerns(scene: Scene, clause: Clause, event: Ref, key: string): boolean {
  const { world } = scene;
  if (world.get(event, key)?.value !== clause.agreement) return false;
  if ((event.value as Record<string, unknown>).of !== undefined && !world.lists(event, 'of', clause.id))
    return false;
  // Who ends an agreement ends what it gives; the other's grant to it stands or falls with the words of the notice.
  const by = String(world.get(event, 'by')?.value);
  return (
    (event.value as Record<string, unknown>).of !== undefined ||
    key === 'termination' ||
    !clause.to.some((to) => 'party' in to && to.party === by) ||
    clause.grantor === by
  );
}

/** Step: this notice, under this right, has ended the clause by the day of the act. */
export function endedByNotice(scene: Scene, clause: Clause, notice: Ref, right: Ref): Step {
  const { world } = scene;
  const given = world.date(notice, 'on') as DateValue;
  return all('ended-by-notice', [
    () => entitled(scene, clause, notice, right, given),
    () => againstActor(scene, notice),
    () => notCured(scene, clause, notice, right, given),
    () => onOrBefore('run-out', runOut(scene, right, given), scene.asked),
    () => onOrBefore('ended-from', effect(scene, right, given), scene.on),
  ]);
}

// The first day on which the right has done its work: after the notice period, and after the cure period.
function runOut(scene: Scene, right: Ref, given: DateValue): DateValue {
  const { world } = scene;
  const afterNotice = world.after(right, 'notice', 'days', given) ?? given;
  const afterCure = world.after(right, 'cure', 'days', given)?.plus({ days: 1 });
  if (!afterCure) return afterNotice;
  return afterNotice.low > afterCure.low ? afterNotice : afterCure;
}

function effect(scene: Scene, right: Ref, given: DateValue): DateValue {
  return scene.world.word(right, 'back-to', 'effect', ['notice', 'effect']) === 'notice'
    ? given
    : runOut(scene, right, given);
}

/** Step: whoever gave the notice had the right, and its cause had arisen. */
function entitled(scene: Scene, clause: Clause, notice: Ref, right: Ref, given: DateValue): Step {
  const { world } = scene;
  const by = String(world.get(notice, 'by')?.value);
  const who = String(world.get(right, 'by')?.value);
  const trigger = world.get(right, 'if');
  return all('entitled', [
    () =>
      record('right-of', isWho(scene, who, by, given, clause), [
        { path: notice.path, value: notice.value },
        { path: [...right.path, 'by'], value: who },
      ]),
    ...(trigger ? [() => hasCause(scene, clause, trigger, given)] : []),
  ]);
}

/** Step: the cause that the right names had arisen on the day. */
export function hasCause(scene: Scene, clause: Clause, trigger: Ref, given: DateValue): Step {
  const { world } = scene;
  if (typeof trigger.value !== 'object' || world.get(trigger, 'asserts') === undefined)
    return met(scene, trigger, given, { clause });
  const found = assertionsOf(scene, trigger, clause);
  if (found.length === 0) return record('assertion', false, [{ path: trigger.path, value: trigger.value }]);
  return any(
    'assertion',
    found.map(
      (event) => () => onOrBefore('asserted-by-the-notice', world.date(event, 'on') as DateValue, given),
    ),
  );
}

/** A notice or termination `as-to` one party leaves the others their grant. */
export function againstActor(scene: Scene, event: Ref): Step {
  const { world } = scene;
  const asTo = world.get(event, 'as-to');
  const actor = actorParty(scene);
  if (!asTo) return record('as-to', true, [{ path: [...event.path, 'as-to'] }]);
  return record(
    'as-to',
    actor !== undefined &&
      topParent(world, actor, scene.on) === topParent(world, String(asTo.value), scene.on),
    [{ path: asTo.path, value: asTo.value }],
  );
}

/** A cure is a `cure` event, or the end of the triggering assertion, by the last day. */
export function notCured(scene: Scene, clause: Clause, notice: Ref, right: Ref, given: DateValue): Step {
  const { world } = scene;
  const last = world.after(right, 'cure', 'days', given);
  if (!last) return none('not-cured', []);
  const events = eventsOf(world, 'cure').filter(
    (event) =>
      world.get(event, 'cure')?.value === clause.agreement &&
      ((event.value as Record<string, unknown>).of === undefined || world.lists(event, 'of', clause.id)),
  );
  const trigger = world.get(right, 'if');
  const suits = trigger && world.get(trigger, 'asserts') ? assertionsOf(scene, trigger, clause) : [];
  return none('not-cured', [
    ...events.map(
      (event) => () =>
        all('cure', [
          () => onOrBefore('cured-after-notice', given, world.date(event, 'on') as DateValue),
          () => onOrBefore('cured-in-time', world.date(event, 'on') as DateValue, last),
        ]),
    ),
    ...suits.flatMap((suit) => {
      const ended = assertionEnded(world, suit);
      return ended ? [() => onOrBefore('suit-ended-in-time', ended, last)] : [];
    }),
    ...(events.length + suits.length === 0 ? [() => record('cure', false, [{ path: notice.path }])] : []),
  ]);
}

/** Detail `defeasible`: a notice is running that may yet end the grant for this act. */
export function isDefeasible(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const ways: Thunk[] = eventsOf(world, 'notice')
    .filter((event) => concerns(scene, clause, event, 'notice'))
    .flatMap((notice) =>
      rightsOf(scene, clause).map((right) => () => {
        const given = world.date(notice, 'on') as DateValue;
        return all('defeasible', [
          () => onOrBefore('notice-given', given, scene.asked),
          () => before('still-running', scene.asked, runOut(scene, right, given)),
          () => entitled(scene, clause, notice, right, given),
          () => againstActor(scene, notice),
          () => notCured(scene, clause, notice, right, given),
        ]);
      }),
    );
  return ways.length ? any('defeasible', ways) : record('defeasible', false, [{ path: clause.at.path }]);
}
