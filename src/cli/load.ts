// Files of a workspace from the disk: the only place where the language meets a file system.
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Finding,
  finding,
  inOrder,
  type NamedBytes,
  type Read,
  readWorkspaceAsync,
  type Workspace,
} from '../language/index.js';
import { UsageError } from './io.js';

const ours = /\.(ya?ml|json|csv|parquet)$/i;

/** Reads the workspace below `dir`. Bytes are read when they are wanted: a table that no file names stays closed. */
export async function loadWorkspace(dir: string): Promise<Read> {
  const root = realDir(dir);
  const files: NamedBytes[] = [];
  const findings: Finding[] = [];
  walk(root, root, files, findings);
  let read = await readWorkspaceAsync(files);
  const store = join(root, '.crossgrant', 'portfolio.duckdb');
  if (read.wantsImported && existsSync(store)) {
    // The database is loaded for such a workspace only.
    const { importedPatents } = await import('./imported.js');
    read = await readWorkspaceAsync([...files, await importedPatents(root, read.draft)]);
  }
  return findings.length > 0
    ? { ...read, workspace: null, findings: inOrder([...findings, ...read.findings]) }
    : read;
}

/** What the workspace below `dir` says, whatever is wrong with it and without imported patents: for commands about the store. */
export async function loadDraft(dir: string): Promise<Workspace> {
  const root = realDir(dir);
  const files: NamedBytes[] = [];
  walk(root, root, files, []);
  return (await readWorkspaceAsync(files)).draft;
}

/** Reads one file as a workspace of its own; the tables that it names lie beside or below it. */
export async function loadFile(path: string): Promise<Read> {
  const [folder, name] = [dirname(resolve(path)), basename(path)];
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read \`${path}\`: ${reason(error)}`);
  }
  const own = { name, bytes };
  const tables = /^tables:/m.test(Buffer.from(bytes).toString('latin1')) ? tablesBelow(folder) : [];
  return readWorkspaceAsync([own, ...tables]);
}

function tablesBelow(folder: string): NamedBytes[] {
  const files: NamedBytes[] = [];
  walk(folder, folder, files, []);
  return files.filter(({ name }) => /\.(csv|parquet)$/i.test(name));
}

function realDir(dir: string): string {
  try {
    const root = realpathSync(dir);
    readdirSync(root);
    return root;
  } catch (error) {
    throw new UsageError(`cannot read the folder \`${dir}\`: ${reason(error)}`);
  }
}

/** Collects files by name, sorted; no dot-folders, no node_modules, no symbolic links. */
function walk(root: string, folder: string, files: NamedBytes[], findings: Finding[]): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isSymbolicLink()) {
      const outside = leadsOut(root, path);
      if (outside !== null) findings.push(outsideLink(name, outside));
    } else if (entry.isDirectory()) descend(root, path, name, files, findings);
    else if (isOurs(entry)) files.push(lazy(name, path));
  }
}

const isOurs = (entry: Dirent): boolean => entry.isFile() && ours.test(entry.name);

function descend(root: string, path: string, name: string, files: NamedBytes[], findings: Finding[]): void {
  try {
    walk(root, path, files, findings);
  } catch (error) {
    const place = { file: name, line: 1, column: 1 };
    findings.push(finding('unreadable', place, { found: `\`${name}\`: ${reason(error)}` }));
  }
}

/** Where a link leads when that is outside of `root` (or nowhere); null where the file is met by its own name. */
function leadsOut(root: string, path: string): string | null {
  try {
    const target = realpathSync(path);
    return target === root || target.startsWith(root + sep) ? null : target;
  } catch {
    return 'nowhere';
  }
}

function outsideLink(name: string, target: string): Finding {
  const expected = 'files inside it; the link is not followed';
  return finding('outside-link', { file: name, line: 1, column: 1 }, { found: target, expected });
}

function lazy(name: string, path: string): NamedBytes {
  let bytes: Uint8Array | undefined;
  return {
    name,
    get bytes() {
      bytes ??= readFileSync(path);
      return bytes;
    },
  };
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
