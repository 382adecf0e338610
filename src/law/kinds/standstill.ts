// standstill: no suit in the window. It permits nothing, and when it ends suit is possible again (Honeywell-Garrett 2018
// s. 3.02).
import type { Scene } from '../scene.js';
import { any, type Step } from '../step.js';
import { tried } from './grants.js';

/** Step `stayed`. */
export function stayed(scene: Scene): Step {
  return any('any-grant-suffices', tried(scene, 'standstill'));
}
