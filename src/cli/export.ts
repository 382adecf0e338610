// `crossgrant export`: a table of the store as a Parquet or CSV file; without arguments, which tables there are.
import { checkVersion, contents, Database, exportTable, type TableSize } from '../portfolio/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { unknownWord } from './open.js';
import { type Column, printTable } from './output.js';

export async function run(args: readonly string[], options: GlobalOptions, io: Io): Promise<number> {
  const [table, file] = args;
  const database = await Database.open(options.workspace, { readOnly: true });
  try {
    await checkVersion(database);
    const known = await contents(database);
    if (table === undefined) {
      printTable(columns, known, ['table', 'tables'], options, io);
      return exit.well;
    }
    const names = known.map(({ name }) => name);
    if (!names.includes(table)) throw unknownWord('table', table, names);
    const target = file ?? `${table}.parquet`;
    const rows = await exportTable(database, table, target);
    io.stdout(`${target}: ${rows} rows of \`${table}\`\n`);
    return exit.well;
  } finally {
    database.close();
  }
}

const columns: readonly Column<TableSize>[] = [
  { key: 'table', of: ({ name }) => name },
  { key: 'kind', of: ({ kind }) => kind },
  { key: 'rows', of: ({ rows }) => rows, right: true },
];
