// Answers of the USPTO's older assignment API: Solr documents as XML, and the same keys as JSON or JSON lines, where parties and
// properties stand in lists of equal length or as objects.
import { type JsonObject, objects, parseJson, recordsIn } from './json-records.js';
import { splitJson } from './json-units.js';
import { hagueRegistration, pctApplication } from './numbers.js';
import { officeText } from './office-text.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Assignment, AssignmentName, AssignmentProperty } from './rows.js';
import { splitAt, unitStarts } from './split.js';
import { applicationOf, assignmentRow, dateOf, partyOf, publicationOf, told } from './us-assignment.js';
import { type XmlElement, xmlTree } from './xml.js';

const inner = new Set(['assignors', 'assignees', 'properties']);
const XML_BEGINS = ['<doc>', '<doc '];
const XML_END = '</doc>';

/** Recorded assignments as the older search API answers in JSON: a reel and frame a row. */
export const usAssignmentApi: Reader<Assignment> = {
  format: 'us-assignment-api',
  says: 'USPTO patent assignments, older API, JSON',
  detects: ({ text }: Head) =>
    /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(text) && /"reelNo"\s*:/.test(text) && /"frameNo"\s*:/.test(text),
  split: (source) => splitJson(source, { inner }),
  parse: (chunk, out) => parseJson(chunk, inner, out, rowsOf),
};

/** The same answers in XML. */
export const usAssignmentApiXml: Reader<Assignment> = {
  format: 'us-assignment-api-xml',
  says: 'USPTO patent assignments, older API, XML',
  detects: ({ text }: Head) => /<doc[\s>]/.test(text) && /<str name="(?:reelNo|frameNo)">/.test(text),
  split: (source) => splitAt(source, { markers: XML_BEGINS }),
  parse: parseXml,
};

/** `for await (const row of readUsAssignmentApi(createReadStream('assignment.json')))` */
export const readUsAssignmentApi = (source: Source, options?: ReadingOptions): Reading<Assignment> =>
  readWith(usAssignmentApi, source, options);

/** `for await (const row of readUsAssignmentApiXml(createReadStream('assignment.xml')))` */
export const readUsAssignmentApiXml = (source: Source, options?: ReadingOptions): Reading<Assignment> =>
  readWith(usAssignmentApiXml, source, options);

const rowsOf = (value: unknown): (Assignment | string)[] | null =>
  recordsIn(value, (one) => 'reelNo' in one || 'frameNo' in one)?.map(rowOf) ?? null;

function parseXml(chunk: Chunk, out: Out<Assignment>): void {
  const { bytes, cut, last } = chunk;
  if (cut) return out.reject('too-large', `a record of ${cut.length} bytes`, 0, bytes.length);
  const starts = unitStarts(bytes, XML_BEGINS);
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    // Before the first document: the head of the answer. After the last: facets and highlights.
    if (!XML_BEGINS.some((mark) => bytes.toString('latin1', from, from + mark.length) === mark)) {
      if (/<response[\s>]/.test(bytes.toString('latin1', from, to))) out.passOver('head of an answer');
      else if (bytes.toString('latin1', from, to).trim() !== '')
        out.reject('unexpected', 'no `<doc>` and no `<response>`', from, to - from);
      continue;
    }
    const found = bytes.subarray(from, to).indexOf(XML_END);
    if (found < 0) {
      const end = last && i + 2 === starts.length ? 'the end of the file' : 'the next one';
      out.reject(
        end === 'the next one' ? 'not-well-formed' : 'truncated',
        `a record without \`${XML_END}\` before ${end}`,
        from,
        to - from,
      );
      continue;
    }
    const length = found + XML_END.length;
    const tree = xmlTree(officeText(bytes.subarray(from, from + length), out));
    const row = 'bad' in tree ? tree.bad : rowOf(keyed(tree));
    if (typeof row !== 'string') out.row(row, from);
    else out.reject('bad' in tree ? 'not-well-formed' : 'no-number', row, from, length);
  }
}

/** `<str name="reelNo">` and `<arr name="patNum"><str>…` as the JSON has them. */
function keyed(doc: XmlElement): JsonObject {
  const found: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { name, attributes, children, text } of doc.children) {
    const key = attributes.name;
    if (key !== undefined) found[key] = name === 'arr' ? children.map((one) => one.text) : text;
  }
  return found;
}

function rowOf(record: JsonObject): Assignment | string {
  const correspondent = objects([record.correspondent])[0]?.name;
  return assignmentRow({
    reel: record.reelNo,
    frame: record.frameNo,
    recorded: record.recordedDate,
    updated: record.lastUpdateDate,
    purge: record.purgeIndicator,
    pages: record.pageCount,
    text: record.conveyanceText,
    correspondent: record.corrName ?? correspondent,
    assignors: Array.isArray(record.assignors)
      ? objects(record.assignors).map(party)
      : aligned(record, ASSIGNOR).map(party),
    assignees: Array.isArray(record.assignees)
      ? objects(record.assignees).map(party)
      : aligned(record, ASSIGNEE).map(party),
    properties: (Array.isArray(record.properties) ? objects(record.properties) : aligned(record, PROPERTY))
      .filter(telling)
      .map(property),
  });
}

const ASSIGNOR = ['patAssignorName', 'patAssignorExDate', 'patAssignorDateAck'];
const ASSIGNEE = ['patAssigneeName', 'patAssigneeCity', 'patAssigneeState', 'patAssigneeCountryName'];
const NUMBERS = ['applNum', 'patNum', 'publNum', 'pctNum', 'intlRegNum'];
const PROPERTY = [...NUMBERS, 'filingDate', 'issueDate', 'publDate', 'inventionTitle', 'inventors'];

/**
 * Lists side by side, `[a, b]` and `[c, d]`, as objects. The first list says how many there are; one of another length cannot be
 * laid beside it: its numbers become objects of their own, its dates and names go.
 */
function aligned(record: JsonObject, keys: readonly string[]): JsonObject[] {
  const lists = keys.map((key) => listOf(record[key]));
  const count = lists.find((list) => list.length > 0)?.length ?? 0;
  const rows = Array.from({ length: count }, (_, i) =>
    Object.fromEntries(keys.map((key, k) => [key, lists[k]?.length === count ? lists[k][i] : null])),
  );
  const alone = keys.flatMap((key, k) => {
    const list = lists[k] as unknown[];
    return NUMBERS.includes(key) && list.length !== count ? list.map((value) => ({ [key]: value })) : [];
  });
  return [...rows, ...alone];
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const telling = (one: JsonObject): boolean =>
  [...NUMBERS, 'inventionTitle'].some((key) => told(one[key]) !== null);

const party = (one: JsonObject): AssignmentName | null =>
  partyOf(one.patAssignorName ?? one.patAssigneeName, {
    executed: one.patAssignorExDate,
    acknowledged: one.patAssignorDateAck,
    city: one.patAssigneeCity,
    state: one.patAssigneeState,
    country: one.patAssigneeCountryName,
  });

function property(from: JsonObject, index: number): AssignmentProperty {
  const pct = told(from.pctNum);
  const hague = told(from.intlRegNum);
  return {
    sequence: index + 1,
    application: applicationOf(told(from.applNum)),
    publication: publicationOf(told(from.publNum)),
    patent: publicationOf(told(from.patNum)),
    pct: pct && pctApplication(pct),
    hague: hague && hagueRegistration(hague),
    filed: dateOf(from.filingDate),
    published: dateOf(from.publDate),
    issued: dateOf(from.issueDate),
    title: told(from.inventionTitle),
    inventors: told(from.inventors),
  };
}
