// The country table: what the law of each country says where it differs, with a source and a date per entry.
// A country that is not here, or a column that it lacks, is unknown: never a guess.
import { type Day, toDay } from '../calendar/index.js';
import { CA, US } from './countries/america.js';
import { IN, JP, KR } from './countries/asia.js';
import { CN, TW } from './countries/china.js';
import { DE, EP, FR, GB, UPC } from './countries/europe.js';
import { AT, BE, DK, ES, FI, IE, IT, NL, SE } from './countries/europe-more.js';
import type { Column, Columns, CountryLaw, Entry } from './countries/types.js';

export { type Area, eea, eu, inEea, type Membership, memberOn, upc } from './countries/areas.js';
export {
  type Column,
  type Columns,
  type CoOwnership,
  type CoOwnerSuit,
  type CountryLaw,
  clocks,
  type Entry,
  type Limitation,
  lookedUp,
  type Sure,
  type Term,
  type Zone,
} from './countries/types.js';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

export const countries: Readonly<Record<string, CountryLaw>> = freeze({
  US,
  CN,
  DE,
  FR,
  GB,
  EP,
  UPC,
  JP,
  KR,
  IN,
  TW,
  FI,
  SE,
  AT,
  BE,
  CA,
  DK,
  ES,
  IE,
  IT,
  NL,
});

/**
 * The entry of a column for a country, among dated ones that of `onDay` (the clock of the column: `clocks`); without
 * a day the newest. `undefined`: unknown there, or on that day.
 */
export function law<C extends Column>(
  country: string,
  column: C,
  onDay?: Day,
): Entry<Columns[C]> | undefined {
  const entries = countries[country]?.[column] as readonly Entry<Columns[C]>[] | undefined;
  if (onDay === undefined) return entries?.at(-1);
  return entries?.find(
    ({ from, until }) =>
      (from === undefined || toDay(from) <= onDay) && (until === undefined || onDay <= toDay(until)),
  );
}
