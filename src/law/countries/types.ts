// The columns of the country table and the shape of an entry: a value with its source, its certainty and its date.

/**
 * How well a source was seen: `read`: the text itself, or a published statement of it, was read; `described`: only
 * a description, a summary or a heading; `general-knowledge`: nobody looked it up, and readers must be told so.
 */
export type Sure = 'read' | 'described' | 'general-knowledge';

/** One value of one column. `from` and `until` (both inside) are dates on the clock of the column. */
export interface Entry<Value> {
  readonly value: Value;
  /** Statute, article or judgment, and where it was read: an address, or `law.md` with its section. */
  readonly source: string;
  readonly sure: Sure;
  /** The day on which it was looked up. */
  readonly asOf: string;
  readonly from?: string;
  readonly until?: string;
  readonly note?: string;
}

/** How long a right lasts; `orFromGrant` gives the second term where the longer of two holds (35 USC 154(c)). */
export interface Term {
  readonly years: number;
  readonly from: 'filing' | 'grant';
  readonly orFromGrant?: number;
}

/** How far a claim for damages reaches back. */
export interface Limitation {
  readonly lookBackYears: number;
  /**
   * `suit`: acts longer ago than that before the suit are out; `knowledge`: the time runs from the holder's
   * knowledge of act and infringer; `end-of-year-of-knowledge`: from the end of the year in which it was had.
   */
  readonly from: 'suit' | 'knowledge' | 'end-of-year-of-knowledge';
  /** Years after the act, whatever the holder knew. */
  readonly longStopYears?: number;
  /** Years after the act for what the infringer keeps unjustly; `unknown`: the claim exists, its length was not read. */
  readonly residualYears?: number | 'unknown';
}

/**
 * Where an authorised first sale must happen for the patents of this country to be exhausted. `UK+`: in the United
 * Kingdom or the EEA. `international-unless-marked`: anywhere, unless a restriction was agreed and marked on the goods.
 * `national-else-unknown`: a sale in the country exhausts, whether one abroad does is open.
 */
export type Zone =
  | 'national'
  | 'national-else-unknown'
  | 'EEA'
  | 'international'
  | 'international-unless-marked'
  | 'UK+';

/** What one co-owner may do without the others. */
export interface CoOwnership {
  readonly use: 'alone' | 'consent';
  readonly license: 'alone' | 'alone-if-not-exclusive' | 'majority' | 'consent-of-all';
}
/** Whether one co-owner may sue without the others, and whether an unwilling one can be made to join. */
export interface CoOwnerSuit {
  readonly sue: 'alone' | 'together';
  readonly involuntaryJoinder?: boolean;
}

export interface Columns {
  readonly inventionTerm: Term;
  readonly designTerm: Term;
  readonly utilityModelTerm: Term | 'none';
  readonly limitation: Limitation;
  readonly exhaustion: Zone;
  readonly coOwnership: CoOwnership;
  readonly coOwnerSuit: CoOwnerSuit;
  readonly insolvency: { readonly licenceSurvives: 'licensee-keeps' | 'contested' };
  /** Whether a transfer of the patent takes effect only when it is registered. */
  readonly titleOnRegistration: boolean;
  /** Months within which a transfer may be recorded without harm from a later buyer. */
  readonly laterBuyer: { readonly months: number };
  /** Whether a licence binds a later owner of the patent without being registered. */
  readonly licenceRunsUnrecorded: boolean;
  readonly sublicenceSurvival: 'contested';
  readonly reverseTriangularMerger: 'contested';
}
export type Column = keyof Columns;

/** A country, or the law of an office or a court. A column without an entry is unknown there, never a default. */
export type CountryLaw = { readonly name: string } & {
  readonly [C in Column]?: readonly Entry<Columns[C]>[];
};

/** The day that picks among the dated entries of a column. */
export const clocks: Readonly<Record<Column, 'filed' | 'act' | 'asked'>> = Object.freeze({
  inventionTerm: 'filed',
  designTerm: 'filed',
  utilityModelTerm: 'filed',
  limitation: 'asked',
  exhaustion: 'act',
  coOwnership: 'act',
  coOwnerSuit: 'asked',
  insolvency: 'act',
  titleOnRegistration: 'act',
  laterBuyer: 'act',
  licenceRunsUnrecorded: 'act',
  sublicenceSurvival: 'act',
  reverseTriangularMerger: 'act',
});

/** The day on which the sources of this table were looked up. */
export const lookedUp = '2026-11-22';

type Rest = { readonly from?: string; readonly until?: string; readonly note?: string };

const entry =
  (sure: Sure) =>
  <Value>(value: Value, source: string, rest: Rest = {}): Entry<Value> => ({
    value,
    source,
    sure,
    asOf: lookedUp,
    ...rest,
  });
export const read = entry('read');
export const described = entry('described');
export const general = entry('general-knowledge');

/** Twenty years from filing and the like. */
export const fromFiling = (years: number): Term => ({ years, from: 'filing' });
export const fromGrant = (years: number): Term => ({ years, from: 'grant' });
