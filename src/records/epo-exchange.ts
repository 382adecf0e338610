// An exchange document of the EPO (DOCDB, OPS) as a row. WIPO ST.36 names; DOCDB's `data-format` and OPS's `document-id-type`.
import { epoApplication, epoPublication } from './epo-numbers.js';
import { exchangeParties } from './epo-parties.js';
import { pctClaim, relations } from './epo-relations.js';
import { plain } from './epo-text.js';
import { recordDate, woPublication } from './numbers.js';
import type { DocumentClass, DocumentPriority, PatentDocument } from './rows.js';
import { all, at, type XmlElement } from './xml.js';

type Families = PatentDocument['families'];

/** A numbered thing in one format: `document-id` inside a reference, as DOCDB or OPS tell the formats apart. */
export function documentId(references: readonly XmlElement[], format: string): XmlElement | null {
  for (const reference of references) {
    for (const id of all(reference, 'document-id')) {
      if ((reference.attributes['data-format'] ?? id.attributes['document-id-type']) === format) return id;
    }
  }
  return null;
}

/**
 * The row, or in words why there is none. Its classes are read from the text, `epo-classes.ts`; `families` are those that
 * the surroundings of the document name.
 */
export function exchangeDocument(
  element: XmlElement,
  classes: readonly DocumentClass[],
  families: Families = [],
): PatentDocument | string {
  const bibliographic = at(element, 'bibliographic-data');
  const reference = documentId(all(bibliographic, 'publication-reference'), 'docdb');
  const own = (name: string) => element.attributes[name]?.trim() || plain(at(reference, name));
  const [country, number, kind] = [own('country')?.toUpperCase(), own('doc-number'), own('kind')];
  if (!country || !number) return 'an exchange document without country and number';
  const publication = epoPublication(country, number, kind ?? null);
  if (!publication) return `\`${country} ${number}\` is no publication number`;
  const { attributes } = element;
  const family = attributes['family-id']?.trim();
  const application = applicationOf(bibliographic);
  const title = titleOf(bibliographic);
  const published = recordDate(attributes['date-publ']) ?? recordDate(plain(at(reference, 'date')));
  const pct = pctOf(bibliographic, country, publication, published, application);
  return {
    type: 'document',
    id: `${publication}${kind ?? ''}`,
    publication,
    country,
    number: publication.slice(2),
    kind: kind ?? null,
    published,
    grant: granted(country, kind ?? null, bibliographic),
    right: rightOf(country, kind ?? null),
    reissue: country === 'US' && kind?.startsWith('E') === true,
    application: application.id,
    applicationPrinted: application.printed,
    filed: application.filed,
    title: plain(title),
    language: title?.attributes['lang']?.toLowerCase() ?? null,
    term: null,
    pct,
    parties: exchangeParties(at(bibliographic, 'parties')),
    relations: relations(bibliographic, country, application.id, application.filed),
    priorities: priorities(bibliographic, country, application.filed),
    classes,
    families: [...(family ? [{ scheme: 'docdb', id: family }] : []), ...families],
    states: statesOf(at(bibliographic, 'designation-of-states')),
    part: 'whole',
    official: recordDate(attributes['date-of-last-exchange']) ?? recordDate(attributes['date-added-docdb']),
    withdrawn: /^(D|CV)$/.test(attributes['status'] ?? ''),
  };
}

interface Application {
  readonly id: string | null;
  readonly printed: string | null;
  readonly filed: string | null;
}
/** Application of an exchange document: id, the number as printed where that differs, day of filing. */
export function applicationOf(parent: XmlElement | null): Application {
  const references = all(parent, 'application-reference');
  const docdb = documentId(references, 'docdb');
  const number = plain(at(docdb, 'doc-number'));
  const country = plain(at(docdb, 'country'));
  const original = plain(at(documentId(references, 'original'), 'doc-number'));
  const id = country && number ? epoApplication(country, number, plain(at(docdb, 'kind')), original) : null;
  const printed = original ?? (country && number ? `${country}${number}` : null);
  const date = plain(at(docdb, 'date')) ?? plain(at(documentId(references, 'epodoc'), 'date'));
  return { id, printed: printed === id ? null : printed, filed: recordDate(date) };
}

