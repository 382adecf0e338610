// insolvency: whether a licensee keeps its licence when the administrator of the licensor rejects it. In the United States
// it may, and is taken to: 11 USC 365(n); Jaffé v. Samsung (read). In Germany it is argued both ways: German Insolvency
// Code (InsO) s. 103 (general knowledge).
import type { Clause } from '../clause.js';
import { law as countryLaw } from '../countries.js';
import type { Scene } from '../scene.js';
import { law, record, type Step } from '../step.js';
import { patentCountry } from '../territory.js';
import type { Ref } from '../world.js';

/** Step: the termination for insolvency takes the licence away. */
export function insolvency(scene: Scene, clause: Clause, event: Ref): Step {
  const { world } = scene;
  const country = patentCountry(scene) === 'EP' ? scene.country : (patentCountry(scene) ?? '');
  const path = ['law', 'countries', country, 'insolvency'];
  const found = countryLaw(country, 'insolvency');
  if (found?.value.licenceSurvives === 'licensee-keeps')
    return record('insolvency', false, [{ path, value: 'licensee-keeps' }, { path: event.path }]);
  if (found)
    return law('insolvency', world.unsettled('insolvency', clause.id), [
      { path, value: 'contested' },
      { path: event.path },
    ]);
  return record('insolvency', world.untold(path.join('/'), path), [{ path }]);
}
