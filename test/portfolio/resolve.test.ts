// The store worked out for a workspace: owners, standards, dates and rows of one's own, as the language reads them.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database, findRight, forgetImport, ownerNames, resolveStore } from '../../src/portfolio/index.js';
import type { PatentDocument } from '../../src/records/index.js';
import { event, grant, relation, usGrant } from './force-records.js';
import { ep, party } from './right-rows.js';
import {
  declared,
  looked,
  own,
  patentsOf,
  put,
  resolve,
  resolved,
  table,
  workspaceOf,
} from './store-rows.js';

let made = '';
let folder = '';
beforeEach(() => {
  made = mkdtempSync(join(tmpdir(), 'crossgrant-resolve-'));
  folder = made;
});
afterEach(() => rmSync(made, { recursive: true, force: true }));

const parties = 'parties: {acme: {name: Acme Inc}, beta: {name: Beta LLC, country: US}}';
const base = `imported: {}\n${parties}`;
const everything = `imported: {unresolved: yes}\n${parties}`;
const us = (number: number, over: Partial<PatentDocument> = {}) =>
  usGrant(number, { parties: [party('assignee', 'Acme Inc')], ...over });
const open = <T>(work: (database: Database) => Promise<T>) => looked(folder, work);

describe('owners', () => {
  it('are open from the first transfer whose parties are not on file', async () => {
    const transfer = (date: string) =>
      event({ class: 'transfer', country: 'EP', code: 'REG', date, publication: 'EP1000001' });
    await put(folder, [ep(), transfer('2014-01-01'), transfer('2012-01-01'), transfer('2009-01-01')]);
    const { patents } = await patentsOf(folder, everything);
    expect(patents.EP1000001B1).toMatchObject({
      title: [
        { owner: ['acme'], from: '2005-01-03' },
        { owner: 'unknown', from: '2012-01-01' },
      ],
    });
  });
  it('are the proprietors of the register, each from its day', async () => {
    const register = ep({
      part: 'register',
      grant: null,
      published: null,
      parties: [party('assignee', 'Acme Inc', '2006-07-05'), party('assignee', 'Beta LLC', '2011-03-02')],
    });
    await put(folder, [ep()]);
    await put(folder, [register], { format: 'epo-ops' });
    const { patents } = await patentsOf(folder, base);
    expect(patents.EP1000001B1).toMatchObject({
      title: [
        { owner: ['acme'], from: '2005-01-03' },
        { owner: ['beta'], from: '2011-03-02' },
      ],
    });
  });
  it('are not the declarants, unless the workspace says so', async () => {
    await put(folder, [declared({ publications: ['KR100000005B1'], country: 'KR' })]);
    expect((await patentsOf(folder, everything)).patents.KR100000005).toMatchObject({ owner: 'unknown' });
    const asked = `imported: {declarant-owns: yes}\n${parties}`;
    expect((await patentsOf(folder, asked)).patents.KR100000005).toMatchObject({ owner: ['acme'] });
    await put(folder, [declared({ declarant: 'Beta LLC', publications: ['KR100000005B1'], country: 'KR' })]);
    expect((await patentsOf(folder, asked)).patents.KR100000005).toBeUndefined();
  });
  it('are by decision what the names alone do not say', async () => {
    const name = 'Widgets, Sons and Daughters';
    await put(folder, [us(10_000_001, { parties: [party('assignee', name)] })]);
    const owner = async (party: string) =>
      (await patentsOf(folder, `${base}\nowner-names: {"${name}": {${party}, reason: seen}}`)).patents
        .US10000001B2?.owner ?? 'nobody';
    expect((await patentsOf(folder, base)).patents).toEqual({});
    // The comma makes it look like a person's.
    expect(await owner('party: acme')).toEqual(['acme']);
    expect(await owner('party: none')).toBe('nobody');
  });
  it('counts the names, by whom they mean and how many rights hang on them', async () => {
    await put(folder, [
      us(10_000_001),
      us(10_000_002),
      us(10_000_003, { parties: [party('assignee', 'Gamma KG')] }),
    ]);
    await resolve(folder, base);
    const names = await open(ownerNames);
    expect(names.map(({ name, patents, party: id }) => [name, patents, id])).toEqual([
      ['Acme Inc', 2, 'acme'],
      ['Gamma KG', 1, null],
    ]);
  });
});

