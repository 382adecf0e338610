// Who belongs to a side of a grant: the named party, its affiliates as the clause counts them, and members by name.
import { before, type DateValue, onOrBefore } from './dates.js';
import { type Clause, effective } from './clause.js';
import {
  type Control,
  controlledBy,
  controllersOf,
  controlLinks,
  isControlled,
  topParent,
} from './groups.js';
import { idsIn } from './kin.js';
import { all, any, record, type Step, type Term, type Thunk } from './step.js';
import type { World } from './world.js';
import type { Ref } from './world.js';

export type Side = 'from' | 'to';

/** How far a side reaches. */
export interface Reach {
  readonly mode: 'none' | 'now' | 'future';
  readonly common: boolean;
  readonly control: Control;
  readonly acquirerIn: boolean;
  readonly at: Ref;
}
const UNTOLD_AFFILIATES = [{}, { from: 'future', to: 'future' }] as const;
export function reachOf(world: World, clause: Clause, side: Side): Reach {
  const at = world.get(clause.at, 'affiliates', UNTOLD_AFFILIATES) ?? {
    path: [...clause.at.path, 'affiliates'],
    value: {},
  };
  return {
    mode: world.word(at, side, 'none', ['none', 'now', 'future']) as Reach['mode'],
    common: world.word(at, 'reach', 'subsidiaries', ['subsidiaries', 'common-control']) === 'common-control',
    control: world.word(at, 'control', 'over-half', ['over-half', 'half-or-more']) as Control,
    acquirerIn: world.word(at, 'acquirer', 'excluded', ['excluded', 'included']) === 'included',
    at,
  };
}

/** Named members count whatever the control, on both sides alike. */
export function isNamed(world: World, clause: Clause, party: string): boolean {
  const affiliates = world.get(clause.at, 'affiliates', UNTOLD_AFFILIATES);
  return affiliates ? world.lists(affiliates, 'named', party) : false;
}

/** Does the side take affiliates at all; with no `affiliates` key, or none for the side, the named party stands alone. */
function joinsOnDay(world: World, clause: Clause, side: Side, party: Term, head: Term, day: DateValue): Step {
  const reach = reachOf(world, clause, side);
  const mode = record('affiliates', reach.mode !== 'none', [{ path: [...reach.at.path, side] }]);
  if (reach.mode === 'none')
    return all('subsidiary', [() => mode, () => controls(world, party, head, day, reach.control)]);
  return all('subsidiary', [
    () => mode,
    () => controls(world, party, head, day, reach.control),
    ...(reach.mode === 'now'
      ? [() => controls(world, party, head, effective(world, clause), reach.control)]
      : []),
  ]);
}
function controls(world: World, party: Term, head: Term, day: DateValue, control: Control): Step {
  return controlledBy(world, 'control', party, head, day, control);
}

/** Parents and sisters, where the clause reaches them; those that came with a later acquirer only if it is included. */
function commonControl(
  world: World,
  clause: Clause,
  side: Side,
  party: Term,
  head: Term,
  day: DateValue,
): Step | undefined {
  const reach = reachOf(world, clause, side);
  if (isControlled(world, String(party.value), String(head.value), day, reach.control)) return undefined;
  const together =
    topParent(world, String(party.value), day, reach.control) ===
    topParent(world, String(head.value), day, reach.control);
  if (!together) return undefined;
  const acquired = changedHands(world, clause, String(head.value), day, reach.control);
  return all('common-control', [
    () =>
      record('affiliates', reach.mode !== 'none' && (reach.common || (acquired && reach.acquirerIn)), [
        { path: [...reach.at.path, 'reach'] },
        { path: [...reach.at.path, side] },
      ]),
    ...(reach.mode === 'now'
      ? [() => record('affiliates-at-effective', !acquired, [{ path: [...reach.at.path, side] }])]
      : []),
    // acquirer-brings-nothing: the group of a later acquirer stays outside unless the clause takes it in.
    ...(acquired
      ? [
          () =>
            record('acquirer-brings-nothing', reach.acquirerIn, [
              { path: [...reach.at.path, 'acquirer'] },
              ...controllersOf(world, String(head.value), day, reach.control).map((link) => ({
                path: link.at.path,
              })),
            ]),
        ]
      : []),
  ]);
}
// Did the head's group change hands after the agreement took effect? Then parents and sisters came with an acquirer.
function changedHands(world: World, clause: Clause, head: string, day: DateValue, control: Control): boolean {
  return topParent(world, head, effective(world, clause), control) !== topParent(world, head, day, control);
}

/** Step: the party stands on this side of the grant on the day (not counting who has left it). */
export function onSide(
  world: World,
  clause: Clause,
  side: Side,
  party: Term,
  head: Term,
  day: DateValue,
): Step {
  const ways: Thunk[] = [
    () => ({
      rule: 'party-itself',
      how: 'test',
      holds: party.value === head.value,
      test: { op: 'is', left: party, right: head },
    }),
  ];
  if (party.value !== head.value) {
    ways.push(() => joinsOnDay(world, clause, side, party, head, day));
    const common = commonControl(world, clause, side, party, head, day);
    if (common) ways.push(() => common);
    if ((clause.at.value as Record<string, unknown>).affiliates !== undefined) {
      ways.push(() =>
        record('named-member', isNamed(world, clause, String(party.value)), [
          { path: [...clause.at.path, 'affiliates', 'named'] },
        ]),
      );
    }
  }
  return any('member-on-the-day', ways);
}

/** The last day on which the party was controlled by the head before `day`, where it has left. */
export function lastDayInside(
  world: World,
  party: string,
  head: string,
  day: DateValue,
  control: Control,
): DateValue | undefined {
  if (isControlled(world, party, head, day, control)) return undefined;
  let last: DateValue | undefined;
  for (const link of controlLinks(world, party)) {
    const until = world.date(link, 'until');
    if (!until || !before('left', until, day).holds) continue;
    if (!isControlled(world, party, head, until, control)) continue;
    if (!last || onOrBefore('left', last, until).holds) last = until;
  }
  return last;
}

/** Is the party on the side only as a parent or sister that came after the agreement and never signed? */
export function isUnsignedAffiliate(
  world: World,
  clause: Clause,
  party: string,
  head: string,
  day: DateValue,
): boolean {
  const { control } = reachOf(world, clause, 'from');
  return (
    party !== head &&
    !isNamed(world, clause, party) &&
    !isControlled(world, party, head, day, control) &&
    changedHands(world, clause, head, day, control)
  );
}

/** Could the party have stood on the grantor's side at some time? Control is followed without its dates. */
export function everOnSide(world: World, clause: Clause, party: string): boolean {
  return world.onceUnlessOpen(`ever/${clause.id}/${clause.grantor}/${party}`, () => {
    if (party === clause.grantor || isNamed(world, clause, party)) return true;
    const up = aboveEver(world, party);
    if (up.has(clause.grantor)) return true;
    const reach = reachOf(world, clause, 'from');
    if (!reach.common && !reach.acquirerIn) return false;
    const parents = aboveEver(world, clause.grantor);
    return [...up].some((one) => parents.has(one));
  });
}
/** The party and all that ever controlled it or took it over, at any remove. */
function aboveEver(world: World, party: string): ReadonlySet<string> {
  const found = new Set([party]);
  for (const one of found) {
    const entry = world.ws.parties[one];
    for (const above of idsIn([entry?.controlled, entry?.merged]))
      if (world.ws.parties[above]) found.add(above);
  }
  return found;
}
