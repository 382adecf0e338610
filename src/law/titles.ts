// The chain of title of one patent as seen on the day of the suit: who owned it from when, on what entry, and whether
// that entry is good. Transfers, inside agreements and outside, succeed the first owner or the chain that is written.
import { before, type DateValue, onOrBefore } from './dates.js';
import { successor, topParent } from './groups.js';
import { kinOf } from './kin.js';
import { parentOf } from './rules/family-follows.js';
import { laterBuyer, voidAgainst } from './rules/later-buyer.js';
import { sellerHadIt } from './rules/owner-at-grant.js';
import { type Registration, titleOnRegistration } from './rules/title-on-registration.js';
import { patentRef, type Scene } from './scene.js';
import { selects } from './selector.js';
import { all, any, none, record, type Step, type Thunk, inFull } from './step.js';
import type { Ref, World } from './world.js';

/** One entry of a chain of title. */
export interface Entry {
  readonly owners: readonly string[];
  /** Shares in per cent, equal where not written. */
  readonly shares: readonly number[];
  /** First day of the owners' title; absent for a first owner since ever. */
  readonly from: DateValue | undefined;
  /** The day of the deed, where registration came later. */
  readonly signed: DateValue | undefined;
  /** Where title passes on registration: the step that it had passed by a day. */
  readonly registered: Registration | undefined;
  /** Accrued damages came along. */
  readonly pastClaims: (world: World) => boolean;
  readonly seller: string | undefined;
  readonly at: Ref;
  /** What must hold for the entry to be good; empty where nothing is in doubt. */
  readonly tests: readonly Step[];
  readonly good: boolean;
}
/** A transfer of this patent, before it is known whether it moved anything. */
export interface Deed {
  readonly at: Ref;
  readonly from: string;
  readonly to: string;
  readonly on: DateValue;
}

/** The chain in order of time, entries that moved nothing included (`good: false`). */
export function chainOf(scene: Scene): readonly Entry[] {
  const { world } = scene;
  return world.onceUnlessOpen(`chain/${scene.patent}/${world.asked}`, () => inFull(() => buildChain(scene)));
}

function buildChain(scene: Scene): Entry[] {
  const written = writtenTitle(scene);
  const deeds: Deed[] = [];
  const chain: Entry[] = [...written];
  for (const deed of withinReach(scene)) {
    // Who neither has the patent nor sold it before has nothing to transfer: the deed's open terms stay shut.
    const holder = lastGood(chain, deed.on);
    const could =
      holder?.owners.some((owner) => canGive(scene, owner, deed)) ||
      deeds.some(({ from }) => from === deed.from);
    if (!could || !selects(scene, deed.at, 'patents').holds || before('seen', scene.asked, deed.on).holds)
      continue;
    deeds.push(deed);
    chain.push(entryOf(scene, deed, deeds, chain));
  }
  return chain
    .map((entry) => {
      const rescue = deeds
        .map((later) => laterBuyer(scene, deedOf(entry), later))
        .find((step) => step?.holds);
      if (!rescue) return entry;
      return { ...entry, tests: [...entry.tests, voidAgainst(rescue)], good: false };
    })
    .sort((a, b) => (a.from?.low ?? Number.NEGATIVE_INFINITY) - (b.from?.low ?? Number.NEGATIVE_INFINITY));
}
function deedOf(entry: Entry): Deed | undefined {
  const on = entry.signed ?? entry.from;
  return entry.seller === undefined || !on
    ? undefined
    : { at: entry.at, from: entry.seller, to: entry.owners[0] ?? '', on };
}

