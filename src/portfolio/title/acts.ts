// Recorded papers as acts in the order in which they take effect: what each is read as, which are out and why.
// Corrections after MPEP 323: the corrective document has a reel and frame of its own and names the one it corrects.
import type { ConveyanceClass } from '../../records/index.js';
import { cleaned } from './names.js';
import { sharedWords } from './persons.js';
import type {
  Doubt,
  Judgement,
  Note,
  SameParty,
  TitleInput,
  TitleName,
  TitleOverride,
  TitlePaper,
} from './types.js';
import { compare } from '../text-order.js';

export interface Act {
  /** Null: a step that a person put in. */
  readonly paper: TitlePaper | null;
  readonly id: string | null;
  class: ConveyanceClass;
  /** Another class that the same text also does. */
  also: ConveyanceClass | null;
  assignors: readonly TitleName[];
  readonly assignees: readonly string[];
  readonly recorded: string | null;
  readonly nuncProTunc: boolean;
  /** A day that stands for its own execution dates: that of the paper which it corrects. */
  dated: string | null;
  /** By which day it is put in order. */
  at: string;
  /** Settled before anything is conveyed. */
  out: Extract<Judgement, 'purged' | 'set-aside' | 'replaced' | 'duplicate'> | null;
  about: readonly string[];
  readonly notes: Note[];
  override: TitleOverride | null;
}

const latest = (names: readonly TitleName[]): string | null => {
  let last: string | null = null;
  for (const { executed } of names)
    if (executed !== null && (last === null || executed > last)) last = executed;
  return last;
};

function actOf(paper: TitlePaper): Act {
  const { reading, recorded } = paper;
  return {
    paper,
    id: paper.id,
    class: reading.class,
    also: reading.of,
    assignors: paper.assignors,
    assignees: paper.assignees.length === 1 ? [paper.assignees[0]?.name ?? ''] : names(paper.assignees),
    recorded,
    nuncProTunc: reading.nuncProTunc,
    dated: null,
    at: '',
    out: paper.purged ? 'purged' : null,
    about: [],
    notes: [],
    override: null,
  };
}
const names = (list: readonly { readonly name: string }[]): string[] => [
  ...new Set(list.map(({ name }) => name)),
];

/** The acts of an asset, in the order of their effect. */
export function actsOf(input: TitleInput, same: SameParty, doubts: Doubt[]): Act[] {
  const acts = input.papers.map(actOf);
  if (input.overrides?.length) decide(acts, input.overrides, doubts);
  if (acts.length > 1) acts.sort((a, b) => compare(a.recorded ?? '', b.recorded ?? '') || byReel(a, b));
  for (const act of acts)
    if (act.class === 'correction' && act.out === null) correct(act, acts, same, doubts);
  if (acts.length > 1) duplicates(acts);
  for (const act of acts) act.at = act.dated ?? orderDay(act);
  if (acts.length > 1) {
    acts.sort((a, b) => compare(a.at, b.at) || compare(a.recorded ?? '', b.recorded ?? '') || byReel(a, b));
    recordedLate(acts);
  }
  return input.overrides?.length ? withInserted(acts, input.overrides, doubts) : acts;
}

/** A paper cannot have been signed after it was recorded: then its date of signature is a slip. */
function orderDay(act: Act): string {
  const executed = latest(act.assignors);
  if (executed === null) return act.recorded ?? '';
  return act.recorded !== null && executed > act.recorded ? act.recorded : executed;
}

function byReel(a: Act, b: Act): number {
  const [[reelA = 0, frameA = 0], [reelB = 0, frameB = 0]] = [numbers(a.id), numbers(b.id)];
  return reelA - reelB || frameA - frameB;
}
const numbers = (id: string | null): number[] => (id ?? '').split('/').map(Number);

function decide(acts: readonly Act[], overrides: readonly TitleOverride[], doubts: Doubt[]): void {
  for (const override of overrides) {
    if (override.paper === null) continue;
    const act = acts.find(({ id }) => id === override.paper);
    if (!act) {
      doubts.push({ code: 'override-without-paper', weight: 'owner', paper: override.paper, about: [] });
      continue;
    }
    act.override = override;
    if (override.ignore) act.out = 'set-aside';
    if (override.readsAs !== null) {
      act.class = override.readsAs;
      act.also = null;
    }
  }
  const since = overrides.reduce((last, one) => (one.decided > last ? one.decided : last), '');
  const newer = acts.filter(({ recorded }) => recorded !== null && recorded > since);
  for (const { id } of newer)
    doubts.push({ code: 'override-overtaken', weight: 'note', paper: id, about: [since] });
}

