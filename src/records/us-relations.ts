// `us-related-documents`: what a US document continues, divides, reissues, claims or was published as before.
import { applicationId, publicationId, recordDate, usPublicationNumber } from './numbers.js';
import type { DocumentRelation } from './rows.js';
import { all, at, textOf, type XmlElement } from './xml.js';

type Kind = DocumentRelation['kind'];

/** Names of the elements in v4.0 to v4.7. A reissue that continues or divides another reissue replaces the same patent. */
const kinds = new Map<string, Kind>([
  ['continuation', 'continuation'],
  ['continuation-in-part', 'continuation-in-part'],
  ['division', 'divisional'],
  ['reissue', 'reissue'],
  ['continuing-reissue', 'reissue'],
  ['us-divisional-reissue', 'reissue'],
  ['us-reexamination-reissue-merger', 'reissue'],
  ['reexamination-reissue-merger', 'reissue'],
  ['reexamination', 'reexamination'],
  ['us-reexamination', 'reexamination'],
  ['substitution', 'substitution'],
  ['us-provisional-application', 'provisional'],
  ['utility-model-basis', 'utility-model-basis'],
  ['correction', 'correction'],
  ['related-publication', 'earlier-publication'],
]);

/** All of them in the order of the file; an element of another name (`addition`) gives kind `parent`. */
export function usRelations(bibliography: XmlElement): DocumentRelation[] {
  return (at(bibliography, 'us-related-documents')?.children ?? []).flatMap((element) => {
    const kind = kinds.get(element.name) ?? 'parent';
    const related = [...all(element, 'relation'), ...all(element, 'us-relation')];
    if (related.length > 0) return related.flatMap((relation) => parents(kind, relation));
    return isPublication(kind) ? publications(kind, element) : filings(kind, element);
  });
}

const isPublication = (kind: Kind): boolean => kind === 'earlier-publication' || kind === 'correction';

/** The parent, and the PCT application that the parent itself goes back to. */
function parents(kind: Kind, relation: XmlElement): DocumentRelation[] {
  return all(relation, 'parent-doc').flatMap((parent) => {
    const own = documentId(at(parent, 'document-id'));
    const granted = documentId(at(parent, 'parent-grant-document', 'document-id'));
    const pct = documentId(at(parent, 'parent-pct-document', 'document-id'));
    const row: DocumentRelation = {
      kind,
      application: own && applicationId(own.country, own.number),
      publication: granted && publicationId(granted.country, granted.number),
      date: own?.date ?? null,
      status: textOf(at(parent, 'parent-status')),
    };
    const rows = row.application || row.publication ? [row] : [];
    const application = pct && applicationId(pct.country, pct.number);
    if (pct && application && application !== row.application)
      rows.push({ kind, application, publication: null, date: pct.date, status: null });
    return rows;
  });
}

function filings(kind: Kind, element: XmlElement): DocumentRelation[] {
  return all(element, 'document-id').flatMap((one) => {
    const read = documentId(one);
    const application = read && applicationId(read.country, read.number);
    if (!read || !application) return [];
    return [{ kind, application, publication: null, date: read.date, status: textOf(at(element, STATUS)) }];
  });
}
const STATUS = 'us-provisional-application-status';

function publications(kind: Kind, element: XmlElement): DocumentRelation[] {
  const named = [...all(element, 'document-id'), ...all(at(element, 'document-corrected'), 'document-id')];
  return named.flatMap((one) => {
    const read = documentId(one);
    const publication = read && published(read);
    return publication ? [{ kind, application: null, publication, date: read.date, status: null }] : [];
  });
}

/** Publications of 2004 are named without their year, `0193250`; it is that of their date. */
function published(read: DocumentId): string | null {
  const year = read.date?.slice(0, 4);
  const short = /^\d{7}$/.test(read.number) && (read.kind ? /^[AP]\d?$/.test(read.kind) : read.number < '1');
  if (read.country === 'US' && short && year) {
    const whole = usPublicationNumber(`${year}${read.number}`);
    if (whole) return `US${whole}`;
  }
  return publicationId(read.country, read.number);
}

/** A `document-id` of the USPTO: country, number, kind, date. */
interface DocumentId {
  readonly country: string;
  readonly number: string;
  readonly kind: string | null;
  readonly date: string | null;
}
/** Null where country or number is missing. */
export function documentId(element: XmlElement | null): DocumentId | null {
  const country = textOf(at(element, 'country'));
  const number = textOf(at(element, 'doc-number'));
  if (!country || !number) return null;
  return {
    country: country.toUpperCase(),
    number,
    kind: textOf(at(element, 'kind')),
    date: recordDate(textOf(at(element, 'date'))),
  };
}
