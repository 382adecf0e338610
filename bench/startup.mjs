// What the command line costs before it does anything, against bare Node in the same run.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, rounded, sample } from './sample.mjs';

export const title = 'start-up of `crossgrant --help` over `node -e 0` (target: under 150 ms more)';

const bin = fileURLToPath(new URL('../bin/crossgrant.js', import.meta.url));
const runs = 15;
const contenders = [
  { what: 'node -e 0 (peer)', args: ['-e', '0'], expected: /^$/ },
  { what: 'commander alone', args: ['--input-type=module', '-e', "import 'commander'"], expected: /^$/ },
  { what: 'crossgrant --help', args: [bin, '--help'], expected: /Usage: crossgrant/ },
  { what: 'crossgrant help ask', args: [bin, 'help', 'ask'], expected: /--sold-by/ },
];

export async function measure() {
  const rows = {};
  let bare = 0;
  for (const { what, args, expected } of contenders) {
    const times = await sample(runs, () => check(args, expected));
    bare ||= median(times);
    rows[what] = {
      'median ms': rounded(median(times)),
      'fastest ms': rounded(times[0]),
      'over bare ms': rounded(median(times) - bare),
      ratio: rounded(median(times) / bare),
    };
  }
  return rows;
}

function check(args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 || !expected.test(stdout)) throw new Error(`wrong answer to ${args.join(' ')}: ${stderr}`);
}
