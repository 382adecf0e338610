// The tables of the store: their columns, keys and types.
type Type = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DOUBLE';
export interface Column {
  readonly name: string;
  readonly type: Type;
  /** One line for docs/portfolio.md. */
  readonly says: string;
}
export interface TableDefinition {
  readonly name: string;
  readonly says: string;
  /** Columns by which rows of different files are the same thing; among them the later `official` one wins. */
  readonly key: readonly string[];
  /** In SQL: by what rows with one key are still apart, so that one of each stands. */
  readonly apart?: string;
  /** Condition in SQL for rows of which one file has several with the same key, all of which stand. */
  readonly several?: string;
  /** For rows that belong to a record of another table, by the column that holds its id: they stand and fall with it. */
  readonly of?: { readonly table: string; readonly column: string };
  readonly columns: readonly Column[];
}
/** A cell on its way into the store. */
export type Cell = string | number | boolean | null;
/** Receives a row for a table, its cells in the order of the table's columns. */
export type Put = (table: string, cells: readonly Cell[]) => void;

const column = (name: string, type: Type, says: string): Column => ({ name, type, says });
const text = (name: string, says: string) => column(name, 'VARCHAR', says);
const whole = (name: string, says: string) => column(name, 'INTEGER', says);
const yes = (name: string, says: string) => column(name, 'BOOLEAN', says);
const date = (name: string, says: string) =>
  column(name, 'VARCHAR', `${says}; \`YYYY-MM-DD\`, or less where the office leaves days open`);

/** Every table begins with where its row stands; the importer fills these. */
export const origin: readonly Column[] = [
  whole('file', 'the import it came with: `imports.id`'),
  column(
    'at',
    'BIGINT',
    'offset of its record in bytes in the unpacked file, the members of an archive one behind the other',
  ),
];

