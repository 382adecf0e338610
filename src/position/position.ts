// Positions by the reference evaluator: lots alike are asked once per stretch of filing months, and only agreements that
// can touch the pair are read. The engine of a later issue takes this room over; what it returns stays.
import { type Patent, type Product, type Question, type Workspace } from '../language/index.js';
import {
  closedReading,
  entries,
  idsIn,
  type Settings,
  topParent,
  World,
  chainOf,
  DateValue,
} from '../law/index.js';
import type { Proof } from '../proof/index.js';
import { askPatent, assets, explore, sceneFor } from '../reference/index.js';
import { toDay } from '../calendar/index.js';
import { classesOf, type LotClass, type Member } from './classes.js';
import { type Counted, countExposed } from './count.js';
import { Relevance } from './relevant.js';
import { inside, type Verdict, Verdicts } from './verdicts.js';
import type { Cell, Filter, Interval, LotGroup, Position } from './types.js';

export interface PositionOptions extends Filter {
  readonly at: string;
  readonly settings?: Settings;
  /** Products asked about; default all. */
  readonly products?: readonly string[];
  /** Leave out what decided (`because`): counts only. */
  readonly countsOnly?: boolean;
  /** Told how many questions were asked, now and then. */
  readonly progress?: (asked: number) => void;
}

/** Computes positions of one workspace; keeps what does not depend on the day. */
export class Positions {
  readonly ws: Workspace;
  private readonly classes: readonly LotClass[];
  private readonly relevance: Relevance;
  private readonly verdicts: Verdicts;
  private readonly caches = new WeakMap<ReadonlySet<string>, Map<string, Map<string, unknown>>>();
  private readonly owners = new WeakMap<LotClass, readonly string[]>();
  asked = 0;

  constructor(ws: Workspace) {
    this.ws = ws;
    this.classes = classesOf(ws);
    this.relevance = new Relevance(ws);
    this.verdicts = new Verdicts(ws, this.relevance);
  }

  /** Every holder group against every seller group on the day, as far as the filter lets through. */
  at(options: PositionOptions): Position {
    const before = this.asked;
    const cells = this.productsOf(options).flatMap((product) =>
      this.countriesOf(product, options).flatMap((country) => this.cellsOf(product, country, options)),
    );
    return { at: options.at, cells, asked: this.asked - before };
  }

  private productsOf(options: PositionOptions): string[] {
    const world = this.world(options);
    const day = DateValue.exact(toDay(options.at), { from: 'question', key: 'on', value: options.at });
    return Object.entries(this.ws.products)
      .filter(([id, product]) => {
        if (options.products && !options.products.includes(id)) return false;
        if (typeof product.sells !== 'string') return false;
        if (options.kind && !kindsOf(product).includes(options.kind)) return false;
        return !options.seller || topParent(world, product.sells, day) === options.seller;
      })
      .map(([id]) => id)
      .sort();
  }
  private countriesOf(product: string, options: PositionOptions): string[] {
    const named = this.ws.products[product]?.countries;
    const countries = Array.isArray(named) ? named.map(String) : this.patentCountries();
    return countries.filter((country) => !options.country || country === options.country).sort();
  }
  private patentCountries(): string[] {
    const found = new Set<string>();
    for (const { country, members } of this.classes) {
      if (country !== 'EP') found.add(country ?? '');
      else for (const place of this.validated(members[0] as Member)) found.add(place);
    }
    found.delete('');
    return [...found];
  }
  /** False where the patents of the class have no effect in the country, whatever an open term may be. */
  private mayReach(one: LotClass, country: string): boolean {
    if (one.country === undefined || one.country === country) return true;
    if (one.country !== 'EP') return false;
    const member = one.members[0] as Member;
    const { validated, unitary } = this.ws.patents[member.id] as Patent;
    const written = [validated, unitary]
      .filter((value) => value !== undefined)
      .map((value) => this.world({ at: '2000-01-01' }).assumed(value));
    return written.length === 0 || !written.every(Array.isArray) || this.validated(member).includes(country);
  }
  private validated(member: Member): string[] {
    const patent = this.ws.patents[member.id] as Patent;
    const world = this.world({ at: '2000-01-01' });
    return [patent.validated, patent.unitary].flatMap((value) => {
      const list = world.assumed(value);
      return Array.isArray(list) ? list.map(String) : [];
    });
  }

