// The proof of an answer from the command line, at each depth and in each format.
import { rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proofSchema } from '../../src/cli/answer-schema.js';
import { main } from '../../src/cli/main.js';
import { writeField } from './field.js';
import { recorder } from './recorder.js';

let dir = '';
beforeAll(() => {
  dir = writeField();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['-w', dir, 'why', ...words], io);
  return { code, out: io.out, err: io.err };
}

describe('why', () => {
  it('prints one sentence, the reasons, or everything', async () => {
    const line = await run('tested', '--depth', 'line');
    expect(line).toEqual({
      code: 0,
      out: "Alder Phones may sell Alder One in DE on 2018-03-01 free of Birch Radio's `de-birch-tested`: licensed under `birch-to-alder`\n",
      err: '',
    });
    const [reasons, all] = [await run('tested'), await run('tested', '--depth', 'all')];
    expect(reasons.out.startsWith(line.out)).toBe(true);
    expect(reasons.out).toMatch(
      /\n {2}`birch-to-alder` from Birch Radio to Alder Phones \(field\.yaml:\d+\): every term is met\n/,
    );
    expect(all.out.split('\n').length).toBeGreaterThan(2 * reasons.out.split('\n').length);
    expect((await run('tested', '--depth', 'all')).out).toBe(all.out);
  });
  it('takes a question in words, with every branch of an open answer', async () => {
    const { out } = await run('may alder sell alder-one in DE on 2018-03-01 under cedar-2012-05');
    expect(out).toMatch(/it turns on `agreements\/alder-cedar-2012\/ends` \(field\.yaml:\d+\): not known/);
    expect(out).toContain('if `agreements/alder-cedar-2012/ends` is some day by 2018-02-28: exposed');
    expect(out).toContain(
      'if `agreements/alder-cedar-2012/ends` is a day from 2018-03-01 on: licensed under `cedar-to-alder`',
    );
  });
  it('says for how many patents a proof stands', async () => {
    const { out } = await run('cedar-sale', '--depth', 'line');
    expect(out).toMatch(
      /^Cedar Networks, \d+ declared applications, at most: for `cedar-[\d-]+`, and for \d+ alike\n/,
    );
  });
  it('prints the proof as data, and as a table', async () => {
    const data: unknown = JSON.parse((await run('tested', '--json')).out);
    expect(proofSchema.safeParse(data).error?.message ?? null).toBeNull();
    const rows = parse((await run('tested', '--csv')).out, { columns: true }) as Record<string, string>[];
    expect(
      rows.some(
        ({ says, decides, places }) =>
          decides === 'yes' && says?.startsWith('signed on') && /^field\.yaml:\d+$/.test(places ?? ''),
      ),
    ).toBe(true);
  });
});
