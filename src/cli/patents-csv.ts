// Patents as a table that a workspace can name under `tables: {patents: [...]}` and read back to the same data.
import { stringify } from 'csv-stringify/sync';
import { patent } from '../language/index.js';
import { isFormula } from './output.js';
import type { Row } from './patents.js';

const keys = ['id', ...Object.keys(patent.shape)];

/** Header `id` and every key of a patent, in the order of the schema; then a line a row. */
export function patentsCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const plain = row as unknown as Readonly<Record<string, unknown>>;
    return keys.map((key) => encode(plain[key]));
  });
  return stringify([keys, ...lines]);
}

/** Words and numbers as they are, a list of one word as that word, everything else as JSON. */
function encode(value: unknown): string {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (one === undefined) return '';
  if (typeof one === 'boolean') return one ? 'yes' : 'no';
  if (typeof one === 'number') return harmless(String(one));
  if (typeof one === 'string' && (one === value || isWord(one))) return harmless(one);
  return JSON.stringify(value);
}

/** A word that the reader of tables takes for that word: it trims cells, and JSON begins with a bracket. */
function isWord(text: string): boolean {
  return text !== '' && text.trim() === text && !/^[[{]/.test(text);
}

/** A no-break space before what a spreadsheet would run. The reader of tables trims it away again. */
function harmless(text: string): string {
  return isFormula(text) ? `\u00A0${text}` : text;
}
