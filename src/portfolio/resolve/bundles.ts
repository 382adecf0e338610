// All that the store has of one right, put back into the rows that the readers gave.
import type { Assignment, LegalEvent, OwnRow, PatentDocument } from '../../records/index.js';
import type { Database } from '../store/database.js';
import {
  type Building,
  type Cells,
  declaredOf,
  documentOf,
  eventOf,
  ownOf,
  paperOf,
  partyOf,
  relationOf,
  str,
  text,
  yes,
} from './from-tables.js';
import type { Buckets } from './keys.js';

/** What the declarations of a right say together; a right may be declared for hundreds of deliverables. */
export interface Declared {
  readonly declarants: readonly string[];
  /** Standards of the workspace, each from the first day on which somebody signed for it. */
  readonly standards: readonly { readonly standard: string; readonly on: string | null }[];
  /** As declared, with kind codes. */
  readonly publications: readonly string[];
  readonly dipg: string | null;
  /** The filing date on which they agree. */
  readonly filed: string | null;
}
export interface Bundle {
  /** See `keys.ts`. */
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
  readonly events: LegalEvent[];
  declared: Declared | null;
  /** Its publications without kind, as far as any record names them. */
  readonly publications: string[];
  /** Rows of a person's own tables that name it. */
  readonly own: OwnRow[];
  /** The imports that its records came with. */
  readonly imports: Set<number>;
}

export const nothingOf = (right: string): Bundle => ({
  right,
  documents: [],
  papers: [],
  events: [],
  declared: null,
  publications: [],
  own: [],
  imports: new Set(),
});

/** The bundles of one part of the rights, in no order. */
export async function bundlesOf(database: Database, part: Buckets): Promise<Bundle[]> {
  const bundles = new Map<string, Bundle>();
  const bundle = (row: Cells): Bundle => {
    const right = str(row.right);
    const known = bundles.get(right);
    known?.imports.add(Number(row.file));
    if (known) return known;
    const fresh = nothingOf(right);
    fresh.imports.add(Number(row.file));
    bundles.set(right, fresh);
    return fresh;
  };
  const inPart = inBuckets(part);
  await documentsOf(database, inPart, (row, document) => bundle(row).documents.push(document));
  await papersOf(database, inPart, (row, paper) => bundle(row).papers.push(paper));
  for await (const row of records(database, EVENTS, inPart)) bundle(row).events.push(eventOf(row));
  for await (const row of records(database, DECLARATIONS, inPart)) bundle(row).declared = declaredOf(row);
  for await (const row of records(database, OWN, inPart)) bundle(row).own.push(ownOf(row));
  for await (const row of records(database, PUBLICATIONS, inPart))
    bundles.get(str(row.right))?.publications.push(str(row.publication));
  return [...bundles.values()];
}

/** The rights of some buckets, of `r` in a query. */
export const inBuckets = ([from, to]: Buckets): string => `r.bucket >= ${from} AND r.bucket < ${to}`;

/** Rows of a query for the rights that `where` picks from `r`, a table of `keys.ts`. */
const records = (database: Database, sql: string, where: string): AsyncGenerator<Cells> =>
  database.each(sql.replace('$where', () => where));

const DOCUMENTS = `SELECT r."right", d.* FROM doc_rights r
  JOIN documents d ON d.file = r.file AND d."at" = r."at" AND d.id = r.id WHERE $where
  ORDER BY d.id, d.part, d.official, d.file, d."at"`;
/** Rows of a table that hangs on the documents. */
const below = (table: string, columns: string) =>
  `SELECT c.file, c."at", c.document, ${columns} FROM ${table} c
   JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id WHERE $where`;
