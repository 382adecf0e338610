// Section 2: each side as seller and as holder, toward the other and toward everybody else; the field's matrix.
import type { Cell } from '../../position/index.js';
import type { BriefInput, Counted, Group, Slice, Standing } from '../content/input.js';
import type { Ledger, Only } from './ledger.js';
import { partiesIn } from './names.js';
import { type InWorld, type Survey } from './survey.js';

/** The largest groups of the field that the matrix shows; the two sides come with them. */
const LARGEST = 15;

/** Puts the questions of the day, both worlds, and enters the answers: who may sue a side, and whom a side may sue. */
export function surveyDay(survey: Survey, ledger: Ledger): void {
  const enter = (cells: Readonly<Record<InWorld, readonly Cell[]>>) => ledger.add(cells.without, cells.with);
  for (const { id, name } of survey.sides) enter(survey.worlds({ seller: id }, `who can sue ${name}`));
  for (const { id, name } of survey.sides) enter(survey.worlds({ holder: id }, `whom ${name} can sue`));
}
export function standings({ sides: [a, b] }: Survey, ledger: Ledger): readonly Standing[] {
  const pairs: readonly (readonly [Group | 'field', Group | 'field'])[] = [
    [a, b],
    [b, a],
    ['field', a],
    ['field', b],
    [a, 'field'],
    [b, 'field'],
  ];
  return pairs.map(([holder, seller]) => standing(ledger, holder, seller));
}
/** Everybody is everybody: the other side too. A group is never exposed to itself. */
export function onlyOf(holder: Group | 'field', seller: Group | 'field'): Only {
  return {
    ...(holder === 'field' ? {} : { holder: holder.id }),
    ...(seller === 'field' ? {} : { seller: seller.id }),
  };
}
function standing(ledger: Ledger, holder: Group | 'field', seller: Group | 'field'): Standing {
  const only = onlyOf(holder, seller);
  const entries = [...ledger.of('without', only), ...ledger.of('with', only)];
  const kinds = [...new Set(entries.map(({ row }) => row.kind))].sort();
  const countries = [...new Set(entries.map(({ row }) => row.country))].sort();
  const both = (more: Only) => ({
    without: ledger.exposed('without', { ...only, ...more }),
    with: ledger.exposed('with', { ...only, ...more }),
  });
  const slice = (kind: string | null, country: string | null): Slice[] => {
    const change = both({ kind, country });
    const met = (one: Counted) => one.rows.length > 0;
    return met(change.without) || met(change.with) ? [{ kind, country, ...change }] : [];
  };
  return {
    holder,
    seller,
    ...both({}),
    slices: [
      ...kinds.flatMap((kind) => slice(kind, null)),
      ...countries.flatMap((country) => [
        ...slice(null, country),
        ...kinds.flatMap((kind) => slice(kind, country)),
      ]),
    ],
  };
}

/** The field's exposure by one kind of product, counts only: who could assert how many against whom. */
export function matrix(survey: Survey, ledger: Ledger, kind: string): BriefInput['matrix'] {
  const groups = largest(survey);
  const ids = new Set(groups.map(({ id }) => id));
  const products = new Map(
    groups.map(({ id }) => [
      id,
      survey.productsOf(id, survey.at).filter((one) => survey.kindOf(one) === kind),
    ]),
  );
  const sellers = groups.filter(({ id }) => (products.get(id) ?? []).length > 0);
  const asked = sellers.map(({ id, name }) =>
    survey.worlds(
      { seller: id, kind, products: products.get(id) ?? [], countsOnly: true },
      `the field against ${name}`,
    ),
  );
  const table = (world: InWorld) => {
    const met = byPair(asked.flatMap((cells) => cells[world]).filter(({ holder }) => ids.has(holder)));
    return groups.map((holder) =>
      sellers.map((seller) =>
        holder.id === seller.id ? null : ledger.spanOf(met.get(`${holder.id}|${seller.id}`) ?? []),
      ),
    );
  };
  return { holders: groups, sellers, without: table('without'), with: table('with') };
}
function byPair(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.holder}|${cell.seller}`;
    const list = found.get(key);
    if (list) list.push(cell);
    else found.set(key, [cell]);
  }
  return found;
}
/** The two sides, then the groups that declared most, by their top parents on the day. */
function largest(survey: Survey): readonly Group[] {
  const declared = new Map<string, number>();
  for (const { owner, count } of Object.values(survey.ws.patents)) {
    const [first] = partiesIn(owner);
    if (first && typeof count === 'number') declared.set(first, (declared.get(first) ?? 0) + count);
  }
  const held = new Map<string, number>();
  for (const [party, count] of declared) {
    const top = survey.groupOf(party, survey.at);
    held.set(top, (held.get(top) ?? 0) + count);
  }
  const sides = survey.sides.map(({ id }) => id);
  const others = [...held]
    .filter(([id]) => !sides.includes(id))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LARGEST - sides.length);
  return [...sides, ...others.map(([id]) => id)].map((id) => survey.group(id));
}
