// Answers of the EPO's Open Patent Services (OPS, v3.2), XML: biblio, family, legal, register. One answer is one unit.
import { documentRow } from './document-rows.js';
import { classesByDocument } from './epo-classes.js';
import { applicationOf, documentId, exchangeDocument, priorities } from './epo-exchange.js';
import { memberEvents } from './epo-legal.js';
import { epoPublication } from './epo-numbers.js';
import { registerRows } from './epo-register.js';
import { plain, stray, withoutUnread } from './epo-text.js';
import { recordDate } from './numbers.js';
import { officeText } from './office-text.js';
import type { Chunk, Head, Out, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { LegalEvent, PatentDocument } from './rows.js';
import { splitAt } from './split.js';
import { all, at, type XmlElement, xmlTree } from './xml.js';

type OpsRow = PatentDocument | LegalEvent;
/** Ends of an answer; of an error (`fault`), which OPS gives instead of one. */
const markers = [':world-patent-data>', '</world-patent-data>', ':fault>', '</fault>'];
const ENDS = /<\/(?:[\w.-]+:)?(?:world-patent-data|fault)>/g;

/** Answers of the EPO's Open Patent Services: publications, members of families, the Register, and legal events, a row each. */
export const epoOps: Reader<OpsRow> = {
  format: 'epo-ops',
  says: 'answers of the EPO’s Open Patent Services, as XML',
  detects: ({ text }: Head) =>
    /<(?:[\w.-]+:)?world-patent-data[\s>]/.test(text) || /<(?:[\w.-]+:)?fault\s[^>]*ops\.epo\.org/.test(text),
  split: (source) => splitAt(source, { markers, trailing: true }),
  parse(chunk, out) {
    if (chunk.cut) {
      const reason = `an answer of ${chunk.cut.length} bytes, which is more than can be held`;
      return out.reject('too-large', reason, 0, chunk.cut.length);
    }
    const latin1 = chunk.bytes.toString('latin1');
    let start = 0;
    for (const match of latin1.matchAll(ENDS)) {
      const end = match.index + match[0].length;
      answer(chunk, start, end, out);
      start = end;
    }
    if (stray(chunk.bytes.toString('utf8', start), /^$/))
      out.reject('truncated', 'an answer without its end', start, latin1.length - start);
  },
};

/** Documents and legal events of OPS answers: `for await (const row of readOps(stream))`. */
export function readOps(source: Source, options: ReadingOptions = {}): Reading<OpsRow> {
  return readWith(epoOps, source, options);
}

function answer(chunk: Chunk, start: number, end: number, out: Out<OpsRow>): void {
  const text = officeText(chunk.bytes.subarray(start, end), out);
  const reject = (code: string, reason: string) => out.reject(code, reason, start, end - start);
  if (text.includes('\0')) return reject('not-well-formed', 'a NUL byte inside an answer');
  const tree = xmlTree(withoutUnread(text));
  if ('bad' in tree) return reject('not-well-formed', tree.bad);
  if (tree.name === 'fault') {
    const said = [plain(at(tree, 'code')), plain(at(tree, 'message'))].filter(Boolean).join(': ');
    return reject('error-answer', `OPS answered with an error: ${said || 'without words'}`);
  }
  const rows: OpsRow[] = [];
  const problems = new Map<string, number>();
  const bad = (reason: string) => void problems.set(reason, (problems.get(reason) ?? 0) + 1);
  const take: Take = { rows, bad, classes: classesByDocument(text) };
  walk(tree, take);
  for (const row of rows) out.row(row, start);
  for (const [reason, times] of problems)
    reject('bad-record', times > 1 ? `${reason} (${times} times)` : reason);
  if (rows.length === 0 && problems.size === 0) out.passOver('answer without documents or events');
}

/** Where the rows of an answer go, and what was wrong in words. */
interface Take {
  readonly rows: OpsRow[];
  readonly bad: (reason: string) => void;
  readonly classes: ReturnType<typeof classesByDocument>;
}

/** Goes down to what is known, wherever an answer puts it: search results wrap documents in elements of their own. */
function walk(element: XmlElement, take: Take): void {
  for (const child of element.children) {
    if (child.name === 'exchange-document') exchange(child, take);
    else if (child.name === 'patent-family') family(child, take);
    else if (child.name === 'register-search') register(child, take);
    else if (child.name === 'register-document') registerRows(child, null, take.rows, take.bad);
    else walk(child, take);
  }
}

/** Answers about events or procedural steps alone have no numbers: they are of the publication that was asked for. */
function register(search: XmlElement, { rows, bad }: Take): void {
  const entries = all(search, 'register-documents').flatMap((group) => all(group, 'register-document'));
  const query = /^\s*(?:publication|pn)\s*=\s*"?EP\s?(\d{5,7})(?:\.?[A-Z]\d?)?"?\s*$/i.exec(
    plain(at(search, 'query')) ?? '',
  );
  const asked = query && entries.length === 1 ? epoPublication('EP', String(query[1])) : null;
  for (const entry of entries) registerRows(entry, asked, rows, bad);
}

function exchange(
  element: XmlElement,
  { rows, bad, classes }: Take,
  families: PatentDocument['families'] = [],
): void {
  const { status, country = '', 'doc-number': number = '', kind = '' } = element.attributes;
  if (status?.trim().toLowerCase() === 'not found' || (status && !at(element, 'bibliographic-data')))
    return bad(`OPS has no data on a document: \`${status}\``);
  const row = exchangeDocument(element, classes(country, number, kind), families);
  if (typeof row === 'string') bad(row);
  else rows.push(row);
}

/**
 * An INPADOC family. The answer has no number for it (`family-id` of a member is its DOCDB family), so it is called by the
 * first of its members' publications: that is the same whichever member was asked for.
 */
function family(element: XmlElement, take: Take): void {
  const { rows, bad } = take;
  const members = all(element, 'family-member').map((member) => ({ member, row: memberRow(member) }));
  const ids = members.flatMap(({ row }) => (row ? [row.id] : [])).sort();
  // An answer about legal events lists the member that was asked for, and counts all of them.
  const whole = Number(element.attributes['total-result-count'] ?? members.length) === members.length;
  const families = ids[0] && whole ? [{ scheme: 'inpadoc', id: ids[0] }] : [];
  for (const { member, row } of members) {
    if (!row) bad('a family member without a publication number');
    const document = at(member, 'exchange-document');
    if (document) exchange(document, take, families);
    else if (row) rows.push({ ...row, families: [...row.families, ...families] });
    const around = { publication: row?.publication ?? null, application: row?.application ?? null };
    for (const event of memberEvents(member, around, bad)) rows.push(event);
  }
}

/** What a family says of a member: numbers, dates, priorities, its DOCDB family. */
function memberRow(member: XmlElement): PatentDocument | null {
  const id = documentId(all(member, 'publication-reference'), 'docdb');
  const country = plain(at(id, 'country'))?.toUpperCase() ?? null;
  const number = plain(at(id, 'doc-number'));
  const kind = plain(at(id, 'kind'));
  const publication = country && number ? epoPublication(country, number, kind) : null;
  if (!country || !publication) return null;
  const docdb = member.attributes['family-id']?.trim();
  const application = applicationOf(member);
  return documentRow({
    country,
    number: publication.slice(2),
    kind,
    published: recordDate(plain(at(id, 'date'))),
    application: application.id,
    applicationPrinted: application.printed,
    filed: application.filed,
    priorities: priorities(member, country, application.filed),
    families: docdb ? [{ scheme: 'docdb', id: docdb }] : [],
    part: 'base',
  });
}
