// A made-up brief input of realistic size: two sides, a field of eighteen groups, five hundred lot groups, a deal in the
// middle. Every number comes from a small fixed recurrence, so that the tests see the same world each time.
import type { BriefInput, Change, Clause, Counted, Group, LotRow, Standing } from '../../src/brief/index.js';
import { checkTrend, type MarketClaim } from '../../src/market/index.js';
import { groups, matrix, noise, timeline } from './field.js';
import { row as marketRow } from '../market/rows.js';

const [anker, brise] = [groups[0] as Group, groups[1] as Group];

const clauses: Clause[] = [
  {
    id: 'sep-cross-licence',
    sort: 'grant',
    says: 'licence of each other’s cellular essential patents',
    agreement: 'anker-brise-2017',
    assumed: false,
    place: { file: 'deals.yaml', line: 41, column: 9 },
    source: ['https://example.org/press'],
  },
  {
    id: 'other-licence',
    sort: 'grant',
    says: 'licence to handsets',
    agreement: 'calme-brise-2015',
    assumed: true,
    place: { file: 'deals.yaml', line: 90, column: 9 },
    source: [],
  },
  {
    id: 'declared-is-not-essential',
    sort: 'rule',
    says: 'a declaration is its maker’s belief',
    agreement: null,
    assumed: false,
    place: null,
    source: ['ETSI IPR policy'],
  },
];
export const rows: LotRow[] = [];
function counted(
  holder: string,
  seller: string,
  world: 'without' | 'with',
  low: number,
  high: number,
  seed: number,
): Counted {
  const ids = ['CN', 'DE', 'IN', 'US'].map((country, i) => {
    const id = `r${rows.length + 1}`;
    const off = low === 0 && world === 'with';
    rows.push({
      id,
      world,
      at: '2017-07-06',
      holder,
      seller,
      product: 'b-6',
      kind: i % 2 ? 'tablet' : 'handset',
      country,
      answer: off ? 'licensed' : 'exposed',
      detail: off ? 'have-made' : null,
      because: off ? ['sep-cross-licence'] : ['declared-is-not-essential'],
      turnsOn: i % 3 ? [] : ['anker-brise-2017.ends'],
      count: Math.round(high / (i + 2)),
      lots: Array.from(
        { length: 3 + Math.floor(noise(seed + i) * 30) },
        (_, k) => `${holder.slice(0, 3).toLowerCase()}-${country.toLowerCase()}-${2005 + k}`,
      ),
      places: [
        { file: 'lots.csv', line: 10 + seed * 7 + i, column: 1 },
        { file: 'lots.csv', line: 11 + seed * 7 + i, column: 1 },
      ],
    });
    return id;
  });
  return { low, high, rows: ids };
}
const change = (
  holder: string,
  seller: string,
  a: [number, number],
  b: [number, number],
  seed: number,
): Change => ({
  without: counted(holder, seller, 'without', ...a, seed),
  with: counted(holder, seller, 'with', ...b, seed),
});
function standing(
  holder: Group | 'field',
  seller: Group | 'field',
  a: [number, number],
  b: [number, number],
  seed: number,
): Standing {
  const [h, s] = [
    holder === 'field' ? 'everybody' : holder.name,
    seller === 'field' ? 'everybody' : seller.name,
  ];
  const part = (share: number, kind: string | null, country: string | null, k: number) => {
    const scale = ([low, high]: [number, number]): [number, number] => [
      Math.floor(low * share),
      Math.floor(high * share),
    ];
    return { kind, country, ...change(h, s, scale(a), scale(b), seed * 20 + k) };
  };
  return {
    holder,
    seller,
    ...change(h, s, a, b, seed),
    slices: [
      ...['handset', 'tablet', 'router'].map((kind, i) => part(1 - i * 0.2, kind, null, i)),
      ...['CN', 'DE', 'FR', 'GB', 'IN', 'US'].flatMap((country, i) => [
        part(0.4 - i * 0.05, null, country, 5 + i),
        ...['handset', 'tablet', 'router'].map((kind, k) =>
          part((0.4 - i * 0.05) * (1 - k * 0.2), kind, country, 5 + i),
        ),
      ]),
    ],
  };
}
const claim: MarketClaim = {
  says: 'Brise has been losing ground to Calme',
  'as-of': '2017-07-05',
  measure: 'share',
  of: 'brise',
  against: ['calme'],
  region: 'China',
  trend: 'down',
};
const market = [
  marketRow({ period: '2015FY', vendor: 'Brise', share: 14.9 }),
  marketRow({ period: '2015FY', vendor: 'Calme', share: 8.2 }),
  marketRow({ period: '2016FY', vendor: 'Brise', share: 8.9 }),
  marketRow({ period: '2016FY', vendor: 'Calme', share: 16.8 }),
  marketRow({ house: 'Beta', period: '2017Q1', vendor: 'Brise', units: 9, published: '2017-04-27' }),
  marketRow({ house: 'Beta', period: '2017Q1', vendor: 'Calme', units: 20, published: '2017-04-27' }),
  marketRow({
    house: 'Beta',
    period: '2017Q2',
    vendor: 'Brise',
    units: 15,
    published: '2017-07',
    note: 'a page of the last week of July',
  }),
  marketRow({ house: 'Beta', period: '2017Q2', vendor: 'Calme', units: 21, published: '2017-07' }),
];
export function world(): BriefInput {
  rows.length = 0;
  const threat = (side: Group, count: number) =>
    groups
      .filter((one) => one.id !== side.id)
      .slice(0, count)
      .map((holder, i) => {
        const open = i === 3 ? 0 : Math.floor(9000 / (i + 1) ** 1.4);
        const held = i % 3 === 0 ? Math.floor(4000 / (i + 1)) : 0;
        const off = counted(holder.name, side.name, 'with', 0, held, i);
        return {
          holder,
          exposed: counted(holder.name, side.name, 'with', Math.floor(open * 0.6), open, i),
          heldOff: off,
          by: held
            ? [
                {
                  id: 'sep-cross-licence',
                  title: 'cross-licence of July 2017',
                  answer: 'licensed',
                  count: off,
                },
              ]
            : [],
        };
      });
  const sides: [Group, Group] = [anker, brise];
  const standings = [
    standing(anker, brise, [4102, 4812], [0, 312], 1),
    standing(brise, anker, [88, 120], [0, 0], 2),
    standing('field', brise, [30120, 42311], [26018, 37499], 3),
    standing('field', anker, [18000, 18000], [17880, 17880], 4),
    standing(anker, 'field', [9000, 12000], [9000, 12000], 5),
  ];
  return {
    deal: {
      id: 'anker-brise-2017',
      title: 'Anker and Brise: patents and business collaboration',
      announced: '2017-07-05',
      sides,
      statements: [
        {
          says: 'A business collaboration agreement and a multi-year patent agreement with a cross-licence of each company’s cellular standard-essential patents',
          source: [
            'https://example.org/press/2017-07-05-anker-brise-sign-business-cooperation-and-patent-agreements',
          ],
          place: null,
        },
        {
          says: 'Brise acquires patent assets from Anker; the number was not disclosed',
          source: ['https://example.org/press'],
          place: null,
        },
      ],
      terms: [
        {
          name: 'End of the licence',
          state: 'unknown',
          says: 'multi-year; the length was not stated',
          source: [],
          place: { file: 'deals.yaml', line: 44, column: 5 },
        },
        {
          name: 'Affiliates',
          state: 'assumed',
          says: 'both groups, as they are and as they grow',
          source: [],
          place: { file: 'deals.yaml', line: 47, column: 5 },
        },
        {
          name: 'Patents',
          state: 'public',
          says: 'cellular standard-essential patents of each',
          source: ['https://example.org/press'],
          place: { file: 'deals.yaml', line: 50, column: 5 },
        },
      ],
    },
    at: '2017-07-06',
    basis: 'declared',
    standings,
    threats: [
      {
        side: anker,
        total: counted('everybody', anker.name, 'with', 17880, 17880, 60),
        holders: threat(anker, 9),
      },
      {
        side: brise,
        total: counted('everybody', brise.name, 'with', 26018, 37499, 61),
        holders: threat(brise, 17),
      },
    ],
    swings: [
      {
        id: 'anker-brise-2017.ends',
        says: 'the last day of the licence',
        sort: 'term',
        of: 'Brise exposed to Anker, with the deal',
        readings: [
          { says: '4 July 2020', exposed: 0 },
          { says: '4 July 2017', exposed: 312 },
        ],
        place: { file: 'deals.yaml', line: 44, column: 5 },
      },
      {
        id: 'pendency-us',
        says: 'months from filing to grant at the USPTO',
        sort: 'assumption',
        of: 'Brise exposed to the whole field',
        readings: [
          { says: '20', exposed: 37499 },
          { says: '44', exposed: 30120 },
        ],
        place: { file: 'assumptions.yaml', line: 4, column: 3 },
      },
    ],
    claims: [
      {
        says: claim.says,
        by: 'a newspaper',
        asOf: '2017-07-05',
        verdict: 'true',
        why: 'Alpha put Brise at 8.9 per cent in 2016 after 14.9 in 2015, while Calme rose from 8.2 to 16.8',
        trend: checkTrend(market, claim),
        counted: null,
        source: ['https://example.org/news'],
        place: null,
      },
      {
        says: 'The cross-licence strengthens both parties',
        by: null,
        asOf: '2017-07-05',
        verdict: 'unknown',
        why: 'the length of the licence is not public',
        trend: null,
        counted: standings[0] as Standing,
        source: [],
        place: null,
      },
    ],
    assumptions: [
      {
        id: 'pendency-us',
        says: 'months from filing to grant at the USPTO',
        value: '30',
        low: '20',
        high: '44',
        unit: 'months',
        source: ['https://example.org/uspto'],
        place: { file: 'assumptions.yaml', line: 4, column: 3 },
      },
      {
        id: 'owner-since-filing',
        says: 'the owner since filing is the declarant',
        value: 'yes',
        low: null,
        high: null,
        unit: null,
        source: [],
        place: { file: 'assumptions.yaml', line: 9, column: 3 },
      },
    ],
    imported: [],
    limits: ['12 declarant names could not be resolved to a group; they stand for 431 applications.'],
    matrix: { holders: groups, sellers: groups, without: matrix(false), with: matrix(true) },
    timeline,
    rows,
    clauses,
    names: { brise: 'Brise', calme: 'Calme' },
    digest: 'a'.repeat(64),
    files: ['assumptions.yaml', 'deals.yaml', 'lots.csv', 'market.csv'],
  };
}
