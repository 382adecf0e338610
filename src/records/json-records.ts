// Records of JSON files of any wrapping, as values: text to value, and a reject for what is none.
import { isUtf8 } from 'node:buffer';
import { type JsonEnd, jsonUnits } from './json-units.js';
import type { Chunk, Out } from './reader.js';
import type { RecordRow } from './rows.js';
import { officeText } from './office-text.js';

export type JsonObject = { readonly [key: string]: unknown };

/** The objects of a list; nothing where it is none. */
export const objects = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one)) : [];

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The records in a value that may be one, or wrap them. Null: none, and nothing that is known to be an answer without any. */
export function recordsIn(value: unknown, is: (one: JsonObject) => boolean): JsonObject[] | null {
  const found: JsonObject[] = [];
  let wrapper = false;
  const look = (one: unknown, depth: number): void => {
    if (depth > 8) return;
    if (Array.isArray(one)) for (const each of one) look(each, depth + 1);
    else if (isObject(one)) {
      if (is(one)) found.push(one);
      else {
        wrapper ||= 'docs' in one || 'data' in one || 'numFound' in one;
        for (const key in one) look(one[key], depth + 1);
      }
    }
  };
  look(value, 0);
  return found.length > 0 || wrapper ? found : null;
}

/** Reads the records of a chunk; `rows` gives what a value holds, a text where a record cannot be one, null where there is none. */
export function parseJson<Row extends RecordRow>(
  chunk: Chunk,
  inner: ReadonlySet<string>,
  out: Out<Row>,
  rows: (value: unknown) => (Row | string)[] | null,
): void {
  const { bytes, cut } = chunk;
  if (cut) return out.reject('too-large', `a record of ${cut.length} bytes`, 0, bytes.length);
  const plain = isUtf8(bytes);
  jsonUnits(chunk, inner, (from, to, end) => {
    const text = plain ? bytes.toString('utf8', from, to) : officeText(bytes.subarray(from, to), out);
    const value = valueOf(text);
    if (value === undefined) return;
    if (value instanceof Error)
      return out.reject(
        end === 'truncated' ? 'truncated' : 'not-well-formed',
        reason(value, end),
        from,
        to - from,
      );
    const found = rows(value);
    if (found === null)
      return out.reject('no-record', `${shown(value)} where a record is expected`, from, to - from);
    if (found.length === 0) return out.passOver('answer without records');
    for (const row of found) {
      if (typeof row === 'string') out.reject('no-number', row, from, to - from);
      else out.row(row, from);
    }
  });
}

function valueOf(text: string): unknown {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (bare.trim() === '') return undefined;
  try {
    return JSON.parse(bare);
  } catch (error) {
    return error;
  }
}

/** In the reader's words: the engine's message quotes the text at length. */
function reason(error: Error, end: JsonEnd): string {
  const message = error.message.replace(/,? ?(?:\.\.\.)?"[\s\S]*$/, '').trim();
  const what = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  if (end === 'truncated') return `a record without its end before the end of the file (${what})`;
  return end === 'broken' ? `a record without its end before the next one (${what})` : `no JSON: ${what}`;
}

const shown = (value: unknown): string =>
  isObject(value)
    ? `an object with \`${Object.keys(value).slice(0, 5).join('`, `')}\``
    : `\`${String(value).slice(0, 40)}\``;
