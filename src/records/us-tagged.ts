// Readers of US documents as tagged text, many in a file: the documents are told apart by their root, and of each only the
// bibliographic part is parsed. Outside that part nothing is checked but that the root ends.
import { officeText } from './office-text.js';
import type { Head, Out, Reader } from './reader.js';
import type { PatentDocument } from './rows.js';
import { type SgmlOptions, sgmlTree } from './sgml.js';
import { splitAt } from './split.js';
import type { XmlElement } from './xml.js';

interface TaggedFormat extends Pick<Reader, 'format' | 'says'> {
  /** Name of the element that is a document, and of the one in it that holds the bibliographic data. */
  readonly root: string;
  readonly part: string;
  readonly options: Omit<SgmlOptions, 'omitted'>;
  /** The row, or in words why there is none. */
  readonly row: (part: XmlElement) => PatentDocument | string;
}

/** Names of elements with blanks between, as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A reader of one format: `format.row` makes a row of the part, or says why it is none (reject `no-number`). */
export function taggedReader(format: TaggedFormat): Reader<PatentDocument> {
  const begins = new RegExp(`<(?:!DOCTYPE\\s+)?${format.root}[\\s>\\[]`);
  return {
    format: format.format,
    says: format.says,
    detects: (head: Head) => begins.test(head.text),
    split: (source) => splitAt(source, { markers: [`</${format.root}>`], trailing: true }),
    parse(chunk, out) {
      if (chunk.cut) {
        const reason = `found ${chunk.cut.length} bytes without \`</${format.root}>\`, expected a document`;
        out.reject('too-large', reason, 0, chunk.bytes.length);
      } else for (const unit of rootUnits(chunk.bytes, format.root)) readUnit(format, chunk.bytes, unit, out);
    },
  };
}

interface RootUnit {
  /** Where it begins, prolog included, and how long it is. */
  readonly at: number;
  readonly length: number;
  /** Where `<ROOT` stands; -1 for what is no document. */
  readonly root: number;
  readonly ended: boolean;
}

/** Documents of a chunk. One without its end tag ends where the prolog of the next one begins. Linear in the chunk's length. */
function rootUnits(bytes: Buffer, root: string): RootUnit[] {
  const starts = positions(bytes, `<${root}`).filter((at) =>
    [0x20, 0x09, 0x0a, 0x0d, 0x3e].includes(bytes[at + root.length + 1] ?? 0),
  );
  const endTag = `</${root}>`;
  const ends = positions(bytes, endTag);
  const units: RootUnit[] = [];
  let from = 0;
  let end = 0;
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? bytes.length;
    while (end < ends.length && (ends[end] as number) < start) end++;
    const ended = end < ends.length && (ends[end] as number) < next;
    const to = ended
      ? (ends[end] as number) + endTag.length
      : index + 1 < starts.length
        ? prolog(bytes, start, next)
        : next;
    units.push({ at: from, length: to - from, root: start, ended });
    from = to;
  }
  if (from < bytes.length) units.push({ at: from, length: bytes.length - from, root: -1, ended: false });
  return units;
}

function positions(bytes: Buffer, marker: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(marker); at >= 0; at = bytes.indexOf(marker, at + marker.length))
    found.push(at);
  return found;
}

/** Where the prolog of the document at `next` begins, at the earliest behind `start`. */
function prolog(bytes: Buffer, start: number, next: number): number {
  const between = bytes.subarray(start, next);
  const found = ['<?xml ', '<!DOCTYPE'].map((mark) => between.indexOf(mark)).filter((at) => at > 0);
  return found.length > 0 ? start + Math.min(...found) : next;
}

function readUnit(format: TaggedFormat, chunk: Buffer, unit: RootUnit, out: Out<PatentDocument>): void {
  const { root, part } = format;
  const bytes = chunk.subarray(unit.at, unit.at + unit.length);
  const reject = (code: string, reason: string) => out.reject(code, reason, unit.at, unit.length);
  if (unit.root < 0) {
    if (!/^\s*$/.test(bytes.toString('latin1')))
      reject('no-document', `found ${unit.length} bytes outside any \`<${root}>\`, expected a document`);
    return;
  }
  if (!unit.ended) return reject('truncated', `found \`<${root}>\` without its end, expected \`</${root}>\``);
  if (bytes.includes(0)) return reject('nul', 'found a NUL byte, expected text');
  const endTag = `</${part}>`;
  const start = bytes.indexOf(`<${part}`, unit.root - unit.at);
  const end = start < 0 ? -1 : bytes.indexOf(endTag, start);
  if (end < 0) return reject('not-well-formed', `found no \`<${part}>\` with its end in \`<${root}>\``);
  const omitted = bytes.subarray(0, unit.root - unit.at).indexOf('<?xml ') < 0;
  const text = officeText(bytes.subarray(start, end + endTag.length), out);
  const tree = sgmlTree(text, { ...format.options, omitted });
  if ('bad' in tree) return reject('not-well-formed', `in \`<${part}>\`: found ${tree.bad}`);
  const row = format.row(tree);
  if (typeof row === 'string') reject('no-number', row);
  else out.row(row, unit.at);
}
