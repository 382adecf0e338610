// Which right a record speaks of: documents, papers, events and declarations of one application come together under one key.
//
// A key is `a:` and an application id, or `p:` and a publication id where no record tells the application. The letter keeps
// apart what looks alike: `US12207945` is an application of 2008 and a grant of 2025.
import { publicationPattern } from '../../language/index.js';
import type { Database } from '../store/database.js';
import { standardsOf } from './standards.js';

/** Rights fall into so many buckets by their keys, and are worked on some buckets at a time: memory does not grow with the store. */
const BUCKETS = 1024;
const ONE_BY_ONE = 10_000;
const TOGETHER = 250_000;
/** A range of buckets, the second outside. */
export type Buckets = readonly [number, number];

/** The bucket of `right`, as SQL. */
export const bucketOf = `(hash("right") % ${BUCKETS})::SMALLINT`;
const bucket = `${bucketOf} AS bucket`;
/** `US9410410B2` -> `US9410410`, as SQL. */
export const kindLeftOut = (column: string) => `regexp_replace(${column}, '([0-9])[A-Z][0-9]?$', '\\1')`;
const listed = 'unnest(from_json(publications, \'["VARCHAR"]\'))';
/** The first of a JSON list of numbers; nothing in them is escaped. */
const firstListed = `nullif(split_part(publications, '"', 2), '')`;
/** A table of the schema `work` made of a query. */
export const workTable = (name: string, select: string): string =>
  `CREATE OR REPLACE TABLE work.${name} AS ${select}`;

const documents: readonly string[] = [
  // An application says which right a record is of where it is one of the record's own office: an EP and a US patent can both
  // be printed with the international application that they come from.
  `CREATE OR REPLACE TEMP MACRO own_office(application, office) AS
     CASE WHEN application LIKE 'PCT/%' THEN office = 'WO' ELSE starts_with(application, office) END`,
  // The records that stand, so that the windows of the views are computed once. What the newest record of a publication marks
  // withdrawn is gone with its parts.
  //
  // A publication number without kind is one right at the USPTO, the EPO and WIPO; at others one number can be a utility model
  // and a patent, or an application and somebody else's grant (JP, KR, CN): there records meet by the number with its kind.
  workTable(
    'doc_now',
    `SELECT file, "at", id, publication, CASE WHEN own_office(application, country) THEN application END AS application,
       CASE WHEN country IN ('US', 'EP', 'WO') THEN publication ELSE id END AS token
     FROM current_documents WHERE id NOT IN (SELECT id FROM
       (SELECT id, withdrawn FROM documents WHERE part IN ('whole', 'base')
          AND id IN (SELECT id FROM documents WHERE withdrawn)
        QUALIFY row_number() OVER (PARTITION BY id ORDER BY official DESC NULLS LAST, file DESC, "at" DESC) = 1)
       WHERE withdrawn)`,
  ),
  workTable(
    'application_keys',
    'SELECT DISTINCT application, application AS main FROM doc_now WHERE application IS NOT NULL',
  ),
  workTable(
    'spellings',
    `SELECT DISTINCT token, application FROM doc_now WHERE application IS NOT NULL AND token IN
       (SELECT token FROM doc_now GROUP BY token HAVING min(application) < max(application))`,
  ),
];
/**
 * Offices write one application in two ways (DOCDB puts the year behind the serial number): a publication that has both joins
 * them, and what is joined to either.
 */
const joined = workTable(
  'joined',
  `SELECT application, min(low) AS main FROM spellings JOIN application_keys k USING (application)
    JOIN (SELECT token, min(main) AS low FROM spellings JOIN application_keys USING (application) GROUP BY token) USING (token)
  GROUP BY application HAVING min(low) < min(k.main)`,
);

/** Publications that no document is on file of, with the application that another record names beside them. */
const alsoNamed = (pairs: string) => `INSERT INTO work.publication_keys SELECT *, ${bucket} FROM (
    SELECT publication, 'a:' || coalesce(min(k.main), min(application)) AS "right" FROM (${pairs})
    LEFT JOIN application_keys k USING (application)
    WHERE publication IS NOT NULL AND application IS NOT NULL
      AND publication NOT IN (SELECT publication FROM publication_keys)
      AND publication NOT IN (SELECT publication FROM tokens)
    GROUP BY publication)`;

