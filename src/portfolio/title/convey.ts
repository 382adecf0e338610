// What a conveyance does to title: it moves what its assignor holds, and no more (nemo dat).
// A second conveyance of the same interest is measured by 35 USC 261, fourth paragraph.
import { addMonths, fromDay, toDay } from '../../calendar/index.js';
import type { Act } from './acts.js';
import type { Claim, Found, Holder, Holders, Passed } from './holders.js';
import { isPerson } from './persons.js';
import { compareShares, minus, ofPercent, plus, times, whole } from './shares.js';
import type { Judgement, Owner, Share } from './types.js';

export interface Outcome {
  readonly judgement: Judgement;
  readonly about?: readonly string[];
  /** Those who moved title. */
  readonly moved?: readonly Found[];
}
const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);
const nameOf = ({ name }: { readonly name: string }): string => name;

/** The class of an act that moves title, as a judgement. */
const judgements: Partial<Record<Act['class'], Judgement>> = {
  assignment: 'assignment',
  merger: 'merger',
  'name-change': 'name-change',
  'entity-conversion': 'conversion',
  decedent: 'heirs',
};
export const moves = (kind: Act['class'] | null): boolean => kind !== null && kind in judgements;

/** A conveyance by holders: what they hold goes to the assignees. */
export function conveyed(state: Holders, act: Act, found: readonly Found[]): Outcome {
  const gone = found.map(({ holder }) => holder);
  const names = act.assignees.map((name) => receiver(state, act, name));
  const { taken, kept } = parts(state, act, gone);
  const receivers = distinct(state, names);
  const each: Share | null = receivers.length === 1 ? taken : null;
  const into: Owner[] = receivers.map((name) => ({ name, share: each }));
  const root = gone.every((holder) => holder.root);
  for (const holder of gone) {
    if (holder.root) state.spoken.add(holder.name);
    state.passed.push({ from: holder.name, root: holder.root, to: receivers, act });
  }
  for (const { under } of found) if (under !== null) otherName(state, act, under);
  const claims = state.claims.filter((one) =>
    act.assignors.some(({ name }) => state.same(name, one.name) === 'same'),
  );
  for (const one of claims) followed(state, one, receivers);
  const rest = kept?.map(([{ name }, share]): Owner => ({ name, share })) ?? [];
  state.replace(gone, [...rest, ...into]);
  if (!root) state.moves++;
  if (root) beforeTitle(state, act, receivers);
  acquired(state, receivers);
  if (act.class === 'decedent') state.doubt('heirs', 'owner', act.id);
  if (kept) return { judgement: 'partial-interest', moved: found };
  const plain = judgements[act.class] ?? 'assignment';
  return { judgement: root && plain === 'assignment' ? 'inventor-to-assignee' : plain, moved: found };
}

/** The receiver under its present name. Who has merged away receives nothing: its successor does, perhaps. */
function receiver(state: Holders, act: Act, name: string): string {
  if (state.done.size === 0 || moves(act.class) === false) return name;
  if (act.class === 'merger' || act.class === 'name-change' || act.class === 'entity-conversion') return name;
  const now = state.nowNamed(name);
  if (now === name) return name;
  if (state.merged(name)) state.doubt('dead-party', 'owner', act.id, name, now);
  act.notes.push({ code: 'old-name', about: name });
  return now;
}

function otherName(state: Holders, act: Act, under: string): void {
  act.notes.push({ code: 'old-name', about: under });
  if (state.merged(under)) state.doubt('dead-party', 'owner', act.id, under, state.nowNamed(under));
}

function distinct(state: Holders, names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) if (!kept.some((one) => state.same(one, name) === 'same')) kept.push(name);
  return kept;
}

type Kept = readonly (readonly [Holder, Share | null])[];
/** What goes and what stays, where the paper conveys a part only. */
function parts(
  state: Holders,
  act: Act,
  gone: readonly Holder[],
): { readonly taken: Share | null; readonly kept: Kept | null } {
  const all = gone.length === state.holders.length;
  const held = all ? whole : gone.reduce<Share | null>((sum, one) => plus(sum, one.share), [0, 1]);
  const told = act.paper?.reading.share ?? null;
  if (told === null || act.class !== 'assignment') return { taken: held, kept: null };
  if (told === 'part') return { taken: null, kept: gone.map((one) => [one, null]) };
  const part = ofPercent(told);
  if (!part || !held) {
    state.doubt('share-unclear', 'note', act.id);
    return { taken: null, kept: gone.map((one) => [one, null]) };
  }
  const over = compareShares(part, held);
  if (over >= 0) {
    if (over > 0) state.doubt('share-unclear', 'note', act.id);
    return { taken: held, kept: null };
  }
  // Of the whole patent, or of what the assignor holds: the text seldom says.
  if (compareShares(held, whole) !== 0) {
    state.doubt('share-unclear', 'note', act.id);
    return { taken: null, kept: gone.map((one) => [one, null]) };
  }
  const left = minus(held, part);
  return { taken: part, kept: gone.map((one) => [one, gone.length === 1 ? left : times(one.share, left)]) };
}

/** A claim goes with the party that has it. */
function followed(state: Holders, claim: Claim, to: readonly string[]): void {
  state.claims = state.claims.flatMap((one) =>
    one === claim ? to.map((name) => ({ ...one, name })) : [one],
  );
}

