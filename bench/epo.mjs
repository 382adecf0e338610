// DOCDB back files: bytes to rows, and the memory that takes, against Python's iterparse pulling four of the fields.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

export const title = 'a DOCDB back file of made-up documents to rows (target: 40 MB/s a core, memory flat)';

const DOCUMENTS = 12_000;
const names = ['Firma M&uuml;ller GmbH', 'Ash &amp; Birch Research and Development Co., Ltd.', 'NOKIA'];

function made(i) {
  const classes = Array.from(
    { length: 3 + (i % 12) },
    (_, k) =>
      `<patent-classification sequence="${k + 1}"><classification-scheme office="EP" scheme="CPCI"><date>20130101</date></classification-scheme><classification-symbol>H04W  ${k + 4}/${10 + (i % 80)}</classification-symbol><symbol-position>${k ? 'L' : 'F'}</symbol-position><classification-value>I</classification-value><classification-status>B</classification-status><classification-data-source>H</classification-data-source><generating-office>EP</generating-office><action-date><date>20130101</date></action-date></patent-classification>`,
  ).join('');
  const cited = Array.from(
    { length: i % 20 },
    (_, k) =>
      `<exch:citation cited-phase="SEA" sequence="${k}"><patcit num="${k}"><document-id><country>US</country><doc-number>${6_000_000 + i + k}</doc-number><kind>B1</kind></document-id></patcit></exch:citation>`,
  ).join('');
  const party = (role, name, format) =>
    `<exch:${role} sequence="1" data-format="${format}"><exch:${role}-name><name>${name}</name></exch:${role}-name></exch:${role}>`;
  return (
    `<exch:exchange-document country="EP" doc-number="${1_000_000 + i}" kind="A1" doc-id="${i}" date-publ="20110302" family-id="${40_000_000 + i}" date-of-last-exchange="20230219" status="C"><exch:bibliographic-data>` +
    `<exch:publication-reference data-format="docdb"><document-id lang="en"><country>EP</country><doc-number>${1_000_000 + i}</doc-number><kind>A1</kind><date>20110302</date></document-id></exch:publication-reference>` +
    `<exch:patent-classifications>${classes}</exch:patent-classifications>` +
    `<exch:application-reference data-format="docdb"><document-id><country>EP</country><doc-number>${String(10_000_000 + i)}</doc-number><kind>A</kind><date>20100624</date></document-id></exch:application-reference>` +
    `<exch:parties><exch:applicants>${party('applicant', names[i % 3].toUpperCase().replace(/&[A-Z]+;/g, ' '), 'docdb')}${party('applicant', names[i % 3].replace('&uuml;', 'ü'), 'docdba')}</exch:applicants></exch:parties>` +
    `<exch:invention-title lang="en" data-format="docdba">Method number ${i}</exch:invention-title><exch:references-cited>${cited}</exch:references-cited></exch:bibliographic-data>` +
    `<exch:abstract lang="en"><exch:p>${'An apparatus comprises a receiver. '.repeat(20)}</exch:p></exch:abstract></exch:exchange-document>\n`
  );
}
async function write(path, times) {
  const file = createWriteStream(path);
  file.write('<exch:exchange-documents xmlns:exch="http://www.epo.org/exchange">\n');
  for (let round = 0; round < times; round++)
    for (let i = 0; i < DOCUMENTS; i++)
      if (!file.write(made(i))) await new Promise((go) => file.once('drain', go));
  file.end('</exch:exchange-documents>\n');
  await finished(file);
  return statSync(path).size;
}
const peer = `
import sys, hashlib, xml.etree.ElementTree as E
h = hashlib.sha256(); n = 0
for _, e in E.iterparse(sys.argv[1]):
    if e.tag.endswith('}exchange-document'):
        t = e.find('.//{*}invention-title').text
        h.update('|'.join([e.get('country') + e.get('doc-number') + e.get('kind'), e.get('date-publ'), e.get('family-id'), t]).encode()); n += 1
        e.clear()
print(n, h.hexdigest())`;

async function ours(read, path) {
  const hash = createHash('sha256');
  let rows = 0;
  let most = 0;
  for await (const row of read(createReadStream(path))) {
    const { id, published, families, title: said } = row;
    hash.update([id, published.replaceAll('-', ''), families[0].id, said].join('|'));
    if (rows++ % 5000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  return { answer: `${rows} ${hash.digest('hex')}`, most: Math.round(most / 1e6) };
}

export async function measure() {
  const { readDocdb } = await import('../dist/records/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-bench-'));
  const path = join(folder, 'docdb.xml');
  const rows = [];
  const timed = async (what, size, run) => {
    const [wall, cpu] = [performance.now(), process.cpuUsage()];
    const { answer, most } = await run();
    const { user, system } = process.cpuUsage(cpu);
    rows.push({
      what,
      MB: Math.round(size / 1e6),
      'MB/s': Math.round(size / 1e3 / (performance.now() - wall)),
      'MB/cpu s': most ? Math.round(size / (user + system)) : null,
      'memory MB': most ?? null,
    });
    return answer;
  };
  try {
    for (const times of [1, 4]) {
      const size = await write(path, times);
      const answer = await timed('readDocdb, every field', size, () => ours(readDocdb, path));
      if (times > 1) continue;
      const expected = await timed('python iterparse, four fields (peer)', size, async () => {
        const { stdout, stderr } = spawnSync('python3', ['-c', peer, path], { encoding: 'utf8' });
        if (!stdout) throw new Error(`the peer did not run: ${stderr}`);
        return { answer: stdout.trim() };
      });
      if (answer !== expected) throw new Error(`the answers differ: ${answer}, ${expected}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}
