// licence: leave to do what the patent would forbid. Any one that covers the act suffices: any-grant-suffices.
import { promised, seenPromises } from '../rules/promise-is-not-a-licence.js';
import type { Scene } from '../scene.js';
import { any, type Step } from '../step.js';
import { tried } from './grants.js';

/** Step `licensed`. Promises are tried too, and fail for being no licence. */
export function licensed(scene: Scene): Step {
  return any('any-grant-suffices', [
    ...tried(scene, 'licence'),
    ...seenPromises(scene).map((promise) => () => promised(scene, promise)),
  ]);
}
