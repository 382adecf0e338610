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

const id = (number, kind, date) =>
  `<document-id><country>US</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${date}</date></document-id>`;
const times = (count, one) => Array.from({ length: count }, (_, index) => one(index)).join('\n');

/** About 65 kB, of which a sixth is bibliographic, as in the weekly files of 2005 to 2010. */
function made(index) {
  const name = (n) =>
    `<addressbook><last-name>Maker${n}</last-name><first-name>Ann</first-name><address><city>Plano</city><country>US</country></address></addressbook>`;
  const symbol = (n) =>
    `<classification-ipcr><section>H</section><class>04</class><subclass>W</subclass><main-group>${n + 1}</main-group><subgroup>0${n}</subgroup><symbol-position>F</symbol-position><classification-value>I</classification-value></classification-ipcr>`;
  const words =
    'The <b>12</b> housing of FIG. 3 carries a made&#x2014;up spring that turns about the shaft. ';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v42-2006-08-23.dtd" [ ]>
<us-patent-grant lang="EN" dtd-version="v4.2 2006-08-23" country="US" date-produced="20091221" date-publ="20100105">
<us-bibliographic-data-grant>
<publication-reference>${id(`0${7600000 + index}`, 'B2', '20100105')}</publication-reference>
<application-reference appl-type="utility">${id(11900000 + index, 'A', '20070611')}</application-reference>
<us-term-of-grant><us-term-extension>${index}</us-term-extension></us-term-of-grant>
<classifications-ipcr>${times(6, symbol)}</classifications-ipcr>
<invention-title id="t">Spring of H<sub>2</sub> housing ${index}</invention-title>
<references-cited>${times(20, (n) => `<citation><patcit num="${n}">${id(5000000 + n, 'A', '19910300')}</patcit><category>cited by examiner</category></citation>`)}</references-cited>
<parties><applicants>${times(3, (n) => `<applicant sequence="00${n}" app-type="applicant-inventor" designation="us-only">${name(n)}</applicant>`)}</applicants></parties>
<assignees><assignee><addressbook><orgname>Made Up &amp; Sons</orgname><role>02</role></addressbook></assignee></assignees>
<examiners><primary-examiner><last-name>Prim</last-name><first-name>Amy</first-name></primary-examiner></examiners>
</us-bibliographic-data-grant>
<description>${times(110, () => `<p>${words.repeat(5)}</p>`)}</description>
<claims><claim><claim-text>${words}</claim-text></claim></claims>
</us-patent-grant>
`;
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
