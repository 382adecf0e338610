// US applications as published 2001 to 2004: `<patent-application-publication>`, PAP 1.5 and 1.6.
// Elements after pap-v16-2002-01-01.dtd and its history of changes.
import { ipcOrLocarno, uspcSymbol } from './class-symbols.js';
import { documentRow, partyRow } from './document-rows.js';
import { publicationId, recordDate, usOrPctApplication, usPublicationNumber } from './numbers.js';
import type { Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type {
  DocumentClass,
  DocumentParty,
  DocumentPriority,
  DocumentRelation,
  PatentDocument,
} from './rows.js';
import { partyCode } from './us-codes.js';
import { taggedReader, words } from './us-tagged.js';
import { all, at, textOf, type XmlElement } from './xml.js';

/** US applications as published 2001 to 2004: a document a row. Rejects as of all readers of `us-tagged.ts`. */
export const usPap = taggedReader({
  format: 'us-pap',
  says: 'US applications published 2001-2004 (patent-application-publication, PAP 1.5 and 1.6)',
  root: 'patent-application-publication',
  part: 'subdoc-bibliographic-information',
  options: {
    empty: words('rule-47-flag custom-character image'),
    inline: words(
      'highlight bold italic smallcaps superscript subscript uline duline literal in-line-formula',
    ),
    skip: words('citation appendix-data'),
  },
  row: application,
});

/** Applications in a stream of PAP XML of 2001 to 2004, one document after another. */
export const readUsApplicationsPap = (source: Source, options?: ReadingOptions): Reading<PatentDocument> =>
  readWith(usPap, source, options);

function application(part: XmlElement): PatentDocument | string {
  const printed = textOf(at(part, 'document-id', 'doc-number'));
  const number = printed && usPublicationNumber(printed);
  if (!number)
    return printed
      ? `found \`${printed}\` in document-id, expected a publication number (20010001234)`
      : 'found no doc-number in document-id, expected the publication number';
  const kind = textOf(at(part, 'document-id', 'kind-code'));
  const filing = at(part, 'domestic-filing-data');
  const applied = textOf(at(filing, 'application-number'));
  const id = usOrPctApplication(applied);
  return documentRow({
    country: 'US',
    number,
    kind,
    published: recordDate(textOf(at(part, 'document-id', 'document-date'))),
    grant: false,
    right: kind?.startsWith('P') ? 'plant' : kind?.startsWith('A') ? 'invention' : null,
    application: id,
    applicationPrinted: applied && id !== `US${applied}` ? applied : null,
    filed: recordDate(textOf(at(filing, 'filing-date'))),
    title: textOf(at(part, 'technical-information', 'title-of-invention')),
    pct: pctOf(at(part, 'international-conventions')),
    parties: partiesOf(part),
    relations: relationsOf(part),
    priorities: prioritiesOf(part),
    classes: classesOf(at(part, 'technical-information')),
  });
}

/** Dates under 35 USC 371 were given until 2001 only. */
function pctOf(conventions: XmlElement | null): PatentDocument['pct'] {
  const filing = at(conventions, 'pct-application', 'document-id');
  const publication = at(conventions, 'pct-publication', 'document-id');
  if (!filing && !publication) return null;
  const id = usOrPctApplication(textOf(at(filing, 'doc-number')));
  const entered = ['usc371-date', 'usc371c124-date']
    .map((name) => textOf(at(conventions, name) ?? at(conventions, 'pct-application', name)))
    .find((date) => date !== null);
  return {
    application: id?.startsWith('PCT/') ? id : null,
    filed: recordDate(textOf(at(filing, 'document-date'))),
    publication: publicationId('WO', textOf(at(publication, 'doc-number')) ?? ''),
    published: recordDate(textOf(at(publication, 'document-date'))),
    entered: recordDate(entered),
  };
}

function partiesOf(part: XmlElement): DocumentParty[] {
  const inventors = (at(part, 'inventors')?.children ?? []).filter(
    ({ name }) => name === 'first-named-inventor' || name === 'inventor',
  );
  return [
    ...all(part, 'assignee').flatMap((element, index) => partyOf('assignee', index + 1, element)),
    ...inventors.flatMap((element, index) => partyOf('inventor', index + 1, element)),
  ];
}

/** Where somebody lives comes before where he wants his letters. A suffix goes with the last name. */
function partyOf(role: DocumentParty['role'], sequence: number, element: XmlElement): DocumentParty[] {
  const name = at(element, 'name');
  const organisation = textOf(at(element, 'organization-name'));
  const family = textOf(at(name, 'family-name'));
  if (!organisation && !family) return [];
  const suffix = textOf(at(name, 'name-suffix'));
  const first = [textOf(at(name, 'given-name')), textOf(at(name, 'middle-name'))].filter((text) => text);
  const residence = at(element, 'residence');
  const lives = at(residence, 'residence-us') ?? at(residence, 'residence-non-us');
  const place = lives ?? at(element, 'address');
  return [
    partyRow(role, sequence, {
      organisation,
      last: organisation ? null : suffix ? `${family} ${suffix}` : family,
      first: organisation ? null : first.join(' ') || null,
      code: partyCode(textOf(at(element, 'assignee-type'))),
      city: textOf(at(place, 'city')),
      state: textOf(at(place, 'state')),
      country: textOf(at(place, 'country-code') ?? at(place, 'country', 'country-code')),
    }),
  ];
}

const KINDS: Readonly<Record<string, DocumentRelation['kind']>> = {
  'division-of': 'divisional',
  'continuation-of': 'continuation',
  'continuation-in-part-of': 'continuation-in-part',
  'continuing-reissue-of': 'reissue', // of the same patent, as another reissue
  'a-371-of-international': 'national-phase',
  'substitution-for': 'substitution',
  'reissue-of': 'reissue',
  'non-provisional-of-provisional': 'provisional',
  'corrected-republication-of': 'correction',
};

function relationsOf(part: XmlElement): DocumentRelation[] {
  const relations: (DocumentRelation | null)[] = [];
  for (const element of at(part, 'continuity-data')?.children ?? [])
    for (const relation of element.name === 'continuations' ? element.children : [element]) {
      const kind = KINDS[relation.name];
      if (!kind) continue;
      relations.push(relationOf(kind, relation));
      // The international application that the parent itself goes back to.
      const pct = at(relation, 'parent-pct', 'document-id');
      if (pct) relations.push(named(kind, pct, null));
    }
  for (const document of all(at(part, 'prior-publication'), 'document-id'))
    relations.push(named('earlier-publication', document, null));
  return relations.filter((relation) => relation !== null);
}

function relationOf(kind: DocumentRelation['kind'], element: XmlElement): DocumentRelation | null {
  const family = at(element, 'parent-child');
  if (!family) return named(kind, at(element, 'document-id'), null);
  return named(
    kind,
    at(family, 'parent', 'document-id'),
    textOf(at(family, 'parent-status')),
    at(family, 'parent-patent', 'document-id'),
  );
}

function named(
  kind: DocumentRelation['kind'],
  document: XmlElement | null,
  status: string | null,
  patent: XmlElement | null = null,
): DocumentRelation | null {
  const publishes = kind === 'earlier-publication' || kind === 'correction';
  const number = textOf(at(document, 'doc-number'));
  const application = publishes ? null : usOrPctApplication(number);
  const published = publishes ? number : textOf(at(patent, 'doc-number'));
  const publication = published && publicationId('US', published);
  if (!application && !publication) return null;
  return { kind, application, publication, date: recordDate(textOf(at(document, 'document-date'))), status };
}

function prioritiesOf(part: XmlElement): DocumentPriority[] {
  return all(part, 'foreign-priority-data').flatMap((claim, index) => {
    const number = textOf(at(claim, 'priority-application-number'));
    const country = textOf(at(claim, 'country-code'));
    if (!number || !country) return [];
    const date = recordDate(textOf(at(claim, 'filing-date')));
    return [{ sequence: index + 1, country, number, kind: null, date }];
  });
}

function classesOf(part: XmlElement | null): DocumentClass[] {
  const classes: DocumentClass[] = [];
  for (const element of at(part, 'classification-ipc')?.children ?? []) {
    const printed = textOf(at(element, 'ipc'));
    if (!printed) continue;
    const first = element.name === 'classification-ipc-primary';
    classes.push({ ...ipcOrLocarno(printed), first, inventive: null });
  }
  for (const element of at(part, 'classification-us')?.children ?? []) {
    const symbol = uspcOf(at(element, 'uspc')) ?? textOf(at(element, 'uspc-freeform'));
    const first = element.name === 'classification-us-primary';
    if (symbol) classes.push({ scheme: 'uspc', symbol, first, inventive: null });
  }
  return classes;
}

/** Class, and subclass as six columns: three, then decimals filled up with noughts or letters. `705`, `026000` -> `705/26`. */
function uspcOf(uspc: XmlElement | null): string | null {
  const main = textOf(at(uspc, 'class'));
  const subclass = textOf(at(uspc, 'subclass'));
  if (!main || !subclass) return main?.replace(/^0+(?=\w)/, '') ?? null;
  return uspcSymbol(`${main.padStart(3)}${subclass}`);
}
