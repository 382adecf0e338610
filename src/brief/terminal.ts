// The brief as text for a terminal of any width, plain or with ANSI colours. Wide tables wrap their words; where the
// terminal is too narrow for columns at all, each row becomes a small record.
import { clean, columns, pad, wrap } from './cells.js';
import type { Block, Brief, Column, Content, Ground, Inline, Section, Tone } from './model.js';
import { plain, type RowIndex, rowIndex } from './plain.js';
import { drawPicture } from './terminal-pictures.js';
import { date, interval, number, where } from './words.js';

export interface TerminalOptions {
  /** Columns of the terminal; at least 30. */
  readonly width: number;
  readonly ansi: boolean;
  /** Prints what lies behind each figure too. */
  readonly details?: boolean;
}
interface Pen extends TerminalOptions {
  readonly style: (text: string, code: string) => string;
}
const BOLD = '1';
const DIM = '2';
const TONES: Readonly<Record<Tone, string>> = { good: '32', bad: '31', open: '33', quiet: DIM };
/** Rows of a ground that are printed; the rest lies in the rows file. */
const SHOWN = 8;

export function terminal(brief: Brief, options: TerminalOptions): string {
  const width = Math.max(30, options.width);
  const style = (text: string, code: string) =>
    options.ansi && text ? `\u001b[${code}m${text}\u001b[0m` : text;
  const pen: Pen = { ...options, width, style };
  const index = rowIndex(brief);
  const head = [
    ...wrap(clean(brief.title), width).map((line) => style(line, BOLD)),
    ...wrap(`As of ${date(brief.at)}. Counted: ${brief.counted}.`, width),
    ...wrap(`Inputs ${brief.digest}`, width).map((line) => style(line, DIM)),
  ];
  const body = brief.sections.flatMap((section, i) => writeSection(brief, section, i + 1, pen, index));
  const foot = wrap(`All ${number(brief.rows.length)} rows: ${brief.rowsFile}`, width);
  return `${[...head, ...body, '', ...foot].join('\n')}\n`;
}

function writeSection(brief: Brief, section: Section, position: number, pen: Pen, index: RowIndex): string[] {
  const title = wrap(`${position}. ${clean(section.title)}`, pen.width);
  const rule = '─'.repeat(Math.min(pen.width, Math.max(...title.map(columns))));
  const lines = ['', ...title.map((line) => pen.style(line, BOLD)), pen.style(rule, DIM)];
  for (const block of section.blocks) lines.push(...writeBlock(block, pen), '');
  lines.pop();
  if (!pen.details) return lines;
  const grounds = brief.grounds.filter((ground) => ground.section === section.id);
  return [...lines, ...grounds.flatMap((ground) => ['', ...writeGround(ground, pen, index)])];
}
function writeBlock(block: Block, pen: Pen): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return wrap(clean(block.text), pen.width).map((line) => pen.style(line, BOLD));
    case 'paragraph': {
      const lines = wrapped(block.content, pen.width, pen);
      return block.role === 'note' ? lines.map((line) => pen.style(line, DIM)) : lines;
    }
    case 'list':
      return block.items.flatMap((item) =>
        wrapped(item, pen.width - 2, pen).map((line, i) => (i ? `  ${line}` : `• ${line}`)),
      );
    case 'table':
      return [
        ...wrap(clean(block.caption), pen.width).map((line) => pen.style(line, DIM)),
        ...writeTable(block.columns, block.rows, pen),
        ...(block.more ? wrap(`and ${number(block.more)} more in the rows file`, pen.width) : []),
      ];
    case 'picture':
      return [
        ...wrap(clean(block.picture.caption), pen.width).map((line) => pen.style(line, BOLD)),
        ...drawPicture(block.picture, pen.width),
      ];
  }
}
/** Wraps plain text: ANSI codes are put on whole lines and cells only, so that widths stay true. */
const wrapped = (content: Content, width: number, pen: Pen): readonly string[] =>
  wrap(plain(content, pen.details === true), width);

