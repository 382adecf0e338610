// JSON as a stream of records, in flat memory: lines, or one document whose records are the elements of a list, however
// that list is wrapped (`[…]`, `{"docs": […]}`, `{"answer": {"data": […]}}`, pages one after another).
import { createHash, type Hash } from 'node:crypto';
import { JsonScanner } from './json-scanner.js';
import type { Chunk, Source } from './reader.js';
import { CHUNK, LIMIT, splitAt } from './split.js';

interface JsonSplitOptions {
  /** Keys of lists of objects that belong to a record, so that they never count as a list of records. */
  readonly inner: ReadonlySet<string>;
  readonly chunk?: number;
  readonly limit?: number;
}

const SNIFFED = 64 * 1024;
const SNIFFED_AT_MOST = 1024 * 1024;
const KEPT = 64 * 1024;

/** Chunks of whole records. Their `head` is empty for lines; else it says in what the records stand, for `jsonUnits`. */
export async function* splitJson(source: Source, options: JsonSplitOptions): AsyncGenerator<Chunk> {
  const { beginning, whole } = await sniff(source);
  const { chunk = CHUNK, limit = LIMIT } = options;
  if (isLines(beginning)) yield* splitAt(whole, { markers: ['\n'], trailing: true, chunk, limit });
  else yield* splitDocument(whole, { inner: options.inner, chunk, limit });
}

/** The first bytes, and the source with them put back. */
async function sniff(source: Source): Promise<{ beginning: Buffer; whole: Source }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const rest = source[Symbol.asyncIterator]();
  while (length < SNIFFED_AT_MOST && (length < SNIFFED || !pieces.some((one) => one.includes(10)))) {
    const next = await rest.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.byteLength;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces.splice(0);
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return { beginning: Buffer.concat(pieces), whole: whole() };
}

/** Most of the first lines are objects: a broken one costs only itself. One line alone is read as a document. */
function isLines(beginning: Buffer): boolean {
  const lines: boolean[] = [];
  for (let from = 0; from < beginning.length && lines.length < 20; ) {
    const end = beginning.indexOf(10, from);
    const line = beginning.subarray(from, end < 0 ? beginning.length : end);
    from += line.length + 1;
    const text = `${line.subarray(0, 100).toString('latin1').trimStart()[0] ?? ''}${line.subarray(-100).toString('latin1').trimEnd().at(-1) ?? ''}`;
    if (end < 0 && lines.length > 0 && beginning.length >= SNIFFED) break;
    if (text) lines.push(line.length > 2 && text === '{}');
  }
  return lines.length > 1 && lines.filter(Boolean).length * 2 > lines.length;
}

async function* splitDocument(source: Source, options: Required<JsonSplitOptions>): AsyncGenerator<Chunk> {
  const document = new Document(options);
  let waiting = 0;
  for await (const piece of source) {
    document.pieces.push(piece);
    waiting += piece.byteLength;
    if (waiting < options.chunk) continue;
    waiting = 0;
    yield* document.chunks(false);
  }
  yield* document.chunks(true);
}

/** The bytes of a document that are not handed on yet. */
class Document {
  readonly pieces: Uint8Array[] = [];
  readonly #limit: number;
  readonly #scanner: JsonScanner;
  #held = Buffer.alloc(0);
  #offset = 0;
  #head: Buffer;
  /** The record that is too large, while its rest streams by. */
  #large: { hash: Hash; length: number; kept: Buffer } | null = null;

  constructor({ inner, limit }: Required<JsonSplitOptions>) {
    this.#limit = limit;
    this.#scanner = new JsonScanner(inner);
    this.#head = this.#scanner.head;
  }

  *chunks(last: boolean): Generator<Chunk> {
    const from = this.#held.length;
    this.#held = Buffer.concat([this.#held, ...this.pieces.splice(0)]);
    const ends: { at: number; head: Buffer }[] = [];
    this.#scanner.onUnit = (_, at) => {
      const end = { at, head: this.#scanner.head };
      if (ends.length < 2) ends.push(end);
      else ends[1] = end;
    };
    this.#scanner.feed(this.#held, from);
    const first = ends.at(0);
    let end = ends.at(-1);
    if (this.#large) {
      if (!first && !last) return this.#skip(this.#large);
      yield this.#cut(this.#large, first?.at ?? this.#held.length, first?.head ?? this.#head);
      end = ends.length > 1 && end && first ? { at: end.at - first.at, head: end.head } : undefined;
    }
    if (last) {
      if (this.#held.length > 0) yield this.#chunk(this.#held.length, this.#head, true);
    } else if (end) yield this.#chunk(end.at, end.head, false);
    else if (this.#held.length > this.#limit) {
      this.#large = {
        hash: createHash('sha256'),
        length: 0,
        kept: Buffer.from(this.#held.subarray(0, KEPT)),
      };
      this.#skip(this.#large);
    }
  }

  #skip(large: { hash: Hash; length: number }): void {
    large.hash.update(this.#held);
    large.length += this.#held.length;
    this.#scanner.moved(this.#held.length);
    this.#held = Buffer.alloc(0);
  }

  #cut(
    { hash, length, kept }: { hash: Hash; length: number; kept: Buffer },
    to: number,
    head: Buffer,
  ): Chunk {
    hash.update(this.#held.subarray(0, to));
    const cut = { length: length + to, digest: hash.digest('hex') };
    const chunk: Chunk = { bytes: kept, offset: this.#offset, head: this.#head, last: false, cut };
    this.#large = null;
    this.#handedOn(to, cut.length, head);
    return chunk;
  }

  #chunk(to: number, head: Buffer, last: boolean): Chunk {
    const bytes = this.#held.subarray(0, to);
    const chunk: Chunk = { bytes, offset: this.#offset, head: this.#head, last };
    this.#handedOn(to, to, head);
    return chunk;
  }

  #handedOn(to: number, length: number, head: Buffer): void {
    this.#held = Buffer.from(this.#held.subarray(to));
    this.#scanner.moved(to);
    this.#offset += length;
    this.#head = head;
  }
}

/** How a unit ended: with its own end, with the beginning of the next one, or with the file. */
export type JsonEnd = 'whole' | 'broken' | 'truncated';

/** Calls `visit` for each record of a chunk of `splitJson`, with its place in the chunk. */
export function jsonUnits(
  chunk: Chunk,
  inner: ReadonlySet<string>,
  visit: (from: number, to: number, end: JsonEnd) => void,
): void {
  const { bytes } = chunk;
  if (chunk.head.length === 0) {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(10, from);
      const to = end < 0 ? bytes.length : end;
      visit(from, to, 'whole');
      from = to + 1;
    }
    return;
  }
  const scanner = new JsonScanner(inner, chunk.head);
  scanner.onUnit = (from, to, broken) => visit(from, to, broken ? 'broken' : 'whole');
  scanner.feed(bytes, 0);
  const open = scanner.open;
  if (open >= 0) visit(open, bytes.length, 'truncated');
}
