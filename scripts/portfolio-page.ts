// The text of docs/portfolio.md, made from the tables of the store, so that it cannot say anything else than they do.
// `npx vitest run test/portfolio/page.test.ts -u` writes it, and the same test fails when it is stale.
import { origin, tables, workedTables } from '../src/portfolio/index.js';
import type { Column } from '../src/portfolio/tables.js';

const head = `# The portfolio store: tables and columns

What \`crossgrant import\` keeps in \`.crossgrant/portfolio.duckdb\` of the workspace, and what \`crossgrant resolve\` makes of it.
For whoever takes the tables elsewhere: \`crossgrant export TABLE FILE\` writes a table or view as Parquet or CSV, and DuckDB or any
program that reads Parquet takes it from there. [Imported records](imported.md) says how they are filled.

This page is written by \`npm run docs:portfolio\` from \`src/portfolio/tables.ts\` and \`src/portfolio/resolve/tables.ts\`.

- Nothing is guessed: a cell that no record fills is empty.
- Numbers have one form in all tables: \`US9410410\`, \`EP2400812\`, with a kind code where the column says so; an application is
  \`US12207945\`, an international one \`PCT/EP2008/051234\`.
- A *date* is text, \`YYYY-MM-DD\`, or \`YYYY-MM\` or \`YYYY\` where the office leaves the rest open.
- Every table has all that was imported, twice where two files tell of one thing. Each has a view \`current_…\` with the same columns, in
  which of the records with one key the one with the latest \`official\` date stands, then the latest import.
`;

/** What every date says of itself is said once, above. */
const DATE = '; `YYYY-MM-DD`, or less where the office leaves days open';
const row = ({ name, type, says }: Column): string =>
  says.endsWith(DATE)
    ? `| \`${name}\` | date | ${says.slice(0, -DATE.length)} |`
    : `| \`${name}\` | ${words[type] ?? type.toLowerCase()} | ${says} |`;
const words: Partial<Record<Column['type'], string>> = { VARCHAR: 'text', BOOLEAN: 'yes or no' };
const columns = (all: readonly Column[]): string =>
  ['| column | type | what |', '|---|---|---|', ...all.map(row)].join('\n');
const names = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(', ');

export function portfolioPage(): string {
  const imported = tables.map(({ name, says, key, of, columns: own }) => {
    const stands = of
      ? `Its rows stand and fall with their record in \`${of.table}\`; key ${names(key)}.`
      : `Key ${names(key)}.`;
    return `### ${name}\n\n${capital(says)}. ${stands}\n\n${columns(own)}\n`;
  });
  const worked = workedTables.map(
    ({ name, says, columns: own }) => `### ${name}\n\n${capital(says)}.\n\n${columns(own)}\n`,
  );
  return [
    head,
    `## Imported\n\nEvery table begins with where its row comes from:\n\n${columns(origin)}\n`,
    ...imported,
    `### imports\n\nOne row for each file that was imported: \`id\`, \`name\`, \`format\`, \`digest\` (SHA-256), \`mapping\`, \`bytes\`, \`finished\`, \`records\`,
\`rejects\`, \`passed_over\`, \`rejects_file\`. It is written together with the rows of the file.\n`,
    '## Worked out\n\nMade anew as a whole whenever the imports, the parties or the decisions of the workspace have changed.\n',
    ...worked,
  ].join('\n');
}
const capital = (words: string): string =>
  /^[a-z]/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
