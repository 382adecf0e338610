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

/** Bytes before the first marker come as part of the first unit. Memory: about twice the larger of chunk and limit. */
export async function* splitAt(source: Source, options: SplitOptions): AsyncGenerator<Chunk> {
  const { chunk = CHUNK, limit = LIMIT } = options;
  const markers = options.markers.map((marker) => Buffer.from(marker, 'latin1'));
  const overlap = Math.max(...markers.map((marker) => marker.length)) - 1;
  const head = Buffer.alloc(0);
  const pending = new Pending();
  let offset = 0;
  /** The unit that is too large, while its rest streams by. */
  let large: { hash: Hash; length: number; kept: Buffer } | null = null;
  const cutAt = (bytes: Buffer) => lastStart(bytes, markers, options.trailing === true);
  for await (const piece of source) {
    pending.add(piece);
    if (large) {
      const bytes = pending.all();
      const end = firstStart(bytes, markers, options.trailing === true);
      const taken = end < 0 ? Math.max(0, bytes.length - overlap) : end;
      large.hash.update(bytes.subarray(0, taken));
      large.length += taken;
      pending.set(bytes.subarray(taken));
      if (end < 0) continue;
      yield cutChunk(large, offset, head, false);
      offset += large.length;
      large = null;
    }
    if (pending.length < Math.max(chunk, pending.wanted)) continue;
    const bytes = pending.all();
    const cut = cutAt(bytes);
    if (cut > 0) {
      yield { bytes: bytes.subarray(0, cut), offset, head, last: false };
      offset += cut;
      pending.set(Buffer.from(bytes.subarray(cut)));
    } else if (bytes.length > limit) {
      const taken = bytes.length - overlap;
      large = {
        hash: createHash('sha256').update(bytes.subarray(0, taken)),
        length: taken,
        kept: Buffer.from(bytes.subarray(0, taken)),
      };
      pending.set(Buffer.from(bytes.subarray(taken)));
    } else pending.later();
  }
  const rest = pending.all();
  if (large) {
    large.hash.update(rest);
    large.length += rest.length;
    yield cutChunk(large, offset, head, true);
  } else if (rest.length > 0) yield { bytes: rest, offset, head, last: true };
}

function cutChunk(
  large: { hash: Hash; length: number; kept: Buffer },
  offset: number,
  head: Buffer,
  last: boolean,
): Chunk {
  return {
    bytes: large.kept,
    offset,
    head,
    last,
    cut: { length: large.length, digest: large.hash.digest('hex') },
  };
}

/** Bytes that wait for the rest of their unit; joined only when enough have come, so that no byte is copied often. */
export class Pending {
  length = 0;
  #pieces: Buffer[] = [];
  #wanted = 0;
  add(piece: Uint8Array): void {
    this.#pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    this.length += piece.byteLength;
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
  /** No unit ends in what is here: ask again when it has doubled. */
  later(): void {
    this.#wanted = this.length * 2;
  }
  get wanted(): number {
    return this.#wanted;
  }
}

/** Where the last unit of `bytes` begins; 0 or less where there is no second one. */
function lastStart(bytes: Buffer, markers: readonly Buffer[], trailing: boolean): number {
  let last = -1;
  for (const marker of markers) {
    const at = bytes.lastIndexOf(marker);
    if (at >= 0) last = Math.max(last, trailing ? at + marker.length : at);
  }
  return last;
}

function firstStart(bytes: Buffer, markers: readonly Buffer[], trailing: boolean): number {
  let first = -1;
  for (const marker of markers) {
    const at = bytes.indexOf(marker);
    const start = at < 0 ? -1 : trailing ? at + marker.length : at;
    if (start >= 0 && (first < 0 || start < first)) first = start;
  }
  return first;
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
