// The life of a right from its records: dates with grounds, and as keys of the language.
export { asDates, type DatedPart, type PatentDates } from './as-dates.js';
export { datesOf } from './dates-of.js';
export type {
  Ended,
  EndedBy,
  Expiry,
  Found,
  Grant,
  Ground,
  OptOut,
  RightDates,
  RightRecords,
  StateDates,
  TermTable,
  When,
} from './types.js';
export { said, written } from './when.js';
