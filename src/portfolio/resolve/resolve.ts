// The store worked out: every right with its dates, title and owners, as tables of the store and as the table of patents
// that the section `imported` of a workspace brings in.
import { createHash } from 'node:crypto';
import type { Workspace } from '../../language/index.js';
import { datesOf } from '../force/dates-of.js';
import type { TermTable } from '../force/types.js';
import { resolver } from '../owners/resolve.js';
import { Database, type OpenOptions } from '../store/database.js';
import { checkVersion } from '../store/schema.js';
import { titleOverrides } from '../title/overrides.js';
import type { TitleChain } from '../title/types.js';
import { keysOf, type Surroundings, surroundingsOf } from './around.js';
import { type Bundle, bundlesOf } from './bundles.js';
import { dateRows } from './date-rows.js';
import { type Face, faceOf } from './face.js';
import { makeKeys } from './keys.js';
import { Names } from './names.js';
import { patentRows } from './patent-rows.js';
import { Standards } from './standards.js';
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
const VERSION = 3;

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
    const { rights, parts } = await makeKeys(database);
    const work = new Work(options, writer);
    for (let part = 0; part < parts; part++) {
      const around = await surroundingsOf(database, part);
      for (const bundle of await bundlesOf(database, part)) {
        work.right(bundle, around);
        if (work.done % 500 === 0) {
          await writer.flush();
          onProgress?.(work.done, rights);
        }
      }
    }
    const unresolvedNames = work.ownerNames();
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
  readonly #writer: WorkedWriter;
  readonly #names: Names;
  readonly #standards: Standards;
  readonly #overrides: ReturnType<typeof titleOverrides>;
  /** Rights by the name that owns or has declared them. */
  readonly #owned = new Map<string, number>();

  constructor(options: ResolveOptions, writer: WorkedWriter) {
    const { workspace } = options;
    this.#options = options;
    this.#writer = writer;
    this.#names = new Names(resolver({ parties: workspace.parties, decisions: workspace['owner-names'] }));
    this.#standards = new Standards(workspace.standards);
    this.#overrides = titleOverrides(workspace);
  }

  right(bundle: Bundle, around: Surroundings): void {
    const names = this.#names;
    const { workspace, terms } = this.#options;
    this.done++;
    const face = faceOf(bundle);
    const chain = usChain(bundle, face, { ...around, names, overrides: this.#overrides });
    const dates = datesOf(
      {
        documents: bundle.documents,
        others: around.others(bundle.documents),
        events: bundle.events,
        ...(bundle.own[0] ? { own: bundle.own[0] } : {}),
      },
      terms,
    );
    const declarantOwns = workspace.imported['declarant-owns'] === true;
    const { names: owners, ...title } = languageTitle(bundle, face, chain, names, declarantOwns);
    const readsOn = this.#standards.of(bundle.declarations);
    const partyOf = (text: string) => (Object.hasOwn(workspace.parties, text) ? text : names.partyOf(text));
    const ownerOf = (text: string) => {
      const parties = listed(text).map(partyOf);
      return parties.includes(null) ? null : parties.filter((party) => party !== null);
    };
    const parent = parentOf(bundle, around);
    for (const { id, cells } of patentRows({ bundle, face, dates, title, readsOn, ownerOf })) {
      this.#writer.put('patents', [
        id,
        bundle.right,
        face.country,
        face.grant?.publication ?? null,
        face.applicationId,
        face.title,
        owners.join('; '),
        isOwned(cells),
        parent?.right ?? null,
        parent?.kind ?? null,
        JSON.stringify(cells),
      ]);
    }
    for (const row of dateRows(bundle.right, dates)) this.#writer.put('dates', row);
    if (chain) this.#title(bundle, face, chain);
    const applications = bundle.documents.flatMap(({ application }) =>
      application ? [`a:${application}`] : [],
    );
    for (const number of new Set([bundle.right, ...face.publications, ...applications]))
      this.#writer.put('numbers', [bundle.right, number]);
    const seen = new Set([...owners, ...bundle.declarations.map(({ declarant }) => declarant)]);
    for (const name of seen) this.#owned.set(name, (this.#owned.get(name) ?? 0) + 1);
  }

  /** Writes the names that were met; gives back how many of them are nobody's. */
  ownerNames(): number {
    let unresolved = 0;
    for (const [name, patents] of [...this.#owned].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { rule, runnerUp, doubts } = this.#names.resolution(name);
      const party = this.#names.partyOf(name);
      if (party === null) unresolved++;
      const runner = runnerUp ? `${runnerUp.party}: ${runnerUp.why}` : null;
      this.#writer.put('owner_names', [
        name,
        patents,
        party,
        party === null ? null : rule,
        runner,
        doubts.join('; ') || null,
      ]);
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

/** Whether the present owner is a party of the workspace. Inventors and others before it seldom are. */
function isOwned({ title, owner = 'unknown' }: Readonly<Record<string, string>>): boolean {
  if (title === undefined) return owner !== 'unknown';
  try {
    const steps: unknown = JSON.parse(title);
    const last: unknown = Array.isArray(steps) ? steps.at(-1) : null;
    return typeof last === 'object' && last !== null && 'owner' in last && last.owner !== 'unknown';
  } catch {
    return false; // in a person's own row; the reader of tables says what is wrong with it
  }
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
