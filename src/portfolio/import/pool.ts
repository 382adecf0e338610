// Chunks parsed in threads, answers in the order of the chunks. At most two chunks a thread are under way, so that
// memory does not depend on the size of the file.
import { Worker } from 'node:worker_threads';
import { type Chunk, parseChunk, type Reader } from '../../records/index.js';
import { type Encoded, encode } from './encode.js';
import type { Done, Order, WorkerData } from './worker.js';

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
  const threads = Array.from({ length: options.workers }, () => new Thread({ format, base }));
  const under: Promise<Answer>[] = [];
  try {
    let number = 0;
    for await (const chunk of chunks) {
      const thread = threads[number % threads.length] as Thread;
      const end = endOf(chunk);
      const answer = thread.parse(number++, chunk).then((encoded) => ({ end, encoded }));
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

class Thread {
  readonly #worker: Worker;
  #broken: Error | null = null;
  readonly #waiting = new Map<number, { done: (encoded: Encoded) => void; failed: (error: Error) => void }>();
  constructor(data: WorkerData) {
    this.#worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: data,
      // Rows die young: with room for a chunk's, a quarter of the time in the collector is saved.
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 },
    });
    this.#worker.on('message', ({ number, encoded }: Done) => {
      this.#waiting.get(number)?.done(encoded);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => this.#fail(error as Error));
  }
  #fail(error: Error): void {
    this.#broken = error;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
  parse(number: number, chunk: Chunk): Promise<Encoded> {
    // The chunk's bytes are often part of a larger buffer: only a copy of its own can be given away.
    const bytes = new Uint8Array(chunk.bytes);
    const order: Order = { number, chunk: { ...chunk, bytes, head: new Uint8Array(chunk.head) } };
    return new Promise((done, failed) => {
      if (this.#broken) return failed(this.#broken);
      this.#waiting.set(number, { done, failed });
      this.#worker.postMessage(order, [bytes.buffer]);
    });
  }
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
