// US grants and applications in Red Book XML, v4.0 to v4.7: files of many documents, each with its own XML declaration.
// Only the bibliographic part of a document is parsed; docs/formats/us-red-book.md says what that leaves unchecked.
import { isUtf8 } from 'node:buffer';
import { NOT_UTF8, textOfBytes, windows1252 } from './office-text.js';
import type { Chunk, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { PatentDocument } from './rows.js';
import { splitAt, unitStarts } from './split.js';
import { usBibliography } from './us-bibliography.js';
import { at, prologEnd, xmlTree } from './xml.js';

/** Documents of the weekly files that are no patents: sequence listings too long to be printed. */
const PASSED_OVER = new Set(['sequence-cwu']);
const GRANT = 'us-patent-grant';
const APPLICATION = 'us-patent-application';
const MARKERS = ['<?xml '];
const ROOT = /<([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*>/y;
/** A prolog is a few lines; more than this before the root is not read. */
const PROLOG = 64 * 1024;

/** US grants and applications in Red Book XML: a document a row, from weekly files or one by one. */
export const usRedBook: Reader<PatentDocument> = {
  format: 'us-red-book',
  says: 'US grants and applications, Red Book XML v4.0 to v4.7 (2005 to now)',
  detects: ({ text }) => isKnown(rootOf(text)?.name),
  split: (source) => splitAt(source, { markers: MARKERS }),
  parse(chunk, out) {
    if (chunk.cut) {
      large(chunk, out);
      return;
    }
    const { bytes } = chunk;
    const starts = unitStarts(bytes, MARKERS);
    const clean = isUtf8(bytes) && !bytes.includes(0);
    for (let index = 0; index + 1 < starts.length; index++) {
      let from = starts[index] as number;
      const end = starts[index + 1] as number;
      while (from < end) from += readOne({ bytes: bytes.subarray(from, end), from, clean, out });
    }
  },
};

/** Rows of a stream of US grants: `for await (const grant of readUsGrants(stream))`. */
export const readUsGrants = (source: Source, options?: ReadingOptions): Reading<PatentDocument> =>
  readWith(usRedBook, source, options);
/** Rows of a stream of US applications. The weekly files differ in their root only, so that this is the same reader. */
export const readUsApplications = readUsGrants;

/** Bytes from one XML declaration to the next: a document, or several where declarations are missing. */
interface Unit {
  readonly bytes: Buffer;
  /** Offset in the chunk. */
  readonly from: number;
  /** Known to be UTF-8 without NUL. */
  readonly clean: boolean;
  readonly out: Out<PatentDocument>;
}
interface Root {
  readonly name: string;
  /** Offsets of its first byte and of the first after its tag. */
  readonly start: number;
  readonly end: number;
}
/** White space, and the bytes of a byte order mark. */
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const isKnown = (name: string | undefined): boolean =>
  name === GRANT || name === APPLICATION || (name !== undefined && PASSED_OVER.has(name));

/** The root's tag in Latin-1 text; undefined where no element begins after the prolog. */
function rootOf(text: string): Root | undefined {
  const start = prologEnd(text);
  ROOT.lastIndex = Math.max(start, 0);
  const match = start < 0 ? null : ROOT.exec(text);
  return match ? { name: String(match[1]), start, end: ROOT.lastIndex } : undefined;
}

/** Reads the first document of a unit, or the blanks before it, and says how many bytes it took. */
function readOne({ bytes, from, clean, out }: Unit): number {
  const blank = afterBlanks(bytes, 0);
  if (blank > 0) return blank;
  const root = rootOf(latin(bytes, 0, 1024)) ?? rootOf(latin(bytes, 0, PROLOG));
  if (!root) return noRoot(bytes, from, out);
  // A document without a declaration of its own begins in the middle; though this one may have no end, that one does.
  const next = nextRoot(bytes, root.end);
  const close = `</${root.name}>`;
  const own = next < 0 ? bytes : bytes.subarray(0, next);
  const end = afterEndTag(own, root.name, root.end);
  if (end < 0) {
    const where = next < 0 ? 'the end of the bytes' : 'the next document';
    out.reject('truncated', `expected \`${close}\`, found ${where}`, from, own.length);
    return own.length;
  }
  const tail = latin(own, end);
  const after = prologEnd(tail);
  const more = next >= 0 || isKnown(rootOf(tail)?.name);
  // A prolog belongs to the document after it; what else may follow here is white space, comments, instructions.
  const whole = more ? end : own.length;
  if (after !== tail.length && !(next < 0 && more)) {
    out.reject('not-well-formed', `text after \`${close}\`: ${shown(tail)}`, from, own.length);
    return own.length;
  }
  readDocument({ bytes: bytes.subarray(0, whole), from, clean, out }, root);
  return whole;
}

function afterBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (BLANK.has(bytes[at] ?? -1)) at++;
  return at;
}

/** Offset after the first end tag of `name`, which may have blanks in it; less than 0 where there is none. */
function afterEndTag(bytes: Buffer, name: string, from: number): number {
  const tag = `</${name}`;
  const at = bytes.indexOf(tag, from);
  const end = at < 0 ? -1 : afterBlanks(bytes, at + tag.length);
  return end >= 0 && bytes[end] === 0x3e ? end + 1 : -1;
}

function noRoot(bytes: Buffer, from: number, out: Out<PatentDocument>): number {
  const text = latin(bytes, 0, PROLOG);
  const start = prologEnd(text);
  const cutOff = start < 0 || start === bytes.length || (text[start] === '<' && !text.includes('>', start));
  const code = cutOff ? 'truncated' : 'not-well-formed';
  const found = cutOff ? 'the end of the bytes' : shown(text.slice(start));
  out.reject(code, `expected \`<${GRANT} …>\` or \`<${APPLICATION} …>\`, found ${found}`, from, bytes.length);
  return bytes.length;
}

/** Where a further patent document begins without a declaration; less than 0 where none does. */
function nextRoot(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('<us-patent-', from); at >= 0; at = bytes.indexOf('<us-patent-', at + 1))
    if (/^<us-patent-(?:grant|application)[\s>]/.test(latin(bytes, at, at + 24))) return at;
  return -1;
}

/** One document that has its end tag: a row, or one reject for all of it. */
function readDocument({ bytes, from, clean, out }: Unit, root: Root): void {
  if (PASSED_OVER.has(root.name)) return out.passOver(root.name);
  const reject = (code: string, reason: string) => out.reject(code, reason, from, bytes.length);
  if (root.name !== GRANT && root.name !== APPLICATION) {
    const expected = `expected \`<${GRANT}>\`, \`<${APPLICATION}>\` or \`<sequence-cwu>\``;
    return reject('other-document', `a document \`<${root.name}>\`; ${expected}`);
  }
  const part = `us-bibliographic-data-${root.name === GRANT ? 'grant' : 'application'}`;
  const begin = bytes.indexOf(`<${part}`, root.end);
  const end = begin < 0 ? -1 : afterEndTag(bytes, part, begin);
  if (end < 0) return reject('no-bibliography', `no whole \`<${part}>\` in the document`);
  if (!clean && bytes.includes(0)) return reject('nul', 'a NUL byte, which XML allows nowhere');
  const pieces = [bytes.subarray(root.start, root.end), ...taken(bytes.subarray(begin, end))];
  const declared = /<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)/.exec(latin(bytes, 0, root.start))?.[1];
  const asDeclared = declared !== undefined && LATIN.test(declared);
  const utf8 = !asDeclared && (clean || pieces.every((piece) => isUtf8(piece)));
  const decode = asDeclared ? windows1252 : textOfBytes;
  const text = pieces.map((piece) => (utf8 ? piece.toString('utf8') : decode(piece))).join('');
  const tree = xmlTree(`${text}</${root.name}>`, () => null);
  if ('bad' in tree) return reject('not-well-formed', `in \`<${part}>\`: ${tree.bad}`);
  const row = usBibliography(at(tree, part) ?? tree, {
    grant: root.name === GRANT,
    attributes: tree.attributes,
  });
  if ('bad' in row) return reject('no-number', row.bad);
  if (!utf8 && !asDeclared) out.passOver(NOT_UTF8);
  out.row(row, from);
}

