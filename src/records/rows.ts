// What readers yield, whatever the format: documents, assignments, legal events, declarations, rows of a person's own table.
//
// Everywhere: a value that the record does not give is `null`, never '' and never a stand-in (`NULL`, `-1`, `0001-01-01`).
// A date is `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the office leaves the day or month open (`20010200`). Numbers are
// in the one form of `numbers.ts`, the office's own spelling is kept beside them where it differs.

/** Who stands on a document, and as what. A person has `last`; an organisation has `organisation`. */
export interface DocumentParty {
  readonly role: 'assignee' | 'applicant' | 'inventor' | 'agent' | 'examiner' | 'licensee';
  /** Place in the office's list of that role, from 1. */
  readonly sequence: number;
  readonly organisation: string | null;
  readonly last: string | null;
  readonly first: string | null;
  /** The USPTO's assignee code as printed, without leading zeros: 2 US company, 3 foreign company, 4 US person…; +10: part interest. */
  readonly code: string | null;
  readonly city: string | null;
  readonly state: string | null;
  /** ISO 3166 two letters, as the office gives it. */
  readonly country: string | null;
  /** From which day the office lists the party so (the EP register's change date); else null. */
  readonly from: string | null;
}
/** Another filing that this one goes back to or replaces. */
export interface DocumentRelation {
  readonly kind:
    | 'continuation'
    | 'continuation-in-part'
    | 'divisional'
    | 'reissue'
    | 'reexamination'
    | 'substitution'
    | 'provisional'
    | 'national-phase' // of a PCT application
    | 'regional-phase'
    | 'earlier-publication'
    | 'correction'
    | 'utility-model-basis'
    | 'parent'; // the office says no more
  /** Application id of the other filing (`numbers.ts`), null where only a publication is named. */
  readonly application: string | null;
  /** Publication id without kind of the other one, where named. */
  readonly publication: string | null;
  readonly date: string | null;
  /** As printed: `GRANTED`, `PENDING`, `ABANDONED`, a code of the older formats. */
  readonly status: string | null;
}
export interface DocumentPriority {
  readonly sequence: number;
  readonly country: string;
  /** As printed. */
  readonly number: string;
  readonly kind: string | null;
  readonly date: string | null;
}
export interface DocumentClass {
  readonly scheme: 'cpc' | 'ipc' | 'uspc' | 'locarno';
  /** `H04W 72/04`; Locarno `14-03`; USPC as printed, `455/450`. */
  readonly symbol: string;
  readonly first: boolean;
  readonly inventive: boolean | null;
}
/** What one publication says of itself. */
export interface PatentDocument {
  readonly type: 'document';
  /** Office, number, kind in the form of the language's ids: `US9410410B2`, `USD656296S1`, `US20090005527A1`. */
  readonly id: string;
  /** The same without kind: what other records point to. */
  readonly publication: string;
  readonly country: string;
  readonly number: string;
  readonly kind: string | null;
  /** Date of this publication. */
  readonly published: string | null;
  /** Grant: this publication is a granted right. Null where the record does not let us tell. */
  readonly grant: boolean | null;
  readonly right:
    | 'invention'
    | 'design'
    | 'plant'
    | 'utility-model'
    | 'statutory-invention'
    | 'defensive-publication'
    | null;
  readonly reissue: boolean;
  /** Application id: `US12207945`, `EP10167109`. */
  readonly application: string | null;
  /** As the record has it, where it differs. */
  readonly applicationPrinted: string | null;
  readonly filed: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** US term of grant. */
  readonly term: {
    /** Days of extension or adjustment printed on the grant (35 USC 154(b)); null where none is printed. */
    readonly adjusted: number | null;
    /** Years of a fixed term, as designs have (14, 15). */
    readonly years: number | null;
    readonly disclaimer: boolean;
    /** The text of it, or the date that it sets. */
    readonly disclaimerText: string | null;
    readonly disclaimerDate: string | null;
  } | null;
  readonly pct: {
    readonly application: string | null; // `WO` style: `PCT/EP2008/051234`
    readonly filed: string | null;
    readonly publication: string | null; // `WO2008123456`
    readonly published: string | null;
    /** Date of 35 USC 371(c) or entry. */
    readonly entered: string | null;
  } | null;
  readonly parties: readonly DocumentParty[];
  readonly relations: readonly DocumentRelation[];
  readonly priorities: readonly DocumentPriority[];
  readonly classes: readonly DocumentClass[];
  /** Families by whom they were made: `docdb`, `inpadoc`. ETSI's stand on declarations. */
  readonly families: readonly { readonly scheme: string; readonly id: string }[];
  /** Designated or validated states, and since when: from EPO records. */
  readonly states: readonly {
    readonly country: string;
    readonly as: 'designated' | 'extension' | 'validation' | 'unitary';
  }[];
  /**
   * How far the record goes: `whole`, or which facts of the document its table gives (PatentsView, the EP register); the
   * others are empty. Two tables that can both speak of a document have two words: of one word the later record stands.
   */
  readonly part:
    | 'whole'
    | 'base'
    | 'application'
    | 'term'
    | 'pct-filing'
    | 'pct-publication'
    | 'assignees'
    | 'inventors'
    | 'applicants'
    | 'agents'
    | 'examiners'
    | 'cpc'
    | 'ipc'
    | 'uspc'
    | 'relations'
    | 'crosswalk'
    | 'priorities'
    | 'register';
  /** The day the office made or exchanged the record: on the same key the later one wins. */
  readonly official: string | null;
  /** The same, for a record whose office marks it withdrawn or deleted. */
  readonly withdrawn: boolean;
}

