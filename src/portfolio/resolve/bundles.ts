// All that the store has of one right, put back into the rows that the readers gave.
import type {
  Assignment,
  AssignmentName,
  ConveyanceClass,
  DocumentParty,
  DocumentRelation,
  LegalEvent,
  PatentDocument,
} from '../../records/index.js';
import type { Database } from '../store/database.js';

/** A declaration as far as a right needs it. */
export interface Declared {
  readonly declarant: string;
  readonly reference: string | null;
  readonly signed: string | null;
  readonly filed: string | null;
  readonly country: string | null;
  readonly title: string | null;
  readonly project: string | null;
  readonly standard: string | null;
  readonly deliverable: string | null;
  readonly generations: readonly string[];
  readonly publications: readonly string[];
  readonly dipg: string | null;
}
export interface Bundle {
  /** See `keys.ts`. */
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
  readonly events: LegalEvent[];
  readonly declarations: Declared[];
}
type Cells = Readonly<Record<string, unknown>>;

/** The bundles of one part of the rights, in no order. */
export async function bundlesOf(database: Database, part: number): Promise<Bundle[]> {
  const bundles = new Map<string, Bundle>();
  const bundle = (right: string): Bundle => {
    const known = bundles.get(right);
    if (known) return known;
    const fresh = { right, documents: [], papers: [], events: [], declarations: [] };
    bundles.set(right, fresh);
    return fresh;
  };
  await documents(database, part, bundle);
  await papers(database, part, bundle);
  for await (const row of records(database, EVENTS, part)) bundle(str(row.right)).events.push(eventOf(row));
  for await (const row of records(database, DECLARATIONS, part))
    bundle(str(row.right)).declarations.push(declaredOf(row));
  return [...bundles.values()];
}

/** Rows as records, a few thousand at a time. */
async function* records(database: Database, sql: string, part: number): AsyncGenerator<Cells> {
  for await (const row of database.each(sql, [part])) yield row;
}

const DOCUMENTS = `SELECT r."right", d.* FROM doc_rights r
  JOIN documents d ON d.file = r.file AND d."at" = r."at" AND d.id = r.id WHERE r.part = ?`;
/** Rows of a table that hangs on the documents. */
const below = (table: string, columns: string) =>
  `SELECT c.file, c."at", c.document, ${columns} FROM ${table} c
   JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id WHERE r.part = ?`;
const PARTIES = `${below(
  'document_parties',
  'c.role, c.sequence, c.organisation, c.last, c.first, c.code, c.city, c.state, c.country, c.since',
)} AND c.role IN ('assignee', 'applicant', 'inventor') ORDER BY c.role, c.sequence`;
const RELATIONS = below('document_relations', 'c.kind, c.application, c.parent, c.date, c.status');
const PRIORITIES = `${below('document_priorities', 'c.sequence, c.country, c.number, c.kind, c.date')} ORDER BY c.sequence`;
const CLASSES = `${below('document_classes', 'c.scheme, c.symbol, c.first, c.inventive')} AND c.scheme = 'cpc' ORDER BY c.first DESC, c.symbol`;
const FAMILIES = `${below('document_families', 'c.scheme, c.family')} ORDER BY c.scheme, c.family`;
const STATES = `${below('document_states', 'c.country, c.role')} ORDER BY c.country, c.role`;
const PAPERS = `SELECT r."right", a.*,
    (SELECT to_json(list(struct_pack(role, name, executed, acknowledged, city, state, country) ORDER BY role, sequence))
     FROM assignment_parties p WHERE p.file = a.file AND p."at" = a."at" AND p.assignment = a.id) AS parties
  FROM paper_rights r JOIN current_assignments a ON a.id = r.assignment WHERE r.part = ?`;
const EVENTS = `SELECT r."right", e.* FROM event_rights r JOIN current_legal_events e
  ON e.file = r.file AND e."at" = r."at" AND e.publication IS NOT DISTINCT FROM r.publication
  AND e.application IS NOT DISTINCT FROM r.application WHERE r.part = ? ORDER BY e.date, e.code, e.state`;
const DECLARATIONS = `SELECT r."right", d.* FROM declaration_rights r JOIN declarations d
  ON d.file = r.file AND d."at" = r."at" WHERE r.part = ? ORDER BY d.signed, d.reference, d.file, d."at"`;

interface Building extends PatentDocument {
  readonly parties: DocumentParty[];
  readonly relations: DocumentRelation[];
  readonly priorities: PatentDocument['priorities'][number][];
  readonly classes: PatentDocument['classes'][number][];
  readonly families: PatentDocument['families'][number][];
  readonly states: PatentDocument['states'][number][];
}

async function documents(database: Database, part: number, bundle: (right: string) => Bundle): Promise<void> {
  const found = new Map<string, Building>();
  const key = (row: Cells, id: unknown) => `${String(row.file)} ${String(row.at)} ${String(id)}`;
  for await (const row of records(database, DOCUMENTS, part)) {
    const document = documentOf(row);
    found.set(key(row, row.id), document);
    bundle(str(row.right)).documents.push(document);
  }
  if (found.size === 0) return;
  const add = async (sql: string, take: (document: Building, row: Cells) => void) => {
    for await (const row of records(database, sql, part)) {
      const document = found.get(key(row, row.document));
      if (document) take(document, row);
    }
  };
  await add(PARTIES, (document, row) => document.parties.push(partyOf(row)));
  await add(RELATIONS, (document, row) => document.relations.push(relationOf(row)));
  await add(PRIORITIES, (document, row) =>
    document.priorities.push({
      sequence: Number(row.sequence),
      country: str(row.country),
      number: str(row.number),
      kind: text(row.kind),
      date: text(row.date),
    }),
  );
  await add(CLASSES, (document, row) =>
    document.classes.push({
      scheme: 'cpc',
      symbol: str(row.symbol),
      first: row.first === true,
      inventive: yes(row.inventive),
    }),
  );
  await add(FAMILIES, (document, row) =>
    document.families.push({ scheme: str(row.scheme), id: str(row.family) }),
  );
  await add(STATES, (document, row) =>
    document.states.push({
      country: str(row.country),
      as: str(row.role) as PatentDocument['states'][number]['as'],
    }),
  );
}

