// preclusion: a suit dismissed with prejudice bars the same claim again; whether it also frees later acts with an
// essentially same product is not settled. In re PersonalWeb (Fed. Cir. 2020), on Kessler v. Eldred (read).
import { type DateValue, onOrBefore } from '../dates.js';
import { assertionEnded, eventsOf } from '../events.js';
import { isControlled, topParent } from '../groups.js';
import { actorParty, productRef, type Scene } from '../scene.js';
import { all, any, law, record, type Thunk } from '../step.js';
import { chainOf } from '../titles.js';
import type { Ref } from '../world.js';

/** Steps: a suit of the holder's side on this patent and product was dismissed with prejudice. */
export function preclusion(scene: Scene): Thunk[] {
  const { world } = scene;
  const actor = actorParty(scene);
  if (actor === undefined) return [];
  return eventsOf(world, 'assertion')
    .filter((suit) => isSameSuit(scene, suit, actor))
    .flatMap((suit) => {
      const ended = assertionEnded(world, suit);
      if (!ended) return [];
      return [
        () =>
          all('preclusion', [
            () => record('dismissed-with-prejudice', true, [{ path: suit.path, value: suit.value }]),
            () =>
              any('precluded', [
                () => onOrBefore('act-before-dismissal', scene.on, ended as DateValue),
                () => law('preclusion', world.unsettled('preclusion', suit.path.join('/'))),
              ]),
          ]),
      ];
    });
}
function isSameSuit(scene: Scene, suit: Ref, actor: string): boolean {
  const { world } = scene;
  if (
    world.get(suit, 'outcome', ['settled', 'won', 'lost', 'dismissed', 'dismissed-with-prejudice'])?.value !==
    'dismissed-with-prejudice'
  )
    return false;
  const by = String(world.get(suit, 'by')?.value);
  const owners = chainOf(scene).flatMap((entry) => entry.owners);
  if (
    !owners.some((owner) => topParent(world, owner, scene.asked) === topParent(world, by, scene.asked)) &&
    !owners.includes(by)
  )
    return false;
  if (!isControlled(world, actor, String(world.get(suit, 'against')?.value), scene.asked)) return false;
  const patents = world.get(suit, 'patents');
  if (
    patents &&
    typeof patents.value === 'object' &&
    !world.lists(patents, 'list', scene.patent) &&
    world.get(patents, 'all')?.value !== true
  )
    return false;
  const products = world.get(suit, 'products');
  if (!products || typeof products.value !== 'object' || world.get(products, 'all')?.value === true)
    return true;
  const same = [
    scene.product,
    ...world.items(productRef(scene), 'same-as').map((item) => String(item.value)),
  ];
  const sameBack = Object.keys(world.ws.products).filter((id) =>
    world.lists(productRef(scene, id), 'same-as', scene.product),
  );
  return [...same, ...sameBack].some((product) => world.lists(products, 'list', product));
}
