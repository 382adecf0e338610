// Which records come together under one right, and which must not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PatentDocument } from '../../src/records/index.js';
import { event, grant, relation } from './force-records.js';
import { assignee, inventor, recorded } from './right-rows.js';
import { declared, own, patentsOf, put, query, resolve } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const everything = 'imported: {unresolved: yes}\nparties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}';
/** Rights with their ids in the table. */
async function rights(yaml = everything): Promise<Record<string, string[]>> {
  await resolve(folder, yaml);
  const rows = await query<{ key: string; id: string }>(
    folder,
    'SELECT right_key AS key, id FROM patents ORDER BY right_key, id',
  );
  const found: Record<string, string[]> = {};
  for (const { key, id } of rows) (found[key] ??= []).push(id);
  return found;
}
const us = (over: Partial<PatentDocument> = {}) =>
  grant({
    id: 'US9000001B2',
    application: 'US12000001',
    filed: '2008-01-02',
    published: '2015-04-07',
    parties: [inventor('Doe', 'Jane'), assignee('Acme Inc')],
    ...over,
  });

describe('one right', () => {
  it('has its application as published, its grant, papers, events, declarations and own row', async () => {
    await put(folder, [
      us(),
      us({ id: 'US20090000001A1', publication: 'US20090000001', grant: false, published: '2009-01-01' }),
      recorded('1/1', 'DOE, JANE > ACME INC', '2008-01-02', [{ application: 'US12000001' }]),
      recorded('1/2', 'ACME INC > BETA LLC', '2016-01-05', [{ patent: 'US9000001' }]),
      event({ class: 'fee-paid', date: '2018-09-01', publication: 'US9000001' }),
      declared({ publications: ['US9000001B2'], signed: '2012-03-04', project: 'LTE' }),
      declared({ publications: ['US20090000001A1'], signed: '2011-03-04', project: 'LTE' }),
      own('US9000001', { improves: 'US9000001B2' }),
    ]);
    expect(await rights(`${everything}\nstandards: {LTE: {generation: 4G}}`)).toEqual({
      'a:US12000001': ['US9000001B2'],
    });
    const { patents } = await patentsOf(folder, `${everything}\nstandards: {LTE: {generation: 4G}}`);
    expect(patents.US9000001B2).toMatchObject({
      title: [{ owner: ['acme'] }, { owner: ['beta'], from: '2016-01-05' }],
      'reads-on': [{ standard: 'LTE', by: 'declared', on: '2011-03-04' }],
    });
  });
  it('is known by both spellings of its application, and what is joined to either', async () => {
    const doc = (id: string, publication: string, application: string) =>
      grant({ id, publication, application, published: '2015-01-01' });
    await put(folder, [doc('EP1000001B1', 'EP1000001', 'EP05000009')]);
    await put(folder, [doc('EP1000001A1', 'EP1000001', 'EP05000003')], { format: 'epo-docdb' });
    await put(folder, [doc('JP5000001B2', 'JP5000001', 'JP2005000009')]);
    await put(folder, [doc('JP5000001B2', 'JP5000001', 'JP2005000008')], { format: 'epo-docdb' });
    await put(folder, [doc('JP2006000001A', 'JP2006000001', 'JP2005000008')], { format: 'epo-docdb' });
    await put(folder, [doc('JP2006000001A', 'JP2006000001', 'JP2005000007')], { format: 'epo-ops' });
    await put(folder, [doc('JP2007000001A', 'JP2007000001', 'JP2005000007')], { format: 'epo-ops' });
    expect(Object.keys(await rights())).toEqual(['a:EP05000003', 'a:JP2005000007']);
  });
  it('keeps what its office says when a family database has a later record of it', async () => {
    await put(folder, [
      us({
        official: '2015-04-07',
        term: { adjusted: 100, years: null, disclaimer: false, disclaimerText: null, disclaimerDate: null },
      }),
    ]);
    const exchanged = us({
      official: '2024-01-04',
      families: [{ scheme: 'docdb', id: '4711' }],
      parties: [assignee('ACME')],
    });
    await put(folder, [exchanged], { format: 'epo-docdb' });
    const { patents } = await patentsOf(folder, everything);
    expect(patents.US9000001B2).toMatchObject({ adjusted: 100, expires: '2028-01-02', family: 'docdb-4711' });
    const [row] = await query<{ owners: string }>(folder, 'SELECT owners FROM patents');
    expect(row?.owners).toBe('Acme Inc');
  });
  it('takes the parts of PatentsView together, and none of them once the patent is withdrawn', async () => {
    const part = (over: Partial<PatentDocument>) =>
      us({ application: null, filed: null, published: null, parties: [], ...over });
    const parts = [
      part({ part: 'base', published: '2015-04-07', official: '2015-04-07' }),
      part({ part: 'application', application: 'US12000001', filed: '2008-01-02' }),
      part({ part: 'assignees', parties: [assignee('Acme Inc')] }),
      part({ part: 'assignees', parties: [{ ...assignee('Beta LLC'), sequence: 2 }] }),
      part({
        part: 'cpc',
        classes: [{ scheme: 'cpc', symbol: 'H04W 72/04', first: true, inventive: true }],
      }),
    ];
    await put(folder, parts, { format: 'patentsview' });
    const { patents } = await patentsOf(folder, everything);
    expect(patents.US9000001B2).toMatchObject({ filed: '2008-01-02', cpc: ['H04W 72/04'] });
    expect(await query(folder, 'SELECT owners FROM patents')).toEqual([{ owners: 'Acme Inc; Beta LLC' }]);
    await put(folder, [part({ part: 'base', official: '2015-05-01', withdrawn: true })], {
      format: 'patentsview',
    });
    expect(await rights()).toEqual({});
  });
  it('does not stand when its record is withdrawn later, and stands again when the withdrawal is older', async () => {
    await put(folder, [us({ official: '2015-04-07' })]);
    await put(folder, [us({ official: '2015-03-01', withdrawn: true })]);
    expect(Object.keys(await rights())).toHaveLength(1);
    await put(folder, [us({ official: '2015-05-01', withdrawn: true })]);
    expect(await rights()).toEqual({});
  });
  it('is found through papers, events or declarations where no document is on file', async () => {
    await put(folder, [
      recorded('1/1', 'DOE, JANE > ACME INC', '2008-01-02', [
        { application: 'US12000002', patent: 'US9000002' },
      ]),
      recorded('1/2', 'ACME INC > BETA LLC', '2016-01-05', [{ patent: 'US9000002' }]),
      event({
        class: 'lapse',
        country: 'EP',
        date: '2018-09-01',
        publication: 'EP1000002',
        application: 'EP05000002',
      }),
      event({ class: 'lapse', country: 'EP', date: '2019-09-01', publication: 'EP1000002' }),
      declared({ publications: ['KR100000003B1'], applicationId: 'KR20050000003', country: 'KR' }),
      declared({ publications: ['KR100000003B1'], country: 'KR' }),
    ]);
    expect(await rights()).toEqual({
      'a:EP05000002': ['EP1000002'],
      'a:KR20050000003': ['KR100000003'],
      'a:US12000002': ['US9000002'],
    });
  });
});