  private cellsOf(product: string, country: string, options: PositionOptions): Cell[] {
    const byHolder = new Map<string, { groups: LotGroup[]; counted: Counted[] }>();
    for (const one of this.classes) {
      if (!this.mayReach(one, country)) continue;
      for (const holder of this.holdersOf(one, options)) {
        if (options.holder && holder !== options.holder) continue;
        const cell = byHolder.get(holder) ?? { groups: [], counted: [] };
        for (const { verdict, members } of this.answers(one, holder, product, country, options)) {
          const group = this.groupOf(verdict, members, options);
          if (group.count === 0) continue;
          cell.groups.push(group);
          cell.counted.push({ count: group.count, branches: verdict.branches });
        }
        if (cell.groups.length > 0) byHolder.set(holder, cell);
      }
    }
    const seller = this.groupAt(String(this.ws.products[product]?.sells), options);
    const kind = kindsOf(this.ws.products[product] as Product)[0] ?? '';
    return [...byHolder]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(([holder]) => holder !== seller)
      .map(([holder, { groups, counted }]) => ({
        holder,
        seller,
        product,
        kind,
        country,
        exposed: countExposed(counted),
        groups,
      }));
  }

  /** The question of a cell: a sale of the product in the country, on the day, asked on it. */
  questionOf(product: string, country: string, holder: string, at: string): Question {
    return {
      actor: String(this.ws.products[product]?.sells),
      act: 'sell',
      product,
      country,
      on: at,
      asked: at,
      holder,
    } as Question;
  }

  /** One verdict per stretch of filing months in which every test comes out alike. */
  private *answers(
    one: LotClass,
    holder: string,
    product: string,
    country: string,
    options: PositionOptions,
  ): Generator<{ verdict: Verdict; members: Member[] }> {
    const question = this.questionOf(product, country, holder, options.at);
    const owners = this.ownersOf(one);
    const sellers = [question.actor as string, ...this.suppliersOf(product)];
    const settings = this.settingsFor(one, owners, sellers, options);
    const known = this.verdicts.of({
      class: one,
      question,
      owners,
      sellers,
      settings,
      countsOnly: options.countsOnly === true,
    });
    const ask = (member: Member, stable: { key: string; low: number; high: number }): Proof => {
      if (++this.asked % 500 === 0) options.progress?.(this.asked);
      return askPatent(this.ws, question, member.id, settings, this.cacheFor(settings), stable, true);
    };
    for (let index = 0; index < one.members.length; ) {
      const verdict = known.verdict(one.members[index] as Member, ask);
      const members = [one.members[index] as Member];
      while (verdict.stretch && index + members.length < one.members.length) {
        const next = one.members[index + members.length] as Member;
        if (!inside(next, verdict.stretch)) break;
        members.push(next);
      }
      index += members.length;
      yield { verdict, members };
    }
  }

  private groupOf(verdict: Verdict, members: readonly Member[], options: PositionOptions): LotGroup {
    const exposed = verdict.branches.filter((branch) => branch.exposed).length;
    return {
      lots: members.map(({ id }) => id),
      count: members.reduce((sum, { id }) => sum + assets(this.ws, id, options.settings), 0),
      answer: verdict.answer,
      detail: verdict.detail,
      exposed: exposed === 0 ? 'never' : exposed === verdict.branches.length ? 'always' : 'sometimes',
      because: verdict.because,
      turnsOn: verdict.turnsOn,
    };
  }

