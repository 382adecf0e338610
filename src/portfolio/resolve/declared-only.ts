// Rights of which there is nothing but declarations, worked out by the database, many at a time: an export of ETSI has a
// million of them. What comes of one is what `resolve.ts` makes of it one by one, to which tests hold it on random records.
import { isCountry, patentKeys, publicationPattern } from '../../language/index.js';
import { encodeLine } from '../import/cells.js';
import type { Database } from '../store/database.js';
import { quoted } from '../store/schema.js';
import type { Cell } from '../tables.js';
import { type Buckets, bucketOf, kindLeftOut, workTable } from './keys.js';
import { sourceCell } from './patent-rows.js';

/** What all rights have in common that the same companies have declared at the same office. */
export interface Template {
  readonly owners: string;
  readonly resolved: boolean;
  /** Keys of the language. */
  readonly cells: Readonly<Record<string, string>>;
}
export interface DeclaredOnlyOptions {
  /** Ranges of buckets to take at a time. */
  readonly parts: readonly Buckets[];
  /** European patents have states, which others have not. */
  readonly templateOf: (declarants: readonly string[], european: boolean) => Template;
  /** Names of imported files by the number of the import. */
  readonly files: ReadonlyMap<number, string>;
  /** Told after each part: its rights, and how many of them each of the declarants' names has. */
  readonly onPart: (rights: number, owned: ReadonlyMap<string, number>) => void;
}

/** Fills `new_patents` and `new_numbers`. */
export async function declaredOnly(
  database: Database,
  { parts, templateOf, files, onPart }: DeclaredOnlyOptions,
): Promise<void> {
  const known = new Set<string>();
  await database.run(`CREATE OR REPLACE TABLE work.templates (declarants VARCHAR, european BOOLEAN, owners VARCHAR,
    resolved BOOLEAN, ${patentKeys.map((key) => `${quoted(key)} VARCHAR`).join(', ')})`);
  await database.run('CREATE OR REPLACE TABLE work.sources (file INTEGER, source VARCHAR)');
  await database.append(
    'work',
    'sources',
    [...files.keys()].map((file) => [file, sourceCell(files, file)]),
  );
  for (const [from, to] of parts) {
    await database.run(
      workTable(
        'alone',
        `SELECT * FROM declared_rights ANTI JOIN with_more USING ("right") WHERE ${bucketOf} >= ${from} AND ${bucketOf} < ${to}`,
      ),
    );
    for (const statement of [NAMES, FACTS, READS_ON, NUMBERS, ALSO_NUMBERS, IDS])
      await database.run(statement);
    const names = await database.rows<{ declarants: string; n: number }>(
      'SELECT declarants, count(*)::DOUBLE AS n FROM alone_names GROUP BY declarants ORDER BY declarants',
    );
    const owned = new Map<string, number>();
    const fresh: Cell[][] = [];
    let rights = 0;
    for (const { declarants, n } of names) {
      const list = JSON.parse(declarants) as string[];
      for (const name of list) owned.set(name, (owned.get(name) ?? 0) + n);
      rights += n;
      if (known.has(declarants)) continue;
      known.add(declarants);
      for (const european of [true, false]) {
        const { owners, resolved, cells: own } = templateOf(list, european);
        const keys = patentKeys.map((key) => own[key] ?? null);
        fresh.push([declarants, european, encodeLine([owners]), resolved, ...keys]);
      }
    }
    await database.append('work', 'templates', fresh);
    await database.run(PATENTS.replace('$offices', await offices(database)));
    await database.run(ALL_NUMBERS);
    onPart(rights, owned);
  }
}

/** Offices of the part whose rights the language knows, as a list of SQL. */
async function offices(database: Database): Promise<string> {
  const found = await database.rows<{ office: string }>(
    `SELECT DISTINCT ${OFFICE} AS office FROM alone_names n`,
  );
  // An international application is no right that anybody can assert.
  const known = found.filter(({ office }) => office !== 'WO' && isCountry(office));
  return ['NULL', ...known.map(({ office }) => `'${office}'`)].join(', ');
}

