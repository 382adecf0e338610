// Chunks parsed in threads, answers in the order of the chunks. At most two chunks a thread are under way, so that
// memory does not depend on the size of the file.
import { type Chunk, parseChunk, type Reader } from '../../records/index.js';
import { type Encoded, encode } from './encode.js';
import { Thread } from '../threads/thread.js';
import type { Order, WorkerData } from './worker.js';

export interface PoolOptions {
  /** In threads one of `readers`, by its format. */
  readonly reader: Reader;
  /** Number of threads; 0: parse in this one. */
  readonly workers: number;
  /** See `encode`. */
  readonly base: number;
}
/** Where a chunk ends in the unpacked stream, and what it gave. */
export interface Answer {
  readonly end: number;
  readonly encoded: Encoded;
}

export async function* parseAll(chunks: AsyncIterable<Chunk>, options: PoolOptions): AsyncGenerator<Answer> {
  if (options.workers === 0) yield* here(chunks, options);
  else yield* inThreads(chunks, options);
}

const endOf = (chunk: Chunk): number => chunk.offset + (chunk.cut?.length ?? chunk.bytes.length);

async function* here(chunks: AsyncIterable<Chunk>, { reader, base }: PoolOptions): AsyncGenerator<Answer> {
  for await (const chunk of chunks)
    yield { end: endOf(chunk), encoded: encode(parseChunk(reader, chunk), base) };
}

async function* inThreads(chunks: AsyncIterable<Chunk>, options: PoolOptions): AsyncGenerator<Answer> {
  const { format } = options.reader;
  const { base } = options;
  const data: WorkerData = { format, base };
  const threads = Array.from(
    { length: options.workers },
    () => new Thread<Order, Encoded>(new URL('./worker.js', import.meta.url), data, LIMITS),
  );
  const under: Promise<Answer>[] = [];
  try {
    let number = 0;
    for await (const chunk of chunks) {
      const thread = threads[number++ % threads.length] as Thread<Order, Encoded>;
      const end = endOf(chunk);
      // The chunk's bytes are often part of a larger buffer: only a copy of its own can be given away.
      const bytes = new Uint8Array(chunk.bytes);
      const order = { ...chunk, bytes, head: new Uint8Array(chunk.head) };
      const answer = thread.ask(order, [bytes.buffer]).then((encoded) => ({ end, encoded }));
      // A failure is met when the answer is awaited; until then it is nobody's.
      answer.catch(() => undefined);
      under.push(answer);
      if (under.length >= 2 * threads.length) yield await (under.shift() as Promise<Answer>);
    }
    for (const answer of under) yield await answer;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

// Rows die young: with room for a chunk's, a quarter of the time in the collector is saved.
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };
