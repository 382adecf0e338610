// each-direction-alone: a cross-licence is two licences; each runs, ends and is read for itself, and what ends one leaves
// the other. Wording of Nortel and Entrust, 1998, s. 6.11(b) (read).
import type { Clause } from '../clause.js';
import type { Scene } from '../scene.js';
import { law, record, type Step, under } from '../step.js';
import type { Ref } from '../world.js';

/** Step: the words of a change-of-control term take in this direction. */
export function takesThisDirection(scene: Scene, clause: Clause, at: Ref, party: string): Step {
  return record('each-direction-alone', strikes(scene, clause, at, party), [
    { path: [...at.path, 'grants'] },
    { path: clause.at.path },
  ]);
}

// Does the wording take this direction: all, what goes to the party, what comes from it, or grants by id?
function strikes(scene: Scene, clause: Clause, at: Ref, party: string): boolean {
  const { world } = scene;
  const grants = world.get(at, 'grants', ['all', 'to-it', 'from-it'])?.value ?? 'all';
  if (grants === 'all') return true;
  if (grants === 'to-it') return clause.to.some((to) => 'party' in to && to.party === party);
  if (grants === 'from-it') return clause.grantor === party;
  return Array.isArray(grants) && grants.includes(clause.id);
}

/** Step: what was asked of this direction, and of no other. */
export function thisDirectionAlone(step: Step): Step {
  return under('each-direction-alone', step);
}
/** Step: notices and terminations under the agreement that concern its other grants. */
export function endedElsewhere(events: readonly Ref[]): Step {
  return law(
    'each-direction-alone',
    true,
    events.map((event) => ({ path: event.path })),
  );
}
