// Anyone's table (CSV, TSV, XLSX, Parquet) under a mapping of its columns to the keys of a patent in the language.
import { detached, missingColumns } from './columns.js';
import { type Cells, eachRecord, tableHead } from './delimited.js';
import { splitDelimited } from './delimited-split.js';
import { given, publications } from './isld-cells.js';
import { HELD, type HeldTable, heldForm, parquetRows, type Refused, xlsxRows } from './own-sheets.js';
import type { Chunk, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { OwnRow } from './rows.js';
import { DOUBTFUL, type DateOrder, writtenDate } from './written-dates.js';

/** Which column is which. Made by `guessMapping`, or read from a small file that a person keeps. */
export interface Mapping {
  /** By column name: a key of a patent (`filed`), `id`, or `kind`, which goes into the id; null: not taken. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** How dates such as `05/06/2011` are meant. Without it they are rejects. */
  readonly dates?: DateOrder;
  /** Of a workbook; absent: the first. */
  readonly sheet?: string;
  /** Of delimited text; absent: what makes the most columns. */
  readonly delimiter?: string;
}
/** The head of a table and rows to guess from. */
export interface TableSample {
  readonly form: 'delimited' | 'xlsx' | 'parquet';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
type Where = Pick<Mapping, 'sheet' | 'delimiter'>;

const dateKeys = new Set(['filed', 'granted', 'priority', 'expires', 'ended', 'opted-out']);
/** Words that stand in columns of dates. */
const words = new Set(['pending', 'yes', 'no']);
/** So many ids are remembered to find those that come twice. */
const REMEMBERED = 500_000;

/** A reader under a mapping, for one file in one thread: it remembers the ids of its rows. `official`: the day of the file. */
export function ownTable(mapping: Mapping, official: string | null = null): Reader<OwnRow> {
  let refused: Refused | null = null;
  let notes: readonly string[] = [];
  const ids = new Map<string, number>();
  return {
    format: 'own-table',
    says: 'a table of one’s own, CSV, TSV, XLSX or Parquet',
    detects: () => false,
    async *split(source) {
      const refuses = (head: { columns: readonly string[] }) => unfit(head.columns, mapping);
      for await (const part of opened(source, mapping)) {
        if ('code' in part) {
          refused = part;
          yield { bytes: part.bytes, offset: 0, head: Buffer.alloc(0), last: true };
        } else if ('rows' in part) {
          notes = part.notes;
          yield* heldChunks(part, refuses);
        } else yield* splitDelimited(part.source, { ...delimiterOf(mapping), refuses });
      }
    },
    parse(chunk, out) {
      if (chunk.head.length === 0) return rejectHead(chunk, mapping, refused, out);
      for (const note of notes) out.passOver(note);
      notes = [];
      readRows(chunk, mapping, official, ids, out);
    },
  };
}

/** Reads a table: `for await (const row of readOwnTable(stream, mapping))`. */
export const readOwnTable = (
  source: Source,
  mapping: Mapping,
  options: ReadingOptions & { readonly official?: string | null } = {},
): Reading<OwnRow> => readWith(ownTable(mapping, options.official ?? null), source, options);

/** The columns of a table and its first rows; or why it cannot be read. */
export async function sampleOwnTable(
  source: Source,
  where: Where = {},
  count = 200,
): Promise<TableSample | Refused> {
  for await (const part of opened(source, where)) {
    if ('code' in part) return { code: part.code, reason: part.reason };
    if ('rows' in part) {
      const [columns = [], ...rows] = part.rows.slice(0, count + 1);
      return { form: part.form, columns, rows };
    }
    for await (const chunk of splitDelimited(part.source, { ...delimiterOf(where), chunk: 64 * 1024 })) {
      const head = tableHead(chunk.head, true);
      if (!head) break;
      const rows: string[][] = [];
      eachRecord(chunk, head.dialect, { row() {}, reject() {}, passOver() {} }, (cells) => {
        if (rows.length < count) rows.push(head.columns.map((_, column) => cells.text(column)));
      });
      return { form: 'delimited', columns: head.columns, rows };
    }
  }
  return { code: 'no-head', reason: 'no line of column names where one is expected' };
}

const delimiterOf = ({ delimiter }: Where) => (delimiter === undefined ? {} : { delimiter });

type Opened =
  | { readonly source: Source }
  | (HeldTable & { readonly form: 'xlsx' | 'parquet' })
  | (Refused & { readonly bytes: Buffer });

/** Looks at the first bytes: delimited text streams on, the two other forms are held. */
async function* opened(source: Source, where: Where): AsyncGenerator<Opened> {
  const pieces = source[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const more = async () => {
    const { value, done } = await pieces.next();
    if (done) ended = true;
    else {
      kept.push(value);
      length += value.byteLength;
    }
  };
  while (length < 4 && !ended) await more();
  const form = heldForm(Buffer.concat(kept));
  if (form === null) {
    yield { source: onward(kept, pieces) };
    return;
  }
  while (length <= HELD.bytes && !ended) await more();
  const bytes = Buffer.concat(kept);
  if (length > HELD.bytes) {
    const reason = `more than ${HELD.bytes} bytes, which is more than is held of a spreadsheet or Parquet file; write it as CSV`;
    await pieces.return?.();
    yield { code: 'too-large', reason, bytes: bytes.subarray(0, 65536) };
    return;
  }
  const table = form === 'xlsx' ? await xlsxRows(bytes, where.sheet) : await parquetRows(bytes);
  yield 'code' in table ? { ...table, bytes } : { ...table, form };
}

async function* onward(
  kept: readonly Uint8Array[],
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* kept;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

/** Rows that are held, as chunks of CSV: offsets are those of this text, lines those of the file. */
function* heldChunks(
  table: HeldTable,
  refuses: (head: { columns: readonly string[] }) => unknown,
): Generator<Chunk> {
  const [columns = [], ...rows] = table.rows;
  const width = Math.max(columns.length, ...rows.slice(0, 1000).map((row) => row.length));
  const named = Array.from(
    { length: width },
    (_, column) => columns[column]?.trim() || `column ${column + 1}`,
  );
  const text = (row: readonly string[]) =>
    `${Array.from({ length: Math.max(width, row.length) }, (_, column) => `"${(row[column] ?? '').replace(/\s+/g, ' ').replaceAll('"', '""')}"`).join(',')}\n`;
  const head = Buffer.from(text(named));
  if (refuses({ columns: named })) return yield { bytes: head, offset: 0, head: Buffer.alloc(0), last: true };
  let offset = head.length;
  for (let at = 0; at < rows.length; at += 5000) {
    const bytes = Buffer.from(
      rows
        .slice(at, at + 5000)
        .map(text)
        .join(''),
    );
    yield { bytes, offset, head, last: at + 5000 >= rows.length, line: table.line + 1 + at };
    offset += bytes.length;
  }
}

/** Why a table does not fit its mapping: a mapped column that is not there, or none that gives the id. */
function unfit(columns: readonly string[], mapping: Mapping): string | null {
  const named = Object.entries(mapping.columns).filter(([, key]) => key !== null);
  const missing = named.filter(([column]) => !columns.includes(column)).map(([column]) => column);
  if (missing.length > 0) return missingColumns(missing, columns);
  return named.some(([, key]) => key === 'id')
    ? null
    : `no column is mapped to \`id\`; found ${columns.map((column) => `\`${column}\``).join(', ')}`;
}

function rejectHead(chunk: Chunk, mapping: Mapping, refused: Refused | null, out: Out<OwnRow>): void {
  const head = refused ? null : tableHead(chunk.bytes, true, mapping.delimiter);
  const reason = head && unfit(head.columns, mapping);
  if (refused) out.reject(refused.code, refused.reason, 0, chunk.bytes.length);
  else if (reason) out.reject('missing-columns', reason, 0, chunk.bytes.length);
  else out.reject('no-head', 'no line of column names where one is expected', 0, chunk.bytes.length);
}

function readRows(
  chunk: Chunk,
  mapping: Mapping,
  official: string | null,
  ids: Map<string, number>,
  out: Out<OwnRow>,
): void {
  const head = tableHead(chunk.head, true, mapping.delimiter);
  if (!head) return;
  const taken = head.columns.flatMap((name, column) => {
    const key = mapping.columns[name];
    return key && head.columns.indexOf(name) === column ? [{ name, key, column }] : [];
  });
  eachRecord(chunk, head.dialect, out, (cells, at, length) => {
    const row = ownRow(cells, taken, mapping, official);
    if (row === null) return out.passOver('row without content');
    if ('code' in row) return out.reject(row.code, row.reason, at, length);
    const before = ids.get(row.id);
    if (before !== undefined) {
      out.reject(
        'duplicate-id',
        `\`${row.id}\` is already the id of the row at offset ${before}`,
        at,
        length,
      );
      return;
    }
    if (ids.size < REMEMBERED) ids.set(detached(row.id), chunk.offset + at);
    out.row(row, at);
  });
}

