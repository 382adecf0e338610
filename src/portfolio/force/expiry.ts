// The last day of the term, step by step: which rule the right falls under, and the terms outside the United States.
import { open, plain, type TermScene } from './term.js';
import { usTerm } from './term-us.js';
import type { Expiry } from './types.js';
import { ground, plusYears, said } from './when.js';

/** The last day of the term, by the law of the office. Where no rule is known the expiry is open, and says so. */
export function expiryOf(scene: TermScene): Expiry {
  const { facts } = scene;
  if (facts.right === 'statutory-invention' || facts.right === 'defensive-publication')
    return open('never a right in force: there is no term', [
      ground('publication without a right', null, '35 USC 157(c)'),
    ]);
  const { country } = facts;
  if (country === 'US') return usTerm(scene);
  if (country === null) return open('a record that names the office');
  return termOfCountry(scene, country);
}

function termOfCountry(scene: TermScene, country: string): Expiry {
  const { facts, filed, counted, granted, terms, doubts } = scene;
  const { right } = facts;
  if (country === 'EP' || right === 'invention') {
    const known = terms?.(country, 'inventionTerm', finite(filed.when.low))?.source;
    const authority = country === 'EP' ? 'EPC art. 63(1)' : (known ?? 'TRIPS Agreement art. 33');
    if (country !== 'EP' && known === undefined)
      doubts.push(
        `the country table has no term of ${country}: twenty years are the least that TRIPS art. 33 allows`,
      );
    const when = plusYears(counted.when, 20);
    return plain(
      when,
      [...counted.grounds, ground(`20 years: ${said(when)}`, null, authority)],
      counted.missing,
    );
  }
  if (right === null || right === 'plant') return open('which sort of right it is');
  const column = right === 'design' ? 'designTerm' : 'utilityModelTerm';
  const entry = terms?.(country, column, finite(filed.when.low));
  if (!entry) return open(`the term of a ${right} in ${country}: the country table does not tell it`);
  const { value, source } = entry;
  if (value === 'none') {
    doubts.push(`the records say ${right}, and ${country} has no such right: ${source}`);
    return open(`which sort of right it is: ${country} has no ${right}`);
  }
  const from = value.from === 'grant' ? granted : counted;
  if (value.from === 'grant' && granted.never) return open('a grant, from which the term would run');
  const when = plusYears(from.when, value.years);
  const says = `${value.years} years from ${value.from}: ${said(when)}`;
  return plain(when, [...from.grounds, ground(says, null, source)], from.missing);
}
const finite = (day: number): number | undefined => (Number.isFinite(day) ? day : undefined);
