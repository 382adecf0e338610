// Delimited text (CSV, TSV and their relatives) record by record, after RFC 4180: the scanner, the dialect, the cells.
import { isAscii, isUtf8 } from 'node:buffer';
import { textOfBytes } from './office-text.js';
import type { Chunk, Out } from './reader.js';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** A quoted cell that does not end within this many bytes has lost its quote. */
const CELL_LIMIT = 1024 * 1024;

/** How a file is written; read from its first record. */
interface Dialect {
  /** Bytes: the delimiter, and what ends a record (LF, also of CRLF; CR where there is no LF). */
  readonly delimiter: number;
  readonly end: number;
  readonly columns: number;
}
/** `whole`: a record; `more`: it goes on beyond the bytes; `open`: a quote without its end; `broken`: text behind a closing quote. */
type State = 'whole' | 'more' | 'open' | 'broken';

/** Finds the records of a dialect. One record at a time lies in its fields; the cells of the record before stay readable. */
export class Scanner {
  /** Cells of the record: beginning and end of each, in bytes, without quotes; and whether quotes inside are doubled. */
  cells: Int32Array;
  doubled: Uint8Array;
  count = 0;
  /** First byte behind the record. */
  end = 0;
  readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
    this.cells = new Int32Array(dialect.columns * 2);
    this.doubled = new Uint8Array(dialect.columns);
  }

  /** Reads the record at `at`. `last`: nothing comes behind `to`, so that what is there is all there is. */
  next(bytes: Uint8Array, at: number, to: number, last: boolean): State {
    const { delimiter, end } = this.dialect;
    let position = at;
    this.count = 0;
    for (;;) {
      const start = position;
      if (position < to && bytes[position] === QUOTE) {
        const state = this.#quoted(bytes, position + 1, to, last);
        if (state !== 'whole') return state;
        position = this.end;
      } else {
        for (; position < to; position++) {
          const byte = bytes[position];
          if (byte === delimiter || byte === end) break;
        }
        if (position >= to && !last) return 'more';
        const crlf = end === LF && position > start && bytes[position] !== delimiter;
        this.#cell(start, crlf && bytes[position - 1] === CR ? position - 1 : position, 0);
      }
      if (position < to && bytes[position] === delimiter) {
        position++;
        continue;
      }
      this.end = Math.min(to, position + 1);
      return 'whole';
    }
  }

  /** A quoted cell; leaves `end` on the delimiter or record end behind it. */
  #quoted(bytes: Uint8Array, start: number, to: number, last: boolean): State {
    const { delimiter, end } = this.dialect;
    const limit = Math.min(to, start + CELL_LIMIT);
    let position = start;
    let doubled = 0;
    for (;;) {
      while (position < limit && bytes[position] !== QUOTE) position++;
      if (position >= limit) return limit < to || last ? 'open' : 'more';
      if (position + 1 >= to) {
        if (!last) return 'more';
        break;
      }
      if (bytes[position + 1] !== QUOTE) break;
      doubled = 1;
      position += 2;
    }
    this.#cell(start, position, doubled);
    position++;
    if (end === LF && bytes[position] === CR && position < to) {
      if (position + 1 >= to && !last) return 'more';
      if (position + 1 >= to || bytes[position + 1] === LF) position++;
    }
    this.end = position;
    return position >= to || bytes[position] === delimiter || bytes[position] === end ? 'whole' : 'broken';
  }

  #cell(start: number, end: number, doubled: number): void {
    if (this.count < this.dialect.columns) {
      this.cells[this.count * 2] = start;
      this.cells[this.count * 2 + 1] = end;
      this.doubled[this.count] = doubled;
    }
    this.count++;
  }

  /** Whether the record is nothing but a line end. */
  get blank(): boolean {
    return this.count === 1 && this.cells[0] === this.cells[1] && this.doubled[0] === 0;
  }

  /**
   * After a record that cannot be: the next line on which one can begin, which is one with as many cells as there are
   * columns. Where there is none: `to`, or -1 if that may be because the bytes end.
   */
  resume(bytes: Uint8Array, at: number, to: number, last: boolean): number {
    for (let line = lineAfter(bytes, at, to, this.dialect.end); ; ) {
      if (line >= to) return last ? to : -1;
      const state = this.next(bytes, line, to, last);
      if (state === 'more') return -1;
      if (state === 'whole' && this.count === this.dialect.columns && !this.blank) return line;
      line = lineAfter(bytes, line, to, this.dialect.end);
    }
  }

  /** What stands at `at`: a record, a blank line, or bytes up to where one can begin again; null: the bytes end before that is clear. */
  step(bytes: Uint8Array, at: number, to: number, last: boolean): Step | null {
    const state = this.next(bytes, at, to, last);
    if (state === 'more') return null;
    const { count, end } = this;
    if (state === 'whole' && count === this.dialect.columns && !(this.blank && count === 1)) return record;
    if (state === 'whole' && this.blank) return blank;
    const lines = state !== 'whole' || lineAfter(bytes, at, to, this.dialect.end) < end;
    const next = lines ? this.resume(bytes, at, to, last) : end;
    if (next < 0) return null;
    this.end = next;
    return state === 'whole'
      ? { code: 'bad-row', reason: `${count} cells where ${this.dialect.columns} are expected` }
      : {
          code: 'broken-quote',
          reason:
            state === 'broken'
              ? 'text behind a closing quote, where a delimiter or the end of the line is expected'
              : 'a quote is opened and not closed',
        };
  }
}
/** `code` is empty for a record, `blank` for an empty line, else that of a reject. */
interface Step {
  readonly code: string;
  readonly reason: string;
}
const record: Step = { code: '', reason: '' };
const blank: Step = { code: 'blank', reason: '' };

