// Who owned the claim that a release gives up, on the day when it was given.
import { type Clause, existsFrom } from './clause.js';
import { type DateValue, onOrBefore } from './dates.js';
import { capturedBy, grantorTerm, ownerTerm } from './held.js';
import { sprungOn } from './mechanisms/springing.js';
import { onSide } from './rules/member-on-the-day.js';
import { ownerAtGrant } from './rules/owner-at-grant.js';
import { claimEntry, claimsAssigned, claimsStay } from './rules/past-claims-stay.js';
import { releaseRuns } from './rules/runs-with-the-patent.js';
import type { Scene } from './scene.js';
import { all, any, record, type Step, type Thunk } from './step.js';
import { chainOf, type Entry, lastGood } from './titles.js';

/** Steps: the releasor's side owned the claim when the release was given. */
export function releasorOwnedTheClaim(scene: Scene, clause: Clause): Thunk[] {
  const { world } = scene;
  const given = sprungOn(scene, clause) ?? existsFrom(world, clause);
  const chain = chainOf(scene);
  const first = lastGood(chain, scene.on);
  const { entry, moves } = claimEntry(world, chain, scene.on, dayBefore(given));
  const sold = moves.find((move) => move.pastClaims(world));
  const held = capturedBy(scene, clause);
  const selector = world.get(clause.at, 'patents');
  const narrowed =
    selector !== undefined &&
    typeof selector.value === 'object' &&
    (selector.value as Record<string, unknown>).held !== undefined;
  return [
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
        ...(sold && owners === first ? [() => claimsAssigned([sold])] : []),
        ...(mine(scene, clause, owners, given).holds && assignedAfter(scene, given)
          ? [() => releaseRuns(clause)]
          : []),
        ...(!sold && moves.length > 0
          ? [() => claimsStay(moves.map((move) => [...move.at.path, 'past-claims']))]
          : []),
      ]);
    },
    ...(narrowed ? [() => ownerAtGrant(scene, clause, held)] : []),
  ];
}

function mine(scene: Scene, clause: Clause, entry: Entry, given: DateValue): Step {
  return any(
    'releasor',
    entry.owners.map(
      (owner) => () =>
        any(
          'releasor',
          [given, scene.on].map(
            (day) => () =>
              onSide(scene.world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), day),
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
