// The store worked out: every right with its dates, title and owners, as tables of the store and as the table of patents
// that the section `imported` of a workspace brings in.
import { createHash } from 'node:crypto';
import type { Workspace } from '../../language/index.js';
import type { TermTable } from '../force/types.js';
import { encodeLine } from '../import/cells.js';
import { Database, type OpenOptions } from '../store/database.js';
import { listImports } from '../store/imports.js';
import { checkVersion } from '../store/schema.js';
import { declaredOnly } from './declared-only.js';
import { closeWork, makeKeys, openWork } from './keys.js';
import { type RightsThreads, workParts } from './parts.js';
import { type Decided, Rights } from './rights.js';
import { makeStandards } from './standards.js';
import { dropStamp, readStamp, writeStamp, writeTable } from './table.js';
import { WorkedWriter } from './writer.js';

export interface ResolveOptions extends Pick<OpenOptions, 'onWait'> {
  readonly workspace: Workspace;
  /** The country table of the law, for terms outside the United States. */
  readonly terms: TermTable;
  readonly onProgress?: (rights: number, of: number) => void;
  /** Work out every right by itself, as the reference that rights worked out many at a time are held to. */
  readonly oneByOne?: boolean;
  /** Absent: all in this thread. */
  readonly threads?: RightsThreads;
  /** How many rights are worked on at a time. */
  readonly atOnce?: number;
}
export interface ResolveReport {
  readonly rights: number;
  /** Rows of the table of patents. */
  readonly patents: number;
  readonly unresolvedNames: number;
}

/** Bytes for the database: the threads that work beside it need as much. */
const MEMORY = 256 * 1024 * 1024;
/** Raised when the same records come to something else than before. */
const VERSION = 8;

/** What the tables that are worked out depend on; equal stamps, equal tables. */
async function stampOf(database: Database, workspace: Workspace): Promise<string> {
  const imports = await database.rows(
    'SELECT id, digest, mapping, finished::VARCHAR AS finished FROM imports ORDER BY id',
  );
  const { parties, standards, imported } = workspace;
  const decided = [workspace['owner-names'], workspace['title-overrides']];
  return createHash('sha256')
    .update(JSON.stringify([VERSION, imports, parties, standards, imported, ...decided]))
    .digest('hex');
}

/** Whether the table of patents is the one that the store and the workspace come to now. */
export async function isResolved(folder: string, { workspace, onWait }: ResolveOptions): Promise<boolean> {
  const database = await Database.open(folder, { readOnly: true, onWait });
  try {
    await checkVersion(database);
    return readStamp(folder) === (await stampOf(database, workspace));
  } finally {
    database.close();
  }
}

/** Works out the store of `folder` for its workspace. Tables and file are replaced whole, or not at all. */
export async function resolveStore(folder: string, options: ResolveOptions): Promise<ResolveReport> {
  const { workspace, oneByOne = false, onWait, onProgress } = options;
  const opening = { existing: true, onWait, patience: 600_000, memory: MEMORY };
  const database = await Database.open(folder, opening);
  let writer: WorkedWriter | null = null;
  try {
    await checkVersion(database);
    writer = await WorkedWriter.open(folder, database);
    await openWork(database);
    await makeStandards(database, workspace);
    const files = new Map((await listImports(database)).map(({ id, name }) => [id, name]));
    const decided = decidedOf(workspace, files);
    const here = { rights: new Rights(decided, options.terms), decided };
    const { rights, parts, alone } = await makeKeys(database, {
      decided: here.rights.decided,
      oneByOne,
      atOnce: options.atOnce,
      onStep: () => onProgress?.(0, 0),
    });
    const owned = new Map<string, number>();
    let done = 0;
    const count = (more: number, names: ReadonlyMap<string, number>) => {
      for (const [name, times] of names) owned.set(name, (owned.get(name) ?? 0) + times);
      done += more;
      onProgress?.(done, rights);
    };
    await declaredOnly(database, {
      parts: alone,
      templateOf: (declarants, european) => here.rights.template(declarants, european),
      files,
      onPart: count,
    });
    for await (const worked of workParts(database, parts, here, options.threads ?? null)) {
      for (const [name, bytes] of worked.tables) await writer.append(name, bytes);
      count(worked.rights, worked.owned);
    }
    const unresolvedNames = await writeNames(writer, owned, here.rights);
    await closeWork(database);
    // From here to the end table and store may differ: no stamp says that they are of one state.
    dropStamp(folder);
    await writer.load(database);
    const patents = await writeTable(database, folder, workspace);
    writeStamp(folder, await stampOf(database, workspace));
    return { rights, patents, unresolvedNames };
  } finally {
    await writer?.close();
    database.close();
  }
}

/** Nothing else of a workspace says what rights come to; a thread gets no more of it. */
const decidedOf = (
  { parties, imported, ...rest }: Workspace,
  files: ReadonlyMap<number, string>,
): Decided => ({
  parties,
  imported,
  files,
  'owner-names': rest['owner-names'],
  'title-overrides': rest['title-overrides'],
});

/** Writes the names that were met; gives back how many of them are nobody's. */
async function writeNames(
  writer: WorkedWriter,
  owned: ReadonlyMap<string, number>,
  { names }: Rights,
): Promise<number> {
  let unresolved = 0;
  const lines = [...owned]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, rights]) => {
      const { party, rule, runnerUp, doubts } = names.find(name);
      if (party === null && rule !== 'decision') unresolved++;
      return `${encodeLine([name, rights, party, rule, runnerUp, doubts])}\n`;
    });
  await writer.append('owner_names', Buffer.from(lines.join('')));
  return unresolved;
}
