// Spreadsheets and Parquet files made for tests.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { utils, write, type WorkSheet } from '@e965/xlsx';

/** A workbook of sheets by name. */
export function workbook(sheets: Readonly<Record<string, WorkSheet>>, date1904 = false): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { WBProps: { date1904 } };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** What a query makes, as Parquet. */
export async function parquet(query: string): Promise<Buffer> {
  const path = join(tmpdir(), `crossgrant-${process.pid}-${Math.random().toString(36).slice(2)}.parquet`);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  const bytes = readFileSync(path);
  rmSync(path);
  connection.closeSync();
  return bytes;
}