function toneOf(cell: Content): Tone | null {
  const marks = cell.filter(
    (one): one is Extract<Inline, { kind: 'mark' }> => typeof one !== 'string' && one.kind === 'mark',
  );
  return marks[0]?.tone ?? null;
}
function writeTable(
  heads: readonly Column[],
  rows: readonly (readonly Content[])[],
  pen: Pen,
): readonly string[] {
  const texts = rows.map((row) => row.map((cell) => plain(cell, pen.details === true)));
  const widths = share(
    heads.map((head, i) => [columns(head.title), ...texts.map((row) => columns(row[i] ?? ''))]),
    heads,
    pen.width - 2 * (heads.length - 1),
  );
  if (!widths) return records(heads, texts, pen);
  const line = (cells: readonly string[], style: (text: string, i: number) => string): string[] => {
    const parts = cells.map((cell, i) => wrap(cell, widths[i] ?? 1));
    const height = Math.max(...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, h) =>
      parts
        .map((part, i) => style(pad(part[h] ?? '', widths[i] ?? 0, heads[i]?.align), i))
        .join('  ')
        .trimEnd(),
    );
  };
  const tone = (row: readonly Content[]) => (text: string, i: number) => {
    const found = toneOf(row[i] ?? []);
    return found ? pen.style(text, TONES[found]) : text;
  };
  return [
    ...line(
      heads.map((head) => head.title),
      (text) => pen.style(text, BOLD),
    ),
    pen.style(widths.map((width) => '─'.repeat(width)).join('  '), DIM),
    ...texts.flatMap((row, i) => line(row, tone(rows[i] ?? []))),
  ];
}
/** Columns of numbers keep their width; columns of words give way, down to a width that still reads. */
function share(
  natural: readonly (readonly number[])[],
  heads: readonly Column[],
  room: number,
): readonly number[] | null {
  const widths = natural.map((column) => Math.max(1, ...column));
  const least = widths.map((width, i) =>
    heads[i]?.align === 'end' ? Math.min(width, 12) : Math.min(width, 14),
  );
  const sum = (list: readonly number[]) => list.reduce((total, width) => total + width, 0);
  if (sum(least) > room) return null;
  while (sum(widths) > room) {
    const slack = widths.map((width, i) => width - (least[i] ?? 0));
    const widest = slack.indexOf(Math.max(...slack));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}
function records(
  heads: readonly Column[],
  rows: readonly (readonly string[])[],
  pen: Pen,
): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, i) => {
      if (!cell) return [];
      const words = i === 0 ? cell : `${heads[i]?.title}: ${cell}`;
      return wrap(words, pen.width - 4).map((line, k) =>
        i === 0 ? pen.style(line, BOLD) : `${k ? '    ' : '  '}${line}`,
      );
    }),
  );
}
function writeGround(ground: Ground, pen: Pen, index: RowIndex): readonly string[] {
  const lines = wrap(`[${ground.id}] ${clean(ground.says)}: ${interval(ground)}`, pen.width).map((line) =>
    pen.style(line, BOLD),
  );
  const indent = (words: string) =>
    wrap(clean(words), pen.width - 4).map((line, i) => (i ? `    ${line}` : `  ${line}`));
  for (const id of ground.clauses) {
    const clause = index.clause(id);
    const place = clause?.place ? ` (${where(clause.place)})` : '';
    lines.push(
      ...indent(
        `${clause?.sort ?? 'clause'} ${id}: ${clause?.says ?? ''}${clause?.assumed ? ' [assumed]' : ''}${place}`,
      ),
    );
  }
  for (const id of ground.rows.slice(0, SHOWN)) {
    const row = index.row(id);
    if (row) lines.push(...indent(index.say(row)));
  }
  const left = ground.rows.length - SHOWN;
  if (left > 0) lines.push(...indent(`and ${number(left)} more groups in the rows file, under ${ground.id}`));
  return lines;
}
