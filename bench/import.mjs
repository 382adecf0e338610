// Whole imports, as `crossgrant import` and `resolve` run them: a week of grants killed half-way and resumed, ETSI's export with
// five million rows, a million recorded papers. Needs about 8 GB below the temporary folder; takes some minutes.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assignmentRows } from './assignment-rows.mjs';
import { sameCompany } from './histories/index.mjs';
import { isldRows } from './isld-rows.mjs';
import { made } from './red-book-rows.mjs';

export const title =
  'whole imports, two workers (targets: under 1 GB; 5 million declarations in 90 s, a million papers in 120 s)';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../bin/crossgrant.js');
const YEAR = 370_000;

export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-import-bench-'));
  try {
    const rows = [];
    for (const scenario of [weekOfGrants, declarations, papers]) rows.push(...(await scenario(folder)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function weekOfGrants(folder) {
  const path = join(folder, 'week.xml');
  let grants = 0;
  await written(path, function* () {
    for (let size = 0; size < 500e6; grants++) {
      const text = made(grants);
      size += Buffer.byteLength(text);
      yield text;
    }
  });
  const whole = workspace(folder, 'whole');
  const once = await run(whole, ['import', path]);
  const killed = workspace(folder, 'killed');
  await run(killed, ['import', path], half(killed, statSync(path).size));
  const resumed = await run(killed, ['import', path]);
  if (!/gone on from an earlier run/.test(resumed.out)) throw new Error('the killed import was not resumed');
  for (const at of [whole, killed]) {
    const found = await query(
      at,
      'SELECT count(DISTINCT id)::INTEGER AS n, count(*)::INTEGER AS "all" FROM documents',
    );
    if (found.n !== grants || found.all !== grants) throw new Error(`${found.n} of ${grants} grants`);
  }
  const peer = Number(
    JSON.parse(
      execFileSync('python3', [join(here, 'red-book.py'), path, 'bibliography'], { encoding: 'utf8' }),
    ).wall,
  );
  const worked = await run(whole, ['resolve']);
  const year = ((once.seconds + worked.seconds) / grants) * YEAR;
  rmSync(path);
  return [
    row(`${grants} grants, ${megabytes(500e6)} MB: import`, once, 500e6),
    row('the same, killed half-way: the second run', resumed),
    row('the same: resolve', worked),
    {
      what: 'peer: iterparse to fields, one core, nothing kept',
      seconds: round(peer),
      'MB/s': round(500 / peer),
    },
    { what: `a year of grants (${YEAR}), import and resolve, extrapolated`, seconds: round(year) },
  ];
}

async function declarations(folder) {
  const path = join(folder, 'isld.csv');
  await written(path, () => isldRows(5_000_000));
  const size = statSync(path).size;
  const at = workspace(folder, 'isld', 'standards: {LTE: {generation: 4G}}\n');
  const loaded = await run(at, ['import', path]);
  const worked = await run(at, ['resolve']);
  const asked = performance.now();
  const found = await query(
    at,
    'SELECT count(*)::INTEGER AS n, count(DISTINCT declarant)::INTEGER AS who FROM declarations',
  );
  if (found.n !== 5_000_000 || found.who !== 300)
    throw new Error(`${found.n} rows of ${found.who} declarants`);
  const query1 = (performance.now() - asked) / 1000;
  // The peer only loads the text as it is.
  const peer = await bareLoad(path);
  rmSync(path);
  return [
    row(`5,000,000 declarations, ${megabytes(size)} MB: import`, loaded, size),
    row('the same: resolve', worked),
    {
      what: 'the same: import, resolve and a count of declarants',
      seconds: round(loaded.seconds + worked.seconds + query1),
    },
    { what: 'peer: DuckDB loads the 40 columns as text, nothing read or resolved', seconds: round(peer) },
  ];
}

async function papers(folder) {
  const path = join(folder, 'papers.xml');
  const truth = new Map();
  await written(path, () => assignmentRows(1_000_000, truth));
  const size = statSync(path).size;
  const at = workspace(folder, 'papers');
  const loaded = await run(at, ['import', path]);
  const worked = await run(at, ['resolve']);
  const chains = await all(at, "SELECT patent, owners, firm FROM titles WHERE state = 'known'");
  let wrong = 0;
  let firm = 0;
  for (const { patent, owners, firm: sure } of chains) {
    const known = truth.get(patent);
    if (sure) firm++;
    if (known && known.length === 1 && sameCompany(owners, known[0]) !== 'same') wrong++;
  }
  rmSync(path);
  return [
    row(`1,000,000 papers, ${megabytes(size)} MB: import`, loaded, size),
    row(`the same: ${truth.size} chains`, worked),
    { what: 'the same: import and chains', seconds: round(loaded.seconds + worked.seconds) },
    { what: `owners known ${chains.length}, wrong ${wrong}, without any doubt ${firm}` },
  ];
}

async function written(path, pieces) {
  const file = createWriteStream(path);
  for (const piece of pieces()) if (!file.write(piece)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}
function workspace(folder, name, more = '') {
  const at = join(folder, name);
  mkdirSync(at);
  writeFileSync(join(at, 'a.yaml'), `crossgrant: 1\nimported: {unresolved: yes}\n${more}`);
  return at;
}

/** One command as a process: seconds, the most memory that it held, what it printed. `watch` may kill it. */
async function run(at, words, watch) {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [bin, '-w', at, ...words, ...(words[0] === 'import' ? ['--workers', '2'] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (text) => (out += text));
  let peak = 0;
  const ended = once(child, 'close');
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, residentPeak(child.pid));
    if (watch?.()) child.kill('SIGKILL');
    await Promise.race([ended, pause(50)]);
  }
  const [code, signal] = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`crossgrant ${words.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peak, out };
}
/** True once the journal of the import says that half of the file is in. */
function half(at, size) {
  const staging = join(at, '.crossgrant/staging');
  return () => {
    if (!existsSync(staging)) return false;
    return readdirSync(staging).some((name) => {
      const journal = join(staging, name, 'journal.json');
      try {
        return JSON.parse(readFileSync(journal, 'utf8')).offset > size / 2;
      } catch {
        return false;
      }
    });
  };
}
function residentPeak(pid) {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1000;
  } catch {
    return 0; // gone, or not Linux
  }
}

async function all(at, sql) {
  const { Database } = await import('../dist/portfolio/index.js');
  const database = await Database.open(at, { readOnly: true });
  try {
    return await database.rows(sql);
  } finally {
    database.close();
  }
}
const query = async (at, sql) => (await all(at, sql))[0];
async function bareLoad(path) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const target = `${path}.duckdb`;
  const instance = await DuckDBInstance.create(target);
  const connection = await instance.connect();
  const began = performance.now();
  await connection.run(
    `CREATE TABLE t AS SELECT * FROM read_csv('${path}', delim = ';', all_varchar = true)`,
  );
  const seconds = (performance.now() - began) / 1000;
  connection.closeSync();
  instance.closeSync();
  rmSync(target);
  return seconds;
}

const round = (value) => Math.round(value * 10) / 10;
const megabytes = (bytes) => Math.round(bytes / 1e6);
const row = (what, { seconds, peak }, bytes) => ({
  what,
  seconds: round(seconds),
  ...(bytes ? { 'MB/s': round(bytes / 1e6 / seconds) } : {}),
  'peak MB': Math.round(peak),
});
