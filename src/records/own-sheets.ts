// Spreadsheets (XLSX) and Parquet as rows of text. They are held in memory, so that they have limits; formulas are never evaluated.
import type { CellObject, WorkBook } from '@e965/xlsx';
import type { AsyncBuffer } from 'hyparquet';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { nearestName } from './columns.js';

/** Bytes of the file, bytes of it unpacked, rows: beyond these a spreadsheet or Parquet file is refused. */
export const HELD = { bytes: 64 * 1024 * 1024, unpacked: 256 * 1024 * 1024, rows: 500_000 } as const;

/** A table held in memory. `notes` are counted by name, as what a reader passes over. */
export interface HeldTable {
  readonly rows: readonly (readonly string[])[];
  /** Number of the first row in the file, from 1. */
  readonly line: number;
  readonly notes: readonly string[];
}
export interface Refused {
  readonly code: string;
  readonly reason: string;
}
const refused = (code: string, reason: string): Refused => ({ code, reason });

/** Whether bytes begin as one of the two does. */
export function heldForm(bytes: Uint8Array): 'xlsx' | 'parquet' | null {
  const mark = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return mark === 'PK\u0003\u0004' ? 'xlsx' : mark === 'PAR1' ? 'parquet' : null;
}

/** The first sheet of a workbook, or the named one. Never rejects. */
export async function xlsxRows(bytes: Buffer, sheet?: string): Promise<HeldTable | Refused> {
  try {
    const bad = await unpackedTooFar(bytes);
    if (bad) return bad;
    const { read } = await import('@e965/xlsx');
    const names = read(bytes, { type: 'buffer', bookSheets: true }).SheetNames;
    const name = sheet ?? names[0];
    if (name === undefined || !names.includes(name)) {
      const near = sheet === undefined ? null : nearestName(sheet, names);
      const found = names.map((one) => `\`${one}\``).join(', ');
      return refused(
        'no-sheet',
        `no sheet \`${sheet}\`; found ${found}${near ? `; nearest: \`${near}\`` : ''}`,
      );
    }
    const options = { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false } as const;
    const book = read(bytes, { ...options, sheets: [name], sheetRows: HELD.rows + 1 });
    return sheetRows(book, name, names.length);
  } catch (error) {
    return refused('not-a-workbook', `not a workbook that can be read: ${(error as Error).message}`);
  }
}

function sheetRows(book: WorkBook, name: string, sheets: number): HeldTable | Refused {
  const data: CellObject[][] = book.Sheets[name]?.['!data'] ?? [];
  if (data.length > HELD.rows) return refused('too-large', `a sheet of more than ${HELD.rows} rows`);
  const serials = book.Workbook?.WBProps?.date1904 === true ? 1462 : 0;
  const notes = sheets > 1 ? [`sheet beside \`${name}\``] : [];
  const rows = Array.from(data, (row) =>
    Array.from(row ?? [], (cell) => (cell ? sheetCell(cell, serials, notes) : '')),
  );
  const first = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  const start = first < 0 ? rows.findIndex((row) => row.some((cell) => cell !== '')) : first;
  if (start < 0) return refused('no-head', `nothing in sheet \`${name}\``);
  for (let row = 0; row < start; row++) notes.push('row above the head');
  return { rows: rows.slice(start), line: start + 1, notes };
}

function sheetCell(cell: CellObject, serials: number, notes: string[]): string {
  if (cell.v === undefined || cell.v === null || cell.t === 'z') {
    if (cell.f !== undefined) notes.push('formula without a stored value');
    return '';
  }
  if (cell.f !== undefined) notes.push('formula, of which the stored value is taken');
  if (cell.t === 'e') {
    notes.push('cell with an error');
    return '';
  }
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t === 'n' && typeof cell.v === 'number' && isDateFormat(String(cell.z ?? '')))
    return serialDate(cell.v + serials);
  return String(cell.v);
}

/** Whether a number format shows a date: a day, month or year outside of quotes, brackets and escapes. */
function isDateFormat(format: string): boolean {
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, '');
  return /[dy]/i.test(shown) || /m{3,}/i.test(shown);
}
/** Serial numbers count from 1899-12-30; before March 1900 one less, since a 29 February 1900 is counted that never was. */
function serialDate(serial: number): string {
  const days = Math.floor(serial < 60 ? serial + 1 : serial) - 25_569;
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Whether an archive unpacks to more than is held: counted, not believed. */
async function unpackedTooFar(bytes: Buffer): Promise<Refused | null> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  let left: number = HELD.unpacked;
  let workbook = false;
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () =>
      resolve(workbook ? null : refused('not-a-workbook', 'an archive without `xl/workbook.xml`')),
    );
    zip.on('entry', (entry: Entry) => {
      workbook ||= entry.fileName === 'xl/workbook.xml';
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        stream.on('error', reject);
        stream.on('data', (piece: Buffer) => {
          left -= piece.length;
          if (left >= 0) return;
          stream.destroy();
          resolve(refused('too-large', `a workbook of more than ${HELD.unpacked} bytes unpacked`));
        });
        stream.on('end', () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}

/** A Parquet file. Never rejects. */
export async function parquetRows(bytes: Buffer): Promise<HeldTable | Refused> {
  try {
    const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const metadata = parquetMetadata(buffer);
    if (metadata.num_rows > BigInt(HELD.rows))
      return refused('too-large', `${metadata.num_rows} rows where at most ${HELD.rows} are held`);
    const sizes = metadata.row_groups.flatMap((group) =>
      group.columns.map((column) => Number(column.meta_data?.total_uncompressed_size ?? 0)),
    );
    if (sizes.reduce((sum, size) => sum + size, 0) > HELD.unpacked)
      return refused('too-large', `a Parquet file of more than ${HELD.unpacked} bytes unpacked`);
    const file: AsyncBuffer = { byteLength: buffer.byteLength, slice: (from, to) => buffer.slice(from, to) };
    const columns = metadata.schema
      .filter((element) => element.num_children === undefined)
      .map(({ name }) => name);
    const objects = (await parquetReadObjects({ file, metadata })) as Record<string, unknown>[];
    const rows = objects.map((object) => columns.map((column) => parquetCell(object[column])));
    return { rows: [columns, ...rows], line: 0, notes: [] };
  } catch (error) {
    return refused('not-parquet', `not a Parquet file that can be read: ${(error as Error).message}`);
  }
}

/** A value of a typed column as text; nested ones as JSON. */
function parquetCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item));
}
