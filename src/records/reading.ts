// A reader over a stream, in this thread: chunk by chunk, rows as they come.
import { createHash } from 'node:crypto';
import type { Chunk, Reader, Reading, ReadingOptions, Reject, Source } from './reader.js';
import type { RecordRow } from './rows.js';

const KEPT_BYTES = 64 * 1024;
const KEPT_REJECTS = 1000;

/** One chunk parsed: rows with their offsets in the stream, rejects, and what was passed over. */
export interface Parsed<Row> {
  readonly rows: Row[];
  readonly at: number[];
  readonly rejects: Reject[];
  readonly passedOver: Map<string, number>;
}

/** Parses a chunk and completes its rejects with digest and bytes. */
export function parseChunk<Row extends RecordRow>(reader: Reader<Row>, chunk: Chunk): Parsed<Row> {
  const parsed: Parsed<Row> = { rows: [], at: [], rejects: [], passedOver: new Map() };
  reader.parse(chunk, {
    row(row, at) {
      parsed.rows.push(row);
      parsed.at.push(chunk.offset + at);
    },
    reject(code, reason, at, length) {
      parsed.rejects.push(rejected(chunk, code, reason, at, length));
    },
    passOver(what) {
      parsed.passedOver.set(what, (parsed.passedOver.get(what) ?? 0) + 1);
    },
  });
  return parsed;
}

function rejected(chunk: Chunk, code: string, reason: string, at: number, length: number): Reject {
  const bytes = chunk.bytes.subarray(at, at + length);
  const { cut } = chunk;
  return {
    code,
    reason,
    offset: chunk.offset + at,
    length: cut ? cut.length : length,
    digest: cut ? cut.digest : createHash('sha256').update(bytes).digest('hex'),
    bytes: new Uint8Array(bytes.subarray(0, KEPT_BYTES)),
  };
}

/** Reads a stream with `reader`: `for await (const row of readWith(usRedBook, stream))`. */
export function readWith<Row extends RecordRow>(
  reader: Reader<Row>,
  source: Source,
  options: ReadingOptions = {},
): Reading<Row> {
  const rejects: Reject[] = [];
  const passedOver = new Map<string, number>();
  let rejected = 0;
  const take = (reject: Reject) => {
    rejected++;
    if (options.onReject) options.onReject(reject);
    else if (rejects.length < KEPT_REJECTS) rejects.push(reject);
  };
  async function* rows(): AsyncGenerator<Row> {
    for await (const chunk of reader.split(source)) {
      const parsed = parseChunk(reader, chunk);
      parsed.rejects.forEach(take);
      for (const [what, count] of parsed.passedOver)
        passedOver.set(what, (passedOver.get(what) ?? 0) + count);
      yield* parsed.rows;
    }
  }
  return {
    [Symbol.asyncIterator]: rows,
    rejects,
    passedOver,
    get rejected() {
      return rejected;
    },
  };
}
