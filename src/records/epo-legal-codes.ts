// The user's copy of the EPO's table of legal event codes (XLSX, published with INPADOC): a row for each code.
import { inflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { classByColumns } from './legal-code-columns.js';
import { codeClass } from './legal-codes.js';
import { recordDate } from './numbers.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { LegalCode } from './rows.js';

/** The table has 0.3 MB, 2 MB unpacked. */
const LARGEST = 16 * 1024 * 1024;
const UNPACKED = 128 * 1024 * 1024;

/** The EPO's table of legal event codes (XLSX): a code of an office a row, with the class that it has here. */
export const epoLegalCodes: Reader<LegalCode> = {
  format: 'epo-legal-codes',
  says: 'the EPO’s table of legal event codes (INPADOC), as XLSX',
  // Its columns are packed inside: only the name tells it from any other spreadsheet.
  detects: ({ name, bytes }: Head) =>
    /legal[\s_-]*(?:event[\s_-]*)?codes?.*\.xlsx$/i.test(name) && bytes.subarray(0, 4).equals(ZIP),
  split: wholeFile,
  parse(chunk, out) {
    const bad = (code: string, reason: string) =>
      out.reject(code, reason, 0, chunk.cut?.length ?? chunk.bytes.length);
    if (chunk.cut)
      return bad('too-large', `a table of ${chunk.cut.length} bytes, at most ${LARGEST} are read`);
    const broken = brokenArchive(chunk.bytes);
    if (broken) return bad('bad-archive', broken);
    let book: WorkBook;
    try {
      // `nodim`: the table says that it has one row. Formulas are not even read.
      book = read(chunk.bytes, {
        cellFormula: false,
        cellHTML: false,
        cellText: false,
        nodim: true,
        dense: true,
      });
    } catch (error) {
      return bad('bad-archive', `no spreadsheet that can be read: ${(error as Error).message}`);
    }
    const found = book.SheetNames.filter((name) => sheet(book, name, chunk, out));
    if (found.length === 0)
      bad('no-header', 'no sheet with the columns `Authority`, `Event-code` and `Description ENG`');
  },
};
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Codes of the table: `for await (const row of readLegalCodes(stream))`. */
export function readLegalCodes(source: Source, options: ReadingOptions = {}): Reading<LegalCode> {
  return readWith(epoLegalCodes, source, options);
}

/** A spreadsheet is one unit; one that is too large is handed on as such, its digest taken as it streams by. */
async function* wholeFile(source: Source): AsyncGenerator<Chunk> {
  const pieces: Buffer[] = [];
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of source) {
    hash.update(piece);
    length += piece.byteLength;
    if (length <= LARGEST) pieces.push(Buffer.from(piece));
  }
  const chunk = { bytes: Buffer.concat(pieces), offset: 0, head: Buffer.alloc(0), last: true };
  if (length > LARGEST) yield { ...chunk, cut: { length, digest: hash.digest('hex') } };
  else if (length > 0) yield chunk;
}

function sheet(book: WorkBook, name: string, chunk: Chunk, out: Out<LegalCode>): boolean {
  const cells = book.Sheets[name];
  if (!cells) return false;
  const rows: unknown[][] = utils.sheet_to_json(cells, { header: 1, defval: '', raw: true });
  const [header, ...data] = rows.map((row) => row.map((cell) => String(cell ?? '').trim()));
  const columns = new Map(header?.map((title, i) => [title.toLowerCase(), i]));
  const at = (row: readonly string[], title: string) => row[columns.get(title) ?? -1] || null;
  if (!['authority', 'event-code', 'description eng'].every((title) => columns.has(title))) return false;
  const bad: number[] = [];
  data.forEach((row, i) => {
    if (row.every((cell) => !cell)) return;
    const [country, code] = [at(row, 'authority'), at(row, 'event-code')];
    const description = at(row, 'description eng')?.replace(/\s+/g, ' ');
    if (!country || !/^[A-Z]{2}$/.test(country) || !code || !description) {
      bad.push(i + 2);
      return;
    }
    const printed = at(row, 'influence');
    const influence = printed === '+' || printed === '-' ? printed : null;
    const category = at(row, 'event-class');
    out.row(
      {
        type: 'legal-code',
        country,
        code,
        influence,
        category,
        categoryName: at(row, 'event-class description'),
        description,
        original: at(row, 'description ori')?.replace(/\s+/g, ' ') ?? null,
        class: codeClass(country, code) ?? classByColumns({ category, influence, description }),
        official: recordDate(at(row, 'last update eng')) ?? recordDate(at(row, 'date created')),
      },
      0,
    );
  });
  if (bad.length > 0) {
    const reason = `${bad.length} rows of \`${name}\` (the first: row ${bad[0]}) without office, code or description`;
    out.reject('bad-row', reason, 0, chunk.bytes.length);
  }
  return true;
}

/** What is wrong with the archive, in words: it is unpacked once to see that it is none too large; null where nothing. */
function brokenArchive(bytes: Buffer): string | null {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return 'no end of a ZIP archive, as an XLSX file has one';
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let entries = bytes.readUInt16LE(end + 10); entries > 0; entries--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      return 'a broken list of the archive’s members';
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return 'a member beyond the end of the archive';
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    try {
      const limit = UNPACKED - total;
      total +=
        bytes.readUInt16LE(at + 10) === 0
          ? packed.length
          : inflateRawSync(packed, { maxOutputLength: limit }).length;
    } catch {
      return `a member that is broken, or unpacks to more than ${UNPACKED} bytes`;
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}