/** The sort of conveyance, from code and free text. */
export type ConveyanceClass =
  | 'assignment'
  | 'merger'
  | 'name-change'
  | 'address-change'
  | 'entity-conversion'
  | 'security-interest'
  | 'release' // of a security interest
  | 'partial-release'
  | 'licence'
  | 'licence-termination'
  | 'court-order'
  | 'government' // confirmatory licence or interest under federal funding
  | 'declaration' // of inventorship, employment agreements filed for the record
  | 'correction'
  | 'lien' // other than by agreement: tax, judgment, attorney
  | 'sequestration'
  | 'bankruptcy'
  | 'decedent' // letters testamentary, heirs
  | 'option'
  | 'rescission'
  | 'other';
export interface ConveyanceReading {
  readonly class: ConveyanceClass;
  /** Agreed that it takes effect from an earlier day. */
  readonly nuncProTunc: boolean;
  /** What a correction corrects, or a compound text also does: `ASSIGNMENT AND SECURITY AGREEMENT`. */
  readonly of: ConveyanceClass | null;
  /** Share conveyed in per cent, where the text says one; `part` where it says part only. */
  readonly share: number | 'part' | null;
  /** Words of the text, or the code, on which the class rests. */
  readonly because: string;
  /** False where the text fits no known wording, or fits two. */
  readonly sure: boolean;
}
export interface AssignmentName {
  readonly name: string;
  /** Assignors only. */
  readonly executed: string | null;
  readonly acknowledged: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}
