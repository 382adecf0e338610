// `crossgrant deals`: the deals of a workspace, and the agreements that belong to none of them.
import { span } from '../calendar/index.js';
import type { Agreement, Deal, Workspace } from '../language/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace, partyNamed, unknownWord } from './open.js';
import { type Column, printTable } from './output.js';

interface Options extends GlobalOptions {
  readonly party?: string;
  readonly from?: string;
  readonly until?: string;
  readonly kind?: string;
}
interface Row {
  readonly id: string;
  readonly of: 'deal' | 'agreement';
  readonly date: unknown;
  readonly parties: readonly string[];
  readonly kinds: readonly string[];
  readonly agreements: readonly string[];
  readonly grants: readonly string[];
  readonly ends: unknown;
  readonly title: string | undefined;
  readonly source: readonly string[];
  readonly file: string;
  readonly line: number;
}
/** Columns as docs/architecture.md lists them. */
const columns: readonly Column<Row>[] = [
  { key: 'id', of: (row) => row.id },
  { key: 'of', of: (row) => row.of },
  { key: 'date', of: (row) => row.date },
  { key: 'parties', of: (row) => row.parties },
  { key: 'kinds', of: (row) => row.kinds },
  { key: 'agreements', of: (row) => row.agreements },
  { key: 'grants', of: (row) => row.grants },
  { key: 'ends', of: (row) => row.ends },
  { key: 'title', of: (row) => row.title },
  { key: 'source', of: (row) => row.source },
  { key: 'file', of: (row) => row.file },
  { key: 'line', of: (row) => row.line, right: true },
];
/** A terminal has no room for every column; CSV and JSON have. */
const inText = new Set(['id', 'date', 'parties', 'kinds', 'ends', 'title']);

export async function run(_args: readonly string[], options: Options, io: Io): Promise<number> {
  const workspace = await openWorkspace(options.workspace, io);
  if (!workspace) return exit.findings;
  const party = options.party && partyNamed(workspace, options.party);
  const all = rowsOf(workspace);
  const kinds = [...new Set(all.flatMap((row) => row.kinds))];
  if (options.kind && !kinds.includes(options.kind)) throw unknownWord('kind', options.kind, kinds);
  const rows = all.filter(
    (row) =>
      (!party || row.parties.includes(party)) &&
      (!options.kind || row.kinds.includes(options.kind)) &&
      within(row.date, options.from, options.until),
  );
  const shown = options.json || options.csv ? columns : columns.filter(({ key }) => inText.has(key));
  printTable(shown, rows, ['deal', 'deals'], options, io);
  return exit.well;
}

function rowsOf(workspace: Workspace): Row[] {
  const deals = Object.entries(workspace.deals);
  const claimed = new Set(deals.flatMap(([, deal]) => deal.strands?.patents ?? []));
  const alone = Object.entries(workspace.agreements).filter(([id]) => !claimed.has(id));
  const rows = [
    ...deals.map(([id, deal]) => ofDeal(workspace, id, deal)),
    ...alone.map(([id, agreement]) => ofAgreement(workspace, id, agreement)),
  ];
  return rows.sort((a, b) => compare(dateKey(a.date), dateKey(b.date)) || compare(a.id, b.id));
}

function ofDeal(workspace: Workspace, id: string, deal: Deal): Row {
  const ids = deal.strands?.patents ?? [];
  const agreements = ids.flatMap((name) => workspace.agreements[name] ?? []);
  const strands = Object.keys(deal.strands ?? {});
  return {
    id,
    of: 'deal',
    date: deal.announced,
    parties: deal.parties,
    kinds: [...new Set([...strands, ...agreements.flatMap(kindsOf)])],
    agreements: ids,
    grants: agreements.flatMap(grantsOf),
    ends: oneOrAll(agreements.map((agreement) => agreement.ends ?? 'never')),
    title: deal.title,
    source: [deal, ...agreements].flatMap((entry) => entry.source ?? []).filter(first),
    ...at(workspace, ['deals', id]),
  };
}

function ofAgreement(workspace: Workspace, id: string, agreement: Agreement): Row {
  return {
    id,
    of: 'agreement',
    date: agreement.signed ?? agreement.effective,
    parties: agreement.parties.map((party) => (typeof party === 'string' ? party : party.party)),
    kinds: kindsOf(agreement),
    agreements: [id],
    grants: grantsOf(agreement),
    ends: agreement.ends ?? 'never',
    title: agreement.title,
    source: agreement.source ?? [],
    ...at(workspace, ['agreements', id]),
  };
}

/** Kinds of its grants and promises, and `transfer` where patents change hands. */
function kindsOf(agreement: Agreement): string[] {
  const kinds = [...(agreement.grants ?? []), ...(agreement.promises ?? [])].map(({ kind }) => kind);
  const words = kinds.map((kind) => (typeof kind === 'string' ? kind : 'unknown'));
  return [...words, ...(agreement.transfers?.length ? ['transfer'] : [])].filter(first);
}

function grantsOf(agreement: Agreement): string[] {
  return (agreement.grants ?? []).map((grant) => grant.id);
}

function oneOrAll(values: readonly unknown[]): unknown {
  const distinct = values.filter((value, i) => values.findIndex((other) => equal(value, other)) === i);
  return distinct.length > 1 ? distinct : distinct[0];
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function first<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}

function at(workspace: Workspace, path: readonly string[]): { file: string; line: number } {
  const { file, line } = workspace.place(path);
  return { file, line };
}

/** Open dates sort last and pass no date filter: nobody knows whether they lie inside. */
function dateKey(date: unknown): string {
  return typeof date === 'string' && /^\d/.test(date) ? date : '~';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A month or a year passes where some day of it does. */
function within(date: unknown, from: string | undefined, until: string | undefined): boolean {
  if (!from && !until) return true;
  const text = dateKey(date);
  if (text === '~') return false;
  const [begin, end] = span(text);
  return (!from || end >= span(from)[0]) && (!until || begin <= span(until)[1]);
}
