// Workspaces on the disk: `check` and `new` as commands, links, empty folders, exit codes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../src/cli/check.js';
import { UsageError } from '../../src/cli/io.js';
import { newWorkspace } from '../../src/cli/new.js';

let dir: string;
let printed: string;
const out = { stdout: (text: string) => void (printed += text), stderr: () => undefined };
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'crossgrant-'));
  printed = '';
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

test('an empty folder: a finding, exit 1', async () => {
  expect(await check(dir, {}, out)).toBe(1);
  expect(printed).toBe(
    '.:1:1: no workspace file in `this folder`, expected a `.yaml`, `.yml` or `.json` file that begins with `crossgrant: 1`\n1 problem\n',
  );
});
test('a folder that is not there: a usage error', async () => {
  await expect(check(join(dir, 'nowhere'), {}, out)).rejects.toThrow(UsageError);
});
test('a symbolic link out of the workspace is told and not followed; one inside is met by its own name', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'crossgrant-outside-'));
  writeFileSync(join(outside, 'b.yaml'), 'crossgrant: 1\nparties: {b: {}}\n');
  write('a.yaml', 'crossgrant: 1\nparties: {a: {}}\n');
  symlinkSync(join(dir, 'a.yaml'), join(dir, 'same.yaml'));
  expect(await check(dir, {}, out)).toBe(0);
  symlinkSync(outside, join(dir, 'more'));
  symlinkSync(dir, join(dir, 'again'));
  printed = '';
  expect(await check(dir, {}, out)).toBe(1);
  expect(printed).toMatch(
    /^more:1:1: a symbolic link leads out of the workspace, to `.*`, expected files inside it; the link is not followed\n1 problem\n$/,
  );
  rmSync(outside, { recursive: true });
});
test('dot-folders and node_modules are no part of it', async () => {
  for (const name of ['.git', 'node_modules', 'sub']) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'a.yaml'), 'crossgrant: 1\nparties: {a: {}}\n');
  }
  expect(await check(dir, {}, out)).toBe(0);
  expect(printed).toBe('1 file: 1 party\n0 problems\n');
});
test('a warning is no failure', async () => {
  write('a.yaml', 'crossgrant: 1\npatents: {p-1: {country: US, filed: 2000}}\n');
  expect(await check(dir, {}, out)).toBe(0);
  expect(printed).toBe(
    'a.yaml:2:11: warning: `p-1` has no owner, expected `owner` or `title`\n1 file: 1 patent\n0 problems, 1 warning\n',
  );
});
test('JSON and CSV', async () => {
  write('a.yaml', 'crossgrant: 1\nparties: {a: {knd: pool}}\n');
  expect(await check(dir, { json: true }, out)).toBe(1);
  const told = JSON.parse(printed) as {
    ok: boolean;
    findings: { code: string; place: object; nearest: string; text: string }[];
  };
  expect(told).toMatchObject({
    ok: false,
    findings: [{ code: 'unknown-key', nearest: 'kind', place: { file: 'a.yaml', line: 2, column: 15 } }],
  });
  printed = '';
  await check(join(dir, 'a.yaml'), { csv: true }, out);
  expect(printed.split('\n')[1]).toMatch(/^a\.yaml,2,15,error,unknown-key,knd,/);
});
test('`new` writes a workspace that checks clean, and never over anything', async () => {
  const fresh = join(dir, 'mine');
  expect(await newWorkspace(fresh, out)).toBe(0);
  printed = '';
  expect(await check(fresh, {}, out)).toBe(0);
  expect(printed).toBe('3 files: 4 parties, 1 product, 2 patents, 1 agreement, 3 questions\n0 problems\n');
  const before = readFileSync(join(fresh, 'parties.yaml'), 'utf8');
  await expect(newWorkspace(fresh, out)).rejects.toThrow(/is there already: nothing was written/);
  expect(readFileSync(join(fresh, 'parties.yaml'), 'utf8')).toBe(before);
});
