// What must not be lost, or grow: a grant of more than 2 GiB among others, a table whose quote breaks after three million rows,
// and the reader in two threads without a store. The files are pipes, so that nothing of them is on disk.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brokenDeclarations, brokenTable, enormous, grants, SMALL } from './robust-rows.mjs';

export const title =
  'a grant of over 2 GiB, a quote broken at row 3,000,000, readers in two threads (target: under 300 MB)';

const reads = fileURLToPath(new URL('robust-rows.mjs', import.meta.url));
const ENORMOUS = 2 ** 31 + 2 ** 27;
const ROWS = 3_200_000;
const BROKEN = 3_000_000;

export async function measure() {
  return [...(await document()), ...(await tables()), ...(await threads())];
}

async function document() {
  const found = await run(['ours', 'us-red-book'], enormous(ENORMOUS));
  const { rows, last, rejects } = found.answer;
  expect(rows === 2 * SMALL && last === `US${7_600_000 + 2 * SMALL}B2`, `${rows} grants, the last ${last}`);
  const [only] = rejects;
  expect(
    rejects.length === 1 && only.code === 'too-large' && only.length > ENORMOUS,
    JSON.stringify(rejects),
  );
  const peer = await run(['lines'], enormous(ENORMOUS));
  return [
    line(`readUsGrants: ${rows} grants, one of ${gigabytes(only.length)} GB is a reject`, found),
    line('peer: node:readline, which only splits it', peer),
  ];
}

async function tables() {
  const found = [];
  for (const [format, make, what] of [
    ['etsi-isld', brokenDeclarations, 'readIsld'],
    ['own', brokenTable, 'readOwnTable'],
  ]) {
    const ours = await run(['ours', format], make(ROWS, BROKEN));
    const { rows, rejects } = ours.answer;
    expect(rows === ROWS - 1 && rejects.length === 1, `${rows} rows, ${JSON.stringify(rejects)}`);
    expect(rejects[0].length < 2000, `the reject takes ${rejects[0].length} bytes`);
    const peer = await run(['csv-parse', format], make(ROWS, BROKEN));
    found.push(
      line(`${what}: ${rows} rows of ${ROWS}, one reject of ${rejects[0].length} bytes`, ours),
      line(`peer: csv-parse, which may skip: ${peer.answer.rows} rows`, peer),
    );
  }
  return found;
}

async function threads() {
  const found = await run(['threads', 'us-red-book'], grants(1e9));
  const declared = await run(
    ['threads', 'etsi-isld'],
    brokenDeclarations(1_400_000, Number.POSITIVE_INFINITY),
  );
  const peer = await run(['lines'], grants(1e9));
  expect(declared.answer.rows === 1_400_000, `${declared.answer.rows} declarations`);
  return [
    line(`us-red-book in two threads: ${found.answer.rows} grants`, found),
    line(`etsi-isld in two threads: ${declared.answer.rows} declarations`, declared),
    line('peer: node:readline over the grants', peer),
  ];
}

function expect(right, found) {
  if (!right) throw new Error(`not as expected: ${found}`);
}

/** Pipes `pieces` into a process that reads them: its answer, the seconds, the most memory that it held. */
async function run(words, pieces) {
  const child = spawn(process.execPath, [reads, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (text) => (out += text));
  // A reader that ends early is met by its exit code.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close');
  const began = performance.now();
  let peak = 0;
  const watched = watch(child, (held) => (peak = Math.max(peak, held)));
  let bytes = 0;
  for (const piece of pieces) {
    bytes += piece.length;
    if (!child.stdin.write(piece)) await Promise.race([once(child.stdin, 'drain').catch(() => ended), ended]);
    if (child.exitCode !== null) break;
  }
  child.stdin.end();
  const [code] = await ended;
  await watched;
  if (code !== 0) throw new Error(`\`${words.join(' ')}\` ended with ${code}`);
  return { answer: JSON.parse(out), seconds: (performance.now() - began) / 1000, peak, bytes };
}
async function watch(child, see) {
  while (child.exitCode === null && child.signalCode === null) {
    see(residentPeak(child.pid));
    await pause(50);
  }
}
function residentPeak(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0; // gone, or not Linux
  }
}

const gigabytes = (bytes) => (bytes / 1e9).toFixed(1);
const round = (value) => Math.round(value * 10) / 10;
const line = (what, { seconds, peak, bytes }) => ({
  what,
  GB: gigabytes(bytes),
  seconds: round(seconds),
  'MB/s': round(bytes / 1e6 / seconds),
  'peak MB': Math.round(peak),
});
