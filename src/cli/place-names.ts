// Countries by code or by English name, for those who type a question.
import { countries } from '../law/index.js';
import { unknownWord } from './open.js';

const others: Readonly<Record<string, string>> = {
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  usa: 'US',
  america: 'US',
  korea: 'KR',
  'republic of korea': 'KR',
  prc: 'CN',
  holland: 'NL',
};

/** English name to code, in lower case: ISO 3166 as the runtime knows it, and the country table of the law. */
function byName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // ZZ stands for an unknown region, EU and the like for no country.
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = ['ZZ', 'EU', 'EZ', 'UN', 'QO'].includes(code) ? undefined : names.of(code);
    if (name && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), code);
  }
  for (const [code, { name }] of Object.entries(countries)) found.set(name.toLowerCase(), code);
  for (const [name, code] of Object.entries(others)) found.set(name, code);
  return found;
}

/** The code of the country that `text` names; `undefined` where there is none. */
export function countryCode(text: string): string | undefined {
  const named = byName();
  const wanted = text.toLowerCase().replace(/^the /, '');
  const code = text.toUpperCase();
  const byWord = named.get(wanted);
  if (byWord) return byWord;
  return code in countries || [...named.values()].includes(code) ? code : undefined;
}
export function countryNamed(text: string): string {
  const code = countryCode(text);
  if (code) return code;
  const named = byName();
  const names = [...named.keys()].map((name) =>
    name.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()),
  );
  throw unknownWord('country', text, [...names, ...new Set(named.values())]);
}
