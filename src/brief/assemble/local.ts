// A deal between its two sides alone changes little of the field: the pairs of its sides, who sells what it bought from a
// side, and the patents that it moved. The rest of the world without it need not be asked again, because it is the same.
import type { Workspace } from '../../language/index.js';
import type { Cell } from '../../position/index.js';
import { partiesIn } from './names.js';

export interface Local {
  /** Sellers against whom the sides' patents may stand otherwise without the deal. */
  readonly sellers: ReadonlySet<string>;
  /** Patents and lots that the deal moved. */
  readonly moved: ReadonlySet<string>;
}
/** Null where the deal may touch others: a grant to or from somebody else, a sublicence, a transfer without a list. */
export function localOf(
  ws: Workspace,
  agreements: ReadonlySet<string>,
  groupOf: (party: string) => string,
  sides: readonly string[],
): Local | null {
  const inside = (value: unknown) => partiesIn(value).every((party) => sides.includes(groupOf(party)));
  const moved = new Set<string>();
  for (const id of agreements) {
    const one = ws.agreements[id];
    if (!one || !inside(one.parties) || (one.supersedes ?? []).length > 0) return null;
    for (const clause of [...(one.grants ?? []), ...(one.promises ?? [])] as Record<string, unknown>[]) {
      const words = JSON.stringify([clause['from'] ?? '', clause['to'] ?? '']);
      if (/everyone|customers-of|unknown|disputed|assumed/.test(words)) return null;
      if (clause['sublicence'] || !inside([clause['from'], clause['to']])) return null;
    }
    for (const { patents } of (one.transfers ?? []) as { patents?: { list?: unknown } }[]) {
      if (!patents || !Array.isArray(patents.list) || Object.keys(patents).length > 1) return null;
      for (const patent of patents.list) {
        if (typeof patent !== 'string' || !Object.hasOwn(ws.patents, patent)) return null;
        moved.add(patent);
      }
    }
  }
  // A family follows its parent; such a deal is asked in full.
  const kin = Object.values(ws.patents).some((one) => partOf(one['derives-from'], moved));
  return kin ? null : { moved, sellers: new Set([...sides, ...buyers(ws, groupOf, sides)]) };
}
const partOf = (value: unknown, moved: ReadonlySet<string>): boolean =>
  value !== undefined && [...moved].some((id) => JSON.stringify(value).includes(`"${id}"`));

/** Sellers of goods with a part that a side sold. */
function buyers(ws: Workspace, groupOf: (party: string) => string, sides: readonly string[]): string[] {
  const fromSide = (value: unknown): boolean =>
    partiesIn(value).some((party) => sides.includes(groupOf(party)));
  const bought = (product: string, seen: readonly string[] = []): boolean => {
    const parts = JSON.stringify(ws.products[product]?.components ?? []);
    const inner = Object.keys(ws.products).filter((id) => parts.includes(`"${id}"`) && !seen.includes(id));
    const from = Object.keys(ws.parties).filter((id) => parts.includes(`"${id}"`));
    return (
      fromSide(from) || inner.some((id) => fromSide(ws.products[id]?.sells) || bought(id, [...seen, product]))
    );
  };
  return Object.entries(ws.products).flatMap(([id, { sells }]) =>
    typeof sells === 'string' && bought(id) ? [groupOf(sells)] : [],
  );
}

/** Cells without the moved lots; what they counted is left to whoever reads the lots. */
export function stripped(cells: readonly Cell[], moved: ReadonlySet<string>): Cell[] {
  if (moved.size === 0) return [...cells];
  return cells.map((cell) => ({
    ...cell,
    groups: cell.groups.flatMap((group) => {
      const lots = group.lots.filter((lot) => !moved.has(lot));
      return lots.length ? [{ ...group, lots }] : [];
    }),
  }));
}
/** Cells of one holder, seller, product and country as one. */
export function joined(cells: readonly Cell[]): readonly Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of cells) {
    const key = [cell.holder, cell.seller, cell.product, cell.country].join('|');
    const before = found.get(key);
    found.set(key, before ? { ...before, groups: [...before.groups, ...cell.groups] } : cell);
  }
  return [...found.values()];
}
