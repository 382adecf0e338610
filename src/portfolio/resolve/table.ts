// The table of patents that the section `imported` of a workspace brings in, and the stamp that says what it was made of.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importedTable, patentKeys, type Workspace } from '../../language/index.js';
import type { Database } from '../store/database.js';
import { quoted } from '../store/schema.js';
import { askedFor } from './asked.js';

const tableFile = (folder: string): string => join(folder, ...importedTable.split('/'));
const stampFile = (folder: string): string => join(dirname(tableFile(folder)), 'stamp');
/** The stamp of the table that is there; null where either is missing. */
export function readStamp(folder: string): string | null {
  try {
    return existsSync(tableFile(folder)) ? readFileSync(stampFile(folder), 'utf8') : null;
  } catch {
    return null;
  }
}
export const dropStamp = (folder: string): void => rmSync(stampFile(folder), { force: true });
export const writeStamp = (folder: string, stamp: string): void => writeFileSync(stampFile(folder), stamp);

/** The table of patents: those that the section `imported` asks for, in the order of their ids. */
export async function writeTable(
  database: Database,
  folder: string,
  { imported }: Workspace,
): Promise<number> {
  const target = tableFile(folder);
  mkdirSync(dirname(target), { recursive: true });
  const where = askedFor(imported);
  const cell = (key: string) => `p.${quoted(key)}`;
  const keys = patentKeys.filter((key) => key !== 'derives-from' && key !== 'note').map(cell);
  await withoutLoops(database);
  // A parent counts where it is in the table itself, and where the dates do not speak against it.
  const filed = `CASE WHEN regexp_full_match(p.filed, '[0-9-]+') THEN p.filed END`;
  const parents = `(SELECT right_key, min(id) AS id, min(${filed}) AS filed FROM patents p WHERE ${where}
    AND right_key IN (SELECT parent_key FROM patents) GROUP BY right_key)`;
  const from = `CASE WHEN q.id IS NULL OR q.id = p.id OR p.right_key IN (SELECT child FROM circles)
      OR coalesce(left(q.filed, length(${filed})) > left(${filed}, length(q.filed)), false)
    THEN NULL ELSE to_json({patent: q.id, "by": p.parent_kind})::VARCHAR END AS "derives-from"`;
  // Two rights never have one id, except where records contradict each other: then one stands, a granted one first, and its note says so.
  const twice = `(SELECT id, count(*) AS n, arg_min(right_key, (grant_publication IS NULL, right_key)) AS stands
    FROM patents p WHERE ${where} GROUP BY id HAVING count(*) > 1)`;
  const note = `CASE WHEN t.n > 1 THEN concat_ws('; ', p.note, t.n || ' rights on file go by this number') ELSE p.note END AS note`;
  const half = `${target}.part`;
  await database.run(
    `COPY (SELECT p.id, ${[from, ...keys, note].join(', ')} FROM patents p LEFT JOIN ${parents} q
       ON q.right_key = p.parent_key LEFT JOIN ${twice} t ON t.id = p.id
       WHERE ${where} AND (t.id IS NULL OR t.stands = p.right_key) ORDER BY p.id)
     TO ${literal(half)} (FORMAT csv, HEADER)`,
  );
  renameSync(half, target);
  const [row] = await database.rows<{ n: number }>(
    `SELECT count(DISTINCT id)::DOUBLE AS n FROM patents p WHERE ${where}`,
  );
  return row?.n ?? 0;
}

/** Rights that by their records derive from each other: `circles`, and what derives from those. */
async function withoutLoops(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE circles AS
    SELECT DISTINCT right_key AS child, parent_key AS parent FROM patents WHERE parent_key IS NOT NULL`);
  const left = async () =>
    (await database.rows<{ n: number }>('SELECT count(*)::DOUBLE AS n FROM circles'))[0]?.n ?? 0;
  for (let before = Infinity, now = await left(); now < before; before = now, now = await left())
    await database.run('DELETE FROM circles WHERE parent NOT IN (SELECT child FROM circles)');
}

const literal = (text: string): string => `'${text.replace(/'/g, "''")}'`;