/** Where the line after the one at `at` begins, at most `to`. */
export function lineAfter(bytes: Uint8Array, at: number, to: number, end: number): number {
  const found = bytes.indexOf(end, at);
  return found < 0 || found >= to ? to : found + 1;
}

/** The cells of one record as text. Taken anew for every record: keep no reference to it. */
export interface Cells {
  /** The cell as it stands, quotes taken off; '' where empty. */
  text(column: number): string;
  /** Whether the cell is the same, byte by byte, as that of the record before. */
  same(column: number): boolean;
}

class Record implements Cells {
  readonly scanner: Scanner;
  readonly #bytes: Buffer;
  readonly #out: Out<never>;
  /** The chunk as Latin-1: one character a byte, so that offsets hold and cells cost no copy. */
  readonly #text: string;
  readonly #ascii: boolean;
  #before: Int32Array;
  #known = false;

  constructor(bytes: Buffer, dialect: Dialect, out: Out<never>) {
    this.scanner = new Scanner(dialect);
    this.#bytes = bytes;
    this.#out = out;
    this.#text = bytes.toString('latin1');
    this.#ascii = isAscii(bytes);
    this.#before = new Int32Array(dialect.columns * 2);
  }

  text(column: number): string {
    const { cells, doubled } = this.scanner;
    const start = cells[column * 2] as number;
    const end = cells[column * 2 + 1] as number;
    let text = this.#text.substring(start, end);
    if (!this.#ascii && /[\x80-\xff]/.test(text)) {
      const bytes = this.#bytes.subarray(start, end);
      if (!isUtf8(bytes)) this.#out.passOver('cell that is not UTF-8, read as Windows-1252');
      text = textOfBytes(bytes);
    }
    return doubled[column] ? text.replaceAll('""', '"') : text;
  }

  same(column: number): boolean {
    if (!this.#known) return false;
    const { cells } = this.scanner;
    let start = cells[column * 2] as number;
    const end = cells[column * 2 + 1] as number;
    let before = this.#before[column * 2] as number;
    if (end - start !== (this.#before[column * 2 + 1] as number) - before) return false;
    const bytes = this.#bytes;
    while (start < end) if (bytes[start++] !== bytes[before++]) return false;
    return true;
  }

  /** The record becomes the one before. */
  done(): void {
    const { cells } = this.scanner;
    this.scanner.cells = this.#before;
    this.#before = cells;
    this.#known = true;
  }
}

/** Gives every record of a chunk to `use`, with its offset in the chunk and its length; what is none becomes a reject. */
export function eachRecord(
  chunk: Chunk,
  dialect: Dialect,
  out: Out<never>,
  use: (cells: Cells, at: number, length: number) => void,
): void {
  const bytes = Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.byteLength);
  if (chunk.cut) {
    out.reject('too-large', `a line of ${chunk.cut.length} bytes${lineOf(chunk, 0)}`, 0, bytes.length);
    return;
  }
  const nul = bytes.includes(0);
  const cells = new Record(bytes, dialect, out);
  const { scanner } = cells;
  for (let at = 0; at < bytes.length; at = scanner.end) {
    const step = scanner.step(bytes, at, bytes.length, true) as Step;
    const length = scanner.end - at;
    if (step === blank) out.passOver('blank line');
    else if (step !== record) out.reject(step.code, step.reason + lineOf(chunk, at), at, length);
    else if (nul && bytes.subarray(at, scanner.end).includes(0))
      out.reject('nul-byte', `a NUL byte where text is expected${lineOf(chunk, at)}`, at, length);
    else {
      use(cells, at, length);
      cells.done();
    }
  }
}

/** ` (line 3000001)`: where offset `at` of the chunk stands in its file, if the chunk says on which line it begins. */
function lineOf(chunk: Chunk, at: number): string {
  if (chunk.line === undefined) return '';
  return ` (line ${chunk.line + linesIn(chunk.bytes.subarray(0, at))})`;
}

/** Line ends in bytes: LF, or CR where there is no LF. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const end of [LF, CR]) {
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) lines++;
    if (lines > 0) break;
  }
  return lines;
}

/** The first record of a table: its dialect, its column names, and where its rows begin. */
export interface TableHead {
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly length: number;
}

/** Reads the head; null where no record ends in the bytes. A BOM and a line `sep=;` (as spreadsheets write) come before it. */
export function tableHead(bytes: Uint8Array, last: boolean, delimiter?: string): TableHead | null {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const cr = bytes.indexOf(CR);
  const end = bytes.includes(LF) || cr < 0 ? LF : CR;
  if (end === CR && cr === bytes.length - 1 && !last) return null;
  const sep = /^sep=(.)\r?[\r\n]/.exec(Buffer.from(bytes.subarray(at, at + 8)).toString('latin1'));
  if (sep) at += sep[0].length;
  const tried = delimiter ?? sep?.[1];
  let best: TableHead | null = null;
  for (const mark of tried ? [tried] : [';', ',', '\t', '|']) {
    const scanner = new Scanner({ delimiter: mark.charCodeAt(0), end, columns: 4096 });
    const state = scanner.next(bytes, at, bytes.length, last);
    if (state !== 'whole' || scanner.count <= (best?.columns.length ?? 0)) continue;
    const { count, cells, doubled } = scanner;
    const columns = Array.from({ length: Math.min(count, 4096) }, (_, column) => {
      const text = textOfBytes(bytes.subarray(cells[column * 2], cells[column * 2 + 1]));
      return (doubled[column] ? text.replaceAll('""', '"') : text).trim();
    });
    if (columns.every((column) => column === '')) continue;
    best = { dialect: { ...scanner.dialect, columns: count }, columns, length: scanner.end };
  }
  return best;
}
