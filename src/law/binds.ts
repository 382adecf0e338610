// Does the grant bind whoever can now enforce the patent? Its grantor had to have it (capture, owner-at-grant), had to
// be free to license it (co-owners), and a later owner is bound only by what existed before title left.
import { type Clause, existsFrom } from './clause.js';
import { before, type DateValue } from './dates.js';
import { isControlled } from './groups.js';
import { type Captured, capturedBy, grantorTerm, ownerTerm } from './held.js';
import { lastDayInside, reachOf } from './mechanisms/affiliates.js';
import { acquiredLater, capture } from './rules/capture.js';
import { coOwnerMayLicense } from './rules/co-owner-may-license.js';
import { coOwnerReleasesItsOwn } from './rules/co-owner-releases-its-own.js';
import { familyFollows, parentOf } from './rules/family-follows.js';
import { leaverIsBound } from './rules/leaver-stays-bound.js';
import { onSide } from './rules/member-on-the-day.js';
import { releasorOwned } from './rules/owner-at-grant.js';
import { claimEntry } from './rules/past-claims-stay.js';
import { runsWithThePatent } from './rules/runs-with-the-patent.js';
import { isUnsignedAffiliate } from './rules/unsigned-affiliate.js';
import type { Scene } from './scene.js';
import { all, any, type Step, type Thunk } from './step.js';
import { chainOf, type Entry } from './titles.js';

/** Step `term: binds`. */
export function binds(scene: Scene, clause: Clause): Step {
  if (clause.kind === 'release')
    return all('term: binds', [() => releasorOwned(scene, clause), ...coOwned(scene, clause, undefined)]);
  const parent = parentOf(scene);
  if (!parent) return all('term: binds', [() => bindsItself(scene, clause)]);
  return any('term: binds', [
    () => bindsItself(scene, clause),
    () => familyFollows(scene, parent, (up) => binds(up, clause)),
  ]);
}

function bindsItself(scene: Scene, clause: Clause): Step {
  const captured = capturedBy(scene, clause);
  const parts: Thunk[] = [() => capture(scene, clause, captured)];
  if (captured) {
    parts.push(
      ...coOwned(scene, clause, captured),
      ...laterOwners(scene, clause, captured),
      ...acquiredLater(scene, clause, captured),
    );
  }
  return all('bound', parts);
}

function coOwned(scene: Scene, clause: Clause, captured: Captured | undefined): Thunk[] {
  const entry =
    captured?.entry ??
    claimEntry(scene.world, chainOf(scene), scene.on, existsFrom(scene.world, clause)).entry;
  if (!entry || entry.owners.length < 2) return [];
  const accrued = coOwnerReleasesItsOwn(scene, clause, entry);
  if (clause.kind === 'release') return accrued ? [() => accrued] : [];
  const may = coOwnerMayLicense(scene, clause, entry, captured?.day ?? scene.on);
  return [...(may ? [() => may] : []), ...(accrued ? [() => accrued] : [])];
}

/** Owners of the claim who stand outside the grantor's side: bound if the grant existed before the patent went. */
function laterOwners(scene: Scene, clause: Clause, captured: Captured): Thunk[] {
  const chain = chainOf(scene);
  const { entry } = claimEntry(scene.world, chain, scene.on, scene.asked);
  if (!entry) return [];
  const outside = entry.owners.filter(
    (owner) =>
      !stillOnSide(scene, clause, entry, owner) && !(entry === captured.entry && coOwnerOf(captured, owner)),
  );
  const left = outside.map((owner) => ({ owner, day: leftOn(scene, clause, captured, entry, owner, chain) }));
  const parts: Thunk[] = [];
  for (const { owner, day } of left) {
    if (!day) continue;
    if (entry === captured.entry) parts.push(() => leaverIsBound(scene, owner));
    parts.push(() => runsWithThePatent(scene, clause, day));
  }
  return parts;
}
function coOwnerOf(captured: Captured, owner: string): boolean {
  return (
    captured.entry.owners.length > 1 && captured.entry.owners.includes(owner) && owner !== captured.owner
  );
}
function stillOnSide(scene: Scene, clause: Clause, entry: Entry, owner: string): boolean {
  const { world } = scene;
  const on = (day: DateValue) =>
    onSide(world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), day).holds &&
    (owner === clause.grantor ||
      reachOf(world, clause, 'from').mode !== 'none' ||
      isNamedOnly(scene, clause, owner, day));
  if (isUnsignedAffiliate(world, clause, owner, clause.grantor, scene.asked)) return true;
  return on(scene.asked);
}
function isNamedOnly(scene: Scene, clause: Clause, owner: string, day: DateValue): boolean {
  return !isControlled(scene.world, owner, clause.grantor, day);
}

/** The day on which the patent left the grantor's side: with a transfer, or with its owner. */
function leftOn(
  scene: Scene,
  clause: Clause,
  captured: Captured,
  entry: Entry,
  owner: string,
  chain: readonly Entry[],
): DateValue | undefined {
  if (entry === captured.entry) {
    const last = lastDayInside(
      scene.world,
      owner,
      clause.grantor,
      scene.asked,
      reachOf(scene.world, clause, 'from').control,
    );
    return last?.plus({ days: 1 });
  }
  const index = chain.indexOf(captured.entry);
  return chain
    .slice(index + 1)
    .find(
      (later) =>
        later.good &&
        later.from &&
        !later.owners.includes(captured.owner) &&
        !before('left', scene.asked, later.from).holds,
    )?.from;
}
