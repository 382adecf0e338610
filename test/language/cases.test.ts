// Every shared case, and every case and example of the project, reads without a finding; what comes out fits the schema.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadFile } from '../../src/cli/load.js';
import { file, findingText, type Workspace } from '../../src/language/index.js';
import { shared } from './help.js';

const own = fileURLToPath(new URL('../../cases/', import.meta.url));
const ours = readdirSync(own, { recursive: true }).map((name) => `${own}${String(name)}`);
const paths = [...shared('cases'), ...ours].filter((path) => path.endsWith('.yaml'));

describe.skipIf(paths.length === 0)('cases', () => {
  test.each(paths)('%s', async (path) => {
    const { workspace, findings } = await loadFile(path);
    expect(findings.map(findingText)).toEqual([]);
    expect(problem(workspace as Workspace)).toBeNull();
  });
});

/** What zod has against the canonical form: nothing, since the reader and zod work from one definition. */
function problem(workspace: Workspace): string | null {
  const sections = Object.entries(workspace).filter(([key]) => key in file.shape && key !== 'market');
  const content: unknown = JSON.parse(JSON.stringify(Object.fromEntries(sections)));
  const { error } = file.safeParse({ crossgrant: 1, ...(content as object) });
  return error?.message ?? null;
}
