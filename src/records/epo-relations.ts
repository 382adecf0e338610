// Other filings that an exchange document or a register entry goes back to.
import { epoApplication, epoPublication } from './epo-numbers.js';
import { plain } from './epo-text.js';
import { recordDate } from './numbers.js';
import type { DocumentRelation } from './rows.js';
import { all, at, type XmlElement } from './xml.js';

/** Elements of `related-documents` (WIPO ST.36); `relation` names the parent inside. */
const kinds: Readonly<Record<string, DocumentRelation['kind']>> = {
  addition: 'parent',
  division: 'divisional',
  continuation: 'continuation',
  'continuation-in-part': 'continuation-in-part',
  reissue: 'reissue',
  'divisional-reissue': 'reissue',
  reexamination: 'reexamination',
  substitution: 'substitution',
  'provisional-application': 'provisional',
  'utility-model-basis': 'utility-model-basis',
  correction: 'correction',
  'previously-filed-application': 'parent',
};
/** Offices that grant for several states: entering there from the PCT is the regional phase. */
const regional = new Set(['EP', 'AP', 'OA', 'EA', 'GC']);

/** Earlier filings that a document of `country` goes back to; `own` is its application, which is none of them. */
export function relations(
  bibliographic: XmlElement | null,
  country: string,
  own: string | null,
  filed: string | null,
): DocumentRelation[] {
  return [
    ...related(bibliographic, own),
    ...fromPct(bibliographic, country, filed),
    ...previouslyFiled(bibliographic),
  ];
}

function related(bibliographic: XmlElement | null, own: string | null): DocumentRelation[] {
  const found: DocumentRelation[] = [];
  for (const group of all(bibliographic, 'related-documents')) {
    for (const element of group.children) {
      const kind = kinds[element.name];
      if (!kind) continue;
      for (const relation of all(element, 'relation').length > 0 ? all(element, 'relation') : [element]) {
        const parent = at(relation, 'parent-doc');
        const one = parent && relationTo(kind, parent);
        // A register entry also lists the divisions made from it, with itself as the parent.
        if (one && (one.application ?? one.publication) && one.application !== own) found.push(one);
      }
    }
  }
  return found;
}

function relationTo(kind: DocumentRelation['kind'], parent: XmlElement): DocumentRelation {
  let application: string | null = null;
  let publication: string | null = null;
  let date: string | null = null;
  for (const id of all(parent, 'document-id')) {
    const [country, number] = [plain(at(id, 'country')), plain(at(id, 'doc-number'))];
    if (!country || !number) continue;
    // Eight digits and more are EP applications, seven and fewer publications, where the type is not told.
    const type = id.attributes['document-id-type'] ?? '';
    const published = /publication/.test(type) || (country === 'EP' && !type && number.length <= 7);
    if (published) publication ??= epoPublication(country, number, plain(at(id, 'kind')));
    else application ??= epoApplication(country, number, plain(at(id, 'kind')));
    date ??= recordDate(plain(at(id, 'date')));
  }
  return { kind, application, publication, date, status: null };
}

/** A claim to the PCT application that the document enters from. */
export interface PctClaim {
  readonly application: string;
  readonly date: string | null;
}

/**
 * Linked with `W`. The answers of OPS about one document leave the linkage out and name the PCT application in EPODOC form among
 * the priorities: what was filed on the day of the application itself is no priority but that application.
 */
export function pctClaim(claim: XmlElement, country: string, filed: string | null): PctClaim | null {
  const linkage = plain(at(claim, 'priority-linkage-type'));
  for (const id of all(claim, 'document-id')) {
    const number = plain(at(id, 'doc-number'));
    const epodoc = /^WO(?=(?:19|20)\d\d[A-Z]{2}\d{1,6}$)/.test(number ?? '');
    const office = plain(at(id, 'country')) ?? (epodoc ? 'WO' : null);
    const date = recordDate(plain(at(id, 'date')));
    const same = !linkage && epodoc && country !== 'WO' && date !== null && date === filed;
    const application =
      office && number && (linkage === 'W' || same) ? epoApplication(office, number, 'W') : null;
    if (application) return { application, date };
  }
  return null;
}

function fromPct(
  bibliographic: XmlElement | null,
  country: string,
  filed: string | null,
): DocumentRelation[] {
  const kind = regional.has(country) ? 'regional-phase' : 'national-phase';
  return all(at(bibliographic, 'priority-claims'), 'priority-claim').flatMap((claim) => {
    const from = pctClaim(claim, country, filed);
    return from ? [{ kind, ...from, publication: null, status: null } as const] : [];
  });
}

/** INID 27, as supplied: country, number and date with blanks between. */
function previouslyFiled(bibliographic: XmlElement | null): DocumentRelation[] {
  return all(bibliographic, 'previously-filed-app').flatMap((element) => {
    const match = /^([A-Z]{2})\s*(\S+)(?:\s+(\d{8}))?$/.exec(plain(element) ?? '');
    const application = match && epoApplication(String(match[1]), String(match[2]), null);
    if (!application) return [];
    return [
      { kind: 'parent' as const, application, publication: null, date: recordDate(match[3]), status: null },
    ];
  });
}
