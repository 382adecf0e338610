// What it costs to turn ETSI's export of declarations into rows, on one thread, against csv-parse that only splits it.
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { isldRows } from './isld-rows.mjs';

export const title = 'declarations from 200,000 rows × 40 columns (target: at least 60 MB/s a core to rows)';

const ROWS = 200_000;
const PIECE = 256 * 1024;

async function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Processor time of all threads in ms: other work on the machine does not count. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What both must find: rows, and the sums of some columns. */
function counter() {
  const seen = { rows: 0, families: new Set(), publications: 0, titles: 0, essential: 0 };
  return {
    add(patf, publications, title, essential) {
      seen.rows++;
      seen.families.add(patf);
      seen.publications += publications;
      seen.titles += title.length;
      seen.essential += essential ? 1 : 0;
    },
    sum: () => JSON.stringify({ ...seen, families: seen.families.size }),
  };
}

async function ours(reader, bytes) {
  const count = counter();
  const times = { split: 0, parse: 0 };
  const out = {
    row: (row) => count.add(row.patf, row.publications.length, row.title ?? '', row.essentialToStandard),
    reject: (code, reason) => {
      throw new Error(`${code}: ${reason}`);
    },
    passOver() {},
  };
  let begin = spent();
  for await (const chunk of reader.split(pieces(bytes))) {
    times.split += spent() - begin;
    begin = spent();
    reader.parse(chunk, out);
    times.parse += spent() - begin;
    begin = spent();
  }
  return { ...times, answer: count.sum() };
}

async function peer(bytes) {
  const count = counter();
  const begin = spent();
  const parser = Readable.from(pieces(bytes)).pipe(parse({ delimiter: ';', bom: true, from_line: 2 }));
  for await (const row of parser) {
    const publications = row[22] === '' ? 0 : row[22].split(' | ').length;
    count.add(row[31], publications, row[23], row[12] === '1');
  }
  return { whole: spent() - begin, answer: count.sum() };
}

export async function measure() {
  const { etsiIsld } = await import('../dist/records/index.js');
  const bytes = Buffer.concat(Array.from(isldRows(ROWS), (piece) => Buffer.from(piece)));
  await ours(etsiIsld, bytes.subarray(0, bytes.indexOf('\n', 20_000_000) + 1));
  const own = await ours(etsiIsld, bytes);
  const other = await peer(bytes);
  if (own.answer !== other.answer) throw new Error(`answers differ: ${own.answer}, ${other.answer}`);
  const row = (what, ms) => ({
    what,
    'processor ms': Math.round(ms),
    'MB/s': Math.round(bytes.length / 1000 / ms),
  });
  return [
    row('csv-parse, rows of text only (peer)', other.whole),
    row('chunks cut at record ends', own.split),
    row('declarations from chunks', own.parse),
    row('both, one after the other', own.split + own.parse),
  ];
}
