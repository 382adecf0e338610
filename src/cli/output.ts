// Lists for people and for programs: one table as text fitted to the terminal, as CSV, as JSON.
import { stringify } from 'csv-stringify/sync';
import { isFormula } from '../language/index.js';
import type { GlobalOptions, Io } from './io.js';
import { pad, printable, width, wrap } from './text.js';

/** A column: its key in JSON, its header in CSV and text. */
export interface Column<Row> {
  readonly key: string;
  of(row: Row): unknown;
  readonly right?: boolean;
}
type Format = Pick<GlobalOptions, 'json' | 'csv'>;

/** Prints rows as the options ask. `noun` names them in the last line of the text: `12 deals`. */
export function printTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  noun: readonly [one: string, many: string],
  format: Format,
  io: Io,
): void {
  if (format.json) io.stdout(json(rows.map((row) => record(columns, row))));
  else if (format.csv) io.stdout(csv(columns, rows));
  else io.stdout(`${text(columns, rows, io)}${rows.length} ${noun[rows.length === 1 ? 0 : 1]}\n`);
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Header and rows. Values as in the text; what a table of patents needs is in `patents-csv.ts`. */
export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => column.key);
  return csvLines([head, ...rows.map((row) => columns.map((column) => cell(column.of(row), '; ')))]);
}

/** Lines of CSV; no cell begins as a formula does. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => line.map(guard)));
}

/** One `'` in front of such a cell, and of one that has it already: taking one away always gives the text back. */
export function guard(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** A value in words: `yes`, lists joined, `unknown (a, b)`, `disputed (a / b)`, `assumed (name)`. */
export function cell(value: unknown, comma = ', '): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => cell(item, comma)).join(comma);
  if (typeof value !== 'object') return String(value);
  const open = value as { unknown?: unknown; disputed?: unknown[]; assumed?: string };
  if (Array.isArray(open.disputed))
    return `disputed (${open.disputed.map((item) => cell(item)).join(' / ')})`;
  if (typeof open.assumed === 'string') return `assumed (${open.assumed})`;
  if (Array.isArray(open.unknown)) return `unknown (${cell(open.unknown)})`;
  if (open.unknown && typeof open.unknown === 'object') {
    const { from, until } = open.unknown as { from?: string; until?: string };
    return `unknown (${[from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')})`;
  }
  return JSON.stringify(value);
}

function record<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column.key, column.of(row) ?? null]));
}

const gap = 2;
const leastWidth = 8;

/** Aligned columns; where the terminal is too narrow for them, one `key: value` block a row. */
function text<Row>(columns: readonly Column<Row>[], rows: readonly Row[], io: Io): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => columns.map((column) => printable(cell(column.of(row)))));
  const shown = columns.map((_, i) => cells.some((line) => line[i] !== ''));
  const kept = <T>(line: readonly T[]) => line.filter((_, i) => shown[i]);
  const keys = kept(columns.map((column) => column.key));
  const rights = kept(columns.map((column) => column.right === true));
  const body = cells.map(kept);
  const down = (i: number) => [keys[i] ?? '', ...body.map((line) => line[i] ?? '')];
  const natural = keys.map((_, i) => widest(down(i)));
  const words = keys.map((_, i) => longestWord(down(i)));
  const widths = io.isTTY ? (fit(natural, words, io.columns) ?? fit(natural, [], io.columns)) : natural;
  if (!widths) return body.map((line) => block(keys, line)).join('');
  const head = lines(keys, widths, rights).map((line) => (io.colour ? `\u001B[1m${line}\u001B[22m` : line));
  return [...head, ...body.flatMap((line) => lines(line, widths, rights))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Widths that fit into `columns`: the widest give way first, none below its floor. Null where that cannot be. */
function fit(natural: readonly number[], floors: readonly number[], columns: number): number[] | null {
  const room = columns - gap * (natural.length - 1);
  const at = (level: number) => natural.map((cells, i) => Math.min(cells, Math.max(level, floors[i] ?? 0)));
  const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);
  let level = Math.max(...natural);
  while (level > leastWidth && sum(at(level)) > room) level--;
  return sum(at(level)) <= room ? at(level) : null;
}

// A table can have more rows than a call can have arguments, so no `Math.max(...)` here.
function widest(texts: readonly string[]): number {
  return texts.reduce((most, value) => Math.max(most, width(value)), 0);
}

/** An id is easier to read, and to copy, in one piece. */
function longestWord(cells: readonly string[]): number {
  return widest(cells.flatMap((value) => value.split(' ')));
}

/** One row, over as many lines as its longest cell needs. */
function lines(row: readonly string[], widths: readonly number[], rights: readonly boolean[]): string[] {
  const wrapped = row.map((value, i) => wrap(value, widths[i] ?? leastWidth));
  const height = Math.max(...wrapped.map((parts) => parts.length));
  return Array.from({ length: height }, (_, n) =>
    wrapped
      .map((parts, i) => pad(parts[n] ?? '', widths[i] ?? 0, rights[i]))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function block(keys: readonly string[], row: readonly string[]): string {
  const filled = keys.map((key, i) => `${key}: ${row[i]}\n`).filter((_, i) => row[i] !== '');
  return `${filled.join('')}\n`;
}
