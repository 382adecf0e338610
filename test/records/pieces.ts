// Bytes as a stream of pieces of one size, the smallest included, and what a reader makes of it.
import type { Chunk, Reader, RecordRow, Reject } from '../../src/records/index.js';
import { parseChunk } from '../../src/records/index.js';

export async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
export interface Told<Row> {
  readonly rows: Row[];
  readonly at: number[];
  readonly rejects: Reject[];
  readonly passedOver: Record<string, number>;
}
/** Everything that a reader says of bytes. */
export async function told<Row extends RecordRow>(
  reader: Reader<Row>,
  bytes: Uint8Array | string,
  size = 65536,
): Promise<Told<Row>> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const result: Told<Row> = { rows: [], at: [], rejects: [], passedOver: {} };
  for await (const chunk of reader.split(pieces(all, size))) add(result, reader, chunk);
  return result;
}
function add<Row extends RecordRow>(result: Told<Row>, reader: Reader<Row>, chunk: Chunk): void {
  const parsed = parseChunk(reader, chunk);
  result.rows.push(...parsed.rows);
  result.at.push(...parsed.at);
  result.rejects.push(...parsed.rejects);
  for (const [what, count] of parsed.passedOver)
    result.passedOver[what] = (result.passedOver[what] ?? 0) + count;
}
