// suspension: a grant rests while the licensee asserts patents, and wakes when the assertion ends. Sources of defensive
// clauses (read); Innovator’s Patent Agreement: only for a defensive purpose (read).
import type { Clause } from '../clause.js';
import { triggersOf } from '../conditions.js';
import type { DateValue } from '../dates.js';
import type { Scene } from '../scene.js';
import { none, type Thunk } from '../step.js';

/** Parts of `term: alive`: nothing that `suspended-if` names lasts on the day. */
export function notSuspended(scene: Scene, clause: Clause, day: DateValue): Thunk[] {
  const triggers = triggersOf(scene, clause, 'suspended-if', day);
  return triggers.length ? [() => none('suspended', triggers)] : [];
}
