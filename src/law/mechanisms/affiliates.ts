// affiliates: which companies of each side are bound and benefit. Over half or half, downwards or sideways too, those of
// the effective day or later ones as well, and members by name. Wording of Nokia and Inventergy, 2014, s. 1.1 (over half);
// Nortel and Entrust, 1998 (half); Intel and AMD, 2001, s. 1.1 (parents and sisters), all read.
import { type Clause, effective } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { type Control, controlLinks, isControlled, topParent } from '../groups.js';
import { idsIn } from '../kin.js';
import type { Ref, World } from '../world.js';

export type Side = 'from' | 'to';

/** How far a side reaches. */
interface Reach {
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

/** Did the head's group change hands after the agreement took effect? Then parents and sisters came with an acquirer. */
export function changedHands(
  world: World,
  clause: Clause,
  head: string,
  day: DateValue,
  control: Control,
): boolean {
  return topParent(world, head, effective(world, clause), control) !== topParent(world, head, day, control);
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
