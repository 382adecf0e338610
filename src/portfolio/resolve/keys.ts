// Which right a record speaks of: documents, papers, events and declarations of one application come together under one key.
//
// A key is `a:` and an application id, or `p:` and a publication id where no record tells the application. The letter keeps
// apart what looks alike: `US12207945` is an application of 2008 and a grant of 2025.
import type { Database } from '../store/database.js';

/** Rights are worked on in parts of about this many, so that memory does not grow with the store. */
const PART = 40_000;

const kinds = [
  'doc_rights',
  'paper_rights',
  'event_rights',
  'declaration_rights',
  'own_now',
  'publication_keys',
] as const;

const statements: readonly string[] = [
  // The records that stand, so that the windows of the views are computed once.
  `CREATE OR REPLACE TEMP TABLE doc_now AS
     SELECT file, "at", id, publication, application FROM current_documents WHERE NOT coalesce(withdrawn, false)`,
  // Offices write one application in two ways (DOCDB puts the year behind the serial number): a publication that has both
  // joins them.
  `CREATE OR REPLACE TEMP TABLE application_keys AS
     SELECT application, min(main) AS main FROM
       (SELECT DISTINCT application, min(application) OVER (PARTITION BY publication) AS main FROM doc_now
        WHERE application IS NOT NULL)
     GROUP BY application`,
  `CREATE OR REPLACE TEMP TABLE publication_keys AS
     SELECT publication, coalesce('a:' || min(k.main), 'p:' || publication) AS "right"
     FROM doc_now LEFT JOIN application_keys k USING (application) GROUP BY publication`,
  // What only a recorded paper says of a patent: its number beside the number of its application.
  `INSERT INTO publication_keys
     SELECT publication, 'a:' || coalesce(min(k.main), min(application)) FROM
       (SELECT patent AS publication, application FROM current_assignment_properties
          WHERE patent IS NOT NULL AND application IS NOT NULL
        UNION ALL
        SELECT publication, application FROM current_assignment_properties
          WHERE publication IS NOT NULL AND application IS NOT NULL)
     LEFT JOIN application_keys k USING (application)
     WHERE publication NOT IN (SELECT publication FROM publication_keys)
     GROUP BY publication`,
  // The same for events of registers.
  `INSERT INTO publication_keys
     SELECT publication, 'a:' || coalesce(min(k.main), min(application)) FROM
       (SELECT publication, application FROM current_legal_events WHERE publication IS NOT NULL AND application IS NOT NULL)
     LEFT JOIN application_keys k USING (application)
     WHERE publication NOT IN (SELECT publication FROM publication_keys)
     GROUP BY publication`,
  // And for declarations, whose rows name the publications of one application.
  `INSERT INTO publication_keys
     SELECT publication, 'a:' || coalesce(min(k.main), min(application)) FROM
       (SELECT application, regexp_replace(unnest(from_json(publications, '["VARCHAR"]')), '([0-9])[A-Z][0-9]?$', '\\1') AS publication
        FROM current_declarations WHERE application IS NOT NULL)
     LEFT JOIN application_keys k USING (application)
     WHERE publication NOT IN (SELECT publication FROM publication_keys)
     GROUP BY publication`,
  `CREATE OR REPLACE TEMP TABLE doc_rights AS
     SELECT d.file, d."at", d.id, k."right" FROM doc_now d JOIN publication_keys k USING (publication)`,
  `CREATE OR REPLACE TEMP TABLE paper_rights AS
     SELECT DISTINCT p.assignment, coalesce(
         patent."right", publication."right", 'a:' || application.main, 'a:' || p.application,
         'p:' || p.patent, 'p:' || p.publication) AS "right"
     FROM current_assignment_properties p
     LEFT JOIN publication_keys patent ON p.patent = patent.publication
     LEFT JOIN publication_keys publication ON p.publication = publication.publication
     LEFT JOIN application_keys application ON p.application = application.application
     WHERE coalesce(p.application, p.patent, p.publication) IS NOT NULL`,
  `CREATE OR REPLACE TEMP TABLE event_rights AS
     SELECT e.file, e."at", e.publication, e.application, coalesce(
         k."right", 'a:' || a.main, 'a:' || e.application, 'p:' || e.publication) AS "right"
     FROM (SELECT DISTINCT file, "at", publication, application FROM current_legal_events) e
     LEFT JOIN publication_keys k USING (publication)
     LEFT JOIN application_keys a USING (application)
     WHERE coalesce(e.application, e.publication) IS NOT NULL`,
  // A declaration may name several publications, with kind codes; the first key among those known decides.
  `CREATE OR REPLACE TEMP TABLE declaration_rights AS
     WITH named AS (
       SELECT file, "at", application, regexp_replace(unnest(CASE WHEN publications = '[]' THEN [NULL]
           ELSE from_json(publications, '["VARCHAR"]') END), '([0-9])[A-Z][0-9]?$', '\\1') AS publication
       FROM current_declarations)
     SELECT file, "at", coalesce(min(k."right"), min('a:' || a.main), min('a:' || named.application),
         min('p:' || named.publication)) AS "right"
     FROM named LEFT JOIN publication_keys k USING (publication) LEFT JOIN application_keys a USING (application)
     WHERE coalesce(named.application, named.publication) IS NOT NULL
     GROUP BY file, "at"`,
  // A row of a person's own table: by its id, a publication with or without its kind; else by itself.
  `CREATE OR REPLACE TEMP TABLE own_now AS
     SELECT o.file, o."at", coalesce(k."right", 'p:' || o.publication) AS "right"
     FROM (SELECT file, "at", regexp_replace(id, '([0-9])[A-Z][0-9]?$', '\\1') AS publication FROM current_own_rows) o
     LEFT JOIN publication_keys k USING (publication)`,
];

/** Makes the tables of keys, for this connection only; gives back how many rights and parts there are. */
export async function makeKeys(database: Database): Promise<{ rights: number; parts: number }> {
  for (const statement of statements) await database.run(statement);
  const [row] = await database.rows<{ n: number }>(
    `SELECT count(*)::DOUBLE AS n FROM (SELECT "right" FROM doc_rights UNION SELECT "right" FROM paper_rights
       UNION SELECT "right" FROM event_rights UNION SELECT "right" FROM declaration_rights
       UNION SELECT "right" FROM own_now)`,
  );
  const rights = row?.n ?? 0;
  const parts = Math.max(1, Math.ceil(rights / PART));
  for (const kind of kinds) {
    await database.run(`ALTER TABLE ${kind} ADD COLUMN part INTEGER`);
    await database.run(`UPDATE ${kind} SET part = (hash("right") % ${parts})::INTEGER`);
  }
  return { rights, parts };
}
