// The imports of a store: what has been read, when, with what result; and the way to take one back.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tables } from '../tables.js';
import { type Database, folderOf, StoreError } from './database.js';
import { quoted } from './schema.js';

export interface ImportRow {
  readonly id: number;
  readonly name: string;
  readonly format: string;
  readonly digest: string;
  readonly bytes: number;
  /** UTC, `YYYY-MM-DD hh:mm:ss`. */
  readonly finished: string;
  readonly records: number;
  readonly rejects: number;
  readonly rejectsFile: string | null;
}

export async function listImports(database: Database): Promise<ImportRow[]> {
  return database.rows<ImportRow>(
    `SELECT id, name, format, digest, bytes::DOUBLE AS bytes, strftime(finished, '%Y-%m-%d %H:%M:%S') AS finished,
       records::DOUBLE AS records, rejects::DOUBLE AS rejects, rejects_file AS "rejectsFile" FROM imports ORDER BY id`,
  );
}

/** Takes an import back: its rows and its rejects. What it had replaced stands again. */
export async function forgetImport(database: Database, workspace: string, id: number): Promise<ImportRow> {
  const row = (await listImports(database)).find((one) => one.id === id);
  if (!row) throw new StoreError(`no import ${id}, see \`crossgrant imports\``);
  await database.transaction(async () => {
    for (const { name } of tables) await database.run(`DELETE FROM ${quoted(name)} WHERE file = ${id}`);
    await database.run(`DELETE FROM imports WHERE id = ${id}`);
  });
  if (row.rejectsFile) rmSync(join(folderOf(workspace), row.rejectsFile), { force: true });
  return row;
}
