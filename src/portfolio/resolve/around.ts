// What lies around the rights of a part: their parents, with documents and papers, and papers that name their papers.
import type { Assignment, PatentDocument } from '../../records/index.js';
import type { TitlePaper } from '../title/types.js';
import type { Database } from '../store/database.js';
import { documentsOf, inBuckets, papersOf } from './bundles.js';
import type { Buckets } from './keys.js';

export interface Surroundings {
  /** Documents of the parents of a right, and of their parents; and of the reissue that has taken its place. */
  others(documents: readonly PatentDocument[]): readonly PatentDocument[];
  /** Papers of another right, by a key as `keysOf` gives them. */
  papersOf(key: string): readonly TitlePaper[];
  papersNaming(ids: readonly string[]): readonly TitlePaper[];
  /** The right of a parent, by a key as `keysOf` gives them. */
  rightOf(key: string): string | null;
}

/** What another filing is looked up by. Its letter keeps an application apart from a publication that has its number. */
export const keysOf = (one: { application: string | null; publication: string | null }): string[] => [
  ...(one.application === null ? [] : [`a:${one.application}`]),
  ...(one.publication === null ? [] : [`p:${one.publication}`]),
];

interface Parent {
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
}
/** How far back a line of parents is followed at once; longer ones do occur, and then the dates of the claims still stand. */
const GENERATIONS = 3;

/** Rights that documents of the part go back to, with what names them. */
const parentKey = `coalesce(k."right", 'a:' || a.main, 'a:' || c.application, 'p:' || c.parent)`;
const relations = `FROM document_relations c
  LEFT JOIN publication_keys k ON k.publication = c.parent
  LEFT JOIN application_keys a ON a.application = c.application
  JOIN doc_rights r ON c.file = r.file AND c."at" = r."at" AND c.document = r.id
  WHERE coalesce(c.application, c.parent) IS NOT NULL`;
const parents = `SELECT DISTINCT ${parentKey} AS "right" ${relations}`;

/** Reads the surroundings of a part; small beside the part itself. */
export async function surroundingsOf(database: Database, part: Buckets): Promise<Surroundings> {
  await database.run(`CREATE OR REPLACE TABLE work.around AS ${parents} AND ${inBuckets(part)}`);
  for (let generation = 1; generation < GENERATIONS; generation++) {
    await database.run(`INSERT INTO work.around SELECT * FROM (${parents} AND r."right" IN (SELECT "right" FROM around))
      WHERE "right" NOT IN (SELECT "right" FROM around)`);
  }
  await database.run(`INSERT INTO work.around SELECT DISTINCT r."right" ${relations} AND c.kind = 'reissue'
    AND ${parentKey} IN (SELECT r."right" FROM doc_rights r WHERE ${inBuckets(part)})`);
  const byRight = new Map<string, Parent>();
  const of = (right: string) => {
    const known = byRight.get(right) ?? { right, documents: [], papers: [] };
    byRight.set(right, known);
    return known;
  };
  const within = 'r."right" IN (SELECT DISTINCT "right" FROM around)';
  await documentsOf(database, within, (row, document) => of(String(row.right)).documents.push(document));
  await papersOf(database, within, (row, paper) => of(String(row.right)).papers.push(paper));
  const byKey = new Map<string, Set<Parent>>();
  const reissues = new Map<string, Set<Parent>>();
  const add = (to: Map<string, Set<Parent>>, key: string, one: Parent) =>
    to.set(key, (to.get(key) ?? new Set()).add(one));
  for (const [right, found] of byRight) {
    add(byKey, right, found);
    for (const document of found.documents) {
      for (const key of keysOf(document)) add(byKey, key, found);
      for (const one of document.relations)
        if (one.kind === 'reissue') for (const key of keysOf(one)) add(reissues, key, found);
    }
  }
  const naming = await papersThatName(database, part);
  return {
    others: (documents) => [
      ...new Set([
        ...reach(documents, (key) => documentsIn(byKey.get(key))),
        ...documents.flatMap(keysOf).flatMap((key) => documentsIn(reissues.get(key))),
      ]),
    ],
    papersOf: (key) => [...(byKey.get(key) ?? [])].flatMap((one) => one.papers),
    rightOf: (key) => [...(byKey.get(key) ?? [])].map((one) => one.right).sort()[0] ?? null,
    papersNaming: (ids) => [...new Set(ids.flatMap((id) => naming.get(id) ?? []))],
  };
}

const documentsIn = (rights: ReadonlySet<Parent> | undefined): PatentDocument[] =>
  [...(rights ?? [])].flatMap((one) => one.documents);

/** Follows relations over what was read. */
function reach(
  documents: readonly PatentDocument[],
  of: (key: string) => readonly PatentDocument[],
): readonly PatentDocument[] {
  const found = new Set<PatentDocument>();
  let edge = documents;
  for (let generation = 0; generation < GENERATIONS && edge.length > 0; generation++) {
    const keys = edge.flatMap(({ relations }) => relations.flatMap(keysOf));
    edge = keys.flatMap(of).filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return [...found];
}

/** Papers by the papers that their texts name, for the papers of a part. */
async function papersThatName(database: Database, part: Buckets): Promise<Map<string, Assignment[]>> {
  await database.run(`CREATE OR REPLACE TABLE work.naming AS SELECT id, named FROM paper_naming
    WHERE named IN (SELECT assignment FROM paper_rights r WHERE ${inBuckets(part)})`);
  const papers = new Map<string, Assignment>();
  await papersOf(database, 'r.assignment IN (SELECT id FROM naming)', (_, paper) =>
    papers.set(paper.id, paper),
  );
  const found = new Map<string, Assignment[]>();
  for (const { id, named } of await database.rows<{ id: string; named: string }>(
    'SELECT id, named FROM naming ORDER BY named, id',
  )) {
    const paper = papers.get(id);
    if (paper) found.set(named, [...(found.get(named) ?? []), paper]);
  }
  return found;
}
