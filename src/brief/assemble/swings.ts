// Section 4: each open term and each assumption taken at its values in turn, all others fixed (language.md, Questions and
// answers). A term that is not public is taken once as it shields and once as it exposes; the other open terms shield.
import type { Assumption } from '../../language/index.js';
import type { Group, Swing } from '../content/input.js';
import { number } from '../words.js';
import { FILING_DAY, type Ledger, type Only } from './ledger.js';
import { onlyOf } from './standings.js';
import { titlesOf } from './names.js';
import { type InWorld, type Survey } from './survey.js';
import { countsOnly, type Uses, usesOf } from './uses.js';
import { valueWords } from './values.js';

/** Open terms of the field shown for each count; smaller ones are summed up in a limit. */
const SHOWN = 8;

export function termSwings(survey: Survey, ledger: Ledger): readonly Swing[] {
  const [a, b] = survey.sides;
  const counts: readonly (readonly [string, Only])[] = [
    [`${b.name} exposed to the whole field, with the deal`, { seller: b.id }],
    [`${a.name} exposed to the whole field, with the deal`, { seller: a.id }],
    [`what all others sell exposed to ${a.name}, with the deal`, { holder: a.id }],
    [`what all others sell exposed to ${b.name}, with the deal`, { holder: b.id }],
  ];
  return counts.flatMap(([of, only]) => termsOf(survey, ledger, of, only));
}
function termsOf(survey: Survey, ledger: Ledger, of: string, only: Only): readonly Swing[] {
  const titles = titlesOf(survey.ws);
  const base = ledger.exposed('with', only).low;
  const lots = new Map<string, Set<string>>();
  const always = new Set(
    ledger.of('with', only).flatMap(({ row, exposed }) => (exposed === 'always' ? row.lots : [])),
  );
  for (const { row, exposed } of ledger.of('with', only)) {
    if (exposed !== 'sometimes') continue;
    for (const term of row.turnsOn.filter((one) => one !== FILING_DAY)) {
      const its = lots.get(term) ?? new Set();
      for (const lot of row.lots) if (!always.has(lot)) its.add(lot);
      lots.set(term, its);
    }
  }
  return [...lots]
    .map(([term, its]) => ({ term, more: ledger.sum(its) }))
    .filter(({ more }) => more > 0)
    .sort((x, y) => y.more - x.more || (x.term < y.term ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ term, more }) => ({
      id: term,
      says: wordsOf(survey, term, titles),
      sort: 'term' as const,
      of,
      readings: readingsOf(term).map((says, i) => ({ says, exposed: base + (i ? more : 0) })),
      place: survey.ws.place(term.split('/')),
    }));
}
/** The reading in which the term shields, then the one in which it does not. */
function readingsOf(term: string): readonly [string, string] {
  const key = lastKey(term);
  if (term.startsWith('patents/')) return ['reads on none of it', 'reads on it'];
  if (key === 'ends') return ['still running', 'over'];
  if (key === 'patents' || key === 'standards') return ['covers them', 'does not cover them'];
  return ['as it shields most', 'as it shields least'];
}
const lastKey = (term: string): string => term.split('/').findLast((part) => !/^\d+$/.test(part)) ?? term;
const KEYS: Readonly<Record<string, string>> = {
  ends: 'when it ends',
  patents: 'which patents it covers',
  standards: 'which standards it covers',
  products: 'which products it covers',
  'have-made': 'whether others may make for the licensee',
  countries: 'in which countries it holds',
  'reads-on': 'what they read on',
  country: 'in which countries they are',
  granted: 'when they were granted',
  filed: 'when they were filed',
  expires: 'when they expire',
};
function wordsOf({ ws }: Survey, term: string, titles: (id: string) => string): string {
  const [section, id = '', part, index] = term.split('/');
  const key = KEYS[lastKey(term)] ?? `\`${lastKey(term)}\``;
  if (section === 'agreements') {
    const grant = part === 'grants' ? ws.agreements[id]?.grants?.[Number(index)]?.id : undefined;
    return `${titles(id)}: ${key}${grant ? ` (${grant})` : ''}`;
  }
  if (section === 'patents') {
    const count = ws.patents[id]?.count;
    if (count === undefined) return `${id}: ${key}`;
    return `the ${typeof count === 'number' ? `${number(count)} ` : ''}bought assets ${id}: ${key}`;
  }
  return term;
}

