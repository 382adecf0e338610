// Rights that are only declared, worked out many at a time, held to the same rights worked out one by one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { law } from '../../src/law/index.js';
import { patentIdProblem, publicationPattern } from '../../src/language/index.js';
import { Database, resolveStore } from '../../src/portfolio/index.js';
import type { Declaration, RecordRow } from '../../src/records/index.js';
import { event, grant } from './force-records.js';
import { declared, own, put, query, table, workspaceOf } from './store-rows.js';

const NUMBERS = [
  'US9000001B2',
  'US9000002',
  'US20100000001A1',
  'US6000003B1',
  'USRE45123E1',
  'US0000000B1',
  'EP1000001A1',
  'EP1000001B1',
  'EP100B1',
  'WO2010123456A1',
  'CN101234567B',
  'CN1A',
  'JP2010123456A',
  'JPH10123456A',
  'TWI123456B',
  'XX1234567A',
  'DE0001',
  'QQ12',
];
const APPLICATIONS = [
  'US12000001',
  'US61000002',
  'US60123456',
  'EP10000001',
  'PCT/EP2010/000001',
  'CN201010000001',
  'XX1',
  'US12000004',
];
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const day = fc.constantFrom('2009-03-01', '2010-05-06', '2011-07-08');
const declaration: fc.Arbitrary<Declaration> = fc
  .record({
    declarant: fc.constantFrom(
      'Acme Inc',
      'ACME, Inc.',
      'Beta LLC',
      '=1+1',
      'Ünknown\u0007 "Oy"',
      'Gamma; Delta',
    ),
    signed: maybe(day),
    filed: maybe(day),
    dipg: maybe(fc.constantFrom('1', '2', '30')),
    publications: fc.array(fc.constantFrom(...NUMBERS), { maxLength: 3 }),
    applicationId: maybe(fc.constantFrom(...APPLICATIONS)),
    country: maybe(fc.constantFrom('US', 'EP', 'CN', 'XX', 'WO')),
    project: maybe(fc.constantFrom('LTE | Long Term Evolution', 'NR', 'nothing')),
    standard: maybe(fc.constantFrom('lte', 'TS 36.213')),
    deliverable: maybe(fc.constantFrom('TS 36.213', 'TS 38.331')),
    generations: fc.subarray(['3G', '4G', '5G'] as const),
  })
  .map((one) => declared({ ...one, generations: [...one.generations] }));
const more: fc.Arbitrary<RecordRow> = fc.oneof(
  fc
    .constantFrom(...NUMBERS.slice(0, 8))
    .map((id) => grant({ id, publication: id.replace(/(\d)[A-Z]\d?$/, '$1'), country: id.slice(0, 2) })),
  fc
    .constantFrom('EP1000001', 'US9000002')
    .map((publication) =>
      event({ class: 'lapse', date: '2015-01-01', country: publication.slice(0, 2), publication }),
    ),
  fc.constantFrom('CN101234567B', 'my-widget', 'US9000002').map((id) => own(id, { owner: 'Acme Inc' })),
);
const YAML = `imported: {unresolved: yes, declarant-owns: $owns}
parties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}
standards: {LTE: {generation: 4G}, NR: {generation: 5G, name: TS 38.331}, WCDMA: {generation: 3G}, X: {generation: 3G}}
title-overrides:
  US9000001B2: [{paper: 1/2, ignore: yes, reason: not this one, decided: 2020-01-01}]
  application-us12000004: [{paper: 1/2, ignore: yes, reason: nor this, decided: 2020-01-01}]`;

/** Whatever the store holds of worked rows, in an order of its own. */
async function worked(folder: string, yaml: string, oneByOne: boolean) {
  await resolveStore(folder, { workspace: workspaceOf(yaml), terms: law, oneByOne });
  const of = async (name: string) => {
    const rows = await query<Record<string, unknown>>(folder, `SELECT * FROM ${name} ORDER BY ALL`);
    return rows.map((row) => JSON.stringify(row));
  };
  return {
    patents: await of('patents'),
    numbers: await of('numbers'),
    names: await of('owner_names'),
    titles: await of('titles'),
    csv: readFileSync(join(folder, table), 'utf8'),
  };
}

it('comes to the same as one by one, whatever is declared', { timeout: 120_000 }, async () => {
  const worlds = fc.sample(
    fc.tuple(
      fc.array(declaration, { minLength: 80, maxLength: 80, size: 'max' }),
      fc.array(more, { maxLength: 6 }),
      fc.constantFrom('yes', 'no'),
    ),
    { numRuns: 6, seed: 20261125 },
  );
  for (const [declarations, others, owns] of worlds) {
    const folder = mkdtempSync(join(tmpdir(), 'crossgrant-declared-'));
    const yaml = YAML.replace('$owns', owns);
    try {
      await put(folder, declarations.slice(0, 60), { format: 'etsi-isld' });
      await put(folder, [...declarations.slice(60), ...others], { format: 'etsi-isld' });
      const together = await worked(folder, yaml, false);
      expect(together).toEqual(await worked(folder, yaml, true));
      expect(together.patents.length).toBeGreaterThan(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});

it('takes for a number in the database what the language takes for one', async () => {
  const text = fc.oneof(
    fc.constantFrom(...NUMBERS, 'my-widget', 'EP-1', 'ep1000001-de', 'US10000001B2 ', 'A1', 'UPC1234567'),
    fc.stringMatching(/^(US|EP|WO|CN|JP|TW|KR|DE|FR|XX|UPC)(RE|D|H|I|S)?\d{0,14}([AB]\d?)?$/),
  );
  const ids = [...new Set(fc.sample(text, { numRuns: 3000, seed: 20261125 }))];
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-numbers-'));
  const database = await Database.open(folder);
  try {
    const rows = await database.rows<{ id: string; fits: boolean }>(
      `SELECT id, regexp_full_match(id, ?) AND NOT regexp_full_match(id, '[A-Z]{2}0+([A-Z][0-9]?)?') AS fits
       FROM (SELECT unnest(from_json(?, '["VARCHAR"]')) AS id)`,
      [publicationPattern(), JSON.stringify(ids)],
    );
    expect(rows.filter(({ id, fits }) => fits !== (patentIdProblem(id) === null))).toEqual([]);
    expect(rows.filter(({ fits }) => fits).length).toBeGreaterThan(300);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
