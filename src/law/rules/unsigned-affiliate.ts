// unsigned-affiliate: whether a grant binds the patents of a parent or sister that joined later and never signed is not
// settled. On the list of open questions (read); Oyster v. Infinera, 843 F. App’x 298: a future parent released (read).
import type { Clause } from '../clause.js';
import type { DateValue } from '../dates.js';
import { isControlled } from '../groups.js';
import { changedHands, isNamed, reachOf } from '../mechanisms/affiliates.js';
import type { Scene } from '../scene.js';
import { law, type Thunk } from '../step.js';
import type { World } from '../world.js';

/** Steps: the grant binds an owner that never signed, as this reading has it; none for any other owner. */
export function unsignedAffiliate(scene: Scene, clause: Clause, owner: string, day: DateValue): Thunk[] {
  if (!isUnsignedAffiliate(scene.world, clause, owner, clause.grantor, day)) return [];
  return [() => law('unsigned-affiliate', scene.world.unsettled('unsigned-affiliate', clause.id))];
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
