// What is worked out about the life of a right: each date with its bounds, the records and rules that it rests on, and
// what is missing where it stays open.
import type { Day } from '../../calendar/index.js';
import type { LegalEvent, OwnRow, PatentDocument } from '../../records/index.js';

/** The first and the last day that it can be, both inside; infinite where nothing bounds it. */
export interface When {
  readonly low: Day;
  readonly high: Day;
}
/** One step on the way to a date. */
export interface Ground {
  readonly says: string;
  /** Document, application, or event code with its day; null where the step is law alone. */
  readonly record: string | null;
  /** Statute or rule; null where the step is a record alone. */
  readonly authority: string | null;
}
export interface Found {
  readonly when: When;
  readonly grounds: readonly Ground[];
  /** What would settle it; null where the day is known. */
  readonly missing: string | null;
}
export interface Grant extends Found {
  /** There is no grant and, as far as the record goes, there will be none; `when` then says nothing. */
  readonly never: boolean;
}
export interface Expiry extends Found {
  /** The end of the term before the days are added; the same as `when` where a disclaimer or a printed term decides. */
  readonly base: When;
  /** Days added to `base`; 0 where none, or where a disclaimer cuts them. */
  readonly adjusted: number;
  /** Terminal disclaimer: what its end is known from. `untold`: there is one, and the record does not say which end. */
  readonly disclaimer: 'none' | 'date' | 'patent' | 'untold';
}
/** How a right came to an end. Null: no record of an end, and `when` begins where no record speaks any more. */
export type EndedBy = 'lapse' | 'revocation' | 'disclaimer' | 'withdrawal' | 'expiry' | null;
export interface Ended extends Found {
  readonly by: EndedBy;
}
/** A European patent in one state. */
export interface StateDates {
  readonly country: string;
  /** `validated`: a record shows effect there; `none`: a record shows that it never had any; `unknown`: designated only. */
  readonly effect: 'validated' | 'unitary' | 'none' | 'unknown';
  readonly grounds: readonly Ground[];
  /** Null: nothing can have ended it before its term. */
  readonly ended: Ended | null;
}
export interface OptOut {
  readonly on: string | null;
  /** The day of its withdrawal, null where it stands; `''` where withdrawn on a day that is not told. */
  readonly withdrawn: string | null;
  readonly grounds: readonly Ground[];
}
export interface RightDates {
  readonly country: string | null;
  readonly filed: Found;
  /** The day from which a term of years is counted. */
  readonly counted: Found;
  readonly priority: Found;
  readonly granted: Grant;
  readonly expires: Expiry;
  /** Null: nothing can have ended it before its term. Of a European patent: what ended all of it. */
  readonly ended: Ended | null;
  /** European patents only, once granted. */
  readonly states: readonly StateDates[] | null;
  readonly optOut: OptOut | null;
  /** The day to which the legal events on file reach; null: there are none. */
  readonly reaches: string | null;
  readonly doubts: readonly string[];
}

/** How long a right lasts and on what authority, as the country table of the law says it. */
export type TermTable = (
  country: string,
  column: 'inventionTerm' | 'designTerm' | 'utilityModelTerm',
  onDay?: Day,
) =>
  | {
      readonly value:
        | { readonly years: number; readonly from: 'filing' | 'grant'; readonly orFromGrant?: number }
        | 'none';
      readonly source: string;
    }
  | undefined;

/** The records of one right. */
export interface RightRecords {
  /** Its publications, their corrections, and the part rows that tables split off. */
  readonly documents: readonly PatentDocument[];
  /** Documents of other rights that it points to: parents, the reissued patent, the one it is disclaimed to, its reissue. */
  readonly others?: readonly PatentDocument[];
  readonly events?: readonly LegalEvent[];
  /** A person's own row of it: fills what the offices leave open, and never overrides them. */
  readonly own?: OwnRow;
  /** Whose right it is, for one without documents. */
  readonly office?: string;
}
