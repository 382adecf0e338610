// The store worked out: every right with its dates, title and owners, as tables of the store and as the table of patents
// that the section `imported` of a workspace brings in.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { patentKeys, type Workspace } from '../../language/index.js';
import { asDates, type DatedPart } from '../force/as-dates.js';
import { datesByHand } from '../force/by-hand.js';
import { datesOf } from '../force/dates-of.js';
import type { TermTable } from '../force/types.js';
import { Database, type OpenOptions } from '../store/database.js';
import { listImports } from '../store/imports.js';
import { checkVersion } from '../store/schema.js';
import { titleOverrides } from '../title/overrides.js';
import type { TitleChain } from '../title/types.js';
import { keysOf, type Surroundings, surroundingsOf } from './around.js';
import { type Bundle, bundlesOf } from './bundles.js';
import { dateRows } from './date-rows.js';
import { type Face, faceOf } from './face.js';
import { type Buckets, closeWork, makeKeys, openWork } from './keys.js';
import { Names } from './names.js';
import { isByHand, patentRows } from './patent-rows.js';
import { makeStandards } from './standards.js';
import { dropStamp, readStamp, writeStamp, writeTable } from './table.js';
import { languageTitle, usChain } from './title.js';
import { WorkedWriter } from './writer.js';

export interface ResolveOptions extends Pick<OpenOptions, 'onWait'> {
  readonly workspace: Workspace;
  /** The country table of the law, for terms outside the United States. */
  readonly terms: TermTable;
  readonly onProgress?: (rights: number, of: number) => void;
}
export interface ResolveReport {
  readonly rights: number;
  /** Rows of the table of patents. */
  readonly patents: number;
  readonly unresolvedNames: number;
}

/** Raised when the same records come to something else than before. */
const VERSION = 7;

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
  const { workspace, onWait, onProgress } = options;
  const database = await Database.open(folder, { existing: true, onWait, patience: 600_000 });
  let writer: WorkedWriter | null = null;
  try {
    await checkVersion(database);
    writer = await WorkedWriter.open(folder);
    await openWork(database);
    await makeStandards(database, workspace);
    const { rights, parts } = await makeKeys(database, () => onProgress?.(0, 0));
    const files = new Map((await listImports(database)).map(({ id, name }) => [id, name]));
    const work = new Work(options, files, writer);
    // The database fetches a part while the one before is worked on.
    const fetch = async (part: Buckets) => {
      const around = await surroundingsOf(database, part);
      return { around, bundles: await bundlesOf(database, part) };
    };
    let next = parts[0] && fetch(parts[0]);
    for (let index = 1; next; index++) {
      const { around, bundles } = await next;
      const part = parts[index];
      next = part && fetch(part);
      // Where it fails while nobody waits for it, it fails when it is awaited.
      next?.catch(() => undefined);
      for (const bundle of bundles) {
        work.right(bundle, around);
        if (work.done % 250 === 0) {
          await writer.flush();
          await setImmediate();
          onProgress?.(work.done, rights);
        }
      }
    }
    const unresolvedNames = work.ownerNames();
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

class Work {
  done = 0;
  readonly #options: ResolveOptions;
  readonly #files: ReadonlyMap<number, string>;
  readonly #writer: WorkedWriter;
  readonly #names: Names;
  readonly #overrides: ReturnType<typeof titleOverrides>;
  /** Rights by the name that owns or has declared them. */
  readonly #owned = new Map<string, number>();

  constructor(options: ResolveOptions, files: ReadonlyMap<number, string>, writer: WorkedWriter) {
    const { workspace } = options;
    this.#options = options;
    this.#files = files;
    this.#writer = writer;
    this.#names = new Names(workspace);
    this.#overrides = titleOverrides(workspace);
  }

  right(bundle: Bundle, around: Surroundings): void {
    const names = this.#names;
    const { workspace, terms } = this.#options;
    this.done++;
    const face = faceOf(bundle);
    const chain = usChain(bundle, face, { ...around, names, overrides: this.#overrides });
    const [own, ...more] = bundle.own;
    const dates = isBare(bundle)
      ? null
      : own && isByHand(bundle)
        ? datesByHand([own, ...more], face.country, terms)
        : datesOf(
            {
              documents: bundle.documents,
              others: around.others(bundle.documents),
              events: bundle.events,
              office: face.country,
              ...(own ? { own } : {}),
            },
            terms,
          );
    const parts = dates ? asDates(dates) : nothingKnown(bundle);
    const declarantOwns = workspace.imported['declarant-owns'] === true;
    const { names: owners, ...title } = languageTitle(bundle, face, chain, names, declarantOwns);
    const readsOn = (bundle.declared?.standards ?? []).map(({ standard, on }) => ({
      standard,
      by: 'declared',
      ...(on ? { on } : {}),
    }));
    const partyOf = (text: string) => (Object.hasOwn(workspace.parties, text) ? text : names.ownerOf(text));
    const ownerOf = (text: string) => {
      const parties = listed(text).map(partyOf);
      return parties.includes(null) ? null : parties.filter((party) => party !== null);
    };
    const parent = parentOf(bundle, around);
    for (const { id, cells } of patentRows({
      bundle,
      face,
      parts,
      title,
      readsOn,
      files: this.#files,
      ownerOf,
    })) {
      this.#writer.put('patents', [
        id,
        bundle.right,
        face.grant?.publication ?? null,
        face.applicationId,
        face.title,
        owners.join('; '),
        isOwned(cells),
        parent?.right ?? null,
        parent?.kind ?? null,
        ...patentKeys.map((key) => cells[key] ?? null),
      ]);
    }
    if (dates) for (const row of dateRows(bundle.right, dates)) this.#writer.put('dates', row);
    if (chain) this.#title(bundle, face, chain);
    const applications = bundle.documents.flatMap(({ application }) =>
      application ? [`a:${application}`] : [],
    );
    for (const number of new Set([bundle.right, ...face.publications, ...applications]))
      this.#writer.put('numbers', [bundle.right, number]);
    const seen = new Set([...owners, ...(bundle.declared?.declarants ?? [])]);
    for (const name of seen) this.#owned.set(name, (this.#owned.get(name) ?? 0) + 1);
  }

  /** Writes the names that were met; gives back how many of them are nobody's. */
  ownerNames(): number {
    let unresolved = 0;
    for (const [name, patents] of [...this.#owned].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { party, rule, runnerUp, doubts } = this.#names.find(name);
      if (party === null && rule !== 'decision') unresolved++;
      this.#writer.put('owner_names', [name, patents, party, rule, runnerUp, doubts]);
    }
    return unresolved;
  }

  #title({ right }: Bundle, face: Face, chain: TitleChain): void {
    const { present, liens, steps, doubts } = chain;
    this.#writer.put('titles', [
      right,
      face.publications.length > 0 ? chain.id : `application ${face.applicationId ?? chain.id}`,
      present.state,
      present.state === 'known' && present.firm,
      present.owners.map(({ name }) => name).join('; '),
      steps.length,
      liens.filter(({ released }) => released === null).length,
      doubts.map(({ code }) => code).join(' ') || null,
      JSON.stringify(chain),
    ]);
  }
}

