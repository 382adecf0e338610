// release: claims for past acts given up. It never licenses the future. A suit dismissed with prejudice ends the same
// claim as a release does.
import { preclusion } from '../rules/preclusion.js';
import type { Scene } from '../scene.js';
import { any, type Step } from '../step.js';
import { tried } from './grants.js';

/** Step `released`. */
export function released(scene: Scene): Step {
  return any('any-grant-suffices', [...tried(scene, 'release'), ...preclusion(scene)]);
}
