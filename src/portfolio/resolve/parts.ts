// The parts of the rights worked out one behind the other, in threads where there are several: the database reads the next
// part meanwhile.
import type { Database } from '../store/database.js';
import { Thread } from '../threads/thread.js';
import { fetchPart, type PartBlocks } from './fetch.js';
import type { Buckets } from './keys.js';
import type { Decided, Rights, WorkedPart } from './rights.js';

export interface RightsThreads {
  /** A module that calls `serveRights`: only it knows the country table of the law. */
  readonly module: URL;
  readonly count: number;
}

export async function* workParts(
  database: Database,
  parts: readonly Buckets[],
  here: { readonly rights: Rights; readonly decided: Decided },
  threads: RightsThreads | null,
): AsyncGenerator<WorkedPart> {
  if (threads !== null && threads.count > 0 && parts.length > 1)
    yield* inThreads(database, parts, here.decided, threads);
  else for (const part of parts) yield here.rights.part(await fetchPart(database, part));
}

async function* inThreads(
  database: Database,
  parts: readonly Buckets[],
  decided: Decided,
  { module, count }: RightsThreads,
): AsyncGenerator<WorkedPart> {
  const threads = Array.from(
    { length: Math.min(count, parts.length) },
    () => new Thread<PartBlocks, WorkedPart>(module, decided, LIMITS),
  );
  const under: Promise<WorkedPart>[] = [];
  try {
    for (const [number, part] of parts.entries()) {
      const blocks = await fetchPart(database, part);
      // The thread whose turn it is has answered when the oldest answer is there.
      if (under.length === threads.length) yield await (under.shift() as Promise<WorkedPart>);
      const answer = (threads[number % threads.length] as (typeof threads)[number]).ask(blocks);
      // A failure is met when the answer is awaited; until then it is nobody's.
      answer.catch(() => undefined);
      under.push(answer);
    }
    for (const answer of under) yield await answer;
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

// A part of usual rights needs about 100 MB; with much more room the collector would let garbage of many parts lie.
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 };
