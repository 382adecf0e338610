// twenty-years: a patent lasts twenty years from filing, with what an office or a certificate adds. EPC art. 63(1) (read);
// 35 USC 154 (read); Chinese Patent Law art. 42 (read).
import { before } from '../dates.js';
import { expiresOn } from '../force.js';
import { patentRef, type Scene } from '../scene.js';
import { any, record, type Step, under } from '../step.js';
import { patentCountry } from '../territory.js';
import { expiryLeavesThePast } from './expiry-leaves-the-past.js';

/** Step `expired`: the act came after the last day; or the suit did, and nothing accrued outlives the patent. */
export function expired(scene: Scene): Step {
  const ends = expiresOn(scene);
  if (!ends) {
    const path = ['law', 'countries', patentCountry(scene) ?? '', 'term'];
    return record('twenty-years', scene.world.untold(`${path.join('/')}/${scene.patent}`, path), [
      { path: patentRef(scene).path },
    ]);
  }
  return any('expired', [
    () => under('twenty-years', before('expired-by-the-act', ends, scene.on)),
    ...expiryLeavesThePast(scene, ends),
  ]);
}
