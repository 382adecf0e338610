// Streams cut into chunks of whole units at a marker: `<?xml`, `<patent-assignment>`, a line end. No unit is looked into.
import { createHash, type Hash } from 'node:crypto';
import type { Chunk, Source } from './reader.js';

/** Chunks are about this large; a unit beyond `limit` is handed on with its beginning only. */
export const CHUNK = 2 * 1024 * 1024;
export const LIMIT = 32 * 1024 * 1024;

export interface SplitOptions {
  /** A unit begins where one of these does, and ends where the next unit begins. */
  readonly markers: readonly string[];
  /** The marker is the last of the unit, as a line end is, instead of its first. */
  readonly trailing?: boolean;
  readonly chunk?: number;
  readonly limit?: number;
}
/** The unit that is too large, while its rest streams by. */
interface Large {
  readonly hash: Hash;
  readonly kept: Buffer;
  length: number;
}
const nothing = Buffer.alloc(0);

/**
 * Bytes before the first marker are a unit of their own. Which units are too large does not depend on how the stream
 * falls into pieces. Memory: about twice the larger of chunk and limit.
 */
export async function* splitAt(source: Source, options: SplitOptions): AsyncGenerator<Chunk> {
  const { chunk = CHUNK, limit = LIMIT } = options;
  const marks = new Marks(options);
  const pending = new Pending();
  let offset = 0;
  let large: Large | null = null;
  for await (const piece of pieces(source, Math.max(chunk, 1))) {
    pending.add(piece);
    if (large) {
      const bytes = pending.all();
      const end = marks.first(bytes, 0);
      // A marker may have begun in the last bytes.
      const taken = end < 0 ? Math.max(0, bytes.length - marks.overlap) : end;
      grow(large, bytes.subarray(0, taken));
      pending.set(bytes.subarray(taken));
      if (end < 0) continue;
      yield cutChunk(large, offset, false);
      offset += large.length;
      large = null;
    }
    if (pending.length < Math.max(chunk, pending.wanted)) continue;
    const bytes = pending.all();
    const cut = marks.last(bytes);
    if (cut > 0) {
      yield* chunks(bytes.subarray(0, cut), offset, false, limit, marks);
      offset += cut;
      // A copy, so that the chunk can go while its neighbour waits.
      pending.set(Buffer.from(bytes.subarray(cut)));
    } else if (bytes.length > limit + marks.overlap) {
      const taken = bytes.length - marks.overlap;
      large = begin(bytes.subarray(0, taken), limit);
      pending.set(Buffer.from(bytes.subarray(taken)));
    } else pending.later(limit + marks.overlap + 1);
  }
  const rest = pending.all();
  if (large) {
    grow(large, rest);
    yield cutChunk(large, offset, true);
  } else if (rest.length > 0) yield* chunks(rest, offset, true, limit, marks);
}

/** A source may hand over a whole file at once. */
async function* pieces(source: Source, size: number): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
}

/** Whole units as one chunk; a unit beyond the limit among them comes by itself, cut. */
function* chunks(
  bytes: Buffer,
  offset: number,
  last: boolean,
  limit: number,
  marks: Marks,
): Generator<Chunk> {
  let from = 0;
  while (bytes.length - from > limit) {
    const next = marks.first(bytes, from + 1);
    const end = next < 0 ? bytes.length : next;
    const unit = bytes.subarray(from, end);
    const ends = last && end === bytes.length;
    if (unit.length > limit) yield cutChunk(begin(unit, limit), offset + from, ends);
    else yield { bytes: unit, offset: offset + from, head: nothing, last: ends };
    from = end;
  }
  if (from < bytes.length) yield { bytes: bytes.subarray(from), offset: offset + from, head: nothing, last };
}

function begin(bytes: Buffer, limit: number): Large {
  const kept = Buffer.from(bytes.subarray(0, limit));
  return { hash: createHash('sha256').update(bytes), kept, length: bytes.length };
}
function grow(large: Large, bytes: Buffer): void {
  large.hash.update(bytes);
  large.length += bytes.length;
}
function cutChunk(large: Large, offset: number, last: boolean): Chunk {
  const cut = { length: large.length, digest: large.hash.digest('hex') };
  return { bytes: large.kept, offset, head: nothing, last, cut };
}

/** Bytes that wait for the rest of their unit; joined only when enough have come, so that no byte is copied often. */
export class Pending {
  length = 0;
  #pieces: Buffer[] = [];
  #wanted = 0;
  add(piece: Uint8Array): void {
    this.#pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    this.length += piece.length;
  }
  all(): Buffer {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0] as Buffer;
  }
  set(bytes: Buffer): void {
    this.#pieces = bytes.length > 0 ? [bytes] : [];
    this.length = bytes.length;
    this.#wanted = 0;
  }
  /** No unit ends in what is here: ask again when it has doubled, or has come to `most`. */
  later(most = Number.POSITIVE_INFINITY): void {
    this.#wanted = Math.min(this.length * 2, most);
  }
  get wanted(): number {
    return this.#wanted;
  }
}

/** Where units begin. */
class Marks {
  /** How many bytes of a marker can stand at the end of what has come. */
  readonly overlap: number;
  readonly #markers: readonly Buffer[];
  readonly #trailing: boolean;
  constructor(options: SplitOptions) {
    this.#markers = options.markers.map((marker) => Buffer.from(marker, 'latin1'));
    this.#trailing = options.trailing === true;
    this.overlap = Math.max(...this.#markers.map((marker) => marker.length)) - 1;
  }
  /** Where the last unit of `bytes` begins; 0 or less where there is no second one. */
  last(bytes: Buffer): number {
    let last = -1;
    for (const marker of this.#markers) {
      const at = bytes.lastIndexOf(marker);
      if (at >= 0) last = Math.max(last, this.#start(at, marker));
    }
    return last;
  }
  /** The first beginning of a unit at or after `from`; less than 0 where there is none. */
  first(bytes: Buffer, from: number): number {
    let first = -1;
    for (const marker of this.#markers) {
      const at = bytes.indexOf(marker, this.#trailing ? Math.max(0, from - marker.length) : from);
      const start = at < 0 ? -1 : this.#start(at, marker);
      if (start >= 0 && (first < 0 || start < first)) first = start;
    }
    return first;
  }
  #start(at: number, marker: Buffer): number {
    return this.#trailing ? at + marker.length : at;
  }
}

/** The units of a chunk, as offsets of their beginnings, followed by the chunk's length. */
export function unitStarts(bytes: Buffer, markers: readonly string[]): number[] {
  const starts: number[] = [];
  for (const marker of markers) {
    for (let at = bytes.indexOf(marker, 0, 'latin1'); at >= 0; at = bytes.indexOf(marker, at + 1, 'latin1'))
      starts.push(at);
  }
  starts.sort((a, b) => a - b);
  if (starts[0] !== 0 && bytes.length > 0) starts.unshift(0);
  starts.push(bytes.length);
  return starts;
}
