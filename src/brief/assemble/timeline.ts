// The picture of deals against exposure: each side by year-end, by month-end in the year of the deal, and on its day.
import { addMonths, fromDay, toDay } from '../../calendar/index.js';
import type { BriefInput, Group } from '../content/input.js';
import type { Ledger } from './ledger.js';
import { announced, type InWorld, type Survey } from './survey.js';
import type { ProductsOf } from './swings.js';

/** Years before and after that of the deal: 2005 to 2025 for a deal of 2017. */
const [BEFORE, AFTER] = [12, 8];

type Timeline = BriefInput['timeline'];
/** In one country, and the field by year: it takes a hundred times the questions that the two sides take. */
export function timeline(survey: Survey, ledger: Ledger, products: ProductsOf, country: string): Timeline {
  const day = survey.announced;
  const year = Number(day.slice(0, 4));
  const [first, last] = [year - BEFORE, year + AFTER];
  const years = Array.from({ length: last - first + 1 }, (_, i) => `${first + i}-12-31`);
  const months = Array.from({ length: 12 }, (_, i) => fromDay(addMonths(toDay(`${year}-01-01`), i + 1) - 1));
  const dates = (holder: Group | null) =>
    [...new Set([...years, survey.at, ...(holder ? months : [])])].sort();
  const [a, b] = survey.sides;
  const points = (world: InWorld, holder: Group | null, seller: Group) =>
    dates(holder)
      .filter((at) => world === 'with' || at >= survey.at)
      .map((at) => {
        const asked = {
          at,
          seller: seller.id,
          country,
          ...(holder ? { holder: holder.id } : {}),
          products: products(seller, at),
          countsOnly: true,
        };
        return { at, ...ledger.spanOf(survey.cells(world, asked, `${seller.name} on ${at}`)) };
      });
  const pair = (holder: Group | null, seller: Group, side: 0 | 1) => [
    { label: seller.name, side, points: points('with', holder, seller) },
    { label: `${seller.name}, without`, side, points: points('without', holder, seller), ghost: true },
  ];
  return {
    from: `${first}-01-01`,
    until: `${last}-12-31`,
    panels: [
      { title: `${a.name} against ${b.name}, in ${country}`, series: pair(a, b, 1) },
      { title: `${b.name} against ${a.name}, in ${country}`, series: pair(b, a, 0) },
      {
        title: `Everybody against each side, in ${country}`,
        series: [
          { label: a.name, side: 0, points: points('with', null, a) },
          { label: b.name, side: 1, points: points('with', null, b) },
        ],
      },
    ],
    deals: dealsOf(survey, `${first}-01-01`, `${last}-12-31`),
  };
}
/** Deals to which a side, or a company that was ever one with it, is a party. */
function dealsOf(survey: Survey, from: string, until: string): Timeline['deals'] {
  const sides = survey.sides.map(({ id }) => id);
  return Object.entries(survey.ws.deals)
    .flatMap(([id, deal]) => {
      const at = announced(deal) ?? '';
      if (at < from || at > until) return [];
      const touches = deal.parties.some((party) => sides.includes(survey.groupOf(party, at)));
      return touches ? [{ at, label: labelOf(survey, deal.parties, at), main: id === survey.id }] : [];
    })
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : x.label < y.label ? -1 : 1));
}
/** The short names of the groups: what fits beside a line. */
function labelOf(survey: Survey, parties: readonly string[], at: string): string {
  const groups = [...new Set(parties.map((party) => survey.groupOf(party, at)))];
  return groups.map((id) => survey.group(id).name).join('–');
}
