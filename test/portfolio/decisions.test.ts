// Decisions of a person outlive the imports they were made about; equal inputs give equal tables, changed ones a stale table.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database, forgetImport, importFile } from '../../src/portfolio/index.js';
import { xmlFile, xmlRecord } from '../records/us-assignments-made-up.js';
import { grantXml } from './grants.js';
import { declared, patentsOf, put, resolve, resolved } from './store-rows.js';

let folders: string[] = [];
const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-decisions-'));
  folders.push(folder);
  return folder;
};
let folder = '';
beforeEach(() => {
  folder = fresh();
});
afterEach(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
  folders = [];
});

const parties = 'parties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}';
const base = `imported: {}\n${parties}`;
const files: Readonly<Record<string, string>> = {
  'grants.xml':
    grantXml({ number: 10_000_001, assignee: 'Acme Inc' }) +
    grantXml({ number: 10_000_002, assignee: 'Gamma Widgets AB' }),
  'papers.xml': xmlFile(xmlRecord(31066, 972), xmlRecord(31066, 973)),
  'isld.csv':
    'IPRD_ID;COMP_LEGAL_NAME;PUBL_NUMBER;Country_Of_Registration;DIPG_PATF_ID;4G\n1;Beta LLC;KR100000111 B1;KR KOREA (REPUBLIC OF);1;1\n',
};
async function take(name: string, into = folder): Promise<number> {
  writeFileSync(join(into, name), files[name] ?? '');
  const report = await importFile(into, join(into, name), { workers: 0 });
  expect([name, report.rejects]).toEqual([name, 0]);
  return report.id ?? 0;
}
async function forget(id: number): Promise<void> {
  const database = await Database.open(folder);
  try {
    await forgetImport(database, folder, id);
  } finally {
    database.close();
  }
}

describe('a decision', () => {
  it.each([
    [
      'about a name',
      'owner-names: {Gamma Widgets AB: {party: beta, reason: their site}}',
      'US10000002B2',
      '"owner":["beta"]',
    ],
    [
      'about a title',
      'title-overrides: {US10000001: {after: start, owner: beta, from: 2020-03-04, reason: seen, decided: 2026-01-01}}',
      'US10000001B2',
      '"owner":["beta"],"from":"2020-03-04"',
    ],
  ])(
    '%s changes the result, also when the records are forgotten and come again',
    async (_, decision, id, expected) => {
      const yaml = `${base}\n${decision}`;
      const import1 = await take('grants.xml');
      const without = (await resolve(folder, base)).csv;
      const before = (await resolve(folder, yaml)).csv;
      expect(before).not.toBe(without);
      await forget(import1);
      expect((await patentsOf(folder, yaml)).patents).toEqual({});
      expect(await take('grants.xml')).toBeGreaterThan(0);
      expect((await resolve(folder, yaml)).csv).toBe(before);
      const { patents, findings } = await patentsOf(folder, yaml);
      expect(findings).toEqual([]);
      expect(JSON.stringify(patents[id])).toContain(expected);
      // Taken back, it leaves nothing behind.
      expect((await resolve(folder, base)).csv).toBe(without);
    },
  );
  it('about a paper waits where the paper is not on file', async () => {
    const yaml = `${base}\ntitle-overrides: {US10000001: {paper: 31066/999, moves: no, reason: seen, decided: 2026-01-01}}`;
    await take('grants.xml');
    const { patents, findings } = await patentsOf(folder, yaml);
    expect(findings).toEqual([]);
    expect(patents.US10000001B2).toMatchObject({ owner: ['acme'] });
  });
});

describe('equal inputs', () => {
  it('give the same bytes in another folder, and again', async () => {
    const yaml = base.replace('{}', '{unresolved: yes, declarant-owns: yes}');
    const other = fresh();
    for (const name of Object.keys(files)) for (const into of [folder, other]) await take(name, into);
    const { csv } = await resolve(folder, yaml);
    expect(csv.split('\n').length).toBeGreaterThan(4);
    expect((await resolve(other, yaml)).csv).toBe(csv);
    expect((await resolve(folder, yaml)).csv).toBe(csv);
  });
  it('in another order come to the same bytes', async () => {
    const yaml = base.replace('{}', '{unresolved: yes}');
    const other = fresh();
    for (const name of Object.keys(files)) await take(name);
    for (const name of Object.keys(files).reverse()) await take(name, other);
    expect((await resolve(other, yaml)).csv).toBe((await resolve(folder, yaml)).csv);
  });
});

describe('the section `imported`', () => {
  const rows = [
    declared({ publications: ['KR100000005B1'], country: 'KR' }),
    declared({ publications: ['JP5000001B2'], country: 'JP', declarant: 'Gamma KG' }),
  ];
  it('takes countries, the unresolved, and declarants as owners', async () => {
    await take('grants.xml');
    await put(folder, rows, { format: 'etsi-isld' });
    const ids = async (imported: string) => {
      const { patents, findings } = await patentsOf(folder, `imported: ${imported}\n${parties}`);
      expect([imported, findings]).toEqual([imported, []]);
      return Object.keys(patents).sort();
    };
    expect(await ids('{}')).toEqual(['US10000001B2']);
    expect(await ids('{unresolved: yes}')).toEqual([
      'JP5000001',
      'KR100000005',
      'US10000001B2',
      'US10000002B2',
    ]);
    expect(await ids('{unresolved: yes, countries: [KR, US]}')).toEqual([
      'KR100000005',
      'US10000001B2',
      'US10000002B2',
    ]);
    expect(await ids('{declarant-owns: yes}')).toEqual(['KR100000005', 'US10000001B2']);
    expect(await ids('{declarant-owns: yes, countries: [KR]}')).toEqual(['KR100000005']);
    expect(await ids('{countries: [DE]}')).toEqual([]);
  });
  it('makes the table stale with each of its keys, and what does not matter does not', async () => {
    await take('grants.xml');
    await resolve(folder, base);
    expect(await resolved(folder, base)).toBe(true);
    for (const imported of ['{unresolved: yes}', '{declarant-owns: yes}', '{countries: [US]}'])
      expect([imported, await resolved(folder, `imported: ${imported}\n${parties}`)]).toEqual([
        imported,
        false,
      ]);
    expect(await resolved(folder, `${base}\npatents: {US1: {owner: acme, country: US}}`)).toBe(true);
    expect(await resolved(folder, `# a note\n${base}\n`)).toBe(true);
    // The same file again is no import.
    await take('grants.xml');
    expect(await resolved(folder, base)).toBe(true);
    await take('isld.csv');
    expect(await resolved(folder, base)).toBe(false);
  });
});
