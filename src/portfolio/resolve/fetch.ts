// All that the store has of the rights of a part, and of what lies around them, as the database gives it.
import type { Block } from '../store/blocks.js';
import type { Database } from '../store/database.js';
import type { Buckets } from './keys.js';

/** Documents and the tables that hang on them. */
export type DocumentBlocks = Readonly<Record<'documents' | keyof typeof BELOW, readonly Block[]>>;
export interface PartBlocks {
  readonly own: DocumentBlocks;
  readonly papers: readonly Block[];
  readonly events: readonly Block[];
  readonly declarations: readonly Block[];
  readonly rows: readonly Block[];
  readonly publications: readonly Block[];
  /** Of the parents of the rights, and of their parents; and of the reissues that have taken their places. */
  readonly around: DocumentBlocks;
  readonly papersAround: readonly Block[];
  /** Papers that name papers of the part by reel and frame, and which they name. */
  readonly papersNaming: readonly Block[];
  readonly naming: readonly Block[];
}

/** Of a query for rights of `r`, a table of `keys.ts`. */
const DOCUMENTS = `SELECT r."right", d.* FROM doc_rights r
  JOIN documents d ON d.file = r.file AND d."at" = r."at" AND d.id = r.id WHERE $where
  ORDER BY d.id, d.part, d.official, d.file, d."at"`;
/** Rows of a table that hangs on the documents. */
const hanging = (table: string, columns: string, more: string) =>
  `SELECT c.file, c."at", c.document, ${columns} FROM ${table} c
   JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id WHERE $where ${more}`;
const BELOW = {
  parties: hanging(
    'document_parties',
    'c.role, c.sequence, c.organisation, c.last, c.first, c.code, c.city, c.state, c.country, c.since',
    `AND c.role IN ('assignee', 'applicant', 'inventor') ORDER BY c.role, c.sequence, c.file, c."at"`,
  ),
  // The latest parent is the one that a right derives from; tables do not keep the order of the record.
  relations: hanging(
    'document_relations',
    'c.kind, c.application, c.parent, c.date, c.status',
    'ORDER BY c.date DESC NULLS LAST, c.application DESC, c.parent, c.kind',
  ),
  priorities: hanging(
    'document_priorities',
    'c.sequence, c.country, c.number, c.kind, c.date',
    'ORDER BY c.sequence',
  ),
  classes: hanging(
    'document_classes',
    'c.scheme, c.symbol, c.first, c.inventive',
    `AND c.scheme = 'cpc' ORDER BY c.first DESC, c.symbol`,
  ),
  families: hanging('document_families', 'c.scheme, c.family', 'ORDER BY c.scheme, c.family'),
  states: hanging('document_states', 'c.country, c.role', 'ORDER BY c.country, c.role'),
};
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

/** How far back a line of parents is followed at once; longer ones do occur, and then the dates of the claims still stand. */
export const GENERATIONS = 3;
/** Rights that documents of the part go back to, with what names them. */
const parentKey = `coalesce(k."right", 'a:' || a.main, 'a:' || c.application, 'p:' || c.parent)`;
const relations = `FROM document_relations c
  LEFT JOIN publication_keys k ON k.publication = c.parent
  LEFT JOIN application_keys a ON a.application = c.application
  JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id
  WHERE coalesce(c.application, c.parent) IS NOT NULL`;
const parents = `SELECT DISTINCT ${parentKey} AS "right" ${relations}`;

/** Reads a part of the rights. */
export async function fetchPart(database: Database, [from, to]: Buckets): Promise<PartBlocks> {
  const part = `r.bucket >= ${from} AND r.bucket < ${to}`;
  const blocks = async (sql: string, where: string): Promise<Block[]> => {
    const found: Block[] = [];
    for await (const block of database.blocks(sql.replace('$where', () => where))) found.push(block);
    return found;
  };
  const documents = async (where: string): Promise<DocumentBlocks> => {
    const found = await blocks(DOCUMENTS, where);
    // One after the other: a connection has one answer at a time.
    const below = async (sql: string) => (found.length > 0 ? blocks(sql, where) : []);
    return {
      documents: found,
      parties: await below(BELOW.parties),
      relations: await below(BELOW.relations),
      priorities: await below(BELOW.priorities),
      classes: await below(BELOW.classes),
      families: await below(BELOW.families),
      states: await below(BELOW.states),
    };
  };
  await parentsOf(database, part);
  const within = 'r."right" IN (SELECT DISTINCT "right" FROM around)';
  await database.run(`CREATE OR REPLACE TABLE work.naming AS SELECT id, named FROM paper_naming
    WHERE named IN (SELECT assignment FROM paper_rights r WHERE ${part})`);
  return {
    own: await documents(part),
    papers: await blocks(PAPERS, part),
    events: await blocks(EVENTS, part),
    declarations: await blocks(DECLARATIONS, part),
    rows: await blocks(OWN, part),
    publications: await blocks(PUBLICATIONS, part),
    around: await documents(within),
    papersAround: await blocks(PAPERS, within),
    papersNaming: await blocks(PAPERS, 'r.assignment IN (SELECT id FROM naming)'),
    naming: await blocks('SELECT id, named FROM naming ORDER BY named, id', ''),
  };
}

async function parentsOf(database: Database, part: string): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE work.around AS ${parents} AND ${part}`);
  for (let generation = 1; generation < GENERATIONS; generation++) {
    await database.run(`INSERT INTO work.around SELECT * FROM (${parents} AND r."right" IN (SELECT "right" FROM around))
      WHERE "right" NOT IN (SELECT "right" FROM around)`);
  }
  await database.run(`INSERT INTO work.around SELECT DISTINCT r."right" ${relations} AND c.kind = 'reissue'
    AND ${parentKey} IN (SELECT r."right" FROM doc_rights r WHERE ${part})`);
}
