// customer-withdrawal: whether a licensed supplier's sales to one customer still exhaust after the licence was withdrawn as
// to that customer is not settled. On the list of open questions (read); Apple v. Motorola Mobility, a pleading (described).
import type { Clause } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { topParent } from '../groups.js';
import type { Scene } from '../scene.js';
import { any, law, none, type Step } from '../step.js';
import type { Ref } from '../world.js';

/**
 * Part of `term: alive` when a supplier's sale to a customer is looked at and the termination is as to that customer;
 * `undefined` otherwise.
 */
export function customerWithdrawal(scene: Scene, clause: Clause, event: Ref): Step | undefined {
  const { world } = scene;
  const asTo = world.get(event, 'as-to');
  const on = world.date(event, 'on');
  if (!asTo || !on || scene.buyer === undefined) return undefined;
  if (topParent(world, scene.buyer, scene.on) !== topParent(world, String(asTo.value), scene.on))
    return undefined;
  return any('withdrawn', [
    () => none('withdrawn', [() => onOrBefore('withdrawn-from', on as DateValue, scene.on)]),
    () =>
      law('customer-withdrawal', world.unsettled('customer-withdrawal', clause.id), [{ path: event.path }]),
  ]);
}
