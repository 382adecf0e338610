// The made-up field of the tests: its groups, its matrix, its years. The numbers come from a fixed recurrence.
import type { BriefInput, Group } from '../../src/brief/index.js';

const NAMES = [
  'Anker Networks',
  'Brise Devices',
  'Calme Chips',
  'Dorn',
  'Esker',
  'Falun',
  'Garonne Mobile',
  'Hallen',
  'Isar',
  'Jotun Communications',
  'Kestrel',
  'Lune',
  'Mirage Labs',
  'Nadir',
  'Orwell',
  'Pascal <script>alert(1)</script>',
  'Quark',
  '小石科技',
];
export const groups: readonly Group[] = NAMES.map((name, i) => ({ id: `g-${i}`, name }));

export function noise(seed: number): number {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}
const DEALS = [
  'Anker–Dorn cross-licence',
  'Brise–Calme licence',
  'Esker portfolio sale',
  'Falun–Anker',
  'Garonne Mobile bought by Hallen',
  'Isar pool',
  'Jotun–Anker renewal',
  'Kestrel settlement',
  'Anker–Lune',
  'Mirage Labs–Brise',
  'Nadir covenant',
  'Orwell–Brise',
];
export const matrix = (deal: boolean) =>
  groups.map((_, h) =>
    groups.map((_, s) => {
      if (h === s) return null;
      const high = Math.floor(10 ** (noise(h * 31 + s) * 2 + (18 - h) / 7));
      const pair = (h === 0 && s === 1) || (h === 1 && s === 0);
      return deal && pair
        ? { low: 0, high: Math.floor(high / 20) }
        : { low: noise(h + s * 17) > 0.6 ? Math.floor(high * 0.4) : high, high };
    }),
  );
const series = (label: string, side: 0 | 1, scale: number) => ({
  label,
  side,
  points: Array.from({ length: 21 }, (_, i) => {
    const growth = scale * (1 + i * i * 0.4) * (i > 12 ? 0.45 : 1);
    return {
      at: `${2005 + i}-01-01`,
      low: Math.round(growth * 0.55),
      high: Math.round(growth * (1 + noise(i + side) * 0.2)),
    };
  }),
});

export const timeline: BriefInput['timeline'] = {
  from: '2005-01-01',
  until: '2025-12-31',
  panels: [
    {
      title: 'Toward the whole field',
      series: [series('Anker exposed', 0, 90), series('Brise exposed', 1, 110)],
    },
    {
      title: 'Toward each other',
      series: [series('Anker exposed to Brise', 0, 1), series('Brise exposed to Anker', 1, 12)],
    },
  ],
  deals: [
    ...DEALS.map((label, i) => ({ at: `${2008 + i}-0${1 + (i % 9)}-11`, label, main: false })),
    { at: '2017-07-05', label: 'Anker–Brise', main: true },
    { at: '2017-05-23', label: 'Anker–Pomme', main: false },
    { at: '2017-12-21', label: 'Anker–Hallen', main: false },
  ].sort((a, b) => (a.at < b.at ? -1 : 1)),
};
