// One file into the store: known already? unpack, guess, parse in threads, stage, load.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Mapping, readers } from '../../records/index.js';
import { unpack, UnpackError } from '../files/unpack.js';
import { Database, folderOf, hasStore, StoreError } from '../store/database.js';
import { checkVersion, hasTables, prepare } from '../store/schema.js';
import { type Identity, importOf, load } from './load.js';
import { readMembers } from './read.js';
import { beginning, type Journal, Staging } from './staging.js';
import { Tally } from './tally.js';

export interface ImportOptions {
  /** Format word; absent: guessed from the content of each member. */
  readonly kind?: string | undefined;
  /** What the columns of a person's own table mean. */
  readonly mapping?: Mapping | undefined;
  /** Read and count, keep nothing. */
  readonly dryRun?: boolean | undefined;
  /** Threads that parse; 0: this one only. */
  readonly workers: number;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Told once when another process has the store or the file. */
  readonly onWait?: (() => void) | undefined;
}
export interface ImportProgress {
  readonly phase: 'checking' | 'reading' | 'loading';
  /** Bytes of the file as it lies on the disk. */
  readonly done: number;
  readonly total: number;
  /** Unpacked bytes parsed in this run. */
  readonly parsed: number;
  readonly records: number;
  readonly rejects: number;
}
export interface ImportReport {
  readonly path: string;
  /** Id in `imports`; null in a dry run. */
  readonly id: number | null;
  /** The same bytes were imported before, and nothing was changed. */
  readonly already: boolean;
  readonly formats: readonly string[];
  readonly bytes: number;
  /** Unpacked bytes parsed in this run. */
  readonly parsed: number;
  readonly records: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly rejects: number;
  readonly passedOver: Readonly<Record<string, number>>;
  /** Path of the rejects below the workspace's `.crossgrant/`. */
  readonly rejectsFile: string | null;
  /** Records that an earlier, killed run had read. */
  readonly resumed: number;
  readonly seconds: { readonly reading: number; readonly loading: number };
}

/** Imports `path` into the store of `workspace`. Throws `StoreError` where that cannot be; the store is then as before. */
export async function importFile(
  workspace: string,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  try {
    const identity = await identify(path, options);
    const id = await knownImport(workspace, identity, options);
    if (id !== null && !options.dryRun) return already(identity, id);
    if (options.dryRun) return (await read(identity, null, beginning, options)).report;
    return await staged(workspace, identity, options);
  } catch (error) {
    throw readable(error, path);
  }
}

async function staged(workspace: string, identity: Identity, options: ImportOptions): Promise<ImportReport> {
  const parts = [identity.digest, options.kind ?? null, identity.mapping];
  const word = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
  const staging = await Staging.open(join(folderOf(workspace), 'staging', word), options.onWait);
  let over = false;
  try {
    const meanwhile = await knownImport(workspace, identity, options);
    if (meanwhile !== null) {
      over = true;
      return already(identity, meanwhile);
    }
    const { report, journal } = await read(identity, staging, staging.from, options);
    const began = performance.now();
    const loaded = await writing(workspace, options, (database) =>
      load(database, workspace, identity, staging, journal),
    );
    over = true;
    const loading = (performance.now() - began) / 1000;
    return { ...report, ...loaded, seconds: { ...report.seconds, loading } };
  } catch (error) {
    // A bomb, an archive without a directory, a file that no reader knows would end in the same way again: there is nothing to go on from.
    over = error instanceof UnknownFormat || error instanceof UnpackError;
    throw error;
  } finally {
    await staging.close(over);
  }
}

async function read(
  identity: Identity,
  staging: Staging | null,
  from: Journal,
  options: ImportOptions,
): Promise<{ report: ImportReport; journal: Journal }> {
  const began = performance.now();
  const tally = new Tally(from);
  const unpacked = await unpack(identity.path);
  let parsed: number;
  try {
    parsed = await readMembers(unpacked, tally, staging, {
      kind: options.kind ?? null,
      mapping: options.mapping ?? null,
      day: statSync(identity.path).mtime.toISOString().slice(0, 10),
      workers: options.workers,
      from,
      onProgress: (done, bytes) =>
        options.onProgress?.({
          phase: 'reading',
          done,
          total: identity.bytes,
          parsed: bytes,
          records: tally.records,
          rejects: tally.rejects,
        }),
    });
  } finally {
    unpacked.close();
  }
  const counts = tally.counts();
  if (counts.formats.length === 0) throw new UnknownFormat(identity.path);
  const report = {
    path: identity.path,
    id: null,
    already: false,
    bytes: identity.bytes,
    parsed,
    ...counts,
    rejectsFile: null,
    resumed: from.records,
    seconds: { reading: (performance.now() - began) / 1000, loading: 0 },
  };
  return {
    report,
    journal: { member: unpacked.members.length, offset: 0, sizes: staging?.sizes() ?? {}, ...counts },
  };
}

class UnknownFormat extends StoreError {
  constructor(path: string) {
    const words = readers.map(({ format }) => `\`${format}\``).join(', ');
    super(
      `\`${path}\` is of no format known here, expected ${words}, named before the file where its beginning is damaged; for a table of your own use \`crossgrant import table\``,
    );
  }
}

/** Size and digest of the file, read once from end to end. */
async function identify(path: string, options: ImportOptions): Promise<Identity> {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new StoreError(`\`${path}\`: a folder, where a file is expected`);
  const total = stat.size;
  const hash = createHash('sha256');
  let done = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    hash.update(piece as Buffer);
    done += (piece as Buffer).length;
    options.onProgress?.({ phase: 'checking', done, total, parsed: 0, records: 0, rejects: 0 });
  }
  const mapping = options.mapping ? JSON.stringify(options.mapping) : null;
  return { path, digest: hash.digest('hex'), bytes: total, mapping };
}

async function knownImport(
  workspace: string,
  identity: Identity,
  { kind = null, onWait }: { kind?: string | null | undefined; onWait?: (() => void) | undefined },
): Promise<number | null> {
  if (!hasStore(workspace)) return null;
  const database = await Database.open(workspace, { readOnly: true, onWait });
  try {
    if (!(await hasTables(database))) return null;
    await checkVersion(database);
    return await importOf(database, identity, kind);
  } finally {
    database.close();
  }
}

async function writing<T>(
  workspace: string,
  { onWait }: ImportOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.open(workspace, { onWait, patience: 600_000 });
  try {
    await prepare(database);
    return await work(database);
  } finally {
    database.close();
  }
}

function already(identity: Identity, id: number): ImportReport {
  return {
    path: identity.path,
    id,
    already: true,
    formats: [],
    bytes: identity.bytes,
    parsed: 0,
    records: 0,
    rows: {},
    rejects: 0,
    passedOver: {},
    rejectsFile: null,
    resumed: 0,
    seconds: { reading: 0, loading: 0 },
  };
}

/** A full disk in words that say what to do; an error of another sort stays as it is. */
function readable(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  if (error instanceof UnpackError) return new StoreError(`${error.message}; nothing of it was imported`);
  const { code, message } = error as NodeJS.ErrnoException;
  if (
    code === 'ENOSPC' ||
    code === 'EDQUOT' ||
    code === 'EFBIG' ||
    /no space left|disk.*full|out of disk/i.test(message)
  ) {
    const name = basename(path);
    return new StoreError(
      `the disk is full: \`${name}\` was not imported and the store is as before; make room and run the same command again, it goes on from where it was`,
    );
  }
  return error;
}
