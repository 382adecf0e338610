// Rows of readers straight into a store, and what the store comes to for a workspace in a line of YAML.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkspace, type Workspace } from '../../src/language/index.js';
import { law } from '../../src/law/index.js';
import {
  Database,
  intoTables,
  isResolved,
  prepare,
  resolveStore,
  tables,
} from '../../src/portfolio/index.js';
import type { Declaration, OwnRow, RecordRow } from '../../src/records/index.js';

/** Writes the rows as one import; rows may share a place in the file with others (`at`). */
export async function put(
  folder: string,
  rows: readonly RecordRow[],
  { format = 'us-red-book', at = (index: number) => index * 100 } = {},
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const database = await Database.open(folder);
  try {
    await prepare(database);
    const [last] = await database.rows<{ id: number }>(
      'SELECT coalesce(max(id), 0)::INTEGER AS id FROM imports',
    );
    const id = (last?.id ?? 0) + 1;
    const lines: [string, unknown[]][] = [];
    for (const [index, row] of rows.entries())
      intoTables(row, (table, cells) => lines.push([table, [id, at(index), ...cells]]));
    for (const [table, cells] of lines) {
      if (!tables.some(({ name }) => name === table)) throw new Error(table);
      const places = cells.map(() => '?').join(', ');
      await database.run(
        `INSERT INTO ${table} VALUES (${places})`,
        cells.map((cell) => (cell === '' ? null : cell)) as never,
      );
    }
    await database.run(
      "INSERT INTO imports VALUES (?, 'made-up', ?, ?, NULL, 0, now()::TIMESTAMP, ?, 0, '{}', NULL)",
      [id, format, `digest ${id}`, rows.length],
    );
    return id;
  } finally {
    database.close();
  }
}

export const workspaceOf = (yaml: string): Workspace =>
  readWorkspace([{ name: 'a.yaml', bytes: Buffer.from(`crossgrant: 1\n${yaml}`) }]).draft;

export const table = '.crossgrant/tables/patents.csv';
export async function resolve(folder: string, yaml: string) {
  const report = await resolveStore(folder, { workspace: workspaceOf(yaml), terms: law });
  return { report, csv: readFileSync(join(folder, table), 'utf8') };
}
export const resolved = (folder: string, yaml: string) =>
  isResolved(folder, { workspace: workspaceOf(yaml), terms: law });

/** Works the store out and reads the table with the workspace: its patents by id, and what the reader found. */
export async function patentsOf(folder: string, yaml: string) {
  const { csv } = await resolve(folder, yaml);
  const read = readWorkspace([
    { name: 'a.yaml', bytes: Buffer.from(`crossgrant: 1\n${yaml}`) },
    { name: table, bytes: Buffer.from(csv) },
  ]);
  const findings = read.findings.filter(({ severity }) => severity !== 'warning');
  return { patents: read.draft.patents, findings, workspace: read.workspace };
}
/** Opens the store to read, and closes it behind `work`. */
export async function looked<T>(folder: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.open(folder, { readOnly: true });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
export const query = <T>(folder: string, sql: string): Promise<T[]> =>
  looked(folder, (database) => database.rows<T>(sql));

export const own = (id: string, cells: Record<string, string>): OwnRow => ({
  type: 'own',
  id,
  cells,
  official: '2026-01-01',
});
export function declared(over: Partial<Declaration>): Declaration {
  return {
    type: 'declaration',
    body: 'ETSI',
    reference: null,
    declaration: null,
    declarant: 'Acme Inc',
    signed: null,
    reflected: null,
    dipg: null,
    patf: null,
    publications: [],
    applicationId: null,
    country: null,
    countryPrinted: null,
    filed: null,
    title: null,
    priorities: [],
    basis: null,
    standard: null,
    deliverable: null,
    version: null,
    project: null,
    section: null,
    essentialToStandard: null,
    essentialToProject: null,
    willing: null,
    reciprocal: null,
    generations: [],
    official: null,
    ...over,
    publication: over.publications?.join(' | ') ?? null,
    application: over.applicationId ?? null,
  };
}
