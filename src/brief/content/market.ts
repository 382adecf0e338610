// A claim about the market in words and tables: what judged it, what overtook it, and the rows of both.
import type { MarketRow } from '../../language/index.js';
import type { Comparison, LaterFigure, Reading, TrendResult } from '../../market/index.js';
import type { Block, Column, Content } from '../model.js';
import { date, list, number, where } from '../words.js';
import { code, sourceLink } from './book.js';

type Names = Readonly<Record<string, string>>;
/** One decimal, as the tables print them: `8.0` and `14.9` say that both were rounded alike. */
const tenth = (value: number): string => {
  const [whole, part = '0'] = number(Math.round(value * 10) / 10).split('.');
  return `${whole}.${part}`;
};

/** `14.8–14.9`, one decimal, as the tables print them. */
export function written(reading: Reading | null): string {
  if (!reading) return 'not published';
  const [low, high] = [tenth(reading.low), tenth(reading.high)];
  return low === high ? low : `${low}–${high}`;
}
/** The houses that decide, with their figures: `IDC gave Xiaomi 14.8–14.9 per cent in 2015 and 8.9 in 2016; …`. */
export function judgedWords(trend: TrendResult, names: Names): readonly Block[] {
  const name = (party: string) => names[party] ?? party;
  const settled = trend.houses.filter((one) => one.verdict !== 'unknown');
  if (!settled.length) return [];
  const sentences = settled.map((one) => {
    const unit = one.shown === 'share' ? 'per cent' : 'million units';
    const { earlier, later } = one.subject;
    const rivals = one.rivals.map(
      (rival) => `${name(rival.party)} ${written(rival.earlier)} and ${written(rival.later)}`,
    );
    const subject = trend.of ? name(trend.of) : 'the subject';
    return `${one.house} gave ${subject} ${written(earlier)} ${unit} in ${one.earlier} and ${written(later)} in ${one.later}${rivals.length ? `; ${list(rivals)}` : ''}.`;
  });
  return [{ kind: 'paragraph', role: 'body', content: [sentences.join(' ')] }];
}
/** Which figure came first, and what it said: the sentence that must stand beside the verdict. */
export function overtakenWords(trend: TrendResult, names: Names): readonly Block[] {
  const [first] = trend.overtaken;
  if (!first) return [];
  const name = (party: string) => names[party] ?? party;
  const went = (one: Moving) => `from ${written(one.earlier)} to ${written(one.later)}`;
  const others = trend.overtaken
    .slice(1)
    .map((one) => `${one.house} for ${one.later} (${date(one.published)})`);
  const unit = first.shown === 'share' ? 'per cent' : 'million units';
  const counts = first.published === first.countsFrom ? '' : `, which counts from ${date(first.countsFrom)}`;
  const rivals = first.rivals.map((one) => `${name(one.party)} ${went(one)}`);
  const subject = `${trend.of ? name(trend.of) : 'the subject'} went ${went(first.subject)} ${unit} between ${first.earlier} and ${first.later}`;
  const remarks = new Set(first.rows.filter((row) => row.period === first.later).map((row) => row.note));
  const notes = [...remarks].filter((note) => note !== null);
  const content: Content = [
    { kind: 'mark', text: 'Overtaken', tone: 'open' },
    ` by figures published later. The first came from ${first.house}, dated ${date(first.published)}${counts}: ${subject}${rivals.length ? `, ${list(rivals)}` : ''}${notes.length ? ` (${notes.join('; ')})` : ''}.`,
    ...(others.length ? [` ${list(others)} ${others.length === 1 ? 'points' : 'point'} the same way.`] : []),
  ];
  return [{ kind: 'paragraph', role: 'body', content }];
}
interface Moving {
  readonly earlier: Reading | null;
  readonly later: Reading | null;
}
const start = (title: string): Column => ({ title, align: 'start' });
const end = (title: string): Column => ({ title, align: 'end' });

export function marketBlocks(trend: TrendResult, names: Names, position: number): readonly Block[] {
  const all = [...trend.houses, ...trend.later];
  const rivals = [...new Set(all.flatMap((one) => one.rivals.map((rival) => rival.party)))];
  const parties = [trend.of ?? 'subject', ...rivals] as const;
  const shown = (list: readonly Comparison[]) => list.filter((one) => one.rows.length > 0);
  const day = date(trend.asOf);
  const judged = `What judged it: the last full year each house had published by ${day}, against the year before`;
  const after = `What was published after ${day}: each newer period of each house`;
  const tables = [
    comparisons(`judged-${position}`, judged, shown(trend.houses), parties, names),
    ...(trend.later.length
      ? [comparisons(`later-${position}`, after, shown(trend.later), parties, names)]
      : []),
  ];
  const rows = shown(all).flatMap((one) => one.rows);
  return [...tables, rowTable(`rows-${position}`, rows)];
}
const isLater = (one: Comparison): one is LaterFigure => 'published' in one;

function comparisons(
  id: string,
  caption: string,
  list: readonly Comparison[],
  [subject, ...rivals]: readonly [string, ...string[]],
  names: Names,
): Block {
  const change = (one: Moving | undefined): Content =>
    one?.earlier || one?.later ? [`${written(one.earlier)} → ${written(one.later)}`] : ['not published'];
  const rows = list.map((one): readonly Content[] => [
    [one.house],
    [isLater(one) ? date(one.published) : 'by the day'],
    [`${one.earlier} → ${one.later}${one.shown === 'units' ? ', million units' : ''}`],
    change(one.subject),
    ...rivals.map((party) => change(one.rivals.find((found) => found.party === party))),
    [verdictMark(one)],
  ]);
  return {
    kind: 'table',
    id,
    caption: `${caption} (per cent of the market, where a house printed it)`,
    columns: [
      start('House'),
      start('Published'),
      start('Periods'),
      ...[subject, ...rivals].map((party) => end(names[party] ?? party)),
      start('The claim'),
    ],
    rows,
    more: 0,
  };
}
function verdictMark(one: Comparison) {
  const words = {
    true: 'holds',
    false: isLater(one) ? 'points the other way' : 'fails',
    unknown: 'cannot be decided',
  };
  const tones = { true: 'good', false: 'bad', unknown: 'quiet' } as const;
  return { kind: 'mark', text: words[one.verdict], tone: tones[one.verdict] } as const;
}
function rowTable(id: string, rows: readonly MarketRow[]): Block {
  const value = (figure: number | null): Content => [figure === null ? '' : tenth(figure)];
  const once = [...new Map(rows.map((row) => [where(row.place), row])).values()];
  return {
    kind: 'table',
    id,
    caption: 'The rows behind both, as published (units in millions, share in per cent)',
    columns: [
      start('House'),
      start('Published'),
      start('Period'),
      start('Vendor'),
      end('Units'),
      end('Share'),
      start('Source'),
      start('Row'),
    ],
    rows: once.map((row) => [
      [row.house],
      [date(row.published)],
      [row.period],
      [row.vendor],
      value(row.units),
      value(row.share),
      [sourceLink(row.source), ...(row.note ? [` (${row.note})`] : [])],
      [code(where(row.place))],
    ]),
    more: 0,
  };
}
