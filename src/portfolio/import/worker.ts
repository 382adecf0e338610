// The thread that parses: chunks in, encoded rows out. Started by `pool.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { type Chunk, parseChunk, readerFor } from '../../records/index.js';
import { type Encoded, encode } from './encode.js';

export interface WorkerData {
  readonly format: string;
  readonly base: number;
}
export interface Order {
  readonly number: number;
  /** Its buffers belong to the thread from now on. */
  readonly chunk: Omit<Chunk, 'bytes' | 'head'> & { readonly bytes: Uint8Array; readonly head: Uint8Array };
}
export interface Done {
  readonly number: number;
  readonly encoded: Encoded;
}

const { format, base } = workerData as WorkerData;
const reader = readerFor(format);
const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

parentPort?.on('message', ({ number, chunk }: Order) => {
  const parsed = parseChunk(reader, { ...chunk, bytes: view(chunk.bytes), head: view(chunk.head) });
  const encoded = encode(parsed, base);
  const buffers = [...encoded.tables.values()].map((bytes) => bytes.buffer);
  parentPort?.postMessage({ number, encoded } satisfies Done, buffers);
});
