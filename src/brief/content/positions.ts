// Section 2: the position of each side without and with the deal, toward the other and toward the whole field.
import type { Block, Column, Content, Section } from '../model.js';
import { date } from '../words.js';
import { type Book, nameOf } from './book.js';
import type { Change, Standing } from './input.js';

const ID = 'positions';
export function positionSection(book: Book): Section {
  const { input } = book;
  const day = date(input.at);
  const mutual = input.standings.filter((one) => one.holder !== 'field' && one.seller !== 'field');
  const field = input.standings.filter((one) => one.holder === 'field' || one.seller === 'field');
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      role: 'lead',
      content: [
        `On ${day}, the day after it was announced, the two sides stood so. `,
        ...found(book, mutual),
      ],
    },
    ...(field.length ? [{ kind: 'paragraph', role: 'body', content: found(book, field) } as const] : []),
    {
      kind: 'paragraph',
      role: 'note',
      content: [
        `Counted: ${book.counted}. A count with two ends is an interval: the lowest and the highest over the readings of terms and assumptions that are open. A product is asked for a sale on ${day}, with a suit on that day.`,
      ],
    },
    standingsTable(book),
    ...input.standings.flatMap((one) => slicesTable(book, one)),
    ...matrix(book),
  ];
  return { id: ID, title: 'The position of each side, without and with the deal', blocks };
}
const against = (one: Standing): string => `${nameOf(one.holder)} against ${nameOf(one.seller)}`;

/** One sentence per standing, the numbers in it. */
function found(book: Book, standings: readonly Standing[]): Content {
  return standings.flatMap((one, i) => {
    const withIt = book.said(ID, `${against(one)}, with the deal`, one.with);
    const without = book.figure(ID, `${against(one)}, without the deal`, one.without);
    const same = one.with.low === one.without.low && one.with.high === one.without.high;
    const sells = one.seller === 'field' ? 'what all others sell' : `what ${one.seller.name} sells`;
    const tail: Content = same
      ? [` against ${sells}, with the deal as without it.`]
      : [` against ${sells} with the deal; without it, `, without, '.'];
    return [...(i ? [' '] : []), `${capital(nameOf(one.holder))} could assert `, ...withIt, ...tail];
  });
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const inWorld = (book: Book, says: string, world: 'without' | 'with', change: Change): Content => [
  book.figure(ID, `${says}, ${world} the deal`, change[world]),
];
function standingsTable(book: Book): Block {
  return {
    kind: 'table',
    id: 'standings',
    caption: `Who could assert how many against whom on ${date(book.input.at)} (${book.counted})`,
    columns: [start('Holder against seller'), end('Without the deal'), end('With the deal')],
    rows: book.input.standings.map((one) => [
      [capital(against(one))],
      inWorld(book, against(one), 'without', one),
      inWorld(book, against(one), 'with', one),
    ]),
    more: 0,
  };
}
const start = (title: string): Column => ({ title, align: 'start' });
const end = (title: string): Column => ({ title, align: 'end' });

/** Countries down, product kinds across, each cell without → with. Parts are unions: they need not add up. */
function slicesTable(book: Book, one: Standing): readonly Block[] {
  if (!one.slices.length) return [];
  const kinds = distinct(one.slices.map((slice) => slice.kind));
  const countries = distinct(one.slices.map((slice) => slice.country));
  const at = (kind: string | null, country: string | null): Change | undefined =>
    kind === null && country === null
      ? one
      : one.slices.find((slice) => slice.kind === kind && slice.country === country);
  const cell = (kind: string | null, country: string | null): Content => {
    const change = at(kind, country);
    if (!change) return [];
    const says = [against(one), kind, country].filter((word) => word !== null).join(', ');
    const same = change.without.low === change.with.low && change.without.high === change.with.high;
    if (same) return inWorld(book, says, 'with', change);
    return [...inWorld(book, says, 'without', change), ' → ', ...inWorld(book, says, 'with', change)];
  };
  return [
    {
      kind: 'table',
      id: `slices-${slug(one)}`,
      caption: `${capital(against(one))}, by country and product kind: without → with the deal, or one figure where it changes nothing (what reaches several kinds or countries counts in each)`,
      columns: [start('Country'), end('All kinds'), ...kinds.map(end)],
      rows: [null, ...countries].map((country) => [
        [country ?? 'All countries'],
        cell(null, country),
        ...kinds.map((kind) => cell(kind, country)),
      ]),
      more: 0,
    },
  ];
}
const distinct = (words: readonly (string | null)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== null))].sort();
const slug = (one: Standing): string =>
  [one.holder, one.seller].map((group) => (group === 'field' ? 'field' : group.id)).join('-');

function matrix(book: Book): readonly Block[] {
  const { matrix: data, deal } = book.input;
  if (!data.holders.length) return [];
  return [
    { kind: 'heading', text: 'The field before and after' },
    {
      kind: 'picture',
      id: 'matrix',
      picture: {
        type: 'matrix',
        caption: `What each holder could assert against each seller (${book.counted})`,
        description: `A table of ${data.holders.length} holders by ${data.sellers.length} sellers on ${date(book.input.at)}, without and with the deal; darker cells hold more. The figures of the two sides stand in the tables above.`,
        holders: data.holders.map((group) => group.name),
        sellers: data.sellers.map((group) => group.name),
        panels: [
          { title: 'Without the deal', cells: data.without },
          { title: 'With the deal', cells: data.with },
        ],
        sides: deal.sides.map((side) => side.name),
      },
    },
  ];
}
