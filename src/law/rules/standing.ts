// standing: only the owner, or an exclusive licensee with it, can sue; a bare licensee never, even where the text says
// so (Morrow v. Microsoft; Sicom v. Agilent). Claims for the past stay with the seller unless expressly assigned.
import { law as countryLaw } from '../countries.js';
import { binds } from '../binds.js';
import { type Clause, clausesOf, signed } from '../clause.js';
import { coversCountry } from '../countries-term.js';
import { type DateValue, onOrBefore } from '../dates.js';
import { eventsOf } from '../events.js';
import { isControlled, successor, topParent } from '../groups.js';
import { patentRef, productRef, questionTerm, type Scene } from '../scene.js';
import { all, any, none, record, type Step, type Term, type Thunk } from '../step.js';
import { selects } from '../selector.js';
import { inPeriod, isAlive } from '../period.js';
import { coversProduct } from '../products.js';
import { patentCountry } from '../territory.js';
import { chainOf, claimEntry, type Entry, hasTitle } from '../titles.js';
import { narrower } from '../words.js';
import type { Ref } from '../world.js';

/** Is the owner the holder, or somebody that the holder controls on the day of the suit? */
function isHolder(scene: Scene, owner: string, at: Ref): Step {
  const { world } = scene;
  const left: Term = { from: 'fact', path: at.path, value: successor(world, owner, scene.asked) };
  if (scene.holder === undefined) return record('any-holder', true, [{ path: at.path }]);
  const holds = isControlled(world, String(left.value), scene.holder, scene.asked);
  return {
    rule: 'holder',
    how: 'test',
    holds,
    test: { op: 'controlled-by', left, right: questionTerm(scene, 'holder'), on: scene.asked.term, over: 50 },
  };
}

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
      ...together(scene, entry),
    ]);
  }
  return all('owner-sues', [
    () => any('claim-owner', [() => keepsClaim(scene, entry, moves), () => gotClaim(scene, entry, moves)]),
    ...together(scene, entry),
  ]);
}
// The holder owned the patent when the act was done, and the claim was not assigned with it later.
function keepsClaim(scene: Scene, entry: Entry, moves: readonly Entry[]): Step {
  const { world } = scene;
  const assigned = moves.filter((move) => move.pastClaims(scene.world));
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
        ? record(
            'past-claims-stay',
            false,
            assigned.map((move) => ({ path: [...move.at.path, 'past-claims'], value: true })),
          )
        : record(
            'past-claims-stay',
            true,
            moves.map((move) => ({
              path: world.get(move.at, 'past-claims') ? [...move.at.path, 'past-claims'] : move.at.path,
            })),
          ),
  ]);
}
function lastBefore(scene: Scene): { owners: readonly string[]; at: Ref } {
  const chain = chainOf(scene).filter(
    (entry) => entry.good && (!entry.from || onOrBefore('title', entry.from, scene.on).holds),
  );
  return chain.at(-1) ?? { owners: [], at: patentRef(scene) };
}
// The holder bought the patent after the act, and accrued claims came along.
function gotClaim(scene: Scene, entry: Entry, moves: readonly Entry[]): Step {
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

/** co-owners-sue-together: in the United States none of them can be made to join (STC.UNM v. Intel; Ethicon). */
function together(scene: Scene, entry: Entry | undefined): Thunk[] {
  const { world } = scene;
  if (!entry || entry.owners.length < 2) return [];
  const country = patentCountry(scene) ?? '';
  const suit = countryLaw(country, 'coOwnerSuit');
  const path = ['law', 'countries', country, 'coOwnerSuit'];
  // Where the table does not say that they must sue together, one may sue alone.
  if (suit?.value.sue !== 'together' || suit.value.involuntaryJoinder === true)
    return [
      () => record('co-owners-sue-together', true, [{ path, value: suit?.value }, { path: entry.at.path }]),
    ];
  const others =
    scene.holder === undefined ? [] : entry.owners.filter((owner) => !isHolder(scene, owner, entry.at).holds);
  return others.map((owner) => () => {
    const joins = eventsOf(world, 'fact').filter(
      (event) =>
        world.get(event, 'fact')?.value === 'joins-suit' &&
        world.get(event, 'by')?.value !== undefined &&
        topParent(world, String(world.get(event, 'by')?.value), scene.asked) ===
          topParent(world, owner, scene.asked),
    );
    return joins.length
      ? any(
          'co-owners-sue-together',
          joins.map(
            (event) => () => onOrBefore('joins-suit', world.date(event, 'on') as DateValue, scene.asked),
          ),
        )
      : record('co-owners-sue-together', false, [
          { path, value: suit.value },
          { path: entry.at.path, value: owner },
        ]);
  });
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
