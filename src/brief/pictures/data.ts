// What a picture shows, as data. The page draws it, the terminal draws it its own way, the JSON carries it.

export interface Span {
  readonly low: number;
  readonly high: number;
}
/** Holders (down) against sellers (across): how many a sale meets. Null where the two are one group. */
export interface MatrixPicture {
  readonly type: 'matrix';
  readonly caption: string;
  readonly description: string;
  readonly holders: readonly string[];
  readonly sellers: readonly string[];
  readonly panels: readonly {
    readonly title: string;
    readonly cells: readonly (readonly (Span | null)[])[];
  }[];
  /** Rows and columns to set apart: the two sides of the deal. */
  readonly sides: readonly string[];
}
export interface TimelineSeries {
  readonly label: string;
  /** 0 for the first side, 1 for the second: the same colour wherever a side is drawn. */
  readonly side: 0 | 1;
  /** In order of time; each value holds until the next point. */
  readonly points: readonly (Span & { readonly at: string })[];
  /** What would have been without the deal: broken lines. */
  readonly ghost?: boolean;
}
export interface TimelinePicture {
  readonly type: 'timeline';
  readonly caption: string;
  readonly description: string;
  readonly from: string;
  readonly until: string;
  /** Panels one above the other, each with a scale of its own, all with one axis of time. */
  readonly panels: readonly { readonly title: string; readonly series: readonly TimelineSeries[] }[];
  readonly deals: readonly { readonly at: string; readonly label: string; readonly main: boolean }[];
}
/** One bar per holder: what it can still assert (`open`), and what deals hold off (`shielded`) beside it. */
export interface BarsPicture {
  readonly type: 'bars';
  readonly caption: string;
  readonly description: string;
  readonly side: 0 | 1;
  readonly bars: readonly { readonly label: string; readonly open: Span; readonly shielded: number }[];
}
export type Picture = MatrixPicture | TimelinePicture | BarsPicture;
