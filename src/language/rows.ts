// The rows of a table, as text: CSV here, Parquet decoded beforehand (its reader is asynchronous).
import { type CsvError, parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import type { NamedBytes } from './bytes.js';

/** A table: its columns, its rows as text cells ('' where empty), and the line of each row. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of row `index` in the file; for Parquet its number, from 1. */
  line(index: number): number;
}
/** Why a table could not be read, and at which line. */
export interface BadTable {
  readonly bad: string;
  readonly line: number;
}

/** Reads a CSV table. Never throws. */
export function csvTable({ name, bytes }: NamedBytes): Table | BadTable {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { bad: 'it is not UTF-8', line: 1 };
  }
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true });
    const [columns = [], ...rows] = records;
    const lines = startsOf(records);
    const full = rows.flatMap((row, index) => (row.length === 1 && row[0] === '' ? [] : [index]));
    return {
      name,
      columns: columns.map((column) => column.trim()),
      rows: full.length === rows.length ? rows : full.map((index) => rows[index] as string[]),
      line: (index) => lines[(full[index] ?? 0) + 1] ?? 1,
    };
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    return { bad: lower(message), line: lines ?? 1 };
  }
}

/** The line on which each record begins: quoted cells may hold line breaks. To ask the parser for it costs as much again. */
function startsOf(records: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(records.length);
  let line = 1;
  records.forEach((record, index) => {
    starts[index] = line++;
    for (const cell of record) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line++;
    }
  });
  return starts;
}

/** Decodes a Parquet table. Never rejects. */
export async function parquetTable({ name, bytes }: NamedBytes): Promise<Table | BadTable> {
  try {
    const file = bytes.slice().buffer as ArrayBuffer;
    const objects = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const columns = Object.keys(objects[0] ?? {});
    const rows = objects.map((object) => columns.map((column) => cell(object[column])));
    return { name, columns, rows, line: (index) => index + 1 };
  } catch (error) {
    return { bad: lower((error as Error).message), line: 1 };
  }
}

/** A value of a typed column as the text that a CSV cell would hold; nested ones as JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object')
    return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item));
  return String(value);
}

const lower = (message: string): string =>
  message.replace(/[.\s]+$/, '').replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