/** One asset under a recorded paper; each number in the form of `numbers.ts`, null where absent. */
export interface AssignmentProperty {
  readonly sequence: number;
  readonly application: string | null; // `US12207945`
  readonly publication: string | null; // `US20090005527`
  readonly patent: string | null; // `US8000001`
  readonly pct: string | null; // `PCT/EP2008/051234`
  readonly hague: string | null; // international registration
  readonly filed: string | null;
  readonly published: string | null;
  readonly issued: string | null;
  readonly title: string | null;
  readonly inventors: string | null;
}
/** A recorded paper: reel and frame. */
export interface Assignment {
  readonly type: 'assignment';
  /** `31066/972`: reel and frame without leading zeros. */
  readonly id: string;
  readonly reel: number;
  readonly frame: number;
  readonly recorded: string | null;
  readonly updated: string | null;
  readonly purged: boolean;
  readonly pages: number | null;
  readonly text: string | null;
  /** The Assignment Center's number for the sort of conveyance, as given. */
  readonly code: string | null;
  readonly reading: ConveyanceReading;
  /** Other papers that the text names, `22040/610`, in its order: what it corrects, releases or re-records. */
  readonly refersTo: readonly string[];
  readonly correspondent: string | null;
  readonly assignors: readonly AssignmentName[];
  readonly assignees: readonly AssignmentName[];
  readonly properties: readonly AssignmentProperty[];
  readonly official: string | null;
}
/** One event in the life of an application or patent, as an office published it. */
export interface LegalEvent {
  readonly type: 'event';
  /** Publication id without kind where the record speaks of a publication, else null. */
  readonly publication: string | null;
  readonly application: string | null;
  readonly kind: string | null;
  /** The office whose gazette or register it is from. */
  readonly country: string;
  /** As published: `PG25`, `MM4A`, `17P`; for the register `REG` and its own code. */
  readonly code: string;
  readonly description: string | null;
  /** Date of the gazette or register entry. */
  readonly date: string | null;
  /** Effective date, where told. */
  readonly effective: string | null;
  /** State in which it takes effect (PG25 lists them one by one); default the office's own territory. */
  readonly state: string | null;
  readonly class:
    | 'filing'
    | 'publication'
    | 'grant'
    | 'designation'
    | 'validation'
    | 'fee-paid'
    | 'lapse'
    | 'expiry'
    | 'reinstatement'
    | 'withdrawal'
    | 'refusal'
    | 'opposition'
    | 'opposition-decision'
    | 'no-opposition'
    | 'revocation'
    | 'limitation'
    | 'unitary-effect'
    | 'unitary-refused'
    | 'opt-out'
    | 'opt-out-withdrawn'
    | 'transfer'
    | 'licence'
    | 'lien'
    | 'spc'
    | 'term-adjustment'
    | 'correction'
    | 'examination'
    | 'search'
    | 'other';
  /** Influence on the right as the EPO's table marks it: `+`, `-`, or null. */
  readonly influence: '+' | '-' | null;
  /** Names and further figures of the event, by field. */
  readonly details: Readonly<Record<string, string>>;
  readonly official: string | null;
}
/** One code of the EPO's table of legal event codes, from the user's copy of it. */
export interface LegalCode {
  readonly type: 'legal-code';
  readonly country: string;
  readonly code: string;
  readonly influence: '+' | '-' | null;
  /** Letter of the EPO's category, and its name: `H`, `IP RIGHT CESSATION`. */
  readonly category: string | null;
  readonly categoryName: string | null;
  /** In English, and in the office's language. */
  readonly description: string;
  readonly original: string | null;
  /** By our own mapping, else by these columns; `other` where both leave a doubt. */
  readonly class: LegalEvent['class'];
  readonly official: string | null;
}
/** One row of a declaration to a standards body. */
export interface Declaration {
  readonly type: 'declaration';
  readonly body: 'ETSI';
  /** `ISLD-201107-009`, and the database's own key. */
  readonly reference: string | null;
  readonly declaration: string | null;
  readonly declarant: string;
  readonly signed: string | null;
  readonly reflected: string | null;
  /** The three keys by which families are counted, never mixed. */
  readonly dipg: string | null;
  readonly patf: string | null;
  readonly publication: string | null; // as printed, possibly several joined by ` | `
  readonly publications: readonly string[]; // in the form of `numbers.ts`, with kind
  readonly application: string | null; // as printed
  readonly applicationId: string | null;
  readonly country: string | null; // two letters
  readonly countryPrinted: string | null;
  readonly filed: string | null;
  readonly title: string | null;
  readonly priorities: readonly string[];
  readonly basis: boolean | null;
  readonly standard: string | null;
  readonly deliverable: string | null; // `TS 36.213`
  readonly version: string | null;
  readonly project: string | null;
  readonly section: string | null;
  readonly essentialToStandard: boolean | null;
  readonly essentialToProject: boolean | null;
  readonly willing: boolean | null;
  readonly reciprocal: boolean | null;
  readonly generations: readonly ('2G' | '3G' | '4G' | '5G')[];
  readonly official: string | null;
}
/** A row of a person's own table: keys of a patent in the language, as text cells. */
export interface OwnRow {
  readonly type: 'own';
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly official: string | null;
}
export type RecordRow = PatentDocument | Assignment | LegalEvent | LegalCode | Declaration | OwnRow;
