// How records of several formats and files come together under one right: what `resolve-keys.test.ts` shows of rows, from files too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../src/portfolio/index.js';
import type { PatentDocument } from '../../src/records/index.js';
import { backFile, docdb } from '../records/epo-made-up.js';
import { event, grant, pct, relation, term, usGrant } from './force-records.js';
import { grantXml } from './grants.js';
import { assignee, inventor, recorded } from './right-rows.js';
import { declared, own, patentsOf, put, query, resolve } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-joins-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parties = 'parties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}';
const everything = `imported: {unresolved: yes}\n${parties}\nstandards: {LTE: {generation: 4G}}`;
/** `right_key id`, in order. */
async function rights(yaml = everything): Promise<string[]> {
  await resolve(folder, yaml);
  const rows = await query<{ key: string; id: string }>(
    folder,
    'SELECT right_key AS key, id FROM patents ORDER BY right_key, id',
  );
  return rows.map(({ key, id }) => `${key} ${id}`);
}
async function imported(name: string, text: string): Promise<void> {
  writeFileSync(join(folder, name), text);
  const report = await importFile(folder, join(folder, name), { workers: 0 });
  expect([name, report.records, report.rejects]).toEqual([name, 1, 0]);
}
const us = (number: number, over: Partial<PatentDocument> = {}) =>
  usGrant(number, { parties: [inventor('Doe', 'Jane'), assignee('Acme Inc')], ...over });
/** A document as DOCDB exchanges it. */
const exchanged = (country: string, number: string, kind: string, day: string, application: string) =>
  backFile(
    docdb({
      attributes: `country="${country}" doc-number="${number}" kind="${kind}" date-publ="${day}" family-id="4711" date-of-last-exchange="20240310" status="A"`,
      data: `<§publication-reference data-format="docdb"><document-id><country>${country}</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>${day}</date></document-id></§publication-reference>
<§application-reference data-format="docdb" doc-id="1"><document-id><country>${country}</country><doc-number>${application}</doc-number><kind>A</kind><date>20180301</date></document-id></§application-reference>`,
    }),
  );

describe('one US application', () => {
  it('is the same as the USPTO prints it and as DOCDB spells it, with its publication of ten digits', async () => {
    await imported('grant.xml', grantXml({ number: 10_000_001, assignee: 'Acme Inc' }));
    await imported('b2.xml', exchanged('US', '10000001', 'B2', '20200107', '201816000001'));
    await imported('a1.xml', exchanged('US', '2019123456', 'A1', '20190905', '201816000001'));
    await put(folder, [
      recorded('1/1', 'ACME INC > BETA LLC', '2021-02-03', [{ publication: 'US20190123456' }]),
    ]);
    expect(await rights()).toEqual(['a:US16000001 US10000001B2']);
    const { patents } = await patentsOf(folder, everything);
    expect(patents.US10000001B2).toMatchObject({
      adjusted: 120,
      family: 'docdb-4711',
      title: [{ owner: ['acme'] }, { owner: ['beta'], from: '2021-02-03' }],
    });
  });
  it('keeps both records of a grant on file, and takes what only the other one says', async () => {
    await imported(
      'grant.xml',
      grantXml({ number: 10_000_001, assignee: 'Acme Inc', title: 'Of the office' }),
    );
    await imported('b2.xml', exchanged('US', '10000001', 'B2', '20200107', '201816000001'));
    const current = await query<{ n: number }>(
      folder,
      "SELECT count(*)::INTEGER AS n FROM current_documents WHERE id = 'US10000001B2'",
    );
    expect(current).toEqual([{ n: 2 }]);
    await resolve(folder, everything);
    expect(await query(folder, 'SELECT owners FROM patents')).toEqual([{ owners: 'Acme Inc' }]);
  });
  it('has of one format the record with the later official day, in whatever order they came', async () => {
    const [earlier, later] = [
      us(10_000_001, { official: '2019-01-08', term: term({ adjusted: 10 }) }),
      us(10_000_001, { official: '2019-06-04', term: term({ adjusted: 33 }) }),
    ];
    await put(folder, [later]);
    await put(folder, [earlier]);
    expect((await patentsOf(folder, everything)).patents.US10000001B2).toMatchObject({ adjusted: 33 });
    // Of one day the later import; a record without a day never overtakes one with it.
    await put(folder, [us(10_000_001, { official: '2019-06-04', term: term({ adjusted: 44 }) })]);
    await put(folder, [us(10_000_001, { official: null, term: term({ adjusted: 55 }) })]);
    expect((await patentsOf(folder, everything)).patents.US10000001B2).toMatchObject({ adjusted: 44 });
    expect(await query(folder, 'SELECT count(*)::INTEGER AS n FROM documents')).toEqual([{ n: 4 }]);
  });
});

