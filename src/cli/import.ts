// `crossgrant import`: files of patent offices, and tables of one's own, into the store of the workspace.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { importFile, type ImportProgress, type ImportReport } from '../portfolio/index.js';
import { nearest } from '../language/index.js';
import { readers } from '../records/index.js';
import { exit, type GlobalOptions, type Io, UsageError } from './io.js';
import { mappingFor, type TableOptions } from './import-table.js';
import { type Column, printTable } from './output.js';
import { statusLine } from './progress.js';

interface Options extends GlobalOptions, TableOptions {
  readonly dryRun?: boolean;
  readonly workers?: number;
}

/** The kind of a table of one's own. */
const TABLE = 'table';

export async function run(args: readonly string[], options: Options, io: Io): Promise<number> {
  const { kind, files } = kindAndFiles(args);
  // A slip in `-w` would begin a store of its own.
  if (!existsSync(options.workspace))
    throw new UsageError(`\`${options.workspace}\`: no such file or folder`);
  const reports: ImportReport[] = [];
  const workers = options.workers ?? Math.min(4, availableParallelism());
  for (const path of files) {
    const mapping = kind === TABLE ? await mappingFor(path, options, io) : undefined;
    if (mapping === null) return exit.findings;
    const line = statusLine();
    try {
      const report = await importFile(options.workspace, path, {
        kind: mapping ? undefined : kind,
        mapping,
        workers,
        dryRun: options.dryRun,
        onProgress: watcher(path, line.say),
        onWait: () => io.stderr('waiting for another process that has the store or the file\n'),
      });
      reports.push(report);
      // At once: what is in the store stays there when a later file fails.
      if (!options.json && !options.csv) io.stdout(`${summary(report, options.dryRun === true)}\n`);
    } finally {
      line.end();
    }
  }
  if (options.json || options.csv) printTable(columns, reports, ['file', 'files'], options, io);
  return exit.well;
}

/** The first word is a kind when it is one and no file of that name lies here. */
function kindAndFiles(args: readonly string[]): { kind: string | undefined; files: readonly string[] } {
  const [first = '', ...rest] = args;
  const words = [...readers.map(({ format }) => format), TABLE];
  if (words.includes(first) && rest.length > 0) return { kind: first, files: rest };
  const missing = args.find((path) => !existsSync(path));
  if (missing === undefined) return { kind: undefined, files: args };
  if (missing === first && rest.length > 0 && !/[./\\]/.test(first)) {
    const near = nearest(first, words);
    const known = words.map((word) => `\`${word}\``).join(', ');
    throw new UsageError(
      `\`${first}\` is neither a file nor a kind, expected one of ${known}${near ? `; did you mean \`${near}\`?` : ''}`,
    );
  }
  throw new UsageError(`\`${missing}\`: no such file or folder`);
}

/** Makes the line that is shown while a file is read: how far, how fast, how much longer. */
function watcher(path: string, say: (text: string) => void): (progress: ImportProgress) => void {
  const began = Date.now();
  return ({ phase, done, total, parsed, records, rejects }) => {
    if (phase === 'checking') return say(`${path}: ${percent(done, total)} checked`);
    if (phase === 'loading') return say(`${path}: ${count(records)} records, loading them into the store`);
    const seconds = (Date.now() - began) / 1000;
    const left = done > 0 ? (seconds / done) * (total - done) : 0;
    const rate = `${(parsed / 1e6 / seconds).toFixed(0)} MB/s`;
    const bad = rejects > 0 ? `, ${count(rejects)} rejects` : '';
    return say(
      `${path}: ${percent(done, total)}, ${count(records)} records${bad}, ${rate}, ${duration(left)} left`,
    );
  };
}

/** Below this the time is that of starting, and no rate. */
const SMALL = 1e6;
const speed = (parsed: number, seconds: number): string =>
  `${(parsed / 1e6).toFixed(1)} MB parsed in ${seconds.toFixed(1)} s (${(parsed / 1e6 / seconds).toFixed(0)} MB/s)`;

function summary(report: ImportReport, dry: boolean): string {
  const { path, already, formats, parsed, records, rows, rejects, rejectsFile, passedOver, resumed } = report;
  if (already) return `${path}: imported before (import ${report.id}), nothing changed`;
  const { reading, loading } = report.seconds;
  const lines = [
    `${path}: ${formats.join(', ')}, ${count(records)} records${dry ? ' (dry run, nothing is kept)' : `, import ${report.id}`}`,
    ...Object.entries(rows).map(([table, n]) => `  ${table}: ${count(n)}`),
    ...Object.entries(passedOver).map(([what, n]) => `  passed over, ${what}: ${count(n)}`),
    `  rejects: ${count(rejects)}${rejectsFile ? `, see .crossgrant/${rejectsFile}` : ''}`,
    ...(parsed < SMALL
      ? []
      : [`  ${speed(parsed, reading)}${dry ? '' : `, loaded in ${loading.toFixed(1)} s`}`]),
  ];
  if (resumed > 0) lines.push(`  gone on from an earlier run, which had read ${count(resumed)} records`);
  return lines.join('\n');
}

const columns: readonly Column<ImportReport>[] = [
  { key: 'file', of: ({ path }) => path },
  { key: 'import', of: ({ id }) => id },
  { key: 'already', of: ({ already }) => already },
  { key: 'formats', of: ({ formats }) => formats },
  { key: 'bytes', of: ({ bytes }) => bytes },
  { key: 'parsed', of: ({ parsed }) => parsed },
  { key: 'records', of: ({ records }) => records },
  { key: 'rejects', of: ({ rejects }) => rejects },
  { key: 'rejects-file', of: ({ rejectsFile }) => rejectsFile },
  { key: 'rows', of: ({ rows }) => rows },
  { key: 'passed-over', of: ({ passedOver }) => passedOver },
  { key: 'resumed', of: ({ resumed }) => resumed },
  { key: 'reading-seconds', of: ({ seconds }) => seconds.reading },
  { key: 'loading-seconds', of: ({ seconds }) => seconds.loading },
];

const count = (n: number): string => n.toLocaleString('en');
const percent = (done: number, total: number): string =>
  `${(total > 0 ? (100 * done) / total : 100).toFixed(0)} %`;
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
