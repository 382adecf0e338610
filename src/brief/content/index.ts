// From findings to the document: sections in the order in which a reader asks.
import type { Brief } from '../model.js';
import { openBook } from './book.js';
import { claimSection } from './claims.js';
import { dealSection } from './deal.js';
import { assumptionSection, sourceSection } from './ends.js';
import type { BriefInput } from './input.js';
import { openSection } from './open.js';
import { positionSection } from './positions.js';
import { threatSection } from './threats.js';

/** Writes the brief of one deal. Frozen; the same input gives the same document. */
export function briefOf(input: BriefInput): Brief {
  const book = openBook(input);
  const sections = [
    dealSection(book),
    positionSection(book),
    threatSection(book),
    openSection(book),
    claimSection(book),
    assumptionSection(book),
    sourceSection(book),
  ];
  return freeze({
    kind: 'crossgrant-brief',
    version: 1,
    id: input.deal.id,
    title: input.deal.title,
    counted: book.counted,
    at: input.at,
    digest: input.digest,
    files: [...input.files],
    rowsFile: 'brief.rows.csv',
    sections,
    grounds: [...book.grounds],
    clauses: [...input.clauses],
    rows: [...input.rows],
  } satisfies Brief);
}
function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
