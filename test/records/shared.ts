// Where the real records lie: beside the project, or one folder further up where the project is a worktree.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Path below the folder of real records; null where they are not there. */
export function sharedRecords(...parts: readonly string[]): string | null {
  for (const up of ['../shared/records', '../../shared/records']) {
    if (existsSync(join(root, up))) return join(root, up, ...parts);
  }
  return null;
}
