// change-of-control: when a party is taken over, its licence may end, go on, or freeze to the products of that day.
// Wording of Motorola Solutions and Zebra, 2014, s. 6.3 (read), NVIDIA and Evans & Sutherland, s. 1.2 (read), and Apple
// and HTC, automatic end (described).
import { type Clause, effective, partiesOf } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { controlLinks, isForward, topParent } from '../groups.js';
import { takesThisDirection, thisDirectionAlone } from '../rules/each-direction-alone.js';
import { productRef, type Scene } from '../scene.js';
import { all, none, record, type Step, type Thunk } from '../step.js';
import type { Ref, World } from '../world.js';

/** Parts of `term: alive`: no change of control of a party has ended or frozen this direction for this act. */
export function changeOfControl(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const terms = world.isUntold(clause.agreementAt, 'on-change-of-control')
    ? [untoldTerms(clause)]
    : world.items(clause.agreementAt, 'on-change-of-control');
  return terms.flatMap((at) => {
    const of = String(world.get(at, 'of')?.value);
    return partiesOf(world, clause.agreementAt)
      .filter(({ party }) => of === 'any' || of === party)
      .flatMap(({ party }) => {
        const changed = changedOn(world, clause, party, scene.on);
        return changed ? [() => hit(scene, clause, at, party, changed)] : [];
      });
  });
}

// Terms of which it is only known that there are some may say of any party that any change ends or leaves the grant.
function untoldTerms(clause: Clause): Ref {
  const path = [...clause.agreementAt.path, 'on-change-of-control'];
  return { path, value: { of: 'any', grants: 'all', effect: 'unknown' } };
}

interface Change {
  readonly on: DateValue;
  readonly at: Ref;
  /** The party was absorbed, and did not only get another parent. */
  readonly absorbed: boolean;
}

/**
 * The first day after the agreement took effect on which somebody new came to control the party, directly or from above,
 * or absorbed it.
 */
function changedOn(world: World, clause: Clause, party: string, day: DateValue): Change | undefined {
  const since = effective(world, clause);
  const was = topParent(world, party, since);
  const merged = world.get(world.ref('parties', party), 'merged');
  const changes = [
    ...controlLinks(world, party).map((at) => ({ at, on: world.date(at, 'from'), absorbed: false })),
    ...(merged ? [{ at: merged, on: world.date(merged, 'on'), absorbed: isForward(world, merged) }] : []),
  ];
  let first: Change | undefined;
  for (const { at, on, absorbed } of changes) {
    if (!on || !onOrBefore('changed', on, day).holds || !before('changed', since, on).holds) continue;
    const top = topParent(world, party, on);
    if (top === was || top === party) continue;
    if (!first || before('changed', on, first.on).holds) first = { at, on, absorbed };
  }
  return first;
}

function hit(scene: Scene, clause: Clause, at: Ref, party: string, changed: Change): Step {
  const { world } = scene;
  const effects = ['ends', 'continues', 'frozen'];
  const stated = world.word(at, 'effect', 'ends', effects);
  const key = changed.absorbed && world.get(at, 'merged') ? 'merged' : 'effect';
  const effect = key === 'merged' ? world.word(at, 'merged', stated, effects) : stated;
  const change = [{ path: changed.at.path, value: changed.at.value }];
  const struck = none('change-of-control', [
    () =>
      all('control-changed', [
        () => record('changed-hands', true, change),
        () => takesThisDirection(scene, clause, at, party),
        () =>
          effect === 'frozen'
            ? none('frozen', [() => existedOn(scene, changed.on)])
            : record('effect', effect === 'ends', [{ path: [...at.path, key], value: effect }]),
      ]),
  ]);
  return thisDirectionAlone(struck);
}

/** Step: the product was on the market on the day; not told where the workspace has no date for it. */
export function existedOn(scene: Scene, day: DateValue): Step {
  const { world } = scene;
  const product = productRef(scene);
  const from = world.date(product, 'from');
  if (from) return onOrBefore('on-the-market', from, day);
  const path = [...product.path, 'from'];
  return record('on-the-market', world.untold(`${path.join('/')}<=${day.low}`, path), [{ path }]);
}
