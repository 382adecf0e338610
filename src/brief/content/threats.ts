// Section 3: who can still sue each side after the deal, largest first, and which deals hold off the others.
import type { Block, Content, Section } from '../model.js';
import { date, list, number } from '../words.js';
import { type Book, largestFirst } from './book.js';
import type { BriefInput, Group, Threat } from './input.js';

const ID = 'threats';
/** Bars drawn; the tables hold every holder. */
const DRAWN = 15;

export function threatSection(book: Book): Section {
  const { input } = book;
  const blocks: Block[] = [
    ...input.threats.map((one): Block => ({ kind: 'paragraph', role: 'lead', content: lead(book, one) })),
    ...input.threats.flatMap((one, i) => sideBlocks(book, one, i === 0 ? 0 : 1)),
    ...timeline(book),
  ];
  return { id: ID, title: 'Who can still sue each side, and which deals hold off the others', blocks };
}
type Side = BriefInput['threats'][number];

const ordered = (holders: readonly Threat[]): readonly Threat[] =>
  largestFirst(
    holders,
    (one) => one.exposed,
    (one) => one.holder.name,
  );
const heldOff = (holders: readonly Threat[]): readonly Threat[] =>
  largestFirst(
    holders.filter((one) => one.heldOff.high > 0),
    (one) => one.heldOff,
    (one) => one.holder.name,
  );

function lead(book: Book, { side, total, holders }: Side): Content {
  const open = ordered(holders.filter((one) => one.exposed.high > 0));
  const held = heldOff(holders);
  if (!open.length) return [`Nobody in the tables can still assert anything against ${side.name}.`];
  const top = open.slice(0, 3);
  const groups = open.length === 1 ? 'One group' : `${number(open.length)} groups`;
  const first: Content = [
    `${groups} can still assert `,
    ...book.said(ID, `everybody against ${side.name}`, total),
    ` against ${side.name}. ${top.length === 1 ? 'It is ' : 'The largest are '}`,
    ...top.flatMap((one, i) => [
      ...(i === 0 ? [] : [i === top.length - 1 ? ' and ' : ', ']),
      `${one.holder.name} (`,
      book.figure(ID, `${one.holder.name} against ${side.name}`, one.exposed),
      ')',
    ]),
    '.',
  ];
  const names = held.slice(0, 4).map((one) => one.holder.name);
  const more = held.length - names.length;
  const others = more > 0 ? [...names, `${more} more`] : names;
  return held.length ? [...first, ` Deals hold off, in whole or in part, ${list(others)}.`] : first;
}
function sideBlocks(book: Book, one: Side, colour: 0 | 1): readonly Block[] {
  const { side } = one;
  const holders = ordered(one.holders.filter((threat) => threat.exposed.high > 0));
  const bars = holders.slice(0, DRAWN).map((threat) => ({
    label: threat.holder.name,
    open: { low: threat.exposed.low, high: threat.exposed.high },
    shielded: threat.heldOff.low,
  }));
  const blocks: Block[] = [{ kind: 'heading', text: `Against ${side.name}` }];
  if (bars.length)
    blocks.push({
      kind: 'picture',
      id: `bars-${side.id}`,
      picture: {
        type: 'bars',
        caption: `Who can still sue ${side.name}${holders.length > DRAWN ? `: the ${DRAWN} largest` : ''} (${book.counted})`,
        description: `Bars, largest first: solid what each holder can assert, hatched what deals hold off; the line inside a bar runs from the lowest to the highest count. The same figures stand in the table below.`,
        side: colour,
        bars,
      },
    });
  return [...blocks, holderTable(book, side, holders), shieldTable(book, side, heldOff(one.holders))];
}
function holderTable(book: Book, side: Group, holders: readonly Threat[]): Block {
  return {
    kind: 'table',
    id: `holders-${side.id}`,
    caption: `Who can still assert against ${side.name}, largest first (${book.counted})`,
    columns: [
      { title: 'Holder', align: 'start' },
      { title: 'Can assert', align: 'end' },
      { title: 'Held off by deals', align: 'end' },
    ],
    rows: holders.map((one) => [
      [one.holder.name],
      [book.figure(ID, `${one.holder.name} against ${side.name}`, one.exposed)],
      [book.figure(ID, `${one.holder.name} against ${side.name}, held off`, one.heldOff)],
    ]),
    more: 0,
  };
}
function shieldTable(book: Book, side: Group, holders: readonly Threat[]): Block {
  const rows = holders.flatMap((one) =>
    one.by.map((shield): readonly Content[] => [
      [one.holder.name],
      [shield.title],
      [shield.answer],
      [
        book.figure(
          ID,
          `${one.holder.name} against ${side.name}, ${shield.answer} by ${shield.title}`,
          shield.count,
        ),
      ],
    ]),
  );
  return {
    kind: 'table',
    id: `shields-${side.id}`,
    caption: `Which deals hold off whom from ${side.name} (${book.counted})`,
    columns: [
      { title: 'Holder', align: 'start' },
      { title: 'Held off by', align: 'start' },
      { title: 'As', align: 'start' },
      { title: 'How many', align: 'end' },
    ],
    rows,
    more: 0,
  };
}
function timeline(book: Book): readonly Block[] {
  const { timeline: data } = book.input;
  if (!data.panels.length) return [];
  const years = `${data.from.slice(0, 4)}–${data.until.slice(0, 4)}`;
  return [
    { kind: 'heading', text: `The deals against the exposure, ${years}` },
    {
      kind: 'picture',
      id: 'timeline',
      picture: {
        type: 'timeline',
        caption: `Exposure of each side and the deals that moved it, ${years} (${book.counted})`,
        description: `Stepped lines from ${date(data.from)} to ${date(data.until)}, one per side: the line is the highest count, its band reaches down to the lowest. Upright lines mark ${data.deals.length} deals, which the table below names.`,
        ...data,
      },
    },
    {
      kind: 'table',
      id: 'deals-drawn',
      caption: 'The deals in the picture',
      columns: [
        { title: 'No.', align: 'start' },
        { title: 'Date', align: 'start' },
        { title: 'Deal', align: 'start' },
      ],
      rows: data.deals.map((deal, i) => [[String(i + 1)], [date(deal.at)], [deal.label]]),
      more: 0,
    },
  ];
}
