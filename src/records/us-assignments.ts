// US assignments of any of the formats, by how the stream begins.
import type { Chunk, Head, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Assignment } from './rows.js';
import { usAssignmentApi, usAssignmentApiXml } from './us-assignment-api.js';
import { usAssignmentCenter } from './us-assignment-center.js';
import { usAssignmentXml } from './us-assignment-xml.js';

/** In the order in which they are asked. */
export const usAssignmentReaders: readonly Reader<Assignment>[] = [
  usAssignmentXml,
  usAssignmentCenter,
  usAssignmentApi,
  usAssignmentApiXml,
];

const HEAD = 64 * 1024;

/** `for await (const row of readUsAssignments(createReadStream('ad20130824.xml')))`: daily XML, Assignment Center, older API. */
export function readUsAssignments(source: Source, options?: ReadingOptions): Reading<Assignment> {
  let reader: Reader<Assignment> = usAssignmentXml;
  const either: Reader<Assignment> = {
    format: 'us-assignments',
    says: 'USPTO patent assignments',
    detects: (head: Head) => usAssignmentReaders.some((one) => one.detects(head)),
    async *split(stream: Source): AsyncIterable<Chunk> {
      const pieces: Uint8Array[] = [];
      const rest = stream[Symbol.asyncIterator]();
      for (let length = 0; length < HEAD; ) {
        const next = await rest.next();
        if (next.done) break;
        pieces.push(next.value);
        length += next.value.byteLength;
      }
      const bytes = Buffer.concat(pieces).subarray(0, HEAD);
      const head: Head = { name: '', bytes, text: bytes.toString('latin1') };
      const json = /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(head.text);
      reader =
        usAssignmentReaders.find((one) => one.detects(head)) ?? (json ? usAssignmentCenter : usAssignmentXml);
      yield* reader.split(again(pieces, rest));
    },
    parse: (chunk, out) => reader.parse(chunk, out),
  };
  return readWith(either, source, options);
}

async function* again(
  pieces: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
