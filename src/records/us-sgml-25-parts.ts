// Of US grants after ST.32: who is named on them (B700) and which other filings they go back to (B600).
import { counter, partyRow } from './document-rows.js';
import { publicationId, recordDate, usOrPctApplication } from './numbers.js';
import type { DocumentParty, DocumentRelation } from './rows.js';
import { partyCode } from './us-codes.js';
import { all, at, textOf, type XmlElement } from './xml.js';

/** Who is named in `B700`, each role counted from 1. */
export function grantParties(part: XmlElement | null): DocumentParty[] {
  const parties: DocumentParty[] = [];
  const next = counter();
  const add = (role: DocumentParty['role'], holder: XmlElement, code: string | null = null) => {
    const made = partyOf(at(holder, 'PARTY-US'), code);
    if (made) parties.push(partyRow(role, next(role), made));
  };
  for (const assignees of all(part, 'B730'))
    for (const [index, element] of assignees.children.entries()) {
      if (element.name !== 'B731') continue;
      const next = assignees.children[index + 1];
      add('assignee', element, next?.name === 'B732US' ? partyCode(textOf(next)) : null);
    }
  for (const inventor of all(at(part, 'B720'), 'B721')) add('inventor', inventor);
  for (const agent of all(at(part, 'B740'), 'B741')) add('agent', agent);
  for (const name of ['B746', 'B747'])
    for (const examiner of all(at(part, 'B745'), name)) add('examiner', examiner);
  return parties;
}

function partyOf(found: XmlElement | null, code: string | null): Partial<DocumentParty> | null {
  const name = at(found, 'NAM');
  const organisation = textOf(at(name, 'ONM'));
  const last = textOf(at(name, 'SNM'));
  if (!organisation && !last) return null;
  const address = at(found, 'ADR');
  const residence = at(found, 'RESIDENCE');
  const place = (tag: string) => textOf(at(address, tag)) ?? textOf(at(residence, tag));
  return {
    ...(organisation ? { organisation } : { last, first: textOf(at(name, 'FNM')) }),
    code,
    city: place('CITY'),
    state: place('STATE'),
    country: place('CTRY'),
  };
}

/** Elements of B600 and what they say. A reissue that continues or divides another one replaces the same patent. */
const KINDS: Readonly<Record<string, DocumentRelation['kind']>> = {
  B610: 'parent', // an addition to it
  B620: 'divisional',
  B631: 'continuation',
  B632: 'continuation-in-part',
  B633: 'reissue',
  B640: 'reissue',
  B641US: 'reissue',
  B645: 'reexamination',
  B646US: 'reexamination', // at a third party's request
  B650: 'earlier-publication',
  B660: 'substitution',
  B680US: 'provisional',
  B690US: 'earlier-publication',
};

export function grantRelations(part: XmlElement | null): DocumentRelation[] {
  const relations: DocumentRelation[] = [];
  for (const element of part?.children ?? [])
    for (const relation of element.name === 'B630' ? element.children : [element]) {
      const kind = KINDS[relation.name];
      const made = kind && relationOf(kind, relation);
      if (made) relations.push(made);
    }
  return relations;
}

function relationOf(kind: DocumentRelation['kind'], element: XmlElement): DocumentRelation | null {
  const parent = at(element, 'PARENT-US');
  const document = parent ? at(parent, 'PDOC', 'DOC') : at(element, 'DOC');
  const published =
    kind === 'earlier-publication' ? document : (at(parent, 'PPUB', 'DOC') ?? at(parent, 'B650', 'DOC'));
  const application =
    kind === 'earlier-publication' ? null : usOrPctApplication(textOf(at(document, 'DNUM')));
  const number = textOf(at(published, 'DNUM'));
  const publication = number && publicationId('US', number);
  if (!application && !publication) return null;
  return {
    kind,
    application,
    publication,
    date: recordDate(textOf(at(document, 'DATE'))),
    status: textOf(at(parent, 'PSTA')),
  };
}
