// Which questions a brief puts to `position`: the two worlds of a deal, its two sides, and what each sells on the day.
// One `Positions` serves them all, so that the same question is never put twice.
import { fromDay, span, toDay } from '../../calendar/index.js';
import { closedReading, DateValue, topParent, World } from '../../law/index.js';
import type { Deal, Workspace } from '../../language/index.js';
import { type Cell, type PositionOptions, Positions } from '../../position/index.js';
import type { Group } from '../content/input.js';
import { joined, type Local, localOf, stripped } from './local.js';
import { shortName } from './names.js';

export type InWorld = 'without' | 'with';
/** What the asker is told while a long survey runs: what is being asked, and how many questions were so far. */
export type Told = (what: string, asked: number) => void;
type Asked = Pick<PositionOptions, 'holder' | 'seller' | 'kind' | 'country' | 'countsOnly' | 'products'> & {
  readonly at?: string;
  readonly assume?: ReadonlyMap<string, unknown>;
};

export class Survey {
  readonly ws: Workspace;
  readonly id: string;
  readonly deal: Deal;
  readonly at: string;
  /** The day of the announcement; where that is open, the day of the position. */
  readonly announced: string;
  readonly sides: readonly [Group, Group];
  readonly agreements: ReadonlySet<string>;
  private readonly positions: Positions;
  private readonly local: Local | null;
  /** The moved patents alone, as a workspace of their own. */
  private readonly moved: Positions | null;
  private readonly told: Told;

  constructor(ws: Workspace, id: string, deal: Deal, options: { at?: string; told?: Told }) {
    this.ws = ws;
    this.id = id;
    this.deal = deal;
    const day = announced(deal);
    const at = options.at ?? (day === null ? null : dayAfter(day));
    if (at === null)
      throw new NoBrief(`deal \`${id}\`: the day of the announcement is open; name the day of the position`);
    this.at = at;
    this.announced = day ?? at;
    this.positions = new Positions(ws);
    this.told = options.told ?? (() => undefined);
    this.agreements = new Set(deal.strands?.patents ?? []);
    const [a, b] = [...new Set(deal.parties.map((party) => this.groupOf(party, this.at)))];
    if (!a || !b) throw new NoBrief(`deal \`${id}\`: a brief needs two sides that are not one group`);
    this.sides = [this.group(a), this.group(b)];
    this.local = localOf(ws, this.agreements, (party) => this.groupOf(party, this.at), [a, b]);
    const patents = Object.fromEntries(
      [...(this.local?.moved ?? [])].flatMap((one) => {
        const patent = ws.patents[one];
        return patent ? [[one, patent]] : [];
      }),
    );
    this.moved = Object.keys(patents).length ? new Positions({ ...ws, patents }) : null;
  }

  /** Both worlds on the day of the brief; of the one without the deal, only what the deal can change is asked. */
  worlds(asked: Asked, what: string): Readonly<Record<InWorld, readonly Cell[]>> {
    const withIt = this.cells('with', asked, what);
    const { local } = this;
    if (!local) return { with: withIt, without: this.cells('without', asked, what) };
    const sides = this.sides.map(({ id }) => id);
    const touched = ({ holder, seller }: Cell) => sides.includes(holder) && local.sellers.has(seller);
    const fresh = sides
      .filter((holder) => !asked.holder || asked.holder === holder)
      .flatMap((holder) =>
        [...local.sellers]
          .filter((seller) => !asked.seller || asked.seller === seller)
          .flatMap((seller) => this.cells('without', { ...asked, holder, seller }, what)),
      );
    const rest = stripped(
      withIt.filter((cell) => !touched(cell)),
      local.moved,
    );
    const moved = this.moved ? this.cells('without', asked, what, this.moved) : [];
    return { with: withIt, without: joined([...fresh, ...rest, ...moved.filter((cell) => !touched(cell))]) };
  }

  /** Cells of one world. Only products on the market on the day are asked about. */
  cells(world: InWorld, asked: Asked, what: string, positions = this.positions): readonly Cell[] {
    const at = asked.at ?? this.at;
    const { assume, ...rest } = asked;
    const products = (asked.products ?? Object.keys(this.ws.products)).filter((id) =>
      onMarket(this.ws, id, at),
    );
    if (products.length === 0) return [];
    this.told(what, this.positions.asked);
    const without = world === 'without' ? { without: this.agreements } : {};
    return positions.at({
      ...rest,
      at,
      products,
      settings: { ...without, ...(assume ? { assume } : {}) },
      progress: (count) => this.told(what, count),
    }).cells;
  }

  group(id: string): Group {
    return { id, name: shortName(this.ws, id) };
  }
  /** The top parent of a party on a day. */
  groupOf(party: string, at: string): string {
    const world = new World(this.ws, toDay(at), closedReading, {}, undefined, new Map());
    return topParent(world, party, DateValue.exact(toDay(at), { from: 'question', key: 'on', value: at }));
  }
  /** Products of the group that are sold on the day. */
  productsOf(group: string, at: string): readonly string[] {
    return Object.entries(this.ws.products).flatMap(([id, { sells }]) =>
      typeof sells === 'string' && this.groupOf(sells, at) === group && onMarket(this.ws, id, at) ? [id] : [],
    );
  }
  /** The first kind of a product: the one under which its cells are counted. */
  kindOf(product: string): string {
    const kind = this.ws.products[product]?.kind;
    return Array.isArray(kind) ? String(kind[0] ?? '') : '';
  }
}
/** A product dated to a month or a year is on the market from its last day: before that nobody can be sure. */
export function onMarket(ws: Workspace, product: string, at: string): boolean {
  const from = ws.products[product]?.from;
  return typeof from !== 'string' || !/^\d{4}/.test(from) || span(from)[1] <= toDay(at);
}
/** The day on which a deal was announced, of a month or a year its last; null where that is open. */
export function announced(deal: Deal): string | null {
  const day = deal.announced;
  return typeof day === 'string' && /^\d{4}/.test(day) ? fromDay(span(day)[1]) : null;
}
/** There is no brief of this deal: the message says why. */
export class NoBrief extends Error {
  override readonly name = 'NoBrief';
}
const dayAfter = (day: string): string => fromDay(toDay(day) + 1);
