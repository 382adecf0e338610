// What each right comes to: its entries in the language, its dates, its chain, the numbers and names that it goes by. Works in
// any thread: rows of the database in, rows of the tables that are worked out out of it.
import { patentKeys, type Workspace } from '../../language/index.js';
import { asDates, type DatedPart } from '../force/as-dates.js';
import { datesByHand } from '../force/by-hand.js';
import { datesOf } from '../force/dates-of.js';
import type { TermTable } from '../force/types.js';
import { encodeLine } from '../import/cells.js';
import type { Cell } from '../tables.js';
import { titleOverrides } from '../title/overrides.js';
import type { TitleChain } from '../title/types.js';
import { keysOf, type Surroundings, surroundingsOf } from './around.js';
import { type Bundle, bundlesOf, nothingOf } from './bundles.js';
import { dateRows } from './date-rows.js';
import type { Template } from './declared-only.js';
import { type Face, faceOf } from './face.js';
import type { PartBlocks } from './fetch.js';
import { Names } from './names.js';
import { isByHand, type PatentRow, patentRows } from './patent-rows.js';
import type { WorkedName } from './tables.js';
import { languageTitle, usChain } from './title.js';

/** What rights depend on beside the records. */
export interface Decided extends Pick<Workspace, 'parties' | 'owner-names' | 'title-overrides' | 'imported'> {
  /** Names of imported files by the number of the import. */
  readonly files: ReadonlyMap<number, string>;
}
/** What a part came to; it travels between threads without being copied. */
export interface WorkedPart {
  readonly rights: number;
  /** By table: lines, UTF-8. */
  readonly tables: ReadonlyMap<WorkedName, Uint8Array<ArrayBuffer>>;
  /** Rights by the name that owns or has declared them. */
  readonly owned: ReadonlyMap<string, number>;
}

export class Rights {
  readonly names: Names;
  readonly #decided: Decided;
  readonly #terms: TermTable;
  readonly #overrides: ReturnType<typeof titleOverrides>;
  /** What the part at work has come to. */
  #lines = new Map<WorkedName, string[]>();
  #owned = new Map<string, number>();

  constructor(decided: Decided, terms: TermTable) {
    this.#decided = decided;
    this.#terms = terms;
    this.names = new Names(decided);
    this.#overrides = titleOverrides(decided);
  }

  /** Numbers that a person has decided on. */
  get decided(): string[] {
    return [...this.#overrides.keys()];
  }

  /** Works out all rights of a part. */
  part(blocks: PartBlocks): WorkedPart {
    const around = surroundingsOf(blocks);
    const bundles = bundlesOf(blocks);
    for (const bundle of bundles) this.#right(bundle, around);
    const bytes = ([name, lines]: [WorkedName, string[]]) =>
      [name, new TextEncoder().encode(`${lines.join('\n')}\n`)] as const;
    const worked = {
      rights: bundles.length,
      tables: new Map([...this.#lines].map(bytes)),
      owned: this.#owned,
    };
    this.#lines = new Map();
    this.#owned = new Map();
    return worked;
  }

  #put(table: WorkedName, cells: readonly Cell[]): void {
    const line = encodeLine(cells);
    const lines = this.#lines.get(table);
    if (lines) lines.push(line);
    else this.#lines.set(table, [line]);
  }

  /** What a right comes to of which is only known who declared it. */
  template(declarants: readonly string[], european: boolean): Template {
    const right = european ? 'p:EP0000001' : 'p:DE00001';
    const declared = { declarants, standards: [], publications: [], dipg: null, filed: null };
    const bundle: Bundle = { ...nothingOf(right), declared };
    const { owners, rows } = this.#entries(bundle, faceOf(bundle), null, nothingKnown(bundle));
    const cells = rows[0]?.cells ?? {};
    return { owners: owners.join('; '), resolved: isOwned(cells), cells };
  }

  #right(bundle: Bundle, around: Surroundings): void {
    const { names } = this;
    const face = faceOf(bundle);
    const chain = usChain(bundle, face, { ...around, names, overrides: this.#overrides });
    const [own, ...more] = bundle.own;
    const dates = isBare(bundle)
      ? null
      : own && isByHand(bundle)
        ? datesByHand([own, ...more], face.country, this.#terms)
        : datesOf(
            {
              documents: bundle.documents,
              others: around.others(bundle.documents),
              events: bundle.events,
              office: face.country,
              ...(own ? { own } : {}),
            },
            this.#terms,
          );
    const parts = dates ? asDates(dates) : nothingKnown(bundle);
    const { owners, rows } = this.#entries(bundle, face, chain, parts);
    const parent = parentOf(bundle, around);
    for (const { id, cells } of rows) {
      this.#put('patents', [
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
    if (dates) for (const row of dateRows(bundle.right, dates)) this.#put('dates', row);
    if (chain) this.#title(bundle, face, chain);
    const applications = bundle.documents.flatMap(({ application }) =>
      application ? [`a:${application}`] : [],
    );
    for (const number of new Set([bundle.right, ...face.publications, ...applications]))
      this.#put('numbers', [bundle.right, number]);
    const seen = new Set([...owners, ...(bundle.declared?.declarants ?? [])]);
    for (const name of seen) this.#own(name, 1);
  }

  /** Who owns a right, and its entries in the language. */
  #entries(
    bundle: Bundle,
    face: Face,
    chain: TitleChain | null,
    parts: readonly DatedPart[],
  ): { owners: readonly string[]; rows: PatentRow[] } {
    const { names } = this;
    const { parties, imported, files } = this.#decided;
    const declarantOwns = imported['declarant-owns'] === true;
    const { names: owners, ...title } = languageTitle(bundle, face, chain, names, declarantOwns);
    const readsOn = (bundle.declared?.standards ?? []).map(({ standard, on }) => ({
      standard,
      by: 'declared',
      ...(on ? { on } : {}),
    }));
    const partyOf = (text: string) => (Object.hasOwn(parties, text) ? text : names.ownerOf(text));
    const ownerOf = (text: string) => {
      const ids = listed(text).map(partyOf);
      return ids.includes(null) ? null : ids.filter((id) => id !== null);
    };
    return { owners, rows: patentRows({ bundle, face, parts, title, readsOn, files, ownerOf }) };
  }
  #own(name: string, rights: number): void {
    this.#owned.set(name, (this.#owned.get(name) ?? 0) + rights);
  }

  #title({ right }: Bundle, face: Face, chain: TitleChain): void {
    const { present, liens, steps, doubts } = chain;
    this.#put('titles', [
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
