// release-looks-back: a release ends claims for acts up to its cut-off, and only claims that the releasor's side owned
// when it was given. Past claims stay with the seller of a patent unless they were assigned with it.
import { type Clause, effective, existsFrom } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { onSide } from '../members.js';
import type { Scene } from '../scene.js';
import { all, any, law, record, type Step, under } from '../step.js';
import { chainOf, claimEntry, lastGood } from '../titles.js';
import { capturedBy, grantorTerm, ownerAtGrant, ownerTerm } from './owner-at-grant.js';
import { sprungOn } from './springing.js';

/** Step: the act lies before the cut-off. */
export function beforeCutOff(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const cutOff = world.date(clause.at, 'acts-until') ?? sprungOn(scene, clause) ?? effective(world, clause);
  return under('release-looks-back', onOrBefore('acts-until', scene.on, cutOff));
}

/** Step: the releasor's side owned the claim when the release was given. */
export function releaseLooksBack(scene: Scene, clause: Clause): Step {
  const { world } = scene;
  const given = sprungOn(scene, clause) ?? existsFrom(world, clause);
  const chain = chainOf(scene);
  const first = lastGood(chain, scene.on);
  const { entry, moves } = claimEntry(scene.world, chain, scene.on, dayBefore(given));
  const sold = moves.find((move) => move.pastClaims(scene.world));
  const held = capturedBy(scene, clause);
  const selector = world.get(clause.at, 'patents');
  const narrowed =
    selector !== undefined &&
    typeof selector.value === 'object' &&
    (selector.value as Record<string, unknown>).held !== undefined;
  return all('owner-at-grant', [
    () => {
      if (!entry || !first)
        return record(
          'claim-owner',
          false,
          chain.map((one) => ({ path: one.at.path })),
        );
      const owners = sold && !mine(scene, clause, entry, given).holds ? first : entry;
      return all('claim-owner', [
        () => mine(scene, clause, owners, given),
        ...(sold && owners === first
          ? [
              () =>
                record('past-claims-stay', false, [{ path: [...sold.at.path, 'past-claims'], value: true }]),
            ]
          : []),
        ...(mine(scene, clause, owners, given).holds && assignedAfter(scene, given)
          ? [() => law('runs-with-the-patent', true, [{ path: clause.at.path }])]
          : []),
        ...(!sold && moves.length > 0
          ? [
              () =>
                record(
                  'past-claims-stay',
                  true,
                  moves.map((move) => ({ path: [...move.at.path, 'past-claims'] })),
                ),
            ]
          : []),
      ]);
    },
    ...(narrowed ? [() => ownerAtGrant(scene, clause, held)] : []),
  ]);
}
function mine(
  scene: Scene,
  clause: Clause,
  entry: { owners: readonly string[]; at: Parameters<typeof ownerTerm>[0]['at'] },
  given: DateValue,
): Step {
  return any(
    'releasor',
    entry.owners.map(
      (owner) => () =>
        any(
          'releasor',
          [given, scene.on].map(
            (day) => () =>
              onSide(
                scene.world,
                clause,
                'from',
                ownerTerm(entry as Parameters<typeof ownerTerm>[0], owner),
                grantorTerm(clause),
                day,
              ),
          ),
        ),
    ),
  );
}
// A claim that was released is gone, whoever it is assigned to later.
function assignedAfter(scene: Scene, given: DateValue): boolean {
  return claimEntry(scene.world, chainOf(scene), scene.on, scene.asked).moves.some(
    (move) => move.pastClaims(scene.world) && move.from && onOrBefore('assigned', given, move.from).holds,
  );
}
// On one day a release comes before a transfer.
function dayBefore(day: DateValue): DateValue {
  return day.plus({ days: -1 });
}
