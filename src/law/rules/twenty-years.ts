// twenty-years: a patent lasts 20 years from filing, with days added by adjustment or certificate (35 U.S.C. 154; EPC
// art. 63; PRC Patent Law art. 42). expiry-leaves-the-past: accrued damages outlive it.
import { before } from '../dates.js';
import { expiresOn } from '../force.js';
import { patentRef, type Scene } from '../scene.js';
import { all, any, law, none, record, type Step, under } from '../step.js';
import { patentCountry } from '../territory.js';

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
    ...(scene.asked.low > scene.on.low
      ? [
          () =>
            all('expired-by-the-suit', [
              () => before('expired-by-the-suit', ends, scene.asked),
              () => none('nothing-left', [() => law('expiry-leaves-the-past')]),
            ]),
        ]
      : []),
  ]);
}
/** Is the patent expired or ended by the day of the suit, though it was in force on the day of the act? */
export function overBySuit(scene: Scene): boolean {
  const { world } = scene;
  const ends = expiresOn(scene);
  const ended = world.date(patentRef(scene), 'ended');
  return (
    (ends !== undefined && before('over', ends, scene.asked).holds) ||
    (ended !== undefined && !before('over', scene.asked, ended).holds)
  );
}