describe('a European patent', () => {
  it('has an entry for each set of states with one end', async () => {
    const lapse = (state: string, date: string) =>
      event({
        class: 'lapse',
        country: 'EP',
        code: 'PG25',
        date,
        effective: date,
        state,
        publication: 'EP1000001',
      });
    const states = ['DE', 'FR', 'GB', 'ZZ'].map((country) => ({ country, as: 'designated' as const }));
    await put(folder, [ep({ states }), lapse('FR', '2012-03-01')]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(Object.keys(patents).sort()).toEqual(['ep1000001b1-de-gb', 'ep1000001b1-fr']);
    expect(JSON.stringify(patents)).not.toContain('ZZ');
    expect(patents['ep1000001b1-fr']).toMatchObject({ ended: '2012-03-01', 'ended-by': 'lapse' });
    expect(patents['ep1000001b1-de-gb']).not.toHaveProperty('ended-by');
    const found = await open((database) => findRight(database, 'EP 1 000 001 B1'));
    expect(found.ids).toEqual(['ep1000001b1-de-gb', 'ep1000001b1-fr']);
  });
});

describe('standards', () => {
  const standards = 'standards: {LTE: {generation: 4G}, NR: {generation: 5G, name: New Radio}}';
  const on = async (over: Parameters<typeof declared>[0], yaml = `${everything}\n${standards}`) => {
    await put(folder, [declared({ publications: ['KR100000005B1'], country: 'KR', ...over })]);
    return (await patentsOf(folder, yaml)).patents.KR100000005?.['reads-on'];
  };
  it('are those of the workspace by project, standard or deliverable, else by generation', async () => {
    expect(await on({ project: 'lte ', generations: ['5G'] })).toEqual([{ standard: 'LTE', by: 'declared' }]);
    expect(await on({ standard: 'New Radio', version: '2', signed: '2019-05' })).toEqual([
      { standard: 'LTE', by: 'declared' },
      { standard: 'NR', by: 'declared', on: '2019-05' },
    ]);
  });
  it('that the workspace does not have are left out', async () => {
    expect(await on({ project: 'GSM', generations: ['2G'] })).toBeUndefined();
  });
  it('that share a generation are told apart by who includes whom, or not at all', async () => {
    const two = `${everything}\nstandards: {LTE: {generation: 4G}, WiMAX: {generation: 4G}}`;
    expect(await on({ generations: ['4G'] }, two)).toBeUndefined();
    const inside = `${everything}\nstandards: {LTE: {generation: 4G, includes: [LTE-M]}, LTE-M: {generation: 4G}}`;
    expect(await on({ generations: ['4G'] }, inside)).toEqual([{ standard: 'LTE', by: 'declared' }]);
  });
});

describe("rows of one's own", () => {
  it('stand alone with the defaults of the language, or fill what the records leave open', async () => {
    await put(folder, [
      us(10_000_001, { parties: [] }),
      own('US10000001B2', { owner: 'acme', family: 'f1', filed: '1999-01-01' }),
      own('my-widget', { owner: '["acme","Beta LLC"]', country: 'DE', granted: '2020-01-01' }),
      own('no-country', { owner: 'acme' }),
      own('DE102005000001', { owner: 'Somebody Else', note: '=1+1' }),
      own('KR100000005B1', { title: '[{"owner":"acme","from":"2010-01-01"}]' }),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(patents.US10000001B2).toMatchObject({ owner: ['acme'], family: 'f1', filed: '2016-01-04' });
    expect(patents['my-widget']).toMatchObject({ owner: ['acme', 'beta'], country: 'DE' });
    // Nobody says whose right it would be.
    expect(patents['no-country']).toBeUndefined();
    expect(patents.DE102005000001).toMatchObject({
      owner: 'unknown',
      note: 'Somebody Else, by the own row DE102005000001',
    });
    expect(patents.KR100000005B1).toMatchObject({ title: [{ owner: ['acme'] }] });
  });
  it('go by words of their own, of which none is a kind code', async () => {
    const lot = (id: string, owner: string) => own(id, { owner, country: 'DE', filed: '2015-01-01' });
    await put(folder, [lot('lot-5A', 'Acme Inc'), lot('lot-5B', 'Beta LLC'), lot('LOT7A1', 'Acme Inc')]);
    const { patents } = await patentsOf(folder, everything);
    expect(Object.keys(patents)).toEqual(['lot-5a', 'lot-5b', 'lot7a1']);
    expect(patents['lot-5b']?.owner).toEqual(['beta']);
  });
  it('may hold any bytes', async () => {
    await put(folder, [
      own('my-widget', { owner: '=acme\u0000\ud800', country: 'DE', family: 'a\nb\udc00"\'' }),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(patents['my-widget']).toMatchObject({
      country: 'DE',
      family: expect.stringMatching(/^a b/) as string,
    });
    expect(readFileSync(join(folder, table), 'utf8')).not.toMatch(/(^|,)"?[=+@-]/m);
  });
});

describe('records that contradict themselves', () => {
  it('of offices that the language does not know, and provisional applications, are left out', async () => {
    await put(folder, [
      event({ class: 'filing', date: '2010-01-02', application: 'US61000001' }),
      grant({ id: 'XX1234567A', application: 'XX1234' }),
      us(10_000_001),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(Object.keys(patents)).toEqual(['US10000001B2']);
    expect((await open((database) => findRight(database, 'XX1234567'))).ids).toEqual([]);
  });
  it('never derive in a circle, from themselves, or from what was filed later', async () => {
    const from = (number: number, parent: number, filed: string) =>
      us(number, { filed, relations: [relation('continuation', `US1500${String(parent).slice(-4)}`, null)] });
    await put(folder, [
      from(10_000_001, 10_000_002, '2016-01-04'),
      from(10_000_002, 10_000_001, '2016-01-04'),
      from(10_000_003, 10_000_003, '2016-01-04'),
      from(10_000_004, 10_000_005, '2015-01-04'),
      us(10_000_005, { filed: '2017-01-04', published: '2019-01-08' }),
      from(10_000_006, 10_000_005, '2018-01-04'),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    const derived = Object.entries(patents).filter(([, one]) => one['derives-from']);
    expect(derived.map(([id]) => id)).toEqual(['US10000006B2']);
  });
  it('under one number stand once, with a note', async () => {
    await put(folder, [
      declared({ publications: ['JP5000001'], country: 'JP' }),
      grant({ id: 'JP5000001B2', application: 'JP2005000001', grant: null, published: '2010-01-05' }),
      grant({ id: 'JP5000001U', application: 'JP2004000001U', grant: null, published: '2009-01-05' }),
    ]);
    const { patents, findings } = await patentsOf(folder, everything);
    expect(findings).toEqual([]);
    expect(Object.values(patents).map(({ note }) => note)).toEqual([
      expect.stringMatching(/3 rights on file go by this number/) as string,
    ]);
  });
});

describe('the table', () => {
  it('has what the section asks for', async () => {
    await put(folder, [us(10_000_001), us(10_000_002, { parties: [party('assignee', 'Gamma KG')] }), ep()]);
    const ids = async (yaml: string) => Object.keys((await patentsOf(folder, yaml)).patents).sort();
    expect(await ids(base)).toEqual(['EP1000001B1', 'US10000001B2']);
    expect(await ids(everything)).toEqual(['EP1000001B1', 'US10000001B2', 'US10000002B2']);
    expect(await ids(`imported: {countries: EP}\n${parties}`)).toEqual(['EP1000001B1']);
    for (const odd of ['[]', '5', '{countries: 7}', "{countries: ['x'') --']}", '{countries: []}', ''])
      await expect(resolve(folder, `imported: ${odd}\n${parties}`)).resolves.toBeDefined();
  });
  it('is stale when imports, parties or decisions change, and else the same to the byte', async () => {
    await put(folder, [us(10_000_001), ep()]);
    expect(await resolved(folder, base)).toBe(false);
    const { csv } = await resolve(folder, base);
    expect(await resolved(folder, base)).toBe(true);
    expect((await resolve(folder, base)).csv).toBe(csv);
    for (const other of [
      everything,
      base.replace('Beta', 'Delta'),
      `${base}\nowner-names: {Gamma KG: {party: acme, reason: x, decided: 2026-01-01}}`,
      `${base}\ntitle-overrides: {US10000001: {after: start, owner: beta, reason: x, decided: 2026-01-01}}`,
      `${base}\nstandards: {LTE: {}}`,
    ])
      expect(await resolved(folder, other)).toBe(false);
    await put(folder, [us(10_000_002)]);
    expect(await resolved(folder, base)).toBe(false);
    await resolve(folder, base);
    const database = await Database.open(folder);
    await forgetImport(database, folder, 2);
    database.close();
    expect(await resolved(folder, base)).toBe(false);
    expect((await resolve(folder, base)).csv).toBe(csv);
    rmSync(join(folder, table));
    expect(await resolved(folder, base)).toBe(false);
  });
  it('is not that of another store with the same files', async () => {
    await put(folder, [us(10_000_001)]);
    await resolve(folder, base);
    rmSync(join(folder, '.crossgrant/portfolio.duckdb'));
    await put(folder, [us(10_000_001)]);
    expect(await resolved(folder, base)).toBe(false);
  });
  it('follows overrides, also after the papers come again', async () => {
    const yaml = `${base}\ntitle-overrides: {US10000001B2: {after: start, owner: beta, from: 2019-02-01, reason: seen, decided: 2026-01-01}}`;
    await put(folder, [us(10_000_001)]);
    const before = (await resolve(folder, yaml)).csv;
    expect(before).toContain('beta');
    await put(folder, [us(10_000_001)]);
    expect((await resolve(folder, yaml)).csv.replaceAll('imports 2', 'imports 1')).toBe(before);
  });
  it('lies in a folder of any name, and nothing is left over', async () => {
    folder = join(folder, `a'b "c" [d] *{e} ü`);
    await put(folder, [us(10_000_001)]);
    mkdirSync(join(folder, '.crossgrant/staging/worked-1'), { recursive: true });
    expect(Object.keys((await patentsOf(folder, base)).patents)).toEqual(['US10000001B2']);
    expect(readdirSync(join(folder, '.crossgrant/staging'))).toEqual([]);
    await expect(put(join(folder, 'a?b'), [])).rejects.toThrow(/without `\?` in its path/);
  });
  it('stays as it was when the work fails, and is known to be stale', async () => {
    await put(folder, [us(10_000_001)]);
    const { csv } = await resolve(folder, base);
    await put(folder, [us(10_000_002)]);
    mkdirSync(join(folder, `${table}.part`));
    await expect(resolve(folder, base)).rejects.toThrow(/patents\.csv\.part/);
    expect(readFileSync(join(folder, table), 'utf8')).toBe(csv);
    expect(await resolved(folder, base)).toBe(false);
    rmSync(join(folder, `${table}.part`), { recursive: true });
    expect((await resolve(folder, base)).csv).toContain('US10000002B2');
  });
  it('is not waited for where a store is none, whatever the folder is called', async () => {
    folder = join(folder, 'padlock');
    mkdirSync(join(folder, '.crossgrant'), { recursive: true });
    writeFileSync(join(folder, '.crossgrant/portfolio.duckdb'), 'none');
    await expect(resolve(folder, base)).rejects.toThrow(/cannot open .*not a valid DuckDB/);
  });
  it('is not made where nothing was imported', async () => {
    await expect(
      resolveStore(folder, { workspace: workspaceOf(base), terms: () => undefined }),
    ).rejects.toThrow(/nothing has been imported/);
    expect(existsSync(join(folder, '.crossgrant'))).toBe(false);
  });
});
