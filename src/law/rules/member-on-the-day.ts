// member-on-the-day: whether a company belongs to a side of a grant is asked for the day of the act; who joined later is
// covered from then on where the words say so. Wording of Nokia and Inventergy, 2014, s. 1.1 (only as long as control
// lasts) and of Nortel and Entrust, 1998, s. 6.12(a), both read; Imation v. Philips, 586 F.3d 980 (read).
import { type Clause, effective } from '../clause.js';
import type { DateValue } from '../dates.js';
import { type Control, controlledBy } from '../groups.js';
import { isNamed, reachOf, type Side } from '../mechanisms/affiliates.js';
import { all, any, record, type Step, type Term, type Thunk } from '../step.js';
import type { World } from '../world.js';
import { commonControl } from './acquirer-brings-nothing.js';

/** Step: the actor belongs to those whom the clause benefits in one of these ways. */
export function memberOnTheDay(ways: readonly Thunk[]): Step {
  return any('member-on-the-day', ways);
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
  return memberOnTheDay(ways);
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
