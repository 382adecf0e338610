// springing: a grant that sleeps until the patent is about to go to an assertion entity, or to anyone who is no member, and
// then begins just before, for those who are members on that day. LOT agreement (read).
import { type Clause, existsFrom, partiesOf } from '../clause.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { topParent } from '../groups.js';
import { grantorTerm, ownerTerm } from '../held.js';
import { onSide } from '../rules/member-on-the-day.js';
import type { Scene } from '../scene.js';
import { all, record, type Step } from '../step.js';
import { chainOf, type Entry } from '../titles.js';

/** Transfers by the grantor's side that set the grant going, first in time. */
function triggering(scene: Scene, clause: Clause): { entry: Entry; from: DateValue } | undefined {
  const { world } = scene;
  const springs = world.get(clause.at, 'springs-on');
  if (!springs) return undefined;
  const kind = world.word(springs, 'transfer-to', 'assertion-entity', ['assertion-entity', 'non-member']);
  const good = chainOf(scene).filter((entry) => entry.good);
  for (const [index, entry] of good.entries()) {
    const giver = good[index - 1];
    if (!giver || !entry.from) continue;
    const from = entry.from;
    const given = giver.owners.some(
      (owner) => onSide(world, clause, 'from', ownerTerm(giver, owner), grantorTerm(clause), from).holds,
    );
    if (given && entry.owners.some((owner) => sets(scene, clause, owner, kind, from))) return { entry, from };
  }
  return undefined;
}

function sets(scene: Scene, clause: Clause, owner: string, kind: string, day: DateValue): boolean {
  const { world } = scene;
  const members = partiesOf(world, clause.agreementAt).filter(
    (member) => !member.from || onOrBefore('member', member.from, day).holds,
  );
  const inside = members.some(
    (member) => topParent(world, owner, day) === topParent(world, member.party, day),
  );
  if (inside) return false;
  return (
    kind === 'non-member' ||
    world.word(world.ref('parties', owner), 'kind', 'operating', [
      'operating',
      'assertion-entity',
      'pool',
    ]) === 'assertion-entity'
  );
}

/** The day on which the grant sprang for this patent; `undefined` where it does not spring at all, or has not. */
export function sprungOn(scene: Scene, clause: Clause): DateValue | undefined {
  return triggering(scene, clause)?.from;
}

/** Step: it has sprung, by the day of the act. `undefined` for a grant that does not spring. */
export function springing(scene: Scene, clause: Clause): Step | undefined {
  const { world } = scene;
  const springs = world.get(clause.at, 'springs-on');
  if (!springs) return undefined;
  const set = triggering(scene, clause);
  if (!set)
    return record('springing', false, [
      { path: springs.path, value: springs.value },
      ...chainOf(scene).map((entry) => ({ path: entry.at.path })),
    ]);
  return all('springing', [
    () => onOrBefore('agreed-before-the-transfer', existsFrom(world, clause), set.from),
    ...(clause.kind === 'release' ? [] : [() => onOrBefore('sprung-before-the-act', set.from, scene.on)]),
  ]);
}
