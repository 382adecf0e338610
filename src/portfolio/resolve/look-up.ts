// Rights of the store by a number as a person types it.
import { patentKeys, withoutKind } from '../../language/index.js';
import { applicationId, pctApplication, publicationId } from '../../records/index.js';
import type { TitleChain } from '../title/types.js';
import { type Database, StoreError } from '../store/database.js';

export interface FoundRight {
  readonly right: string;
  readonly ids: readonly string[];
  /** Title of the invention. */
  readonly title: string | null;
  readonly owners: string | null;
  /** Keys of the language and their cells, one record for each entry. */
  readonly cells: readonly Readonly<Record<string, string>>[];
}
export interface DateRow {
  readonly what: string;
  readonly value: string | null;
  readonly missing: string | null;
  readonly says: string | null;
  readonly record: string | null;
  readonly authority: string | null;
}
export interface TitleRow {
  readonly patent: string;
  readonly state: string;
  readonly firm: boolean;
  readonly owners: string;
  readonly steps: number;
  readonly openLiens: number;
  readonly doubts: string | null;
}
export interface OwnerName {
  readonly name: string;
  readonly patents: number;
  readonly party: string | null;
  readonly rule: string | null;
  readonly runnerUp: string | null;
  readonly doubts: string | null;
}

/**
 * The right that `typed` names: `US9410410`, `US 9,410,410 B2`, `12/207,945`, `EP2400812`. A number that can be a publication and
 * an application is the publication. Throws `StoreError` where nothing is on file.
 */
export async function findRight(database: Database, typed: string): Promise<FoundRight> {
  const keys = keysOf(typed);
  const ranked = keys.map((_, rank) => `(${rank}, ?::VARCHAR)`).join(', ');
  const [found] = await database.rows<{ right: string }>(
    `WITH asked(rank, key) AS (VALUES ${ranked})
     SELECT right_key AS "right" FROM (
       SELECT right_key, rank FROM patents JOIN asked ON id = key
       UNION ALL SELECT right_key, rank FROM numbers JOIN asked ON number = key)
     ORDER BY rank, right_key LIMIT 1`,
    keys,
  );
  if (!found) throw new StoreError(`no record of \`${typed}\` in the store${await nearby(database, typed)}`);
  const rows = await database.rows<Record<string, string | null>>(
    'SELECT * FROM patents WHERE right_key = ? ORDER BY id',
    [found.right],
  );
  return {
    right: found.right,
    ids: rows.map(({ id }) => String(id)),
    title: rows[0]?.invention ?? null,
    owners: rows[0]?.owners ?? null,
    cells: rows.map((row) =>
      Object.fromEntries(patentKeys.flatMap((key) => (row[key] ? [[key, String(row[key])]] : []))),
    ),
  };
}

/** What the text can be, the likeliest first: an id, a publication with or without kind, an application. */
function keysOf(typed: string): string[] {
  const plain = typed.trim();
  const text = plain.toUpperCase().replace(/[\s,.]/g, '');
  const office = /^([A-Z]{2})(?=[A-Z]{0,2}\d)/.exec(text)?.[1] ?? '';
  const keys: (string | null)[] = [plain, text];
  // `RE43123` and `PP12345` begin like an office, and are the USPTO's.
  for (const [country, rest] of [[office, text.slice(2)] as const, ['US', text] as const]) {
    const number = withoutKind(rest);
    const kind = rest.slice(number.length);
    const publication = rest.includes('/') ? null : publicationId(country, number, kind);
    const application = applicationId(country, plain.replace(/^[A-Za-z]{2}\s*(?=\d)/, ''));
    keys.push(publication, publication && `p:${publication}`, application && `a:${application}`);
  }
  const international = pctApplication(plain);
  return [...new Set([...keys, international && `a:${international}`])].filter((key) => key !== null);
}

/** A few numbers that begin alike, for who has mistyped one. */
async function nearby(database: Database, typed: string): Promise<string> {
  const start = typed
    .trim()
    .toUpperCase()
    .replace(/[\s,.]/g, '')
    .slice(0, 6);
  const rows = await database.rows<{ id: string }>(
    'SELECT id FROM patents WHERE starts_with(id, ?) ORDER BY id LIMIT 3',
    [start],
  );
  return rows.length > 0 ? `; it has ${rows.map(({ id }) => `\`${id}\``).join(', ')}` : '';
}

export async function chainOf(database: Database, right: string): Promise<TitleChain | null> {
  const [row] = await database.rows<{ chain: string }>('SELECT chain FROM titles WHERE right_key = ?', [
    right,
  ]);
  return row ? (JSON.parse(row.chain) as TitleChain) : null;
}

export async function datesOfRight(database: Database, right: string): Promise<DateRow[]> {
  return database.rows<DateRow>(
    `SELECT what, value, missing, says, record, authority FROM dates WHERE right_key = ?
     ORDER BY list_position(['priority', 'filed', 'granted', 'expires', 'ended', 'opted-out', 'doubt'], what) NULLS LAST, what, step`,
    [right],
  );
}

/** All chains; with `doubtful`, those whose owner is unknown or could be another. */
export async function titleRows(database: Database, doubtful: boolean): Promise<TitleRow[]> {
  return database.rows<TitleRow>(
    `SELECT patent, state, firm, owners, steps, open_liens AS "openLiens", doubts FROM titles
     ${doubtful ? "WHERE state = 'unknown' OR NOT firm" : ''} ORDER BY patent`,
  );
}

/** Names that own or have declared something, the most rights first. */
export async function ownerNames(database: Database): Promise<OwnerName[]> {
  return database.rows<OwnerName>(
    'SELECT name, patents, party, rule, runner_up AS "runnerUp", doubts FROM owner_names ORDER BY patents DESC, name',
  );
}
