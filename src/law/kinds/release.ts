// release: claims for past acts given up. It never licenses the future. A suit dismissed with prejudice ends the same
// claim as a release does. LOT agreement s. 1.1(a)(ii); Intel and NVIDIA, s. 1.3 (both read).
import { anyGrantSuffices } from '../rules/any-grant-suffices.js';
import { preclusion } from '../rules/preclusion.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { tried } from './grants.js';

/** Step `released`. */
export function released(scene: Scene): Step {
  return anyGrantSuffices([...tried(scene, 'release'), ...preclusion(scene)]);
}
