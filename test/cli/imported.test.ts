// What commands say of imported patents: where they come from, what is left out, what they do not tell.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { grantXml } from '../portfolio/grants.js';
import { recorder } from './recorder.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-imported-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeFileSync(path(name), text);
async function run(...args: string[]) {
  const io = recorder();
  // Threads want the built files.
  const more = args[0] === 'import' ? ['--workers', '0'] : [];
  const code = await main(['-w', folder, ...args, ...more], io);
  return { code, out: io.out, err: io.err };
}

describe('check', () => {
  it('says which countries are asked about and not brought in', async () => {
    write('a.yaml', 'crossgrant: 1\nimported: {}\nparties: {acme: {name: Acme Oy}, beta: {}}\n');
    write(
      'a.xml',
      grantXml({ number: 10_000_001, assignee: 'Acme Oy' }) +
        grantXml({ number: 10_000_002, assignee: 'Gamma Widgets AB' }),
    );
    await run('import', path('a.xml'));
    write(
      'b.yaml',
      'crossgrant: 1\nproducts: {p: {kind: handset, sells: beta, countries: [US, DE, FR]}}\nquestions: [{id: q, actor: beta, act: sell, product: p, country: CN, on: 2020-01-01}]\n',
    );
    const ask = (section: string) =>
      write('a.yaml', `crossgrant: 1\nimported: ${section}\nparties: {acme: {name: Acme Oy}, beta: {}}\n`);
    const told =
      '`imported` brings in patents of US, DE: answers about CN, FR do not count all that is on file';
    ask('{countries: [US, DE]}');
    expect((await run('check')).out.split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^1 imported right left out/),
      told,
      '',
    ]);
    ask('{countries: [US, DE], unresolved: yes}');
    expect((await run('check')).out).toContain(`0 problems\n${told}\n`);
    // Rights of other countries are not among those that are left out for their owner.
    ask('{countries: [CN, DE, FR]}');
    expect((await run('check')).out).not.toContain('left out');
    ask('{}');
    expect((await run('check')).out).not.toContain('brings in');
  });
});

describe('imports', () => {
  it('fit a terminal, and leave out nothing as data', async () => {
    write('a.yaml', 'crossgrant: 1\nimported: {}\n');
    const name = 'a-file-with-as-long-a-name-as-one-may-meet-20240102.xml';
    write(name, `${grantXml({ number: 10_000_001 })}<us-patent-grant>`);
    await run('import', path(name));
    const { out } = await run('imports');
    expect(out).toMatch(/^import +file +format +finished +records +rejects\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    const [row] = JSON.parse((await run('imports', '--json')).out);
    expect(Object.keys(row)).toEqual(
      expect.arrayContaining(['bytes', 'rejects-file', 'sha-256']) as string[],
    );
    expect((await run('imports', '--csv')).out).toContain(row['sha-256']);
  });
});
