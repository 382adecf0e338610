// title-on-registration: in China and Japan a patent passes on the day on which the transfer is registered, not on that of
// the deed. Chinese Patent Law art. 10 (read); Japanese Patent Act art. 98 (read).
import { law as countryLaw } from '../countries.js';
import { type DateValue, onOrBefore } from '../dates.js';
import type { Scene } from '../scene.js';
import { record, type Step, under } from '../step.js';
import { patentCountry } from '../territory.js';
import type { Ref } from '../world.js';

/** The day on which title passed, and the step that it had by `day`; `undefined` where the deed itself moves title. */
export function titleOnRegistration(
  scene: Scene,
  at: Ref,
  signed: DateValue | undefined,
): Registration | undefined {
  const { world } = scene;
  const entry = countryLaw(patentCountry(scene) ?? '', 'titleOnRegistration');
  if (!entry?.value || !signed) return undefined;
  const recorded = world.date(at, 'recorded');
  if (recorded)
    return {
      from: recorded,
      by: (day) => under('title-on-registration', onOrBefore('registered', recorded, day)),
    };
  if (world.get(at, 'recorded', ['never'])?.value !== 'never') return undefined;
  const never: Step = record('title-on-registration', false, [
    { path: [...at.path, 'recorded'], value: 'never' },
  ]);
  return { from: undefined, by: () => never };
}
export interface Registration {
  /** `undefined`: never registered, so title never passed. */
  readonly from: DateValue | undefined;
  readonly by: (day: DateValue) => Step;
}
