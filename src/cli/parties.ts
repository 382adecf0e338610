// `crossgrant parties`: the parties of a workspace, and who controls them on a day.
import { toDay } from '../calendar/index.js';
import type { Workspace } from '../language/index.js';
import { mergedInto, stakes, topParent } from './control.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace, partyNamed } from './open.js';
import { type Column, printTable } from './output.js';

interface Options extends GlobalOptions {
  readonly at?: string;
  readonly groupOf?: string;
  readonly kind?: string;
  readonly name?: string;
}
interface Row {
  readonly party: string;
  readonly name: string | undefined;
  readonly names: readonly string[];
  readonly country: unknown;
  readonly kind: unknown;
  readonly controlledBy: readonly unknown[];
  readonly shares: readonly unknown[];
  readonly since: readonly unknown[];
  readonly group: string;
  readonly merged: string | null;
  readonly file: string;
  readonly line: number;
}
/** Columns as docs/architecture.md lists them. */
const columns: readonly Column<Row>[] = [
  { key: 'party', of: (row) => row.party },
  { key: 'name', of: (row) => row.name },
  { key: 'names', of: (row) => row.names },
  { key: 'country', of: (row) => row.country },
  { key: 'kind', of: (row) => row.kind },
  { key: 'controlled-by', of: (row) => row.controlledBy },
  { key: 'share', of: (row) => row.shares, right: true },
  { key: 'since', of: (row) => row.since },
  { key: 'group', of: (row) => row.group },
  { key: 'merged-into', of: (row) => row.merged },
  { key: 'file', of: (row) => row.file },
  { key: 'line', of: (row) => row.line, right: true },
];
/** A terminal has no room for every column; CSV and JSON have. */
const hidden = new Set(['names', 'file', 'line']);

export async function run(_args: readonly string[], options: Options, io: Io): Promise<number> {
  const workspace = await openWorkspace(options.workspace, io);
  if (!workspace) return exit.findings;
  const day = options.at ? toDay(options.at) : Number.MAX_SAFE_INTEGER;
  const group = options.groupOf && topParent(workspace, partyNamed(workspace, options.groupOf), day);
  const rows = rowsOf(workspace, day).filter(
    (row) =>
      (!group || row.group === group) &&
      (!options.kind || row.kind === options.kind) &&
      (!options.name || named(row, options.name)),
  );
  const shown = options.json || options.csv ? columns : columns.filter(({ key }) => !hidden.has(key));
  printTable(shown, rows, ['party', 'parties'], options, io);
  return exit.well;
}

function rowsOf(workspace: Workspace, day: number): Row[] {
  const ids = Object.keys(workspace.parties).sort();
  return ids.map((id) => {
    const party = workspace.parties[id] ?? {};
    const { file, line } = workspace.place(['parties', id]);
    const held = stakes(party, day);
    return {
      party: id,
      name: party.name,
      names: party.names ?? [],
      country: party.country,
      kind: party.kind,
      controlledBy: held.map((stake) => stake.by),
      shares: held.map((stake) => stake.share),
      since: held.map((stake) => stake.since ?? null),
      group: topParent(workspace, id, day),
      merged: mergedInto(party, day),
      file,
      line,
    };
  });
}

function named(row: Row, text: string): boolean {
  const wanted = text.toLowerCase();
  return [row.party, row.name ?? '', ...row.names].some((name) => name.toLowerCase().includes(wanted));
}