/** Assumptions with a low and a high that some value uses. What needs no new question is counted toward the field too. */
export function assumptionSwings(survey: Survey, ledger: Ledger, products: ProductsOf): readonly Swing[] {
  const uses = usesOf(survey.ws);
  return Object.entries(survey.ws.assumptions).flatMap(([id, assumption]) => {
    const used = uses.get(id);
    if (!used || (assumption.low === undefined && assumption.high === undefined)) return [];
    const measured = countsOnly(used)
      ? recounted(survey, ledger, id, assumption)
      : reasked(survey, ledger, id, assumption, worldsOf(survey, used), products);
    return measured.filter(({ readings }) =>
      readings.some(({ exposed }) => exposed !== readings[0]?.exposed),
    );
  });
}
export type ProductsOf = (seller: Group, at: string) => readonly string[];
/** Taken out with its agreements, a term of the deal moves nothing. */
const worldsOf = (survey: Survey, used: Uses): readonly InWorld[] =>
  used.keys.size === 0 && [...used.agreements].every((one) => survey.agreements.has(one))
    ? ['with']
    : ['without', 'with'];

function recounted(survey: Survey, ledger: Ledger, id: string, one: Assumption): readonly Swing[] {
  const [a, b] = survey.sides;
  const counts = [
    ...(
      [
        ['field', b],
        ['field', a],
        [a, 'field'],
        [b, 'field'],
      ] as const
    ).map(([holder, seller]) => [holder, seller, 'with'] as const),
    ...(['without', 'with'] as const).flatMap((world) => [[a, b, world] as const, [b, a, world] as const]),
  ];
  return counts.map(([holder, seller, world]) =>
    swing(
      survey,
      id,
      one,
      ofWords(holder, seller, world),
      (value) => ledger.recount(world, onlyOf(holder, seller), new Map([[id, value]])).high,
    ),
  );
}
function reasked(
  survey: Survey,
  ledger: Ledger,
  id: string,
  one: Assumption,
  worlds: readonly InWorld[],
  products: ProductsOf,
): readonly Swing[] {
  const [a, b] = survey.sides;
  return worlds.flatMap((world) =>
    (
      [
        [a, b],
        [b, a],
      ] as const
    ).map(([holder, seller]) =>
      swing(survey, id, one, ofWords(holder, seller, world), (value) => {
        const asked = {
          holder: holder.id,
          seller: seller.id,
          products: products(seller, survey.at),
          countsOnly: true,
        };
        const assume = new Map([[id, value]]);
        return ledger.spanOf(survey.cells(world, { ...asked, assume }, `assumption ${id}`)).high;
      }),
    ),
  );
}
const ofWords = (holder: Group | 'field', seller: Group | 'field', world: InWorld): string =>
  `${seller === 'field' ? 'what all others sell' : seller.name} exposed to ${holder === 'field' ? 'the whole field' : holder.name}, ${world} the deal`;

/** The upper end of the count at each value; open terms stay open, so their lower end is the same question at the shield. */
function swing(
  { ws }: Survey,
  id: string,
  { says, value, low, high, unit }: Assumption,
  of: string,
  count: (value: unknown) => number,
): Swing {
  const taken = new Map<string, unknown>();
  for (const one of [low, value, high]) if (one !== undefined) taken.set(measured(one, unit), one);
  const readings = [...taken].map(([words, one]) => ({ says: words, exposed: count(one) }));
  return {
    id,
    says: says.split(':')[0] ?? says,
    sort: 'assumption',
    of,
    readings,
    place: ws.place(['assumptions', id]),
  };
}
/** `56.4 %`, `42 months`. */
function measured(value: unknown, unit: string | undefined): string {
  if (typeof value !== 'number') return valueWords(value);
  if (unit === 'share') return `${number(Math.round(value * 1000) / 10)} %`;
  return `${number(value)}${unit ? ` ${unit}` : ''}`;
}
