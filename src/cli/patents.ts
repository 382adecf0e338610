// `crossgrant patents`: single assets and lots, and the table that a workspace can read back.
import { toDay } from '../calendar/index.js';
import type { Patent, Workspace } from '../language/index.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace, partyNamed, unknownWord } from './open.js';
import { type Column, json, printTable } from './output.js';
import { patentsCsv } from './patents-csv.js';
import { saysInForce } from './term.js';

interface Options extends GlobalOptions {
  readonly owner?: string;
  readonly country?: string;
  readonly standard?: string;
  readonly inForce?: string;
  readonly lots?: boolean;
}
export type Row = Patent & { readonly id: string };

/** The columns of the text; `--csv` and `--json` give every key of a patent. */
const columns: readonly Column<Row>[] = [
  { key: 'patent', of: (row) => row.id },
  { key: 'count', of: (row) => row.count, right: true },
  { key: 'country', of: (row) => countries(row) },
  {
    key: 'owner',
    of: (row) => (row.title ? [...new Set(row.title.flatMap((step): unknown => step.owner))] : row.owner),
  },
  { key: 'filed', of: (row) => row.filed },
  { key: 'granted', of: (row) => grantedWords(row.granted) },
  { key: 'expires', of: (row) => expiresWords(row) },
  { key: 'ended', of: (row) => row.ended },
  { key: 'reads-on', of: (row) => readsOnWords(row['reads-on']) },
];

export async function run(_args: readonly string[], options: Options, io: Io): Promise<number> {
  const workspace = await openWorkspace(options.workspace, io);
  if (!workspace) return exit.findings;
  const passes = filter(workspace, options);
  const rows: Row[] = [];
  for (const id of Object.keys(workspace.patents).sort()) {
    const row = { id, ...workspace.patents[id] } as Row;
    if (passes(row)) rows.push(row);
  }
  if (options.csv) io.stdout(patentsCsv(rows));
  else if (options.json) io.stdout(json(rows.map((row) => ({ ...row, ...at(workspace, row.id) }))));
  else {
    printTable(columns, rows, ['entry', 'entries'], options, io);
    io.stdout(`${total(rows)}\n`);
  }
  return exit.well;
}

function filter(workspace: Workspace, options: Options): (row: Row) => boolean {
  const owner = options.owner && partyNamed(workspace, options.owner);
  const bought = owner ? boughtBy(workspace, owner) : new Set<string>();
  const standards = options.standard ? implemented(workspace, options.standard) : null;
  const day = options.inForce === undefined ? null : toDay(options.inForce);
  return (row) =>
    (!options.lots || row.count !== undefined) &&
    (!options.country || countries(row).includes(options.country)) &&
    (!owner || bought.has(row.id) || ownersOf(row).includes(owner)) &&
    (!standards || readsThrough(row, standards)) &&
    (day === null || saysInForce(row, day, workspace.assumptions));
}

/** Owners named in the entry itself; open ones match nobody. */
function ownersOf(row: Row): unknown[] {
  const owners: unknown[] = [row.owner, ...(row.title ?? []).map((step) => step.owner)];
  return owners.flat();
}

/** Patents that a transfer, inside an agreement or not, names one by one as going to `party`. */
function boughtBy(workspace: Workspace, party: string): Set<string> {
  const inside = Object.values(workspace.agreements).flatMap((agreement) => agreement.transfers ?? []);
  const all = [...inside, ...(workspace.transfers as typeof inside)];
  const lists = all.filter(({ to }) => to === party).map(({ patents }) => patents);
  const words: unknown[] = lists.map(
    (patents) => typeof patents === 'object' && 'list' in patents && patents.list,
  );
  return new Set(words.flat().filter((word) => typeof word === 'string'));
}

/** Where it is a patent: its country, else that of its number; a European one also where it was validated. */
function countries(row: Row): string[] {
  const own = row.country ?? /^([A-Z]{2})\d/.exec(row.id)?.[1];
  const words: unknown[] = [own, row.validated, row.unitary];
  return words.flat().filter((word) => typeof word === 'string');
}

/** A standard and all that a product implementing it implements with it. */
function implemented(workspace: Workspace, standard: string): Set<string> {
  if (!(standard in workspace.standards)) {
    throw unknownWord('standard', standard, Object.keys(workspace.standards));
  }
  const found = new Set([standard]);
  for (const each of found) {
    const { includes } = workspace.standards[each] ?? {};
    for (const word of Array.isArray(includes) ? includes : []) found.add(String(word));
  }
  return found;
}

function readsThrough(row: Row, standards: ReadonlySet<string>): boolean {
  const readings = Array.isArray(row['reads-on']) ? row['reads-on'] : [];
  return readings.some((reading) => reading.standard !== undefined && standards.has(reading.standard));
}

/** `pending`, a date, or `30 months after filing`. */
function grantedWords(granted: Row['granted']): unknown {
  if (typeof granted !== 'object' || !('after-filing' in granted)) return granted;
  const months = granted['after-filing'];
  const words = typeof months === 'object' && 'assumed' in months ? months.assumed : JSON.stringify(months);
  return `filing + ${words}`;
}

/** `2036-03-04 + 120 days`: the language keeps the days apart. */
function expiresWords({ expires, adjusted }: Row): unknown {
  if (typeof expires !== 'string' || typeof adjusted !== 'number' || adjusted === 0) return expires;
  return `${expires} + ${adjusted} days`;
}

function readsOnWords(readings: Row['reads-on']): unknown {
  if (!Array.isArray(readings)) return readings;
  const words = readings.map(({ standard, kind, product, component, found }) => {
    const word = standard ?? kind ?? product ?? component ?? '';
    return found === false ? `not ${word}` : word;
  });
  return [...new Set(words)];
}

/** Assets behind the entries: a lot counts as many as it says. */
function total(rows: readonly Row[]): string {
  const lots = rows.filter((row) => row.count !== undefined);
  const known = lots.map((row) => row.count).filter((count) => typeof count === 'number');
  const assets = rows.length - lots.length + known.reduce((a, b) => a + b, 0);
  const open = lots.length - known.length;
  return `${assets} assets, ${lots.length} of the entries are lots${open ? `, ${open} of them of unknown size` : ''}`;
}

function at(workspace: Workspace, id: string): { file: string; line: number } {
  const { file, line } = workspace.place(['patents', id]);
  return { file, line };
}
