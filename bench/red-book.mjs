// How fast Red Book XML becomes rows, against Python's iterparse pulling the same fields from the same file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { made } from './red-book-rows.mjs';
import { median, rounded } from './sample.mjs';

export const title =
  'Red Book XML to rows, one thread (target: 100 MB/s of processor time, and twice Python’s iterparse)';

const MEGABYTES = 150;
const ROUNDS = 3;
const here = fileURLToPath(new URL('.', import.meta.url));

/** Weekly files of ../shared/records where they are, else a made-up document of usual size and make. */
function parts() {
  for (const up of ['../../shared/records/us-grants', '../../../shared/records/us-grants']) {
    const folder = join(here, up);
    if (!existsSync(folder)) continue;
    const names = readdirSync(folder).filter((name) => /^ipg\d+\.small\.xml$/.test(name));
    if (names.length > 0)
      return { from: 'weekly samples', bytes: names.map((name) => readFileSync(join(folder, name))) };
  }
  return {
    from: 'made-up documents',
    bytes: Array.from({ length: 50 }, (_, index) => Buffer.from(made(index))),
  };
}

async function makeFile(path, bytes) {
  const file = createWriteStream(path);
  let size = 0;
  while (size < MEGABYTES * 1e6)
    for (const part of bytes) {
      size += part.length;
      if (!file.write(part)) await new Promise((resolve) => file.once('drain', resolve));
    }
  file.end();
  await finished(file);
  return size;
}

/** The same fields as the peer has them, to compare the answers. */
function fields(row) {
  return [
    row.id,
    row.published,
    row.application,
    row.filed,
    row.title,
    row.term?.adjusted?.toString() ?? null,
    row.term?.years?.toString() ?? null,
    row.term?.disclaimerText ?? null,
    row.pct?.filed ?? null,
    row.priorities.map(({ country, number }) => [country, number]),
    row.relations
      .filter(({ kind }) => kind !== 'provisional' && kind !== 'earlier-publication')
      .map(({ status }) => status),
    row.parties.map((one) => [
      one.role,
      one.organisation,
      one.last,
      one.first,
      one.code,
      one.city,
      one.state,
      one.country,
    ]),
    row.classes
      // The peer leaves out IPC before its reform, which has no such value.
      .filter(({ scheme, inventive }) => inventive !== null && (scheme === 'cpc' || scheme === 'ipc'))
      .map(({ scheme, symbol }) => `${scheme} ${symbol}`),
  ];
}

async function ours(path, digested) {
  const { readUsGrants } = await import('../dist/records/index.js');
  const digest = createHash('sha256');
  const used = process.cpuUsage();
  const began = performance.now();
  let documents = 0;
  const reading = readUsGrants(createReadStream(path, { highWaterMark: 1 << 20 }));
  for await (const row of reading) {
    documents++;
    if (digested) digest.update(`${JSON.stringify(fields(row))}\n`);
  }
  const { user, system } = process.cpuUsage(used);
  if (reading.rejected > 0) throw new Error(`${reading.rejected} documents were rejected`);
  const wall = (performance.now() - began) / 1000;
  return { documents, wall, processor: (user + system) / 1e6, digest: digest.digest('hex') };
}

const python = (mode) => (path, digested) =>
  JSON.parse(
    execFileSync('python3', [join(here, 'red-book.py'), path, mode, ...(digested ? ['digest'] : [])], {
      encoding: 'utf8',
    }),
  );
const readers = { ours, whole: python('whole'), bibliography: python('bibliography') };

export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-red-book-'));
  try {
    const path = join(folder, 'weekly.xml');
    const { from, bytes } = parts();
    const size = await makeFile(path, bytes);
    const runs = { ours: [], whole: [], bibliography: [] };
    const answers = new Set();
    // The first round compares the answers and warms up; it is not timed.
    for (const read of Object.values(readers)) {
      const { documents, digest } = await read(path, true);
      answers.add(`${documents} ${digest}`);
    }
    if (answers.size !== 1) throw new Error(`the answers differ: ${[...answers].join('; ')}`);
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, read] of Object.entries(readers)) runs[name].push(await read(path, false));
    const rate = (all, clock) => size / 1e6 / median(all.map((one) => one[clock]).sort((a, b) => a - b));
    const row = (what, all) => ({
      what,
      documents: all[0].documents,
      'MB/s of wall time': rounded(rate(all, 'wall')),
      'MB/s of processor time': rounded(rate(all, 'processor')),
      'ours is … times as fast': rounded(rate(runs.ours, 'processor') / rate(all, 'processor')),
    });
    return [
      row(`readUsGrants, ${MEGABYTES} MB of ${from}`, runs.ours),
      row('Python iterparse, whole documents', runs.whole),
      row('Python iterparse, left after the bibliographic part', runs.bibliography),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
