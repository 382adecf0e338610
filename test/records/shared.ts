// Real records beside the project, where they are; worktrees lie one folder deeper.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file or folder below `../shared/records`, or null where there is none. */
export function sharedRecords(...parts: string[]): string | null {
  for (const up of ['../../../shared/records/', '../../../../shared/records/']) {
    const path = fileURLToPath(new URL(up + parts.join('/'), import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}
