// Everything a brief is made of, as plain data: what `position`, `reference` and `market` found for one deal. Whoever
// assembles it decides nothing about words or order; `briefOf` decides nothing about law.
import type { Place } from '../../language/index.js';
import type { TrendResult, Verdict } from '../../market/index.js';
import type { Clause, LotRow } from '../model.js';
import type { Span } from '../pictures/data.js';

/** A corporate group. */
export interface Group {
  readonly id: string;
  readonly name: string;
}
/** A count with the lot-group rows behind it (their ids in `BriefInput.rows`), shielded groups included. */
export interface Counted extends Span {
  readonly rows: readonly string[];
  /** Among declared applications there are patents that nobody declared, bought ones of which a number is public. */
  readonly mixed?: boolean;
}
/** A count in the two worlds. */
export interface Change {
  readonly without: Counted;
  readonly with: Counted;
}
/** One part of a standing: by kind, by country, or by both. Null: over all. Totals are unions, so parts need not add up. */
export interface Slice extends Change {
  readonly kind: string | null;
  readonly country: string | null;
}
/** What `holder` can assert against what `seller` sells. `'field'`: everybody else. */
export interface Standing extends Change {
  readonly holder: Group | 'field';
  readonly seller: Group | 'field';
  readonly slices: readonly Slice[];
}
/** Something said about the deal, and by whom. */
export interface Said {
  readonly says: string;
  readonly source: readonly string[];
  readonly place: Place | null;
}
/** A term of the deal: published, not published, or chosen by the author of the workspace. */
export interface Term extends Said {
  readonly name: string;
  readonly state: 'public' | 'unknown' | 'assumed';
}
export interface Shielding {
  /** Agreement or rule id, and its title. */
  readonly id: string;
  readonly title: string;
  /** `licensed`, `exhausted`… */
  readonly answer: string;
  readonly count: Counted;
}
/** One holder group against one side, after the deal. */
export interface Threat {
  readonly holder: Group;
  readonly exposed: Counted;
  readonly heldOff: Counted;
  readonly by: readonly Shielding[];
}
/** One open term or assumption, taken at its values, the others fixed. */
export interface Swing {
  readonly id: string;
  readonly says: string;
  readonly sort: 'term' | 'assumption';
  /** Which count moves: `Xiaomi exposed to Nokia, with the deal`. */
  readonly of: string;
  readonly readings: readonly { readonly says: string; readonly exposed: number }[];
  readonly place: Place | null;
}
export interface CheckedClaim extends Said {
  readonly by: string | null;
  readonly asOf: string;
  readonly verdict: Verdict;
  /** In a sentence, without a full stop. */
  readonly why: string;
  /** Where the claim is one about the market. */
  readonly trend: TrendResult | null;
  /** Where the claim is one about the position. */
  readonly counted: Change | null;
}
export interface AssumptionRow extends Said {
  readonly id: string;
  readonly value: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
}
/** An imported patent, with the records that it rests on. */
export interface ImportedPatent {
  readonly id: string;
  /** Papers of its title, else what the store notes of its owner. */
  readonly title: readonly string[];
  /** The event that ended it. */
  readonly ended: readonly string[];
  /** The files it was read from. */
  readonly files: readonly string[];
}
export interface BriefInput {
  readonly deal: {
    readonly id: string;
    readonly title: string;
    readonly announced: string;
    readonly sides: readonly [Group, Group];
    /** What it is and who says so, most important first. */
    readonly statements: readonly Said[];
    readonly terms: readonly Term[];
  };
  /** The day of act and suit: the day after it was announced. */
  readonly at: string;
  /** Whether what is counted are declarations nobody has checked, granted patents, or some of both. */
  readonly basis: 'declared' | 'granted' | 'mixed';
  /** Each side as seller and as holder, toward the other and toward the field. */
  readonly standings: readonly Standing[];
  /** Per side, the holders in any order. */
  readonly threats: readonly {
    readonly side: Group;
    readonly total: Counted;
    readonly holders: readonly Threat[];
  }[];
  readonly swings: readonly Swing[];
  readonly claims: readonly CheckedClaim[];
  readonly assumptions: readonly AssumptionRow[];
  /** What the figures cannot say: declarants not resolved, offices left out… One sentence each. */
  readonly limits: readonly string[];
  readonly matrix: {
    readonly holders: readonly Group[];
    readonly sellers: readonly Group[];
    /** `cells[holder][seller]`; null where both are one group. */
    readonly without: readonly (readonly (Span | null)[])[];
    readonly with: readonly (readonly (Span | null)[])[];
  };
  readonly timeline: {
    readonly from: string;
    readonly until: string;
    readonly panels: readonly {
      readonly title: string;
      readonly series: readonly {
        readonly label: string;
        readonly side: 0 | 1;
        readonly points: readonly (Span & { readonly at: string })[];
        /** The world without the deal, drawn beside the other. */
        readonly ghost?: boolean;
      }[];
    }[];
    readonly deals: readonly { readonly at: string; readonly label: string; readonly main: boolean }[];
  };
  readonly rows: readonly LotRow[];
  readonly clauses: readonly Clause[];
  /** Patents from the store that some row counts. */
  readonly imported: readonly ImportedPatent[];
  /** Names of parties by id, for the tables of the market and of the rows. */
  readonly names: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly files: readonly string[];
}
