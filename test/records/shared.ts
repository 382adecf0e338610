// Real files as the offices publish them lie beside the project, not in it: tests read them where they are there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = ['../../../shared/records', '../../../../shared/records'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The path of a shared file; null, said aloud, where it is not there. */
export function sharedRecords(...parts: string[]): string | null {
  const found = beside.map((folder) => [folder, ...parts].join('/')).find((path) => existsSync(path));
  if (!found) process.stderr.write(`skipped: no shared/records/${parts.join('/')}\n`);
  return found ?? null;
}

/** The bytes of a shared file; null, said aloud, where it is not there. */
export function sample(...parts: string[]): Buffer | null {
  const path = sharedRecords(...parts);
  return path === null ? null : readFileSync(path);
}
