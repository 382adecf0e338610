// How counts, dates and places are written in a brief: the same everywhere, whatever the machine's locale.
import type { Place } from '../language/index.js';
import type { Span } from './pictures/data.js';

/** `12,345`. By hand: the result of `toLocaleString` depends on the machine. */
export function number(value: number): string {
  const whole = Math.round(value * 100) / 100;
  const [integer = '0', fraction] = String(Math.abs(whole)).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}
/** `3,100–4,812`, or one number where both ends agree. */
export const interval = (span: Span): string =>
  span.low === span.high ? number(span.high) : `${number(span.low)}–${number(span.high)}`;

/** In running text: `between 3,100 and 4,812`. */
export const between = (span: Span): string =>
  span.low === span.high ? number(span.high) : `between ${number(span.low)} and ${number(span.high)}`;

/** `4.8k`, for axes and small cells. */
export function compact(value: number): string {
  if (value < 1000) return number(value);
  if (value >= 1_000_000) return `${trim(value / 1_000_000)}M`;
  return value >= 9_950 ? `${Math.round(value / 1000)}k` : `${trim(value / 1000)}k`;
}
const trim = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `6 July 2017`; a month or a year stays one. */
export function date(text: string): string {
  const [year, month, day] = text.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return text;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
/** `patents.csv:12`; of an imported patent the records that it rests on. */
export const where = (place: Place): string => place.from ?? lineOf(place);
/** For programs: always file and line. */
export const lineOf = (place: Place): string => `${place.file}:${place.line}`;

/** `a, b and c`. */
export function list(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `with and without the deal` for what both worlds share. */
export const worldWords = (world: 'without' | 'with' | 'both'): string =>
  world === 'both' ? 'with and without the deal' : `${world} the deal`;
