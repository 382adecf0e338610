// defensive-termination: a grant ends because the licensee asserted patents, here by itself on the day of suit and for
// good; by notice, see notices.ts. Apache License 2.0 s. 3; LOT; Defensive Patent License 1.1 s. 2(e) (all read).
import type { Clause } from '../clause.js';
import { triggersOf } from '../conditions.js';
import type { DateValue } from '../dates.js';
import type { Scene } from '../scene.js';
import { none, type Thunk } from '../step.js';

/** Parts of `term: alive`: nothing that `ends-if` names had happened by the day. */
export function notEndedByItself(scene: Scene, clause: Clause, day: DateValue): Thunk[] {
  const triggers = triggersOf(scene, clause, 'ends-if', day);
  return triggers.length ? [() => none('ended-by-itself', triggers)] : [];
}