/** Only papers or declarations name it: no record tells a date of the office. */
const isBare = ({ documents, events, own }: Bundle): boolean =>
  documents.length === 0 && events.length === 0 && own.length === 0;

const noDates = asDates(datesOf({ documents: [] }));
const abroad = noDates.map(({ states, dates }) => ({
  states,
  dates: { ...dates, validated: 'unknown' as const },
}));
/** All dates open, but for the filing date where the declarations agree on one. */
function nothingKnown({ declared, right }: Bundle): readonly DatedPart[] {
  const open = /^[ap]:EP/.test(right) ? abroad : noDates;
  const filed = declared?.filed;
  return filed ? open.map(({ states, dates }) => ({ states, dates: { ...dates, filed } })) : open;
}

/** Whether the present owner is a party of the workspace. Inventors and others before it seldom are. */
function isOwned({ title, owner = 'unknown' }: Readonly<Record<string, string>>): boolean {
  if (title === undefined) return isParty(owner);
  try {
    const steps: unknown = JSON.parse(title);
    const last: unknown = Array.isArray(steps) ? steps.at(-1) : null;
    return typeof last === 'object' && last !== null && 'owner' in last && isParty(last.owner);
  } catch {
    return false; // in a person's own row; the reader of tables says what is wrong with it
  }
}

/** Told, and not only somebody who was decided to be no party. */
function isParty(owner: unknown): boolean {
  const owners = typeof owner === 'string' ? listed(owner) : [owner].flat();
  return !owners.includes('unknown') && owners.some((one) => one !== 'somebody-else');
}

/** One owner, or several as a list in JSON, as tables of the language have them. */
function listed(text: string): string[] {
  try {
    const read: unknown = text.startsWith('[') ? JSON.parse(text) : text;
    return Array.isArray(read) && read.length > 0 ? read.map(String) : [text];
  } catch {
    return [text];
  }
}

const derived = new Set(['continuation', 'divisional', 'continuation-in-part', 'reissue']);
/** The first parent on file of a kind that the language knows. */
function parentOf(
  { documents, right }: Bundle,
  around: Surroundings,
): { right: string; kind: string } | null {
  for (const { kind, application, publication } of documents.flatMap(({ relations }) => relations)) {
    if (!derived.has(kind)) continue;
    const keys = keysOf({ application, publication });
    const found = keys.map((key) => around.rightOf(key)).find((one) => one !== null);
    if (found !== undefined && found !== right) return { right: found, kind };
  }
  return null;
}
