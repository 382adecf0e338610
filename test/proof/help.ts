// Cases of the project as workspaces, read once each.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadFile } from '../../src/cli/load.js';
import { findingText, type Workspace } from '../../src/language/index.js';

const root = fileURLToPath(new URL('../../cases/', import.meta.url));
/** Paths below `cases/`. */
export const caseFiles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();

export async function load(name: string): Promise<Workspace> {
  const { workspace, findings } = await loadFile(`${root}${name}`);
  if (!workspace) throw new Error(findings.map(findingText).join('\n'));
  return workspace;
}
