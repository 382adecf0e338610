import { describe, expect, it } from 'vitest';
import { usGreenBook } from '../../src/records/index.js';
import { checks } from '../../src/records/us-green-book-parts.js';
import { readAll } from './pieces.js';
import { checked, type GreenParts as Parts, patn } from './us-old-made-up.js';

async function one(parts: Parts = {}) {
  const { rows, rejects } = await readAll(usGreenBook, patn(parts));
  expect(rejects).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0] as (typeof rows)[number];
}

describe('a grant', () => {
  it('gives numbers, dates and classes in the forms of all records', async () => {
    const row = await one();
    expect(row).toMatchObject({
      id: 'US5999001',
      publication: 'US5999001',
      kind: null,
      published: '1999-07',
      grant: true,
      right: 'invention',
      reissue: false,
      application: 'US08777001',
      applicationPrinted: checked('777001'),
      filed: '1996-04-02',
      title: 'Relay with a very long name that goes on in the next line',
      term: null,
      pct: null,
      relations: [],
    });
    expect(row.classes.map(({ scheme, symbol, first }) => [scheme, symbol, first])).toEqual([
      ['uspc', '340/172.5', true],
      ['uspc', '179/2DP', false],
      ['uspc', '428/DIG 8', false],
      ['ipc', 'H04M 11/00', true],
      ['ipc', 'A61K 31/495', false],
    ]);
  });

  it('names parties', async () => {
    const row = await one({
      groups: `ASSG
NAM  Ash; Birch & Co.
CTY  Rye
CNT  GB2
COD  03
ASSG
NAM  Cedar; C.
COD  14
LREP
FRM  Elder LLP
FR2  Fir; F.
FR2  Gum; G.
`,
    });
    const brief = row.parties.map(
      ({ role, sequence, organisation, last, first, code, city, state, country }) =>
        [role, sequence, organisation ?? `${last}; ${first}`, code, city, state, country].join('|'),
    );
    expect(brief).toEqual([
      'assignee|1|Ash; Birch & Co.|3|Rye||GB',
      'assignee|2|Cedar; C.|14|||',
      'inventor|1|Ashworth; Ann B.||Tiverton|RI|',
      'inventor|2|Böhm; Jo||Köln||DE',
      'agent|1|Elder LLP||||',
      'agent|2|Fir; F.||||',
      'agent|3|Gum; G.||||',
      'examiner|1|Reader, Jr.; Rae||||',
      'examiner|2|Second; Sam||||',
    ]);
  });

  it('reads relations: by the text of the parent case, else by code', async () => {
    const groups = `REIS
COD  50
APN  666001
APD  19940105
PNO  5111001
RLAP
COD  72
APN  555001
APD  19950601
PSC  03
RLAP
COD  99
APN  ${checked('444001')}
APD  19920101
PSC  01
PNO  5222001
RLAP
COD  99
APN  333001
APD  19921215
`;
    const text = `PARN
PAR  This is a continuation-in-part of Ser. No. 08/555,001, which is a
      division of Ser. No. 07/444,001, now a patent.
CLMS
`;
    const row = await one({ groups, text });
    expect(row.relations).toEqual([
      {
        kind: 'reissue',
        application: 'US08666001',
        publication: 'US5111001',
        date: '1994-01-05',
        status: null,
      },
      {
        kind: 'continuation-in-part',
        application: 'US08555001',
        publication: null,
        date: '1995-06-01',
        status: '03',
      },
      {
        kind: 'divisional',
        application: 'US07444001',
        publication: 'US5222001',
        date: '1992-01-01',
        status: '01',
      },
      { kind: 'parent', application: null, publication: null, date: '1992-12-15', status: null },
    ]);
    const bare = await one({ groups });
    expect(bare.relations.map(({ kind }) => kind)).toEqual([
      'reissue',
      'continuation-in-part',
      'parent',
      'parent',
    ]);
  });

  it('reads priorities, also several in one group, and the international application', async () => {
    const row = await one({
      groups: `PRIR
CNT  JPX
APD  19780710
APN  53/84696
CNT  DEX
APD  19780711
APN  P 28 30 111.5
PRIR
CNT  FRX
APD  19780800
APN  78 1
PCTA
PCN  PCT/JP79/00178
PD1  19800310
PD2  19800205
PD3  19790705
PCP  WO80/00272
PCD  19800221
`,
    });
    expect(row.priorities.map((it) => [it.sequence, it.country, it.number, it.date])).toEqual([
      [1, 'JP', '53/84696', '1978-07-10'],
      [2, 'DE', 'P 28 30 111.5', '1978-07-11'],
      [3, 'FR', '78 1', '1978-08'],
    ]);
    expect(row.pct).toEqual({
      application: 'PCT/JP1979/000178',
      filed: '1979-07-05',
      publication: 'WO1980000272',
      published: '1980-02-21',
      entered: '1980-03-10',
    });
  });

  it('reads terms and disclaimers', async () => {
    const term = async (lines: string) => (await one({ patn: `APT  1\nISD  19900102\n${lines}` })).term;
    expect(await term('DCD  20050607')).toEqual({
      adjusted: null,
      years: null,
      disclaimer: true,
      disclaimerText: null,
      disclaimerDate: '2005-06-07',
    });
    expect(await term('TRM  14')).toMatchObject({ years: 14, disclaimer: false });
    expect(await term('TRM  3 1/2')).toMatchObject({ years: 3.5 });
    expect(await term('DCD  00000000')).toMatchObject({
      disclaimer: true,
      disclaimerDate: null,
      disclaimerText: '00000000',
    });
  });

  it('tells the sorts of documents apart', async () => {
    const sort = async (wku: string, apt: string, clas?: string) => {
      const row = await one({
        wku,
        patn: `${apt && `APT  ${apt}\n`}ISD  19800102`,
        ...(clas ? { clas } : {}),
      });
      return [row.id, row.grant, row.right, row.reissue];
    };
    expect(await sort('RE0310010', '2')).toEqual(['USRE31001', true, 'invention', true]);
    expect(await sort('RE0310020', '2', 'OCL  D14480')).toEqual(['USRE31002', true, 'design', true]);
    expect(await sort('D02400010', '4', 'OCL  D14 60\nICL  D1402')).toEqual([
      'USD240001',
      true,
      'design',
      false,
    ]);
    expect(await sort('T09450010', '5')).toEqual(['UST945001', false, 'defensive-publication', false]);
    expect(await sort('PP0040010', '6', 'OCL  PLT 38')).toEqual(['USPP4001', true, 'plant', false]);
    expect(await sort('H00010010', '7')).toEqual(['USH1001', false, 'statutory-invention', false]);
    expect(await sort(checked('04000001'), '3')).toEqual(['US4000001', false, null, false]);
    expect(await sort('D02400020', '')).toEqual(['USD240002', true, 'design', false]);
    expect(await sort('05999001', '9')).toEqual(['US5999001', null, null, false]);
    const design = await one({ wku: 'D02400010', clas: 'OCL  D14 60\nICL  D1402' });
    expect(design.classes.map(({ symbol }) => symbol)).toEqual(['D14/60', '14-02']);
  });

  it('knows codes of countries of before 1978', async () => {
    const of = async (published: string) =>
      (await one({ patn: `APT  1\nISD  ${published}`, groups: 'ASSG\nNAM  Ash\nCNT  JAX\n' })).parties[0]
        ?.country;
    expect([await of('19760106'), await of('19850101')]).toEqual(['JP', 'JA']);
  });
});

