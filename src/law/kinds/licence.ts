// licence: leave to do what the patent would forbid; any one that covers the act suffices. What real agreements grant
// (read); German Patent Act (PatG) s. 15 (read).
import { anyGrantSuffices } from '../rules/any-grant-suffices.js';
import { promised, seenPromises } from '../rules/promise-is-not-a-licence.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { tried } from './grants.js';

/** Step `licensed`. Promises are tried too, and fail for being no licence. */
export function licensed(scene: Scene): Step {
  return anyGrantSuffices([
    ...tried(scene, 'licence'),
    ...seenPromises(scene).map((promise) => () => promised(scene, promise)),
  ]);
}
