// Rows of documents and their parties of which a record gives only some fields: the others are open.
import type { DocumentParty, PatentDocument } from './rows.js';

/**
 * A document of which nothing is known but what is given; `number` is the publication without office and kind. A reader that
 * fills every field writes the row out, so that none is forgotten.
 */
export function documentRow(
  known: Partial<PatentDocument> & Pick<PatentDocument, 'country' | 'number' | 'kind'>,
): PatentDocument {
  const publication = `${known.country}${known.number}`;
  return {
    type: 'document',
    id: `${publication}${known.kind ?? ''}`,
    publication,
    published: null,
    grant: null,
    right: null,
    reissue: false,
    application: null,
    applicationPrinted: null,
    filed: null,
    title: null,
    language: null,
    term: null,
    pct: null,
    parties: [],
    relations: [],
    priorities: [],
    classes: [],
    families: [],
    states: [],
    part: 'whole',
    official: null,
    withdrawn: false,
    ...known,
  };
}

/** A party of which nothing is known but what is given. */
export function partyRow(
  role: DocumentParty['role'],
  sequence: number,
  known: Partial<DocumentParty>,
): DocumentParty {
  return {
    role,
    sequence,
    organisation: null,
    last: null,
    first: null,
    code: null,
    city: null,
    state: null,
    country: null,
    from: null,
    ...known,
  };
}

/** Numbers from 1 for each role. */
export function counter(): (role: DocumentParty['role']) => number {
  const counts = new Map<DocumentParty['role'], number>();
  return (role) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return count;
  };
}
