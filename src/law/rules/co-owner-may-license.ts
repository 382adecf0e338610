// co-owner-may-license: whether one co-owner can license without the others is a matter of the patent's country. 35 USC 262
// (read); Chinese Patent Law art. 14; Japanese Patent Act art. 73 (read); BGB s. 744 and 745 applied to licences (general
// knowledge).
import { type Clause, clausesOf, signed } from '../clause.js';
import { law as countryLaw } from '../countries.js';
import { before, type DateValue } from '../dates.js';
import { eventsOf } from '../events.js';
import { grantorTerm, ownerTerm } from '../held.js';
import type { Scene } from '../scene.js';
import { record, type Step } from '../step.js';
import { patentCountry } from '../territory.js';
import type { Entry } from '../titles.js';
import { onSide } from './member-on-the-day.js';

/** Step: the co-owners on the grantor's side can give this licence alone; `undefined` where all owners are on it. */
export function coOwnerMayLicense(
  scene: Scene,
  clause: Clause,
  entry: Entry,
  day: DateValue,
): Step | undefined {
  const { world } = scene;
  const grants = entry.owners.map(
    (owner) =>
      onSide(world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), day).holds ||
      consents(scene, owner, clause),
  );
  if (
    entry.owners.every(
      (owner) => onSide(world, clause, 'from', ownerTerm(entry, owner), grantorTerm(clause), day).holds,
    )
  )
    return undefined;
  const country = patentCountry(scene) ?? '';
  const path = ['law', 'countries', country, 'coOwnership'];
  const found = countryLaw(country, 'coOwnership');
  const facts = [{ path: entry.at.path }, { path, value: found?.value.license }];
  if (!found) return record('co-owner-may-license', world.untold(path.join('/'), path), facts);
  const share = entry.shares.reduce((sum, one, index) => sum + (grants[index] ? one : 0), 0);
  const may = {
    alone: () => true,
    'alone-if-not-exclusive': () => !world.yes(clause.at, 'exclusive', false),
    majority: () => share > 50,
    'consent-of-all': () => grants.every(Boolean),
  }[found.value.license];
  return record('co-owner-may-license', may(), facts);
}
// A recorded consent, or a grant of its own to the same effect, brings the other co-owner in.
function consents(scene: Scene, owner: string, clause: Clause): boolean {
  const { world } = scene;
  const signs = (other: Clause) =>
    other.grantor === owner &&
    other.kind === clause.kind &&
    (other.id === clause.id ||
      other.to.some(
        (to) => 'party' in to && clause.to.some((one) => 'party' in one && one.party === to.party),
      ));
  if (
    clausesOf(world).some((other) => signs(other) && !before('seen', scene.asked, signed(world, other)).holds)
  )
    return true;
  return eventsOf(world, 'fact').some((event) => {
    const on = world.date(event, 'on');
    const of = world.get(event, 'of');
    return (
      world.get(event, 'fact')?.value === 'consent' &&
      world.get(event, 'by')?.value === owner &&
      (!of || [clause.id, clause.agreement, scene.patent].includes(String(of.value))) &&
      on !== undefined &&
      !before('seen', scene.asked, on).holds
    );
  });
}
