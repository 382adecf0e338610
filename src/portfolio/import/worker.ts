// The thread that parses: chunks in, encoded rows out. Started by `pool.ts`.
import { workerData } from 'node:worker_threads';
import { type Chunk, parseChunk, readerFor } from '../../records/index.js';
import { serve } from '../threads/serve.js';
import { type Encoded, encode } from './encode.js';

export interface WorkerData {
  readonly format: string;
  readonly base: number;
}
/** A chunk; its buffers belong to the thread. */
export type Order = Omit<Chunk, 'bytes' | 'head'> & { readonly bytes: Uint8Array; readonly head: Uint8Array };

const { format, base } = workerData as WorkerData;
const reader = readerFor(format);
const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

serve<Order, Encoded>(
  (chunk) => {
    const parsed = parseChunk(reader, { ...chunk, bytes: view(chunk.bytes), head: view(chunk.head) });
    return encode(parsed, base);
  },
  ({ tables }) => [...tables.values()].map(({ buffer }) => buffer),
);
