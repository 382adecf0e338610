// The DuckDB file of a workspace. DuckDB lets one process write, or several read; who comes second waits a while.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { Cell } from '../tables.js';
import { type Block, rowsOf } from './blocks.js';

/** Something that a user can mend: shown as it stands. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
export type Row = Readonly<Record<string, DuckDBValue>>;

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Write into a store that is there; make none. */
  readonly existing?: boolean;
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** Called once when there is a wait. */
  readonly onWait?: (() => void) | undefined;
  /** Bytes that DuckDB may hold; beyond them it uses files below `.crossgrant/`. */
  readonly memory?: number;
}

export const folderOf = (workspace: string): string => join(workspace, '.crossgrant');
export const fileOf = (workspace: string): string => join(folderOf(workspace), 'portfolio.duckdb');
export const hasStore = (workspace: string): boolean => existsSync(fileOf(workspace));

/** An open store. `close` it: as long as it is open for writing, no other process gets in. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  static async open(workspace: string, options: OpenOptions = {}): Promise<Database> {
    const path = fileOf(workspace);
    if ((options.readOnly || options.existing) && !existsSync(path)) {
      throw new StoreError(`nothing has been imported into \`${workspace}\` yet, see \`crossgrant import\``);
    }
    // DuckDB takes a question mark in a path for the beginning of options.
    if (path.includes('?'))
      throw new StoreError(`\`${workspace}\`: a folder without \`?\` in its path is expected`);
    mkdirSync(dirname(path), { recursive: true });
    const instance = await openWaiting(path, settings(path, options), options);
    return new Database(instance, await instance.connect());
  }

  async run(sql: string, values?: DuckDBValue[]): Promise<void> {
    await this.connection.run(sql, values);
  }
  /** A small result as records; large ones are streamed (`each`). */
  async rows<T = Row>(sql: string, values?: DuckDBValue[]): Promise<T[]> {
    const reader = await this.connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJS() as T[];
  }
  /** A large result, row by row; only a few thousand are held at a time. */
  async *each(sql: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
    for await (const block of this.blocks(sql)) yield* rowsOf([block]);
  }
  /** The same as it comes, some thousand rows in columns. */
  async *blocks(sql: string): AsyncGenerator<Block> {
    const result = await this.connection.stream(sql);
    const names = result.columnNames();
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield { names, columns: chunk.getColumns(), rows: chunk.rowCount };
    }
  }
  /** Adds some rows, their cells in the order of the columns. Numbers are whole. */
  async append(schema: string, table: string, rows: readonly (readonly Cell[])[]): Promise<void> {
    const appender = await this.connection.createAppender(table, schema);
    for (const row of rows) {
      for (const cell of row) {
        if (cell === null) appender.appendNull();
        else if (typeof cell === 'string') appender.appendVarchar(cell);
        else if (typeof cell === 'boolean') appender.appendBoolean(cell);
        else appender.appendInteger(cell);
      }
      appender.endRow();
    }
    appender.closeSync();
  }
  /** All of `work`, or nothing of it. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('BEGIN TRANSACTION');
    try {
      const result = await work();
      await this.run('COMMIT');
      return result;
    } catch (error) {
      await this.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

function settings(path: string, { readOnly = false, memory = 384 * 1024 * 1024 }: OpenOptions) {
  return {
    access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
    // No code and no data from elsewhere: extensions are neither fetched nor loaded.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${Math.floor(memory / 1e6)}MB`,
    temp_directory: join(dirname(path), 'temporary'),
    // Rows carry where they come from; their order in a table says nothing, and keeping it costs memory.
    preserve_insertion_order: 'false',
  };
}

/** What DuckDB says of a file that another process has; on Windows the system says it. A path may have `lock` in it. */
const held = /could not set lock on file|used by another process/i;

/** Opens a DuckDB file, waiting for another process that has it. */
export async function openWaiting(
  path: string,
  config: Record<string, string>,
  { patience = 60_000, onWait }: Pick<OpenOptions, 'patience' | 'onWait'>,
): Promise<DuckDBInstance> {
  const until = Date.now() + patience;
  for (let told = false; ; await pause(100)) {
    try {
      return await DuckDBInstance.create(path, config);
    } catch (error) {
      const message = (error as Error).message;
      if (!held.test(message)) throw new StoreError(`cannot open \`${path}\`: ${firstLine(message)}`);
      if (Date.now() > until)
        throw new StoreError(`\`${path}\` is in use by another process${holder(message)}`);
      if (!told) onWait?.();
      told = true;
    }
  }
}

const firstLine = (message: string): string => String(message.split('\n')[0]);
function holder(message: string): string {
  const pid = /PID (\d+)/.exec(message)?.[1];
  return pid ? ` (process ${pid})` : '';
}
