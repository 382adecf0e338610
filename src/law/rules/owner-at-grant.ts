// owner-at-grant: a party grants, releases or sells only what its side had, or could license, on the day: nemo dat quod
// non habet (general knowledge).
import type { Clause } from '../clause.js';
import { before, type DateValue, onOrBefore } from '../dates.js';
import { type Captured, heldWindow, later, sideOf, sooner, type Window } from '../held.js';
import { kinOf } from '../kin.js';
import { headLicence } from '../mechanisms/sublicence.js';
import { releasorOwnedTheClaim } from '../released-claim.js';
import { patentRef, type Scene } from '../scene.js';
import { all, any, record, type Step, type Thunk } from '../step.js';
import { chainOf, type Entry } from '../titles.js';
import type { Ref } from '../world.js';
import { unsignedAffiliate } from './unsigned-affiliate.js';

/** Step: the grantor's side held the patent in the window, or could license it under a licence of its own. */
export function ownerAtGrant(scene: Scene, clause: Clause, captured: Captured | undefined): Step {
  const { world } = scene;
  const window = heldWindow(scene, clause);
  const ways: Thunk[] = [];
  if (captured) {
    const { entry, owner, day } = captured;
    ways.push(() =>
      all('held', [
        () => sideOf(world, clause, owner, entry, day),
        ...(entry.from ? [() => onOrBefore('title-begins', entry.from as DateValue, day)] : []),
        ...(window.from ? [() => onOrBefore('held-from', window.from as DateValue, day)] : []),
        ...(window.until ? [() => onOrBefore('held-until', day, window.until as DateValue)] : []),
        ...unsignedAffiliate(scene, clause, owner, day),
      ]),
    );
  } else ways.push(() => notHeld(scene, clause, window));
  const head = headLicence(scene, clause);
  if (head) ways.push(() => head);
  return any('owner-at-grant', ways);
}

// Each stretch of title, and whether it failed by its owner or by its days.
function notHeld(scene: Scene, clause: Clause, window: Window): Step {
  const { world } = scene;
  const good = chainOf(scene).filter((entry) => entry.good);
  const kin = world.onceUnlessOpen('kin', () => kinOf(world.ws));
  // Of strangers to the grantor there is nothing to show but that they are.
  const ways = good.flatMap((entry, index) =>
    entry.owners
      .filter((owner) => kin(owner) === kin(clause.grantor))
      .map((owner) => () => heldThen(scene, clause, window, { entry, owner, next: good[index + 1]?.from })),
  );
  const found = ways.length ? any('held', ways) : undefined;
  if (found && !found.holds) return found;
  return record('held', false, [
    ...chainOf(scene).map((entry) => ({ path: entry.at.path })),
    { path: patentRef(scene).path },
    { path: window.at.path },
  ]);
}

/** Step: the owner was on the grantor's side on the last day of its title in the window, or the first of the window. */
function heldThen(
  scene: Scene,
  clause: Clause,
  window: Window,
  { entry, owner, next }: { entry: Entry; owner: string; next: DateValue | undefined },
): Step {
  const start = later(entry.from, window.from);
  const stop = sooner(sooner(next, window.until), scene.on) as DateValue;
  const day = start && before('held', stop, start).holds ? start : stop;
  return all('held', [
    () => sideOf(scene.world, clause, owner, entry, day),
    ...(next ? [() => onOrBefore('title-lasts', day, next)] : []),
    ...(window.until ? [() => onOrBefore('held-until', day, window.until as DateValue)] : []),
    () => onOrBefore('held-by-the-act', day, scene.on),
  ]);
}

/** Step: whoever sells the patent had it. */
export function sellerHadIt(deed: Ref, holder: Ref | undefined, had: boolean): Step {
  return record('owner-at-grant', had, [{ path: deed.path }, ...(holder ? [{ path: holder.path }] : [])]);
}

/** Step: the releasor's side owned the claim when the release was given. */
export function releasorOwned(scene: Scene, clause: Clause): Step {
  return all('owner-at-grant', releasorOwnedTheClaim(scene, clause));
}
