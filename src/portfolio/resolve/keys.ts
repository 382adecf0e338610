// Which right a record speaks of: documents, papers, events and declarations of one application come together under one key.
//
// A key is `a:` and an application id, or `p:` and a publication id where no record tells the application. The letter keeps
// apart what looks alike: `US12207945` is an application of 2008 and a grant of 2025.
import type { Database } from '../store/database.js';

/** Rights fall into so many buckets by their keys, and are worked on some buckets at a time: memory does not grow with the store. */
const BUCKETS = 1024;
const AT_ONCE = 40_000;
/** A range of buckets, the second outside. */
export type Buckets = readonly [number, number];

const bucket = `(hash("right") % ${BUCKETS})::SMALLINT AS bucket`;
/** `US9410410B2` -> `US9410410`, in SQL. */
const withoutKind = (column: string) => `regexp_replace(${column}, '([0-9])[A-Z][0-9]?$', '\\1')`;

const tables: Readonly<Record<string, string>> = {
  // The records that stand, so that the windows of the views are computed once.
  doc_now: `SELECT file, "at", id, publication, application FROM current_documents WHERE NOT coalesce(withdrawn, false)`,
  // Offices write one application in two ways (DOCDB puts the year behind the serial number): a publication that has both
  // joins them.
  application_keys: `SELECT application, min(main) AS main FROM
      (SELECT DISTINCT application, min(application) OVER (PARTITION BY publication) AS main FROM doc_now
       WHERE application IS NOT NULL)
    GROUP BY application`,
  document_keys: `SELECT publication, coalesce('a:' || min(k.main), 'p:' || publication) AS "right"
    FROM doc_now LEFT JOIN application_keys k USING (application) GROUP BY publication`,
  // What only a recorded paper, an event of a register or a declaration says of a patent: its number beside that of its application.
  publication_keys: `SELECT *, ${bucket} FROM (
      SELECT * FROM document_keys
      UNION ALL
      SELECT publication, 'a:' || coalesce(min(k.main), min(application)) AS "right" FROM
        (SELECT patent AS publication, application FROM current_assignment_properties
           WHERE patent IS NOT NULL AND application IS NOT NULL
         UNION ALL
         SELECT publication, application FROM current_assignment_properties
           WHERE publication IS NOT NULL AND application IS NOT NULL
         UNION ALL
         SELECT publication, application FROM current_legal_events
           WHERE publication IS NOT NULL AND application IS NOT NULL
         UNION ALL
         SELECT ${withoutKind('unnest(from_json(publications, \'["VARCHAR"]\'))')}, application FROM current_declarations
           WHERE publications <> '[]' AND application IS NOT NULL)
      LEFT JOIN application_keys k USING (application)
      WHERE publication NOT IN (SELECT publication FROM document_keys)
      GROUP BY publication)`,
  doc_rights: `SELECT d.file, d."at", d.id, k."right", k.bucket FROM doc_now d JOIN publication_keys k USING (publication)`,
  paper_rights: `SELECT *, ${bucket} FROM (SELECT DISTINCT p.assignment, coalesce(
        patent."right", publication."right", 'a:' || application.main, 'a:' || p.application,
        'p:' || p.patent, 'p:' || p.publication) AS "right"
      FROM current_assignment_properties p
      LEFT JOIN publication_keys patent ON p.patent = patent.publication
      LEFT JOIN publication_keys publication ON p.publication = publication.publication
      LEFT JOIN application_keys application ON p.application = application.application
      WHERE coalesce(p.application, p.patent, p.publication) IS NOT NULL)`,
  event_rights: `SELECT *, ${bucket} FROM (SELECT e.file, e."at", e.publication, e.application, coalesce(
        k."right", 'a:' || a.main, 'a:' || e.application, 'p:' || e.publication) AS "right"
      FROM (SELECT DISTINCT file, "at", publication, application FROM current_legal_events) e
      LEFT JOIN publication_keys k USING (publication)
      LEFT JOIN application_keys a USING (application)
      WHERE coalesce(e.application, e.publication) IS NOT NULL)`,
  // A declaration may name several publications, with kind codes; the first key among those known decides. Nearly all name one.
  declaration_rights: `WITH named AS (
      SELECT d.file, d."at", d.application, d.declarant, d.signed, d.publications, d.dipg, d.filed, s.ids AS standard
      FROM current_declarations d LEFT JOIN declared_standards s ON s.project IS NOT DISTINCT FROM d.project
        AND s.standard IS NOT DISTINCT FROM d.standard AND s.deliverable IS NOT DISTINCT FROM d.deliverable
        AND s.generations IS NOT DISTINCT FROM d.generations
      WHERE d.publications <> '[]' OR d.application IS NOT NULL),
    several AS (
      SELECT file, "at", min(k."right") AS "right" FROM (
        SELECT file, "at", ${withoutKind('unnest(from_json(publications, \'["VARCHAR"]\'))')} AS publication
        FROM named WHERE contains(publications, ','))
      JOIN publication_keys k USING (publication) GROUP BY file, "at")
    SELECT *, ${bucket} FROM (
      SELECT n.file, coalesce(m."right", k."right", 'a:' || a.main, 'a:' || n.application, 'p:' || n.publication) AS "right",
        n.declarant, n.standard, n.signed, n.publications, n.dipg, n.filed
      FROM (SELECT *, ${withoutKind("json_extract_string(publications, '$[0]')")} AS publication FROM named) n
      LEFT JOIN publication_keys k USING (publication) LEFT JOIN application_keys a USING (application)
      LEFT JOIN several m ON m.file = n.file AND m."at" = n."at")`,
  // A row of a person's own table: by its id, a publication with or without its kind; else by itself.
  own_rights: `SELECT *, ${bucket} FROM (SELECT o.file, o."at", coalesce(k."right", 'p:' || o.publication) AS "right"
      FROM (SELECT file, "at", ${withoutKind('id')} AS publication FROM current_own_rows) o
      LEFT JOIN publication_keys k USING (publication))`,
};
const sides = ['doc', 'paper', 'event', 'declaration', 'own'];

/** The tables of keys stand in a schema of their own, on the disk as others are: millions of keys need no memory so. */
export async function makeKeys(
  database: Database,
  onStep: () => void,
): Promise<{ rights: number; parts: Buckets[] }> {
  for (const [name, select] of Object.entries(tables)) {
    await database.run(`CREATE OR REPLACE TABLE work.${name} AS ${select}`);
    onStep();
  }
  const all = sides.map((side) => `SELECT "right", bucket FROM ${side}_rights`).join(' UNION ');
  const counts = await database.rows<{ bucket: number; n: number }>(
    `SELECT bucket::INTEGER AS bucket, count(*)::DOUBLE AS n FROM (${all}) GROUP BY bucket ORDER BY bucket`,
  );
  const rights = counts.reduce((sum, { n }) => sum + n, 0);
  return { rights, parts: partsOf(counts) };
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

function partsOf(counts: readonly { bucket: number; n: number }[]): Buckets[] {
  const parts: Buckets[] = [];
  let from = 0;
  let held = 0;
  for (const { bucket: at, n } of counts) {
    if (held > 0 && held + n > AT_ONCE) {
      parts.push([from, at]);
      from = at;
      held = 0;
    }
    held += n;
  }
  return held > 0 ? [...parts, [from, BUCKETS]] : parts;
}
