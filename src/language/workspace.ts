// What a reader of workspaces hands to everything above it: plain canonical values, and the place of each.
import type {
  Agreement,
  Assumption,
  Deal,
  Imported,
  OwnerDecision,
  Party,
  Patent,
  Product,
  Question,
  TitleOverride,
} from './schema.js';

/** Where a value stands. Lines and columns count from 1. A row of a table has its line in the table. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Of an imported patent: its id and the records that it rests on, for people. The file is one that the program makes. */
  readonly from?: string;
}
/** A problem found in a workspace: data first, words at the end (see `findings.ts`). */
export interface Finding {
  readonly code: string;
  /**
   * `error`: the workspace cannot be evaluated. `rejected`: a row of a table was left out, the rest stands.
   * `warning`: probably a slip, and what is written still has a meaning.
   */
  readonly severity: 'error' | 'rejected' | 'warning';
  readonly place: Place;
  readonly found?: string;
  readonly expected?: string;
  readonly nearest?: string;
  /** A second place, where two things collide. */
  readonly also?: Place;
  readonly path: readonly string[];
}
/** The way to a value from the top of the workspace: `['agreements', 'a-1', 'grants', '0', 'ends']`. */
export type Path = readonly string[];
/** One published market figure. Shares in per cent, units in millions; null where not published. */
export interface MarketRow {
  readonly house: string;
  readonly published: string;
  readonly region: string;
  readonly period: string;
  readonly vendor: string;
  readonly party: string | null;
  readonly units: number | null;
  readonly share: number | null;
  readonly source: string;
  readonly note: string | null;
  readonly place: Place;
}
/**
 * A checked workspace. Values are canonical:
 *  - `yes`/`no`/`true`/`false` are booleans where the schema says yes or no;
 *  - every key that takes one value or a list holds a list (`kind`, `makes`, `owner`, `standards`, `from`, `to`…);
 *  - dates stay strings (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`);
 *  - open values stay as written: `'unknown'`, `{unknown: …}`, `{disputed: […]}`, `{assumed: id}`
 *    (their inner values canonical too); defaults are not filled in.
 */
export interface Workspace {
  readonly title?: string;
  readonly basis?: string;
  readonly certainty?: string;
  readonly why?: string;
  /** Which patents of the store come in; empty where the section says no more, or is not there. */
  readonly imported: Imported;
  readonly assumptions: Readonly<Record<string, Assumption>>;
  readonly standards: Readonly<Record<string, { name?: string; generation?: unknown; includes?: unknown }>>;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly parties: Readonly<Record<string, Party>>;
  /** Decisions about names of owners, by the name as it was recorded. */
  readonly 'owner-names': Readonly<Record<string, readonly OwnerDecision[]>>;
  readonly products: Readonly<Record<string, Product>>;
  /** Single assets and lots, from YAML and from tables alike. */
  readonly patents: Readonly<Record<string, Patent>>;
  readonly transfers: readonly unknown[];
  readonly events: readonly unknown[];
  readonly agreements: Readonly<Record<string, Agreement>>;
  readonly deals: Readonly<Record<string, Deal>>;
  readonly questions: readonly Question[];
  /** Decisions about recorded papers, by patent id with or without kind. */
  readonly 'title-overrides': Readonly<Record<string, readonly TitleOverride[]>>;
  readonly market: readonly MarketRow[];
  /** The place of the value at `path`, or of its nearest ancestor that has one. */
  place(path: Path): Place;
  /** SHA-256 over names and bytes of all inputs, hex. */
  readonly digest: string;
  readonly files: readonly string[];
}
