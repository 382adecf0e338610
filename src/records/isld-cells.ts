// What the cells of ETSI's export say: stand-ins for nothing, dates, offices by name, several publications in one cell.
import { japaneseApplication } from './japan.js';
import { applicationId, pctApplication, publicationId } from './numbers.js';
import { folded } from './office-text.js';
import { writtenDate } from './written-dates.js';

const nothing = new Set(['', '-1', '-', 'NULL', '(NULL)', 'N/A', 'NA', 'NAN', 'NONE']);

/** The text, white space folded; null where the cell holds nothing or a stand-in for it. */
export function given(cell: string): string | null {
  const text = folded(cell);
  return text.length <= 6 && nothing.has(text.toUpperCase()) ? null : text;
}

/** `1`, `yes`, `true`, or `0`, `no`, `false`; null for anything else. */
export function flag(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  if (text === '1' || text === 'true' || text === 'yes' || text === 'y' || text === '1.0') return true;
  return text === '0' || text === 'false' || text === 'no' || text === 'n' || text === '0.0' ? false : null;
}

/** A key of the database: `27176`, also where a table program made `27176.0` of it. */
export const key = (cell: string): string | null => given(cell)?.replace(/^(\d+)\.0+$/, '$1') ?? null;

/** `2011-09-03 00:00:00`, `03.09.2011`, `3-Sep-2011`; `1900-01-01` stands for nothing. `?`: see `DOUBTFUL`. */
export function isldDate(cell: string): string | null {
  const text = given(cell);
  const date = text && writtenDate(text);
  return date === '1900-01-01' ? null : date;
}

/** `KR KOREA (REPUBLIC OF)` -> `KR`. */
export const countryOf = (cell: string): string | null =>
  /^\s*([A-Z]{2})(?![A-Z])/.exec(cell.toUpperCase())?.[1] ?? null;

/** `EP1848154 A1 | EP1848154 B1` -> `EP1848154A1`, `EP1848154B1`. Numbers without an office are of `country`; what is no number is left out, and so is a number that stands there in two forms. */
export function publications(cell: string, country: string | null): string[] {
  const ids: string[] = [];
  for (const part of cell.split(/[|;]/)) {
    const match = /^\s*([A-Z]{2}(?=[\sA-Z]*\d))?\s*(.*?)(?:\s+([A-Z]\d?)|(?<=\d)([A-Z]\d?))?\s*$/.exec(
      part.toUpperCase(),
    );
    const number = match?.[2];
    const office = match?.[1] ?? country;
    const kind = match?.[3] ?? match?.[4] ?? '';
    const id = number && office ? publicationId(office, number, kind) : null;
    if (id) ids.push(id + kind);
  }
  return [...new Set(ids)];
}

/**
 * ETSI writes application numbers in EPODOC form: office, year, seven digits; `WO`, year, office, serial for the PCT. Of
 * the European and PCT ones that is the office's own number. American ones lack the series code (`US20060506842` is
 * 506,842 of some series), so that only those typed with it have an id. Japan's are told apart by their year; of other offices the form is not reversible.
 */
export function isldApplication(cell: string, country: string | null): string | null {
  const text = cell.toUpperCase().replace(/\s/g, '');
  if (/^(?:WO|PCT)/.test(text)) return pctApplication(text);
  if (country === 'EP' || text.startsWith('EP'))
    return applicationId('EP', text.replace(/(?<=\d)[A-Z]$/, ''));
  if (country === 'JP' || text.startsWith('JP')) return japaneseApplication(text);
  if (country !== 'US' && !text.startsWith('US')) return null;
  return /^(?:US)?\d\d\/[\d,]+$/.test(text) ? applicationId('US', text) : null;
}

/** Parts between `|`, without those that hold nothing. */
export const list = (cell: string): string[] =>
  (given(cell) ?? '').split('|').flatMap((part) => given(part) ?? []);
