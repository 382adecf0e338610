// The command line: one file a command. This one starts a run and turns whatever ends it into an exit code.
import { CommanderError } from 'commander';
import { exit, type Io, UsageError } from './io.js';
import { program } from './program.js';

/** Runs one command line and gives its exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const started = program(io);
  try {
    await started.command.parseAsync([...argv], { from: 'user' });
    return started.code();
  } catch (error) {
    return report(error, io, argv.includes('--debug'));
  }
}

/** The entry of `bin/crossgrant.js`: the streams of this process. */
export async function start(argv: readonly string[]): Promise<number> {
  const io = processIo();
  // A reader that went away (`crossgrant patents | head`) is no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const fault = (error: unknown) => process.exit(report(error, io, argv.includes('--debug')));
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  return main(argv, io);
}

function processIo(): Io {
  const { stdout, stderr, env } = process;
  const isTTY = stdout.isTTY === true;
  const asked = Number(env.COLUMNS);
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTTY,
    columns: isTTY ? stdout.columns || 80 : Number.isInteger(asked) && asked > 0 ? asked : 100,
    colour: isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
  };
}

/** Says what ended the run, in a line, and gives the exit code for it. */
function report(error: unknown, io: Io, debug: boolean): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exit.well;
    if (error.code !== 'commander.help') io.stderr(`crossgrant: ${houseStyle(error.message)}\n`);
    return exit.usage;
  }
  // By name: the room `portfolio` brings a database with it, which most commands never load.
  if (error instanceof UsageError || (error instanceof Error && error.name === 'StoreError')) {
    io.stderr(`crossgrant: ${error.message}\n`);
    return exit.usage;
  }
  const system = systemMessage(error);
  if (system) {
    io.stderr(`crossgrant: ${system}\n`);
    return exit.usage;
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  io.stderr(`crossgrant: internal fault: ${what.split('\n')[0]}; \`--debug\` shows the stack\n`);
  if (debug && error instanceof Error) io.stderr(`${error.stack}\n`);
  return exit.fault;
}

/** Commander's `error: unknown option '--jsn'\n(Did you mean --json?)` in the style of our own messages. */
function houseStyle(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\s*\(Did you mean (?:one of )?([^?]+)\?\)/, (_, words: string) => {
      return `, did you mean ${words.replace(/[^,\s]+/g, '`$&`')}?`;
    })
    .replace(/'([^']*)'/g, '`$1`')
    .replace(/ is invalid\. Allowed choices are/, ': expected one of')
    .replace(/ is invalid\. /, ': ')
    .replace(/\. Expected/, '; expected')
    .replace(/\.$/, '');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'not a folder',
  EISDIR: 'a folder, where a file is expected',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left',
  EEXIST: 'exists already',
};

/** A file or folder that cannot be read or written: what the caller named, so exit code 2. */
function systemMessage(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = reasons[String(code)];
  return reason && path ? `\`${path}\`: ${reason}` : null;
}
