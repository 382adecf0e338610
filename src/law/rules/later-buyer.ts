// later-buyer: in the United States a transfer that is recorded neither within three months nor before the later purchase
// is void against a later buyer for value without notice. 35 USC 261 para. 4; FilmTec; Rhone-Poulenc v. DeKalb (all read).
import { law as countryLaw } from '../countries.js';
import { onOrBefore } from '../dates.js';
import type { Scene } from '../scene.js';
import { all, none, record, type Step } from '../step.js';
import { patentCountry } from '../territory.js';
import type { Deed } from '../titles.js';

/** Step: `earlier` is void against the buyer in `later`. `undefined` where the rule has nothing to bite on. */
export function laterBuyer(scene: Scene, earlier: Deed | undefined, later: Deed): Step | undefined {
  const { world } = scene;
  if (!earlier || earlier.at === later.at || earlier.from !== later.from) return undefined;
  const entry = countryLaw(patentCountry(scene) ?? '', 'laterBuyer');
  if (!entry || earlier.on.low > later.on.low) return undefined;
  const recorded = world.date(earlier.at, 'recorded');
  const never = world.get(earlier.at, 'recorded', ['never'])?.value === 'never';
  if (!recorded && !never) return undefined;
  return all('later-buyer', [
    () =>
      recorded
        ? none('recorded-in-time', [
            () =>
              onOrBefore(
                'recorded-within-three-months',
                recorded,
                earlier.on.plus({ months: entry.value.months }),
              ),
            () => onOrBefore('recorded-before-the-purchase', recorded, later.on),
          ])
        : record('never-recorded', true, [{ path: [...earlier.at.path, 'recorded'], value: 'never' }]),
    () =>
      record('for-value', world.yes(later.at, 'for-value', true), [
        { path: [...later.at.path, 'for-value'] },
      ]),
    () =>
      record('without-notice', !world.yes(later.at, 'notice', false), [
        { path: [...later.at.path, 'notice'] },
      ]),
  ]);
}

/** Step that fails: the transfer is void against the buyer whom the rule rescues. */
export function voidAgainst(rescued: Step): Step {
  return { rule: 'later-buyer', how: 'none', holds: false, steps: [rescued] };
}
