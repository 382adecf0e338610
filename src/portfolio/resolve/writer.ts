// Rows that are worked out, first into staging files, then into the store as whole new tables.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { readStaged } from '../import/cells.js';
import { type Database, folderOf } from '../store/database.js';
import { quoted } from '../store/schema.js';
import { type WorkedName, workedTables } from './tables.js';

/** The table that will take the place of `name`. */
const besides = (name: WorkedName): string => quoted(`new_${name}`);

export class WorkedWriter {
  readonly #folder: string;
  readonly #files = new Map<WorkedName, FileHandle>();
  private constructor(folder: string) {
    this.#folder = folder;
  }
  /** Makes empty tables beside those that the store has, to be filled by `append`, or by statements in the database. */
  static async open(workspace: string, database: Database): Promise<WorkedWriter> {
    const staging = join(folderOf(workspace), 'staging');
    const folder = join(staging, `worked-${process.pid}`);
    // The store is open for writing: whoever else left such a folder is dead.
    for (const name of existsSync(staging) ? readdirSync(staging) : [])
      if (name.startsWith('worked-')) rmSync(join(staging, name), { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const writer = new WorkedWriter(folder);
    for (const { name, columns } of workedTables) {
      const typed = columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ');
      await database.run(`CREATE OR REPLACE TABLE ${besides(name)} (${typed})`);
      writer.#files.set(name, await open(join(folder, name), 'w'));
    }
    return writer;
  }
  /** Lines of one table, its columns in their order. */
  async append(table: WorkedName, bytes: Uint8Array): Promise<void> {
    await this.#files.get(table)?.writeFile(bytes);
  }
  /** Replaces the tables of the store by what was written. */
  async load(database: Database): Promise<void> {
    // Each is filled beside the old one; then all change places at once.
    for (const { name, columns } of workedTables) {
      const source = readStaged(join(this.#folder, name), columns);
      await database.run(`INSERT INTO ${besides(name)} SELECT * FROM ${source}`);
    }
    await database.transaction(async () => {
      for (const { name } of workedTables) {
        await database.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
        await database.run(`ALTER TABLE ${besides(name)} RENAME TO ${quoted(name)}`);
      }
    });
  }
  async close(): Promise<void> {
    for (const handle of this.#files.values()) await handle.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
