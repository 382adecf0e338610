// The tables of PatentsView of which rows are taken: by which columns each is known, and what part of a document a row gives.
// Columns after the views that PatentsView exports them with; `_sequence` counts from 0, in the priorities and applicants from 1.
import { partyRow } from './document-rows.js';
import {
  pctApplication,
  recordDate,
  usApplicationNumber,
  usGrantNumber,
  usPublicationNumber,
  woPublication,
} from './numbers.js';
import type { DocumentParty, DocumentRelation, PatentDocument } from './rows.js';

/** The first of the named cells that holds something. */
export type Get = (...names: readonly string[]) => string | null;
type Part = Pick<PatentDocument, 'part'> & Partial<PatentDocument>;
export interface ViewTable {
  readonly name: string;
  /** All are there; `a|b`: either. */
  readonly needs: readonly string[];
  row(get: Get, granted: boolean): Part | { readonly reason: string } | { readonly passed: string };
}

const whole = (text: string | null): number | null =>
  text !== null && /^\d+(\.0+)?$/.test(text) ? Number(text) : null;
const yes = (text: string | null): boolean => /^(1|1\.0|true|t)$/i.test(text ?? '');

function application(printed: string | null): Pick<PatentDocument, 'application' | 'applicationPrinted'> {
  const number = printed && usApplicationNumber(printed);
  return { application: number && `US${number}`, applicationPrinted: number === printed ? null : printed };
}

const rights: Readonly<Record<string, PatentDocument['right']>> = {
  utility: 'invention',
  design: 'design',
  plant: 'plant',
  'statutory invention registration': 'statutory-invention',
  'defensive publication': 'defensive-publication',
};

const partOf = {
  assignee: 'assignees',
  inventor: 'inventors',
  applicant: 'applicants',
  agent: 'agents',
  examiner: 'examiners',
} as const satisfies Partial<Record<DocumentParty['role'], PatentDocument['part']>>;

/** A table whose rows are parties of one role. `from`: what the first of a document is numbered. */
function parties(
  name: string,
  role: keyof typeof partOf,
  word: string,
  from: 0 | 1,
  prefix: string,
): ViewTable {
  const person = role === 'assignee' ? `${prefix}_assignee_individual_name` : `${prefix}_${word}_name`;
  const organisation = `${prefix}_${word}_organization`;
  return {
    name,
    needs: role === 'inventor' || role === 'examiner' ? [`${person}_last`] : [organisation],
    row(get) {
      const code = role === 'assignee' ? get('assignee_type') : null;
      const sequence = (whole(get(`${word}_sequence`)) ?? from) + 1 - from;
      const party = partyRow(role, sequence, {
        organisation: get(organisation),
        last: get(`${person}_last`),
        first: get(`${person}_first`),
        code: code?.replace(/^0*(\d+)(\.0+)?$/, '$1') ?? null,
        country: get(`${word}_country`),
      });
      return party.organisation || party.last || party.first
        ? { part: partOf[role], parties: [party] }
        : { passed: `${role} without a name` };
    },
  };
}

const relationKinds: Readonly<Record<string, DocumentRelation['kind']>> = {
  division: 'divisional',
  continuation: 'continuation',
  'continuation-in-part': 'continuation-in-part',
  'continuing-reissue': 'reissue',
  'us-divisional-reissue': 'reissue',
  'us-reexamination-reissue-merger': 'reissue',
  reissue: 'reissue',
  reexamination: 'reexamination',
  substitution: 'substitution',
  'us-provisional-application': 'provisional',
  'related-publication': 'earlier-publication',
  correction: 'correction',
  'utility-model-basis': 'utility-model-basis',
};

function relation(get: Get): ReturnType<ViewTable['row']> {
  const number = get('related_doc_number');
  const type = (get('related_doc_type') ?? '').toLowerCase().replace(/[_\s]+/g, '-');
  const place = (get('related_doc_kind') ?? '').toLowerCase();
  if (place.startsWith('child')) return { passed: 'related document that is the document itself' };
  if (!number) return { reason: 'no number of the related document' };
  const us = (found: string | null) => found && `US${found}`;
  const isPublication = type === 'related-publication';
  const isGrant = place === 'parent grant document';
  const pct = pctApplication(number);
  const made: DocumentRelation = {
    kind: relationKinds[type] ?? 'parent',
    application: isPublication || isGrant ? null : (pct ?? us(usApplicationNumber(number))),
    publication: isPublication ? us(usPublicationNumber(number)) : isGrant ? us(usGrantNumber(number)) : null,
    date: recordDate(get('related_doc_published_date')),
    status: get('related_doc_status'),
  };
  return made.application || made.publication
    ? { part: 'relations', relations: [made] }
    : { reason: `\`${number.slice(0, 80)}\` where a number of a related document is expected` };
}

function pctData(get: Get): ReturnType<ViewTable['row']> {
  const number = get('pct_doc_number');
  const date = recordDate(get('published_or_filed_date', 'published_filed_date'));
  const published = get('pct_doc_type') === 'wo_grant' || /^WO/i.test(number ?? '');
  return {
    part: published ? 'pct-publication' : 'pct-filing',
    pct: {
      application: published || !number ? null : pctApplication(number),
      filed: published ? null : date,
      publication: published && number ? woPublication(number) : null,
      published: published ? date : null,
      entered: recordDate(get('pct_371_date')),
    },
  };
}

