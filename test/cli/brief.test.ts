// `brief` and `position` over a small workspace on the disk.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { dealWorld } from '../brief/deal-world.js';
import { recorder } from './recorder.js';

const dir = mkdtempSync(join(tmpdir(), 'crossgrant-brief-'));
writeFileSync(join(dir, 'all.yaml'), dealWorld);
afterAll(() => rmSync(dir, { recursive: true, force: true }));
async function run(...argv: string[]) {
  const io = recorder();
  return { code: await main(['-w', dir, ...argv], io), out: io.out, err: io.err };
}

describe('brief', () => {
  it('prints text and writes nothing', async () => {
    const before = readdirSync(dir);
    const { code, out, err } = await run('brief', 'peace');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Alpha and Brise make peace');
    expect(out).toMatch(/Inputs [0-9a-f]{64}/);
    expect(readdirSync(dir)).toEqual(before);
  });
  it('writes a page with its rows into a folder that is not there yet, and names both last', async () => {
    const page = join(dir, 'out/deep/peace.html');
    const { code, out } = await run('brief', 'peace', '--html', page);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      `wrote ${page}`,
      `wrote ${join(dir, 'out/deep/brief.rows.csv')}`,
    ]);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(join(dir, 'out/deep')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it('writes every form with --out, the same bytes twice', async () => {
    const [a, b] = [join(dir, 'out/a'), join(dir, 'out/b')];
    await run('brief', 'peace', '--out', a);
    await run('brief', 'peace', '--out', b);
    const names = readdirSync(a).sort();
    expect(names).toEqual(['brief.rows.csv', 'brief.rows.json', 'peace.html', 'peace.json', 'peace.txt']);
    for (const name of names)
      expect(readFileSync(join(a, name), 'utf8')).toBe(readFileSync(join(b, name), 'utf8'));
  });
  it('prints JSON', async () => {
    const { out } = await run('brief', 'peace', '--json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'crossgrant-brief', id: 'peace', at: '2016-07-06' });
  });
  it('names the nearest deal', async () => {
    const { code, err } = await run('brief', 'peece');
    expect([code, err]).toEqual([2, 'crossgrant: unknown deal `peece`, did you mean `peace`?\n']);
  });
  it('asks for a day where the announcement has none', async () => {
    const { code, err } = await run('brief', 'tomorrow');
    expect(code).toBe(2);
    expect(err).toContain('the day of the announcement is open');
    expect((await run('brief', 'tomorrow', '--at', '2016-07-06')).code).toBe(0);
  });
  it('says where it cannot write', async () => {
    const { code } = await run('brief', 'peace', '--html', join(dir, 'all.yaml/x.html'));
    expect(code).toBe(2);
    expect(existsSync(join(dir, 'all.yaml/x.html'))).toBe(false);
  });
});

describe('position', () => {
  it('lists cells, and totals as unions', async () => {
    const { code, out } = await run('position', '--at', '2016-07-06', '--seller', 'brise');
    expect(code).toBe(0);
    expect(out).toMatch(/calme\s+brise\s+handset\s+CN\s+30\s+30/);
    expect(out).toContain('exposed on 2016-07-06: 30 to 140');
    expect(out).toContain('declared applications, at most');
  });
  it('shows the difference that a deal makes', async () => {
    const asked = ['position', '--at', '2016-07-06', '--without', 'peace', '--holder', 'alpha', '--json'];
    const { total, otherTotal, cells } = JSON.parse((await run(...asked)).out);
    expect([total, otherTotal]).toEqual([
      { low: 0, high: 90 },
      { low: 97, high: 97 },
    ]);
    expect(cells).toContainEqual(
      expect.objectContaining({ seller: 'brise', country: 'US', 'change-low': -97 }),
    );
  });
  it('compares two days', async () => {
    const { out } = await run('position', '--at', '2016-07-04', '--vs', '2009-01-01', '--csv');
    expect(out.split('\n')[0]).toContain('other-low,other-high,change-low,change-high');
  });
  it('names the nearest kind and deal', async () => {
    expect((await run('position', '--at', '2016-07-06', '--kind', 'handsets')).err).toContain('`handset`');
    expect((await run('position', '--at', '2016-07-06', '--without', 'piece')).code).toBe(2);
  });
});
