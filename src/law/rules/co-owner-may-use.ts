// co-owner-may-use: each co-owner may work the invention without the others, where its country does not say otherwise.
// 35 USC 262; Japanese Patent Act art. 73; Chinese Patent Law art. 14; German Civil Code (BGB) s. 743 (all read).
import { law as countryLaw } from '../countries.js';
import type { Scene } from '../scene.js';
import { record, type Step } from '../step.js';
import { patentCountry } from '../territory.js';

/** Step: the country of the patent lets a co-owner use it alone. */
export function coOwnerMayUse(scene: Scene): Step {
  const country = patentCountry(scene) ?? '';
  const path = ['law', 'countries', country, 'coOwnership'];
  const found = countryLaw(country, 'coOwnership');
  if (!found) return record('co-owner-may-use', true, [{ path }]);
  return record('co-owner-may-use', found.value.use === 'alone', [{ path, value: found.value.use }]);
}
