// Where the real records lie: beside the project root, or one higher for a worktree.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a real sample below `shared/records`; null where the samples are absent. */
export function sharedRecords(...parts: readonly string[]): string | null {
  for (const up of ['../shared/records', '../../shared/records']) {
    const path = join(root, up, ...parts);
    if (existsSync(path)) return path;
  }
  return null;
}
