// Publication numbers: two capitals for the office, digits, perhaps a kind code. What can be one, and what cannot.
// Forms after WIPO Standard ST.16 (kind codes) and the offices' own numbering; only lengths and beginnings are tested.
import { countryCodes, isCountry, offices as officeCodes } from './countries.js';
import { type Code, type Problem } from './findings.js';

/** A number taken apart: office, letters of its series (`RE`, `D`), digits, kind code. */
const form = /^([A-Z]{2})([A-Z]{0,2})(\d+)([A-Z]\d?)?$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Per office: what its digits look like. An office not listed: 4 to 13 digits. */
const digits: Readonly<Record<string, RegExp>> = {
  US: /^([1-9]\d{0,6}|1\d{7}|20\d{9}|0\d{6})$/, // a grant up to eight digits, or year and serial number of an application
  EP: /^\d{7}$/,
  WO: /^(\d{7}|\d{8}|(19|20)\d{8})$/, // two- or four-digit year and number
  CN: /^(\d{7}|\d{8}|\d{9})$/,
  DE: /^\d{4,12}$/,
  JP: /^\d{4,10}$/,
  KR: /^\d{6,13}$/,
};
const ANY = '\\d{4,13}';
const anyDigits = new RegExp(`^${ANY}$`);
const series: Readonly<Record<string, readonly string[]>> = {
  US: ['D', 'RE', 'PP', 'H', 'T', 'AI', 'X'],
  JP: ['S', 'H', 'R'],
  TW: ['I', 'M', 'D'],
};

/** The office that a publication number names, `US`; null where the id is no possible number. */
export function officeOf(id: string): string | null {
  const [, office = '', letters = '', number = ''] = form.exec(id) ?? [];
  if (!isCountry(office)) return null;
  if (letters) return (series[office] ?? []).includes(letters) && number.length <= 9 ? office : null;
  if (/^0+$/.test(number)) return null;
  return (digits[office] ?? anyDigits).test(number) ? office : null;
}

/**
 * What `patentIdProblem` takes as one regular expression, for databases: RE2, the whole text. Numbers of nothing but zeros, which
 * are none, fit it as well.
 */
export function publicationPattern(): string {
  const offices = [...countryCodes, ...officeCodes].filter((code) => code.length === 2);
  const special = offices.filter((office) => digits[office] || series[office]);
  const plain = offices.filter((office) => !special.includes(office));
  const each = special.map((office) => {
    const own = digits[office]?.source.replace(/^\^|\$$/g, '') ?? ANY;
    const letters = series[office] ? [`(${series[office].join('|')})\\d{1,9}`] : [];
    return `${office}(${[own, ...letters].join('|')})`;
  });
  const number = `(${[...each, `(${plain.join('|')})${ANY}`].join('|')})([A-Z]\\d?)?`;
  return `${number}|${kebab.source.replace(/^\^|\$$/g, '')}`;
}

/**
 * `US9410410B2` -> `US9410410`; what has no kind code stays, words of the language (kebab-case) too. The keys of the store are
 * cut in the database by the same rule (`src/portfolio/resolve/keys.ts`).
 */
export const withoutKind = (number: string): string => number.replace(/(\d)[A-Z]\d?$/, '$1');

/** What is wrong with the id of a patent: it is kebab-case or a possible publication number. */
export function patentIdProblem(id: string): { code: Code; problem: Problem } | null {
  if (kebab.test(id) || officeOf(id)) return null;
  const plain = id.toUpperCase().replace(/[\s.,/-]+/g, '');
  const near = plain !== id && officeOf(plain) ? plain : undefined;
  if (!/^[A-Za-z]{2}[A-Za-z]{0,2}[\s.,/-]*\d/.test(id)) {
    const slug = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const expected = 'a publication number or an id in kebab-case';
    return { code: 'bad-id', problem: { found: id, expected, nearest: kebab.test(slug) ? slug : undefined } };
  }
  const office = id.slice(0, 2).toUpperCase();
  const known = isCountry(office);
  const expected = known
    ? (expectedOf[office] ?? 'the office, 4 to 13 digits, a kind code')
    : 'two capitals of a patent office before the digits';
  return { code: 'bad-number', problem: { found: id, expected, nearest: near } };
}

const expectedOf: Readonly<Record<string, string>> = {
  US: '`US`, up to eight digits (or year and seven digits), a kind code, as in `US8000001B2`',
  EP: '`EP`, seven digits, a kind code, as in `EP1230818B1`',
  WO: '`WO`, the year and the number, as in `WO2010123456A1`',
  CN: '`CN`, seven to nine digits, a kind code, as in `CN101234567B`',
};