/** DOCDB form only: it is complete, and the original one is numbered in its own order. PCT filings that the document enters from are relations. */
export function priorities(
  parent: XmlElement | null,
  office: string,
  filed: string | null,
): DocumentPriority[] {
  const found: DocumentPriority[] = [];
  for (const claim of all(at(parent, 'priority-claims') ?? parent, 'priority-claim')) {
    const id = documentId([claim], 'docdb') ?? documentId([claim], 'epodoc');
    const printed = plain(at(id, 'doc-number'));
    if (!printed || (claim.attributes['data-format'] ?? 'docdb') !== 'docdb') continue;
    if (pctClaim(claim, office, filed)) continue;
    const country = plain(at(id, 'country')) ?? /^[A-Z]{2}/.exec(printed)?.[0] ?? null;
    const sequence = Number(claim.attributes['sequence']) || found.length + 1;
    if (!country || found.some((one) => one.sequence === sequence)) continue;
    // OPS gives the date with the epodoc form only.
    const date = plain(at(id, 'date')) ?? plain(at(documentId([claim], 'epodoc'), 'date'));
    found.push({ sequence, country, number: printed, kind: plain(at(id, 'kind')), date: recordDate(date) });
  }
  return found;
}

/** English, else the language of the document as it stands first. */
function titleOf(bibliographic: XmlElement | null): XmlElement | null {
  const titles = all(bibliographic, 'invention-title').filter((one) => plain(one));
  return titles.find((one) => one.attributes['lang']?.toLowerCase() === 'en') ?? titles[0] ?? null;
}

function pctOf(
  bibliographic: XmlElement | null,
  country: string,
  publication: string,
  published: string | null,
  { id: application, filed }: Application,
): PatentDocument['pct'] {
  const nothing = { filed: null, publication: null, published: null, entered: null };
  if (country === 'WO')
    return { ...nothing, application, filed, publication: woPublication(publication), published };
  for (const claim of all(at(bibliographic, 'priority-claims'), 'priority-claim')) {
    const from = pctClaim(claim, country, filed);
    if (from) return { ...nothing, application: from.application, filed: from.date };
  }
  return null;
}

/**
 * Whether this publication is a granted right: EP, US and WO by kind (the USPTO's A is a grant of before 2001, its
 * certificates are left open); the others by what DOCDB says of their publication (WIPO INID 41 to 47).
 */
function granted(country: string, kind: string | null, bibliographic: XmlElement | null): boolean | null {
  if (country === 'WO') return false;
  if (country === 'EP' && kind && /^[AB]/.test(kind)) return kind.startsWith('B');
  if (country === 'US' && kind && /^(A\d|H\d?|P[149])$/.test(kind)) return false;
  if (country === 'US' && kind && /^(A|[BES]\d?|P[23]?)$/.test(kind)) return true;
  const names = at(bibliographic, 'dates-of-public-availability')?.children.map(({ name }) => name) ?? [];
  if (names.some((name) => /^(not-)?printed-with-grant$/.test(name))) return true;
  return names.some((name) => name.endsWith('-without-grant')) ? false : null;
}

/** First letter of the kind by WIPO ST.16; the USPTO's S, P, E, H. */
function rightOf(country: string, kind: string | null): PatentDocument['right'] {
  if (!kind) return null;
  if (country === 'US' && kind.startsWith('H')) return 'statutory-invention';
  if (kind.startsWith('S')) return 'design';
  if (kind.startsWith('P')) return country === 'US' ? 'plant' : null;
  if (/^[UYZ]/.test(kind)) return 'utility-model';
  return /^[ABCT]/.test(kind) || (country === 'US' && kind.startsWith('E')) ? 'invention' : null;
}

type State = PatentDocument['states'][number];
/** Designated states, each once, and as what: `designated`, `extension`, `validation`. */
export function statesOf(designation: XmlElement | null): State[] {
  const found = new Map<string, State>();
  const walk = (element: XmlElement, as: State['as']) => {
    for (const child of element.children) {
      if (child.name === 'region') continue;
      const country = child.name === 'country' ? plain(child) : null;
      if (country) found.set(`${country} ${as}`, { country, as });
      else if (child.name === 'exclusion-from-designation') continue;
      else if (child.name.startsWith('extension-state')) walk(child, 'extension');
      else if (child.name.startsWith('validation-state')) walk(child, 'validation');
      else walk(child, as);
    }
  };
  if (designation) walk(designation, 'designated');
  return [...found.values()];
}
