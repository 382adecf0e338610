// A chain as the language writes it: `title` of a patent, in ids of parties. What is unknown stays unknown.
import type { Owner, TitleChain, TitleStep } from './types.js';
import { doubtText, judgementText } from './words.js';

/** A step of `patents.<id>.title`. */
export interface LanguageStep {
  readonly owner: readonly string[] | 'unknown';
  readonly from: string | { readonly unknown: { readonly until: string } } | 'unknown';
  readonly shares?: readonly number[] | 'unknown';
  readonly recorded?: string;
  readonly 'past-claims'?: 'unknown';
  readonly source?: string;
  readonly note?: string;
}
/** `owner` where it never changed, else `title`. */
export type LanguageTitle =
  | { readonly owner: readonly string[] | 'unknown'; readonly source?: string; readonly note?: string }
  | { readonly title: readonly LanguageStep[] };

/**
 * The chain as keys of a patent. `partyOf` gives the id of the party that a name means, or null where it means none of the
 * workspace: the owner is then `unknown`, and the note says the name.
 */
export function asTitle(chain: TitleChain, partyOf: (name: string) => string | null): LanguageTitle {
  const steps: LanguageStep[] = [];
  for (const step of chain.steps) {
    if (!step.moved) continue;
    const begin = inventorsLeftOut(chain, step, steps) ? steps.pop()?.from : undefined;
    const own = languageStep(chain, step, partyOf);
    const next = begin === undefined ? own : { ...own, from: begin };
    const last = steps.at(-1);
    // A change of name, or a move between names of one party, is no step of the language.
    if (last && sameOwners(last, next)) continue;
    while (startsBefore(next, steps.at(-1))) steps.pop();
    steps.push(next);
  }
  const { present } = chain;
  if (present.state === 'unknown') return unknownNow(chain, steps);
  const doubts = present.firm
    ? ''
    : chain.doubts
        .filter(({ weight }) => weight === 'owner')
        .map(doubtText)
        .join('; ');
  const only = steps.length === 1 ? steps[0] : undefined;
  if (only && only.shares === undefined && !laterThan(only, chain.filed ?? chain.granted)) {
    const note = [only.note, doubts].filter(Boolean).join('; ');
    const { owner, source } = only;
    return { owner, ...(source ? { source } : {}), ...(note ? { note } : {}) };
  }
  const last = steps.pop();
  if (last) steps.push(doubts ? { ...last, note: [last.note, doubts].filter(Boolean).join('; ') } : last);
  return { title: [...unseen(chain, steps[0]), ...steps] };
}

const laterThan = ({ from }: LanguageStep, day: string | null): boolean =>
  typeof from === 'string' && from !== 'unknown' && (day === null || from > day);

/** Somebody owned it from the beginning, also where no paper says who. */
function unseen({ filed, granted }: TitleChain, first: LanguageStep | undefined): LanguageStep[] {
  const until = filed ?? granted;
  if (!first || !laterThan(first, until)) return [];
  return [{ owner: 'unknown', from: until === null ? 'unknown' : { unknown: { until } } }];
}

function languageStep(
  chain: TitleChain,
  step: TitleStep,
  partyOf: (name: string) => string | null,
): LanguageStep {
  const ids = step.owners.map(({ name }) => partyOf(name));
  const known = ids.filter((id) => id !== null);
  const told = known.length === ids.length && ids.length > 0;
  const names = step.owners.map(({ name }) => name).join(' and ');
  const owner = told ? [...new Set(known)] : 'unknown';
  const note = [told ? '' : names, step.override ? judgementText(step) : ''].filter(Boolean).join('; ');
  return {
    owner,
    from: step.from ?? (step.by === null ? 'unknown' : { unknown: { until: step.by } }),
    ...(owner === 'unknown' || owner.length < 2 ? {} : { shares: percents(step.owners, ids) }),
    ...(step.recorded === null ? {} : { recorded: step.recorded }),
    ...(claimsOpen(chain, step) ? { 'past-claims': 'unknown' as const } : {}),
    ...sourceOf(step),
    ...(note ? { note } : {}),
  };
}

/** `USPTO reel 31066, frame 972`, or the decision that put the step in. */
function sourceOf({ paper, override }: TitleStep): { readonly source?: string } {
  if (paper !== null) return { source: `USPTO reel ${paper.replace('/', ', frame ')}` };
  return override ? { source: `decision of ${override.decided}` } : {};
}

/** After the grant damages may have accrued, and the record does not say whether they came along. */
function claimsOpen({ granted }: TitleChain, { from, by, class: kind, judgement }: TitleStep): boolean {
  if (judgement === 'name-change' || judgement === 'conversion' || kind === null || granted === null)
    return false;
  const day = from ?? by;
  return day === null || day > granted;
}

/** In per cent, one for each party; several names of one party are added up. Thirds are cut to two decimals. */
function percents(owners: readonly Owner[], ids: readonly (string | null)[]): readonly number[] | 'unknown' {
  const sums = new Map<string, number>();
  for (const [at, { share }] of owners.entries()) {
    if (share === null) return 'unknown';
    const id = ids[at] ?? '';
    sums.set(id, (sums.get(id) ?? 0) + (100 * share[0]) / share[1]);
  }
  return [...sums.values()].map((sum) => Math.round(sum * 100) / 100);
}

/**
 * Inventors, none of them a party, who parted with all of it by the grant: until then there is nothing to assert, and who of
 * inventor and employer had it in between is not told apart. An unknown owner could be any of the parties.
 */
function inventorsLeftOut(
  { granted, steps: [begin] }: TitleChain,
  step: TitleStep,
  [first, ...rest]: readonly LanguageStep[],
): boolean {
  if (begin?.judgement !== 'inventors' || first?.owner !== 'unknown' || rest.length > 0) return false;
  if (step.owners.some(({ name }) => begin.owners.some((one) => one.name === name))) return false;
  const day = step.from ?? step.by;
  return day !== null && (granted === null || day <= granted);
}

const sameOwners = (a: LanguageStep, b: LanguageStep): boolean =>
  a.owner !== 'unknown' && JSON.stringify([a.owner, a.shares]) === JSON.stringify([b.owner, b.shares]);

/** Whether what is there began no earlier, so that it never was the owner on any day. */
function startsBefore(next: LanguageStep, last: LanguageStep | undefined): boolean {
  if (!last || typeof next.from !== 'string' || next.from === 'unknown') return false;
  if (typeof last.from === 'string') return last.from !== 'unknown' && last.from >= next.from;
  return last.from.unknown.until >= next.from && last.recorded === undefined;
}

/** The chain up to where it becomes doubtful is not told apart: the owner is unknown throughout. */
function unknownNow({ doubts }: TitleChain, steps: readonly LanguageStep[]): LanguageTitle {
  const why = doubts
    .filter(({ weight }) => weight === 'unknown')
    .map(doubtText)
    .join('; ');
  const last = steps.at(-1);
  const note = [why, last?.owner === 'unknown' ? '' : `of record ${last?.owner.join(' and ') ?? 'nobody'}`]
    .filter(Boolean)
    .join('; ');
  return { owner: 'unknown', note };
}
