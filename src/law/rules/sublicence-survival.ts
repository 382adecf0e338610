// sublicence-survival: whether a sublicence outlives the head licence has no automatic answer in the United States.
// Fraunhofer v. Sirius XM (2019) (read); BGH Reifen Progressiv (2009), in copyright, lets it survive (general knowledge).
import type { Clause } from '../clause.js';
import { law as countryLaw } from '../countries.js';
import type { Scene } from '../scene.js';
import { law, record, type Step } from '../step.js';
import { patentCountry } from '../territory.js';

/** Step: the sublicence outlives its head licence, as this reading has it. */
export function sublicenceSurvival(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const country = patentCountry(scene) ?? '';
  const path = ['law', 'countries', country, 'sublicenceSurvival'];
  if (countryLaw(country, 'sublicenceSurvival'))
    return law('sublicence-survival', world.unsettled('sublicence-survival', clause.id), [
      { path, value: 'contested' },
    ]);
  return record('sublicence-survival', world.untold(path.join('/'), path), [{ path }]);
}
