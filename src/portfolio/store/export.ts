// Tables and views of the store as Parquet or CSV files.
import { renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Database, StoreError } from './database.js';
import { quoted } from './schema.js';

export interface TableSize {
  readonly name: string;
  readonly kind: 'table' | 'view';
  readonly rows: number;
}

/** All tables and views with their numbers of rows, in alphabetical order. */
export async function contents(database: Database): Promise<TableSize[]> {
  const found = await database.rows<{ name: string; kind: string }>(
    `SELECT table_name AS name, table_type AS kind FROM information_schema.tables
     WHERE table_schema = 'main' AND table_name <> 'store' ORDER BY table_name`,
  );
  const sizes: TableSize[] = [];
  for (const { name, kind } of found) {
    const [row] = await database.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${quoted(name)}`);
    sizes.push({ name, kind: kind === 'VIEW' ? 'view' : 'table', rows: Number(row?.n ?? 0) });
  }
  return sizes;
}

/** Writes a table or view to `path`, Parquet or CSV by its ending; gives back how many rows. A file that is there is replaced whole. */
export async function exportTable(database: Database, table: string, path: string): Promise<number> {
  const format = /\.parquet$/i.test(path) ? 'parquet' : /\.csv$/i.test(path) ? 'csv' : null;
  if (!format) throw new StoreError(`\`${path}\`: expected a name that ends in \`.parquet\` or \`.csv\``);
  const columns = await database.rows<{ name: string; type: string }>(
    'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position',
    [table],
  );
  const list = columns.map(({ name, type }) =>
    format === 'csv' && type === 'VARCHAR' ? guarded(name) : quoted(name),
  );
  const order = columns.map((_, index) => index + 1).join(', ');
  const target = resolve(path);
  const options = format === 'parquet' ? '(FORMAT parquet, COMPRESSION zstd)' : '(FORMAT csv, HEADER)';
  const half = `${target}.part`;
  try {
    await database.run(
      `COPY (SELECT ${list.join(', ')} FROM ${quoted(table)} ORDER BY ${order}) TO '${half.replace(/'/g, "''")}' ${options}`,
    );
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    const [reason = ''] = (error as Error).message.split('\n');
    if (reason.startsWith('IO Error'))
      throw new StoreError(`\`${path}\` cannot be written: ${reason.replace(/^IO Error: /, '')}`);
    throw error;
  }
  const [row] = await database.rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${quoted(table)}`);
  return Number(row?.n ?? 0);
}

/** No cell of a CSV begins as a formula does: docs/decisions/formulas.md. */
function guarded(name: string): string {
  const column = quoted(name);
  return `CASE WHEN regexp_matches(${column}, '^''*[=+\\-@\\t\\r＝＋－＠]') THEN '''' || ${column} ELSE ${column} END AS ${column}`;
}
