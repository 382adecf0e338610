// co-owners-sue-together: all co-owners of a United States patent must be plaintiffs, and none can be made to join;
// elsewhere the country table says whether one may sue alone. Ethicon v. U.S. Surgical, 135 F.3d 1456 (Fed. Cir. 1998);
// STC.UNM (both read).
import { law as countryLaw } from '../countries.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { topParent } from '../groups.js';
import { isHolder } from '../holder.js';
import type { Scene } from '../scene.js';
import { any, record, type Thunk } from '../step.js';
import { patentCountry } from '../territory.js';
import type { Entry } from '../titles.js';

/** Steps: the other co-owners join the suit, where they must; none for a sole owner. */
export function coOwnersSueTogether(scene: Scene, entry: Entry | undefined): Thunk[] {
  const { world } = scene;
  if (!entry || entry.owners.length < 2) return [];
  const country = patentCountry(scene) ?? '';
  const suit = countryLaw(country, 'coOwnerSuit');
  const path = ['law', 'countries', country, 'coOwnerSuit'];
  // Where the table does not say that they must sue together, one may sue alone.
  if (suit?.value.sue !== 'together' || suit.value.involuntaryJoinder === true)
    return [
      () => record('co-owners-sue-together', true, [{ path, value: suit?.value }, { path: entry.at.path }]),
    ];
  const others =
    scene.holder === undefined ? [] : entry.owners.filter((owner) => !isHolder(scene, owner, entry.at).holds);
  return others.map((owner) => () => {
    const joins = eventsOf(world, 'fact').filter(
      (event) =>
        world.get(event, 'fact')?.value === 'joins-suit' &&
        world.get(event, 'by')?.value !== undefined &&
        topParent(world, String(world.get(event, 'by')?.value), scene.asked) ===
          topParent(world, owner, scene.asked),
    );
    return joins.length
      ? any(
          'co-owners-sue-together',
          joins.map(
            (event) => () => onOrBefore('joins-suit', world.date(event, 'on') as DateValue, scene.asked),
          ),
        )
      : record('co-owners-sue-together', false, [
          { path, value: suit.value },
          { path: entry.at.path, value: owner },
        ]);
  });
}