describe('a paper', () => {
  it.each([
    ['application', { application: 'US15000001' }],
    ['patent', { patent: 'US10000001' }],
    ['publication', { publication: 'US20170000001' }],
    ['international application beside it', { pct: 'PCT/US2016/012345', application: 'US15000001' }],
  ])('that names the %s alone is one of the right', async (_, numbers) => {
    await put(folder, [
      us(10_000_001),
      us(10_000_001, {
        id: 'US20170000001A1',
        publication: 'US20170000001',
        grant: false,
        published: '2017-01-05',
      }),
      us(10_000_002),
      recorded('1/1', 'ACME INC > BETA LLC', '2020-02-03', [numbers]),
    ]);
    const { patents } = await patentsOf(folder, everything);
    expect(patents.US10000001B2).toMatchObject({
      title: [{ owner: ['acme'] }, { owner: ['beta'], from: '2020-02-03' }],
    });
    expect(JSON.stringify(patents.US10000002B2)).not.toContain('beta');
  });
  it('for many patents is a paper of each', async () => {
    await put(folder, [
      us(10_000_001),
      us(10_000_002),
      us(10_000_003),
      recorded('1/1', 'ACME INC > BETA LLC', '2020-02-03', [
        { patent: 'US10000001' },
        { application: 'US15000002' },
      ]),
    ]);
    const { patents } = await patentsOf(folder, everything);
    const sold = Object.entries(patents).filter(([, one]) => JSON.stringify(one).includes('"beta"'));
    expect(sold.map(([id]) => id)).toEqual(['US10000001B2', 'US10000002B2']);
  });
});

describe('rights of one international application', () => {
  it('stay apart where both grants are printed with it, and where only it is declared', async () => {
    const application = 'PCT/US2016/012345';
    const from = { application, filed: '2016-01-04', pct: pct({ application, filed: '2016-01-04' }) };
    await put(folder, [
      grant({ id: 'EP3000001B1', published: '2019-02-06', ...from }),
      us(10_000_001, from),
      grant({ id: 'WO2016100001A1', grant: false, published: '2016-07-07', ...from }),
      event({ class: 'lapse', country: 'EP', date: '2021-01-04', publication: 'EP3000001', application }),
      declared({ publications: ['EP3000001B1'], applicationId: application, country: 'EP', project: 'LTE' }),
    ]);
    expect(await rights()).toEqual(['p:EP3000001 EP3000001B1', 'p:US10000001 US10000001B2']);
    const { patents } = await patentsOf(folder, everything);
    expect(patents.EP3000001B1).toHaveProperty('reads-on');
    expect(patents.US10000001B2).not.toHaveProperty('reads-on');
    expect(patents.US10000001B2).not.toHaveProperty('ended-by');
  });
});

describe('a number at an office that uses it twice', () => {
  it('is a Korean patent and a Korean utility model; a record without kind takes neither', async () => {
    const kr = (id: string, application: string, right: PatentDocument['right']) =>
      grant({
        id,
        publication: 'KR200000001',
        application,
        right,
        filed: '2000-01-04',
        published: '2001-01-04',
      });
    await put(folder, [
      kr('KR200000001B1', 'KR20000000001', 'invention'),
      kr('KR200000001Y1', 'KR20000000009U', 'utility-model'),
      event({
        class: 'lapse',
        country: 'KR',
        kind: 'Y1',
        date: '2005-02-01',
        effective: '2005-01-04',
        publication: 'KR200000001',
      }),
      event({ class: 'lapse', country: 'KR', date: '2006-01-04', publication: 'KR200000001' }),
      own('KR200000001Y1', { family: 'models' }),
    ]);
    // What says neither is a right of its own, of nobody: the table has it only where it has everything.
    expect(await rights()).toEqual([
      'a:KR20000000001 KR200000001B1',
      'a:KR20000000009U KR200000001Y1',
      'p:KR200000001 kr200000001',
    ]);
    expect((await patentsOf(folder, `imported: {}\n${parties}`)).patents).toEqual({});
    const { patents } = await patentsOf(folder, everything);
    expect(patents.KR200000001Y1).toMatchObject({
      ended: '2005-01-04',
      'ended-by': 'lapse',
      family: 'models',
    });
    expect(patents.KR200000001B1).not.toHaveProperty('ended-by');
    expect(patents.KR200000001B1).not.toHaveProperty('family');
  });
});

describe('a declaration of several publications', () => {
  const several = declared({
    publications: ['EP3000009A1', 'EP3000001B1', 'EP3000001A1'],
    project: 'LTE',
    signed: '2012-03-04',
  });
  const readsOn = [{ standard: 'LTE', by: 'declared', on: '2012-03-04' }];
  it('is of the right that is on file, whichever place its number has', async () => {
    await put(folder, [
      grant({ id: 'EP3000001B1', application: 'EP10000001', published: '2014-02-06' }),
      several,
    ]);
    expect(await rights()).toEqual(['a:EP10000001 EP3000001B1']);
    expect((await patentsOf(folder, everything)).patents.EP3000001B1).toMatchObject({ 'reads-on': readsOn });
  });
  it('is one right where none is on file', async () => {
    await put(folder, [several]);
    expect(await rights()).toEqual(['p:EP3000009 EP3000001']);
    expect((await patentsOf(folder, everything)).patents.EP3000001).toMatchObject({ 'reads-on': readsOn });
  });
});

describe('a parent', () => {
  const child = us(10_000_002, {
    relations: [relation('continuation', 'US15000001', '2015-01-05')],
    filed: '2017-01-05',
  });
  it('is named only where it has an entry in the table', async () => {
    const derived = async (yaml: string) =>
      (await patentsOf(folder, yaml)).patents.US10000002B2?.['derives-from'] ?? 'nothing';
    await put(folder, [child]);
    expect(await derived(everything)).toBe('nothing');
    await put(folder, [us(10_000_001, { parties: [assignee('Gamma KG')] })]);
    expect(await derived(everything)).toEqual({ patent: 'US10000001B2', by: 'continuation' });
    // Somebody else's patent is on file, and not in the table.
    expect(await derived(`imported: {}\n${parties}`)).toBe('nothing');
  });
});
