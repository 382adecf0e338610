// Asking: in words, by options, by id; one patent and many; what is printed and what it is counted from.
import { rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/cli/answer.js';
import { answerJsonSchema, askSchema } from '../../src/cli/answer-schema.js';
import { loadWorkspace } from '../../src/cli/load.js';
import { main } from '../../src/cli/main.js';
import type { Workspace } from '../../src/language/index.js';
import { ask } from '../../src/reference/index.js';
import { writeField } from './field.js';
import { recorder } from './recorder.js';

let dir = '';
let ws: Workspace;
beforeAll(async () => {
  dir = writeField();
  ws = (await loadWorkspace(dir)).workspace as Workspace;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function run(...words: string[]) {
  const io = recorder();
  const code = await main(['-w', dir, 'ask', ...words], io);
  return { code, out: io.out, err: io.err };
}
const named = (id: string) =>
  ws.questions.find((question) => question.id === id) as Workspace['questions'][number];

describe('a question', () => {
  const tested = 'under de-birch-tested';
  it.each([
    [`may alder sell alder-one in DE on 2018-03-01 ${tested}`],
    [
      `Can Alder Phones sell Alder One in Germany on 2018-03-01 ${tested.toUpperCase().replace('UNDER', 'under')}?`,
    ],
    [`may alder sell alder-one on 2018-03-01 ${tested} in germany free of Birch Radio's patents`],
  ])('%s', async (words) => {
    const { code, out } = await run(words);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^Alder Phones may sell Alder One in DE on 2018-03-01 free of .*`de-birch-tested`: licensed under `birch-to-alder`/,
    );
  });
  it('by options, by id, and by id with options that replace its parts', async () => {
    const options = [
      '--actor',
      'alder',
      '--act',
      'sell',
      '--product',
      'Alder One',
      '--country',
      'DE',
      '--on',
      '2018-03-01',
    ];
    const byOptions = await run(...options, '--holder', 'birch', '--patent', 'de-birch-tested');
    const byId = await run('tested');
    // Only where the question itself is cited do they differ.
    expect(byOptions.out.replace('(the question)', '(field.yaml:28)')).toBe(byId.out);
    expect((await run('tested', '--on', '2010-12-31')).out).toContain('in DE on 2010-12-31');
  });
  it('by a buyer, with the first sale of the unit and the day of the suit', async () => {
    const words =
      'may a customer of alder use alder-one in DE on 2018-03-01 under de-birch-tested asked 2018-06-01 bought from alder on 2018-01-15 in CN';
    const { question, got } = JSON.parse((await run(words, '--json')).out);
    expect(question).toEqual({
      actor: { 'customers-of': 'alder' },
      act: 'use',
      product: 'alder-one',
      country: 'DE',
      on: '2018-03-01',
      asked: '2018-06-01',
      patent: 'de-birch-tested',
      article: { 'sold-by': 'alder', on: '2018-01-15', in: 'CN' },
    });
    expect(got.answer).toBe('exposed');
  });
  it.each([
    ['may aldr sell alder-one in DE on 2018-03-01', 'unknown party `aldr`, did you mean `alder`?'],
    [
      'may alder sel alder-one in DE on 2018-03-01',
      '`sel` is not understood, expected an act: make, use, sell, offer, import, did you mean `sell`?',
    ],
    ['may alder sell alder-on in DE on 2018-03-01', 'unknown product `alder-on`, did you mean `alder-one`?'],
    ['may alder sell alder-one in Germny on 2018-03-01', 'unknown country `Germny`, did you mean `Germany`?'],
    [
      'may alder sell alder-one inn DE on 2018-03-01',
      '`inn` is not understood, expected `in`, `on`, `under`, `free of`, `against`, `asked`, `bought from`, did you mean `in`?',
    ],
    [
      'may alder sell alder-one in DE on 2018-02-31',
      '`2018-02-31` is no date: expected a day that exists, `YYYY-MM-DD`',
    ],
    ['may alder sell alder-one in DE on 2018-03-01 on 2018-03-02', '`on` comes twice in the question'],
    [
      'may alder sell alder-one in DE on 2018-03-01 asked 2017-01-01',
      '`2017-01-01` lies before the act, expected a day of suit from `2018-03-01` on',
    ],
  ])('%s', async (words, message) => {
    expect(await run(words)).toEqual({ code: 2, out: '', err: `crossgrant: ${message}\n` });
  });
  it.each([
    ['may alder sell alder-one in DE', /^crossgrant: the question lacks `on DATE`; expected `may PARTY /],
    ['tseted', /^crossgrant: unknown question `tseted`, expected one of `birch-sale`, /],
    ['', /^crossgrant: no question: expected `may PARTY /],
  ])('%s', async (words, message) => {
    const { code, err } = await run(words);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('many patents', () => {
  it.each(['birch-sale', 'cedar-sale', 'all-sale'])(
    '%s: lots in groups give what each asked alone gives',
    (id) => {
      const [fast, slow] = [answer(ws, named(id)), ask(ws, named(id))];
      expect([fast.answer, fast.detail, fast.counts]).toEqual([slow.answer, slow.detail, slow.counts]);
      expect(fast.groups.flatMap(({ patents }) => patents).sort()).toEqual(
        slow.proofs.map(({ patent }) => patent).sort(),
      );
      // Up to sixty patents each is asked alone.
      expect(fast.groups.length).toBeLessThanOrEqual(Math.max(60, slow.proofs.length / 2));
      for (const { proof, patents } of fast.groups)
        for (const patent of patents) {
          const alone = slow.proofs.find((one) => one.patent === patent);
          expect([patent, alone?.answer, alone?.detail]).toEqual([patent, proof.answer, proof.detail]);
        }
    },
  );
  it('are counted, with what the count is worth, and given by ground', async () => {
    const { out } = await run('all-sale');
    expect(out).toMatch(
      /^Alder Phones may not sell Alder One in DE on 2018-03-01 free of all patents on file: exposed\n/,
    );
    expect(out).toMatch(/\n {2}licensed: \d+ assets, of which \d+ declared applications, at most\n/);
    expect(out).toMatch(/\n {2}exposed: 54 declared applications, at most\n/);
    expect(out).toMatch(
      /\nBirch Radio\n {2}54 declared applications, at most: exposed; the nearest grant, `birch-to-alder`, fails on/,
    );
  });
  it('have a row each in CSV', async () => {
    const rows = parse((await run('all-sale', '--csv')).out, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBe(97);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'patent',
      'holder',
      'count',
      'answer',
      'detail',
      'because',
      'turns-on',
      'file',
      'line',
    ]);
    expect(rows.find(({ patent }) => patent === 'cedar-2012-05')).toMatchObject({
      holder: 'cedar',
      count: '3',
      answer: 'unknown',
      'turns-on': 'agreements/alder-cedar-2012/ends',
      file: 'lots.csv',
    });
  });
});

describe('JSON', () => {
  it.each(['tested', 'birch-sale', 'all-sale'])('%s fits the schema', async (id) => {
    const record: unknown = JSON.parse((await run(id, '--json')).out);
    expect(askSchema.safeParse(record).error?.message ?? null).toBeNull();
  });
  it('does not change by accident', async () => {
    // Asked of a day before the grant: a short proof, which stands whatever is learnt about agreements.
    const { out } = await run('tested', '--on', '2010-12-31', '--json');
    await expect(out).toMatchFileSnapshot('stored/ask.json.snap');
  });
  it('has a schema in the repository that is current (`-u` writes it)', async () => {
    await expect(`${JSON.stringify(answerJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/answer.schema.json',
    );
  });
});
