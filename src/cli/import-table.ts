// `crossgrant import table`: a table of one's own. Its columns are guessed, shown and confirmed, or given in a small file.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { nearest, patentKeys } from '../language/index.js';
import { guessMapping, type GuessedMapping, type Mapping, sampleOwnTable } from '../records/index.js';
import { type Io, UsageError } from './io.js';
import { cell } from './output.js';

export interface TableOptions {
  readonly mapping?: string;
  readonly yes?: boolean;
  readonly writeMapping?: string;
}
const mappingFile = z.strictObject({
  columns: z.record(z.string(), z.string().nullable()),
  dates: z.enum(['dmy', 'mdy']).optional(),
  sheet: z.string().optional(),
  delimiter: z.string().length(1).optional(),
});

/** The mapping for `path`: read, or guessed and confirmed. Null where the user did not agree; what to do is then said. */
export async function mappingFor(path: string, options: TableOptions, io: Io): Promise<Mapping | null> {
  if (options.mapping !== undefined) return readMapping(options.mapping);
  const sample = await sampleOwnTable(createReadStream(path));
  if ('code' in sample) throw new UsageError(`\`${path}\`: ${sample.reason}`);
  const guessed = guessMapping(sample.columns, sample.rows, patentKeys);
  io.stderr(shown(path, guessed));
  if (options.writeMapping !== undefined) {
    writeFileSync(options.writeMapping, stringify(guessed.mapping), { flag: 'wx' });
    io.stderr(
      `written to \`${options.writeMapping}\`; change it as you like, then \`--mapping ${options.writeMapping}\`\n`,
    );
    return null;
  }
  if (options.yes || (await agreed(io))) return guessed.mapping;
  io.stderr(
    'nothing was imported: agree with `--yes`, or keep the columns in a file with `--write-mapping FILE`\n',
  );
  return null;
}

function shown(path: string, { guesses, doubtfulDates }: GuessedMapping): string {
  const lines = guesses.map(({ column, key, why, sure }) => {
    const mark = key === null ? '  not taken' : sure ? `  ${key}` : `  ${key}?`;
    return `${mark.padEnd(16)} ${cell(column)} (${why})`;
  });
  if (doubtfulDates.length > 0)
    lines.push(
      `  day and month cannot be told apart in ${doubtfulDates.join(', ')}: say \`dates: dmy\` or \`mdy\` in a mapping file`,
    );
  return `${path}: columns\n${lines.join('\n')}\n`;
}

async function agreed(io: Io): Promise<boolean> {
  if (!io.isTTY || process.stdin.isTTY !== true) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question('take them so? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}

/** Reads a mapping file; a wrong word is an error with its line. */
function readMapping(path: string): Mapping {
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(text);
  if (document.errors[0])
    throw new UsageError(`\`${path}\`: ${String(document.errors[0].message.split('\n')[0])}`);
  const read = mappingFile.safeParse(document.toJS());
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new UsageError(`\`${path}\`: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no mapping'}`);
  }
  const words = ['id', 'kind', ...patentKeys];
  for (const [column, key] of Object.entries(read.data.columns)) {
    if (key === null || words.includes(key)) continue;
    const near = nearest(key, words);
    throw new UsageError(
      `\`${path}\`: column \`${column}\`: unknown key \`${key}\`${near ? `, did you mean \`${near}\`?` : ''}`,
    );
  }
  const { columns, dates, sheet, delimiter } = read.data;
  return {
    columns,
    ...(dates && { dates }),
    ...(sheet !== undefined && { sheet }),
    ...(delimiter !== undefined && { delimiter }),
  };
}
