// What a workspace looks like once read: canonical values, places, merged sections, tables.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  findingText,
  isOpen,
  readWorkspace,
  readWorkspaceAsync,
  type Workspace,
} from '../../src/language/index.js';
import { bytes, read, texts } from './help.js';

function good(files: Record<string, string>): Workspace {
  const { workspace, findings } = read(files);
  expect(findings.map(findingText)).toEqual([]);
  return workspace as Workspace;
}
const one = (body: string): Workspace => good({ 'a.yaml': `crossgrant: 1\n${body}` });

describe('canonical values', () => {
  test('yes and no where the schema says so; `on` and `NO` are words', () => {
    const { agreements, parties } =
      one(`parties: {a: {country: NO, assumed: yes}, b: {assumed: False}, on: {}}
agreements:
  x:
    parties: [a, b]
    terminable: no
    grants: [{id: g, kind: licence, from: a, to: b, sublicence: no, have-made: no, retroactive: "yes", survives: no}]
`);
    expect(parties.a).toEqual({ country: 'NO', assumed: true });
    expect(parties.b).toEqual({ assumed: false });
    expect(agreements.x).toMatchObject({
      terminable: false,
      grants: [{ sublicence: false, 'have-made': 'no', retroactive: true, survives: false }],
    });
  });
  test('one value where a list is expected; dates and names stay text', () => {
    const { products, patents } = one(`parties: {a: {}}
products: {p: {kind: handset, sells: a, standards: [LTE, 802.11, 5.10], from: 2008}}
patents: {p-1: {country: US, filed: 2006-03, owner: a, family: 007, cpc: H04W}}
`);
    expect(products.p).toEqual({
      kind: ['handset'],
      sells: 'a',
      standards: ['LTE', '802.11', '5.10'],
      from: '2008',
    });
    expect(patents['p-1']).toEqual({
      country: 'US',
      filed: '2006-03',
      owner: ['a'],
      family: '007',
      cpc: ['H04W'],
    });
  });
  test('open values keep their form, and their insides are canonical', () => {
    const { patents } = one(`parties: {a: {}, b: {}}
assumptions: {pendency: {says: s, value: 30, low: 20, high: 44}, holder: {says: s, value: a}}
patents:
  p-1: {country: {disputed: [NO, SE]}, owner: {unknown: [a, [a, b]]}, filed: {unknown: {from: 2001}}, granted: unknown}
  l-1: {count: 5, country: US, owner: {assumed: holder}, filed: 2008, granted: {after-filing: {assumed: pendency}}, assumed: yes}
`);
    expect(patents['p-1']).toEqual({
      country: { disputed: ['NO', 'SE'] },
      owner: { unknown: [['a'], ['a', 'b']] },
      filed: { unknown: { from: '2001' } },
      granted: 'unknown',
    });
    expect(patents['l-1']).toMatchObject({ owner: { assumed: 'holder' }, assumed: true });
  });
  test('the value of an assumption takes the form of its use', () => {
    const { assumptions } = one(`parties: {a: {}}
assumptions: {holder: {says: s, value: a, low: a}}
patents: {l-1: {count: 5, country: US, owner: {assumed: holder}, filed: 2008}}
`);
    expect(assumptions.holder).toMatchObject({ value: ['a'], low: ['a'] });
  });
  test('ids such as `constructor` are ids', () => {
    const { parties } = one('parties: {constructor: {name: Builders}}\n');
    expect(Object.keys(parties)).toEqual(['constructor']);
    expect('toString' in parties).toBe(false);
    expect(texts('parties: {__proto__: {}}\n')).toEqual([
      'a.yaml:2:11: `__proto__` is no id, expected an id in kebab-case, did you mean `proto`?',
    ]);
  });
  test('isOpen', () => {
    expect(['unknown', { unknown: [] }, { disputed: [] }, { assumed: 'x' }].map(isOpen)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(
      ['x', ['unknown'], { assumed: true }, { all: true, assumed: true }, null, undefined].some(isOpen),
    ).toBe(false);
  });
  test('an alias stands for what it names', () => {
    const { parties } = one('parties:\n  a: &same {country: US}\n  b: *same\n');
    expect(parties.b).toEqual({ country: 'US' });
  });
  test('JSON is read as YAML is', () => {
    const { parties } = good({
      'a.json': '{\n  "crossgrant": 1,\n  "parties": {"a": {"assumed": true}}\n}\n',
    });
    expect(parties.a).toEqual({ assumed: true });
  });
});

describe('places', () => {
  const workspace = good({
    'a.yaml': 'crossgrant: 1\nparties:\n  a: {name: A}\nevents:\n  - {fact: f, by: a, on: 2001-01-01}\n',
    'sub/b.yaml': 'crossgrant: 1\n\nevents:\n  - fact: g\n    on: 2002-01-01\n',
  });
  test('of a value, of an entry by its key, across files', () => {
    expect(workspace.place(['parties', 'a', 'name'])).toEqual({ file: 'a.yaml', line: 3, column: 13 });
    expect(workspace.place(['parties', 'a'])).toEqual({ file: 'a.yaml', line: 3, column: 3 });
    expect(workspace.place(['events', '1', 'on'])).toEqual({ file: 'sub/b.yaml', line: 5, column: 9 });
  });
  test('of the nearest ancestor', () => {
    expect(workspace.place(['parties', 'a', 'merged', 'into'])).toEqual({
      file: 'a.yaml',
      line: 3,
      column: 3,
    });
  });
  test('files and digest', () => {
    expect(workspace.files).toEqual(['a.yaml', 'sub/b.yaml']);
    expect(workspace.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('tables', () => {
  const main = 'crossgrant: 1\nparties: {a: {}, b: {}}\ntables: {patents: [t.csv], market: [m.csv]}\n';
  const market =
    'house,published,region,period,vendor,party,units,share,source,note\nIDC,2017-07-05,China,2017Q1,Oppo,a,18.9,18.2,https://x,\n';
  const head = 'id,count,country,owner,filed,granted,reads-on,note';
  const withRows = (...rows: string[]) =>
    read({ 'a.yaml': main, 't.csv': `${[head, ...rows].join('\n')}\n`, 'm.csv': market });

  test('rows are patents; nested cells are JSON; each has its line', () => {
    const { workspace, findings } = withRows(
      'l-1,214,US,a,2008,2011,"[{""standard"":""LTE"",""by"":""declared""}]","two\nlines"',
      'US8000001B2,,,"[""a"",""b""]",2008-01-02,pending,,',
    );
    expect(findings).toEqual([]);
    expect(workspace?.patents['l-1']).toEqual({
      count: 214,
      country: 'US',
      owner: ['a'],
      filed: '2008',
      granted: '2011',
      'reads-on': [{ standard: 'LTE', by: 'declared' }],
      note: 'two\nlines',
    });
    expect(workspace?.patents.US8000001B2).toEqual({
      owner: ['a', 'b'],
      filed: '2008-01-02',
      granted: 'pending',
    });
    expect(workspace?.place(['patents', 'l-1', 'filed'])).toEqual({ file: 't.csv', line: 2, column: 1 });
    expect(workspace?.place(['patents', 'US8000001B2'])).toEqual({ file: 't.csv', line: 4, column: 1 });
    expect(workspace?.market).toEqual([
      {
        house: 'IDC',
        published: '2017-07-05',
        region: 'China',
        period: '2017Q1',
        vendor: 'Oppo',
        party: 'a',
        units: 18.9,
        share: 18.2,
        source: 'https://x',
        note: null,
        place: { file: 'm.csv', line: 2, column: 1 },
      },
    ]);
  });
  test('a bad row is left out, with its line; the rest is kept', () => {
    const { workspace, findings } = withRows(
      'l-1,214,US,a,2008-02-31,,,',
      'l-2,x,US,a,2008,,,',
      'l-3,1,US,a,2008,,"[{",',
      'l-4,1,US,a',
      ',1,US,a,2008,,,',
      'ZZ1234567,1,US,a,2008,,,',
      'l-5,1,US,a,2008,,,',
      'l-5,2,US,a,2008,,,',
    );
    expect(findings.map(findingText)).toEqual([
      't.csv:2:1: row left out: no such day `2008-02-31`, expected a day of the calendar, did you mean `2008-02-29`?',
      't.csv:3:1: row left out: found `x`, expected a whole number',
      't.csv:4:1: row left out: the cell is no JSON: `[{`, expected a nested value written as JSON',
      't.csv:5:1: row left out: the row has 4 cells, expected 8',
      't.csv:6:1: row left out: the row has no id, expected a publication number or an id in kebab-case',
      't.csv:7:1: row left out: `ZZ1234567` is no possible publication number, expected two capitals of a patent office before the digits',
      't.csv:9:1: row left out: the id `l-5` is taken, see t.csv:8:1',
    ]);
    expect(Object.keys(workspace?.patents ?? {})).toEqual(['l-5']);
  });
  test('an unknown owner is told once', () => {
    const { findings } = withRows('l-1,1,US,x,2008,,,', 'l-2,1,US,x,2008,,,');
    expect(findings.map(findingText)).toEqual(['t.csv:2:1: unknown party `x`, did you mean `a`?']);
  });
  test('an unknown column, a table that is not there, one outside', () => {
    const table = (text: string, named = 't.csv') =>
      read({ 'a.yaml': `crossgrant: 1\ntables: {patents: ${named}}\n`, 't.csv': text }).findings.map(
        findingText,
      );
    expect(table('id,contry\nx,US\n')[0]).toMatch(
      /^t\.csv:1:1: unknown column `contry`, expected .*, did you mean `country`\?$/,
    );
    expect(table('country\nUS\n')).toEqual([
      't.csv:1:1: the column `id` is missing, expected a column with the id of each patent',
    ]);
    expect(table('', 'u.csv')).toEqual([
      'a.yaml:2:19: no table `u.csv`, expected a `.csv` or `.parquet` file beside the file that names it',
    ]);
    expect(table('', '../t.csv')).toEqual([
      'a.yaml:2:19: the table `../t.csv` lies outside the workspace, expected a file inside it',
    ]);
    expect(table('id,owner\n"x')[0]).toMatch(/^t\.csv:\d:1: the table cannot be read: /);
  });
  test('market rows: shares and dates', () => {
    const rows = (row: string) =>
      read({
        'a.yaml': 'crossgrant: 1\ntables: {market: m.csv}\n',
        'm.csv': `${market.split('\n')[0]}\n${row}\n`,
      }).findings.map(findingText);
    expect(rows('IDC,2017-07-05,China,2017Q1,Oppo,,18.9,118,x,')).toEqual([
      'm.csv:2:1: row left out: the row has a share of `118`, expected at most 100 per cent',
    ]);
    expect(rows('IDC,July,China,2017Q1,Oppo,,18.9,18,x,')[0]).toMatch(
      /`July` under `published`, expected a date/,
    );
  });
  test('Parquet: typed columns, rows by number', async () => {
    const table = readFileSync(new URL('fixtures/lots.parquet', import.meta.url));
    const { workspace, findings } = await readWorkspaceAsync([
      {
        name: 'a.yaml',
        bytes: bytes('crossgrant: 1\nparties: {a: {}, b: {}}\ntables: {patents: t.parquet}\n'),
      },
      { name: 't.parquet', bytes: new Uint8Array(table) },
    ]);
    expect(findings.map(findingText)).toEqual([]);
    expect(workspace?.patents).toEqual({
      'l-1': {
        count: 214,
        country: 'US',
        owner: ['a'],
        filed: '2008-03-01',
        'reads-on': [{ standard: 'LTE', by: 'declared' }],
        assumed: true,
      },
      US8000001B2: { owner: ['b'], filed: '2009-01-02' },
    });
    expect(workspace?.place(['patents', 'US8000001B2'])).toEqual({ file: 't.parquet', line: 2, column: 1 });
  });
  test('Parquet that is none', async () => {
    const files = [
      { name: 'a.yaml', bytes: bytes('crossgrant: 1\ntables: {patents: t.parquet}\n') },
      { name: 't.parquet', bytes: bytes('PAR1 nonsense') },
    ];
    const { findings } = await readWorkspaceAsync(files);
    expect(findings.map(findingText)[0]).toMatch(/^t\.parquet:1:1: the table cannot be read: /);
    expect(readWorkspace(files).findings).toHaveLength(1);
  });
});