export const tables: readonly ViewTable[] = [
  {
    name: 'pg_granted_pgpubs_crosswalk',
    needs: ['pgpub_id', 'patent_id', 'application_id'],
    row(get) {
      const earlier = usPublicationNumber(get('pgpub_id') ?? '');
      const date = { date: null, status: null };
      return {
        part: 'crosswalk',
        ...application(get('application_id')),
        relations: earlier
          ? [{ kind: 'earlier-publication', application: null, publication: `US${earlier}`, ...date }]
          : [],
      };
    },
  },
  {
    name: 'g_patent',
    needs: ['patent_title', 'patent_date'],
    row(get) {
      const type = get('patent_type')?.toLowerCase() ?? '';
      const published = recordDate(get('patent_date'));
      return {
        part: 'base',
        kind: get('wipo_kind'),
        published,
        official: published,
        right: rights[type] ?? null,
        ...(type === 'reissue' && { reissue: true }),
        title: get('patent_title'),
        withdrawn: yes(get('withdrawn')),
      };
    },
  },
  {
    name: 'pg_published_application',
    needs: ['application_title', 'published_date'],
    row(get) {
      const published = recordDate(get('published_date'));
      return {
        part: 'base',
        kind: get('wipo_kind'),
        published,
        official: published,
        right: rights[get('patent_type', 'patent_application_type')?.toLowerCase() ?? ''] ?? null,
        ...application(get('application_id')),
        filed: recordDate(get('filing_date')),
        title: get('application_title'),
      };
    },
  },
  {
    name: 'g_application',
    needs: ['application_id', 'filing_date'],
    row: (get) => ({
      part: 'application',
      ...application(get('application_id')),
      filed: recordDate(get('filing_date')),
    }),
  },
  {
    name: 'g_us_term_of_grant',
    needs: ['term_extension'],
    row(get) {
      const disclaimerText = get('term_disclaimer');
      const disclaimerDate = recordDate(get('disclaimer_date'));
      const disclaimer = disclaimerText !== null || disclaimerDate !== null;
      const [adjusted, years] = [whole(get('term_extension')), whole(get('term_grant'))];
      return { part: 'term', term: { adjusted, years, disclaimer, disclaimerText, disclaimerDate } };
    },
  },
  { name: 'g_us_rel_doc', needs: ['related_doc_number'], row: relation },
  { name: 'g_pct_data', needs: ['pct_doc_number'], row: pctData },
  {
    name: 'g_foreign_priority',
    needs: ['foreign_application_id', 'foreign_country_filed'],
    row(get) {
      const [country, number] = [get('foreign_country_filed'), get('foreign_application_id')];
      if (!country || !number) return { reason: `no ${country ? 'number' : 'country'} of the priority` };
      const sequence = Math.max(1, whole(get('priority_claim_sequence')) ?? 1);
      const [kind, date] = [get('priority_claim_kind'), recordDate(get('filing_date'))];
      return { part: 'priorities', priorities: [{ sequence, country, number, kind, date }] };
    },
  },
  {
    name: 'g_cpc_current',
    needs: ['cpc_group', 'cpc_sequence'],
    row(get) {
      const symbol = get('cpc_group')?.replace(/^([A-HY]\d\d[A-Z])\s*/, '$1 ');
      if (!symbol) return { reason: 'no CPC group' };
      const type = get('cpc_type')?.toLowerCase();
      const inventive = type ? type.startsWith('invent') : null;
      return {
        part: 'cpc',
        classes: [{ scheme: 'cpc', symbol, first: get('cpc_sequence') === '0', inventive }],
      };
    },
  },
  {
    name: 'g_ipc_at_issue',
    needs: ['ipc_class', 'main_group'],
    row(get) {
      const [section, ipcClass, subclass] = [get('section'), get('ipc_class'), get('subclass')];
      if (!section || !ipcClass || !subclass) return { reason: 'no IPC subclass' };
      const [group, subgroup] = [get('main_group'), get('subgroup')];
      const below = group && subgroup ? ` ${group.replace(/^0+(?=\d)/, '')}/${subgroup}` : '';
      const value = get('classification_value');
      const place = get('symbol_position');
      return {
        part: 'ipc',
        classes: [
          {
            scheme: 'ipc',
            symbol: `${section}${ipcClass.padStart(2, '0')}${subclass}${below}`.toUpperCase(),
            first: place === null ? get('ipc_sequence') === '0' : place === 'F',
            inventive: value === null ? null : value === 'I',
          },
        ],
      };
    },
  },
  {
    name: 'g_uspc_at_issue',
    needs: ['uspc_mainclass_id'],
    row(get) {
      const symbol = get('uspc_subclass_id', 'uspc_mainclass_id');
      if (!symbol) return { reason: 'no USPC class' };
      return {
        part: 'uspc',
        classes: [{ scheme: 'uspc', symbol, first: get('uspc_sequence') === '0', inventive: null }],
      };
    },
  },
  parties('g_assignee_disambiguated', 'assignee', 'assignee', 0, 'disambig'),
  parties('g_assignee_not_disambiguated', 'assignee', 'assignee', 0, 'raw'),
  parties('g_inventor_disambiguated', 'inventor', 'inventor', 0, 'disambig'),
  parties('g_inventor_not_disambiguated', 'inventor', 'inventor', 0, 'raw'),
  parties('g_applicant_not_disambiguated', 'applicant', 'applicant', 1, 'raw'),
  parties('g_attorney_disambiguated', 'agent', 'attorney', 0, 'disambig'),
  parties('g_attorney_not_disambiguated', 'agent', 'attorney', 0, 'raw'),
  parties('g_examiner_not_disambiguated', 'examiner', 'examiner', 0, 'raw'),
];
