// Staging files into the store: one transaction, so that a file is imported whole or not at all.
import { mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Database, folderOf } from '../store/database.js';
import { quoted } from '../store/schema.js';
import { tables } from '../tables.js';
import { readStaged } from './cells.js';
import { type Journal, REJECTS, type Staging } from './staging.js';

/** What the store keeps of an import beside its rows. */
export interface Identity {
  readonly path: string;
  /** SHA-256 of the file as it lies on the disk, hex. */
  readonly digest: string;
  readonly bytes: number;
  /** JSON of what the user said about a table; null where nothing. */
  readonly mapping: string | null;
}
export interface Loaded {
  readonly id: number;
  readonly rejectsFile: string | null;
}

/** The id of a finished import of the same bytes, read the same way; null where there is none. */
export async function importOf(
  database: Database,
  identity: Identity,
  kind: string | null,
): Promise<number | null> {
  const rows = await database.rows<{ id: number }>(
    `SELECT id FROM imports WHERE digest = ? AND mapping IS NOT DISTINCT FROM ? AND (?::VARCHAR IS NULL OR format = ?)`,
    [identity.digest, identity.mapping, kind, kind],
  );
  return rows[0]?.id ?? null;
}

export async function load(
  database: Database,
  workspace: string,
  identity: Identity,
  staging: Staging,
  journal: Journal,
): Promise<Loaded> {
  return database.transaction(async () => {
    const [row] = await database.rows<{ id: number }>(
      'SELECT coalesce(max(id), 0)::INTEGER + 1 AS id FROM imports',
    );
    const id = (row as { id: number }).id;
    for (const table of tables) {
      if (!journal.sizes[table.name]) continue;
      const columns = [{ name: 'at', type: 'BIGINT' as const }, ...table.columns];
      await database.run(
        `INSERT INTO ${quoted(table.name)} SELECT ${id}, * FROM ${readStaged(staging.path(table.name), columns)}`,
      );
    }
    const rejectsFile = journal.rejects > 0 ? keepRejects(workspace, identity, id, staging) : null;
    await database.run('INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, now()::TIMESTAMP, ?, ?, ?, ?)', [
      id,
      basename(identity.path),
      journal.formats.join(' '),
      identity.digest,
      identity.mapping,
      BigInt(identity.bytes),
      BigInt(journal.records),
      BigInt(journal.rejects),
      JSON.stringify(journal.passedOver),
      rejectsFile,
    ]);
    return { id, rejectsFile };
  });
}

/** Moves the rejects beside the store. Done before the commit: a file too many is better than rejects lost. */
function keepRejects(workspace: string, identity: Identity, id: number, staging: Staging): string {
  const folder = join(folderOf(workspace), 'rejects');
  mkdirSync(folder, { recursive: true });
  const name = `${id}-${basename(identity.path).replace(/[^\w.-]+/g, '_')}.jsonl`;
  renameSync(staging.path(REJECTS), join(folder, name));
  return `rejects/${name}`;
}