/** Encodings that are believed where a declaration says them; no office file has been seen to. */
const LATIN = /^(?:iso-8859-1|latin-?1|windows-1252|cp1252)$/i;

/** No field comes from citations and searched classes, the larger part of most bibliographies. */
const UNREAD = [
  'us-references-cited',
  'references-cited',
  'us-field-of-classification-search',
  'field-of-search',
].map((name) => [`<${name}>`, `</${name}>`] as const);

/** A bibliographic part without what is not read. */
const taken = (part: Buffer): Buffer[] =>
  UNREAD.reduce<Buffer[]>(
    (pieces, [open, close]) => pieces.flatMap((piece) => without(piece, open, close)),
    [part],
  );
function without(piece: Buffer, open: string, close: string): Buffer[] {
  const from = piece.indexOf(open);
  const to = from < 0 ? -1 : piece.indexOf(close, from);
  return to < 0 ? [piece] : [piece.subarray(0, from), piece.subarray(to + close.length)];
}

/** A document beyond the limit of `split.ts`. */
function large({ bytes, cut }: Chunk, out: Out<PatentDocument>): void {
  const name = rootOf(latin(bytes, 0, PROLOG))?.name ?? '';
  if (PASSED_OVER.has(name)) out.passOver(name);
  else
    out.reject(
      'too-large',
      `${cut?.length} bytes without an XML declaration; a document may have ${bytes.length}`,
      0,
      bytes.length,
    );
}

const shown = (text: string): string => `\`${text.trim().slice(0, 40).replace(/\s+/g, ' ')}\``;

const latin = (bytes: Buffer, from = 0, to = bytes.length): string => bytes.toString('latin1', from, to);
