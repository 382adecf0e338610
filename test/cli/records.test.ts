// The commands about imported records, from a file to a decision, in this process.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { grantsXml, grantXml } from '../portfolio/grants.js';
import { backFile, docdb, full } from '../records/epo-made-up.js';
import { recorder } from './recorder.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-records-'));
  write('a.yaml', 'crossgrant: 1\nimported: {}\nparties: {acme: {name: Acme Oy}, beta: {name: Beta LLC}}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
function write(name: string, text: string | Uint8Array): string {
  writeFileSync(path(name), text);
  return path(name);
}
async function run(...args: string[]) {
  const io = recorder();
  // Threads want the built files.
  const more = args[0] === 'import' ? ['--workers', '0'] : [];
  const code = await main(['-w', folder, ...args, ...more], io);
  return { code, out: io.out, err: io.err };
}
// oxlint-disable-next-line typescript/no-explicit-any -- answers of all commands
const data = async (...args: string[]): Promise<any> => JSON.parse((await run(...args, '--json')).out);
async function imported(): Promise<void> {
  write(
    'a.xml',
    grantXml({ number: 10_000_001, assignee: 'Acme Oy' }) +
      grantXml({ number: 10_000_002, assignee: 'Gamma Widgets AB', title: '=cmd()' }),
  );
  expect((await run('import', path('a.xml'))).code).toBe(0);
}
const name = 'Gamma Widgets AB';

describe('import', () => {
  it('says what it did, in words, JSON and CSV, and that a second time does nothing', async () => {
    const file = write('a.xml', grantsXml(2));
    const dry = await run('import', file, '--dry-run');
    expect(dry.out).toContain('us-red-book, 2 records (dry run, nothing is kept)');
    expect(readdirSync(folder)).not.toContain('.crossgrant');
    expect((await run('import', 'us-red-book', file)).out).toMatch(/2 records, import 1\n {2}documents: 2\n/);
    expect((await run('import', file)).out).toBe(`${file}: imported before (import 1), nothing changed\n`);
    const [report] = await data('import', write('b.xml', grantsXml(1, 11_000_000)));
    expect(report).toMatchObject({ import: 2, already: false, records: 1, rows: { documents: 1 } });
    const csv = await run('import', file, '--csv');
    expect(csv.out.split('\n')[0]).toMatch(/^file,import,already,formats/);
  });
  it('tells of the files before one that fails', async () => {
    const good = write('a.xml', grantsXml(2));
    const { code, out, err } = await run('import', good, write('b.txt', 'hello'));
    expect(code).toBe(2);
    expect(out).toContain('2 records, import 1');
    expect(err).toContain('is of no format known here');
  });
  it('refuses files, folders and workspaces that are not there', async () => {
    expect((await run('import', path('no.xml'))).err).toContain('no such file or folder');
    expect((await run('import', 'us-redbok', write('a.xml', grantsXml(1)))).err).toMatch(
      /did you mean `us-red-book`/,
    );
    mkdirSync(path('dir'));
    const dir = await run('import', path('dir'));
    expect([dir.code, dir.err]).toEqual([2, expect.stringContaining('a folder, where a file is expected')]);
    const io = recorder();
    expect(await main(['-w', path('nowhere'), 'import', path('a.xml')], io)).toBe(2);
    expect(io.err).toContain('no such file or folder');
    expect(readdirSync(folder)).not.toContain('nowhere');
  });
});

describe('import table', () => {
  const csv = 'Patent No;Assignee;Filing date\nUS 10,000,009 B2;Acme Oy;2015-03-04\n;x;\n';
  it('shows the columns, and takes them when told to', async () => {
    const file = write('t.csv', csv);
    const asked = await run('import', 'table', file);
    expect(asked.code).toBe(1);
    expect(asked.err).toMatch(/Patent No .*\n/);
    expect(asked.err).toContain('nothing was imported: agree with `--yes`');
    expect(readdirSync(folder)).not.toContain('.crossgrant');
    const taken = await run('import', 'table', file, '--yes');
    expect(taken.out).toMatch(/1 records, import 1/);
    expect(taken.out).toMatch(/rejects: 1, see \.crossgrant\/rejects\//);
    expect((await data('patents')).map(({ id }: { id: string }) => id)).toEqual(['US10000009B2']);
  });
  it('writes the guess down once, and reads a mapping that somebody has changed', async () => {
    const file = write('t.csv', csv);
    const map = path('map.yaml');
    expect((await run('import', 'table', file, '--write-mapping', map)).code).toBe(1);
    expect(readFileSync(map, 'utf8')).toContain('columns:');
    const again = await run('import', 'table', file, '--write-mapping', map);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('exists already')]);
    write('map.yaml', 'columns: {Patent No: id, Assignee: owner}\n');
    expect((await run('import', 'table', file, '--mapping', map)).out).toContain('1 records');
    write('map.yaml', 'columns: {Patent No: id}\n');
    // Read another way it is another import.
    expect((await run('import', 'table', file, '--mapping', map)).out).toContain('import 2');
  });
  it.each([
    ['columns: {a: ownr}', /column `a`: unknown key `ownr`, did you mean `owner`\?/],
    ['columns: [a]', /map\.yaml`: columns: /],
    ['colums: {a: id}', /map\.yaml`: /],
    ['{', /map\.yaml`: /],
    ['', /map\.yaml`: /],
    ['columns: {a: id}\ndelimiter: ";;"', /map\.yaml`: delimiter: /],
    ['columns: {a: id}\ndates: ymd', /map\.yaml`: dates: /],
    ['columns: {__proto__: id, constructor: owner}', /rejects: 1|missing|map\.yaml/],
  ])('says what is wrong with the mapping `%s`', async (text, message) => {
    write('map.yaml', text);
    const { code, out, err } = await run(
      'import',
      'table',
      write('t.csv', csv),
      '--mapping',
      path('map.yaml'),
    );
    expect(err + out).toMatch(message);
    expect(code).toBeLessThan(3);
  });
  it('names a mapping or a table that is not there, and one that is none', async () => {
    const file = write('t.csv', csv);
    expect((await run('import', 'table', file, '--mapping', path('no.yaml'))).err).toContain(
      'no such file or folder',
    );
    expect((await run('import', 'table', path('no.csv'), '--yes')).err).toContain('no such file or folder');
    const none = await run('import', 'table', write('e.csv', ''), '--yes');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('e.csv')]);
  });
});