interface Taken {
  readonly name: string;
  readonly key: string;
  readonly column: number;
}
function ownRow(
  cells: Cells,
  taken: readonly Taken[],
  mapping: Mapping,
  official: string | null,
): OwnRow | Refused | null {
  const values: Record<string, string> = {};
  for (const { name, key, column } of taken) {
    const text = given(cells.text(column));
    if (text === null || key in values) continue;
    const value = dateKeys.has(key) ? dateCell(text, mapping.dates) : text;
    if (value === null || value === DOUBTFUL) {
      const expected =
        value === null
          ? 'a date is expected'
          : 'day and month cannot be told apart; give `dates: dmy` or `dates: mdy`';
      return { code: 'bad-date', reason: `\`${text.slice(0, 80)}\` in \`${name}\`, where ${expected}` };
    }
    values[key] = value;
  }
  const { id: printed, kind, ...rest } = values;
  if (Object.keys(values).length === 0) return null;
  if (!printed) return { code: 'no-id', reason: 'no id where a publication number or a name is expected' };
  return { type: 'own', id: ownId(printed, kind ?? null, rest.country ?? null), cells: rest, official };
}

/** A word of the language, a list or a map in JSON, or a date in any spelling. */
function dateCell(text: string, order?: DateOrder): string | null {
  if (words.has(text.toLowerCase())) return text.toLowerCase();
  return /^[[{]/.test(text) ? text : writtenDate(text, order);
}

/** `US 9,410,410 B2`; `9410410` of `US` with `B2` in a column of its own: `US9410410B2`. What is no number stays as it is. */
function ownId(printed: string, kind: string | null, country: string | null): string {
  const office = country && /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : null;
  if (
    !/^[A-Z]{2}[\s.,/-]*[A-Z]{0,2}[\s.,/-]*\d/i.test(printed) &&
    !/^\d[\d\s.,/]*([A-Z]\d?)?$/i.test(printed)
  )
    return printed;
  const [id] = publications(printed.replace(/(\d)-(\d)/g, '$1$2'), office);
  if (!id) return printed;
  return kind && /^[A-Z]\d?$/i.test(kind) && /\d$/.test(id) && !/[A-Z]\d$/.test(id.slice(4))
    ? `${id}${kind.toUpperCase()}`
    : id;
}
