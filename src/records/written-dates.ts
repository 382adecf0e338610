// Dates as people and spreadsheets write them: day or month first, months in words, years in East Asian script.
import { recordDate } from './numbers.js';

/** Day and month cannot be told apart: `05/06/2011`. */
export const DOUBTFUL = '?';
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan janv januar january janvier',
    'feb fév fev februar february février',
    'mar mär mrz mars march märz',
    'apr avr april avril',
    'may mai',
    'jun juin june juni',
    'jul juil july juli juillet',
    'aug août aout august',
    'sep sept september septembre',
    'oct okt october oktober octobre',
    'nov november novembre',
    'dec dez déc december dezember décembre',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

/**
 * The date as `YYYY-MM-DD` (or less), null where it is none, `?` where day and month cannot be told apart without an
 * order. Points stand in dates with the day first; slashes and hyphens between two small numbers decide nothing.
 */
export function writtenDate(text: string, order?: DateOrder): string | null {
  const date = text.trim().replace(/[T ]\d{1,2}:\d\d.*$/, '');
  const east = /^(\d{4})\s*[年.년-]\s*(\d{1,2})\s*[月.월-]\s*(\d{1,2})\s*[日.일]?$/.exec(date);
  if (east) return day(east[1], east[2], east[3]);
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(date);
  if (parts) return numeric(parts[1], parts[2], parts[3], parts[4], order);
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(date);
  if (slashed) return day(slashed[1], slashed[2], slashed[3]);
  return /\p{L}/u.test(date) ? worded(date) : recordDate(date);
}

const day = (year = '', month = '', date = ''): string | null =>
  recordDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);

function numeric(first = '', mark = '', second = '', year = '', order?: DateOrder): string | null {
  if (order === 'dmy' || (mark === '.' && order !== 'mdy')) return day(year, second, first);
  if (order === 'mdy') return day(year, first, second);
  if (Number(first) > 12) return day(year, second, first);
  if (Number(second) > 12 || first === second) return day(year, first, second);
  return DOUBTFUL;
}

function worded(text: string): string | null {
  const [, first = '', word = '', year = ''] =
    /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?[\s,-]+(\d{4})$/u.exec(text) ?? [];
  const [, name = '', second = '', after = ''] = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text) ?? [];
  const month = months[(word || name).toLowerCase()];
  return month ? day(year || after, String(month), first || second) : null;
}
