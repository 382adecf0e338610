// Conditions and triggers: what must have happened, or must not, by a day.
import { type Clause, partiesOf } from './clause.js';
import { before, type DateValue, onOrBefore } from './dates.js';
import { assertionEnded, eventsOf } from './events.js';
import { topParent } from './groups.js';
import { claimEntry } from './rules/past-claims-stay.js';
import { actorParty, productRef, type Scene } from './scene.js';
import { selects } from './selector.js';
import { all, any, none, record, type Step, type Thunk } from './step.js';
import { chainOf } from './titles.js';
import { isOrHasKind, narrower } from './words.js';
import type { Ref, World } from './world.js';

/** What a condition is tested for besides the day: whose leaving counts, who benefits. */
interface Circumstance {
  readonly left?: DateValue | undefined;
  readonly clause?: Clause;
}

/** Step: the condition is met on the day. */
export function met(scene: Scene, at: Ref, day: DateValue, about: Circumstance = {}): Step {
  const { world } = scene;
  if (typeof at.value !== 'object' || world.isUntold(at, 'fact'))
    return record('condition', world.untold(at.path.join('/'), at.path), [{ path: at.path }]);
  const events = facts(scene, at, String(world.get(at, 'fact')?.value), about.clause);
  if (events.length === 0) return record('condition', false, [{ path: at.path, value: at.value }]);
  return any(
    'condition',
    events.map((event) => () => metBy(scene, at, event, day, about)),
  );
}

function metBy(scene: Scene, at: Ref, event: Ref, day: DateValue, about: Circumstance): Step {
  const { world } = scene;
  const on = world.date(event, 'on') as DateValue;
  const parts: Thunk[] = [];
  const last = world.after(at, 'after', 'days', on);
  if (last === undefined) parts.push(() => onOrBefore('fact-by-the-day', on, day));
  else {
    parts.push(() => onOrBefore('time-gone', last, day));
    const unless = world.get(at, 'unless');
    if (unless)
      parts.push(() =>
        none(
          'unless',
          facts(scene, at, String(unless.value), about.clause).map(
            (undo) => () => onOrBefore('undone-in-time', world.date(undo, 'on') as DateValue, last),
          ),
        ),
      );
  }
  if (world.get(at, 'within', [90])) parts.push(() => withinOf(scene, at, on, about));
  const least = world.get(at, 'at-least');
  if (least) {
    const amount = world.get(event, 'amount');
    parts.push(() => ({
      rule: 'at-least',
      how: 'test',
      holds: amount !== undefined && Number(amount.value) >= Number(least.value),
      test: {
        op: 'at-least',
        left: { from: 'fact', path: [...event.path, 'amount'], value: amount?.value ?? 0 },
        right: world.fact(least),
      },
    }));
  }
  return all('fact', [
    () => record('recorded', true, [{ path: event.path, value: event.value }, { path: at.path }]),
    ...parts,
  ]);
}

function withinOf(scene: Scene, at: Ref, on: DateValue, about: Circumstance): Step {
  const { world } = scene;
  const of = world.word(at, 'of', 'leaving', ['leaving']);
  const starts =
    of === 'leaving'
      ? about.left
        ? [about.left]
        : []
      : facts(scene, at, of, about.clause).map((fact) => world.date(fact, 'on') as DateValue);
  if (starts.length === 0) return record('within', false, [{ path: at.path, value: at.value }]);
  return any(
    'within',
    starts.map(
      (start) => () => onOrBefore('within', on, world.after(at, 'within', 'days', start) as DateValue),
    ),
  );
}

/** Recorded facts of that name about the same product and party, where they name one. */
function facts(scene: Scene, at: Ref, name: string, clause: Clause | undefined): Ref[] {
  const { world } = scene;
  const by = world.get(at, 'by');
  const product = world.get(at, 'product');
  const of = world.get(at, 'within') ? undefined : world.get(at, 'of');
  const party = actorParty(scene);
  return eventsOf(world, 'fact').filter((event) => {
    if (!isNamed(world, event, name) || !world.date(event, 'on')) return false;
    const about = world.get(event, 'product');
    if (about && about.value !== (product?.value ?? scene.product)) return false;
    const recorded = world.get(event, 'by');
    if (by && recorded && recorded.value !== by.value) return false;
    if (by && !recorded) return false;
    if (!by && recorded && !concernsActor(scene, String(recorded.value), clause)) return false;
    const whom = world.get(event, 'of');
    if (of) return whom === undefined || whom.value === of.value;
    if (!whom || !world.ws.parties[String(whom.value)]) return true;
    return (
      party !== undefined &&
      (whom.value === party ||
        topParent(world, party, scene.on) === topParent(world, String(whom.value), scene.on))
    );
  });
}

// An event of which the fact is not public may be this one.
function isNamed(world: World, event: Ref, name: string): boolean {
  return world.isUntold(event, 'fact')
    ? world.untold(`${event.path.join('/')}/${name}`, [...event.path, 'fact'])
    : world.get(event, 'fact')?.value === name;
}
// A fact recorded of a party counts for its group, and for whoever deals with it under the agreement.
function concernsActor(scene: Scene, party: string, clause: Clause | undefined): boolean {
  const { world } = scene;
  const actor = actorParty(scene);
  if (
    !world.ws.parties[party] ||
    actor === undefined ||
    topParent(world, party, scene.on) === topParent(world, actor, scene.on)
  )
    return true;
  return clause !== undefined && partiesOf(world, clause.agreementAt).some((one) => one.party === party);
}

