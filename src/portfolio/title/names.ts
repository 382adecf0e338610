// Names on papers matched against each other: persons by `persons.ts`, all others by the caller's comparison.
import { isPerson, samePerson } from './persons.js';
import type { SameParty } from './types.js';

/** Upper case, letters and digits only; enough for telling a re-recorded paper. */
export const cleaned = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Compares any two names; equal ones cost nothing. */
export function comparison(sameParty: SameParty): SameParty {
  return (a, b) => {
    if (a === b) return 'same';
    const persons = Number(isPerson(a)) + Number(isPerson(b));
    if (persons === 2) return samePerson(a, b);
    const said = sameParty(a, b);
    return said === 'different' && persons === 1 ? samePerson(a, b) : said;
  };
}