const NAMES = workTable(
  'alone_names',
  `SELECT "right", to_json(list(declarant ORDER BY declarant))::VARCHAR AS declarants
   FROM (SELECT DISTINCT "right", declarant FROM alone) GROUP BY "right"`,
);
const FACTS = workTable(
  'alone_facts',
  `SELECT "right", min(file) AS file, min(dipg) AS dipg, CASE WHEN min(filed) = max(filed) THEN min(filed) END AS filed
   FROM (SELECT DISTINCT "right", file, dipg, filed FROM alone) GROUP BY "right"`,
);
// As `patentCell` writes a list of objects.
const READS_ON = workTable(
  'alone_reads_on',
  `SELECT "right", '[' || string_agg('{"standard":' || to_json(id) || ',"by":"declared"' ||
       coalesce(',"on":"' || signed || '"', '') || '}', ',' ORDER BY id) || ']' AS reads_on
   FROM (SELECT "right", id, min(signed) AS signed
     FROM (SELECT "right", unnest(string_split(standard, ' ')) AS id, signed FROM alone WHERE standard IS NOT NULL)
     GROUP BY "right", id)
   GROUP BY "right"`,
);
// The numbers of a right in the order of `faceOf`: those that any record names, then those declared.
const NUMBERS = workTable(
  'alone_numbers',
  `SELECT DISTINCT "right", ${kindLeftOut('id')} AS publication, '1' || id AS place
   FROM (SELECT "right", unnest(from_json(publications, '["VARCHAR"]')) AS id
     FROM (SELECT DISTINCT "right", publications FROM alone))`,
);
const ALSO_NUMBERS = `INSERT INTO work.alone_numbers
  SELECT k."right", k.publication, '0' || k.publication FROM publication_keys k SEMI JOIN alone_names USING ("right")`;
// As `idOf` chooses: a number that can be a grant's before others.
const IDS = workTable(
  'alone_ids',
  `SELECT "right", bool_or(starts_with(place, '0')) AS keyed, arg_min(publication,
       CASE WHEN regexp_matches(publication, '^(US(19|20)[0-9]{9}$|WO)') THEN '1' ELSE '0' END || place)
     FILTER (regexp_full_match(publication, '${publicationPattern()}')
       AND NOT regexp_full_match(publication, '[A-Z]{2}0+([A-Z][0-9]?)?')) AS id
   FROM alone_numbers GROUP BY "right"`,
);
const word = (text: string) => `trim(regexp_replace(lower(${text}), '[^a-z0-9]+', '-', 'g'), '-')`;
const ID = `coalesce(i.id, CASE WHEN starts_with(n."right", 'a:') THEN 'application-' || ${word('n."right"[3:]')}
  ELSE ${word(kindLeftOut('n."right"[3:]'))} END)`;
const OFFICE = `CASE WHEN starts_with(n."right", 'a:PCT/') THEN 'WO'
  ELSE regexp_extract(n."right", '^.:([A-Z]{2})[A-Z]{0,4}[0-9]', 1) END`;
const cells: Readonly<Record<string, string>> = {
  country: OFFICE,
  family: `'dipg-' || f.dipg`,
  filed: 'coalesce(f.filed, t.filed)',
  'reads-on': 'o.reads_on',
  source: 's.source',
};
// Provisional applications are never granted, see `patentRows`.
const PATENTS = `INSERT INTO new_patents SELECT ${ID}, n."right", NULL,
    CASE WHEN starts_with(n."right", 'a:') THEN n."right"[3:] END, NULL, nullif(t.owners, ''), t.resolved, NULL, NULL,
    ${patentKeys.map((key) => cells[key] ?? `t.${quoted(key)}`).join(', ')}
  FROM alone_names n JOIN alone_facts f USING ("right") JOIN sources s USING (file) LEFT JOIN alone_reads_on o USING ("right")
    LEFT JOIN alone_ids i USING ("right")
    JOIN templates t ON t.declarants = n.declarants AND t.european = regexp_matches(n."right", '^[ap]:EP')
  WHERE ${OFFICE} IN ($offices)
    AND NOT (regexp_full_match(n."right", 'a:US6[0-4][0-9]{6}') AND NOT coalesce(i.keyed, false))`;
const ALL_NUMBERS = `INSERT INTO new_numbers SELECT "right", "right" FROM alone_names
  UNION SELECT "right", publication FROM alone_numbers`;
