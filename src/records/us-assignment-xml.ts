// The USPTO's daily file of patent assignments (`us-patent-assignments`, all DTD versions), or single records out of it.
import { splitAt, unitStarts } from './split.js';
import { officeText } from './office-text.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Assignment, AssignmentName, AssignmentProperty } from './rows.js';
import { assignmentRow, dateOf, identify, partyOf, told as toldText } from './us-assignment.js';
import { type Walker, walk } from './us-assignment-walk.js';
import { type BadXml, textOf, type XmlElement, xmlTree } from './xml.js';

const BEGINS = ['<patent-assignment>', '<patent-assignment '];
const END = '</patent-assignment>';

/** Recorded assignments as the USPTO publishes them daily in XML: a reel and frame a row. */
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
  const row = rowOf(officeText(bytes.subarray(from, end), out));
  if (typeof row === 'string') out.reject('no-number', row, from, end - from);
  else if ('bad' in row) out.reject('not-well-formed', row.bad, from, end - from);
  else out.row(row, from);
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

function rowOf(text: string): Assignment | string | BadXml {
  const record = new Gathering();
  if (walk(text, record)) return record.row();
  const tree = xmlTree(text);
  if ('bad' in tree) return tree;
  const again = new Gathering();
  told(tree, again);
  return again.row();
}

/** A tree told as `walk` tells a text. */
function told(element: XmlElement, to: Walker): void {
  for (const child of element.children) {
    if (child.children.length === 0 || child.name === 'invention-title')
      to.leaf(child.name, element.name, textOf(child) ?? '');
    else told(child, to);
  }
  to.closed(element.name);
}

type Open<Row> = { -readonly [key in keyof Row]: Row[key] };
const DATED = { application: 'filed', publication: 'published', patent: 'issued' } as const;

/** Takes the elements of one record as they come. */
class Gathering implements Walker {
  #record: Record<string, string> = {};
  #party: Record<string, string> = {};
  #document: Record<string, string> = {};
  #documents = 0;
  #property = emptyProperty(1);
  #assignors: (AssignmentName | null)[] = [];
  #assignees: (AssignmentName | null)[] = [];
  #properties: AssignmentProperty[] = [];

  leaf(name: string, parent: string, text: string): void {
    switch (parent) {
      case 'assignment-record':
      case 'recorded-date':
      case 'last-update-date':
        this.#record[name === 'date' ? parent : name] = text;
        break;
      case 'correspondent':
        if (name === 'name') this.#record.correspondent = text;
        break;
      case 'patent-assignor':
      case 'patent-assignee':
      case 'execution-date':
      case 'date-acknowledged':
        this.#party[name === 'date' ? parent : name] = text;
        break;
      case 'document-id':
        this.#document[name] = text;
        break;
      case 'patent-property':
        if (name === 'invention-title') this.#property.title = toldText(text);
    }
  }

  closed(name: string): void {
    if (name === 'patent-assignor' || name === 'patent-assignee') {
      const list = name === 'patent-assignor' ? this.#assignors : this.#assignees;
      list.push(party(this.#party));
      this.#party = {};
    } else if (name === 'document-id') this.#identified();
    else if (name === 'patent-property') {
      this.#properties.push(this.#property);
      this.#property = emptyProperty(this.#properties.length + 1);
      this.#documents = 0;
    }
  }

  #identified(): void {
    const { country, kind, name, date } = this.#document;
    const number = toldText(this.#document['doc-number']);
    const first = this.#documents++ === 0;
    const found = this.#property;
    this.#document = {};
    found.inventors ??= toldText(name);
    const named =
      number === null ? null : identify({ country: toldText(country), number, kind: toldText(kind), first });
    if (!named || found[named[0]] !== null) return;
    const [what, id] = named;
    found[what] = id;
    if (what !== 'pct' && what !== 'hague') found[DATED[what]] = dateOf(date);
  }

  row(): Assignment | string {
    const record = this.#record;
    return assignmentRow({
      reel: record['reel-no'],
      frame: record['frame-no'],
      recorded: record['recorded-date'],
      updated: record['last-update-date'],
      purge: record['purge-indicator'],
      pages: record['page-count'],
      text: record['conveyance-text'],
      correspondent: record.correspondent,
      assignors: this.#assignors,
      assignees: this.#assignees,
      properties: this.#properties,
    });
  }
}

const party = (from: Record<string, string>): AssignmentName | null =>
  partyOf(from.name, {
    executed: from['execution-date'],
    acknowledged: from['date-acknowledged'],
    city: from.city,
    state: from.state,
    country: from['country-name'],
  });

const emptyProperty = (sequence: number): Open<AssignmentProperty> => ({
  sequence,
  application: null,
  publication: null,
  patent: null,
  pct: null,
  hague: null,
  filed: null,
  published: null,
  issued: null,
  title: null,
  inventors: null,
});
