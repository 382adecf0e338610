// The tables of the store as SQL, and the views in which, of two records of one thing, the later one stands.
import type { Database } from './database.js';
import { StoreError } from './database.js';
import { type Column, origin, type TableDefinition, tables } from '../tables.js';

/** Raised when a table changes: a store of another version has to be made anew from the files. */
export const VERSION = 3;

/** Files that have been imported. One row here makes all rows with its `id` visible; it is written with them. */
const imports = `CREATE TABLE imports (
  id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, format VARCHAR NOT NULL, digest VARCHAR NOT NULL, mapping VARCHAR,
  bytes BIGINT NOT NULL, finished TIMESTAMP NOT NULL, records BIGINT NOT NULL, rejects BIGINT NOT NULL,
  passed_over VARCHAR NOT NULL, rejects_file VARCHAR)`;

export const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
const declared = ({ name, type }: Column): string => `${quoted(name)} ${type}`;

/** False for a file that was opened for writing once and never got its tables. */
export async function hasTables(database: Database): Promise<boolean> {
  const [found] = await database.rows<{ n: number }>(
    "SELECT count(*)::DOUBLE AS n FROM information_schema.tables WHERE table_name = 'store'",
  );
  return found?.n === 1;
}

/** Makes what is missing; refuses a store of another version. */
export async function prepare(database: Database): Promise<void> {
  if (await hasTables(database)) await checkVersion(database);
  else await database.transaction(() => create(database));
}

/** Refuses a store without tables, or of another version. */
export async function checkVersion(database: Database): Promise<void> {
  if (!(await hasTables(database)))
    throw new StoreError('nothing has been imported yet, see `crossgrant import`');
  const [row] = await database.rows<{ version: number }>('SELECT version FROM store');
  if (row?.version !== VERSION) {
    throw new StoreError(
      `the store has version ${row?.version ?? 'none'}, this Crossgrant needs ${VERSION}: move \`.crossgrant/portfolio.duckdb\` away and import the files again`,
    );
  }
}

async function create(database: Database): Promise<void> {
  await database.run('CREATE TABLE store (version INTEGER NOT NULL)');
  await database.run(`INSERT INTO store VALUES (${VERSION})`);
  await database.run(imports);
  for (const table of tables) {
    const columns = [...origin, ...table.columns].map(declared).join(', ');
    await database.run(`CREATE TABLE ${quoted(table.name)} (${columns})`);
  }
  for (const table of tables) await database.run(currentView(table));
}

/** `current_documents` and so on: of the records with one key, the one with the latest official date, then the latest import. */
function currentView(table: TableDefinition): string {
  const name = quoted(`current_${table.name}`);
  if (table.of) {
    const { table: parent, column } = table.of;
    return `CREATE VIEW ${name} AS SELECT child.* FROM ${quoted(table.name)} child
      SEMI JOIN ${quoted(`current_${parent}`)} parent
      ON child.file = parent.file AND child."at" = parent."at" AND child.${quoted(column)} = parent.id`;
  }
  const key = [...table.key.map(quoted), ...(table.apart ? [table.apart] : [])].join(', ');
  const one = `row_number() OVER (PARTITION BY ${key} ORDER BY official DESC NULLS LAST, file DESC, "at" DESC) = 1`;
  if (!table.several) return `CREATE VIEW ${name} AS SELECT * FROM ${quoted(table.name)} QUALIFY ${one}`;
  // Of several rows with one key in a file all stand, if the file's latest is the latest.
  const file = `rank() OVER (PARTITION BY ${key} ORDER BY latest DESC NULLS LAST, file DESC) = 1`;
  return `CREATE VIEW ${name} AS SELECT * EXCLUDE latest FROM
    (SELECT *, max(official) OVER (PARTITION BY ${key}, file) AS latest FROM ${quoted(table.name)})
    QUALIFY CASE WHEN ${table.several} THEN ${file} ELSE ${one} END`;
}
