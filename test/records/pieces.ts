// Bytes as a stream of pieces of one size, and what a reader makes of it.
import {
  type Chunk,
  parseChunk,
  type Reader,
  type Reading,
  readWith,
  type RecordRow,
  type Reject,
} from '../../src/records/index.js';

export async function* pieces(bytes: Uint8Array | string, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** The beginning of a file, as readers are asked whether they know it. */
export const headOf = (bytes: Buffer | string, name = 'file') => {
  const head = Buffer.from(bytes as string).subarray(0, 64 * 1024);
  return { name, bytes: head, text: head.toString('latin1') };
};

export interface Told<Row> {
  readonly rows: Row[];
  readonly at: number[];
  readonly rejects: Reject[];
  readonly passedOver: Record<string, number>;
  readonly chunks: Chunk[];
}
/** Everything that a reader says of bytes, chunk by chunk. */
export async function told<Row extends RecordRow>(
  reader: Reader<Row>,
  bytes: Uint8Array | string,
  size?: number,
): Promise<Told<Row>> {
  const result: Told<Row> = { rows: [], at: [], rejects: [], passedOver: {}, chunks: [] };
  for await (const chunk of reader.split(pieces(bytes, size))) {
    const parsed = parseChunk(reader, chunk);
    result.chunks.push(chunk);
    result.rows.push(...parsed.rows);
    result.at.push(...parsed.at);
    result.rejects.push(...parsed.rejects);
    for (const [what, count] of parsed.passedOver)
      result.passedOver[what] = (result.passedOver[what] ?? 0) + count;
  }
  return result;
}

/** All that a reading gives, when it is through. */
export async function collect<Row>(
  reading: Reading<Row>,
): Promise<{ rows: Row[]; rejects: readonly Reject[]; passedOver: ReadonlyMap<string, number> }> {
  const rows: Row[] = [];
  for await (const row of reading) rows.push(row);
  return { rows, rejects: reading.rejects, passedOver: reading.passedOver };
}

/** The same of a reader and bytes: as whoever uses the library reads. */
export const readAll = <Row extends RecordRow>(
  reader: Reader<Row>,
  bytes: Uint8Array | string,
  size?: number,
) => collect(readWith(reader, pieces(bytes, size)));
