// What a chain of title is made from, and what it comes to. Codes and arguments only: the words are in `words.ts`.
import type {
  Assignment,
  AssignmentName,
  ConveyanceClass,
  DocumentParty,
  DocumentRelation,
} from '../../records/index.js';

/** Whether two names as written are one party. */
export type SameParty = (a: string, b: string) => 'same' | 'different' | 'maybe';
export type TitleParty = Pick<DocumentParty, 'role' | 'organisation' | 'last' | 'first' | 'code'>;
export type TitleName = Pick<AssignmentName, 'name' | 'executed'>;
/** A recorded paper, reduced to what concerns one asset; an `Assignment` row fits as it is. */
export interface TitlePaper
  extends Pick<Assignment, 'id' | 'recorded' | 'reading' | 'refersTo' | 'purged' | 'text'> {
  readonly assignors: readonly TitleName[];
  readonly assignees: readonly Pick<TitleName, 'name'>[];
}
/** One decision of a person about one step. Owners are names as on the papers (`overrides.ts` turns ids into names). */
export interface TitleOverride {
  /** The paper that it is about, `31066/972`. */
  readonly paper: string | null;
  /** Or the paper after which a step is put in; `start`: before the first. */
  readonly after: string | null;
  readonly owners: readonly string[] | null;
  /** Per cent, one for each owner. */
  readonly shares: readonly number[] | null;
  readonly from: string | null;
  readonly moves: boolean | null;
  readonly readsAs: ConveyanceClass | null;
  readonly ignore: boolean;
  readonly reason: string;
  readonly decided: string;
  readonly by: string | null;
}
export interface TitleInput {
  /** Ids without kind, `US9410410`, `US20090005527`, `US12207945`; null where there is none. */
  readonly patent: string | null;
  readonly publication: string | null;
  readonly application: string | null;
  readonly filed: string | null;
  readonly granted: string | null;
  /** Who stands on its best document: the grant, else the application as published. Empty: no document is on file. */
  readonly parties: readonly TitleParty[];
  /** Which document that is. */
  readonly face: 'grant' | 'application' | null;
  /** Papers that name it. In any order. */
  readonly papers: readonly TitlePaper[];
  /** Papers that name one of these by reel and frame, but not this asset: corrections of a number. */
  readonly elsewhere?: readonly TitlePaper[];
  readonly parents?: readonly {
    readonly relation: DocumentRelation['kind'];
    readonly id: string;
    readonly papers: readonly TitlePaper[];
  }[];
  readonly overrides?: readonly TitleOverride[];
}

/** Numerator and denominator, in lowest terms. */
export type Share = readonly [number, number];
export interface Owner {
  readonly name: string;
  /** Null: the record does not say. A sole owner has `[1, 1]`. */
  readonly share: Share | null;
}
/** What a paper was found to do; `words.ts` says it. */
export type Judgement =
  | 'inventors'
  | 'inventor-to-assignee'
  | 'assignment'
  | 'merger'
  | 'name-change'
  | 'conversion'
  | 'heirs'
  | 'partial-interest'
  | 'as-printed'
  | 'confirms'
  | 'duplicate'
  | 'replaced'
  | 'gap'
  | 'follows-gap'
  | 'conflict'
  | 'before-title'
  | 'carries-nothing'
  | 'may-move'
  | 'security-interest'
  | 'lien'
  | 'lien-transfer'
  | 'release'
  | 'licence'
  | 'government'
  | 'moves-nothing'
  | 'purged'
  | 'set-aside'
  | 'decided';
export interface TitleStep {
  readonly paper: string | null;
  readonly class: ConveyanceClass | null;
  /** First day of these owners; null: not known. */
  readonly from: string | null;
  /** Where `from` is null: the day by which it had happened at the latest, where one is known. */
  readonly by: string | null;
  readonly recorded: string | null;
  readonly judgement: Judgement;
  /** Names and papers that the judgement speaks of. */
  readonly about: readonly string[];
  readonly notes: readonly Note[];
  /** The owners of record after it. */
  readonly owners: readonly Owner[];
  readonly moved: boolean;
  readonly override: TitleOverride | null;
}
/** What else is to be said of a step, without a doubt. */
export interface Note {
  readonly code: 'corrects' | 'corrected-by' | 'old-name' | 'late-recorded' | 'nunc-pro-tunc';
  /** A paper or a name. */
  readonly about: string;
}

export type DoubtCode =
  | 'gap'
  | 'conflict'
  | 'late-recording'
  | 'before-title'
  | 'may-move'
  | 'some-inventors'
  | 'inventors-not-on-file'
  | 'start-not-on-file'
  | 'as-printed'
  | 'applicant-only'
  | 'part-printed'
  | 'nothing-recorded'
  | 'face-differs'
  | 'parent-papers'
  | 'parent-papers-in-part'
  | 'name-maybe'
  | 'representative'
  | 'heirs'
  | 'unsure-reading'
  | 'dead-party'
  | 'dated-later'
  | 'share-unclear'
  | 'number-corrected'
  | 'corrected-elsewhere'
  | 'correction-without-paper'
  | 'no-execution-date'
  | 'executed-after-recorded'
  | 'no-parties'
  | 'release-by-parties'
  | 'release-unclear'
  | 'release-of-nothing'
  | 'lien-by-stranger'
  | 'override-without-paper'
  | 'override-overtaken';
/** `unknown`: the owner cannot be told while it stands; `owner`: the owner could be another; `note`: good to know. */
export type Weight = 'unknown' | 'owner' | 'note';
export interface Doubt {
  readonly code: DoubtCode;
  readonly weight: Weight;
  readonly paper: string | null;
  readonly about: readonly string[];
}
export interface Lien {
  readonly kind: 'security-interest' | 'lien';
  readonly secured: readonly string[];
  readonly grantors: readonly string[];
  readonly paper: string;
  readonly date: string | null;
  readonly recorded: string | null;
  /** The paper that released it; null: open. */
  readonly released: string | null;
  /** Whether the release names the lien, and is not only between the same parties. */
  readonly sure: boolean;
  /** Papers that recorded the same lien again, or wrongly before. */
  readonly again: readonly string[];
}
export interface Encumbrance {
  readonly kind: 'licence' | 'government' | 'option';
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly paper: string;
  readonly date: string | null;
  readonly ended: string | null;
}
/** Firm: no doubt bears on the owner. `because`: places in `doubts`. */
export type Present =
  | { readonly state: 'known'; readonly owners: readonly Owner[]; readonly firm: boolean }
  | { readonly state: 'unknown'; readonly owners: readonly Owner[]; readonly because: readonly number[] };
export interface TitleChain {
  readonly id: string;
  readonly filed: string | null;
  readonly granted: string | null;
  readonly steps: readonly TitleStep[];
  /** On record as owners, `known` or not. */
  readonly present: Present;
  readonly liens: readonly Lien[];
  readonly encumbrances: readonly Encumbrance[];
  readonly doubts: readonly Doubt[];
}
