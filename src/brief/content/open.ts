// Section 4: what the deal leaves open, and which single unknown term matters most.
import type { Block, Content, Section } from '../model.js';
import { number, where } from '../words.js';
import { type Book, code, strong } from './book.js';
import type { Swing } from './input.js';

/** The widest swing of `exposed`: language.md, Questions and answers. */
export const widthOf = (swing: Swing): number => {
  const counts = swing.readings.map((reading) => reading.exposed);
  return counts.length ? Math.max(...counts) - Math.min(...counts) : 0;
};
const widestFirst = (swings: readonly Swing[]): readonly Swing[] =>
  [...swings].sort(
    (a, b) => widthOf(b) - widthOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.of < b.of ? -1 : 1),
  );

export function openSection(book: Book): Section {
  const { swings } = book.input;
  const terms = widestFirst(swings.filter((one) => one.sort === 'term'));
  const assumptions = widestFirst(swings.filter((one) => one.sort === 'assumption'));
  const blocks: Block[] = [
    { kind: 'paragraph', role: 'lead', content: lead(terms, assumptions) },
    {
      kind: 'paragraph',
      role: 'note',
      content: [`Each is taken at its values in turn while all others stay fixed. Counted: ${book.counted}.`],
    },
    ...table('open-terms', 'Terms of agreements that are not public, widest swing first', terms),
    ...table('open-assumptions', 'Assumptions, widest swing first', assumptions),
  ];
  return { id: 'open', title: 'What it leaves open, and what matters most', blocks };
}
function lead(terms: readonly Swing[], assumptions: readonly Swing[]): Content {
  const term = terms.find((one) => widthOf(one) > 0);
  const assumption = assumptions.find((one) => widthOf(one) > 0);
  const first: Content = term
    ? ['The unknown term that matters most is ', strong(term.says), `: ${moves(term)}.`]
    : ['No single unknown term moves a count by itself.'];
  if (!assumption) return first;
  const wider = !term || widthOf(assumption) > widthOf(term);
  return [
    ...first,
    wider ? ' An assumption moves more than any term: ' : ' Of the assumptions, the one that moves most is ',
    strong(assumption.says),
    `: ${moves(assumption)}.`,
  ];
}
/** `taken as A or as B, Xiaomi exposed to Nokia runs from 12 to 4,812`. */
function moves(swing: Swing): string {
  const sorted = [...swing.readings].sort((a, b) => a.exposed - b.exposed);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return 'it was not varied';
  return `${swing.of} is ${number(least.exposed)} with “${least.says}” and ${number(most.exposed)} with “${most.says}”`;
}
function table(id: string, caption: string, swings: readonly Swing[]): readonly Block[] {
  if (!swings.length) return [];
  const rows = swings.map((one): readonly Content[] => [
    [one.says],
    [one.of],
    one.readings.flatMap((reading, i) => [
      ...(i ? ['; '] : []),
      `${reading.says}: `,
      number(reading.exposed),
    ]),
    [number(widthOf(one))],
    one.place ? [code(where(one.place))] : [],
  ]);
  return [
    {
      kind: 'table',
      id,
      caption,
      columns: [
        { title: 'Open', align: 'start' },
        { title: 'Moves', align: 'start' },
        { title: 'Count by value', align: 'start' },
        { title: 'Swing', align: 'end' },
        { title: 'Where', align: 'start' },
      ],
      rows,
      more: 0,
    },
  ];
}
