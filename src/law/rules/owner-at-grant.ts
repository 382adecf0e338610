// owner-at-grant: a party grants only what its side could grant on the day (nemo dat quod non habet). With `capture`:
// the patent must have been its side's, or licensable by it, inside the window that the clause names.
import { type Clause, effective, endOf, membership } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { controlLinks } from '../groups.js';
import { kinOf } from '../kin.js';
import { everOnSide, isUnsignedAffiliate, onSide } from '../members.js';
import type { Scene } from '../scene.js';
import { patentRef } from '../scene.js';
import { all, any, law, record, type Step, type Term, type Thunk } from '../step.js';
import { chainOf, type Entry } from '../titles.js';
import type { Ref, World } from '../world.js';
import { headLicence } from '../sublicence.js';

/** One owner in one stretch of title whose patent the clause caught, and the first day on which it did. */
export interface Captured {
  readonly entry: Entry;
  readonly owner: string;
  readonly day: DateValue;
}
interface Window {
  readonly from: DateValue | undefined;
  readonly until: DateValue | undefined;
  readonly at: Ref;
}

// The widest that `held` may say, where it is not public.
const EVER_HELD = { from: '1900-01-01' } as const;

/** The stretch of time in which the grantor's side must have held the patent. */
export function heldWindow(scene: Scene, clause: Clause): Window {
  const { world } = scene;
  const selector = world.get(clause.at, 'patents');
  const held =
    selector && typeof selector.value === 'object'
      ? world.get(selector, 'held', ['during-term', 'at-effective', EVER_HELD])
      : undefined;
  const at = held ?? { path: [...clause.at.path, 'patents', 'held'], value: undefined };
  if (held && typeof held.value === 'object')
    return { from: world.date(held, 'from'), until: world.date(held, 'until'), at };
  const member = membership(world, clause, clause.grantor);
  const start = member.from ?? effective(world, clause);
  return held?.value === 'at-effective'
    ? { from: start, until: start, at }
    : { from: start, until: sooner(endOf(world, clause), member.until), at };
}

/** The first stretch of title that the clause caught; on one day the grant comes before a transfer by the grantor. */
export function capturedBy(scene: Scene, clause: Clause): Captured | undefined {
  const good = chainOf(scene).filter((entry) => entry.good);
  // Who never stood on the side at any time is not asked about days: the clause's open terms stay shut.
  if (!good.some((entry) => entry.owners.some((owner) => everOnSide(scene.world, clause, owner))))
    return undefined;
  const window = heldWindow(scene, clause);
  for (const [index, entry] of good.entries()) {
    const next = good[index + 1]?.from;
    const [from, until] = [
      later(entry.from ?? firstFiled(scene), window.from),
      sooner(sooner(next, window.until), scene.asked),
    ];
    if (from && until && before('held', until, from).holds) continue;
    for (const owner of entry.owners) {
      if (!everOnSide(scene.world, clause, owner)) continue;
      const day = firstDayOnSide(scene.world, clause, owner, entry, from, until);
      if (day) return { entry, owner, day };
    }
  }
  return undefined;
}

// A first owner has nothing to license before there is a filing.
function firstFiled(scene: Scene): DateValue | undefined {
  const { world } = scene;
  return world.date(patentRef(scene), 'priority') ?? world.date(patentRef(scene), 'filed');
}

function firstDayOnSide(
  world: World,
  clause: Clause,
  owner: string,
  entry: Entry,
  from: DateValue | undefined,
  until: DateValue | undefined,
): DateValue | undefined {
  const start = from ?? effective(world, clause);
  const days = [start, ...controlDays(world, owner), ...controlDays(world, clause.grantor)]
    .filter((day) => onOrBefore('held', start, day).holds && (!until || onOrBefore('held', day, until).holds))
    .sort((a, b) => a.low - b.low);
  return days.find((day) => sideOf(world, clause, owner, entry, day).holds);
}
function sideOf(world: World, clause: Clause, owner: string, entry: Entry, day: DateValue): Step {
  return onSide(world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), day);
}
/** Days on which control of the party, or of one above it, begins. */
function controlDays(world: World, party: string): DateValue[] {
  return controlLinks(world, party).flatMap((link) => world.date(link, 'from') ?? []);
}

