// standstill: no suit in the window. It permits nothing, and when it ends suit is possible again. Honeywell and Garrett,
// 2018, s. 3.02(a)(i) (read).
import { anyGrantSuffices } from '../rules/any-grant-suffices.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { tried } from './grants.js';

/** Step `stayed`. */
export function stayed(scene: Scene): Step {
  return anyGrantSuffices(tried(scene, 'standstill'));
}
