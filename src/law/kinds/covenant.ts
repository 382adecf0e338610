// covenant: a promise not to sue, as good as a licence for whom it names. TransCore, 563 F.3d 1271 (read).
import { anyGrantSuffices } from '../rules/any-grant-suffices.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { tried } from './grants.js';

/** Step `covenanted`. */
export function covenanted(scene: Scene): Step {
  return anyGrantSuffices(tried(scene, 'covenant'));
}
