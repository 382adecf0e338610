// JSON as a stream of records, in flat memory: lines, or one document whose records are the elements of a list, however
// that list is wrapped (`[…]`, `{"docs": […]}`, `{"answer": {"data": […]}}`, pages one after another).
import { createHash, type Hash } from 'node:crypto';
import { JsonScanner } from './json-scanner.js';
import type { Chunk, Source } from './reader.js';
import { CHUNK, LIMIT, splitAt } from './split.js';

export interface JsonSplitOptions {
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
  const { chunk, limit, inner } = options;
  const scanner = new JsonScanner(inner);
  let held = Buffer.alloc(0);
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  let offset = 0;
  let head = scanner.head;
  let end = 0;
  let large: { hash: Hash; length: number; kept: Buffer } | null = null;
  scanner.onUnit = (_, to) => {
    end = to;
    headAfter = scanner.head;
  };
  let headAfter = head;
  const cutChunk = (last: boolean): Chunk => {
    const { hash, length, kept } = large as NonNullable<typeof large>;
    return { bytes: kept, offset, head, last, cut: { length, digest: hash.digest('hex') } };
  };
  for await (const piece of source) {
    pieces.push(piece);
    waiting += piece.byteLength;
    if (waiting < chunk) continue;
    const from = held.length;
    held = Buffer.concat([held, ...pieces]);
    pieces = [];
    waiting = 0;
    end = 0;
    scanner.feed(held, from);
    if (end > 0) {
      if (large) {
        large.hash.update(held.subarray(0, end));
        large.length += end;
        yield cutChunk(false);
        offset += large.length;
        large = null;
      } else {
        yield { bytes: held.subarray(0, end), offset, head, last: false };
        offset += end;
      }
      held = Buffer.from(held.subarray(end));
      scanner.moved(end);
      head = headAfter;
    } else if (large || held.length > limit) {
      large ??= { hash: createHash('sha256'), length: 0, kept: Buffer.from(held.subarray(0, KEPT)) };
      large.hash.update(held);
      large.length += held.length;
      scanner.moved(held.length);
      held = Buffer.alloc(0);
    }
  }
  const rest = Buffer.concat([held, ...pieces]);
  if (large) {
    large.hash.update(rest);
    large.length += rest.length;
    yield cutChunk(true);
  } else if (rest.length > 0) yield { bytes: rest, offset, head, last: true };
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
