// The command line as a process of its own: the compiled one, as `npx crossgrant` runs it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/crossgrant.js');
const built = existsSync(join(root, 'dist/cli/main.js'));
if (!built) process.stderr.write('skipped: dist is missing, run `npm run build` to test the process\n');

describe.skipIf(!built)('the compiled command line', () => {
  it('prints help without a colour into a pipe', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--help'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: crossgrant');
    expect(stdout).not.toContain('\u001B');
  });
  it('hands the exit code on', () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, 'chek'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'crossgrant: unknown command `chek`, did you mean `check`?\n']);
  });
  it('says nothing when its reader goes away', () => {
    const script = `"${process.execPath}" "${bin}" --help | true`;
    for (let time = 0; time < 3; time++) {
      expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stderr).toBe('');
    }
  });
});

describe('a fault of our own', () => {
  const broken = {
    ...recorder(),
    stdout: () => {
      throw new TypeError('no such thing\nas this');
    },
  };
  it('ends with 3 and one line, without a stack', async () => {
    const io = recorder();
    expect(await main(['--help'], { ...broken, stderr: io.stderr })).toBe(3);
    expect(io.err).toBe('crossgrant: internal fault: TypeError: no such thing; `--debug` shows the stack\n');
  });
  it('shows the stack when asked', async () => {
    const io = recorder();
    expect(await main(['--debug', '--help'], { ...broken, stderr: io.stderr })).toBe(3);
    expect(io.err).toContain('process.test.ts');
  });
});

describe('a clone that was not built', () => {
  it('says what to run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossgrant-unbuilt-'));
    mkdirSync(join(folder, 'bin'));
    copyFileSync(bin, join(folder, 'bin/crossgrant.mjs'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/crossgrant.mjs')], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      3,
      'crossgrant: not built yet, run `npm run build` in the folder of the package\n',
    ]);
    rmSync(folder, { recursive: true });
  });
});
