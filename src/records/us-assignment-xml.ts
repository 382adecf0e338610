// The USPTO's daily file of patent assignments (`us-patent-assignments`, all DTD versions), or single records out of it.
import { splitAt, unitStarts } from './split.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Assignment, AssignmentName, AssignmentProperty } from './rows.js';
import { assignmentRow, dateOf, identify, partyOf, textOfBytes, told } from './us-assignment.js';
import { all, at, textOf, xmlTree, type XmlElement } from './xml.js';

const BEGINS = ['<patent-assignment>', '<patent-assignment '];
const END = '</patent-assignment>';

export const usAssignmentXml: Reader<Assignment> = {
  format: 'us-assignment-xml',
  says: 'USPTO patent assignments, daily XML',
  detects,
  split: (source) => splitAt(source, { markers: BEGINS }),
  parse,
};

/** `for await (const row of readUsAssignmentXml(createReadStream('ad20130824.xml')))` */
export const readUsAssignmentXml = (source: Source, options?: ReadingOptions): Reading<Assignment> =>
  readWith(usAssignmentXml, source, options);

function detects({ text }: Head): boolean {
  return /<us-patent-assignments[\s>]/.test(text) || /<patent-assignment[\s>]/.test(text);
}

function parse(chunk: Chunk, out: Out<Assignment>): void {
  if (chunk.cut)
    return out.reject('too-large', `a record of ${chunk.cut.length} bytes`, 0, chunk.bytes.length);
  const starts = unitStarts(chunk.bytes, BEGINS);
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    unit(chunk, from, to, i + 2 === starts.length, out);
  }
}

function unit({ bytes, last }: Chunk, from: number, to: number, final: boolean, out: Out<Assignment>): void {
  if (!begins(bytes, from)) return around(bytes, from, to, out);
  const found = bytes.subarray(from, to).lastIndexOf(END);
  if (found < 0) {
    const truncated = last && final;
    return out.reject(
      truncated ? 'truncated' : 'not-well-formed',
      `a record without \`${END}\` before ${truncated ? 'the end of the file' : 'the next one'}`,
      from,
      to - from,
    );
  }
  const end = from + found + END.length;
  const tree = xmlTree(textOfBytes(bytes.subarray(from, end)));
  if ('bad' in tree) out.reject('not-well-formed', tree.bad, from, end - from);
  else {
    const row = rowOf(tree);
    if (typeof row === 'string') out.reject('no-number', row, from, end - from);
    else out.row(row, from);
  }
  if (end < to) around(bytes, end, to, out);
}

const begins = (bytes: Buffer, at: number): boolean =>
  BEGINS.some((mark) => bytes.toString('latin1', at, at + mark.length) === mark);

const AROUND =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<\/?(?:us-patent-assignments|patent-assignments)(?:\s[^<>]*)?>|<(action-key-code|transaction-date|data-available-code)(?:\s[^<>]*)?>[\s\S]*?<\/\1>/g;

/** Between records stand only the root, its head and, in files put together, the next declaration. */
function around(bytes: Buffer, from: number, to: number, out: Out<Assignment>): void {
  const text = bytes.toString('latin1', from, to);
  if (/<data-available-code>\s*N\s*</.test(text)) out.passOver('file without assignments');
  const rest = text.replace(/^\u00ef\u00bb\u00bf/, '').replace(AROUND, '');
  if (rest.trim() === '') return;
  const shown = rest.trim().slice(0, 60).replace(/\s+/g, ' ');
  out.reject('unexpected', `\`${shown}\` where a \`<patent-assignment>\` is expected`, from, to - from);
}

function rowOf(tree: XmlElement): Assignment | string {
  const record = at(tree, 'assignment-record');
  return assignmentRow({
    reel: textOf(at(record, 'reel-no')),
    frame: textOf(at(record, 'frame-no')),
    recorded: date(at(record, 'recorded-date')),
    updated: date(at(record, 'last-update-date')),
    purge: textOf(at(record, 'purge-indicator')),
    pages: textOf(at(record, 'page-count')),
    text: textOf(at(record, 'conveyance-text')),
    correspondent: textOf(at(record, 'correspondent', 'name')),
    assignors: all(at(tree, 'patent-assignors'), 'patent-assignor').map(party),
    assignees: all(at(tree, 'patent-assignees'), 'patent-assignee').map(party),
    properties: all(at(tree, 'patent-properties'), 'patent-property').map(property),
  });
}

const date = (element: XmlElement | null): string | null => textOf(at(element, 'date')) ?? textOf(element);

function party(element: XmlElement): AssignmentName | null {
  return partyOf(textOf(at(element, 'name')), {
    executed: date(at(element, 'execution-date')),
    acknowledged: date(at(element, 'date-acknowledged')),
    city: textOf(at(element, 'city')),
    state: textOf(at(element, 'state')),
    country: textOf(at(element, 'country-name')),
  });
}

const DATED = { application: 'filed', publication: 'published', patent: 'issued' } as const;

function property(element: XmlElement, index: number): AssignmentProperty {
  const found: { -readonly [key in keyof AssignmentProperty]: AssignmentProperty[key] } = {
    sequence: index + 1,
    application: null,
    publication: null,
    patent: null,
    pct: null,
    hague: null,
    filed: null,
    published: null,
    issued: null,
    title: told(textOf(at(element, 'invention-title'))),
    inventors: null,
  };
  all(element, 'document-id').forEach((document, i) => {
    const number = told(textOf(at(document, 'doc-number')));
    found.inventors ??= told(textOf(at(document, 'name')));
    const country = told(textOf(at(document, 'country')));
    const kind = told(textOf(at(document, 'kind')));
    const named = number === null ? null : identify({ country, number, kind, first: i === 0 });
    if (!named) return;
    const [what, id] = named;
    if (found[what] !== null) return;
    found[what] = id;
    if (what === 'pct' || what === 'hague') return;
    found[DATED[what]] = dateOf(date(document));
  });
  return found;
}
