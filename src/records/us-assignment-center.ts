// Answers of the USPTO's Assignment Center: JSON lines, or one document however wrapped. A record is what has `reelNumber`.
import { type JsonObject, objects, parseJson, recordsIn } from './json-records.js';
import { splitJson } from './json-units.js';
import { hagueRegistration, pctApplication } from './numbers.js';
import type { Head, Reader, Reading, ReadingOptions, Source } from './reader.js';
import { readWith } from './reading.js';
import type { Assignment, AssignmentProperty } from './rows.js';
import { applicationOf, assignmentRow, dateOf, partyOf, publicationOf, told } from './us-assignment.js';

const inner = new Set(['assignors', 'assignees', 'properties', 'assignment', 'searchCriteria']);

/** Recorded assignments as Assignment Center's search answers, JSON or a record a line: a reel and frame a row. */
export const usAssignmentCenter: Reader<Assignment> = {
  format: 'us-assignment-center',
  says: 'USPTO patent assignments, Assignment Center JSON',
  detects,
  split: (source) => splitJson(source, { inner }),
  parse: (chunk, out) => parseJson(chunk, inner, out, rowsOf),
};

/** `for await (const row of readUsAssignmentCenter(createReadStream('assignments.jsonl')))` */
export const readUsAssignmentCenter = (source: Source, options?: ReadingOptions): Reading<Assignment> =>
  readWith(usAssignmentCenter, source, options);

/** Assignments of trademarks have the same keys, and `serialNumber`. */
function detects({ text }: Head): boolean {
  return (
    /^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(text) &&
    /"reelNumber"\s*:/.test(text) &&
    /"frameNumber"\s*:/.test(text) &&
    !/"(?:serialNumber|assignmentBag)"\s*:/.test(text)
  );
}

function rowsOf(value: unknown): (Assignment | string)[] | null {
  return (
    recordsIn(value, (one) => 'reelNumber' in one || 'assignment' in one)?.flatMap((one) => {
      if (!('assignment' in one)) return [rowOf(one, objects(one.properties))];
      // A search answers with properties and the papers over them.
      const papers = Array.isArray(one.assignment) ? one.assignment : [one.assignment];
      return objects(papers).map((paper) => rowOf(paper, objects(paper.properties ?? one.properties)));
    }) ?? null
  );
}

function rowOf(record: JsonObject, properties: JsonObject[]): Assignment | string {
  return assignmentRow({
    reel: record.reelNumber,
    frame: record.frameNumber,
    recorded: record.recordationDate ?? record.recordedDate,
    updated: record.lastUpdateDate,
    purge: record.purgeIndicator,
    pages: record.pageCount,
    text: record.conveyance ?? record.conveyanceText,
    code: record.conveyanceCode,
    correspondent: record.correspondentName,
    assignors: objects(record.assignors).map((one) =>
      partyOf(one.assignorName ?? one.name, {
        executed: one.executionDate,
        acknowledged: one.acknowledgementDate,
        city: one.city,
        state: one.state,
        country: one.country,
      }),
    ),
    assignees: (Array.isArray(record.assignees) ? (record.assignees as unknown[]) : []).map((one) => {
      if (typeof one === 'string') return partyOf(one, {});
      const [object] = objects([one]);
      return object
        ? partyOf(object.assigneeName ?? object.name, {
            city: object.city,
            state: object.state,
            country: object.country,
          })
        : null;
    }),
    properties: properties.map(property),
  });
}

function property(from: JsonObject, index: number): AssignmentProperty {
  const pct = told(from.pctNumber17) ?? told(from.pctNumber);
  const hague = told(from.internationalRegistrationNumber);
  const sequence = from.sequenceNumber;
  return {
    sequence: typeof sequence === 'number' && Number.isInteger(sequence) ? sequence : index + 1,
    application: applicationOf(told(from.applicationNumber)),
    publication: publicationOf(told(from.publicationNumber)),
    patent: publicationOf(told(from.patentNumber)),
    pct: pct && pctApplication(pct),
    hague: hague && hagueRegistration(hague),
    filed: dateOf(from.fillingDate ?? from.filingDate), // spelled so by the office
    published: dateOf(from.publicationDate),
    issued: dateOf(from.issueDate),
    title: told(from.inventionTitle),
    inventors: told(from.inventors),
  };
}
