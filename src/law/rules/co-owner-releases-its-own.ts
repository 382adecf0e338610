// co-owner-releases-its-own: a release or a backdated licence of one co-owner leaves the accrued claim of the other. Ethicon
// v. U.S. Surgical (read).
import { type Clause, existsFrom } from '../clause.js';
import { before } from '../dates.js';
import { isControlled } from '../groups.js';
import { grantorTerm, ownerTerm } from '../held.js';
import type { Scene } from '../scene.js';
import { record, type Step } from '../step.js';
import type { Entry } from '../titles.js';
import { onSide } from './member-on-the-day.js';

/** Step that fails where a claim accrued before the grant is another co-owner's; `undefined` where none is. */
export function coOwnerReleasesItsOwn(scene: Scene, clause: Clause, entry: Entry): Step | undefined {
  const { world } = scene;
  const accrued = clause.kind === 'release' || before('accrued', scene.on, existsFrom(world, clause)).holds;
  if (!accrued) return undefined;
  const others = entry.owners.filter(
    (owner) =>
      !onSide(world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), existsFrom(world, clause))
        .holds,
  );
  const suing = others.filter(
    (owner) => scene.holder === undefined || isControlled(world, owner, scene.holder, scene.asked),
  );
  if (suing.length === 0) return undefined;
  return record('co-owner-releases-its-own', false, [
    { path: entry.at.path, value: entry.owners },
    { path: clause.at.path },
  ]);
}
