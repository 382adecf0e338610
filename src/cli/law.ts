// `crossgrant law`: what the rules hold, who says so, and how sure that is.
import { type RuleSource, sources } from '../law/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { unknownWord } from './open.js';
import { type Column, json, printTable } from './output.js';
import { wrap } from './text.js';

const columns: readonly Column<RuleSource>[] = [
  { key: 'rule', of: (row) => row.rule },
  { key: 'group', of: (row) => row.group },
  { key: 'certainty', of: (row) => row.certainty },
  { key: 'says', of: (row) => row.says },
  { key: 'authorities', of: (row) => row.authorities.map(({ cite, where }) => `${cite} (${where})`) },
];
const inText = new Set(['rule', 'group', 'certainty']);

export async function run(args: readonly string[], options: GlobalOptions, io: Io): Promise<number> {
  const all: readonly RuleSource[] = Object.values(sources);
  const [name] = args;
  const asked = all.filter(({ rule }) => rule === name);
  if (name && asked.length === 0) {
    const words = all.map(({ rule }) => rule);
    throw unknownWord('rule', name, words);
  }
  const [one] = asked;
  if (options.csv) printTable(columns, one ? [one] : all, ['rule', 'rules'], options, io);
  else if (options.json) io.stdout(json(one ?? all));
  else if (one) io.stdout(paragraph(one, Math.min(io.columns, 100)));
  else
    printTable(
      columns.filter(({ key }) => inText.has(key)),
      all,
      ['rule', 'rules'],
      options,
      io,
    );
  return exit.well;
}

function paragraph(entry: RuleSource, columnsWide: number): string {
  const authorities = entry.authorities.flatMap(({ cite, where, sure }) => {
    const [first = '', ...more] = wrap(`${cite} [${where}; ${sure}]`, columnsWide - 4);
    return [`  - ${first}`, ...more.map((line) => `    ${line}`)];
  });
  const lines = [
    `${entry.rule} (${entry.group}, ${entry.certainty})`,
    '',
    ...wrap(entry.says, columnsWide),
    '',
    ...authorities,
  ];
  return `${lines.join('\n')}\n`;
}
