// Commands about the store see it worked out for the workspace as it is now.
import type { Workspace } from '../language/index.js';
import { law } from '../law/index.js';
import { Database, hasStore, isResolved, StoreError } from '../portfolio/index.js';
import { resolve } from './imported.js';
import { loadDraft } from './load.js';

/** Says so where there is no store, instead of making an empty one. */
export function needStore(folder: string): void {
  if (!hasStore(folder))
    throw new StoreError(`nothing has been imported into \`${folder}\` yet, see \`crossgrant import\``);
}

/** Opens the store of `folder`, worked out, and closes it behind `work`. */
export async function withStore<T>(
  folder: string,
  work: (database: Database, workspace: Workspace) => Promise<T>,
): Promise<T> {
  needStore(folder);
  const workspace = await loadDraft(folder);
  if (!(await isResolved(folder, { workspace, terms: law }))) await resolve(folder, workspace);
  const database = await Database.open(folder, { readOnly: true });
  try {
    return await work(database, workspace);
  } finally {
    database.close();
  }
}