const PARTIES = `${below(
  'document_parties',
  'c.role, c.sequence, c.organisation, c.last, c.first, c.code, c.city, c.state, c.country, c.since',
)} AND c.role IN ('assignee', 'applicant', 'inventor') ORDER BY c.role, c.sequence, c.file, c."at"`;
// The latest parent is the one that a right derives from; tables do not keep the order of the record.
const RELATIONS = `${below('document_relations', 'c.kind, c.application, c.parent, c.date, c.status')} ORDER BY c.date DESC NULLS LAST, c.application DESC, c.parent, c.kind`;
const PRIORITIES = `${below('document_priorities', 'c.sequence, c.country, c.number, c.kind, c.date')} ORDER BY c.sequence`;
const CLASSES = `${below('document_classes', 'c.scheme, c.symbol, c.first, c.inventive')} AND c.scheme = 'cpc' ORDER BY c.first DESC, c.symbol`;
const FAMILIES = `${below('document_families', 'c.scheme, c.family')} ORDER BY c.scheme, c.family`;
const STATES = `${below('document_states', 'c.country, c.role')} ORDER BY c.country, c.role`;
const PAPERS = `WITH asked AS (
    SELECT r."right", n.id, n.file, n."at" FROM paper_rights r JOIN paper_now n ON n.id = r.assignment WHERE $where),
  parties AS (
    SELECT p.file, p."at", to_json(list(struct_pack(role, name, executed, acknowledged, city, state, country)
      ORDER BY role, sequence)) AS parties
    FROM assignment_parties p SEMI JOIN asked ON asked.file = p.file AND asked."at" = p."at" GROUP BY p.file, p."at")
  SELECT asked."right", a.*, parties.parties FROM asked
    JOIN assignments a ON a.file = asked.file AND a."at" = asked."at"
    LEFT JOIN parties ON parties.file = asked.file AND parties."at" = asked."at"
  ORDER BY a.recorded, a.reel, a.frame`;
const EVENTS = `SELECT r.* REPLACE (CASE WHEN r.class = 'other' THEN coalesce(c.class, 'other') ELSE r.class END AS class)
  FROM event_rights r LEFT JOIN current_legal_codes c ON c.country = r.country AND c.code = r.code
  WHERE $where ORDER BY r.date, r.code, r.state, r.details, r.file, r."at"`;
const DECLARATIONS = `SELECT r."right", min(r.file) AS file, to_json(list(DISTINCT r.declarant ORDER BY r.declarant)) AS declarants,
    to_json(list(DISTINCT {ids: r.standard, "on": r.signed}) FILTER (r.standard IS NOT NULL)) AS standards,
    to_json(list(DISTINCT r.publications)) AS publications, min(r.dipg) AS dipg, CASE WHEN min(r.filed) = max(r.filed) THEN min(r.filed) END AS filed
  FROM declaration_rights r WHERE $where GROUP BY r."right"`;
const PUBLICATIONS =
  'SELECT r."right", r.publication FROM publication_keys r WHERE $where ORDER BY r.publication';
const OWN =
  'SELECT r."right", o.* FROM own_rights r JOIN own_rows o ON o.file = r.file AND o."at" = r."at" WHERE $where ORDER BY o.id';

export async function documentsOf(
  database: Database,
  where: string,
  take: (row: Cells, document: PatentDocument) => void,
): Promise<void> {
  const found = new Map<string, Building>();
  const key = (row: Cells, id: unknown) => `${String(row.file)} ${String(row.at)} ${String(id)}`;
  for await (const row of records(database, DOCUMENTS, where)) {
    const document = documentOf(row);
    found.set(key(row, row.id), document);
    take(row, document);
  }
  if (found.size === 0) return;
  const add = async (sql: string, put: (document: Building, row: Cells) => void) => {
    for await (const row of records(database, sql, where)) {
      const document = found.get(key(row, row.document));
      if (document) put(document, row);
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

export async function papersOf(
  database: Database,
  where: string,
  take: (row: Cells, paper: Assignment) => void,
): Promise<void> {
  // One paper often conveys hundreds of patents.
  const known = new Map<string, Assignment>();
  for await (const row of records(database, PAPERS, where)) {
    const id = str(row.id);
    const paper = known.get(id) ?? paperOf(row);
    known.set(id, paper);
    take(row, paper);
  }
}
