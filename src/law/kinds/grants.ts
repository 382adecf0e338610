// What the four kinds of grant share: each is tried on the act, and one that covers it suffices.
import { type Clause, clausesOf, signed } from '../clause.js';
import { covers, detailsOf } from '../grant.js';
import type { Scene } from '../scene.js';
import type { Step, Thunk } from '../step.js';

/** Clauses of the kind in agreements that are seen on the day of the suit. */
function seenClauses(scene: Scene, kind: Clause['kind']): Clause[] {
  const { world } = scene;
  // A signing of which the day is open is tested with the other days of the clause.
  return clausesOf(world).filter(
    (clause) => clause.kind === kind && signed(world, clause).low <= scene.asked.high,
  );
}
/** One step a clause: it covers the act, with the details that it would give the answer. */
export function tried(scene: Scene, kind: Clause['kind']): Thunk[] {
  return seenClauses(scene, kind).map((clause) => () => withDetails(scene, clause, covers(scene, clause)));
}
function withDetails(scene: Scene, clause: Clause, step: Step): Step {
  return step.holds ? { ...step, details: detailsOf(scene, clause, step) } : step;
}
