// DOCDB exchange XML of the EPO: whole back files and single documents, with the prefix `exch:` or without.
import { exchangeClasses } from './epo-classes.js';
import { exchangeDocument } from './epo-exchange.js';
import { stray, withoutUnread } from './epo-text.js';
import { officeText } from './office-text.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { PatentDocument } from './rows.js';
import { splitAt, unitStarts } from './split.js';
import { type XmlElement, xmlTree } from './xml.js';

/** The tag around all documents begins so too, and makes a unit of its own. */
const markers = ['<exch:exchange-document', '<exchange-document'];
const wrapper = /^<\/?(?:[\w.-]+:)?exchange-documents(?:\s[^<>]*)?>$/;

/** Exchange documents of the EPO's DOCDB: a publication a row, with its families; numbers in DOCDB form are brought to those of `numbers.ts`. */
export const epoDocdb: Reader<PatentDocument> = {
  format: 'epo-docdb',
  says: 'DOCDB exchange documents of the EPO, as XML',
  detects: ({ text }: Head) =>
    /<(?:exch:)?exchange-documents?[\s>]/.test(text) && !/world-patent-data/.test(text),
  split: (source) => splitAt(source, { markers }),
  parse(chunk, out) {
    if (chunk.cut) {
      const reason = `a document of ${chunk.cut.length} bytes, which is more than can be held`;
      out.reject('too-large', reason, 0, chunk.cut.length);
      return;
    }
    const starts = unitStarts(chunk.bytes, markers);
    for (let i = 0; i + 1 < starts.length; i++) unit(chunk, starts[i] ?? 0, starts[i + 1] ?? 0, out);
  },
};

/** Documents of a DOCDB file: `for await (const row of readDocdb(stream))`. */
export function readDocdb(source: Source, options: ReadingOptions = {}): Reading<PatentDocument> {
  return readWith(epoDocdb, source, options);
}

function unit(chunk: Chunk, start: number, end: number, out: Out<PatentDocument>): void {
  const text = officeText(chunk.bytes.subarray(start, end), out);
  const reject = (code: string, reason: string) => out.reject(code, reason, start, end - start);
  const opening = /^<((?:exch:)?exchange-document)(?=[\s>])[^<>]*>/.exec(text);
  if (!opening) {
    // What stands before the first document, or a tag that breaks off.
    if (/^<(?:exch:)?exchange-document[\s>]/.test(text)) reject('truncated', 'a start tag without its end');
    else if (stray(text, wrapper)) reject('stray', 'text that belongs to no exchange document');
    return;
  }
  if (text.includes('\0')) return reject('not-well-formed', 'a NUL byte inside a document');
  const closing = `</${opening[1]}>`;
  const last = opening[0].endsWith('/>') ? opening[0].length : text.lastIndexOf(closing);
  if (last < 0) return reject('truncated', `an exchange document without its \`${closing}\``);
  const after = opening[0].endsWith('/>') ? last : last + closing.length;
  const tree = partsTaken(text.slice(0, after), opening[0], closing);
  if ('bad' in tree) return reject('not-well-formed', tree.bad);
  if (tree.attributes['status'] === 'DV')
    return out.passOver('deletion of the record of a withdrawn document');
  const row = exchangeDocument(tree, exchangeClasses(text.slice(0, after)));
  if (typeof row === 'string') return reject('no-number', row);
  out.row(row, start);
  if (stray(text.slice(after), wrapper))
    out.reject('stray', 'text after an exchange document that belongs to none', start, end - start);
}

/** The start tag and the bibliographic data, which is all that is taken; the rest is not looked into. */
function partsTaken(text: string, opening: string, closing: string): XmlElement | { bad: string } {
  if (opening.endsWith('/>')) return xmlTree(text);
  const from = text.search(/<(?:exch:)?bibliographic-data[\s>]/);
  if (from < 0) return xmlTree(`${opening}${closing}`);
  const end = /<\/(?:exch:)?bibliographic-data\s*>/.exec(text.slice(from));
  if (!end) return { bad: '`<bibliographic-data>` without its end' };
  const data = withoutUnread(text.slice(from, from + end.index + end[0].length));
  return xmlTree(`${opening}${data}${closing}`);
}
