// When a clause is alive: its days, what ended it, what suspends it, what came after it. Each is a rule or a
// mechanism of its own.
import { type Clause, effective, endOf, existsFrom, signed, startOf } from './clause.js';
import { before, onOrBefore } from './dates.js';
import { changeOfControl } from './mechanisms/change-of-control.js';
import { notEndedByItself } from './mechanisms/defensive-termination.js';
import { springing } from './mechanisms/springing.js';
import { notSuspended } from './mechanisms/suspension.js';
import { notSuperseded } from './rules/any-grant-suffices.js';
import { outlastsItsEnd } from './rules/capture.js';
import { beforeCutOff } from './rules/release-looks-back.js';
import { terminated } from './rules/unexercised-right.js';
import type { Scene } from './scene.js';
import { all, any, record, type Step, type Thunk } from './step.js';

/** Step `term: period`: the act (for a standstill, the suit) falls in the days of the clause. */
export function inPeriod(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const sprung = springing(scene, clause);
  const parts: Thunk[] = [() => onOrBefore('signed', signed(world, clause), scene.asked)];
  if (sprung) parts.push(() => sprung);
  if (clause.kind === 'release')
    return all('term: period', [
      ...parts,
      () => onOrBefore('effective', effective(world, clause), scene.asked),
      () => beforeCutOff(scene, clause),
    ]);
  const suit =
    clause.kind === 'standstill' && world.word(clause.at, 'keyed-to', 'suit', ['suit', 'act']) === 'suit';
  const day = suit ? scene.asked : scene.on;
  const retroactive = world.yes(clause.at, 'retroactive', false);
  if (!sprung)
    parts.push(() =>
      retroactive
        ? record('retroactive', true, [{ path: [...clause.at.path, 'retroactive'], value: true }])
        : onOrBefore('starts', startOf(world, clause), day),
    );
  if (retroactive) parts.push(() => onOrBefore('starts', startOf(world, clause), scene.asked));
  const end = endOf(world, clause);
  if (end) parts.push(() => outlastsItsEnd(scene, clause, day, end));
  return all('term: period', parts);
}

/** Step `term: alive`: nothing superseded, ended, suspended or terminated it by the day that counts. */
export function isAlive(scene: Scene, clause: Clause): Step {
  const day = clause.kind === 'standstill' ? scene.asked : scene.on;
  const parts = notSuperseded(scene, clause, day);
  // A release is done when it is given; what happens to the agreement later does not revive the claims.
  if (clause.kind !== 'release')
    parts.push(
      ...notSuspended(scene, clause, day),
      ...notEndedByItself(scene, clause, day),
      ...terminated(scene, clause),
      ...changeOfControl(scene, clause),
    );
  return all('term: alive', parts);
}

/** Detail `retroactive`: the act lies before the grant existed, or before the day it starts. */
export function isRetroactive(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  return any('retroactive', [
    () => before('before-signing', scene.on, existsFrom(world, clause)),
    ...(clause.kind === 'release' ? [] : [() => before('before-start', scene.on, startOf(world, clause))]),
  ]);
}
