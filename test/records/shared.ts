// Real sample files lie beside the project, not in it: tests that need them skip where they are absent.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Path of a file of `../shared/records`; null where it is absent. Worktrees lie one folder deeper. */
export function sharedRecords(...parts: string[]): string | null {
  const places = ['../shared/records', '../../shared/records'].map((place) => join(root, place, ...parts));
  return places.find((place) => existsSync(place)) ?? null;
}
