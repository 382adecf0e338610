// The document model of a brief: what the terminal, the page and the JSON are renderings of. Frozen plain data, no
// behaviour; a renderer needs nothing else. Text is plain text: escaping is each renderer's own business.
import type { Place } from '../language/index.js';
import type { Picture } from './pictures/data.js';

/** How a word or a cell is meant: renderers may colour it, but the text says it too. */
export type Tone = 'good' | 'bad' | 'open' | 'quiet';

/** A count with its interval. `opens` names the ground behind it. */
export interface Figure {
  readonly kind: 'figure';
  readonly low: number;
  readonly high: number;
  readonly opens: string | null;
}
export type Inline =
  | string
  | Figure
  | { readonly kind: 'strong'; readonly text: string }
  /** An id, a file with its line, a command. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mark'; readonly text: string; readonly tone: Tone };
export type Content = readonly Inline[];

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end';
}
export type Block =
  /** `lead`: the finding, in words and numbers, first in its section. `note`: what a careful reader must know. */
  | { readonly kind: 'paragraph'; readonly role: 'lead' | 'body' | 'note'; readonly content: Content }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Content[] }
  /** The first column heads its row. `more` rows were left out, and lie in the rows file. */
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Content[])[];
      readonly more: number;
    }
  | { readonly kind: 'picture'; readonly id: string; readonly picture: Picture };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
/** A grant, promise or rule that decides, as a reader can look it up. */
export interface Clause {
  readonly id: string;
  readonly sort: 'grant' | 'promise' | 'rule';
  readonly says: string;
  /** The agreement it stands in; null for a rule. */
  readonly agreement: string | null;
  /** Somebody chose this term; nobody published it. */
  readonly assumed: boolean;
  readonly place: Place | null;
  readonly source: readonly string[];
}
/** A lot group: patents with one answer for one reason, toward one product in one country, in one world or in both. */
export interface LotRow {
  readonly id: string;
  readonly world: 'without' | 'with' | 'both';
  readonly at: string;
  readonly holder: string;
  readonly seller: string;
  readonly product: string;
  readonly kind: string;
  readonly country: string;
  readonly answer: string;
  readonly detail: string | null;
  readonly because: readonly string[];
  readonly turnsOn: readonly string[];
  readonly count: number;
  readonly lots: readonly string[];
  /** Where the lots stand: file and line of the table or of the YAML. */
  readonly places: readonly Place[];
}
/** What a figure opens to: the clauses that decide it and the lot groups it counts, largest first. */
export interface Ground {
  readonly id: string;
  /** The section in whose details it is printed: where the figure stands first. */
  readonly section: string;
  readonly says: string;
  readonly low: number;
  readonly high: number;
  readonly clauses: readonly string[];
  readonly rows: readonly string[];
}
export interface Brief {
  readonly kind: 'crossgrant-brief';
  readonly version: 1;
  /** The deal. */
  readonly id: string;
  readonly title: string;
  /** What is counted, in the words of the page: `declared applications, at most`. */
  readonly counted: string;
  readonly at: string;
  /** SHA-256 of all inputs, hex. */
  readonly digest: string;
  readonly files: readonly string[];
  /** The name of the file beside the brief that holds every row. */
  readonly rowsFile: string;
  readonly sections: readonly Section[];
  readonly grounds: readonly Ground[];
  readonly clauses: readonly Clause[];
  readonly rows: readonly LotRow[];
}