/** One step for each trigger under the key of the clause: it is met on the day. */
export function triggersOf(
  scene: Scene,
  clause: Clause,
  key: 'suspended-if' | 'ends-if',
  day: DateValue,
): Thunk[] {
  return scene.world
    .items(clause.at, key)
    .map((at) => () => triggered(scene, at, day, clause, key === 'ends-if'));
}
// A condition that is met, or an assertion that lasts (or, `everAfter`, was ever brought).
function triggered(scene: Scene, at: Ref, day: DateValue, clause: Clause, everAfter: boolean): Step {
  const { world } = scene;
  if (typeof at.value !== 'object' || world.get(at, 'asserts') === undefined)
    return met(scene, at, day, { clause });
  const ways = assertionsOf(scene, at, clause).map(
    (assertion) => () => lasting(scene, at, assertion, day, everAfter),
  );
  return ways.length
    ? any('assertion', ways)
    : record('assertion', false, [{ path: at.path, value: at.value }]);
}

function lasting(scene: Scene, at: Ref, assertion: Ref, day: DateValue, everAfter: boolean): Step {
  const { world } = scene;
  const on = world.date(assertion, 'on') as DateValue;
  const parts: Thunk[] = [
    () =>
      record('asserted', true, [
        { path: assertion.path, value: assertion.value },
        { path: at.path, value: at.value },
      ]),
    () => onOrBefore('asserted-by-the-day', on, day),
  ];
  const until = world.after(at, 'years', 'years', on);
  const ended = assertionEnded(world, assertion);
  if (until) {
    parts.push(() =>
      any('trigger-lasts', [
        () => onOrBefore('within-years', day, until),
        () =>
          ended
            ? before('not-ended', day, ended)
            : record('not-ended', true, [{ path: [...assertion.path, 'ended'] }]),
      ]),
    );
  } else if (!everAfter && ended) parts.push(() => before('not-ended', day, ended));
  return all('assertion', parts);
}

/** Assertions that the trigger speaks of; a defensive one triggers nothing. */
export function assertionsOf(scene: Scene, at: Ref, clause: Clause): Ref[] {
  const { world } = scene;
  const who = String(world.get(at, 'asserts')?.value);
  const against = String(world.get(at, 'against')?.value ?? 'anyone');
  return eventsOf(world, 'assertion').filter((event) => {
    if (world.yes(event, 'defensive', false)) return false;
    const on = world.date(event, 'on');
    if (!on || !isWho(scene, who, String(world.get(event, 'by')?.value), on, clause)) return false;
    if (!isWho(scene, against, String(world.get(event, 'against')?.value), on, clause)) return false;
    return sameSubject(scene, at, event);
  });
}

/** `licensee` is whoever the grant benefits, `owner` whoever owns the patent that day. */
export function isWho(scene: Scene, word: string, party: string, day: DateValue, clause: Clause): boolean {
  const { world } = scene;
  if (word === 'anyone' || word === 'any') return true;
  const one = (other: string | undefined) =>
    other !== undefined && topParent(world, party, day) === topParent(world, other, day);
  if (word === 'licensee') {
    const actor = actorParty(scene);
    if (one(actor)) return true;
    // A maker has no more than the licensee for whom it makes.
    const product = productRef(scene);
    if (actor === undefined || !world.lists(product, 'makes', actor)) return false;
    const sells = world.get(product, 'sells');
    return sells !== undefined && one(String(sells.value));
  }
  if (word === 'grantor') return one(clause.grantor);
  if (word === 'owner') {
    const owners = claimEntry(scene.world, chainOf(scene), day, day).entry?.owners ?? [];
    return owners.some((owner) => one(owner));
  }
  return one(word);
}

// Where the trigger names patents or products, the assertion must concern one of them.
function sameSubject(scene: Scene, at: Ref, event: Ref): boolean {
  const { world } = scene;
  const patents = world.get(at, 'patents');
  if (patents) {
    const asserted = world.isUntold(event, 'patents') ? undefined : world.get(event, 'patents');
    if (!asserted || world.isUntold(asserted, 'list'))
      return world.untold(`${event.path.join('/')}/patents`, [...event.path, 'patents']);
    const list = world
      .items(asserted, 'list')
      .map((item) => String(item.value))
      .filter((id) => world.ws.patents[id]);
    const essential = { path: patents.path, value: { patents: { essential: 'actual' } } };
    const clause = patents.value === 'essential' ? essential : at;
    if (list.length && !list.some((patent) => selects({ ...scene, patent }, clause, 'patents').holds))
      return false;
    if (!list.length && patents.value !== 'essential' && world.get(patents, 'all')?.value !== true)
      return world.untold(`${event.path.join('/')}/patents`, [...event.path, 'patents']);
  }
  const products = world.get(at, 'products');
  if (!products || world.get(products, 'all')?.value === true) return true;
  const accused = world.isUntold(event, 'products') ? undefined : world.get(event, 'products');
  if (!accused) return world.untold(`${event.path.join('/')}/products`, [...event.path, 'products']);
  if (world.isUntold(products, 'kinds') || world.isUntold(accused, 'list'))
    return world.untold(`${event.path.join('/')}/products`, [...event.path, 'products']);
  const wanted = world.items(products, 'kinds').map((item) => String(item.value));
  const listed = world.items(accused, 'list').map((item) => String(item.value));
  const named = world.items(accused, 'kinds').map((item) => String(item.value));
  return (
    world.items(products, 'list').some((item) => listed.includes(String(item.value))) ||
    wanted.some(
      (kind) =>
        named.some((one) => narrower(world, kind).has(one)) ||
        listed.some((id) => isOrHasKind(scene, id, kind)),
    )
  );
}