/** Takes out what the correction replaces: the whole paper, or the assignors that it names again. */
function correct(act: Act, acts: readonly Act[], same: SameParty, doubts: Doubt[]): void {
  const targets = targetsOf(act, acts);
  const first = targets[0];
  const also = act.also === 'correction' ? null : act.also;
  act.class = also ?? first?.class ?? 'assignment';
  act.also = null;
  if (!first) {
    const about = act.paper?.refersTo ?? [];
    doubts.push({ code: 'correction-without-paper', weight: 'note', paper: act.id, about });
    return;
  }
  for (const target of targets) {
    act.notes.push({ code: 'corrects', about: target.id ?? '' });
    const before = latest(target.assignors);
    const again = latest(act.assignors);
    // Signed again after the first was recorded, for the same assignee: the conveyance is that of the first.
    const sameAssignee = act.assignees.some((name) =>
      target.assignees.some((one) => same(name, one) === 'same'),
    );
    if (sameAssignee && before !== null && (again === null || again > (target.recorded ?? again))) {
      act.dated ??= target.dated ?? before;
    }
    const left = act.assignors.length < target.assignors.length ? untouched(act, target, same) : [];
    target.notes.push({ code: 'corrected-by', about: act.id ?? '' });
    if (left.length > 0) target.assignors = left;
    else {
      target.out = 'replaced';
      target.about = [act.id ?? ''];
    }
  }
}

/** Assignors of the target whom the correction does not name again, even misspelt. */
const untouched = (act: Act, target: Act, same: SameParty): TitleName[] =>
  target.assignors.filter(({ name }) =>
    act.assignors.every((one) => same(name, one.name) === 'different' && sharedWords(name, one.name) === 0),
  );

function targetsOf(act: Act, acts: readonly Act[]): Act[] {
  const refers = act.paper?.refersTo ?? [];
  const found = acts.filter((one) => one !== act && one.id !== null && refers.includes(one.id));
  // A correction of a correction that names only the first: the one in between is replaced as well.
  const between = acts.filter(
    (one) =>
      one !== act &&
      one.out === null &&
      !found.includes(one) &&
      acts.indexOf(one) < acts.indexOf(act) &&
      one.notes.some(({ code, about }) => code === 'corrects' && found.some(({ id }) => id === about)),
  );
  if (found.length > 0) return [...between, ...found.filter(({ out }) => out === null || out === 'replaced')];
  if (refers.length > 0) return [];
  const key = signed(act);
  const before = acts.slice(0, acts.indexOf(act));
  return before.filter((one) => one.out === null && one.class !== 'correction' && signed(one) === key);
}

/** Who signed and when, in one order. */
const signed = (act: Act): string =>
  act.assignors
    .map(({ name, executed }) => `${cleaned(name)} ${executed ?? ''}`)
    .sort()
    .join('|');

/** The same paper recorded again: class, share, assignors with their days, assignees. */
function duplicates(acts: readonly Act[]): void {
  for (let i = 1; i < acts.length; i++) {
    const act = acts[i] as Act;
    if (act.out !== null || act.override !== null || act.paper?.reading.class === 'correction') continue;
    for (let j = 0; j < i; j++) {
      const first = acts[j] as Act;
      // A paper that a correction replaced, recorded again, is the same wrong paper.
      if ((first.out !== null && first.out !== 'replaced') || first.override !== null) continue;
      if (!alike(first, act) || signed(first) !== signed(act) || received(first) !== received(act)) continue;
      act.out = 'duplicate';
      act.about = [first.id ?? ''];
      break;
    }
  }
}
/** What is cheap to tell apart. */
const alike = (a: Act, b: Act): boolean =>
  a.class === b.class &&
  a.assignors.length === b.assignors.length &&
  a.assignees.length === b.assignees.length &&
  latest(a.assignors) === latest(b.assignors) &&
  a.paper?.reading.share === b.paper?.reading.share;
const received = (act: Act): string => act.assignees.map(cleaned).sort().join('|');

/** Notes papers that were recorded after one that was signed later. */
function recordedLate(acts: readonly Act[]): void {
  let earliest: Act | null = null;
  for (let i = acts.length - 1; i >= 0; i--) {
    const act = acts[i] as Act;
    if (act.out !== null || act.recorded === null) continue;
    if (earliest?.recorded && earliest.at > act.at && act.recorded > earliest.recorded) {
      act.notes.push({ code: 'late-recorded', about: earliest.id ?? '' });
    }
    if (!earliest?.recorded || act.recorded < earliest.recorded) earliest = act;
  }
}

/** Puts in the steps that a person added, each after its paper. */
function withInserted(acts: readonly Act[], overrides: readonly TitleOverride[], doubts: Doubt[]): Act[] {
  const all = [...acts];
  for (const override of overrides) {
    if (override.after === null) continue;
    const start = override.after === 'start';
    const at = start ? -1 : all.findIndex(({ id }) => id === override.after);
    if (!start && at < 0) {
      doubts.push({ code: 'override-without-paper', weight: 'owner', paper: override.after, about: [] });
      continue;
    }
    let place = at + 1;
    while (all[place]?.paper === null) place++;
    all.splice(place, 0, inserted(override, all[at]?.at ?? ''));
  }
  return all;
}

const inserted = (override: TitleOverride, at: string): Act => ({
  paper: null,
  id: null,
  class: 'other',
  also: null,
  assignors: [],
  assignees: override.owners ?? [],
  recorded: null,
  nuncProTunc: false,
  dated: null,
  at: override.from ?? at,
  out: null,
  about: [],
  notes: [],
  override,
});