/** All tables that imports fill, in the order of `docs/portfolio.md`, which is made from them. */
export const tables: readonly TableDefinition[] = [
  {
    name: 'documents',
    says: 'publications: grants and applications of all offices, a row for each record read',
    key: ['id', 'part'],
    // An exchange database tells less of a document than its own office, and other things.
    apart: '(SELECT format FROM imports WHERE imports.id = file)',
    several: "part NOT IN ('whole', 'register')", // a table of PatentsView has a row for each assignee
    columns: [
      text('id', 'office, number, kind: `US9410410B2`'),
      text('publication', 'the same without kind: `US9410410`'),
      text('country', 'office'),
      text('kind', 'kind code'),
      date('published', 'date of this publication'),
      yes('granted', 'whether this publication is a granted right'),
      text('right_kind', '`invention`, `design`, `plant`, `utility-model`…'),
      yes('reissue', 'a reissue'),
      text('application', 'application id: `US12207945`'),
      text('application_printed', 'as the record has it, where that differs'),
      date('filed', 'filing date'),
      text('title', 'title'),
      text('language', 'language of the title'),
      whole('adjusted', 'days added to the term, as printed'),
      whole('term_years', 'years of a fixed term, as printed'),
      yes('disclaimer', 'a terminal disclaimer is noted'),
      text('disclaimer_text', 'its text'),
      date('disclaimer_date', 'the day it sets'),
      text('pct_application', '`PCT/EP2008/051234`'),
      date('pct_filed', 'its filing date'),
      text('pct_publication', '`WO2008123456`'),
      date('pct_entered', 'entry into the national phase, 35 USC 371(c)'),
      text('part', '`whole`, or which part of the document the row gives'),
      yes('withdrawn', 'the office marks the record withdrawn'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_parties',
    says: 'who stands on a document',
    key: ['document', 'role', 'sequence', 'since'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      text('role', '`assignee`, `applicant`, `inventor`…'),
      whole('sequence', 'place in the list of that role, from 1'),
      text('organisation', 'name of an organisation'),
      text('last', 'family name of a person'),
      text('first', 'given names'),
      text('code', 'assignee code of the USPTO'),
      text('city', 'city'),
      text('state', 'state'),
      text('country', 'country'),
      date('since', 'listed so from this day on'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_relations',
    says: 'parents, provisionals, PCT phases, earlier publications',
    key: ['document', 'kind', 'application', 'parent'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      text('kind', '`continuation`, `divisional`, `reissue`, `provisional`…'),
      text('application', 'application id of the other filing'),
      text('parent', 'its publication, where named'),
      date('date', 'its date'),
      text('status', 'its status as printed'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_priorities',
    says: 'priority claims',
    key: ['document', 'sequence'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      whole('sequence', 'place in the list, from 1'),
      text('country', 'office of the priority'),
      text('number', 'as printed'),
      text('kind', 'as printed'),
      date('date', 'priority date'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_classes',
    says: 'classification symbols',
    key: ['document', 'scheme', 'symbol'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      text('scheme', '`cpc`, `ipc`, `uspc`, `locarno`'),
      text('symbol', '`H04W 72/04`'),
      yes('first', 'first or main'),
      yes('inventive', 'invention information'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_families',
    says: 'families of a document, by whom they were made; never mixed',
    key: ['document', 'scheme'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      text('scheme', '`docdb`, `inpadoc`'),
      text('family', 'key of the family in that scheme'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'document_states',
    says: 'states designated, extended to, validated or unitary',
    key: ['document', 'country', 'role'],
    of: { table: 'documents', column: 'document' },
    columns: [
      text('document', '`documents.id`'),
      text('publication', '`documents.publication`'),
      text('country', 'state'),
      text('role', '`designated`, `extension`, `validation`, `unitary`'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'assignments',
    says: 'papers recorded at the USPTO',
    key: ['id'],
    columns: [
      text('id', 'reel and frame: `31066/972`'),
      whole('reel', 'reel'),
      whole('frame', 'frame'),
      date('recorded', 'day of recording'),
      date('updated', 'last update of the record'),
      yes('purged', 'purged by the office'),
      whole('pages', 'pages'),
      text('text', 'conveyance text as recorded'),
      text('code', 'code of the conveyance, where the format has one'),
      text('class', 'sort of conveyance, as we read it'),
      text('of_class', 'what a correction corrects, or a compound text also does'),
      yes('nunc_pro_tunc', 'agreed to take effect earlier'),
      text('share', 'share conveyed in per cent, or `part`'),
      text('because', 'the words or code on which the class rests'),
      yes('sure', 'whether the text fits one known wording'),
      text('refers_to', 'other papers named in the text, as a JSON list'),
      text('correspondent', 'correspondent'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'assignment_parties',
    says: 'who conveys and who receives under a paper',
    key: ['assignment', 'role', 'sequence'],
    of: { table: 'assignments', column: 'assignment' },
    columns: [
      text('assignment', '`assignments.id`'),
      text('role', '`assignor` or `assignee`'),
      whole('sequence', 'place in the list, from 1'),
      text('name', 'as recorded'),
      date('executed', 'execution date of an assignor'),
      date('acknowledged', 'acknowledgement date'),
      text('city', 'city'),
      text('state', 'state'),
      text('country', 'country'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'assignment_properties',
    says: 'assets under a paper',
    key: ['assignment', 'sequence'],
    of: { table: 'assignments', column: 'assignment' },
    columns: [
      text('assignment', '`assignments.id`'),
      whole('sequence', 'place in the list'),
      text('application', 'application id'),
      text('publication', 'publication without kind'),
      text('patent', 'grant without kind'),
      text('pct', '`PCT/EP2008/051234`'),
      text('hague', 'international registration of a design'),
      date('filed', 'filing date'),
      date('published', 'publication date'),
      date('issued', 'date of grant'),
      text('title', 'title'),
      text('inventors', 'inventors as recorded'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'legal_events',
    says: 'events in the life of applications and patents, from OPS and the EP register',
    key: ['application', 'publication', 'country', 'code', 'date', 'state', 'details'],
    columns: [
      text('publication', 'publication without kind'),
      text('application', 'application id'),
      text('kind', 'kind code of the document'),
      text('country', 'office whose event it is'),
      text('code', 'event code as published'),
      text('description', 'in words'),
      date('date', 'day of the gazette or register entry'),
      date('effective', 'day of effect'),
      text('state', 'state in which it takes effect'),
      text('class', '`lapse`, `validation`, `opposition`…'),
      text('influence', '`+` or `-` for the right, as published'),
      text('details', 'names and figures of the event, as JSON'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'legal_codes',
    says: 'codes of legal events, from the user’s copy of the EPO’s table; the class of an event that is `other` by its code alone',
    key: ['country', 'code'],
    columns: [
      text('country', 'office: `legal_events.country`'),
      text('code', '`legal_events.code`'),
      text('influence', '`+` or `-` for the right'),
      text('category', 'letter of the EPO’s category of events: `H`'),
      text('category_name', 'its name'),
      text('description', 'in English'),
      text('original', 'in the office’s language'),
      text('class', 'as `legal_events.class`'),
      date('official', 'last change of the description'),
    ],
  },
  {
    name: 'declarations',
    says: 'patents declared to a standards body, a row for each row of its export',
    key: [
      'declaration',
      'dipg',
      'patf',
      'deliverable',
      'version',
      'project',
      'section',
      'publication_printed',
      'application_printed',
      'country',
    ],
    // Exports that leave the key of the declaration out.
    apart: 'coalesce(declaration, reference, declarant)',
    several: 'true', // trimmed forms of the export lack columns that tell its rows apart
    columns: [
      text('body', '`ETSI`'),
      text('reference', '`ISLD-201107-009`'),
      text('declaration', 'the database’s own key'),
      text('declarant', 'name as printed'),
      date('signed', 'signature'),
      date('reflected', 'entered into the database'),
      text('dipg', 'first key of families: DIPG_ID'),
      text('patf', 'second: DIPG_PATF_ID'),
      text('publication_printed', 'third: publication number as printed'),
      text('publications', 'in the form of `documents.id`, as a JSON list'),
      text('application_printed', 'as printed'),
      text('application', 'application id'),
      text('country', 'office'),
      text('country_printed', 'as printed'),
      date('filed', 'application date'),
      text('title', 'title'),
      text('priorities', 'priority numbers as printed, as a JSON list'),
      yes('basis', 'basis patent (else family member)'),
      text('standard', 'standard as printed'),
      text('deliverable', '`TS 36.213`'),
      text('version', 'its version'),
      text('project', 'project'),
      text('section', 'illustrative part'),
      yes('essential_to_standard', 'declared essential to the standard'),
      yes('essential_to_project', 'declared essential to the project'),
      yes('willing', 'prepared to grant licences'),
      yes('reciprocal', 'on condition of reciprocity'),
      text('generations', '`3G 4G`'),
      date('official', 'the day of the office’s record'),
    ],
  },
  {
    name: 'own_rows',
    says: 'rows of a person’s own tables, in the columns of the language',
    key: ['id'],
    columns: [
      text('id', 'publication number or a name of one’s own'),
      text('cells', 'keys of a patent and their text, as JSON'),
      date('official', 'the day of the file'),
    ],
  },
];
