// Files of US assignments: found out what they are, in pieces of any size, damaged, and the offices' own.
import { createReadStream, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  type Reader,
  readUsAssignments,
  usAssignmentApi,
  usAssignmentApiXml,
  usAssignmentCenter,
  usAssignmentXml,
} from '../../src/records/index.js';
import { usAssignmentReaders } from '../../src/records/us-assignments.js';
import { apiRecord, apiXml, centerRecord, lines, xmlFile, xmlRecord } from './us-assignments-made-up.js';
import { pieces, told } from './pieces.js';
import { sharedRecords } from './shared.js';

const samples: readonly [string, Reader<Assignment>, string][] = [
  ['xml', usAssignmentXml, xmlFile(...[1, 2, 3, 4, 5].map((frame) => xmlRecord(7, frame)))],
  ['center lines', usAssignmentCenter, lines(...[1, 2, 3, 4, 5].map((frame) => centerRecord(7, frame)))],
  [
    'center document',
    usAssignmentCenter,
    JSON.stringify(
      [{ searchCriteria: [{ a: 1 }], data: [1, 2, 3, 4, 5].map((frame) => centerRecord(7, frame)) }],
      null,
      1,
    ),
  ],
  [
    'api document',
    usAssignmentApi,
    JSON.stringify({ docs: [1, 2, 3, 4, 5].map((frame) => apiRecord('7', `${frame}`)) }),
  ],
  ['api xml', usAssignmentApiXml, apiXml(apiRecord('7', '1'))],
];

describe('any of them', () => {
  it.each(samples)('%s: only its reader knows it, and `readUsAssignments` does', async (_, reader, file) => {
    const bytes = Buffer.from(file);
    const head = { name: 'x', bytes, text: bytes.toString('latin1') };
    expect(usAssignmentReaders.filter((one) => one.detects(head))).toEqual([reader]);
    const rows = [];
    for await (const row of readUsAssignments(pieces(bytes, 100))) rows.push(row);
    expect(rows).toEqual((await told(reader, file)).rows);
  });
  it.each(samples)('%s: the same in pieces of every size', async (_, reader, file) => {
    const whole = await told(reader, file);
    expect(whole.rows.length).toBeGreaterThan(0);
    for (const size of [1, 2, 3, 7, 64, 999]) {
      const { rows, at, rejects } = await told(reader, file, size);
      expect({ rows, at, rejects }).toEqual({ rows: whole.rows, at: whole.at, rejects: whole.rejects });
    }
  });
  it.each(samples)('%s: damage never throws, and no byte is lost', async (_, reader, file) => {
    expect(await damaged(reader, Buffer.from(file), 120)).toBe(120);
  });
});

