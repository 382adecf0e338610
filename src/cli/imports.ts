// `crossgrant imports`: what has been imported, and the way to take one back.
import { checkVersion, Database, forgetImport, type ImportRow, listImports } from '../portfolio/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { type Column, printTable } from './output.js';

interface Options extends GlobalOptions {
  readonly forget?: number;
}

export async function run(_args: readonly string[], options: Options, io: Io): Promise<number> {
  const { workspace, forget } = options;
  const database = await Database.open(workspace, { readOnly: forget === undefined, existing: true });
  try {
    await checkVersion(database);
    if (forget === undefined) {
      const shown = options.json || options.csv ? columns : columns.filter(({ key }) => inText.has(key));
      printTable(shown, await listImports(database), ['import', 'imports'], options, io);
      return exit.well;
    }
    const { id, name, records } = await forgetImport(database, workspace, forget);
    io.stdout(`import ${id} (\`${name}\`, ${records} records) is forgotten; the file itself is untouched\n`);
    return exit.well;
  } finally {
    database.close();
  }
}

const columns: readonly Column<ImportRow>[] = [
  { key: 'import', of: ({ id }) => id, right: true },
  { key: 'file', of: ({ name }) => name },
  { key: 'format', of: ({ format }) => format },
  { key: 'finished', of: ({ finished }) => finished },
  { key: 'bytes', of: ({ bytes }) => bytes, right: true },
  { key: 'records', of: ({ records }) => records, right: true },
  { key: 'rejects', of: ({ rejects }) => rejects, right: true },
  { key: 'rejects-file', of: ({ rejectsFile }) => rejectsFile },
  { key: 'sha-256', of: ({ digest }) => digest },
];
/** A terminal has no room for every column; CSV and JSON have. */
const inText = new Set(['import', 'file', 'format', 'finished', 'records', 'rejects']);
