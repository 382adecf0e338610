// Spreadsheets, archives and Parquet files made for tests.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { utils, write, type WorkSheet } from '@e965/xlsx';

/** A workbook of sheets by name. */
export function workbook(sheets: Readonly<Record<string, WorkSheet>>, date1904 = false): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { WBProps: { date1904 } };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** An archive whose members say that they are as large as `says`, or as they are. */
export function archive(members: Readonly<Record<string, Buffer>>, says?: number): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(members)) {
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    central.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      fields,
      place.subarray(2),
      Buffer.from(name),
    );
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(members).length, 4);
  end.writeUInt16LE(Object.keys(members).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
/** Node has `crc32` from 20.15 on; its types do not. */
const crc = (bytes: Buffer): number => (crc32 as (data: Buffer) => number)(bytes);

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
