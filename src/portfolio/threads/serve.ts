// The side of a thread that works: answers each order that `thread.ts` sends.
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './thread.js';

/** `buffersOf`: those of an answer, which are given away instead of copied. */
export function serve<Order, Answer>(
  work: (order: Order) => Answer,
  buffersOf: (answer: Answer) => readonly ArrayBuffer[],
): void {
  parentPort?.on('message', ({ number, order }: Asked<Order>) => {
    const answer = work(order);
    parentPort?.postMessage({ number, answer } satisfies Answered<Answer>, buffersOf(answer));
  });
}