/** Cuts out and puts in, at a few places: all bytes are handed on, rejects lie inside. How often it did. */
async function damaged(reader: Reader<Assignment>, bytes: Buffer, numRuns: number): Promise<number> {
  let runs = 0;
  const damage = fc.array(
    fc.record({
      at: fc.nat(bytes.length),
      cut: fc.nat(200),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom('"', '{', '}', '[', ']', '<', '>', '&', '\n', '\\', '{"reelNumber":', '</doc>')
          .map((s) => Buffer.from(s)),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(damage, fc.integer({ min: 1, max: 5000 }), async (spots, size) => {
      runs++;
      let file: Buffer = bytes;
      for (const { at, cut, put } of spots)
        file = Buffer.concat([file.subarray(0, at), put, file.subarray(at + cut)]);
      const { chunks, rejects } = await told(reader, file, size);
      expect(Buffer.concat(chunks.map((chunk) => chunk.bytes)).equals(file)).toBe(true);
      for (const { offset, length } of rejects) {
        expect(offset + length).toBeLessThanOrEqual(file.length);
        expect(length).toBeGreaterThan(0);
      }
    }),
    { seed: 20261125, numRuns },
  );
  return runs;
}

describe('the offices’ own files', () => {
  const rowsOf = async (name: string) => {
    const path = sharedRecords('us-assignments', name);
    if (!path) return null;
    const rows: Assignment[] = [];
    const reading = readUsAssignments(createReadStream(path));
    for await (const row of reading) rows.push(row);
    expect(reading.rejects).toEqual([]);
    return rows;
  };
  it.each([
    ['ad_22040_610.xml', 1],
    ['ad_31066_972.xml', 1],
    ['assignment_1.xml', 1],
    ['assignment_1.json', 1],
    ['solr_assignment_api.jsonl', 25],
    ['ipas_search_v2_assignments.jsonl', 1634],
  ])('reads %s, every text sure', async (name, count) => {
    const rows = await rowsOf(name);
    if (!rows) return;
    expect(rows).toHaveLength(count);
    expect(rows.filter((row) => !row.reading.sure)).toEqual([]);
    const corrections = rows.filter((row) => row.reading.class === 'correction');
    expect(corrections.filter((row) => row.refersTo.length !== 1)).toEqual([]);
  });
  it.each([
    ['ad_31066_972.xml', usAssignmentXml],
    ['assignment_1.xml', usAssignmentApiXml],
    ['assignment_1.json', usAssignmentApi],
    ['solr_assignment_api.jsonl', usAssignmentApi],
    ['ipas_search_v2_assignments.jsonl', usAssignmentCenter],
  ] as const)('%s, damaged', async (name, reader) => {
    const path = sharedRecords('us-assignments', name);
    if (!path) return;
    expect(await damaged(reader, readFileSync(path).subarray(0, 60_000), 40)).toBe(40);
  });
  it('agrees with the expected parse', async () => {
    const [row] = (await rowsOf('ad_31066_972.xml')) ?? [];
    const path = sharedRecords('us-assignments', 'ad_31066_972.expected.json');
    if (!row || !path) return;
    const theirs = JSON.parse(readFileSync(path, 'utf8'));
    const { assignment_record: record } = theirs;
    expect([row.id, row.recorded, row.updated, row.text, row.correspondent]).toEqual([
      `${record.reel_no}/${record.frame_no}`,
      record.date_recorded,
      record.date_last_update,
      record.conveyance_text,
      record.correspondent.name,
    ]);
    const place = (one: { name: string; address: Record<string, string> }) => [
      one.name,
      one.address.city || null,
      one.address.state || null,
      one.address.country_name || null,
    ];
    expect(row.assignees.map((one) => [one.name, one.city, one.state, one.country])).toEqual(
      theirs.patent_assignees.map(place),
    );
    expect(row.assignors.map((one) => [one.name, one.executed])).toEqual(
      theirs.patent_assignors.map((one: { name: string; date_execution: string }) => [
        one.name,
        one.date_execution,
      ]),
    );
    const mapped = theirs.patent_properties.map((one: Record<string, unknown>) => {
      const ids = one['document-ids'] as { _type_inferred: string; doc_number: string; date: string }[];
      const of = (type: string) => ids.find((id) => id._type_inferred === type);
      const us = (number: string | undefined) => (number ? `US${number}` : null);
      return [
        us(of('APP')?.doc_number),
        of('APP')?.date ?? null,
        us(of('PUB')?.doc_number),
        of('PUB')?.date ?? null,
        us(of('PAT')?.doc_number),
        one['invention-title'],
      ];
    });
    expect(
      row.properties.map((one) => [
        one.application,
        one.filed,
        one.publication,
        one.published,
        one.patent,
        one.title?.toUpperCase(),
      ]),
    ).toEqual(mapped);
  });
  it('reads the API’s XML and JSON of one paper as one', async () => {
    const [xml, json] = [await rowsOf('assignment_1.xml'), await rowsOf('assignment_1.json')];
    if (!xml || !json) return;
    // The JSON has addresses as text, so that cities are in the XML only.
    const bare = (row: Assignment | undefined) => ({
      ...row,
      assignees: row?.assignees.map((one) => one.name),
    });
    expect(bare(xml[0])).toEqual(bare(json[0]));
  });
});