export function ownerTerm(entry: Entry, owner: string): Term {
  return { from: 'fact', path: entry.at.path, value: owner };
}
export function grantorTerm(clause: Clause): Term {
  return { from: 'fact', path: [...clause.agreementAt.path, 'parties'], value: clause.grantor };
}

/** Step: the grantor's side held the patent in the window, or could license it under a licence of its own. */
export function ownerAtGrant(scene: Scene, clause: Clause, captured: Captured | undefined): Step {
  const { world } = scene;
  const window = heldWindow(scene, clause);
  const ways: Thunk[] = [];
  if (captured) {
    const { entry, owner, day } = captured;
    ways.push(() =>
      all('held', [
        () => sideOf(world, clause, owner, entry, day),
        ...(entry.from ? [() => onOrBefore('title-begins', entry.from as DateValue, day)] : []),
        ...(window.from ? [() => onOrBefore('held-from', window.from as DateValue, day)] : []),
        ...(window.until ? [() => onOrBefore('held-until', day, window.until as DateValue)] : []),
        ...unsigned(scene, clause, owner, day),
      ]),
    );
  } else ways.push(() => notHeld(scene, clause, window));
  const head = headLicence(scene, clause);
  if (head) ways.push(() => head);
  return any('owner-at-grant', ways);
}
// Each stretch of title, and whether it failed by its owner or by its days.
function notHeld(scene: Scene, clause: Clause, window: Window): Step {
  const { world } = scene;
  const good = chainOf(scene).filter((entry) => entry.good);
  const kin = world.onceUnlessOpen('kin', () => kinOf(world.ws));
  // Of strangers to the grantor there is nothing to show but that they are.
  const ways = good.flatMap((entry, index) =>
    entry.owners
      .filter((owner) => kin(owner) === kin(clause.grantor))
      .map((owner) => () => heldThen(scene, clause, window, { entry, owner, next: good[index + 1]?.from })),
  );
  const found = ways.length ? any('held', ways) : undefined;
  if (found && !found.holds) return found;
  return record('held', false, [
    ...chainOf(scene).map((entry) => ({ path: entry.at.path })),
    { path: patentRef(scene).path },
    { path: window.at.path },
  ]);
}
/** Step: the owner was on the grantor's side on the last day of its title in the window, or the first of the window. */
function heldThen(
  scene: Scene,
  clause: Clause,
  window: Window,
  { entry, owner, next }: { entry: Entry; owner: string; next: DateValue | undefined },
): Step {
  const start = later(entry.from, window.from);
  const stop = sooner(sooner(next, window.until), scene.on) as DateValue;
  const day = start && before('held', stop, start).holds ? start : stop;
  return all('held', [
    () => sideOf(scene.world, clause, owner, entry, day),
    ...(next ? [() => onOrBefore('title-lasts', day, next)] : []),
    ...(window.until ? [() => onOrBefore('held-until', day, window.until as DateValue)] : []),
    () => onOrBefore('held-by-the-act', day, scene.on),
  ]);
}
// unsigned-affiliate: whether a grant binds the patents of a later parent or sister that never signed is not settled.
function unsigned(scene: Scene, clause: Clause, owner: string, day: DateValue): Thunk[] {
  if (!isUnsignedAffiliate(scene.world, clause, owner, clause.grantor, day)) return [];
  return [() => law('unsigned-affiliate', scene.world.unsettled('unsigned-affiliate', clause.id))];
}

function later(a: DateValue | undefined, b: DateValue | undefined): DateValue | undefined {
  if (!a || !b) return a ?? b;
  return before('held', a, b).holds ? b : a;
}
function sooner(a: DateValue | undefined, b: DateValue | undefined): DateValue | undefined {
  if (!a || !b) return a ?? b;
  return before('held', a, b).holds ? a : b;
}
