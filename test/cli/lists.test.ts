// The lists over a small workspace on the disk, and the table of patents read back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/cli/load.js';
import { main } from '../../src/cli/main.js';
import { patentsCsv } from '../../src/cli/patents-csv.js';
import type { Row } from '../../src/cli/patents.js';
import { readWorkspace } from '../../src/language/index.js';
import { recorder } from './recorder.js';

const text = `crossgrant: 1
assumptions:
  pendency: {says: months from filing to grant, value: 30, low: 20, high: 40, unit: months}
standards:
  cellular: {}
  LTE: {includes: [cellular]}
parties:
  alpha: {name: Alpha Oyj, names: [Alpha Networks], country: FI, kind: operating}
  beta: {name: Beta Inc., country: US, controlled: [{by: alpha, from: 2016-01-14, share: 80}]}
  gamma: {controlled: [{by: beta, from: 2010-01-01, until: 2012-12-31}, {by: delta, from: 2013-01-01}]}
  delta: {name: '=HYPERLINK("http://example.org")', kind: assertion-entity}
  old: {merged: {into: alpha, on: 2020-01-01}}
patents:
  US8000001B2: {filed: 2006-03-01, granted: 2010-05-04, owner: alpha, ended: 2022-05-04, reads-on: [{standard: LTE}]}
  US8000002B2: {filed: 2006-03-01, granted: 2010-05-04, title: [{owner: [alpha], from: 2006-03-01}, {owner: [gamma, delta], shares: [60, 40], from: 2015-01-01}]}
  EP2000001B1: {filed: 2007-01-01, granted: unknown, owner: gamma, validated: [DE, FR]}
  lot-us: {count: 214, country: US, owner: alpha, filed: 2008, granted: {after-filing: {assumed: pendency}}, granted-share: 0.7, reads-on: [{standard: cellular, by: declared}]}
  lot-cn: {count: unknown, country: CN, owner: {disputed: [alpha, gamma]}, filed: 2008, adjusted: -30, family: '-7', note: '+1, said "they"'}
agreements:
  licence-2011:
    parties: [alpha, delta]
    signed: 2011-06-14
    ends: unknown
    grants: [{id: cross, kind: licence, each-other: yes}, {id: past, kind: release, from: alpha, to: delta}]
  sale-2015:
    title: A sale that is no deal
    parties: [alpha, gamma]
    signed: 2015-02
    transfers: [{patents: {list: [US8000001B2]}, from: alpha, to: gamma, on: 2015-02-03}]
deals:
  peace: {title: Peace, announced: 2011-06-14, parties: [alpha, delta], strands: {patents: [licence-2011], collaboration: [{field: iot}]}, source: 'https://example.org/peace'}
`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-lists-'));
  writeFileSync(join(folder, 'all.yaml'), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['-w', folder, ...words], io);
  return { code, out: io.out, err: io.err };
}
async function rows(...words: string[]): Promise<Record<string, unknown>[]> {
  const { code, out, err } = await run(...words, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>[];
}
const ids = (list: Record<string, unknown>[], key = 'id') => list.map((row) => row[key]);

describe('deals', () => {
  it('lists deals, and agreements that belong to none, by date', async () => {
    expect(await rows('deals')).toMatchObject([
      {
        id: 'peace',
        of: 'deal',
        date: '2011-06-14',
        kinds: ['patents', 'collaboration', 'licence', 'release'],
        agreements: ['licence-2011'],
        grants: ['cross', 'past'],
        ends: 'unknown',
        file: 'all.yaml',
      },
      { id: 'sale-2015', of: 'agreement', date: '2015-02', kinds: ['transfer'], ends: 'never' },
    ]);
  });
  it.each([
    [['--party', 'gamma'], ['sale-2015']],
    [
      ['--party', 'Alpha Networks'],
      ['peace', 'sale-2015'],
    ],
    [['--from', '2015-02-20'], ['sale-2015']],
    [['--until', '2014'], ['peace']],
    [['--kind', 'release'], ['peace']],
    [['--kind', 'transfer', '--until', '2014'], []],
  ])('with %j gives %j', async (options, expected) => {
    expect(ids(await rows('deals', ...options))).toEqual(expected);
  });
  it('is text that counts', async () => {
    const { out } = await run('deals');
    expect(out).toMatch(/^id +date +parties +kinds +ends +title\npeace +2011-06-14 +alpha, delta /);
    expect(out).toMatch(/\n2 deals\n$/);
  });
});

describe('parties', () => {
  it('says who controls whom on a day', async () => {
    const on = async (day: string) =>
      (await rows('parties', '--at', day)).find((row) => row.party === 'gamma');
    expect(await on('2012-12-31')).toMatchObject({ 'controlled-by': ['beta'], group: 'beta' });
    expect(await on('2013-01-01')).toMatchObject({
      'controlled-by': ['delta'],
      share: [100],
      group: 'delta',
    });
  });
  it('takes the last control on file without a day', async () => {
    expect((await rows('parties', '--name', 'beta'))[0]).toMatchObject({
      group: 'alpha',
      since: ['2016-01-14'],
      share: [80],
    });
  });
  it.each([
    [
      ['--group-of', 'alpha'],
      ['alpha', 'beta', 'old'],
    ],
    [['--group-of', 'Beta Inc.', '--at', '2015-12-31'], ['beta']],
    [['--kind', 'assertion-entity'], ['delta']],
    [['--name', 'networks'], ['alpha']],
  ])('with %j gives %j', async (options, expected) => {
    expect(ids(await rows('parties', ...options), 'party')).toEqual(expected);
  });
  it('defuses formulas in CSV', async () => {
    expect((await run('parties', '--csv')).out).toContain(`delta,"'=HYPERLINK(""http://example.org"")"`);
  });
});

describe('patents', () => {
  it.each([
    [
      ['--owner', 'gamma'],
      ['EP2000001B1', 'US8000001B2', 'US8000002B2'],
    ],
    [['--country', 'de'], ['EP2000001B1']],
    [
      ['--country', 'US'],
      ['US8000001B2', 'US8000002B2', 'lot-us'],
    ],
    [
      ['--standard', 'LTE'],
      ['US8000001B2', 'lot-us'],
    ],
    [['--standard', 'cellular'], ['lot-us']],
    [['--lots'], ['lot-cn', 'lot-us']],
    [['--in-force', '2010-05-03'], []],
    [
      ['--in-force', '2011-07-01'],
      ['US8000001B2', 'US8000002B2', 'lot-us'],
    ],
    [
      ['--in-force', '2022-05-04'],
      ['US8000002B2', 'lot-us'],
    ],
    [['--in-force', '2026-03-02'], ['lot-us']],
  ])('with %j gives %j', async (options, expected) => {
    expect(ids(await rows('patents', ...options))).toEqual(expected);
  });
  it('counts the assets behind the entries', async () => {
    const { out } = await run('patents');
    expect(out).toMatch(/5 entries\n217 assets, 2 of the entries are lots, 1 of them of unknown size\n$/);
  });
});

describe('patents --csv', () => {
  const readBack = (table: string) => {
    const encode = (words: string) => new TextEncoder().encode(words);
    const names = 'crossgrant: 1\ntables: {patents: [t.csv]}\n';
    const facts = text.replace(/^patents:[\s\S]*?(?=^agreements:)/m, '').replace(/^agreements:[\s\S]*/m, '');
    return readWorkspace([
      { name: 'all.yaml', bytes: encode(facts) },
      { name: 'tables.yaml', bytes: encode(names) },
      { name: 't.csv', bytes: encode(table) },
    ]);
  };
  it('reads back through `tables` to the same data', async () => {
    const { out } = await run('patents', '--csv');
    const { workspace, findings } = readBack(out);
    expect(findings).toEqual([]);
    expect(workspace?.patents).toEqual((await loadWorkspace(folder)).workspace?.patents);
  });
  it('prints every key of a patent, in the order of the schema', async () => {
    const [head] = (await run('patents', '--csv')).out.split('\n');
    expect(head).toMatch(/^id,count,families,granted-share,country,validated,.*,cpc,source,assumed,note$/);
  });
  it('begins no cell as a formula does, whatever a note says, and still reads back', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', ''), fc.string({ minLength: 1 }), (head, tail) => {
        const note = (head + tail).trim();
        fc.pre(note !== '' && !/^[[{]/.test(note));
        const table = patentsCsv([
          { id: 'lot-x', count: 1, country: 'US', owner: ['alpha'], filed: '2008', note } as Row,
        ]);
        for (const cell of parse(table).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(readBack(table).workspace?.patents['lot-x']?.note).toBe(note);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a word that the workspace does not know ends with 2 and the nearest', () => {
  it.each([
    [['deals', '--party', 'alpa'], 'crossgrant: unknown party `alpa`, did you mean `alpha`?\n'],
    [['deals', '--kind', 'licens'], 'crossgrant: unknown kind `licens`, did you mean `licence`?\n'],
    [['patents', '--standard', 'lte'], 'crossgrant: unknown standard `lte`, did you mean `LTE`?\n'],
    [['parties', '--group-of', 'nobody-like-that'], 'crossgrant: unknown party `nobody-like-that`\n'],
  ])('%j', async (words, message) => {
    expect(await run(...words)).toEqual({ code: 2, out: '', err: message });
  });
});

describe('a workspace with errors', () => {
  it('ends with 1 and its findings on stderr', async () => {
    const bad = mkdtempSync(join(tmpdir(), 'crossgrant-bad-'));
    writeFileSync(join(bad, 'a.yaml'), 'crossgrant: 1\nparties:\n  alpha: {controled: []}\n');
    const io = recorder();
    expect(await main(['-w', bad, 'deals'], io)).toBe(1);
    expect(io.out).toBe('');
    expect(io.err).toMatch(/^a\.yaml:3:\d+: unknown key `controled`/);
    rmSync(bad, { recursive: true });
  });
  it('ends with 2 where there is no such folder', async () => {
    const io = recorder();
    expect(await main(['-w', join(folder, 'nowhere'), 'deals'], io)).toBe(2);
    expect(io.err).toMatch(/^crossgrant: .*nowhere/);
  });
});
