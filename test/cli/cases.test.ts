// `crossgrant cases`: what passes, what fails and how that is said; the project's own cases, and the shared ones where
// they lie beside it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesSchema } from '../../src/cli/answer-schema.js';
import { main } from '../../src/cli/main.js';
import { recorder } from './recorder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sharedCases = join(root, '../shared/cases');

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['cases', ...words], io);
  return { code, out: io.out, err: io.err };
}

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'crossgrant-cases-'));
  const world = `crossgrant: 1
parties: {alder: {name: Alder}, birch: {name: Birch}}
products: {one: {kind: handset, sells: alder}}
patents:
  us-a: {country: US, owner: birch, filed: 2008-05-06, granted: 2011-02-03, reads-on: [{product: one}]}
agreements:
  deal:
    parties: [alder, birch]
    signed: 2011-01-10
    ends: 2018-12-31
    grants: [{id: birch-to-alder, kind: licence, from: birch, to: alder, products: {all: yes}}, {id: other, kind: covenant, from: alder, to: birch, products: {all: yes}}]
questions:
`;
  const question = (id: string, on: string, rest: string) =>
    `  - {id: ${id}, actor: alder, act: sell, product: one, country: US, on: ${on}, holder: birch${rest}}\n`;
  const write = (name: string, text: string, folder = 'all') => writeFileSync(join(dir, folder, name), text);
  for (const folder of ['all', 'pending']) mkdirSync(join(dir, folder));
  write(
    'a-right.yaml',
    world + question('in-time', '2018-06-01', ', expect: licensed, because: [birch-to-alder, capture]'),
  );
  write(
    'b-wrong.yaml',
    world +
      question('after', '2019-06-01', ', expect: licensed, because: [other, capture]') +
      question('detail', '2019-06-01', ', expect: exposed, detail: frand') +
      question('open', '2019-06-01', '') +
      question('rule', '2018-06-01', ', expect: licensed, because: [springing]'),
  );
  write(
    'case.yaml',
    world + question('early', '2010-06-01', ', expect: not-in-force, detail: pending'),
    'pending',
  );
  write('c-broken.yaml', `${world.replace('owner: birch', 'owner: brich')}  []\n`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('cases', () => {
  it('passes what is right without a word but the scores', async () => {
    expect(await run(join(dir, 'all', 'a-right.yaml'))).toEqual({
      code: 0,
      out: 'rules: 1 of 1 named rules decide (100.0 %)\n1 passed, 0 failed\n',
      err: '',
    });
  });
  it('says what differs, with the proof, and counts files that cannot be read', async () => {
    const { code, out } = await run(join(dir, 'all'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /failed \S+b-wrong\.yaml:\d+ `after`: expected licensed, got exposed; `other` is not among the deciding grants: `birch-to-alder`\n {4}Alder may not sell `one`/,
    );
    expect(out).toMatch(
      /fails on its term: it had ended \[`capture`\]\n\s+ended 2018-12-31, the act was on 2019-06-01 \(b-wrong\.yaml:10\)/,
    );
    expect(out).toMatch(/`detail`: expected exposed \(frand\), got exposed\n/);
    expect(out).toMatch(/not judged \S+ `open`: exposed\n/);
    expect(out).toMatch(/passed \S+ `rule`, without the rule `springing` deciding\n/);
    expect(out).toMatch(/failed \S+c-broken\.yaml:\d+:\d+: /);
    expect(out.trimEnd().split('\n').slice(-3)).toEqual([
      '1 not judged',
      'rules: 2 of 3 named rules decide (66.7 %)',
      '2 passed, 3 failed',
    ]);
  });
  it('prints records that fit the schema', async () => {
    const { code, out } = await run(join(dir, 'all'), '--json');
    const records: unknown = JSON.parse(out);
    expect(code).toBe(1);
    expect(casesSchema.safeParse(records).error?.message ?? null).toBeNull();
    const plain = (records as Record<string, unknown>[]).map(({ id, expect: wanted, got, outcome }) => [
      id,
      wanted,
      got,
      outcome,
    ]);
    expect(plain).toEqual([
      ['in-time', 'licensed', { answer: 'licensed', detail: null }, 'passed'],
      ['after', 'licensed', { answer: 'exposed', detail: null }, 'failed'],
      ['detail', 'exposed', { answer: 'exposed', detail: null }, 'failed'],
      ['open', undefined, { answer: 'exposed', detail: null }, 'unjudged'],
      ['rule', 'licensed', { answer: 'licensed', detail: null }, 'passed'],
      [null, undefined, undefined, 'failed'],
    ]);
    expect((records as { because?: string[] }[])[0]?.because).toContain('birch-to-alder');
  });
  it('does not change its records by accident', async () => {
    const { out } = await run(join(dir, 'pending', 'case.yaml'), '--json');
    const stored = out.replaceAll(`${dir}/`, '');
    await expect(`${JSON.stringify(JSON.parse(stored), null, 2)}\n`).toMatchFileSnapshot(
      'stored/cases.json.snap',
    );
  });
  it('names a path that is not there, and a folder without cases', async () => {
    expect((await run(join(dir, 'none.yaml'))).err).toMatch(
      /^crossgrant: cannot read `\S+none\.yaml`: no such file or folder\n$/,
    );
    const empty = mkdtempSync(join(tmpdir(), 'crossgrant-none-'));
    expect(await run(empty)).toEqual({ code: 2, out: '', err: `crossgrant: no case file in \`${empty}\`\n` });
    rmSync(empty, { recursive: true });
  });
});

describe('the law as the cases have it', () => {
  const here = existsSync(sharedCases);
  if (!here) process.stderr.write(`skipped: ${sharedCases} is not here\n`);
  it.each([['cases', join(root, 'cases')], ...(here ? [['../shared/cases', sharedCases]] : [])])(
    '%s: none fails, nine named rules in ten decide',
    async (_, path) => {
      const { code, out } = await run(path as string);
      const [, found, named] = /^rules: (\d+) of (\d+) named/m.exec(out) ?? [];
      expect(out).toMatch(/\n\d+ passed, 0 failed\n$/);
      expect(code).toBe(0);
      expect(Number(found) / Number(named)).toBeGreaterThanOrEqual(0.9);
    },
  );
});