function documentOf(row: Cells): Building {
  const term = [row.adjusted, row.term_years, row.disclaimer].some((cell) => cell !== null);
  const pct = [row.pct_application, row.pct_filed, row.pct_publication, row.pct_entered].some(
    (cell) => cell !== null,
  );
  const publication = str(row.publication);
  return {
    type: 'document',
    id: str(row.id),
    publication,
    country: str(row.country),
    number: publication.slice(2),
    kind: text(row.kind),
    published: text(row.published),
    grant: yes(row.granted),
    right: text(row.right_kind) as PatentDocument['right'],
    reissue: row.reissue === true,
    application: text(row.application),
    applicationPrinted: text(row.application_printed),
    filed: text(row.filed),
    title: text(row.title),
    language: text(row.language),
    term: term
      ? {
          adjusted: whole(row.adjusted),
          years: whole(row.term_years),
          disclaimer: row.disclaimer === true,
          disclaimerText: text(row.disclaimer_text),
          disclaimerDate: text(row.disclaimer_date),
        }
      : null,
    pct: pct
      ? {
          application: text(row.pct_application),
          filed: text(row.pct_filed),
          publication: text(row.pct_publication),
          published: null,
          entered: text(row.pct_entered),
        }
      : null,
    parties: [],
    relations: [],
    priorities: [],
    classes: [],
    families: [],
    states: [],
    part: str(row.part) as PatentDocument['part'],
    official: text(row.official),
    withdrawn: row.withdrawn === true,
  };
}

function partyOf(row: Cells): DocumentParty {
  return {
    role: str(row.role) as DocumentParty['role'],
    sequence: Number(row.sequence),
    organisation: text(row.organisation),
    last: text(row.last),
    first: text(row.first),
    code: text(row.code),
    city: text(row.city),
    state: text(row.state),
    country: text(row.country),
    from: text(row.since),
  };
}

function relationOf(row: Cells): DocumentRelation {
  return {
    kind: str(row.kind) as DocumentRelation['kind'],
    application: text(row.application),
    publication: text(row.parent),
    date: text(row.date),
    status: text(row.status),
  };
}

async function papers(database: Database, part: number, bundle: (right: string) => Bundle): Promise<void> {
  // One paper often conveys hundreds of patents.
  const known = new Map<string, Assignment>();
  for await (const row of records(database, PAPERS, part)) {
    const id = str(row.id);
    const paper = known.get(id) ?? paperOf(row);
    known.set(id, paper);
    bundle(str(row.right)).papers.push(paper);
  }
}

function paperOf(row: Cells): Assignment {
  const parties = JSON.parse(text(row.parties) ?? '[]') as (AssignmentName & { role: string })[];
  const name = ({ name, executed, acknowledged, city, state, country }: AssignmentName): AssignmentName => ({
    name,
    executed,
    acknowledged,
    city,
    state,
    country,
  });
  const share = text(row.share);
  return {
    type: 'assignment',
    id: str(row.id),
    reel: Number(row.reel),
    frame: Number(row.frame),
    recorded: text(row.recorded),
    updated: text(row.updated),
    purged: row.purged === true,
    pages: whole(row.pages),
    text: text(row.text),
    code: text(row.code),
    reading: {
      class: str(row.class) as ConveyanceClass,
      nuncProTunc: row.nunc_pro_tunc === true,
      of: text(row.of_class) as ConveyanceClass | null,
      share: share === null || share === 'part' ? share : Number(share),
      because: str(row.because),
      sure: row.sure === true,
    },
    refersTo: JSON.parse(text(row.refers_to) ?? '[]') as string[],
    correspondent: text(row.correspondent),
    assignors: parties.filter(({ role }) => role === 'assignor').map(name),
    assignees: parties.filter(({ role }) => role === 'assignee').map(name),
    properties: [],
    official: text(row.official),
  };
}

function eventOf(row: Cells): LegalEvent {
  return {
    type: 'event',
    publication: text(row.publication),
    application: text(row.application),
    kind: text(row.kind),
    country: str(row.country),
    code: str(row.code),
    description: text(row.description),
    date: text(row.date),
    effective: text(row.effective),
    state: text(row.state),
    class: str(row.class) as LegalEvent['class'],
    influence: text(row.influence) as LegalEvent['influence'],
    details: JSON.parse(text(row.details) ?? '{}') as Record<string, string>,
    official: text(row.official),
  };
}

function declaredOf(row: Cells): Declared {
  return {
    declarant: str(row.declarant),
    reference: text(row.reference),
    signed: text(row.signed),
    filed: text(row.filed),
    country: text(row.country),
    title: text(row.title),
    project: text(row.project),
    standard: text(row.standard),
    deliverable: text(row.deliverable),
    generations: (text(row.generations) ?? '').split(' ').filter(Boolean),
    publications: JSON.parse(text(row.publications) ?? '[]') as string[],
    dipg: text(row.dipg),
  };
}

const str = (cell: unknown): string => String(cell ?? '');
const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));
const whole = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell));
const yes = (cell: unknown): boolean | null => (typeof cell === 'boolean' ? cell : null);
