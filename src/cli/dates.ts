// `crossgrant dates`: filing, grant, expiry and end of a right, each with the records and rules that it rests on.
import { type DateRow, datesOfRight, findRight } from '../portfolio/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { type Column, printTable } from './output.js';
import { withStore } from './store.js';

export async function run(args: readonly string[], options: GlobalOptions, io: Io): Promise<number> {
  return withStore(options.workspace, async (database) => {
    const found = await findRight(database, args[0] ?? '');
    const rows = await datesOfRight(database, found.right);
    if (options.json || options.csv) printTable(columns, rows, ['ground', 'grounds'], options, io);
    else io.stdout(text(found.ids.join(', '), found.title, rows));
    return exit.well;
  });
}

function text(ids: string, title: string | null, rows: readonly DateRow[]): string {
  const lines = [title ? `${ids}: ${title}` : ids];
  let last = '';
  for (const { what, value, missing, says, record, authority } of rows) {
    const head = `${what} ${value ?? ''}`.trim();
    if (head !== last) lines.push(`${head}${missing ? ` (missing: ${missing})` : ''}`);
    last = head;
    const rest = [record, authority].filter(Boolean).join('; ');
    if (says) lines.push(`  ${says}${rest ? ` [${rest}]` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}

const columns: readonly Column<DateRow>[] = [
  { key: 'date', of: ({ what }) => what },
  { key: 'value', of: ({ value }) => value },
  { key: 'missing', of: ({ missing }) => missing },
  { key: 'says', of: ({ says }) => says },
  { key: 'record', of: ({ record }) => record },
  { key: 'authority', of: ({ authority }) => authority },
];
