// What a shape expects: whether a value's form suits it, how to say so, and what may have been meant instead.
import { isList, isMap, isScalar, type Written } from './plain.js';
import { type Entry, oneOf, type Scalar, type Shape } from './shape.js';

export const date: Scalar = {
  kind: 'scalar',
  expected: 'a date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`)',
  words: [],
  type: 'text',
  accepts: (value) => typeof value === 'string' && (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || isDay(value)),
};
/** `{unknown: {from: , until: }}`: some day between. */
export const bounds: Entry = {
  kind: 'entry',
  keys: new Map([
    ['from', date],
    ['until', date],
  ]),
  required: [],
};

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && lastDayBefore(text) === null && !Number.isNaN(Date.parse(text));
}

/** For 2017-02-31 the last day of that month, 2017-02-28; null where the day exists or is no day at all. */
export function lastDayBefore(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return null;
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(day) > last.getUTCDate() ? last.toISOString().slice(0, 10) : null;
}

/** Whether the outer form of a value suits a shape. */
export function fits(shape: Shape, value: Written): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'scalar':
      return isScalar(value);
    case 'list':
      return isList(value) || (shape.one && fits(shape.item, value));
    case 'entry':
    case 'section':
      return isMap(value);
    case 'open':
      return value === 'unknown' || isMap(value) || fits(shape.closed, value);
    case 'union':
      return shape.options.some((option) => fits(option, value));
  }
}

/** What a shape expects, in words. */
export function describe(shape: Shape): string {
  switch (shape.kind) {
    case 'any':
      return 'anything';
    case 'scalar':
      return shape.expected;
    case 'list':
      return shape.one
        ? `${describe(shape.item)}, or a list of them`
        : `a list${shape.item.kind === 'entry' ? ' of entries' : ''}`;
    case 'entry':
      return shape.required.length
        ? `a map with ${allOf(shape.required)}`
        : `a map of ${oneOf([...shape.keys.keys()])}`;
    case 'section':
      return 'a map of ids';
    case 'open':
      return describe(shape.closed);
    case 'union': {
      const entries = shape.options.filter((option) => option.kind === 'entry');
      const tags = entries.map(tagOf);
      const rest = shape.options.filter((option) => option.kind !== 'entry').map(describe);
      return [...rest, ...(tags.length ? [`a map with ${oneOf(tags)}`] : [])].join(' or ');
    }
  }
}

/** The key that tells one kind of entry from another: its first. */
export const tagOf = (entry: Entry): string => entry.required[0] ?? [...entry.keys.keys()][0] ?? '';

const allOf = (keys: readonly string[]): string => {
  const quoted = keys.map((key) => `\`${key}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
};

export function wordsOf(shape: Shape): readonly string[] {
  if (shape.kind === 'scalar') return shape.words;
  if (shape.kind === 'union') return shape.options.flatMap(wordsOf);
  return shape.kind === 'list' ? wordsOf(shape.item) : [];
}

/** What may have been meant: `de` is DE, `2018-3-1` is 2018-03-01, `Nokia Oyj` is nokia-oyj. */
export function repaired(text: string): string[] {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const date = year ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
  return [...date, text.toUpperCase(), slug].filter((one) => one !== '' && one !== text);
}

/** Whether some scalar of a shape accepts a text. */
export function acceptsText(shape: Shape, text: string): boolean {
  if (shape.kind === 'scalar') return shape.accepts(text);
  if (shape.kind === 'list') return shape.one && acceptsText(shape.item, text);
  return shape.kind === 'union' && shape.options.some((option) => acceptsText(option, text));
}