const statements: readonly string[] = [
  workTable(
    'tokens',
    `SELECT token, publication, coalesce(main,
         CASE WHEN min(main) OVER number = max(main) OVER number THEN min(main) OVER number END,
         'p:' || publication) AS "right"
     FROM (SELECT token, min(publication) AS publication, 'a:' || min(k.main) AS main
           FROM doc_now LEFT JOIN application_keys k USING (application) GROUP BY token)
     WINDOW number AS (PARTITION BY publication)`,
  ),
  workTable(
    'doc_rights',
    `SELECT d.file, d."at", d.id, t."right", ${bucket} FROM doc_now d JOIN tokens t USING (token)`,
  ),
  // For records that name a publication by its kind as well.
  workTable('id_keys', 'SELECT id, min("right") AS "right" FROM doc_rights GROUP BY id'),
  // For those that do not: where the number means one right.
  workTable(
    'publication_keys',
    `SELECT publication, min("right") AS "right", (hash(min("right")) % ${BUCKETS})::SMALLINT AS bucket
     FROM tokens GROUP BY publication HAVING min("right") = max("right")`,
  ),
  // What only a recorded paper says of a patent: its number beside the number of its application.
  alsoNamed(`SELECT patent AS publication, application FROM current_assignment_properties
     UNION ALL SELECT publication, application FROM current_assignment_properties`),
  // The same for events of registers.
  alsoNamed(`SELECT publication, application FROM current_legal_events
     WHERE publication IS NOT NULL AND own_office(application, publication[1:2])`),
  // And for declarations, which name publications with their kinds. Nearly all name one. For each of hundreds of deliverables the
  // same is declared: that is worked on once.
  workTable(
    'named',
    `SELECT *, ${firstListed} AS id, ${kindLeftOut(firstListed)} AS publication,
       CASE WHEN own_office(printed, coalesce(${firstListed}[1:2], country)) THEN printed END AS application
     FROM (SELECT min(d.file) AS file, d.application AS printed, d.country, d.declarant, d.signed, d.publications, d.dipg, d.filed,
         ${standardsOf.ids} AS standard
       FROM $declarations d ${standardsOf.joins} GROUP BY ALL)
     WHERE coalesce(${firstListed}, application) IS NOT NULL`,
  ),
  workTable(
    'several',
    `SELECT DISTINCT publications, application, id, ${kindLeftOut('id')} AS publication FROM
       (SELECT publications, application, ${listed} AS id FROM named WHERE contains(publications, ','))`,
  ),
  alsoNamed(`SELECT publication, application FROM named
     UNION ALL SELECT publication, application FROM several WHERE own_office(application, publication[1:2])`),
  // The papers that stand, and which of them name which others.
  workTable('paper_now', 'SELECT id, file, "at", refers_to FROM current_assignments'),
  workTable(
    'paper_naming',
    `SELECT id, named FROM (SELECT id, unnest(from_json(refers_to, '["VARCHAR"]')) AS named FROM paper_now
       WHERE refers_to <> '[]') WHERE id <> named`,
  ),
  workTable(
    'paper_rights',
    `SELECT *, ${bucket} FROM (SELECT DISTINCT p.assignment, coalesce(
         patent."right", publication."right", 'a:' || application.main, 'a:' || p.application,
         'p:' || p.patent, 'p:' || p.publication) AS "right"
       FROM current_assignment_properties p
       LEFT JOIN publication_keys patent ON p.patent = patent.publication
       LEFT JOIN publication_keys publication ON p.publication = publication.publication
       LEFT JOIN application_keys application ON p.application = application.application
       WHERE coalesce(p.application, p.patent, p.publication) IS NOT NULL) ORDER BY bucket`,
  ),
  // All of each event: of those in one record some may have been overtaken by a later one, and the view knows which.
  workTable(
    'event_rights',
    `SELECT *, ${bucket} FROM (SELECT coalesce(i."right", k."right", 'a:' || a.main, 'a:' || e.own, 'p:' || e.publication,
         'a:' || e.application) AS "right", e.* EXCLUDE own
       FROM (SELECT *, CASE WHEN publication IS NULL OR own_office(application, publication[1:2]) THEN application END AS own
             FROM current_legal_events) e
       LEFT JOIN id_keys i ON i.id = e.publication || e.kind
       LEFT JOIN publication_keys k ON k.publication = e.publication
       LEFT JOIN application_keys a ON a.application = e.own
       WHERE coalesce(e.application, e.publication) IS NOT NULL) ORDER BY bucket`,
  ),
  // A row of a person's own table: by its id, a publication with or without its kind; else by itself, `lot-5A` beside `lot-5B`.
  workTable(
    'own_rights',
    `SELECT *, ${bucket} FROM (SELECT o.file, o."at", coalesce(i."right", k."right", 'p:' || o.publication) AS "right"
       FROM (SELECT file, "at", id, CASE WHEN regexp_full_match(id, '${publicationPattern()}') THEN ${kindLeftOut('id')} ELSE id END
           AS publication FROM current_own_rows) o
       LEFT JOIN id_keys i USING (id) LEFT JOIN publication_keys k USING (publication))`,
  ),
  // A declaration may name several publications; the first key among those known decides.
  workTable(
    'declared_rights',
    `SELECT n.file, coalesce(m."right", i."right", k."right", 'a:' || a.main, 'a:' || n.application,
         'p:' || n.publication) AS "right", n.declarant, n.standard, n.signed, n.publications, n.dipg, n.filed
     FROM named n LEFT JOIN id_keys i USING (id) LEFT JOIN publication_keys k ON k.publication = n.publication
       LEFT JOIN application_keys a ON a.application = n.application
       LEFT JOIN (SELECT publications, coalesce(min(i."right"), min(k."right")) AS "right" FROM several
           LEFT JOIN id_keys i USING (id) LEFT JOIN publication_keys k USING (publication) GROUP BY publications) m
         USING (publications)`,
  ),
];

