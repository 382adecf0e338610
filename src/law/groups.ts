// Corporate groups over time. Control is more than 50 % of the shares, or more than the clause says; it is followed
// up and down. A company held half and half is controlled by neither and stands alone.
import { before, type DateValue, onOrBefore } from './dates.js';
import type { Step, Term } from './step.js';
import type { Ref, World } from './world.js';

/** More than this share, or (`half-or-more`) at least it. */
export type Control = 'over-half' | 'half-or-more';

interface Link {
  readonly by: string;
  readonly at: Ref;
}

/** Who holds enough of `party` on the day to control it: at most one under `over-half`. */
export function controllersOf(world: World, party: string, day: DateValue, control: Control): Link[] {
  const links: Link[] = [];
  for (const at of world.items(world.ref('parties', party), 'controlled')) {
    if (holdsOn(world, at, day, control)) links.push({ by: String(world.get(at, 'by')?.value), at });
  }
  const merged = world.get(world.ref('parties', party), 'merged');
  if (merged && !isForward(world, merged)) {
    const on = world.date(merged, 'on');
    if (on && onOrBefore('control', on, day).holds)
      links.push({ by: String(world.get(merged, 'into')?.value), at: merged });
  }
  return links;
}

/** Is the merger a forward one, in which the party ceases? In a reverse triangular one it lives on as a subsidiary. */
export function isForward(world: World, merged: Ref): boolean {
  return world.word(merged, 'form', 'forward', ['forward', 'reverse-triangular']) === 'forward';
}
function holdsOn(world: World, at: Ref, day: DateValue, control: Control): boolean {
  const share = world.number(at, 'share') ?? 100;
  if (control === 'over-half' ? share <= 50 : share < 50) return false;
  const [from, until] = [world.date(at, 'from'), world.date(at, 'until')];
  if (from && before('control', day, from).holds) return false;
  return !(until && before('control', until, day).holds);
}

/** Every entry of control of the party and of those above it, whenever they had it. */
export function controlLinks(world: World, party: string): Ref[] {
  const links: Ref[] = [];
  const seen = new Set<string>();
  const climb = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const link of world.items(world.ref('parties', at), 'controlled')) {
      links.push(link);
      climb(String(world.get(link, 'by')?.value));
    }
  };
  climb(party);
  return links;
}

/** Is `party` the same as `head`, or controlled by it, directly or through others, on the day? */
export function isControlled(
  world: World,
  party: string,
  head: string,
  day: DateValue,
  control: Control = 'over-half',
): boolean {
  const seen = new Set<string>();
  const climb = (at: string): boolean => {
    if (at === head) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    return controllersOf(world, at, day, control).some((link) => climb(link.by));
  };
  return memo(world, `control/${control}/${party}/${head}`, day, () => climb(party));
}

/** The top parent of a party on the day: itself where nobody controls it. */
export function topParent(
  world: World,
  party: string,
  day: DateValue,
  control: Control = 'over-half',
): string {
  return memo(world, `top/${control}/${party}`, day, () => {
    const seen = new Set<string>([party]);
    let at = successor(world, party, day);
    for (;;) {
      const up = controllersOf(world, at, day, control)[0]?.by;
      if (up === undefined || seen.has(up)) return at;
      seen.add(up);
      at = up;
    }
  });
}

/** Who a party has become by forward mergers on the day. Title and duties pass so; a licence does not. */
export function successor(world: World, party: string, day: DateValue): string {
  let at = party;
  for (let hops = 0; hops < 16; hops++) {
    const merged = world.get(world.ref('parties', at), 'merged');
    if (!merged || !isForward(world, merged)) return at;
    const on = world.date(merged, 'on');
    if (!on || before('merger', day, on).holds) return at;
    at = String(world.get(merged, 'into')?.value);
  }
  return at;
}

// Kept only where no open term was read on the way: then it is the same in every reading.
function memo<T>(world: World, key: string, day: DateValue, make: () => T): T {
  return day.low === day.high ? world.onceUnlessOpen(`${key}/${day.low}`, make) : make();
}

/** Step: `party` is `head` or a company under its control on the day. */
export function controlledBy(
  world: World,
  rule: string,
  party: Term,
  head: Term,
  day: DateValue,
  control: Control,
): Step {
  const holds = isControlled(world, String(party.value), String(head.value), day, control);
  return {
    rule,
    how: 'test',
    holds,
    test: {
      op: 'controlled-by',
      left: party,
      right: head,
      on: day.term,
      over: control === 'over-half' ? 50 : 49.999999,
    },
  };
}

/** Step: both have one top parent on the day. */
export function sameGroup(world: World, rule: string, a: Term, b: Term, day: DateValue): Step {
  const holds = topParent(world, String(a.value), day) === topParent(world, String(b.value), day);
  return { rule, how: 'test', holds, test: { op: 'same-group', left: a, right: b, on: day.term } };
}
