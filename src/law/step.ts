// Steps: what an evaluation leaves behind, and what a proof is made of. A step holds or it does not; it holds
// because all, any or none of its parts hold, or because a test on two terms says so, or because the law says so.
import type { Path } from '../language/index.js';
import { NeedsChoice } from './choice.js';

/** Where a compared value comes from: the workspace, the question, the country table, or a sum on one of them. */
export type Term =
  | { readonly from: 'fact'; readonly path: Path; readonly value: unknown }
  | { readonly from: 'question'; readonly key: string; readonly value: unknown }
  | { readonly from: 'law'; readonly path: Path; readonly value: unknown }
  | { readonly from: 'sum'; readonly of: Term; readonly plus: Shift; readonly value: unknown };
/** What is added to a date (days, months, years, or to the end of its year first) or to an amount (per cent). */
export interface Shift {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
  readonly endOfYear?: true;
  readonly because?: Path;
}
/** The comparisons a leaf may make. The checker in `proof/` has its own implementation of each. */
export type Operator =
  | 'on-or-before' // dates
  | 'before'
  | 'at-most' // numbers
  | 'at-least'
  | 'is' // equal values
  | 'one-of' // left is an item of the list on the right
  | 'shares' // two lists have an item in common
  | 'kind-within' // one of the product kinds on the left is, or is narrower than, one on the right
  | 'standard-within' // a standard on the left is, or is included in, one on the right
  | 'controlled-by' // left party is controlled by the right one on a day, over a threshold
  | 'same-group' // both have one top parent on a day
  | 'owned-by' // the patent on the left has this owner on a day
  | 'starts-with';
export interface Test {
  readonly op: Operator;
  readonly left: Term;
  readonly right: Term;
  /** Further arguments of `controlled-by`, `same-group` and `owned-by`: a day, a threshold in per cent. */
  readonly on?: Term;
  readonly over?: number;
}
export interface Step {
  /** A rule of the language by its name, or `term: …` for a term of a clause. */
  readonly rule: string;
  readonly holds: boolean;
  readonly how: 'all' | 'any' | 'none' | 'test' | 'law' | 'record' | 'unopened';
  readonly steps?: readonly Step[];
  readonly test?: Test;
  /** Facts read that are no part of a test: what was looked through, or found absent. */
  readonly facts?: readonly Fact[];
  /** The grant or promise that this step examines. */
  readonly grant?: string;
  /** Which way it runs, and whom it is tested for. */
  readonly direction?: { readonly from: string; readonly to: string; readonly for: string };
  /** Details of the answer that this grant would give, in their order. */
  readonly details?: readonly { readonly detail: string; readonly step: Step }[];
}
export interface Fact {
  readonly path: Path;
  /** `undefined` (left out) says that the workspace has nothing there. */
  readonly value?: unknown;
}
export type Thunk = () => Step;
type Extra = Partial<Pick<Step, 'facts' | 'grant' | 'direction' | 'details'>>;

/**
 * Holds when every part does. A part that turns on a term not opened yet is put off: where another part fails, the
 * term cannot touch the outcome and stays unopened.
 */
export function all(rule: string, parts: readonly Thunk[], extra: Extra = {}): Step {
  return gather(rule, 'all', parts, false, extra);
}
/** Holds when one part does; a part that turns on an unopened term is put off likewise. */
export function any(rule: string, parts: readonly Thunk[], extra: Extra = {}): Step {
  return gather(rule, 'any', parts, true, extra);
}
/** Holds when no part does. */
export function none(rule: string, parts: readonly Thunk[], extra: Extra = {}): Step {
  return gather(rule, 'none', parts, true, extra);
}

let outcomesOnly = false;
/**
 * Runs without looking at parts that can no longer turn an outcome. Answers and readings are the same; what is left out
 * is how close the grants came that failed, so nothing that is shown as a proof may be made this way.
 */
export function forOutcomes<T>(run: () => T): T {
  return asked(true, run);
}
/** Runs in full whatever is wanted around it: for steps that are kept and shown later. */
export function inFull<T>(run: () => T): T {
  return asked(false, run);
}
function asked<T>(outcomes: boolean, run: () => T): T {
  const before = outcomesOnly;
  outcomesOnly = outcomes;
  try {
    return run();
  } finally {
    outcomesOnly = before;
  }
}

function gather(
  rule: string,
  how: 'all' | 'any' | 'none',
  parts: readonly Thunk[],
  settles: boolean,
  extra: Extra,
): Step {
  const steps: Step[] = [];
  let pending: NeedsChoice | undefined;
  let settled = false;
  for (const part of parts) {
    try {
      const step = part();
      steps.push(step);
      if (step.holds === settles) settled = true;
      if (settled && outcomesOnly) break;
    } catch (thrown) {
      if (!(thrown instanceof NeedsChoice)) throw thrown;
      pending ??= thrown;
      steps.push({ rule: 'open-term', how: 'unopened', holds: !settles, facts: [{ path: thrown.path }] });
    }
  }
  if (pending && !settled) throw pending;
  const holds = how === 'all' ? !settled : how === 'any' ? settled : !settled;
  return { rule, how, holds, steps, ...extra };
}

/** A rule of law that holds as it stands, or an unsettled one as this reading takes it. */
export function law(rule: string, holds = true, facts: readonly Fact[] = []): Step {
  return { rule, how: 'law', holds, ...(facts.length ? { facts } : {}) };
}
/** Something that the workspace records, or (holds: false) does not. */
export function record(rule: string, holds: boolean, facts: readonly Fact[]): Step {
  return { rule, how: 'record', holds, facts };
}
/** The step under another rule's name, with that rule as its reason. */
export function under(rule: string, step: Step, extra: Extra = {}): Step {
  return { rule, how: 'all', holds: step.holds, steps: [step], ...extra };
}