describe('two rights', () => {
  it('are the application of 2008 and the grant of 2025 with its number', async () => {
    await put(folder, [
      us({ id: 'US9410410B2', publication: 'US9410410', application: 'US12207945' }),
      us({
        id: 'US12207945B2',
        publication: 'US12207945',
        application: 'US17000001',
        filed: '2021-01-04',
        published: '2025-01-28',
      }),
      recorded('1/1', 'ACME INC > BETA LLC', '2025-05-05', [{ patent: 'US12207945' }]),
      recorded('1/2', 'DOE, JANE > ACME INC', '2008-05-05', [{ application: 'US12207945' }]),
    ]);
    expect(await rights()).toEqual({ 'a:US12207945': ['US9410410B2'], 'a:US17000001': ['US12207945B2'] });
    const { patents } = await patentsOf(folder, everything);
    expect(patents.US9410410B2).toMatchObject({
      owner: ['acme'],
    });
    expect(JSON.stringify(patents.US12207945B2)).toContain('beta');
  });
  it('keep their parents apart where one is an application and the other a grant of that number', async () => {
    await put(folder, [
      us({ id: 'US9410410B2', publication: 'US9410410', application: 'US12207945' }),
      us({
        id: 'US12207945B2',
        publication: 'US12207945',
        application: 'US17000001',
        filed: '2021-01-04',
        published: '2025-01-28',
      }),
      us({
        id: 'US10000005B2',
        publication: 'US10000005',
        application: 'US15000005',
        filed: '2016-01-04',
        relations: [relation('continuation', 'US12207945', '2008-01-02')],
      }),
      us({
        id: 'USRE50000E1',
        publication: 'USRE50000',
        application: 'US18000005',
        filed: '2025-06-04',
        published: '2026-01-06',
        reissue: true,
        relations: [{ ...relation('reissue', 'US17000001', null), publication: 'US12207945' }],
      }),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(patents.US10000005B2).toMatchObject({
      'derives-from': { patent: 'US9410410B2', by: 'continuation' },
    });
    expect(patents.USRE50000E1).toMatchObject({ 'derives-from': { patent: 'US12207945B2', by: 'reissue' } });
    // 35 USC 251, 252: the original is given up for its reissue.
    expect(patents.US12207945B2).toMatchObject({ ended: '2026-01-06', 'ended-by': 'disclaimer' });
    expect(patents.US9410410B2).not.toHaveProperty('ended-by');
  });
  it('may have one number with different kinds at other offices', async () => {
    const jp = (id: string, application: string, right: PatentDocument['right']) =>
      grant({
        id,
        publication: 'JP3000001',
        application,
        right,
        published: '2000-01-17',
        filed: '1995-01-04',
      });
    await put(folder, [
      jp('JP3000001B2', 'JP1995000001', 'invention'),
      jp('JP3000001U', 'JP1994000009U', 'utility-model'),
      event({ class: 'lapse', country: 'JP', kind: 'U', date: '1999-01-01', publication: 'JP3000001' }),
      declared({ publications: ['JP3000001B2'], country: 'JP', project: 'LTE' }),
    ]);
    expect(await rights()).toEqual({ 'a:JP1994000009U': ['JP3000001U'], 'a:JP1995000001': ['JP3000001B2'] });
    const { patents } = await patentsOf(folder, `${everything}\nstandards: {LTE: {generation: 4G}}`);
    expect(patents.JP3000001U).toMatchObject({ 'ended-by': 'lapse' });
    expect(patents.JP3000001B2).not.toHaveProperty('ended-by');
    expect(patents.JP3000001B2).toHaveProperty('reads-on');
    expect(patents.JP3000001U).not.toHaveProperty('reads-on');
  });
  it('come from one international application', async () => {
    const pct = 'PCT/EP2008/051234';
    await put(folder, [
      grant({ id: 'WO2008000001A1', application: pct, grant: false, published: '2008-08-01' }),
      declared({ publications: ['EP1000003B1'], applicationId: pct, country: 'EP' }),
      declared({ publications: ['KR100000004B1'], applicationId: pct, country: 'KR' }),
      declared({ applicationId: pct, country: 'WO' }),
    ]);
    expect(await rights()).toEqual({ 'p:EP1000003': ['EP1000003'], 'p:KR100000004': ['KR100000004'] });
  });
  it('in members of one archive may begin at the same place', async () => {
    await put(
      folder,
      [
        declared({ declarant: 'Acme Inc', publications: ['KR100000005B1'], country: 'KR' }),
        declared({ declarant: 'Beta LLC', publications: ['KR100000006B1'], country: 'KR' }),
      ],
      { at: (index) => index },
    );
    const { patents } = await patentsOf(folder, `${everything}`.replace('yes}', 'yes, declarant-owns: yes}'));
    expect(patents.KR100000005).toMatchObject({ owner: ['acme'] });
    expect(patents.KR100000006).toMatchObject({ owner: ['beta'] });
  });
});
