// cap: what is sold beyond the cap is outside the grant. A cap on a leaver's growth compounds on the limit of the year
// before and not on its sales (divested-business clauses; law.md A1d).
import { Big } from 'big.js';
import type { Clause } from '../clause.js';
import { startOf } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { record, type Step, type Thunk } from '../step.js';
import type { Ref } from '../world.js';

/** Steps: what was sold before this unit, in the running period, is below the cap. None where there is no cap. */
export function withinCap(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const cap = world.get(clause.at, 'cap');
  if (!cap) return [];
  return [
    () => {
      const key = world.get(cap, 'units') ? 'units' : 'amount';
      const limit = world.get(cap, key);
      const months = world.number(cap, 'months');
      const start =
        months === undefined ? startOf(world, clause) : periodStart(startOf(world, clause), months, scene.on);
      const group = (party: string) =>
        clause.to.some(
          (to) => 'party' in to && topParent(world, party, scene.on) === topParent(world, to.party, scene.on),
        );
      return below(scene, cap, new Big(String(limit?.value ?? 0)), start, group, key);
    },
  ];
}

/** Steps for a leaver: `cap: {growth, months}` from the sales of the last period inside, or a plain amount. */
export function withinGrowth(scene: Scene, leaving: Ref, party: string, last: DateValue): Thunk[] {
  const { world } = scene;
  const cap = world.get(leaving, 'cap');
  if (!cap) return [];
  return [
    () => {
      const months = world.number(cap, 'months') ?? 12;
      const left = last.plus({ days: 1 });
      const own = (other: string) => other === party;
      const key =
        world.get(cap, 'units') ||
        (!world.get(cap, 'amount') && !sales(scene, own).some((event) => world.get(event, 'amount')))
          ? 'units'
          : 'amount';
      const written = world.get(cap, key);
      const growth = world.number(cap, 'growth');
      const start = periodStart(left, months, scene.on);
      if (growth === undefined)
        return below(scene, cap, new Big(String(written?.value ?? 0)), start, own, key);
      let limit = written
        ? new Big(String(written.value))
        : sum(scene, sales(scene, own), left.plus({ months: -months }), last, key).sure;
      for (let period = left; onOrBefore('period', period, start).holds; period = period.plus({ months }))
        limit = limit.times(100 + growth).div(100);
      return below(scene, cap, limit, start, own, key);
    },
  ];
}

function periodStart(from: DateValue, months: number, day: DateValue): DateValue {
  let start = from;
  while (months > 0 && onOrBefore('period', start.plus({ months }), day).holds)
    start = start.plus({ months });
  return start;
}
function sales(scene: Scene, whose: (party: string) => boolean): Ref[] {
  return eventsOf(scene.world, 'sales').filter((event) =>
    whose(String(scene.world.get(event, 'sales')?.value)),
  );
}

// Sales whose days all lie in the period and before the day are sure; those that reach over its edge may be.
function sum(
  scene: Scene,
  events: readonly Ref[],
  from: DateValue,
  until: DateValue,
  key: string,
): { sure: Big; maybe: Big } {
  const { world } = scene;
  let [sure, maybe] = [new Big(0), new Big(0)];
  for (const event of events) {
    const amount = new Big(String(world.get(event, key)?.value ?? 0));
    const [first, last] = [world.date(event, 'from') as DateValue, world.date(event, 'until') as DateValue];
    if (before('sales', last, from).holds || before('sales', until, first).holds) continue;
    if (before('sales', first, from).holds || before('sales', until, last).holds) maybe = maybe.plus(amount);
    else sure = sure.plus(amount);
  }
  return { sure, maybe };
}

function below(
  scene: Scene,
  cap: Ref,
  limit: Big,
  start: DateValue,
  whose: (party: string) => boolean,
  key: string,
): Step {
  const { world } = scene;
  const events = sales(scene, whose);
  const { sure, maybe } = sum(scene, events, start, scene.on.plus({ days: -1 }), key);
  const facts = [
    { path: cap.path, value: cap.value },
    ...events.map((event) => ({ path: event.path, value: event.value })),
  ];
  const party = actorParty(scene) ?? '';
  if (sure.lt(limit) && sure.plus(maybe).gte(limit)) {
    const path = [...cap.path, 'reached'];
    return record('cap', !world.untold(`${path.join('/')}/${party}/${scene.on.low}`, path), facts);
  }
  return record('cap', sure.lt(limit), facts);
}
