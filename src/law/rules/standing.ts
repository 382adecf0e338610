// standing: only the owner sues, or an exclusive licensee together with it; a bare licensee cannot, even where the text
// says so. Morrow; Sicom (both read).
import { binds } from '../binds.js';
import { type Clause, clausesOf, signed } from '../clause.js';
import { coversCountry } from '../countries-term.js';
import { onOrBefore } from '../dates.js';
import { isControlled } from '../groups.js';
import { isHolder } from '../holder.js';
import { inPeriod, isAlive } from '../period.js';
import { coversProduct } from '../products.js';
import { patentRef, productRef, type Scene } from '../scene.js';
import { selects } from '../selector.js';
import { all, any, record, type Step, type Thunk } from '../step.js';
import { chainOf, hasTitle } from '../titles.js';
import { narrower } from '../words.js';
import { coOwnersSueTogether } from './co-owners-sue-together.js';
import { claimEntry, gotClaim, keepsClaim } from './past-claims-stay.js';

/** Step: the holder (or, where none is named, whoever owns the patent) can sue for this act. */
export function standing(scene: Scene): Step {
  const ways: Thunk[] = [() => asOwner(scene), ...asExclusiveLicensee(scene)];
  return any('standing', ways);
}

function asOwner(scene: Scene): Step {
  const chain = chainOf(scene);
  const { entry, moves } = claimEntry(scene.world, chain, scene.on, scene.asked);
  if (moves.length === 0 || !entry) {
    return all('owner-sues', [
      () => hasTitle(scene, 'owner', (owner, at) => isHolder(scene, owner, at), scene.asked),
      ...coOwnersSueTogether(scene, entry),
    ]);
  }
  return all('owner-sues', [
    () => any('claim-owner', [() => keepsClaim(scene, entry, moves), () => gotClaim(scene, entry, moves)]),
    ...coOwnersSueTogether(scene, entry),
  ]);
}

/** An exclusive licensee of the patent, or of a grant that selects it, sues with the owner. */
function asExclusiveLicensee(scene: Scene): Thunk[] {
  const { world } = scene;
  if (scene.holder === undefined) return [];
  const entries = world.items(patentRef(scene), 'exclusive').map((at) => () => {
    const to = world.get(at, 'to');
    const [from, until] = [world.date(at, 'from'), world.date(at, 'until')];
    const fields = world.items(at, 'fields').map((item) => String(item.value));
    const kinds = world.items(productRef(scene), 'kind').map((item) => String(item.value));
    return all('exclusive-licensee', [
      () => isHolder(scene, String(to?.value), at),
      ...(from ? [() => onOrBefore('exclusive-from', from, scene.on)] : []),
      ...(until ? [() => onOrBefore('exclusive-until', scene.on, until)] : []),
      ...(fields.length
        ? [
            () =>
              record(
                'field-of-use',
                world.isUntold(at, 'fields')
                  ? world.untold(`${at.path.join('/')}/fields∋${scene.product}`, [...at.path, 'fields'])
                  : fields.some((field) => kinds.some((kind) => narrower(world, field).has(kind))),
                [{ path: [...at.path, 'fields'] }, { path: productRef(scene).path }],
              ),
          ]
        : []),
    ]);
  });
  return [...entries, ...byGrant(scene)];
}

// A licence that says that it is exclusive makes its licensee one for what it covers. The words that a bare licensee may
// sue do not make it a plaintiff; the step shows that they were looked at.
function byGrant(scene: Scene): Thunk[] {
  const { world } = scene;
  const held = clausesOf(world).filter(
    (clause) =>
      clause.kind === 'licence' &&
      signed(world, clause).low <= scene.asked.high &&
      clause.to.some(
        (to) => 'party' in to && isControlled(world, to.party, scene.holder as string, scene.asked),
      ),
  );
  return held.flatMap((clause) => {
    if (world.yes(clause.at, 'exclusive', false)) return [() => exclusively(scene, clause)];
    if (!world.yes(clause.at, 'may-sue', false)) return [];
    const may = [{ path: [...clause.at.path, 'may-sue'], value: true }];
    return [() => ({ ...record('may-sue', false, may), grant: clause.id })];
  });
}

function exclusively(scene: Scene, clause: Clause): Step {
  return all(
    'exclusive-licensee',
    [
      () =>
        record('exclusive', true, [
          { path: [...clause.at.path, 'exclusive'], value: true },
          { path: [...clause.at.path, 'to'] },
        ]),
      () => binds(scene, clause),
      () => selects(scene, clause.at, 'patents'),
      () => coversProduct(scene, clause, true),
      () => coversCountry(scene, clause),
      () => inPeriod(scene, clause),
      () => isAlive(scene, clause),
    ],
    { grant: clause.id },
  );
}
