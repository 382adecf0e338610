// Made-up records for the tests of dates: a document or an event with what a test says, and nothing else.
import type { DocumentRelation, LegalEvent, PatentDocument } from '../../src/records/index.js';

export function grant(over: Partial<PatentDocument> & { id: string }): PatentDocument {
  const [, country = 'US', number = '', kind] = /^([A-Z]{2})([A-Z]{0,2}\d+)([A-Z]\d?)?$/.exec(over.id) ?? [];
  return {
    type: 'document',
    publication: `${country}${number}`,
    country,
    number,
    kind: kind ?? null,
    published: null,
    grant: true,
    right: 'invention',
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
    ...over,
  };
}
export const term = (
  over: Partial<NonNullable<PatentDocument['term']>>,
): NonNullable<PatentDocument['term']> => ({
  adjusted: null,
  years: null,
  disclaimer: false,
  disclaimerText: null,
  disclaimerDate: null,
  ...over,
});
export const pct = (
  over: Partial<NonNullable<PatentDocument['pct']>>,
): NonNullable<PatentDocument['pct']> => ({
  application: null,
  filed: null,
  publication: null,
  published: null,
  entered: null,
  ...over,
});
export const relation = (
  kind: DocumentRelation['kind'],
  application: string,
  date: string | null,
): DocumentRelation => ({ kind, application, publication: null, date, status: null });
export const priority = (
  country: string,
  number: string,
  date: string | null,
  kind: string | null = null,
) => ({
  sequence: 1,
  country,
  number,
  kind,
  date,
});
export function event(over: Partial<LegalEvent> & Pick<LegalEvent, 'class' | 'date'>): LegalEvent {
  return {
    type: 'event',
    publication: null,
    application: null,
    kind: null,
    country: 'US',
    code: over.class.toUpperCase(),
    description: null,
    effective: null,
    state: null,
    influence: null,
    details: {},
    official: null,
    ...over,
  };
}
