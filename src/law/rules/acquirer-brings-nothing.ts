// acquirer-brings-nothing: who buys a party is not covered by its licence with the companies and products that it had
// before, unless the words let it in. Wording of Motorola Solutions and Zebra, 2014, s. 6.3, and s. 6.4 on an acquired
// business (read).
import { kinOf } from '../kin.js';
import type { Clause } from '../clause.js';
import type { DateValue } from '../dates.js';
import { controllersOf, isControlled, topParent } from '../groups.js';
import { changedHands, reachOf, type Side } from '../mechanisms/affiliates.js';
import { all, record, type Step, type Term } from '../step.js';
import type { World } from '../world.js';

/** Step: a parent or sister that the clause reaches; those that came with a later acquirer only if it is included. */
export function commonControl(
  world: World,
  clause: Clause,
  side: Side,
  party: Term,
  head: Term,
  day: DateValue,
): Step | undefined {
  // Who was never in one group with the head on any day has no parent in common with it.
  const kin = world.onceUnlessOpen('kin', () => kinOf(world.ws));
  if (kin(String(party.value)) !== kin(String(head.value))) return undefined;
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
    // The group of a later acquirer stays outside unless the clause takes it in.
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
