// What an import has read so far, on the disk beside the store: one file a table, one of rejects, and a journal that says
// up to where in the source they are whole. A killed import goes on from its journal.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openWaiting } from '../store/database.js';

/** How far an import is. Everything before `offset` of `member` is in the staging files, up to the sizes given. */
export interface Journal {
  readonly member: number;
  readonly offset: number;
  /** Bytes of each staging file that count; what lies beyond was written after the journal. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly records: number;
  readonly rejects: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly passedOver: Readonly<Record<string, number>>;
  readonly formats: readonly string[];
}
export const beginning: Journal = {
  member: 0,
  offset: 0,
  sizes: {},
  records: 0,
  rejects: 0,
  rows: {},
  passedOver: {},
  formats: [],
};

/** The staging file of the rejects: a line of JSON each, which stays JSON when it is moved beside the store. */
export const REJECTS = 'rejects.jsonl';

const FLUSH = 1024 * 1024;
/** How long to wait for another process that imports the same file: as long as a very large one takes. */
const patience = 3_600_000;

export class Staging {
  readonly folder: string;
  readonly #files = new Map<
    string,
    { handle: FileHandle; size: number; waiting: Uint8Array[]; held: number }
  >();
  /** Where the last run stopped; `beginning` for a new import. */
  readonly from: Journal;

  readonly #release: (remove: boolean) => void;

  private constructor(folder: string, from: Journal, release: (remove: boolean) => void) {
    this.folder = folder;
    this.from = from;
    this.#release = release;
  }

  /** Takes the folder of an import for this process, waiting while another one has it. */
  static async open(folder: string, onWait?: () => void): Promise<Staging> {
    mkdirSync(dirname(folder), { recursive: true });
    const release = await lock(folder, onWait);
    mkdirSync(folder, { recursive: true });
    const staging = new Staging(folder, journalIn(folder), release);
    for (const name of Object.keys(staging.from.sizes)) await staging.#file(name);
    return staging;
  }

  async append(name: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#file(name);
    file.waiting.push(bytes);
    file.held += bytes.length;
    if (file.held >= FLUSH) await this.#flush(file);
  }
  /** Writes out what is held, then the journal in one step. */
  async checkpoint(journal: Omit<Journal, 'sizes'>): Promise<void> {
    for (const file of this.#files.values()) await this.#flush(file);
    const sizes = this.sizes();
    const path = join(this.folder, 'journal.json');
    writeFileSync(`${path}.new`, JSON.stringify({ ...journal, sizes }));
    renameSync(`${path}.new`, path);
  }
  /** Bytes of each staging file. */
  sizes(): Record<string, number> {
    return Object.fromEntries([...this.#files].map(([name, { size }]) => [name, size]));
  }
  path(name: string): string {
    return join(this.folder, name);
  }
  /** Closes the files and lets go of the folder; what is in it stays for the next run, or goes with `remove`. */
  async close(remove: boolean): Promise<void> {
    for (const { handle } of this.#files.values()) await handle.close();
    this.#files.clear();
    if (remove) rmSync(this.folder, { recursive: true, force: true });
    this.#release(remove);
  }

  async #file(name: string) {
    const known = this.#files.get(name);
    if (known) return known;
    const size = this.from.sizes[name] ?? 0;
    const handle = await open(join(this.folder, name), size > 0 ? 'r+' : 'w');
    await handle.truncate(size);
    const file = { handle, size, waiting: [] as Uint8Array[], held: 0 };
    this.#files.set(name, file);
    return file;
  }
  async #flush(file: { handle: FileHandle; size: number; waiting: Uint8Array[]; held: number }) {
    const bytes = Buffer.concat(file.waiting);
    file.waiting = [];
    file.held = 0;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.handle.write(bytes, done, bytes.length - done, file.size);
      done += bytesWritten;
      file.size += bytesWritten;
    }
  }
}

/** The journal, where there is one and the files are as long as it says (after a power cut they may not be). */
function journalIn(folder: string): Journal {
  try {
    const journal = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as Journal;
    const whole = Object.entries(journal.sizes).every(
      ([name, size]) => statSync(join(folder, name)).size >= size,
    );
    return whole ? journal : beginning;
  } catch {
    return beginning;
  }
}

/** Folders that this process has taken: the lock of the kernel knows processes, not imports. */
const taken = new Set<string>();

/**
 * Takes the folder for this process and gives back what lets it go. The lock is DuckDB's own on an empty database, since the
 * kernel takes it away with the process however that dies; a file with a process number in it would stay. Who comes second must look
 * whether the import is done meanwhile: only then has the lock's file been removed.
 */
async function lock(folder: string, onWait?: () => void): Promise<(remove: boolean) => void> {
  const path = `${folder}.lock`;
  while (taken.has(folder)) await pause(50);
  taken.add(folder);
  try {
    const instance = await openWaiting(path, {}, { patience, onWait });
    return (remove) => {
      if (remove) rmSync(path, { force: true });
      instance.closeSync();
      taken.delete(folder);
    };
  } catch (error) {
    taken.delete(folder);
    throw error;
  }
}
