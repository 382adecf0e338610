// A thread that answers orders one by one; its own side is `serve.ts`.
import { type ResourceLimits, Worker } from 'node:worker_threads';

export class Thread<Order, Answer> {
  readonly #worker: Worker;
  #broken: Error | null = null;
  #number = 0;
  readonly #waiting = new Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>();

  constructor(url: URL, workerData: unknown, resourceLimits: ResourceLimits) {
    this.#worker = new Worker(url, { workerData, resourceLimits });
    this.#worker.on('message', ({ number, answer }: Answered<Answer>) => {
      this.#waiting.get(number)?.done(answer);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (error) => this.#fail(error as Error));
  }
  #fail(error: Error): void {
    this.#broken = error;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
  /** Buffers in `transfer` belong to the thread from now on. */
  ask(order: Order, transfer: readonly ArrayBuffer[] = []): Promise<Answer> {
    return new Promise((done, failed) => {
      if (this.#broken) return failed(this.#broken);
      const number = this.#number++;
      this.#waiting.set(number, { done, failed });
      this.#worker.postMessage({ number, order } satisfies Asked<Order>, transfer);
    });
  }
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
export interface Asked<Order> {
  readonly number: number;
  readonly order: Order;
}
export interface Answered<Answer> {
  readonly number: number;
  readonly answer: Answer;
}