  /** Groups that may own the patents of the class on the day: more than one where a transfer is open. */
  private holdersOf(one: LotClass, options: PositionOptions): string[] {
    const owners = this.ownersOf(one);
    const settings = this.settingsFor(one, owners, [], options);
    const cache = this.cacheFor(settings);
    const member = one.members[0] as Member;
    const key = `holders/${member.id}/${options.at}`;
    const known = cache.get(key);
    if (known) return known as string[];
    const question = {
      actor: owners[0] ?? '',
      act: 'sell',
      product: '',
      country: '',
      on: options.at,
    } as Question;
    const { branches } = explore((reading) => {
      const scene = sceneFor(this.ws, question, member.id, reading, settings, cache);
      const entry = chainOf(scene)
        .filter((entry) => entry.good && (!entry.from || entry.from.low <= scene.on.low))
        .at(-1);
      return (entry?.owners ?? []).map((owner) => topParent(scene.world, owner, scene.on));
    });
    const found = [...new Set(branches.flatMap(({ result }) => result))].sort();
    cache.set(key, found);
    return found;
  }
  /** Everybody who may own the patents of the class at some time, transfers included. */
  private ownersOf(one: LotClass): readonly string[] {
    const known = this.owners.get(one);
    if (known) return known;
    const patent = this.ws.patents[(one.members[0] as Member).id] as Patent;
    const steps = entries(patent.title) as { owner?: unknown }[];
    const first = idsIn([patent.owner ?? [], steps.map((step) => step.owner)]).filter(
      (owner) => this.ws.parties[owner],
    );
    const found = this.relevance.heirs(first, (one.members[0] as Member).id);
    this.owners.set(one, found);
    return found;
  }
  private suppliersOf(product: string): string[] {
    const parts = entries(this.ws.products[product]?.components) as {
      'bought-from'?: unknown;
      product?: unknown;
    }[];
    return parts.flatMap((part) => [
      ...idsIn(part['bought-from']),
      ...idsIn(part.product).flatMap((inner) => [
        ...idsIn(this.ws.products[inner]?.sells),
        ...this.suppliersOf(inner),
      ]),
    ]);
  }
  private groupAt(party: string, options: PositionOptions): string {
    const day = DateValue.exact(toDay(options.at), { from: 'question', key: 'on', value: options.at });
    return topParent(this.world(options), party, day);
  }
  private world(options: Pick<PositionOptions, 'at' | 'settings'>): World {
    return new World(
      this.ws,
      toDay(options.at),
      closedReading,
      options.settings ?? {},
      undefined,
      this.cacheFor(options.settings ?? {}),
    );
  }
  private isUnnamed(one: LotClass): boolean {
    return one.alike && this.ws.patents[(one.members[0] as Member).id]?.['derives-from'] === undefined;
  }
  private settingsFor(
    one: LotClass,
    owners: readonly string[],
    sellers: readonly string[],
    options: PositionOptions,
  ): Settings {
    const without = this.relevance.irrelevant(
      owners,
      sellers,
      options.settings?.without,
      this.isUnnamed(one),
    );
    return { ...options.settings, without };
  }
  private cacheFor({ without = NONE, assume = UNASSUMED }: Settings): Map<string, unknown> {
    const byAssumed = this.caches.get(without) ?? new Map<string, Map<string, unknown>>();
    this.caches.set(without, byAssumed);
    const key = assume.size === 0 ? '' : JSON.stringify([...assume]);
    const known = byAssumed.get(key) ?? new Map<string, unknown>();
    byAssumed.set(key, known);
    return known;
  }
}
const NONE: ReadonlySet<string> = new Set();
const UNASSUMED: ReadonlyMap<string, unknown> = new Map();
function kindsOf(product: Product): string[] {
  return Array.isArray(product.kind) ? product.kind.map(String) : [];
}
/** Exposed patents over all cells that pass the filter; a patent counts once, whatever the products and countries. */
export function total(
  ws: Workspace,
  cells: readonly Cell[],
  filter: Filter = {},
  settings: Settings = {},
): Interval {
  const seen = new Map<string, boolean>();
  for (const cell of cells) {
    if (filter.holder && cell.holder !== filter.holder) continue;
    if (filter.seller && cell.seller !== filter.seller) continue;
    if (filter.kind && cell.kind !== filter.kind) continue;
    if (filter.country && cell.country !== filter.country) continue;
    for (const group of cell.groups) {
      if (group.exposed === 'never') continue;
      for (const lot of group.lots) seen.set(lot, (seen.get(lot) ?? false) || group.exposed === 'always');
    }
  }
  let [low, high] = [0, 0];
  for (const [lot, always] of seen) {
    const count = assets(ws, lot, settings);
    high += count;
    if (always) low += count;
  }
  return { low, high };
}