describe('numbers', () => {
  it('have check digits modulo 11', () => {
    expect(checks('03932709', '4')).toBe(true);
    expect(checks('03932719', '4')).toBe(false);
    expect(checked('000004')).toMatch(/\d$/);
  });

  it('with a wrong check digit are not believed', async () => {
    const wrong = checked('05999001').replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const { rows, rejects } = await readAll(usGreenBook, patn({ wku: wrong }));
    expect([rows, rejects.map(({ code }) => code)]).toEqual([[], ['no-number']]);
    expect(rejects[0]?.reason).toContain('check digit');
    const row = await one({ patn: 'SRC  8\nAPN  7770019\nAPT  1' });
    expect([row.application, row.applicationPrinted]).toEqual(
      checks('777001', '9') ? ['US08777001', '7770019'] : [null, '7770019'],
    );
  });

  it('may come without check digit, with a series for designs or with none', async () => {
    expect((await one({ wku: '5999001' })).number).toBe('5999001');
    expect((await one({ wku: '05999001' })).number).toBe('5999001');
    expect((await one({ wku: checked('05999001').slice(1) })).number).toBe('5999001');
    expect((await one({ patn: 'SRC  D\nAPN  012345' })).application).toBe('US29012345');
    expect((await one({ patn: 'APN  012345' })).application).toBeNull();
  });
});
