// unexercised-right: what may be ended lasts until it is; a ground ends nothing without the notice, the cure time and the
// effect that the clause names. Intel and NVIDIA: a right to terminate after 60 days (read); Sony and GSI, s. 7.2(b) and (c)
// (read); contract law in general (general knowledge).
import type { Clause } from '../clause.js';
import { isWho } from '../conditions.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { againstActor, concerns, endedByNotice, hasCause, notCured, rightsOf } from '../notices.js';
import type { Scene } from '../scene.js';
import { all, any, none, record, type Step, type Thunk } from '../step.js';
import type { Ref } from '../world.js';
import { customerWithdrawal } from './customer-withdrawal.js';
import { endedElsewhere } from './each-direction-alone.js';
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
  if (elsewhere.length > 0) parts.push(() => endedElsewhere(elsewhere));
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

function isIrrevocable(scene: Scene, clause: Clause): boolean {
  if (scene.world.isUntold(clause.agreementAt, 'terminable')) return false;
  return scene.world.get(clause.agreementAt, 'terminable', [false])?.value === false;
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
