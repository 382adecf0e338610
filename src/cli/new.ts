// `crossgrant new DIR`: a small commented workspace that checks clean and answers its questions as it expects.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { starter } from './starter.js';
import { exit, type GlobalOptions, type Io, UsageError } from './io.js';

/** The command: `args` holds the folder. */
export async function run(args: readonly string[], _options: GlobalOptions, io: Io): Promise<number> {
  return newWorkspace(args[0] ?? '', io);
}

/** Writes the files of `starter` into `dir`. Throws UsageError rather than write over anything. */
export async function newWorkspace(dir: string, out: Pick<Io, 'stdout'>): Promise<number> {
  if (!dir) throw new UsageError('no folder is named');
  const taken = existsSync(dir)
    ? Object.keys(starter).find((name) => existsSync(join(dir, name)))
    : undefined;
  if (taken) throw new UsageError(`\`${join(dir, taken)}\` is there already: nothing was written`);
  if (existsSync(dir) && hasWorkspace(dir))
    throw new UsageError(`\`${dir}\` holds files already: nothing was written`);
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(starter)) {
    // `wx` fails where a file has come in the meantime.
    writeFileSync(join(dir, name), text, { flag: 'wx' });
    out.stdout(`${join(dir, name)}\n`);
  }
  out.stdout(`\nnext: crossgrant -w ${dir} check\n      crossgrant -w ${dir} ask may-oak-sell\n`);
  return exit.well;
}

const hasWorkspace = (dir: string): boolean => readdirSync(dir).some((name) => !name.startsWith('.'));
