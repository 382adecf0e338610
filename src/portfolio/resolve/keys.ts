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
  `CREATE OR REPLACE TEMP TABLE doc_now AS
     SELECT file, "at", id, publication, CASE WHEN own_office(application, country) THEN application END AS application,
       CASE WHEN country IN ('US', 'EP', 'WO') THEN publication ELSE id END AS token
     FROM current_documents WHERE id NOT IN (SELECT id FROM
       (SELECT id, withdrawn FROM documents WHERE part IN ('whole', 'base')
          AND id IN (SELECT id FROM documents WHERE withdrawn)
        QUALIFY row_number() OVER (PARTITION BY id ORDER BY official DESC NULLS LAST, file DESC, "at" DESC) = 1)
       WHERE withdrawn)`,
  `CREATE OR REPLACE TEMP TABLE application_keys AS
     SELECT DISTINCT application, application AS main FROM doc_now WHERE application IS NOT NULL`,
  `CREATE OR REPLACE TEMP TABLE spellings AS SELECT DISTINCT token, application FROM doc_now
     WHERE application IS NOT NULL AND token IN
       (SELECT token FROM doc_now GROUP BY token HAVING min(application) < max(application))`,
];
/**
 * Offices write one application in two ways (DOCDB puts the year behind the serial number): a publication that has both joins
 * them, and what is joined to either.
 */
const joined = `CREATE OR REPLACE TEMP TABLE joined AS
  SELECT application, min(low) AS main FROM spellings JOIN application_keys k USING (application)
    JOIN (SELECT token, min(main) AS low FROM spellings JOIN application_keys USING (application) GROUP BY token) USING (token)
  GROUP BY application HAVING min(low) < min(k.main)`;

const statements: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE tokens AS
     SELECT token, publication, coalesce(main,
         CASE WHEN min(main) OVER number = max(main) OVER number THEN min(main) OVER number END,
         'p:' || publication) AS "right"
     FROM (SELECT token, min(publication) AS publication, 'a:' || min(k.main) AS main
           FROM doc_now LEFT JOIN application_keys k USING (application) GROUP BY token)
     WINDOW number AS (PARTITION BY publication)`,
  `CREATE OR REPLACE TEMP TABLE doc_rights AS
     SELECT d.file, d."at", d.id, t."right" FROM doc_now d JOIN tokens t USING (token)`,
  // For records that name a publication by its kind as well.
  'CREATE OR REPLACE TEMP TABLE id_keys AS SELECT id, min("right") AS "right" FROM doc_rights GROUP BY id',
  // For those that do not: where the number means one right.
  `CREATE OR REPLACE TEMP TABLE publication_keys AS
     SELECT publication, min("right") AS "right" FROM tokens GROUP BY publication HAVING min("right") = max("right")`,
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
       (SELECT publication, application FROM current_legal_events
          WHERE publication IS NOT NULL AND own_office(application, publication[1:2]))
     LEFT JOIN application_keys k USING (application)
     WHERE publication NOT IN (SELECT publication FROM publication_keys)
       AND publication NOT IN (SELECT publication FROM tokens)
     GROUP BY publication`,
  // And for declarations, which name publications with their kinds.
  `CREATE OR REPLACE TEMP TABLE named AS
     SELECT file, "at", id, publication,
       CASE WHEN own_office(application, coalesce(publication[1:2], country)) THEN application END AS application
     FROM (SELECT file, "at", country, application, id,
             regexp_replace(id, '([0-9])[A-Z][0-9]?$', '\\1') AS publication
           FROM (SELECT file, "at", country, application, unnest(CASE WHEN publications = '[]' THEN [NULL]
             ELSE from_json(publications, '["VARCHAR"]') END) AS id FROM current_declarations))`,
  `INSERT INTO publication_keys
     SELECT publication, 'a:' || coalesce(min(k.main), min(application)) FROM named
     LEFT JOIN application_keys k USING (application)
     WHERE publication IS NOT NULL AND application IS NOT NULL
       AND publication NOT IN (SELECT publication FROM publication_keys)
       AND publication NOT IN (SELECT publication FROM tokens)
     GROUP BY publication`,
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
     SELECT e.file, e."at", e.publication, e.application, e.kind, coalesce(
         i."right", k."right", 'a:' || a.main, 'a:' || e.own, 'p:' || e.publication, 'a:' || e.application) AS "right"
     FROM (SELECT DISTINCT file, "at", publication, application, kind,
             CASE WHEN publication IS NULL OR own_office(application, publication[1:2]) THEN application END AS own
           FROM current_legal_events) e
     LEFT JOIN id_keys i ON i.id = e.publication || e.kind
     LEFT JOIN publication_keys k ON k.publication = e.publication
     LEFT JOIN application_keys a ON a.application = e.own
     WHERE coalesce(e.application, e.publication) IS NOT NULL`,
  // A declaration may name several publications; the first key among those known decides.
  `CREATE OR REPLACE TEMP TABLE declaration_rights AS
     SELECT file, "at", coalesce(min(i."right"), min(k."right"), min('a:' || a.main), min('a:' || named.application),
         min('p:' || named.publication)) AS "right"
     FROM named LEFT JOIN id_keys i USING (id) LEFT JOIN publication_keys k USING (publication)
       LEFT JOIN application_keys a ON a.application = named.application
     WHERE coalesce(named.application, named.publication) IS NOT NULL
     GROUP BY file, "at"`,
  // A row of a person's own table: by its id, a publication with or without its kind; else by itself.
  `CREATE OR REPLACE TEMP TABLE own_now AS
     SELECT o.file, o."at", coalesce(i."right", k."right", 'p:' || o.publication) AS "right"
     FROM (SELECT file, "at", id, regexp_replace(id, '([0-9])[A-Z][0-9]?$', '\\1') AS publication
           FROM current_own_rows) o
     LEFT JOIN id_keys i USING (id) LEFT JOIN publication_keys k USING (publication)`,
];

/** Makes the tables of keys, for this connection only; gives back how many rights and parts there are. */
export async function makeKeys(database: Database): Promise<{ rights: number; parts: number }> {
  for (const statement of documents) await database.run(statement);
  for (;;) {
    await database.run(joined);
    const [more] = await database.rows<{ n: number }>('SELECT count(*)::DOUBLE AS n FROM joined');
    if (more?.n === 0) break;
    await database.run(
      'UPDATE application_keys SET main = joined.main FROM joined WHERE joined.application = application_keys.application',
    );
  }
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
