// The stretch of time in which the grantor's side must have held a patent, and the first stretch of title that fell into
// it. What follows from that is said by the rules capture and owner-at-grant.
import { type Clause, effective, endOf, membership } from './clause.js';
import { before, type DateValue, onOrBefore } from './dates.js';
import { controlLinks } from './groups.js';
import { everOnSide } from './mechanisms/affiliates.js';
import { onSide } from './rules/member-on-the-day.js';
import { patentRef, type Scene } from './scene.js';
import type { Step, Term } from './step.js';
import { chainOf, type Entry } from './titles.js';
import type { Ref, World } from './world.js';

/** One owner in one stretch of title whose patent the clause caught, and the first day on which it did. */
export interface Captured {
  readonly entry: Entry;
  readonly owner: string;
  readonly day: DateValue;
}

export interface Window {
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

/** Step: the owner was on the grantor’s side on the day. */
export function sideOf(world: World, clause: Clause, owner: string, entry: Entry, day: DateValue): Step {
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

export function later(a: DateValue | undefined, b: DateValue | undefined): DateValue | undefined {
  if (!a || !b) return a ?? b;
  return before('held', a, b).holds ? b : a;
}

export function sooner(a: DateValue | undefined, b: DateValue | undefined): DateValue | undefined {
  if (!a || !b) return a ?? b;
  return before('held', a, b).holds ? a : b;
}
