// `crossgrant import` as a process: killed and gone on, two at once, a full disk.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/portfolio/index.js';
import { grantsXml } from '../portfolio/grants.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/crossgrant.js');
const built = existsSync(join(root, 'dist/cli/import.js'));
if (!built) process.stderr.write('skipped: dist is missing, run `npm run build` to test the process\n');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-import-process-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = (path: string) => ['-w', folder, 'import', path];
const run = (args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
function start(path: string) {
  const child = spawn(process.execPath, [bin, ...words(path)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (out += text.toString()));
  return { child, out: () => out, end: once(child, 'close') as Promise<[number | null]> };
}
async function documents(): Promise<{ n: number; distinct: number }> {
  const database = await Database.open(folder, { readOnly: true });
  const rows = await database.rows<{ n: number; distinct: number }>(
    'SELECT count(*)::INTEGER AS n, count(DISTINCT id)::INTEGER AS "distinct" FROM documents',
  );
  database.close();
  return rows[0] as { n: number; distinct: number };
}
/** A file of about `megabytes`, every grant with a number of its own. */
function large(megabytes: number): { path: string; grants: number } {
  const path = join(folder, 'week.xml');
  const length = { length: 20_000 };
  const grants = Math.round((megabytes * 1e6) / Buffer.byteLength(grantsXml(1, 10_000_001, length)));
  writeFileSync(path, grantsXml(grants, 10_000_001, length));
  return { path, grants };
}

describe.skipIf(!built)('crossgrant import', () => {
  it('goes on after kill -9 and comes to the same end', async () => {
    const { path, grants } = large(160);
    const first = start(path);
    const journal = () => {
      const staging = join(folder, '.crossgrant/staging');
      const names = existsSync(staging) ? readdirSync(staging, { recursive: true }) : [];
      return names.some((name) => String(name).endsWith('journal.json'));
    };
    while (!journal() && first.child.exitCode === null) await pause(10);
    first.child.kill('SIGKILL');
    await first.end;
    expect(existsSync(join(folder, '.crossgrant/portfolio.duckdb'))).toBe(false);
    const second = run(words(path));
    expect(second.stderr).toBe('');
    expect(second.stdout).toMatch(/gone on from an earlier run, which had read [\d,]+ records/);
    expect(await documents()).toEqual({ n: grants, distinct: grants });
    expect(readdirSync(join(folder, '.crossgrant/staging'))).toEqual([]);
  });
  it('lets two imports of one file, and of two files, run side by side', async () => {
    const { path, grants } = large(20);
    const other = join(folder, 'other.xml');
    writeFileSync(other, grantsXml(50, 20_000_000));
    const runs = [start(path), start(path), start(other)];
    const codes = await Promise.all(runs.map(({ end }) => end));
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0]);
    expect(runs.filter(({ out }) => out().includes('imported before')).length).toBe(1);
    expect(await documents()).toEqual({ n: grants + 50, distinct: grants + 50 });
  });
  it('ends a full disk with a clear error and the old state', ({ skip }) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=5m', 'none', disk]).status === 0;
    if (!mounted) {
      process.stderr.write('skipped: a small disk needs the right to mount one\n');
      skip();
    }
    try {
      const small = join(folder, 'small.xml');
      writeFileSync(small, grantsXml(20));
      const { path } = large(120);
      expect(run(['-w', disk, 'import', small]).status).toBe(0);
      const before = readFileSync(join(disk, '.crossgrant/portfolio.duckdb'));
      const full = run(['-w', disk, 'import', path]);
      expect(full.status).toBe(2);
      expect(full.stderr).toMatch(/the disk is full: `week.xml` was not imported and the store is as before/);
      expect(readFileSync(join(disk, '.crossgrant/portfolio.duckdb')).equals(before)).toBe(true);
      expect(run(['-w', disk, 'imports', '--json']).stdout).toContain('small.xml');
    } finally {
      spawnSync('umount', [disk]);
    }
  });
  it('names a kind that it does not know', () => {
    const path = join(folder, 'a.xml');
    writeFileSync(path, grantsXml(1));
    const { status, stderr } = run(['import', 'us-redbook', path]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /`us-redbook` is neither a file nor a kind, expected one of .*did you mean `us-red-book`\?/,
    );
  });
});
