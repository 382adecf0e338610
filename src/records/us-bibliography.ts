// The bibliographic part of a US Red Book document (XML v4.0 to v4.7) as a row.
import {
  applicationId,
  pctApplication,
  recordDate,
  usGrantNumber,
  usPublicationNumber,
  woPublication,
} from './numbers.js';
import type { DocumentPriority, PatentDocument } from './rows.js';
import { usClasses } from './us-classes.js';
import { usParties } from './us-parties.js';
import { documentId, usRelations } from './us-relations.js';
import { all, at, textOf, type XmlElement } from './xml.js';

/** The root's attributes; `grant`: the root is `us-patent-grant`. */
interface RedBookRoot {
  readonly grant: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The row, or why there is no number to file it under. */
export function usBibliography(part: XmlElement, root: RedBookRoot): PatentDocument | { bad: string } {
  const own = documentId(at(part, 'publication-reference', 'document-id'));
  if (!own) return { bad: 'no country or number in `publication-reference`' };
  const number = usPublicationNumber(own.number) ?? usGrantNumber(own.number);
  if (own.country !== 'US' || !number)
    return { bad: `the number \`${own.country} ${own.number.slice(0, 40)}\`; expected one of the USPTO` };
  const kind = own.kind?.replace(/\s/g, '').toUpperCase() || null;
  const publication = `US${number}`;
  const { attributes } = root;
  const what = sortOf(part, kind, number);
  const classes = usClasses(part);
  return {
    type: 'document',
    id: `${publication}${kind ?? ''}`,
    publication,
    country: 'US',
    number,
    kind,
    published: own.date ?? recordDate(attributes['date-publ']),
    // 35 USC 157 as it stood until 2013: a statutory invention registration is not a patent; nor was a defensive publication.
    grant: root.grant && what !== 'sir' && what !== 'defensive',
    right: rightOf(what, part, classes),
    reissue: what === 'reissue',
    ...application(part),
    title: textOf(at(part, 'invention-title')),
    language: attributes.lang?.toLowerCase() || null,
    term: term(at(part, 'us-term-of-grant')),
    pct: pct(part),
    parties: usParties(part),
    relations: usRelations(part),
    priorities: priorities(part),
    classes,
    families: [],
    states: [],
    part: 'whole',
    official: recordDate(attributes['date-produced']) ?? recordDate(attributes['date-publ']),
    withdrawn: false,
  };
}

type Sort = 'utility' | 'design' | 'plant' | 'reissue' | 'sir' | 'defensive' | null;

/** As `appl-type` says; where it is missing, as kind code or the letters of the number do (WIPO ST.16, USPTO kind codes). */
function sortOf(part: XmlElement, kind: string | null, number: string): Sort {
  const printed = at(part, 'application-reference')?.attributes['appl-type']?.toLowerCase();
  if (kind?.startsWith('H') || number.startsWith('H')) return 'sir';
  if (number.startsWith('T')) return 'defensive';
  if (kind?.startsWith('E') || number.startsWith('RE')) return 'reissue';
  switch (printed) {
    case 'utility':
    case 'design':
    case 'plant':
    case 'reissue':
    case 'sir':
      return printed;
  }
  if (kind?.startsWith('S') || /^D\d/.test(number)) return 'design';
  if (kind?.startsWith('P') || number.startsWith('PP')) return 'plant';
  return kind && /^[AB]/.test(kind) ? 'utility' : null;
}

/** A reissue is of the sort of what it replaces: its classes tell. */
function rightOf(sort: Sort, part: XmlElement, classes: PatentDocument['classes']): PatentDocument['right'] {
  if (sort === 'utility') return 'invention';
  if (sort === 'design' || sort === 'plant') return sort;
  if (sort === 'sir') return 'statutory-invention';
  if (sort === 'defensive') return 'defensive-publication';
  if (sort !== 'reissue') return null;
  const has = (test: (one: PatentDocument['classes'][number]) => boolean) => classes.some(test);
  if (has((one) => one.scheme === 'locarno' || (one.scheme === 'uspc' && /^D\d/.test(one.symbol))))
    return 'design';
  if (at(part, 'us-botanic') || has((one) => one.scheme === 'uspc' && one.symbol.startsWith('PLT')))
    return 'plant';
  return classes.length > 0 ? 'invention' : null;
}

function application(part: XmlElement): Pick<PatentDocument, 'application' | 'applicationPrinted' | 'filed'> {
  const element = at(part, 'application-reference', 'document-id');
  const printed = textOf(at(element, 'doc-number'));
  const series = textOf(at(part, 'us-application-series-code'));
  const whole = printed && /^\d{1,6}$/.test(printed) && series ? `${series}/${printed}` : printed;
  const id = whole && applicationId(textOf(at(element, 'country')) ?? 'US', whole);
  return {
    application: id || null,
    applicationPrinted: printed && id === `US${printed}` ? null : printed,
    filed: recordDate(textOf(at(element, 'date'))),
  };
}

function term(element: XmlElement | null): PatentDocument['term'] {
  if (!element) return null;
  const count = (name: string) => {
    const match = /^(\d{1,5})(?:\D|$)/.exec(textOf(at(element, name))?.replaceAll(',', '') ?? '');
    return match ? Number(match[1]) : null;
  };
  const disclaimer = at(element, 'disclaimer');
  const free = textOf(at(element, 'text'));
  const disclaims = disclaimer !== null || /disclaim/i.test(free ?? '');
  const adjusted = count('us-term-extension');
  const years = count('length-of-grant');
  if (adjusted === null && years === null && !disclaims) return null;
  return {
    adjusted,
    years,
    disclaimer: disclaims,
    disclaimerText: disclaims ? (textOf(at(disclaimer, 'text')) ?? free) : null,
    disclaimerDate: recordDate(textOf(at(disclaimer, 'date'))),
  };
}

function pct(part: XmlElement): PatentDocument['pct'] {
  const filing = at(part, 'pct-or-regional-filing-data');
  const filed = at(filing, 'document-id');
  const published = at(part, 'pct-or-regional-publishing-data', 'document-id');
  const application = pctApplication(textOf(at(filed, 'doc-number')) ?? '');
  const publication = woPublication(textOf(at(published, 'doc-number')) ?? '');
  const entry = at(filing, 'us-371c124-date') ?? at(filing, 'us-371c12-date');
  const entered = recordDate(textOf(entry));
  if (!application && !publication && !entered) return null;
  const date = (element: XmlElement | null) => recordDate(textOf(at(element, 'date')));
  return {
    application,
    filed: application ? date(filed) : null,
    publication,
    published: publication ? date(published) : null,
    entered,
  };
}

/** A claim without its country or number cannot be kept. */
function priorities(part: XmlElement): DocumentPriority[] {
  return all(at(part, 'priority-claims'), 'priority-claim').flatMap((claim, index) => {
    const country = textOf(at(claim, 'country'))?.toUpperCase();
    const number = textOf(at(claim, 'doc-number'));
    if (!country || !number) return [];
    const kind = claim.attributes.kind || null;
    return [{ sequence: index + 1, country, number, kind, date: recordDate(textOf(at(claim, 'date'))) }];
  });
}
