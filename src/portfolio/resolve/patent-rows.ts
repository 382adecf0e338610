// A right as entries of the language: one, or for a European patent one for each set of states whose dates agree.
import { isCountry, patentCell, patentIdProblem, patentKeys, withoutKind } from '../../language/index.js';
import type { OwnRow } from '../../records/index.js';
import type { DatedPart, PatentDates } from '../force/as-dates.js';
import { rightByNumber } from '../force/by-hand.js';
import type { LanguageTitle } from '../title/as-title.js';
import type { Bundle } from './bundles.js';
import type { Face } from './face.js';

export interface PatentRow {
  readonly id: string;
  /** Keys of a patent and common ones (`note`, `source`), as cells of a table. */
  readonly cells: Readonly<Record<string, string>>;
}
export interface Worked {
  readonly bundle: Bundle;
  readonly face: Face;
  /** What `asDates` gives. */
  readonly parts: readonly DatedPart[];
  readonly title: LanguageTitle;
  readonly readsOn: readonly unknown[];
  /** Names of imported files by the number of the import. */
  readonly files: ReadonlyMap<number, string>;
  /** The parties that names or ids in a person's own row mean; null: not all of them are in the workspace. */
  readonly ownerOf: (text: string) => readonly string[] | null;
}

const RIGHTS: Readonly<Record<string, string>> = {
  invention: 'invention',
  plant: 'invention', // 35 USC 161: the provisions for inventions apply
  design: 'design',
  'utility-model': 'utility-model',
};

export function patentRows({
  bundle,
  face,
  parts: read,
  title,
  readsOn,
  files,
  ownerOf,
}: Worked): PatentRow[] {
  // An international application is no right that anybody can assert; of an office that the language does not know nothing can be said.
  if (face.country === 'WO' || !isCountry(face.country) || isProvisional(bundle)) return [];
  const base = idOf(bundle, face);
  const right = bundle.documents.find((one) => one.right !== null)?.right;
  const { source: ownedBy, ...owner } = 'source' in title ? title : { ...title, source: undefined };
  const common: Record<string, unknown> = {
    country: face.country,
    family: face.family ?? undefined,
    right: right ? RIGHTS[right] : undefined,
    ...owner,
    'reads-on': readsOn.length > 0 ? readsOn : undefined,
    cpc: face.cpc.length > 0 ? face.cpc : undefined,
  };
  const alone = isByHand(bundle);
  const shared = cellsOf(common);
  const sources = [
    ...(ownedBy ? [`owner by ${ownedBy}`] : []),
    ...new Set([...bundle.imports].map((id) => fileOf(files, id)).sort()),
  ];
  const parts: readonly DatedPart[] = alone ? [{ states: null, dates: {} }] : read.map(knownOnly);
  return parts.map(({ states, dates: keys, endedBy }, index) => {
    const source = patentCell([...sources, ...(endedBy ? [`ended by ${endedBy}`] : [])]);
    const cells: Record<string, string> = { ...shared, source, ...dateCells(keys) };
    for (const row of bundle.own) fillOwn(cells, row, ownerOf, alone);
    const sort = alone ? rightByNumber(base) : null;
    if (sort) cells.right ??= sort;
    for (const [key, text] of Object.entries(cells)) cells[key] = clean(text);
    const id =
      parts.length === 1
        ? base
        : `${base.toLowerCase()}-${(states ?? [String(index)]).join('-').toLowerCase()}`;
    return { id, cells };
  });
}

const fileOf = (files: Worked['files'], id: number): string => files.get(id) ?? `import ${id}`;
/** The cell `source` of a right that came with one import and of which nothing else is to be cited. */
export const sourceCell = (files: Worked['files'], id: number): string =>
  clean(patentCell([fileOf(files, id)]));

/** A docket without any record beside it is taken as if it were written by hand: the defaults of the language hold (`datesByHand`). */
export const isByHand = ({ own, documents, events }: Bundle): boolean =>
  own.length > 0 && documents.length === 0 && events.length === 0;

function cellsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const key in values) {
    const cell = patentCell(values[key]);
    if (cell !== '') cells[key] = cell;
  }
  return cells;
}
/** Rights without a record of their dates share one object of open dates. */
const known = new WeakMap<object, Record<string, string>>();
function dateCells(dates: PatentDates): Record<string, string> {
  const found = known.get(dates) ?? cellsOf(dates);
  known.set(dates, found);
  return found;
}

/** Series 60 to 64 of the USPTO: provisional applications, which are never granted (35 USC 111(b)). */
const isProvisional = ({ right, documents, publications }: Bundle): boolean =>
  /^a:US6[0-4]\d{6}$/.test(right) && documents.length === 0 && publications.length === 0;

/** With the states that the language knows: one code too many in an office's list is not worth the patent. */
function knownOnly(part: DatedPart): DatedPart {
  const { states, dates } = part;
  const unknown = (states ?? []).filter((one) => !isCountry(one));
  if (unknown.length === 0) return part;
  const known = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !unknown.includes(String(one))).map(known);
    if (typeof value !== 'object' || value === null || !('unknown' in value)) return value;
    return { unknown: known(value.unknown) };
  };
  const rest = Object.entries(dates).map(([key, value]) => [
    key,
    key === 'validated' || key === 'unitary' ? known(value) : value,
  ]);
  return {
    ...part,
    states: (states ?? []).filter((one) => isCountry(one)),
    dates: Object.fromEntries(rest) as PatentDates,
  };
}

/** Keys that are in `dates` already; what those leave out is left out for a reason. */
const dated = new Set(['validated', 'unitary', 'ended', 'ended-by', 'adjusted']);

/** A person's own row says what the records leave unsaid. */
function fillOwn(
  cells: Record<string, string>,
  row: OwnRow,
  ownerOf: Worked['ownerOf'],
  alone: boolean,
): void {
  const open = cells.title === undefined && (cells.owner ?? 'unknown') === 'unknown';
  for (const [key, text] of Object.entries(row.cells)) {
    if (text === '' || !patentKeys.includes(key) || (dated.has(key) && !alone)) continue;
    if (key === 'owner' || key === 'title') {
      if (!open || cells.title !== undefined) continue;
      if (key === 'title') {
        delete cells.owner;
        cells.title = text;
        continue;
      }
      const owner = ownerOf(text);
      cells.owner = patentCell(owner ?? 'unknown');
      cells.note = patentCell(
        owner === null ? `${text}, by the own row ${row.id}` : `by the own row ${row.id}`,
      );
    } else cells[key] ??= patentCell(text);
  }
}

/** Text that DuckDB takes out of JSON again: no controls, and no half of a letter. */
const clean = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');

/** The grant's number, else the application's as published, else a word from the number of the application. */
function idOf({ right, own }: Bundle, face: Face): string {
  const granted = (id: string) => !/^(US(19|20)\d{9}|WO)/.test(id);
  const numbers = [...own.map(({ id }) => id), ...face.publications];
  const publications = [
    face.grant?.id,
    ...numbers.filter((id) => granted(id)),
    face.application?.id,
    ...numbers,
  ];
  const good = publications.find((id) => id !== undefined && patentIdProblem(id) === null);
  if (good !== undefined) return good;
  const word = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  return right.startsWith('a:')
    ? `application-${word(right.slice(2))}`
    : word(own[0]?.id ?? withoutKind(right.slice(2)));
}
