// past-claims-stay: the claim for past infringement stays with who owned the patent then, and passes only where the
// assignment says so in words. Moore v. Marsh, 74 U.S. 515 (1868); Arachnid v. Merit, 939 F.2d 1574 (Fed. Cir. 1991), both
// read.
import type { Path } from '../../language/index.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { isHolder } from '../holder.js';
import { patentRef, type Scene } from '../scene.js';
import { all, any, none, record, type Step } from '../step.js';
import { chainOf, type Entry, lastGood } from '../titles.js';
import type { Ref, World } from '../world.js';

/** The entry under which claims for acts on `act` stand on `day`: they stay with the seller unless they were assigned. */
export function claimEntry(
  world: World,
  chain: readonly Entry[],
  act: DateValue,
  day: DateValue,
): { entry: Entry | undefined; moves: Entry[] } {
  let entry = lastGood(chain, act);
  const moves: Entry[] = [];
  for (const later of chain) {
    if (
      !later.good ||
      !later.from ||
      !before('title', act, later.from).holds ||
      !onOrBefore('title', later.from, day).holds
    )
      continue;
    moves.push(later);
    if (later.pastClaims(world)) entry = later;
  }
  return { entry, moves };
}

/** Step: the claims were not assigned in these entries of title. */
export function claimsStay(paths: readonly Path[]): Step {
  return record(
    'past-claims-stay',
    true,
    paths.map((path) => ({ path })),
  );
}
/** Step: they did not stay, but were assigned along. */
export function claimsAssigned(moves: readonly Entry[]): Step {
  return record(
    'past-claims-stay',
    false,
    moves.map((move) => ({ path: [...move.at.path, 'past-claims'], value: true })),
  );
}

/** Step: the holder owned the patent when the act was done, and the claim was not assigned with it later. */
export function keepsClaim(scene: Scene, entry: Entry, moves: readonly Entry[]): Step {
  const { world } = scene;
  const assigned = moves.filter((move) => move.pastClaims(world));
  const first = assigned.length ? undefined : entry;
  const owners = (first ?? lastBefore(scene)).owners;
  const at = (first ?? lastBefore(scene)).at;
  return all('kept-the-claim', [
    () =>
      any(
        'owner-then',
        owners.map((owner) => () => isHolder(scene, owner, at)),
      ),
    () =>
      assigned.length
        ? claimsAssigned(assigned)
        : claimsStay(
            moves.map((move) =>
              world.get(move.at, 'past-claims') ? [...move.at.path, 'past-claims'] : move.at.path,
            ),
          ),
  ]);
}

function lastBefore(scene: Scene): { owners: readonly string[]; at: Ref } {
  const chain = chainOf(scene).filter(
    (entry) => entry.good && (!entry.from || onOrBefore('title', entry.from, scene.on).holds),
  );
  return chain.at(-1) ?? { owners: [], at: patentRef(scene) };
}

/** Step: the holder bought the patent after the act, and accrued claims came along. */
export function gotClaim(scene: Scene, entry: Entry, moves: readonly Entry[]): Step {
  const bought = moves.filter((move) => move.owners.some((owner) => isHolder(scene, owner, move.at).holds));
  if (bought.length === 0)
    return record(
      'bought-the-claim',
      false,
      moves.map((move) => ({ path: move.at.path })),
    );
  const last = bought.at(-1) as Entry;
  return all('bought-the-claim', [
    () =>
      any(
        'buyer',
        last.owners.map((owner) => () => isHolder(scene, owner, last.at)),
      ),
    () =>
      none('past-claims-stay', [
        () => record('claims-stayed', entry !== last, [{ path: [...last.at.path, 'past-claims'] }]),
      ]),
  ]);
}
