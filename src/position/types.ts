// What a position is, as data. A position at a date: every holder group against every seller group.

/** Lowest and highest count over the readings of open terms and the dates inside months. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
/** What keeps a patent off: the answer (`licensed`, `exhausted`, …) and the grant or rule that decided it. */
export interface Shield {
  readonly answer: string;
  readonly detail: string | null;
  /** Grant or promise id, or the name of a rule. */
  readonly by: string;
  readonly applications: Interval;
}
/** Lots with one answer, for one reason. */
export interface LotGroup {
  readonly lots: readonly string[];
  readonly count: number;
  readonly answer: string;
  readonly detail: string | null;
  readonly because: readonly string[];
  /** Open terms that the answer turns on. */
  readonly turnsOn: readonly string[];
}
/** A cell: the patents of one holder group in one country that a sale of one product by one seller group meets. */
export interface Cell {
  readonly holder: string;
  readonly seller: string;
  readonly product: string;
  readonly kind: string;
  readonly country: string;
  readonly exposed: Interval;
  readonly families: Interval | null;
  readonly shields: readonly Shield[];
  readonly groups: readonly LotGroup[];
}
export interface Position {
  /** The day of the act and of the suit, `YYYY-MM-DD`. */
  readonly at: string;
  readonly cells: readonly Cell[];
  /** Exposed patents over all cells that pass the filter; a patent counts once. */
  total(filter?: { holder?: string; seller?: string; kind?: string; country?: string }): Interval;
}
