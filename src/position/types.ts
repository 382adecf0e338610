// What a position is, as data. A position at a date: every holder group against every seller group.

/** Lowest and highest count over the readings of open terms and the dates inside months. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
/** Lots (or single patents) with one answer, for one reason. */
export interface LotGroup {
  readonly lots: readonly string[];
  /** Assets: of a lot its count times the share granted, rounded down. */
  readonly count: number;
  readonly answer: string;
  readonly detail: string | null;
  /** Exposed in every reading, in some, or in none. */
  readonly exposed: 'always' | 'sometimes' | 'never';
  /** Grants that shield in some reading, else rules that decide; empty where exposed, or where only counts were wanted. */
  readonly because: readonly string[];
  /** Open terms that the answer turns on, as paths. */
  readonly turnsOn: readonly string[];
}
/** A cell: the patents of one holder group in one country that a sale of one product by one seller group meets. */
export interface Cell {
  /** Top parents on the day. */
  readonly holder: string;
  readonly seller: string;
  readonly product: string;
  readonly kind: string;
  readonly country: string;
  readonly exposed: Interval;
  readonly groups: readonly LotGroup[];
}
export interface Filter {
  readonly holder?: string;
  readonly seller?: string;
  readonly kind?: string;
  readonly country?: string;
}
export interface Position {
  /** The day of the act and of the suit, `YYYY-MM-DD`. */
  readonly at: string;
  readonly cells: readonly Cell[];
  /** How many questions were put to the reference evaluator for it. */
  readonly asked: number;
}
