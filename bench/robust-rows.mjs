// Broken and enormous files, made up, for `robust.mjs`; and the process that reads one from a pipe and says what it held.
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { isldRows } from './isld-rows.mjs';
import { made } from './red-book-rows.mjs';

/** Before and after the enormous document. */
export const SMALL = 500;

/** Small grants, one whose description alone has so many bytes, small grants. */
export function* enormous(bytes) {
  for (let index = 0; index < SMALL; index++) yield made(index);
  const [before, after] = made(SMALL).split('<description>');
  yield `${before}<description>`;
  const piece = `<p>${'The enormous spring of FIG. 3 turns about the shaft. '.repeat(40)}</p>\n`.repeat(500);
  for (let written = 0; written < bytes; written += piece.length) yield piece;
  yield after;
  for (let index = 1; index <= SMALL; index++) yield made(SMALL + index);
}
export function* grants(bytes) {
  for (let size = 0, index = 0; size < bytes; index++) {
    const text = made(index);
    size += text.length;
    yield text;
  }
}
/** ETSI's export with a quote too many in the title of one row, counted from 1. */
export function* brokenDeclarations(rows, broken) {
  let seen = -1; // the head
  for (const piece of isldRows(rows)) {
    const lines = piece.split('\r\n');
    const at = broken - seen - 1;
    seen += lines.length - 1;
    if (at < 0 || at >= lines.length - 1) {
      yield piece;
      continue;
    }
    const cells = lines[at].split('";"');
    cells[23] = `"${cells[23]}`;
    lines[at] = cells.join('";"');
    yield lines.join('\r\n');
  }
}
/** A table of one's own, with the same slip. */
export function* brokenTable(rows, broken) {
  let piece = 'patent,owner,filed,standard\r\n';
  for (let row = 1; row <= rows; row++) {
    piece += `US${6_000_000 + row}B2,"${row === broken ? '"' : ''}Maker ${row % 300}, Inc.",2004-0${1 + (row % 9)}-11,LTE\r\n`;
    if (row % 1000 === 0 || row === rows) {
      yield piece;
      piece = '';
    }
  }
}

const readers = {
  async 'us-red-book'({ readUsGrants }) {
    return readUsGrants(process.stdin);
  },
  async 'etsi-isld'({ readIsld }) {
    return readIsld(process.stdin);
  },
  async own({ readOwnTable }) {
    const columns = { patent: 'id', owner: 'owner', filed: 'filed', standard: null };
    return readOwnTable(process.stdin, { columns });
  },
};
async function count(reading) {
  let rows = 0;
  let last = null;
  for await (const row of reading) {
    rows++;
    last = row.id ?? row.declarant;
  }
  return { rows, last, rejects: reading.rejects.map(({ code, length }) => ({ code, length })) };
}
const ways = {
  ours: async (format) => count(await readers[format](await import('../dist/records/index.js'))),
  /** The reader in threads, as an import has it, its rows thrown away. */
  async threads(format) {
    const { readerFor } = await import('../dist/records/index.js');
    const { parseAll } = await import('../dist/portfolio/import/pool.js');
    const reader = readerFor(format);
    let rows = 0;
    for await (const { encoded } of parseAll(reader.split(process.stdin), { reader, workers: 2, base: 0 }))
      rows += encoded.records;
    return { rows };
  },
  /** csv-parse with the help it has for broken rows. */
  async 'csv-parse'(format) {
    const { parse } = await import('csv-parse');
    const delimiter = format === 'etsi-isld' ? ';' : ',';
    let skipped = 0;
    const parser = parse({ delimiter, columns: true, skip_records_with_error: true });
    parser.on('skip', () => skipped++);
    let rows = 0;
    for await (const _ of process.stdin.pipe(parser)) rows++;
    return { rows, skipped };
  },
  async lines() {
    let rows = 0;
    for await (const _ of createInterface({ input: process.stdin })) rows++;
    return { rows };
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , way, format] = process.argv;
  process.stdout.write(`${JSON.stringify(await ways[way](format))}\n`);
}