describe('imports', () => {
  it('lists them and takes one back', async () => {
    expect((await run('imports')).err).toContain('nothing has been imported');
    expect((await run('imports', '--forget', '1')).err).toContain('nothing has been imported');
    expect((await run('resolve')).err).toContain('nothing has been imported');
    expect(readdirSync(folder)).not.toContain('.crossgrant');
    await imported();
    expect(await data('imports')).toMatchObject([{ import: 1, file: 'a.xml', records: 2, rejects: 0 }]);
    expect((await run('imports', '--csv')).out.split('\n')[0]).toMatch(/^import,file,format/);
    expect((await run('imports', '--forget', '7')).err).toContain('no import 7');
    expect((await run('imports', '--forget', '1')).out).toContain('(`a.xml`, 2 records) is forgotten');
    expect(await data('imports')).toEqual([]);
    expect(await data('patents')).toEqual([]);
  });
});

describe('title and dates', () => {
  it('tell of one patent or of all', async () => {
    await imported();
    const title = await run('title', 'US10000001');
    expect([title.code, title.out]).toEqual([0, expect.stringContaining('Acme Oy')]);
    expect(await data('title', 'US 10,000,001 B2')).toMatchObject({ steps: expect.any(Array) as unknown });
    expect((await run('title', 'US10000001', '--csv')).out.split('\n')[0]).toMatch(/^from,by,recorded/);
    expect((await data('title')).length).toBe(2);
    expect((await run('title', '--csv')).out.split('\n')[0]).toMatch(/^patent,owner,firm/);
    expect((await data('title', '--doubts')).length).toBeLessThanOrEqual(2);
    const dates = await run('dates', '16/000,001');
    expect(dates.out).toContain('US10000001B2: Device 10000001');
    expect(dates.out).toContain('filed 2018-03-01');
    expect((await data('dates', 'US10000001')).length).toBeGreaterThan(2);
    expect((await run('dates', 'US10000001', '--csv')).out.split('\n')[0]).toBe(
      'date,value,missing,says,record,authority',
    );
    const none = await run('dates', 'US10000003');
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining('it has `US10000001B2`, `US10000002B2`'),
    ]);
  });
});

