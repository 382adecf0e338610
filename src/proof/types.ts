// What a proof is: for each reading of the open terms, the shields that were tried, in order, up to the one that held.
import type { Answer, Question } from '../language/index.js';
import type { Path } from '../language/index.js';
import type { Step } from '../law/index.js';

/** A shield that was tried: the answer it would give, with its detail, and the step that says whether it holds. */
export interface Line {
  readonly answer: Answer;
  readonly detail: string | null;
  readonly step: Step;
}
/** How a reading has an open term. */
export interface Taken {
  readonly id: string;
  readonly path: Path;
  readonly kind: 'unknown' | 'disputed';
  readonly as: string;
  /** The value itself, where it is not a range of days. */
  readonly value?: unknown;
  /** Where a date was narrowed: its days from and until, as days since 1970-01-01. */
  readonly range?: readonly [number, number];
}
/** One reading and what follows in it. `lines` end with the first that holds; none does where the answer is exposed. */
export interface Branch {
  readonly reading: readonly Taken[];
  readonly answer: Answer;
  readonly detail: string | null;
  readonly lines: readonly Line[];
  /** For an exposed answer: what sort of exposure, each with its step, in the order of the language. */
  readonly details: readonly { readonly detail: string; readonly step: Step }[];
}
export interface Proof {
  readonly question: Question;
  readonly patent: string;
  readonly answer: Answer;
  readonly detail: string | null;
  /** Open terms that the answer turns on. */
  readonly turnsOn: readonly { readonly path: Path; readonly kind: 'unknown' | 'disputed' }[];
  readonly branches: readonly Branch[];
}
/** A grant that failed on the fewest terms, and the steps on which it failed. */
export interface Miss {
  readonly grant: string;
  readonly misses: number;
  readonly failing: readonly Step[];
}
