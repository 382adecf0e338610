// Applicants and inventors of an exchange document, in one of the formats in which it gives them.
import { partyRow } from './document-rows.js';
import { plain } from './epo-text.js';
import type { DocumentParty } from './rows.js';
import { all, at, type XmlElement } from './xml.js';

/**
 * The format taken: names as the office supplied them, since the DOCDB and epodoc forms are shortened and in capitals
 * (`RES & DEV`). The best one that the document has, for a whole list; forms are not mixed.
 */
const formats = ['docdba', 'original', 'intermediate', 'docdb', 'epodoc'];

/** Each role counted from 1, in the order of the file. */
export function exchangeParties(parties: XmlElement | null): DocumentParty[] {
  const inventors = list(at(parties, 'inventors'), 'inventor');
  const people = new Set(inventors.map(({ name }) => letters(name)));
  const applicants = list(at(parties, 'applicants'), 'applicant');
  return [
    ...applicants.map((one, i) => party('applicant', i + 1, one, people.has(letters(one.name)))),
    ...inventors.map((one, i) => party('inventor', i + 1, one, true)),
  ];
}

interface Named {
  readonly name: string;
  readonly country: string | null;
}

function list(group: XmlElement | null, role: 'applicant' | 'inventor'): Named[] {
  const byFormat = new Map<string, Named[]>();
  for (const element of all(group, role)) {
    const printed = plain(at(element, `${role}-name`, 'name')) ?? plain(at(element, 'addressbook', 'name'));
    if (!printed) continue;
    const bracket = /\s*\[([A-Z]{2})\]$/.exec(printed);
    const name = (bracket ? printed.slice(0, bracket.index) : printed).replace(/[\s,;]+$/, '');
    const country = plain(at(element, 'residence', 'country')) ?? bracket?.[1] ?? null;
    const format = element.attributes['data-format'] ?? 'original';
    byFormat.set(format, [...(byFormat.get(format) ?? []), { name, country }]);
  }
  const format = formats.find((one) => byFormat.has(one));
  const taken = withoutTwins((format && byFormat.get(format)) || []);
  const coded = byFormat.get('docdb') ?? byFormat.get('epodoc') ?? [];
  return taken.map((one, i) => ({ ...one, country: one.country ?? countryOf(one, coded[i], taken, coded) }));
}

/** OPS lists a party of the application and of the grant one after the other, `KYLMAENEN, JARI,` and `Kylmänen, Jari`. */
function withoutTwins(list: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const one of list) {
    const before = found.get(letters(one.name));
    if (!before || !/\p{Ll}/u.test(before.name)) found.set(letters(one.name), one);
  }
  return [...found.values()];
}

/** Only the coded forms have the country. The lists are one list where they are as long and the names begin alike. */
function countryOf(
  one: Named,
  coded: Named | undefined,
  taken: readonly Named[],
  all: readonly Named[],
): string | null {
  if (!coded || taken.length !== all.length) return null;
  return letters(one.name).slice(0, 3) === letters(coded.name).slice(0, 3) ? coded.country : null;
}

/** Letters only, without marks, `KYLMAENEN` and `Kylmänen` alike. */
function letters(name: string): string {
  const capitals = name.toUpperCase();
  const plain = /^\p{ASCII}*$/u.test(capitals) ? capitals : capitals.normalize('NFD').replace(/\p{M}/gu, '');
  return plain
    .replace(/[ÆA]E|Æ/g, 'A')
    .replace(/OE|[ØŒ]/g, 'O')
    .replace(/UE/g, 'U')
    .replace(/[^\p{L}\d]/gu, '');
}

function party(
  role: 'applicant' | 'inventor',
  sequence: number,
  { name, country }: Named,
  person: boolean,
): DocumentParty {
  return partyRow(role, sequence, { ...(person ? personName(name) : { organisation: name }), country });
}

/** `Picard, Joseph Armand` and `ULLAR Ismat`; one string without either sign stays whole, as the last name. */
export function personName(name: string): { last: string; first: string | null } {
  const comma = /^([^,]+),\s*([^,]+?)$/.exec(name);
  if (comma) return { last: String(comma[1]).trim(), first: String(comma[2]).trim() };
  const capitals = /^((?:[\p{Lu}'’.-]{2,}\s+)+)(\p{Lu}\p{Ll}.*)$/u.exec(name);
  if (capitals) return { last: String(capitals[1]).trim(), first: String(capitals[2]).trim() };
  return { last: name, first: null };
}
