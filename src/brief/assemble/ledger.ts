// The lot groups of a survey, and counts over them. A patent counts once in a count, whatever the products and countries
// in which it is met (language.md, Questions and answers: totals are unions).
import type { Workspace } from '../../language/index.js';
import type { Cell, LotGroup } from '../../position/index.js';
import { assets } from '../../reference/index.js';
import type { Counted } from '../content/input.js';
import type { LotRow } from '../model.js';
import type { Span } from '../pictures/data.js';
import type { InWorld } from './survey.js';

export interface Entry {
  readonly row: LotRow;
  readonly exposed: LotGroup['exposed'];
}
export interface Only {
  readonly holder?: string | undefined;
  /** Everybody but that group. */
  readonly notHolder?: string | undefined;
  readonly seller?: string | undefined;
  readonly notSeller?: string | undefined;
  readonly kind?: string | null | undefined;
  readonly country?: string | null | undefined;
}
/** Answers by which a deal, a rule of articles or a court's stay holds off a patent that could else be asserted. */
const SHIELDS = new Set(['licensed', 'covenanted', 'released', 'exhausted', 'stayed']);
const OPEN = new Set(['exposed', 'unknown', 'contested']);
/** The day of filing inside the month or the year of a lot: one open term for each lot, and one word for all. */
export const FILING_DAY = 'day of filing';

export class Ledger {
  readonly rows: LotRow[] = [];
  private readonly ws: Workspace;
  private readonly entries: Readonly<Record<InWorld, Entry[]>> = { without: [], with: [] };
  private readonly known = new Set<string>();
  private readonly counts = new Map<string, number>();

  private readonly at: string;

  constructor(ws: Workspace, at: string) {
    this.ws = ws;
    this.at = at;
  }

  /** Takes in the cells of both worlds; a cell met before stays as it is, and what both worlds share is one row. */
  add(without: readonly Cell[], withIt: readonly Cell[]): void {
    const keys = new Set<string>();
    const cells = (list: readonly Cell[]) =>
      new Map(
        list.map((cell) => {
          const key = [cell.holder, cell.seller, cell.product, cell.country].join('|');
          keys.add(key);
          return [key, cell];
        }),
      );
    const [a, b] = [cells(without), cells(withIt)];
    for (const key of [...keys].sort()) {
      if (this.known.has(key)) continue;
      this.known.add(key);
      this.cell(a.get(key), b.get(key));
    }
  }
  private cell(without: Cell | undefined, withIt: Cell | undefined): void {
    const [a, b] = [without, withIt].map((cell) => (cell ? merged(cell) : new Map<string, LotGroup>()));
    for (const [key, group] of b ?? []) {
      const same = a?.get(key)?.lots.join() === group.lots.join();
      if (same) a?.delete(key);
      this.enter(withIt as Cell, group, same ? 'both' : 'with');
    }
    for (const group of a?.values() ?? []) this.enter(without as Cell, group, 'without');
  }
  private enter(cell: Cell, group: LotGroup, world: LotRow['world']): void {
    if (!OPEN.has(group.answer) && !SHIELDS.has(group.answer)) return;
    const count = this.sum(group.lots);
    const { holder, seller, product, kind, country } = cell;
    const row: LotRow = {
      id: `r${this.rows.length + 1}`,
      world,
      at: this.at,
      holder,
      seller,
      product,
      kind,
      country,
      answer: group.answer,
      detail: group.detail,
      because: group.because,
      turnsOn: group.turnsOn,
      count,
      lots: group.lots,
      places: group.lots.map((lot) => this.ws.place(['patents', lot])),
    };
    // A lot of which the grant rate leaves nothing stays for the counts at other rates.
    if (count > 0) this.rows.push(row);
    for (const one of ['without', 'with'] as const)
      if (world === 'both' || world === one) this.entries[one].push({ row, exposed: group.exposed });
  }