/** Who received has now acquired: a conveyance that it made before becomes one before title. */
function acquired(state: Holders, receivers: readonly string[]): void {
  if (state.claims.length === 0) return;
  state.claims = state.claims.map((one) => {
    const now =
      one.code === 'gap' && one.by.some((by) => receivers.some((name) => state.same(by, name) === 'same'));
    return now ? { ...one, code: 'before-title', weight: 'unknown', against: receivers } : one;
  });
}

/** An inventor signs for a company that has already conveyed what it had. */
function beforeTitle(state: Holders, act: Act, receivers: readonly string[]): void {
  for (const { from, root, to, act: before } of state.passed) {
    if (
      root ||
      before === null ||
      before === act ||
      before.class !== 'assignment' ||
      (before.paper?.reading.share ?? null) !== null
    )
      continue;
    if (!receivers.some((name) => state.same(from, name) === 'same')) continue;
    for (const name of to) claim(state, before, name, 'before-title', 'unknown', receivers);
  }
}

function claim(
  state: Holders,
  act: Act,
  name: string,
  code: Claim['code'],
  weight: Claim['weight'],
  against: Claim['against'],
): void {
  const by = act.assignors.map(nameOf);
  state.claims.push({ name, by, code, weight, against, paper: act.id, after: state.moves });
}

/** A conveyance by somebody who holds nothing of record. */
export function conveyedNothing(state: Holders, act: Act): Outcome {
  const { assignees } = act;
  const claims = state.claims.filter(({ name }) =>
    act.assignors.some((one) => state.same(one.name, name) === 'same'),
  );
  for (const one of claims) followed(state, one, assignees);
  if (assignees.every((name) => state.holds(state.nowNamed(name)))) return { judgement: 'confirms' };
  const perhaps = assignees.map((name) => state.perhaps(name));
  if (assignees.length === 1 && perhaps[0]) {
    state.doubt('name-maybe', 'owner', act.id, assignees[0] ?? '', perhaps[0]);
    return { judgement: 'confirms' };
  }
  const before = act.assignors.flatMap(({ name }) => state.conveyedBefore(name));
  const confirmed = (name: string) =>
    before.some(({ to }) => to.some((one) => state.same(one, name) === 'same'));
  if (before.length > 0 && assignees.every(confirmed)) return { judgement: 'confirms' };
  if (claims.length > 0) return { judgement: 'follows-gap', about: claims.map(({ paper }) => paper ?? '') };
  const last = before.at(-1);
  if (last && act.class !== 'assignment') return { judgement: 'carries-nothing', about: last.to };
  if (last) return conflict(state, act, last);
  for (const name of assignees) claim(state, act, name, 'gap', 'unknown', null);
  return { judgement: 'gap', about: act.assignors.map(nameOf) };
}

/** The same interest conveyed again. The first one stands if it was recorded within three months or before the second. */
function conflict(state: Holders, act: Act, first: Passed): Outcome {
  const signed = first.act && dayOf(first.act, first.from);
  const recorded = first.act?.recorded ?? null;
  const second = act.assignors.map(({ executed }) => executed).find(isDay) ?? null;
  const ordered = isDay(signed) && isDay(recorded) && isDay(second) && signed !== second;
  const inTime = ordered && (recorded <= fromDay(addMonths(toDay(signed), 3)) || recorded < second);
  const code = ordered && !inTime ? 'late-recording' : 'conflict';
  for (const name of act.assignees) claim(state, act, name, code, inTime ? 'owner' : 'unknown', first.to);
  return { judgement: 'conflict', about: [first.act?.id ?? '', ...first.to] };
}
const dayOf = (act: Act, name: string): string | null =>
  act.dated ?? act.assignors.find((one) => one.name === name)?.executed ?? act.assignors[0]?.executed ?? null;

/** Some assignors hold, others conveyed before, and to somebody else. */
export function besides(state: Holders, act: Act, found: readonly Found[], passedBefore: number): void {
  if (act.class !== 'assignment' || found.length >= act.assignors.length) return;
  for (const { name } of act.assignors) {
    const before = state.passed
      .slice(0, passedBefore)
      .filter(
        ({ from }) => state.same(from, name) === 'same' && !found.some(({ holder }) => holder.name === from),
      );
    const last = before.at(-1);
    const again = before.some(({ to }) =>
      to.some((one) => act.assignees.some((other) => state.same(one, other) === 'same')),
    );
    if (last && !again) conflict(state, act, last);
  }
}

/** A paper of which only its text could say whether it moves title. */
export function mayMove(state: Holders, act: Act): Outcome {
  const holder = act.assignors.some(({ name }) => state.holds(state.nowNamed(name)));
  const news = act.assignees.filter((name) => !state.holds(state.nowNamed(name)));
  if (!holder || news.length === 0) return { judgement: 'moves-nothing' };
  for (const name of news) claim(state, act, name, 'may-move', 'unknown', act.assignors.map(nameOf));
  return { judgement: 'may-move', about: news };
}

/** Persons who sign first, of a patent whose inventors are not on file, are taken for its inventors. */
export function admitInventors(state: Holders, act: Act): boolean {
  if (state.rooted || state.moves > 0 || act.class !== 'assignment') return false;
  const persons = act.assignors.map(nameOf).filter(isPerson);
  const news = persons.filter((name) => state.conveyedBefore(name).length === 0);
  if (news.length === 0) return false;
  state.holders.push(...news.map((name) => ({ name, share: null, root: true })));
  state.doubt('inventors-not-on-file', 'owner', null);
  return true;
}
