// cap: what is sold beyond the cap is outside the grant. A cap on a leaver's growth compounds on the limit of the year
// before and not on its sales. Divested-business clause: 12 months before divestiture plus 10 % (read).
import { type Clause, startOf } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { topParent } from '../groups.js';
import { actorParty, type Scene } from '../scene.js';
import { record, type Step, type Thunk } from '../step.js';
import type { Ref, World } from '../world.js';
import { Big } from 'big.js';

/** Steps: what was sold before this unit, in the running period, is below the cap. None where there is no cap. */
export function withinCap(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  if (world.isUntold(clause.at, 'cap')) return [() => untoldCap(scene, clause.at)];
  const cap = world.get(clause.at, 'cap');
  if (!cap) return [];
  return [
    () => {
      const key = has(cap, 'units') ? 'units' : 'amount';
      const limit = written(scene, cap, key);
      const months = monthsOf(world, cap);
      const start =
        months === undefined ? startOf(world, clause) : periodStart(startOf(world, clause), months, scene.on);
      const group = (party: string) =>
        clause.to.some(
          (to) => 'party' in to && topParent(world, party, scene.on) === topParent(world, to.party, scene.on),
        );
      return below(scene, cap, limit, start, group, key);
    },
  ];
}

/** Steps for a leaver: `cap: {growth, months}` from the sales of the last period inside, or a plain amount. */
export function withinGrowth(scene: Scene, leaving: Ref, party: string, last: DateValue): Thunk[] {
  const { world } = scene;
  if (world.isUntold(leaving, 'cap')) return [() => untoldCap(scene, leaving)];
  const cap = world.get(leaving, 'cap');
  if (!cap) return [];
  return [
    () => {
      const months = monthsOf(world, cap) ?? 12;
      const left = last.plus({ days: 1 });
      const own = (other: string) => other === party;
      const key =
        has(cap, 'units') || (!has(cap, 'amount') && !sales(scene, own).some((event) => has(event, 'amount')))
          ? 'units'
          : 'amount';
      const growth = world.isUntold(cap, 'growth') ? 'untold' : world.number(cap, 'growth');
      const start = periodStart(left, months, scene.on);
      if (growth === undefined) return below(scene, cap, written(scene, cap, key), start, own, key);
      const inside = sum(scene, sales(scene, own), left.plus({ months: -months }), last, key);
      let limit = has(cap, key) ? written(scene, cap, key) : inside.untold ? undefined : inside.sure;
      if (limit === undefined || growth === 'untold') return below(scene, cap, undefined, start, own, key);
      for (let period = left; onOrBefore('period', period, start).holds; period = period.plus({ months }))
        limit = limit.times(100 + growth).div(100);
      return below(scene, cap, limit, start, own, key);
    },
  ];
}

function untoldCap(scene: Scene, of: Ref): Step {
  const path = [...of.path, 'cap'];
  return record('cap', scene.world.untold(path.join('/'), path), [{ path, value: 'unknown' }]);
}
// A period that is not public, or makes no sense, is taken as one of twelve months.
function monthsOf(world: World, cap: Ref): number | undefined {
  if (world.isUntold(cap, 'months')) return 12;
  const months = world.number(cap, 'months');
  return months === undefined || months >= 1 ? months : 12;
}
/** The limit as written; `undefined` where it is not public. */
function written(scene: Scene, cap: Ref, key: string): Big | undefined {
  const { world } = scene;
  return world.isUntold(cap, key) ? undefined : new Big(String(world.get(cap, key)?.value ?? 0));
}
function has(at: Ref, key: string): boolean {
  return (at.value as Record<string, unknown>)[key] !== undefined;
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
): { sure: Big; maybe: Big; untold: boolean } {
  const { world } = scene;
  let [sure, maybe, untold] = [new Big(0), new Big(0), false];
  for (const event of events) {
    const [first, last] = [world.date(event, 'from') as DateValue, world.date(event, 'until') as DateValue];
    if (before('sales', last, from).holds || before('sales', until, first).holds) continue;
    if (world.isUntold(event, key)) {
      untold = true;
      continue;
    }
    const amount = new Big(String(world.get(event, key)?.value ?? 0));
    if (before('sales', first, from).holds || before('sales', until, last).holds) maybe = maybe.plus(amount);
    else sure = sure.plus(amount);
  }
  return { sure, maybe, untold };
}

function below(
  scene: Scene,
  cap: Ref,
  limit: Big | undefined,
  start: DateValue,
  whose: (party: string) => boolean,
  key: string,
): Step {
  const { world } = scene;
  const events = sales(scene, whose);
  const { sure, maybe, untold } = sum(scene, events, start, scene.on.plus({ days: -1 }), key);
  const facts = [
    { path: cap.path, value: cap.value },
    ...events.map((event) => ({ path: event.path, value: event.value })),
  ];
  const party = actorParty(scene) ?? '';
  if (limit === undefined || (sure.lt(limit) && (untold || sure.plus(maybe).gte(limit)))) {
    const path = [...cap.path, 'reached'];
    return record('cap', !world.untold(`${path.join('/')}/${party}/${scene.on.low}`, path), facts);
  }
  return record('cap', sure.lt(limit), facts);
}
