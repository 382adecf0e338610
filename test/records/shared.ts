// Where the real sample files are: beside the project, or two up from a worktree; null where they are not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function sharedRecords(...parts: string[]): string | null {
  for (const up of ['../shared/records', '../../shared/records']) {
    const path = fileURLToPath(new URL(`../../${[up, ...parts].join('/')}`, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}