describe('owner', () => {
  it('explains a name, and lists those that nobody has', async () => {
    expect((await run('owner')).err).toContain('nothing has been imported');
    expect((await run('owner', 'ACME', 'OY')).out).toContain('acme');
    expect(await data('owner', 'ACME OY')).toMatchObject([{ party: 'acme' }]);
    expect((await run('owner', 'ACME OY', '--csv')).out.split('\n')[0]).toMatch(/^name,party,rule/);
    await imported();
    expect(await data('owner')).toMatchObject([{ name, patents: 1, party: null }]);
    expect(await data('owner', '--all')).toHaveLength(2);
  });
  it('keeps decisions as data, beside the comments that are there', async () => {
    await imported();
    expect((await run('owner', name, '--is', 'beta')).err).toContain('needs its reason');
    expect((await run('owner', name, '--is', 'bet', '--reason', 'x')).err).toContain('did you mean `beta`');
    write(
      'owner-names.yaml',
      '# ours\ncrossgrant: 1\nowner-names:\n  # seen in 2020\n  Old AB: {party: acme} # fine\n',
    );
    expect((await run('owner', name, '--is', 'Beta LLC', '--reason', 'their site: "we"')).code).toBe(0);
    const text = readFileSync(path('owner-names.yaml'), 'utf8');
    for (const kept of ['# ours', '# seen in 2020', '# fine']) expect(text).toContain(kept);
    expect(await data('owner', name)).toMatchObject([{ party: 'beta', rule: 'decision' }]);
    const owners = async () =>
      (await data('patents')).map(({ id, owner }: Record<string, unknown>) => [id, JSON.stringify(owner)]);
    expect(await owners()).toHaveLength(2);
    // A decision can be changed, and what is not so can be said as well.
    expect((await run('owner', name, '--is', 'acme', '--reason', 'sold')).code).toBe(0);
    expect(await data('owner', name)).toMatchObject([{ party: 'acme' }]);
    expect((await run('owner', name, '--not', 'acme', '--reason', 'not sold')).code).toBe(0);
    expect(await data('owner', name)).toMatchObject([{ party: null }]);
    expect((await run('owner', 'Old', 'AB', '--is', 'none', '--reason', 'gone')).code).toBe(0);
    expect(await data('owner', 'Old AB')).toMatchObject([{ party: null, rule: 'decision' }]);
    expect((await run('check')).err).toBe('');
    // The decisions stand when the records come again.
    await run('imports', '--forget', '1');
    await run('import', path('a.xml'));
    expect((await run('patents', '--json')).err).toBe('');
    expect(await owners()).toHaveLength(1);
  });
  it('writes into the file that has the name, through a link, and into an empty one', async () => {
    write('names.yaml', 'crossgrant: 1\nowner-names: {Gamma AB: {party: acme, reason: x}}\n');
    expect((await run('owner', 'Gamma AB', '--is', 'beta', '--reason', 'y')).out).toContain('names.yaml');
    expect(await data('owner', 'Gamma AB')).toMatchObject([{ party: 'beta' }]);
    mkdirSync(path('in'));
    write('in/real.yaml', '');
    symlinkSync(path('in/real.yaml'), path('owner-names.yaml'));
    expect((await run('owner', 'Delta', '--is', 'beta', '--reason', 'y')).code).toBe(0);
    expect(readFileSync(path('in/real.yaml'), 'utf8')).toMatch(/^crossgrant: 1\n/);
    expect(await data('owner', 'Delta')).toMatchObject([{ party: 'beta' }]);
  });
  it.each(['[1]', 'just text', 'crossgrant: 2\n', 'a: [', 'owner-names: {}\n'])(
    'does not spoil a file of decisions that is none: `%s`',
    async (text) => {
      write('owner-names.yaml', text);
      const { code, err } = await run('owner', 'Delta', '--is', 'beta', '--reason', 'y');
      expect([code, err]).toEqual([2, expect.stringContaining('owner-names.yaml')]);
      expect(readFileSync(path('owner-names.yaml'), 'utf8')).toBe(text);
    },
  );
});

describe('export', () => {
  it('lists and writes tables and views', async () => {
    expect((await run('export')).err).toContain('nothing has been imported');
    await imported();
    expect((await run('resolve')).out).toMatch(
      /^2 rights, 1 row in the table of patents, 1 name without a party/,
    );
    const list: { table: string; rows: number }[] = await data('export');
    expect(list.find(({ table }) => table === 'documents')).toMatchObject({ rows: 2 });
    expect((await run('export', '--csv')).out.split('\n')[0]).toBe('table,kind,rows');
    const out = path('out file.csv');
    expect((await run('export', 'current_documents', out)).out).toBe(
      `${out}: 2 rows of \`current_documents\`\n`,
    );
    expect(readFileSync(out, 'utf8')).toContain("'=cmd()");
    expect((await run('export', 'documnts')).err).toContain('did you mean `documents`');
    expect((await run('export', 'documents"; DROP TABLE imports; --')).code).toBe(2);
    expect((await run('export', 'documents', path('x.json'))).err).toContain('ends in `.parquet` or `.csv`');
    const bad = await run('export', 'documents', path('no/where.csv'));
    expect([bad.code, readdirSync(folder).includes('no')]).toEqual([2, false]);
  });
});

