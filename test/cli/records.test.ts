// The commands about the store, in this process: what is printed, as text, JSON and CSV, and what is kept as data.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { importFile } from '../../src/portfolio/index.js';
import { grantsXml } from '../portfolio/grants.js';
import { recorder } from './recorder.js';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-records-'));
  const parties = '  example: {name: Example Oy}\n  other: {name: Other Inc}\n';
  writeFileSync(join(folder, 'a.yaml'), `crossgrant: 1\nparties:\n${parties}imported: {}\n`);
  writeFileSync(join(folder, 'grants.xml'), grantsXml(2, 10_000_001));
  writeFileSync(join(folder, 'more.xml'), grantsXml(1, 10_000_005, { assignee: 'Exampel Group' }));
  for (const name of ['grants.xml', 'more.xml']) await importFile(folder, join(folder, name), { workers: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['-w', folder, ...words], io);
  return { code, out: io.out, err: io.err };
}
async function json<T>(...words: string[]): Promise<T> {
  const { code, out, err } = await run(...words, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

describe('the commands about the store', () => {
  it('list and export what has been imported', async () => {
    const imports = await json<{ file: string; records: number }[]>('imports');
    expect(imports.map(({ file, records }) => [file, records])).toEqual([
      ['grants.xml', 2],
      ['more.xml', 1],
    ]);
    expect((await run('imports', '--csv')).out.split('\n')[0]).toContain('import,file,format');
    expect((await run('export')).out).toContain('documents');
    const path = join(folder, 'documents.csv');
    expect((await run('export', 'documents', path)).out).toContain('3 rows');
    expect(readFileSync(path, 'utf8')).toContain('US10000001B2');
    const { code, err } = await run('export', 'document');
    expect([code, err]).toEqual([2, 'crossgrant: unknown table `document`, did you mean `documents`?\n']);
  });
  it('show title and dates by any spelling of the number', async () => {
    for (const typed of ['US10000001', 'US 10,000,001 B2', '16/000,001']) {
      const title = await json<{ id: string; owner: { state: string } }>('title', typed);
      expect([title.id, title.owner.state]).toEqual(['US10000001', 'known']);
    }
    expect((await run('title', 'US10000001')).out).toContain('Example Oy');
    expect((await run('title', '--csv')).out.split('\n')).toHaveLength(5);
    const { out } = await run('dates', 'US10000001');
    expect(out).toContain('granted 2020-01-07');
    expect(out).toContain('120 days');
    expect((await run('dates', 'US10000001', '--csv')).out).toContain('35 USC');
    const none = await run('title', 'US99999999');
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining('no record of `US99999999` in the store'),
    ]);
  });
  it('explain an owner, list those in doubt, and keep decisions as data beside comments', async () => {
    expect((await run('owner', 'EXAMPLE', 'OY.')).out).toMatch(/`EXAMPLE OY\.`: `example`/);
    const open = await json<{ name: string; patents: number }[]>('owner');
    expect(open.map(({ name, patents }) => [name, patents])).toEqual([['Exampel Group', 1]]);
    expect((await run('check', folder)).out).toContain('2 patents');
    const path = join(folder, 'owner-names.yaml');
    writeFileSync(path, 'crossgrant: 1\n# by hand\n');
    const without = await run('owner', 'Exampel Group', '--is', 'example');
    expect([without.code, without.err]).toEqual([
      2,
      'crossgrant: a decision needs its reason, `--reason "…"`\n',
    ]);
    expect((await run('owner', 'Exampel Group', '--is', 'Example Oy', '--reason', 'a slip')).code).toBe(0);
    expect((await run('owner', 'Exampel Group', '--not', 'other', '--reason', 'asked them')).code).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# by hand');
    expect(text).toMatch(/party: example[\s\S]*not:[\s\S]*other/);
    expect((await run('check', folder)).out).toContain('3 patents');
    expect((await run('owner')).out).toContain('0 names');
  });
  it('take a table of one’s own as it is mapped, and say what is wrong with a mapping', async () => {
    const docket = join(folder, 'docket.csv');
    writeFileSync(docket, 'Patent No.;Owner;Filing Date\nEP 1234567 B1;Other Inc;03.09.2001\n');
    const guessed = await run('import', 'table', docket);
    expect(guessed.code).toBe(1);
    expect(guessed.err).toContain('nothing was imported: agree with `--yes`');
    const mapping = join(folder, 'map.txt');
    expect((await run('import', 'table', docket, '--write-mapping', mapping)).code).toBe(1);
    expect(readFileSync(mapping, 'utf8')).toContain('Patent No.: id');
    writeFileSync(join(folder, 'bad.txt'), 'columns: {Owner: ownr}\n');
    const bad = await run('import', 'table', docket, '--mapping', join(folder, 'bad.txt'));
    expect([bad.code, bad.err]).toEqual([
      2,
      expect.stringMatching(/unknown key `ownr`, did you mean `owner`\?/),
    ]);
    expect((await run('import', 'table', docket, '--mapping', mapping, '--workers', '0')).out).toContain(
      '1 record',
    );
    expect((await run('patents', '--owner', 'other', '--json')).out).toContain('EP1234567B1');
    const forgotten = await run('imports', '--forget', '3');
    expect(forgotten.out).toContain('import 3 (`docket.csv`');
    expect((await run('patents', '--owner', 'other', '--json')).out).not.toContain('EP1234567B1');
    expect((await run('imports', '--forget', '3')).err).toContain('no import 3');
  });
  it('name what cannot be imported', async () => {
    const missing = await run('import', join(folder, 'nothing.xml'));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('no such file or folder')]);
    const { code, err } = await run('import', join(folder, 'a.yaml'), '--workers', '0');
    expect([code, err]).toEqual([2, expect.stringContaining('is of no format known here')]);
  });
});
