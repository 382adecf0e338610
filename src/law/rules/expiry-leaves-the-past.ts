// expiry-leaves-the-past: after the end of a patent nothing can be forbidden, but damages for acts while it was in force
// can be claimed within limitation. Genetics Institute v. Novartis, as reported (read).
import { before, type DateValue } from '../dates.js';
import { expiresOn } from '../force.js';
import { patentRef, type Scene } from '../scene.js';
import { all, law, none, type Thunk } from '../step.js';

/**
 * Steps: the patent had expired by the day of the suit, which leaves what accrued before. None where act and suit fall
 * on one day.
 */
export function expiryLeavesThePast(scene: Scene, ends: DateValue): Thunk[] {
  if (scene.asked.low <= scene.on.low) return [];
  return [
    () =>
      all('expired-by-the-suit', [
        () => before('expired-by-the-suit', ends, scene.asked),
        () => none('nothing-left', [() => law('expiry-leaves-the-past')]),
      ]),
  ];
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