describe('a workspace with imported patents', () => {
  it('answers with them, and with what is written by hand where both speak', async () => {
    await imported();
    expect((await run('check')).code).toBe(0);
    expect(await data('patents')).toMatchObject([{ id: 'US10000001B2' }]);
    write('b.yaml', 'crossgrant: 1\npatents: {US10000001: {owner: beta, country: US}}\n');
    const rows: { id: string }[] = await data('patents');
    expect(rows.map(({ id }) => id)).toEqual(['US10000001']);
  });
});

describe('the forms of an answer', () => {
  const everything = 'crossgrant: 1\nimported: {unresolved: yes}\nparties: {acme: {name: Acme Oy}}\n';
  it('are text, JSON and CSV for a patent that has no recorded papers', async () => {
    write('a.yaml', everything);
    expect((await run('import', write('ep.xml', backFile(docdb({ data: full }))))).code).toBe(0);
    const text = await run('title', 'EP7654321');
    expect([text.code, text.out]).toEqual([0, expect.stringMatching(/^ids: EP7654321B1$/m)]);
    expect(await data('title', 'EP 7 654 321 B1')).toMatchObject({ ids: 'EP7654321B1' });
    expect((await run('title', 'EP7654321', '--csv')).out).toBe(
      'from,by,recorded,paper,class,judgement,moved,owners\n',
    );
    expect(await data('title')).toEqual([]);
    expect((await run('title')).out).toMatch(/0 chains\n$/);
    expect((await run('dates', 'EP09123456.7')).out).toMatch(/^EP7654321B1: (.*\n)+filed 2009-04-03$/m);
    expect((await run('dates')).code).toBe(2);
  });
  it('are text, JSON and CSV for what is on file', async () => {
    await imported();
    expect(await data('resolve')).toMatchObject({ rights: 2, patents: 1, unresolvedNames: 1 });
    expect((await run('imports')).out).toMatch(/a\.xml +us-red-book .*\n1 import\n$/);
    expect((await run('owner')).out).toMatch(/Gamma Widgets AB +1\n1 name\n$/);
    expect((await run('owner', '--all', '--csv')).out.split('\n').slice(0, 2)).toEqual([
      'name,patents,party,rule,runner-up,doubts',
      expect.stringMatching(/^Acme Oy,1,acme,/),
    ]);
    expect((await run('title')).out).toMatch(/\n2 chains\n$/);
    expect((await run('export')).out).toMatch(/^documents +table +2$/m);
    for (const bad of ['0', '-1', 'x', '1.5', ''])
      expect([bad, (await run('imports', '--forget', bad)).code]).toEqual([bad, 2]);
    expect(await data('imports')).toHaveLength(1);
  });
  it('of an import of a table are the same as of any other', async () => {
    const file = write('t.csv', 'Patent No;Assignee\nUS 10,000,009 B2;Acme Oy\n');
    const { code, out, err } = await run('import', 'table', file, '--yes', '--json');
    // What was guessed is no part of the answer.
    expect([code, err]).toEqual([0, expect.stringContaining('Patent No')]);
    expect(JSON.parse(out)).toMatchObject([{ import: 1, records: 1, rejects: 0 }]);
    const again = await run('import', 'table', file, '--yes', '--csv');
    expect(again.out.split('\n')).toHaveLength(3);
    expect(await data('imports')).toHaveLength(1);
  });
});

describe('a decision about a name', () => {
  it('says one thing only, of a party that there is, on a day that there is', async () => {
    const both = await run('owner', name, '--is', 'acme', '--not', 'acme', '--reason', 'x');
    expect([both.code, readdirSync(folder)]).toEqual([2, ['a.yaml']]);
    const stranger = await run('owner', name, '--not', 'nobody', '--reason', 'x');
    expect([stranger.code, stranger.err]).toEqual([2, expect.stringContaining('nobody')]);
    expect((await run('owner', name, '--at', '2020-02-30')).code).toBe(2);
    const alone = await run('owner', '--is', 'acme', '--reason', 'x');
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('needs the name')]);
    for (const reason of ['', ' ']) {
      const empty = await run('owner', name, '--is', 'acme', '--reason', reason);
      expect([empty.code, readdirSync(folder)]).toEqual([2, ['a.yaml']]);
    }
    expect((await run('owner', name, '--is', 'acme', '--not', 'beta', '--reason', 'x')).code).toBe(0);
    expect([(await run('check')).err, await data('owner', name)]).toMatchObject(['', [{ party: 'acme' }]]);
  });
});
