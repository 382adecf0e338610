// The layer rule of the house is lint configuration: these temporary files break it, one way each.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files: Readonly<Record<string, string>> = {
  'src/law/up.ts': "export { x } from '../proof/index.js';",
  'src/law/rules/far-up.ts': "import type { X } from '../../position/index.js';\nexport type Y = X;",
  'src/language/lazy-up.ts': "export const later = () => import('../law/index.js');",
  'src/law/window.ts': "export { x } from '../language/schema.js';",
  'src/brief/content/window.ts': "export { x } from '../../position/types.js';",
  'src/position/reads.ts': "export { readFileSync } from 'node:fs';",
  'src/proof/hashes.ts': "export { createHash } from 'node:crypto';",
  'src/brief/writes.ts': "export { writeFile } from 'node:fs/promises';",
  'src/market/calls.ts': "export const call = () => fetch('https://example.org');",
  'src/reference/looks.ts': 'export const home = () => process.cwd();',
  'src/records/up.ts': "export { x } from '../portfolio/index.js';",
  'src/records/calls.ts': "export { request } from 'node:http';",
  'src/portfolio/up.ts': "export { x } from '../position/index.js';",
  'src/portfolio/window.ts': "export { x } from '../records/xml.js';",
  'src/brief/store.ts': "export { x } from '../portfolio/index.js';",
  'src/portfolio/well.ts':
    "export { readFileSync } from 'node:fs';\nexport { x } from '../records/index.js';",
  'src/language/bare.ts': "export { readFileSync } from 'fs';",
  'src/law/well.ts': "export { x } from '../language/index.js';\nexport { y } from './rules/well.js';",
  'src/law/rules/well.ts': "export { z } from '../base-well.js';\nexport const y = 1;",
  'src/law/base-well.ts': 'export const z = 1;',
  'src/cli/well.ts': "export { readFileSync } from 'node:fs';\nexport { x } from '../brief/index.js';",
};
let folder = '';
let complaints: readonly { filename: string; code: string }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-layers-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${text}\n`);
  }
  const lint = join(root, 'node_modules/.bin/oxlint');
  // Its globs count from the folder in which the configuration lies.
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const { stdout } = spawnSync(lint, ['-f', 'json', 'src'], { cwd: folder, encoding: 'utf8' });
  complaints = (JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the layer rule', () => {
  it.each(Object.keys(files).filter((name) => !name.endsWith('well.ts')))('refuses %s', (name) => {
    const codes = complaints.filter(({ filename }) => filename === name).map(({ code }) => code);
    expect(codes.join()).toMatch(/no-restricted-(imports|globals)|prefer-node-protocol/);
  });
  it('lets a room use the doors below it and its own files', () => {
    expect(complaints.filter(({ filename }) => filename.endsWith('well.ts'))).toEqual([]);
  });
});
