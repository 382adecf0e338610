// Who stands on a made-up document, and made-up papers recorded for it, as rows of the readers.
import { partyRow } from '../../src/records/document-rows.js';
import type { Assignment, PatentDocument } from '../../src/records/index.js';
import { grant } from './force-records.js';

export const assignee = (organisation: string): PatentDocument['parties'][number] =>
  partyRow('assignee', 1, { organisation, code: '2', country: 'US' });
export const inventor = (last: string, first: string): PatentDocument['parties'][number] =>
  partyRow('inventor', 1, { last, first, country: 'US' });
export const party = (role: 'assignee' | 'applicant', organisation: string, from: string | null = null) =>
  partyRow(role, 1, { organisation, from });
/** A European grant of Acme. */
export const ep = (over: Partial<PatentDocument> = {}): PatentDocument =>
  grant({
    id: 'EP1000001B1',
    application: 'EP05000001',
    filed: '2005-01-03',
    published: '2010-02-03',
    parties: [party('applicant', 'Acme Inc')],
    ...over,
  });
type Numbers = Partial<Assignment['properties'][number]>;
export function recorded(id: string, names: string, day: string, numbers: readonly Numbers[]): Assignment {
  const [from = '', to = ''] = names.split('>').map((name) => name.trim());
  const [reel = '', frame = ''] = id.split('/');
  const name = (text: string, executed: string | null) => ({
    name: text,
    executed,
    acknowledged: null,
    city: null,
    state: null,
    country: null,
  });
  return {
    type: 'assignment',
    id,
    reel: Number(reel),
    frame: Number(frame),
    recorded: day,
    updated: null,
    purged: false,
    pages: null,
    text: 'ASSIGNMENT OF ASSIGNORS INTEREST',
    code: null,
    reading: {
      class: 'assignment',
      nuncProTunc: false,
      of: null,
      share: null,
      because: 'ASSIGNMENT',
      sure: true,
    },
    refersTo: [],
    correspondent: null,
    assignors: [name(from, day)],
    assignees: [name(to, null)],
    properties: numbers.map((one, index) => ({
      sequence: index + 1,
      application: null,
      publication: null,
      patent: null,
      pct: null,
      hague: null,
      filed: null,
      published: null,
      issued: null,
      title: null,
      inventors: null,
      ...one,
    })),
    official: null,
  };
}
