// opt-out-moves-the-court: an opt-out takes a European patent from the Unified Patent Court and changes nothing else. UPC
// Agreement, transitional period of seven years (read).
import { before } from '../dates.js';
import { patentRef, type Scene } from '../scene.js';
import { law, type Step } from '../step.js';

/** Step that any grant passes; `undefined` where the patent was not opted out by the day of the suit. */
export function optOutMovesTheCourt(scene: Scene): Step | undefined {
  const { world } = scene;
  const patent = patentRef(scene);
  const value = (patent.value as Record<string, unknown> | undefined)?.['opted-out'];
  if (value === undefined || value === false) return undefined;
  const on = typeof value === 'boolean' ? undefined : world.date(patent, 'opted-out');
  if (on && before('seen', scene.asked, on).holds) return undefined;
  return law('opt-out-moves-the-court', true, [{ path: [...patent.path, 'opted-out'], value }]);
}
