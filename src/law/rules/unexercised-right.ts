// unexercised-right: what may be ended lasts until it is. Notice sets a clause going; the cure period, the notice period
// and the stated effect (which may reach back) decide the day (Sony-GSI 2009 s. 7.2; LOT Agreement; law.md A16, A17).
import type { Clause } from '../clause.js';
import { assertionsOf, isWho, met } from '../conditions.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { assertionEnded, eventsOf } from '../events.js';
import { topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { all, any, law, none, record, type Step, type Thunk } from '../step.js';
import type { Ref } from '../world.js';
import { customerWithdrawal } from './customer-withdrawal.js';
import { insolvency } from './insolvency.js';

/** Parts of `term: alive`: no notice and no termination has ended the clause for this act. */
export function terminated(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const parts: Thunk[] = [];
  const rights = rightsOf(scene, clause);
  for (const notice of eventsOf(world, 'notice').filter((event) =>
    concerns(scene, clause, event, 'notice'),
  )) {
    if (world.isUntold(clause.agreementAt, 'terminable'))
      parts.push(() =>
        none('unexercised-right', [
          () =>
            all('ended-by-notice', [
              () => againstActor(scene, notice),
              () => onOrBefore('ended-from', world.date(notice, 'on') as DateValue, scene.on),
              () => rightsUntold(scene, clause) as Step,
            ]),
        ]),
      );
    for (const right of rights)
      parts.push(() => none('unexercised-right', [() => endedByNotice(scene, clause, notice, right)]));
  }
  for (const event of eventsOf(world, 'termination').filter((one) =>
    concerns(scene, clause, one, 'termination'),
  )) {
    parts.push(() => endedByTermination(scene, clause, event, rights));
  }
  const elsewhere = [...eventsOf(world, 'termination'), ...eventsOf(world, 'notice')].filter(
    (event) =>
      [world.get(event, 'termination')?.value, world.get(event, 'notice')?.value].includes(
        clause.agreement,
      ) && !(['termination', 'notice'] as const).some((key) => concerns(scene, clause, event, key)),
  );
  if (elsewhere.length > 0)
    parts.push(() =>
      law(
        'each-direction-alone',
        true,
        elsewhere.map((event) => ({ path: event.path })),
      ),
    );
  if (parts.length === 0 && rights.length > 0)
    parts.push(() =>
      record(
        'unexercised-right',
        true,
        rights.map((right) => ({ path: right.path })),
      ),
    );
  return parts;
}

/** Rights to end this clause, as the agreement writes them. */
function rightsOf(scene: Scene, clause: Clause): Ref[] {
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
function isIrrevocable(scene: Scene, clause: Clause): boolean {
  if (scene.world.isUntold(clause.agreementAt, 'terminable')) return false;
  return scene.world.get(clause.agreementAt, 'terminable', [false])?.value === false;
}

function concerns(scene: Scene, clause: Clause, event: Ref, key: string): boolean {
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
function endedByNotice(scene: Scene, clause: Clause, notice: Ref, right: Ref): Step {
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
function hasCause(scene: Scene, clause: Clause, trigger: Ref, given: DateValue): Step {
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
function againstActor(scene: Scene, event: Ref): Step {
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
function notCured(scene: Scene, clause: Clause, notice: Ref, right: Ref, given: DateValue): Step {
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

/** Part of `term: alive`: this termination does not reach the act. */
function endedByTermination(scene: Scene, clause: Clause, event: Ref, rights: readonly Ref[]): Step {
  const { world } = scene;
  const on = world.date(event, 'on') as DateValue;
  const withdrawn = customerWithdrawal(scene, clause, event);
  if (withdrawn) return withdrawn;
  const parts: Thunk[] = [
    () => onOrBefore('terminated-from', reachesBack(scene, event, rights, on), scene.on),
    () => againstActor(scene, event),
    () => isValid(scene, clause, event, rights),
  ];
  const ground = world.get(event, 'ground');
  if (ground?.value === 'insolvency') parts.push(() => insolvency(scene, clause, event));
  return none('unexercised-right', [() => all('terminated', parts)]);
}
// A right whose effect goes back to the notice takes a termination under it back there too.
function reachesBack(scene: Scene, event: Ref, rights: readonly Ref[], on: DateValue): DateValue {
  const { world } = scene;
  const back = rights.some(
    (right) => world.word(right, 'back-to', 'effect', ['notice', 'effect']) === 'notice',
  );
  const by = world.get(event, 'by')?.value;
  const notice = back
    ? eventsOf(world, 'notice').find(
        (one) =>
          world.get(one, 'notice')?.value === world.get(event, 'termination')?.value &&
          world.get(one, 'by')?.value === by,
      )
    : undefined;
  return (notice && world.date(notice, 'on')) ?? on;
}

/** Are the rights to end the agreement not public? Then a notice or a termination may have had one behind it, or not. */
function rightsUntold(scene: Scene, clause: Clause): Step | undefined {
  const { world } = scene;
  if (!world.isUntold(clause.agreementAt, 'terminable')) return undefined;
  const path = [...clause.agreementAt.path, 'terminable'];
  return record('right-to-terminate', world.untold(path.join('/'), path), [{ path, value: 'unknown' }]);
}
/** As the record says; where it is silent, somebody with a right must have ended it, on a ground that the right names. */
function isValid(scene: Scene, clause: Clause, event: Ref, rights: readonly Ref[]): Step {
  const { world } = scene;
  const valid = world.get(event, 'valid', [true, false]);
  if (valid) return record('valid', valid.value === true, [{ path: valid.path, value: valid.value }]);
  const untold = rightsUntold(scene, clause);
  if (untold) return untold;
  if (isIrrevocable(scene, clause))
    return record('valid', false, [{ path: [...clause.agreementAt.path, 'terminable'], value: false }]);
  const terminable = world.get(clause.agreementAt, 'terminable', [false]);
  const ground = world.get(event, 'ground');
  if (!terminable || ground?.value === 'insolvency')
    return record('valid', true, [{ path: event.path, value: event.value }]);
  const on = world.date(event, 'on') as DateValue;
  return any(
    'right-to-terminate',
    rights.map((right) => () => {
      const trigger = world.get(right, 'if');
      const named =
        trigger &&
        ground &&
        [world.get(trigger, 'fact')?.value, world.get(trigger, 'asserts') ? 'assertion' : undefined].includes(
          ground.value,
        );
      const by = String(world.get(event, 'by')?.value);
      return all('entitled', [
        () =>
          record('right-of', isWho(scene, String(world.get(right, 'by')?.value), by, on, clause), [
            { path: event.path, value: event.value },
            { path: right.path },
          ]),
        ...(trigger && !named ? [() => hasCause(scene, clause, trigger, on)] : []),
        () => curedBefore(scene, clause, event, right),
      ]);
    }),
  );
}
// What was cured in time after a notice cannot be terminated for.
function curedBefore(scene: Scene, clause: Clause, event: Ref, right: Ref): Step {
  const { world } = scene;
  const by = world.get(event, 'by')?.value;
  const notices = eventsOf(world, 'notice').filter(
    (one) => world.get(one, 'notice')?.value === clause.agreement && world.get(one, 'by')?.value === by,
  );
  if (notices.length === 0 || world.get(right, 'cure', [30]) === undefined)
    return record('not-cured', true, [{ path: event.path }]);
  return any(
    'not-cured',
    notices.map(
      (notice) => () => notCured(scene, clause, notice, right, world.date(notice, 'on') as DateValue),
    ),
  );
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
