// A grant that no publication on file tells: what events say of it, and what they do not.
import { describe, expect, it } from 'vitest';
import { datesOf, said } from '../../src/portfolio/index.js';
import type { LegalEvent, PatentDocument } from '../../src/records/index.js';
import { event, grant } from './force-records.js';

const granted = (document: PatentDocument, ...events: LegalEvent[]) =>
  said(datesOf({ documents: [document], events }).granted.when);

describe('a grant of which only events tell', () => {
  const american = grant({
    id: 'US20030000001A1',
    filed: '2002-03-04',
    published: '2003-09-04',
    grant: false,
  });
  const european = grant({ id: 'EP1500000A1', filed: '2003-02-10', published: '2004-11-10', grant: false });
  const reaching = (over: Partial<LegalEvent>) => ({
    ...event({ class: 'other', date: '2009-01-14', country: 'EP', ...over }),
    official: '2020-05-05',
  });
  it('is on no day that the status of the USPTO has, which comes before', () => {
    expect(granted(american, event({ class: 'grant', code: 'STCF', date: '2006-01-25' }))).toBe(
      'at the earliest 2002-03-04',
    );
  });
  it('is later than the record reaches where that speaks of the application only', () => {
    expect(granted(european, reaching({ code: '17P', class: 'examination' }))).toBe(
      'at the earliest 2020-05-06',
    );
  });
  it('is not, where the record speaks of what comes after a grant', () => {
    const lapsed = reaching({ code: 'PG25', class: 'lapse', state: 'TR' });
    for (const later of ['no-opposition', 'opposition', 'limitation'] as const)
      expect(granted(european, reaching({ class: later }))).toBe('at the earliest 2003-02-10');
    expect(granted(european, reaching({}), lapsed)).toBe('at the earliest 2003-02-10');
  });
});
