// A stream of delimited text cut into chunks of whole records: where a record ends, the scanner decides that also parses it.
import { createHash, type Hash } from 'node:crypto';
import { lineAfter, linesIn, Scanner, type TableHead, tableHead } from './delimited.js';
import type { Chunk, Source } from './reader.js';
import { CHUNK, Pending } from './split.js';

/** A line without its end beyond this is handed on with its beginning only. */
const LIMIT = 8 * 1024 * 1024;
/** A head must end within this. */
const HEAD = 1024 * 1024;
const NONE = Buffer.alloc(0);

interface DelimitedOptions {
  /** Why rows under this head cannot be read, if so: the head is then the only unit, in a chunk without a head. */
  readonly refuses?: (head: TableHead) => unknown;
  /** Absent: the one of `;` `,` TAB `|` that makes the most columns. */
  readonly delimiter?: string;
  readonly chunk?: number;
  readonly limit?: number;
}

/** Chunks of whole records, each with the head of its table; an empty one where there is only a head. Memory: about twice the larger of chunk and limit. */
export async function* splitDelimited(source: Source, options: DelimitedOptions = {}): AsyncGenerator<Chunk> {
  const { chunk = CHUNK, limit = LIMIT } = options;
  const pending = new Pending();
  let rows: Rows | null = null;
  for await (const piece of source) {
    pending.add(piece);
    if (rows === null) {
      if (pending.length < Math.max(64, pending.wanted)) continue;
      const started = begin(pending.all(), false, options);
      if (started === null) pending.later();
      else if (started instanceof Rows) {
        rows = started;
        pending.set(rows.rest(pending.all()));
      } else return yield started;
    }
    if (rows === null || pending.length < Math.max(chunk, pending.wanted)) continue;
    const cut = rows.cut(pending.all(), false, limit);
    if (cut.chunk) yield cut.chunk;
    if (cut.taken > 0) pending.set(Buffer.from(pending.all().subarray(cut.taken)));
    else pending.later();
  }
  let bytes = pending.all();
  if (rows === null) {
    const started = begin(bytes, true, options);
    if (started instanceof Rows) {
      rows = started;
      bytes = rows.rest(bytes);
    } else return yield started as Chunk;
  }
  do {
    const { chunk: next, taken } = rows.cut(bytes, true, limit);
    if (next) yield next;
    bytes = bytes.subarray(taken);
  } while (bytes.length > 0);
}

/** The rows behind a head; or the only chunk, where there can be none; or null, where the head goes on beyond the bytes. */
function begin(bytes: Buffer, last: boolean, options: DelimitedOptions): Rows | Chunk | null {
  const head = tableHead(bytes, last || bytes.length > HEAD, options.delimiter);
  if (head === null) return last || bytes.length > HEAD ? alone(bytes) : null;
  return options.refuses?.(head) ? alone(bytes.subarray(0, head.length)) : new Rows(bytes, head);
}
const alone = (bytes: Buffer): Chunk => ({ bytes, offset: 0, head: NONE, last: true, line: 1 });

interface Long {
  readonly hash: Hash;
  readonly kept: Buffer;
  length: number;
}
class Rows {
  readonly #head: Buffer;
  readonly #scanner: Scanner;
  #offset: number;
  #line: number;
  /** The line that is too long, while its rest streams by. */
  #long: Long | null = null;

  constructor(bytes: Buffer, head: TableHead) {
    this.#head = Buffer.from(bytes.subarray(0, head.length));
    this.#scanner = new Scanner(head.dialect);
    this.#offset = head.length;
    this.#line = 1 + linesIn(this.#head);
  }
  rest(bytes: Buffer): Buffer {
    return Buffer.from(bytes.subarray(this.#offset));
  }

  /** The chunk that `bytes` begin with, and how many bytes are taken. */
  cut(bytes: Buffer, last: boolean, limit: number): { chunk: Chunk | null; taken: number } {
    const { end } = this.#scanner.dialect;
    if (this.#long) return this.#onward(this.#long, bytes, last);
    let taken = last ? bytes.length : this.#whole(bytes);
    if (taken === 0 && bytes.length > limit) {
      taken = bytes.lastIndexOf(end) + 1;
      if (taken === 0) {
        const hash = createHash('sha256').update(bytes);
        this.#long = { hash, kept: Buffer.from(bytes.subarray(0, 65536)), length: bytes.length };
        return { chunk: null, taken: bytes.length };
      }
    }
    const only = last && this.#offset === this.#head.length;
    return taken > 0 || only
      ? { chunk: this.#chunk(bytes.subarray(0, taken), last), taken }
      : { chunk: null, taken };
  }

  #whole(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length && this.#scanner.step(bytes, at, bytes.length, false)) at = this.#scanner.end;
    return at;
  }

  #onward(long: Long, bytes: Buffer, last: boolean): { chunk: Chunk | null; taken: number } {
    const { end } = this.#scanner.dialect;
    const taken = lineAfter(bytes, 0, bytes.length, end);
    long.hash.update(bytes.subarray(0, taken));
    long.length += taken;
    const ended = taken > 0 && bytes[taken - 1] === end;
    if (!ended && !last) return { chunk: null, taken };
    this.#long = null;
    const cut = { length: long.length, digest: long.hash.digest('hex') };
    const chunk = { ...this.#chunk(long.kept, last && taken === bytes.length), cut };
    this.#offset += cut.length - long.kept.length;
    this.#line += ended ? 1 : 0;
    return { chunk, taken };
  }

  #chunk(bytes: Buffer, last: boolean): Chunk {
    const chunk = { bytes, offset: this.#offset, head: this.#head, last, line: this.#line };
    this.#offset += bytes.length;
    this.#line += linesIn(bytes);
    return chunk;
  }
}
