// Made-up records for the tests of dates: a document or an event with what a test says, and nothing else.
import { documentRow } from '../../src/records/document-rows.js';
import type { DocumentRelation, LegalEvent, PatentDocument } from '../../src/records/index.js';

export function grant(over: Partial<PatentDocument> & { id: string }): PatentDocument {
  const [, country = 'US', number = '', kind] = /^([A-Z]{2})([A-Z]{0,2}\d+)([A-Z]\d?)?$/.exec(over.id) ?? [];
  return documentRow({ country, number, kind: kind ?? null, grant: true, right: 'invention', ...over });
}
/** A US grant of 2019 by its number; its application has the last four digits. */
export const usGrant = (number: number, over: Partial<PatentDocument> = {}): PatentDocument =>
  grant({
    id: `US${number}B2`,
    application: `US1500${String(number).slice(-4)}`,
    filed: '2016-01-04',
    published: '2019-01-08',
    ...over,
  });
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