  /** Entries of a world that pass. */
  of(world: InWorld, only: Only): readonly Entry[] {
    return this.entries[world].filter(
      ({ row }) =>
        (!only.holder || row.holder === only.holder) &&
        (!only.seller || row.seller === only.seller) &&
        row.holder !== only.notHolder &&
        row.seller !== only.notSeller &&
        (!only.kind || row.kind === only.kind) &&
        (!only.country || row.country === only.country),
    );
  }
  /** How many are exposed: the lower end in every reading, the upper in some. */
  exposed(world: InWorld, only: Only): Counted {
    const entries = this.of(world, only);
    const [always, some] = unions(entries.map(({ row, exposed }) => ({ lots: row.lots, exposed })));
    const low = this.sum(always);
    const rows = entries.filter(({ row }) => row.count > 0).map(({ row }) => row.id);
    return {
      low,
      high: low + this.sum(some),
      rows,
      ...(this.mixed([...always, ...some]) ? { mixed: true } : {}),
    };
  }
  /**
   * What the deal changes alone: lots with some row that only one world has. All others are exposed in both or in neither,
   * whatever the reading, so that two intervals which overlap may still differ in every reading.
   */
  changed(only: Only): Readonly<Record<InWorld, Span>> {
    const both = [...this.of('without', only), ...this.of('with', only)];
    const lots = new Set(both.flatMap(({ row }) => (row.world === 'both' ? [] : row.lots)));
    const span = (world: InWorld): Span => {
      const entries = this.of(world, only).map(({ row, exposed }) => ({
        lots: row.lots.filter((lot) => lots.has(lot)),
        exposed,
      }));
      const [always, some] = unions(entries);
      const low = this.sum(always);
      return { low, high: low + this.sum(some) };
    };
    return { without: span('without'), with: span('with') };
  }
  /** The same with an assumption at another value: right where it moves counts and no answer. */
  recount(world: InWorld, only: Only, assume: ReadonlyMap<string, unknown>): Span {
    const sum = (lots: ReadonlySet<string>) =>
      [...lots].reduce((total, lot) => total + assets(this.ws, lot, { assume }), 0);
    const [always, some] = unions(
      this.of(world, only).map(({ row, exposed }) => ({ lots: row.lots, exposed })),
    );
    const low = sum(always);
    return { low, high: low + sum(some) };
  }
  /** The union over cells. */
  spanOf(cells: readonly Cell[]): Span {
    const [always, some] = unions(cells.flatMap(({ groups }) => groups));
    const low = this.sum(always);
    return { low, high: low + this.sum(some) };
  }
  /** How many are met and nowhere exposed: held off in every reading, and in some. */
  heldOff(world: InWorld, only: Only, by: (entry: Entry) => boolean = () => true): Counted {
    const entries = this.of(world, only);
    const [open, maybe, held] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const rows = entries.filter((entry) => by(entry) && isShielded(entry));
    for (const { row, exposed } of entries)
      for (const lot of row.lots) {
        if (exposed === 'always') open.add(lot);
        else if (exposed === 'sometimes') maybe.add(lot);
      }
    for (const { row } of rows) for (const lot of row.lots) if (!open.has(lot)) held.add(lot);
    const high = this.sum(held);
    return {
      // A lot that some reading exposes is held off in the others only.
      low: this.sum([...held].filter((lot) => !maybe.has(lot))),
      high,
      rows: rows.filter(({ row }) => row.count > 0).map(({ row }) => row.id),
    };
  }
  /** Assets behind lots, each with the share granted. */
  sum(lots: Iterable<string>): number {
    let total = 0;
    for (const lot of lots) {
      let count = this.counts.get(lot);
      if (count === undefined) this.counts.set(lot, (count = assets(this.ws, lot)));
      total += count;
    }
    return total;
  }
  /** Are some of them no declared applications? */
  private mixed(lots: readonly string[]): boolean {
    return lots.some((lot) => !isDeclaredLot(this.ws.patents[lot]));
  }
}
/** Lots that some group exposes in every reading, and those that groups expose only in some. */
function unions(
  groups: readonly Pick<LotGroup, 'lots' | 'exposed'>[],
): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const [always, some] = [new Set<string>(), new Set<string>()];
  for (const { lots, exposed } of groups)
    if (exposed !== 'never') for (const lot of lots) (exposed === 'always' ? always : some).add(lot);
  for (const lot of always) some.delete(lot);
  return [always, some];
}
/** Held off, or held off in some reading of a term of an agreement. */
export function isShielded({ row, exposed }: Entry): boolean {
  if (exposed === 'never') return SHIELDS.has(row.answer);
  return exposed === 'sometimes' && row.turnsOn.some((term) => term.startsWith('agreements/'));
}
/** A lot that reads on through nothing but declarations; a patent by its number is a patent, whoever declared it. */
export function isDeclaredLot(patent: Workspace['patents'][string] | undefined): boolean {
  const readsOn = patent?.['reads-on'];
  return (
    patent?.count !== undefined &&
    Array.isArray(readsOn) &&
    readsOn.length > 0 &&
    readsOn.every((one: { by?: unknown }) => one.by === 'declared')
  );
}
/** Groups of a cell with one answer for one reason as one; what decides is only named where a clause does. */
function merged(cell: Cell): Map<string, LotGroup> {
  const found = new Map<string, LotGroup>();
  for (const group of cell.groups) {
    const because = [...new Set(group.exposed === 'always' ? [] : group.because)].sort();
    const turnsOn = [...new Set(group.turnsOn.map(openTerm))].sort();
    const key = JSON.stringify([group.answer, group.detail, group.exposed, because, turnsOn]);
    const before = found.get(key);
    const lots = [...(before?.lots ?? []), ...group.lots].sort();
    found.set(key, { ...group, because, turnsOn, lots });
  }
  return found;
}
const openTerm = (path: string): string => (/^patents\/[^/]+\/filed\b/.test(path) ? FILING_DAY : path);
