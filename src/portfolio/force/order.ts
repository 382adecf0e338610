// Dates that cannot all be true, and what else stays in doubt: told in words, and never decided by leaving one out.
import type { LegalEvent } from '../../records/index.js';
import { cite } from './ending.js';
import { open } from './term.js';
import type { Ended, Expiry, Found, Grant } from './types.js';
import { ground, said } from './when.js';

/** A filing after the grant is no filing date: only that it came before is believed. */
export function filedBefore(granted: Grant, filed: Found, doubts: string[]): Found {
  if (granted.never || granted.when.high >= filed.when.low) return filed;
  doubts.push(`filed ${said(filed.when)} and granted ${said(granted.when)}: one of them is wrong`);
  const when = { low: -Infinity, high: granted.when.high };
  return { when, grounds: filed.grounds, missing: 'a filing date that is not after the grant' };
}

/** The day before which nothing of a right can end. */
const begins = (granted: Grant, filed: Found): number =>
  granted.never ? filed.when.low : Math.max(granted.when.low, filed.when.low);

/** A term that ends before the grant rests on a wrong date, most often that of a parent. */
export function expiresAfter(granted: Grant, filed: Found, expires: Expiry, doubts: string[]): Expiry {
  const low = begins(granted, filed);
  if (expires.when.high >= low) return expires;
  doubts.push(
    `expires ${said(expires.when)}, and began ${said({ low, high: low })}: one of its dates is wrong`,
  );
  const missing = 'which date is wrong: the term would end before it began';
  return open(missing, expires.grounds, { low, high: Infinity });
}

/** An end that takes effect before the grant leaves nothing after it: it is counted from the grant. */
export function endsAfter<E extends Ended | null>(granted: Grant, filed: Found, ended: E): E {
  const low = begins(granted, filed);
  if (ended === null || ended.when.high >= low) return ended;
  const why = ground(`${said(ended.when)} is before the right began: counted from its beginning`);
  return { ...ended, when: { low, high: low }, grounds: [...ended.grounds, why] };
}

const told: Partial<Record<LegalEvent['class'], string>> = {
  spc: 'a supplementary certificate may protect one product beyond the term',
  limitation: 'the patent was limited',
};
export function tellDoubts(events: readonly LegalEvent[], doubts: string[]): void {
  for (const event of events) {
    const says = told[event.class];
    if (says) doubts.push(`${cite(event)}: ${says}`);
  }
  const opposed = events.findLast(({ class: of }) => of === 'opposition');
  if (opposed && !events.some(({ class: of }) => of === 'opposition-decision' || of === 'revocation'))
    doubts.push(`${cite(opposed)}: opposed, and no decision on record`);
}
