// What lies around the rights of a part: their parents, with documents and papers, and papers that name their papers.
import type { Assignment, PatentDocument } from '../../records/index.js';
import type { TitlePaper } from '../title/types.js';
import type { Database } from '../store/database.js';
import { documentsOf, inBuckets, papersOf } from './bundles.js';
import type { Buckets } from './keys.js';

export interface Surroundings {
  /** Documents of the parents of a right, and of their parents. */
  others(documents: readonly PatentDocument[]): readonly PatentDocument[];
  papersOf(id: string): readonly TitlePaper[];
  papersNaming(ids: readonly string[]): readonly TitlePaper[];
  /** The key of a parent, by its application or publication. */
  rightOf(id: string): string | null;
}

interface Parent {
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
}
/** How far back a line of parents is followed at once; longer ones do occur, and then the dates of the claims still stand. */
const GENERATIONS = 3;

/** Rights that documents of the part go back to, with what names them. */
const parents = `SELECT DISTINCT coalesce(k."right", 'a:' || a.main, 'a:' || c.application, 'p:' || c.parent) AS "right"
  FROM document_relations c
  LEFT JOIN publication_keys k ON k.publication = c.parent
  LEFT JOIN application_keys a ON a.application = c.application
  JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id`;

/** Reads the surroundings of a part; small beside the part itself. */
export async function surroundingsOf(database: Database, part: Buckets): Promise<Surroundings> {
  await database.run(`CREATE OR REPLACE TABLE work.around AS ${parents} WHERE ${inBuckets(part)}`);
  for (let generation = 1; generation < GENERATIONS; generation++) {
    await database.run(`INSERT INTO work.around SELECT * FROM (${parents} WHERE r."right" IN (SELECT "right" FROM around))
      WHERE "right" NOT IN (SELECT "right" FROM around)`);
  }
  const byRight = new Map<string, Parent>();
  const of = (right: string) => {
    const known = byRight.get(right) ?? { right, documents: [], papers: [] };
    byRight.set(right, known);
    return known;
  };
  const within = 'r."right" IN (SELECT "right" FROM around)';
  await documentsOf(database, within, (row, document) => of(String(row.right)).documents.push(document));
  await papersOf(database, within, (row, paper) => of(String(row.right)).papers.push(paper));
  const byId = new Map<string, Parent[]>();
  for (const found of byRight.values()) {
    for (const { application, publication } of found.documents) {
      for (const id of [application, publication]) {
        if (id !== null) byId.set(id, [...(byId.get(id) ?? []), found]);
      }
    }
  }
  for (const [right, found] of byRight) if (!byId.has(right.slice(2))) byId.set(right.slice(2), [found]);
  const naming = await papersThatName(database, part);
  return {
    others: (documents) => reach(documents, (id) => byId.get(id)?.flatMap((one) => one.documents) ?? []),
    papersOf: (id) => byId.get(id)?.flatMap((one) => one.papers) ?? [],
    rightOf: (id) => byId.get(id)?.[0]?.right ?? null,
    papersNaming: (ids) => [...new Set(ids.flatMap((id) => naming.get(id) ?? []))],
  };
}

/** Follows relations over what was read. */
function reach(
  documents: readonly PatentDocument[],
  of: (id: string) => readonly PatentDocument[],
): readonly PatentDocument[] {
  const found = new Set<PatentDocument>();
  let edge = documents;
  for (let generation = 0; generation < GENERATIONS && edge.length > 0; generation++) {
    const ids = edge.flatMap(({ relations }) =>
      relations.flatMap(({ application, publication }) => [application, publication]),
    );
    edge = ids.flatMap((id) => (id === null ? [] : of(id))).filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return [...found];
}

/** Papers by the papers that their texts name, for the papers of a part. */
async function papersThatName(database: Database, part: Buckets): Promise<Map<string, Assignment[]>> {
  await database.run(`CREATE OR REPLACE TABLE work.naming AS
    SELECT n.id, n.named FROM (SELECT id, unnest(from_json(refers_to, '["VARCHAR"]')) AS named
      FROM current_assignments WHERE refers_to <> '[]') n
    WHERE n.named IN (SELECT assignment FROM paper_rights r WHERE ${inBuckets(part)})`);
  const papers = new Map<string, Assignment>();
  await papersOf(database, 'r.assignment IN (SELECT id FROM naming)', (_, paper) =>
    papers.set(paper.id, paper),
  );
  const found = new Map<string, Assignment[]>();
  for (const { id, named } of await database.rows<{ id: string; named: string }>(
    'SELECT id, named FROM naming',
  )) {
    const paper = papers.get(id);
    if (paper) found.set(named, [...(found.get(named) ?? []), paper]);
  }
  return found;
}