function writtenTitle(scene: Scene): Entry[] {
  const { world } = scene;
  const patent = patentRef(scene);
  const first = world.get(patent, 'owner');
  const entries: Entry[] = [];
  if (first)
    entries.push({
      ...owners(world, patent, 'owner'),
      from: undefined,
      signed: undefined,
      registered: undefined,
      pastClaims: () => false,
      seller: undefined,
      at: first,
      tests: [],
      good: true,
    });
  for (const [index, at] of world.items(patent, 'title').entries()) {
    const signed = world.date(at, 'from');
    if (signed && before('seen', scene.asked, signed).holds) continue;
    const moved = index > 0 ? titleOnRegistration(scene, at, signed) : undefined;
    entries.push({
      ...owners(world, at, 'owner'),
      from: index === 0 ? undefined : moved ? moved.from : signed,
      signed,
      registered: moved,
      pastClaims: (reading) => reading.yes(at, 'past-claims', false),
      seller: index === 0 ? undefined : entries.at(-1)?.owners[0],
      at,
      tests: [],
      good: !moved || moved.from !== undefined,
    });
  }
  return entries;
}
function owners(world: World, at: Ref, key: string): { owners: string[]; shares: number[] } {
  const names = world.items(at, key).map((item) => String(item.value));
  const written = world.items(at, 'shares').map((item) => Number(item.value));
  return {
    owners: names,
    shares: written.length === names.length ? written : names.map(() => 100 / names.length),
  };
}

/** Transfers of this patent that are seen on the day of the suit, in order of time. */
export function deedsOf(scene: Scene): Deed[] {
  return chainOf(scene).flatMap((entry) => deedOf(entry) ?? []);
}
// A transfer by somebody whose kin never had the patent, or of a list without it, is no deed of it: its open terms stay
// shut.
function withinReach(scene: Scene): Deed[] {
  const { world } = scene;
  const kin = world.onceUnlessOpen('kin', () => kinOf(world.ws));
  const listed = transfersOf(world).filter((at) => {
    const selector = (at.value as { patents?: { list?: unknown } }).patents;
    const list = typeof selector === 'object' ? selector.list : undefined;
    return (
      !Array.isArray(list) ||
      list.includes(scene.patent) ||
      list.includes('unknown') ||
      parentOf(scene) !== undefined
    );
  });
  const holders = new Set(writtenOwners(scene).map(kin));
  const found = new Set<Ref>();
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const at of listed) {
      if (!holders.has(kin(partyAt(world, at, 'from')))) continue;
      found.add(at);
      holders.add(kin(partyAt(world, at, 'to')));
    }
  }
  return [...found]
    .flatMap((at): Deed[] => {
      const on = world.date(at, 'on');
      if (!on || on.low > scene.asked.high || isUnsigned(scene, at)) return [];
      return [{ at, from: partyAt(world, at, 'from'), to: partyAt(world, at, 'to'), on }];
    })
    .sort((a, b) => a.on.low - b.on.low);
}
// A transfer under an agreement that was signed after the day of the suit is not seen, however early its stated day.
function isUnsigned({ world, asked }: Scene, at: Ref): boolean {
  if (at.path[0] !== 'agreements') return false;
  const signed = world.date(world.ref('agreements', String(at.path[1])), 'signed');
  return signed !== undefined && signed.low > asked.high;
}
function partyAt(world: World, at: Ref, key: 'from' | 'to'): string {
  return String(world.get(at, key)?.value);
}
function writtenOwners(scene: Scene): string[] {
  const patent = patentRef(scene);
  return [
    ...scene.world.items(patent, 'owner').map((item) => String(item.value)),
    ...scene.world
      .items(patent, 'title')
      .flatMap((at) => scene.world.items(at, 'owner').map((item) => String(item.value))),
  ];
}
/** All transfers of the workspace: outside agreements, and in those that are seen. */
function transfersOf(world: World): Ref[] {
  return world.onceUnlessOpen('transfers', () => [
    ...world.ws.transfers.map((_, index) => world.ref('transfers', String(index))),
    ...Object.keys(world.ws.agreements)
      .filter((id) => !world.settings.without?.has(id))
      .flatMap((id) =>
        (world.ws.agreements[id]?.transfers ?? []).map((_, index) =>
          world.ref('agreements', id, 'transfers', String(index)),
        ),
      ),
  ]);
}

