// When a clause is alive: its days, what ended it, what suspends it, what came after it.
import { type Clause, effective, endOf, existsFrom, signed, startOf } from './clause.js';
import { triggered } from './conditions.js';
import { before, onOrBefore } from './dates.js';
import { changeOfControl } from './rules/each-direction-alone.js';
import { beforeCutOff } from './rules/release-looks-back.js';
import { springing } from './rules/springing.js';
import { terminated } from './rules/unexercised-right.js';
import type { Scene } from './scene.js';
import { all, any, none, record, type Step, type Thunk, under } from './step.js';

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
  if (end) {
    parts.push(() =>
      under('capture', any('not-ended', [() => onOrBefore('ends', day, end), () => survives(scene, clause)])),
    );
  }
  return all('term: period', parts);
}

/** `survives: life-of-patents`: the grant outlives its end for what was captured by then, which `term: binds` tells. */
function survives(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const value = world.get(clause.at, 'survives', ['life-of-patents', false]);
  const lives = value !== undefined && value.value !== false;
  return all('survives', [
    () =>
      record('survives', lives, [
        { path: [...clause.at.path, 'survives'], ...(value ? { value: value.value } : {}) },
      ]),
  ]);
}

/** Step `term: alive`: nothing superseded, ended, suspended or terminated it by the day that counts. */
export function isAlive(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const day = clause.kind === 'standstill' ? scene.asked : scene.on;
  const parts: Thunk[] = [];
  for (const id of superseding(scene, clause)) {
    const agreementAt = world.ref('agreements', id);
    parts.push(() =>
      none('any-grant-suffices', [
        () =>
          all('superseded', [
            () => onOrBefore('signed', signed(world, { agreementAt }), scene.asked),
            () => onOrBefore('superseded-from', effective(world, { agreementAt }), day),
          ]),
      ]),
    );
  }
  // A release is done when it is given; what happens to the agreement later does not revive the claims.
  if (clause.kind !== 'release') {
    for (const [key, lasting] of [
      ['suspended-if', false],
      ['ends-if', true],
    ] as const) {
      const triggers = world.items(clause.at, key);
      if (triggers.length)
        parts.push(() =>
          none(
            key === 'ends-if' ? 'ended-by-itself' : 'suspended',
            triggers.map((at) => () => triggered(scene, at, day, clause, lasting)),
          ),
        );
    }
    const ended = terminated(scene, clause);
    parts.push(...ended, ...changeOfControl(scene, clause));
  }
  return all('term: alive', parts);
}

function superseding(scene: Scene, clause: Clause): string[] {
  const { world } = scene;
  return Object.keys(world.ws.agreements).filter((id) => {
    if (id === clause.agreement || world.settings.without?.has(id)) return false;
    const agreementAt = world.ref('agreements', id);
    const listed = world.items(agreementAt, 'supersedes').some((item) => item.value === clause.agreement);
    return listed && !before('seen', scene.asked, signed(world, { agreementAt })).holds;
  });
}

/** Detail `retroactive`: the act lies before the grant existed, or before the day it starts. */
export function isRetroactive(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  return any('retroactive', [
    () => before('before-signing', scene.on, existsFrom(world, clause)),
    ...(clause.kind === 'release' ? [] : [() => before('before-start', scene.on, startOf(world, clause))]),
  ]);
}