const others = ['doc', 'paper', 'event', 'own'];
const from = (sides: readonly string[], columns: string) =>
  sides.map((side) => `SELECT ${columns} FROM ${side}_rights`).join(' UNION ALL ');

/** Rights of which there is more than declarations, and the declarations of those that are worked out one by one. */
const withMore = (decided: readonly string[], oneByOne: boolean): readonly string[] => [
  workTable(
    'with_more',
    `SELECT DISTINCT "right" FROM (${from(others, '"right"')} ${decidedRights(decided)})`,
  ),
  workTable(
    'declaration_rights',
    `SELECT *, ${bucket} FROM declared_rights ${oneByOne ? '' : 'SEMI JOIN with_more USING ("right")'} ORDER BY bucket`,
  ),
];
/** What persons have decided on by its number (`title-overrides`) is no matter of declarations alone. */
function decidedRights(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const within = `IN (${ids.map((id) => `'${id.replace(/'/g, "''")}'`).join(', ')})`;
  return `UNION ALL SELECT "right" FROM publication_keys WHERE publication ${within}
    UNION ALL SELECT "right" FROM declared_rights WHERE 'application-' || lower("right"[3:]) ${within}
    UNION ALL SELECT "right" FROM (SELECT "right", ${listed} AS id FROM declared_rights) WHERE ${kindLeftOut('id')} ${within}`;
}

export interface KeyOptions {
  /** Numbers that `title-overrides` speaks of, without kind. */
  readonly decided: readonly string[];
  /** Work out every right by itself, also one that is only declared. */
  readonly oneByOne: boolean;
  /** How many rights make a part of those. */
  readonly atOnce?: number | undefined;
  readonly onStep: () => void;
}
export interface RightParts {
  readonly rights: number;
  /** Rights to be worked out one by one. */
  readonly parts: readonly Buckets[];
  /** Rights that are only declared. */
  readonly alone: readonly Buckets[];
}

/** The tables of keys stand in a schema of their own, on the disk as others are: millions of keys need no memory so. */
export async function makeKeys(
  database: Database,
  { decided, oneByOne, atOnce = ONE_BY_ONE, onStep }: KeyOptions,
): Promise<RightParts> {
  const run = async (statement: string) => {
    await database.run(statement);
    onStep();
  };
  for (const statement of documents) await run(statement);
  for (;;) {
    await run(joined);
    const [more] = await database.rows<{ n: number }>('SELECT count(*)::DOUBLE AS n FROM joined');
    if (more?.n === 0) break;
    await run(
      `UPDATE work.application_keys SET main = joined.main FROM joined WHERE joined.application = application_keys.application`,
    );
  }
  // The rows of a single file all stand; only of several files does the view have to choose.
  const [files] = await database.rows<{ n: number }>(
    'SELECT count(DISTINCT file)::DOUBLE AS n FROM declarations',
  );
  const declarations = files?.n === 1 ? 'declarations' : 'current_declarations';
  for (const statement of statements) await run(statement.replace('$declarations', declarations));
  for (const statement of withMore(decided, oneByOne)) await run(statement);
  const sides = [...others, 'declaration'];
  const one = await partsOf(
    database,
    `SELECT DISTINCT "right", bucket FROM (${from(sides, '"right", bucket')})`,
    atOnce,
  );
  if (oneByOne) return { rights: one.rights, parts: one.parts, alone: [] };
  const alone = await partsOf(
    database,
    `SELECT DISTINCT "right", ${bucket} FROM declared_rights ANTI JOIN with_more USING ("right")`,
    TOGETHER,
  );
  return { rights: one.rights + alone.rights, parts: one.parts, alone: alone.parts };
}

/** Opens the schema for the tables of keys; what an earlier run may have left goes. */
export async function openWork(database: Database): Promise<void> {
  await database.run('DROP SCHEMA IF EXISTS work CASCADE');
  await database.run('CREATE SCHEMA work');
  await database.run("SET search_path = 'main,work'");
}
export async function closeWork(database: Database): Promise<void> {
  await database.run("SET search_path = 'main'");
  await database.run('DROP SCHEMA IF EXISTS work CASCADE');
}

/** Ranges of buckets with about so many of the rights in each. */
async function partsOf(
  database: Database,
  rights: string,
  atOnce: number,
): Promise<{ rights: number; parts: Buckets[] }> {
  const counts = await database.rows<{ bucket: number; n: number }>(
    `SELECT bucket::INTEGER AS bucket, count(*)::DOUBLE AS n FROM (${rights}) GROUP BY bucket ORDER BY bucket`,
  );
  const parts: Buckets[] = [];
  let begin = 0;
  let held = 0;
  let all = 0;
  for (const { bucket: at, n } of counts) {
    if (held > 0 && held + n > atOnce) {
      parts.push([begin, at]);
      begin = at;
      held = 0;
    }
    held += n;
    all += n;
  }
  return { rights: all, parts: held > 0 ? [...parts, [begin, BUCKETS]] : parts };
}