function entryOf(scene: Scene, deed: Deed, deeds: readonly Deed[], chain: readonly Entry[]): Entry {
  const holder = lastGood(chain, deed.on);
  const gives = holder?.owners.find((owner) => canGive(scene, owner, deed));
  const earlier = deeds.find(
    (other) => other !== deed && other.from === deed.from && laterBuyer(scene, other, deed)?.holds,
  );
  const rescue = gives === undefined && earlier ? laterBuyer(scene, earlier, deed) : undefined;
  const sold = deeds.find(
    (other) => other !== deed && other.from === deed.from && other.on.low < deed.on.low,
  );
  const title: Step =
    rescue ??
    (gives === undefined ? laterBuyer(scene, sold, deed) : undefined) ??
    sellerHadIt(deed.at, holder?.at, gives !== undefined);
  const moved = titleOnRegistration(scene, deed.at, deed.on);
  const tests = title.holds && title.rule === 'owner-at-grant' ? [] : [title];
  const left =
    holder && gives !== undefined
      ? replaceOwner(holder, gives, deed.to)
      : { owners: [deed.to], shares: [100] };
  return {
    ...left,
    from: moved ? moved.from : deed.on,
    signed: deed.on,
    registered: moved,
    pastClaims: (reading) => reading.yes(deed.at, 'past-claims', false),
    seller: deed.from,
    at: deed.at,
    tests,
    good: title.holds && (!moved || moved.from !== undefined),
  };
}
function canGive(scene: Scene, owner: string, deed: Deed): boolean {
  const { world } = scene;
  return (
    owner === deed.from ||
    successor(world, owner, deed.on) === deed.from ||
    topParent(world, owner, deed.on) === topParent(world, deed.from, deed.on)
  );
}
function replaceOwner(
  holder: Entry,
  gives: string,
  to: string,
): { owners: string[]; shares: readonly number[] } {
  return { owners: holder.owners.map((owner) => (owner === gives ? to : owner)), shares: holder.shares };
}

/** The entry in force on the day: the last good one that began by then. */
export function lastGood(chain: readonly Entry[], day: DateValue): Entry | undefined {
  return chain
    .filter((entry) => entry.good && (!entry.from || onOrBefore('title', entry.from, day).holds))
    .at(-1);
}

/**
 * Step: somebody whom `matches` accepts has title on the day. Each entry that names such an owner is a way to hold;
 * an entry that is void or not yet registered shows on which rule it fails.
 */
export function hasTitle(
  scene: Scene,
  rule: string,
  matches: (owner: string, at: Ref) => Step,
  day: DateValue,
): Step {
  const chain = chainOf(scene);
  const ways: Thunk[] = [];
  for (const [index, entry] of chain.entries()) {
    if (entry.signed && index > 0 && !onOrBefore('title', entry.signed, day).holds) continue;
    const after = entry.good
      ? chain
          .slice(index + 1)
          .filter((later) => later.good && later.signed && onOrBefore('title', later.signed, day).holds)
      : [];

    for (const owner of entry.owners) {
      const match = matches(owner, entry.at);
      ways.push(() =>
        all('title-entry', [
          () => match,
          ...entry.tests.map((test) => () => test),
          () => begins(entry, day),
          () =>
            none(
              'title-lasts',
              after.map((later) => () => begins(later, day)),
            ),
        ]),
      );
    }
  }
  if (ways.length === 0) return record(rule, false, [{ path: patentRef(scene).path }]);
  return any(rule, ways);
}
function begins(entry: Entry, day: DateValue): Step {
  if (entry.registered) return entry.registered.by(day);
  return entry.from
    ? onOrBefore('title-begins', entry.from, day)
    : record('title-begins', true, [{ path: entry.at.path }]);
}
