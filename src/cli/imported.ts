// The table of imported patents: made, or made anew, before a workspace that asks for it is read.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { importedTable, type NamedBytes, type Workspace } from '../language/index.js';
import { law } from '../law/index.js';
import { Database, fromCountries, isResolved, type ResolveReport, resolveStore } from '../portfolio/index.js';
import { progress } from './progress.js';

/** The table of patents that the store in `folder` comes to for `workspace`, worked out only where something has changed. */
export async function importedPatents(folder: string, workspace: Workspace): Promise<NamedBytes> {
  if (!(await isResolved(folder, { workspace, terms: law }))) await resolve(folder, workspace);
  return { name: importedTable, bytes: readFileSync(join(folder, ...importedTable.split('/'))) };
}

/** How many rights are not in the table since the records, or the workspace, do not tell whose they are. */
export async function leftOut(folder: string, imported: Workspace['imported']): Promise<number> {
  const database = await Database.open(folder, { readOnly: true });
  try {
    const [row] = await database.rows<{ n: number }>(
      `SELECT count(DISTINCT p.right_key)::DOUBLE AS n FROM patents p WHERE NOT p.resolved AND ${fromCountries(imported)}`,
    );
    return row?.n ?? 0;
  } finally {
    database.close();
  }
}

/** Works the store out, with progress. */
export async function resolve(folder: string, workspace: Workspace): Promise<ResolveReport> {
  const line = progress('rights worked out');
  try {
    return await resolveStore(folder, {
      workspace,
      terms: law,
      threads: {
        module: new URL('./rights-thread.js', import.meta.url),
        count: Math.min(4, availableParallelism()),
      },
      onProgress: (done, of) => line.tick(done, of),
    });
  } finally {
    line.end();
  }
}
