// The thread that works out rights: `parts.ts` starts a module that calls this.
import { workerData } from 'node:worker_threads';
import type { TermTable } from '../force/types.js';
import { serve } from '../threads/serve.js';
import type { PartBlocks } from './fetch.js';
import { type Decided, Rights, type WorkedPart } from './rights.js';

/** `terms`: the country table of the law. */
export function serveRights(terms: TermTable): void {
  const rights = new Rights(workerData as Decided, terms);
  serve<PartBlocks, WorkedPart>(
    (blocks) => rights.part(blocks),
    ({ tables }) => [...tables.values()].map(({ buffer }) => buffer),
  );
}
