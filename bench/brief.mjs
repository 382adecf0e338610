// The brief of the example from a cold start: a process of its own each time, every form written.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rounded } from './sample.mjs';

export const title = 'brief of the example from a cold start (target: under 20 s and 1 GB on 2 cores)';

const root = new URL('../', import.meta.url);
const bin = fileURLToPath(new URL('bin/crossgrant.js', root));
const example = fileURLToPath(new URL('examples/handsets', root));
// Prints the largest memory of the process after it is done.
const memory = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS+'\\n'))`;

export async function measure() {
  const out = mkdtempSync(join(tmpdir(), 'crossgrant-bench-'));
  const rows = {
    'check (peer: reading alone)': once(['-w', example, 'check'], /./),
    brief: once(['-w', example, 'brief', 'nokia-xiaomi-2017', '--out', out], /wrote /),
  };
  const first = readFileSync(join(out, 'nokia-xiaomi-2017.json'), 'utf8');
  once(['-w', example, 'brief', 'nokia-xiaomi-2017', '--out', out], /wrote /);
  if (readFileSync(join(out, 'nokia-xiaomi-2017.json'), 'utf8') !== first)
    throw new Error('the same inputs gave other bytes');
  rmSync(out, { recursive: true });
  return rows;
}

function once(args, expected) {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', memory, bin, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0 || !expected.test(stdout)) throw new Error(`wrong answer to ${args.join(' ')}: ${stderr}`);
  const kilobytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1] ?? 0);
  return { seconds: rounded(seconds), 'most memory, MB': Math.round(kilobytes / 1024) };
}
