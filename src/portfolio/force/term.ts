// What the rules of a term look at, and the two plain answers: nothing known, and a term to which nothing is added.
import type { PatentDocument } from '../../records/index.js';
import type { Facts } from './facts.js';
import type { Expiry, Found, Grant, Ground, TermTable, When } from './types.js';
import { EVER, isDay } from './when.js';

export interface TermScene {
  readonly facts: Facts;
  readonly filed: Found;
  readonly counted: Found;
  readonly granted: Grant;
  readonly terms: TermTable | undefined;
  /** The expiry of another right: the reissued patent, or the one that this one is disclaimed to. */
  readonly expiryOf: (documents: readonly PatentDocument[]) => Expiry | null;
  readonly others: (of: {
    application: string | null;
    publication: string | null;
  }) => readonly PatentDocument[];
  readonly doubts: string[];
}

/** An expiry of which nothing is known. */
export function open(missing: string, grounds: readonly Ground[] = [], when: When = EVER): Expiry {
  return { when, base: when, adjusted: 0, disclaimer: 'none', grounds, missing };
}
/** A term without anything added. */
export function plain(when: When, grounds: readonly Ground[], missing: string | null): Expiry {
  return {
    when,
    base: when,
    adjusted: 0,
    disclaimer: 'none',
    grounds,
    missing: isDay(when) ? null : (missing ?? 'the exact day from which it is counted'),
  };
}
