// `crossgrant position`: every holder group against every seller group on a day, and the difference to another day or to
// the world without a deal.
import { onMarket } from '../brief/index.js';
import { toDay } from '../calendar/index.js';
import type { Workspace } from '../language/index.js';
import { type Cell, type Filter, type Interval, Positions, total } from '../position/index.js';
import { topParent } from './control.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace, partyNamed, unknownWord } from './open.js';
import { type Column, json, printTable } from './output.js';
import { progress } from './progress.js';

interface Options extends GlobalOptions {
  readonly at: string;
  readonly vs?: string;
  readonly without?: string;
  readonly holder?: string;
  readonly seller?: string;
  readonly kind?: string;
  readonly country?: string;
}
/** One of the two positions that are compared. */
interface View {
  readonly at: string;
  /** The deal that is taken out of it. */
  readonly without: string | null;
  readonly cells: readonly Cell[];
}
interface Row {
  readonly holder: string;
  readonly seller: string;
  readonly kind: string;
  readonly country: string;
  readonly exposed: Interval;
  readonly other: Interval | null;
}
const columns: readonly Column<Row>[] = [
  { key: 'holder', of: (row) => row.holder },
  { key: 'seller', of: (row) => row.seller },
  { key: 'kind', of: (row) => row.kind },
  { key: 'country', of: (row) => row.country },
  { key: 'low', of: (row) => row.exposed.low, right: true },
  { key: 'high', of: (row) => row.exposed.high, right: true },
];
const compared: readonly Column<Row>[] = [
  { key: 'other-low', of: (row) => row.other?.low, right: true },
  { key: 'other-high', of: (row) => row.other?.high, right: true },
  { key: 'change-low', of: (row) => change(row, 'low'), right: true },
  { key: 'change-high', of: (row) => change(row, 'high'), right: true },
];
const change = (row: Row, end: keyof Interval): number | null =>
  row.other ? row.exposed[end] - row.other[end] : null;

export async function run(_args: readonly string[], options: Options, io: Io): Promise<number> {
  const ws = await openWorkspace(options.workspace, io);
  if (!ws) return exit.findings;
  const [view, other] = views(ws, options);
  const rows = rowsOf(ws, view, other);
  const shown = other ? [...columns, ...compared] : columns;
  const totals = { exposed: total(ws, view.cells), other: other ? total(ws, other.cells) : null };
  const counts = countedOf(ws, [view, ...(other ? [other] : [])]);
  if (options.json) {
    const heads = { at: view.at, without: view.without, counted: counts };
    const against = other ? { other: { at: other.at, without: other.without } } : {};
    const body = rows.map((row) =>
      Object.fromEntries(shown.map((column) => [column.key, column.of(row) ?? null])),
    );
    io.stdout(json({ ...heads, ...against, total: totals.exposed, otherTotal: totals.other, cells: body }));
    return exit.well;
  }
  printTable(shown, rows, ['cell', 'cells'], options, io);
  if (!options.csv) io.stdout(closing(view, other, totals, counts));
  return exit.well;
}
/** The position asked for, and the one it is compared with: the other day, else the same day without the deal. */
function views(ws: Workspace, options: Options): readonly [View, View | null] {
  const { without: deal, at, vs } = options;
  if (deal && !Object.hasOwn(ws.deals, deal)) throw unknownWord('deal', deal, Object.keys(ws.deals));
  const kinds = Object.values(ws.products).flatMap(({ kind }) =>
    Array.isArray(kind) ? kind.map(String) : [],
  );
  if (options.kind && !kinds.includes(options.kind))
    throw unknownWord('kind', options.kind, [...new Set(kinds)]);
  const agreements = new Set(deal ? (ws.deals[deal]?.strands?.patents ?? []) : []);
  const positions = new Positions(ws);
  const line = progress('questions asked');
  const look = (day: string, out: boolean): View => {
    const group = (text: string | undefined) =>
      text ? topParent(ws, partyNamed(ws, text), toDay(day)) : undefined;
    const [holder, seller] = [group(options.holder), group(options.seller)];
    const filter: Filter = {
      ...(holder ? { holder } : {}),
      ...(seller ? { seller } : {}),
      ...(options.kind ? { kind: options.kind } : {}),
      ...(options.country ? { country: options.country } : {}),
    };
    const settings = out ? { without: agreements } : {};
    const tick = (asked: number) => line.tick(asked);
    const products = Object.keys(ws.products).filter((id) => onMarket(ws, id, day));
    const { cells } = positions.at({
      ...filter,
      products,
      at: day,
      settings,
      countsOnly: true,
      progress: tick,
    });
    return { at: day, without: out && deal ? deal : null, cells };
  };
  try {
    if (vs) return [look(at, Boolean(deal)), look(vs, Boolean(deal))];
    return deal ? [look(at, false), look(at, true)] : [look(at, false), null];
  } finally {
    line.end();
  }
}
/** One row per holder, seller, kind and country: the union over products, in which a patent counts once. */
function rowsOf(ws: Workspace, view: View, other: View | null): Row[] {
  const [now, then] = [grouped(view.cells), grouped(other?.cells ?? [])];
  const keys = [...new Set([...now.keys(), ...then.keys()])].sort();
  return keys.flatMap((key) => {
    const [holder = '', seller = '', kind = '', country = ''] = key.split('|');
    const exposed = total(ws, now.get(key) ?? []);
    const before = other ? total(ws, then.get(key) ?? []) : null;
    const nothing = exposed.high === 0 && (before?.high ?? 0) === 0;
    return nothing ? [] : [{ holder, seller, kind, country, exposed, other: before }];
  });
}
function grouped(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = [cell.holder, cell.seller, cell.kind, cell.country].join('|');
    const list = found.get(key);
    if (list) list.push(cell);
    else found.set(key, [cell]);
  }
  return found;
}
type Totals = { readonly exposed: Interval; readonly other: Interval | null };

function closing(view: View, other: View | null, totals: Totals, counted: string): string {
  const name = (one: View) => (one.without ? `${one.at} without ${one.without}` : one.at);
  const lines = [`exposed on ${name(view)}: ${interval(totals.exposed)}`];
  if (other && totals.other) lines.push(`exposed on ${name(other)}: ${interval(totals.other)}`);
  lines.push(`counted: ${counted}; a patent counts once in a total, so that rows need not add up`);
  return lines.map((line) => `${line}\n`).join('');
}
const interval = ({ low, high }: Interval): string => (low === high ? String(high) : `${low} to ${high}`);

/** `declared applications, at most` where some of what is exposed is only declared. */
function countedOf(ws: Workspace, views: readonly View[]): string {
  let [declared, other] = [false, false];
  for (const { groups } of views.flatMap(({ cells }) => cells))
    for (const { exposed, lots } of groups)
      if (exposed !== 'never')
        for (const lot of lots) {
          const { count, 'reads-on': reads } = ws.patents[lot] ?? {};
          // One patent by its number is a patent, whoever declared it.
          if (
            count !== undefined &&
            Array.isArray(reads) &&
            reads.some((one: { by?: unknown }) => one.by === 'declared')
          )
            declared = true;
          else other = true;
        }
  if (!declared) return 'patents';
  return other ? 'declared applications, at most, and patents' : 'declared applications, at most';
}
