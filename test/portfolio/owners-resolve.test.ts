// A recorded name on a day to a party, with the rule, the runner-up and the doubts. Above all: what is not merged.
import { describe, expect, test } from 'vitest';
import type { OwnerDecision, Party } from '../../src/language/index.js';
import { type Asked, explain, type Resolution, resolver, reviewList } from '../../src/portfolio/index.js';

const parties: Record<string, Party> = {
  veltram: {
    name: 'Veltram Corporation',
    names: ['Veltram Oyj', 'ベルトラム株式会社', 'Велтрам'],
    country: 'FI',
  },
  'veltram-networks': {
    name: 'Veltram Solutions and Networks Oy',
    names: ['Veltram Sorelson Networks'],
    country: 'FI',
  },
  'kl-electronics': { name: 'KL Electronics Inc.', country: 'KR' },
  'kl-chem': { name: 'KL Chem, Ltd.', country: 'KR' },
  'brune-motor': { name: 'Brune Motor Company', country: 'US' },
  'brune-global': { name: 'Brune Global Technologies, LLC', country: 'US' },
  sorelson: { name: 'Aktiebolaget LM Sorelson (publ)', names: ['Sorelson'], country: 'SE' },
  quillcomm: { name: 'Quillcomm Incorporated', country: 'US' },
  xyb: { name: 'Xenial Yard Brokers Corporation', names: ['XYB'] },
  ntri: { name: 'Norland Telecommunications Research Institute (NTRI)' },
  'uni-norland': { name: 'The Regents of the University of Norland' },
  mueller: { name: 'Müllerwerk GmbH', country: 'DE' },
  'delta-us': { name: 'Delvane Inc.', country: 'US' },
  'delta-tw': { name: 'Delvane Co., Ltd.', country: 'TW' },
  'line-ii': { name: 'Tarsol Line II' },
  'no-name': {},
};
const decide = (decisions: Record<string, OwnerDecision[]>) => resolver({ parties, decisions });
const plain = resolver({ parties });
const ask = (name: string, asked?: Asked): Resolution => plain.resolve(name, asked);
const found = (name: string): string => `${ask(name).party} ${ask(name).rule}`;

describe('found, and by what rule', () => {
  test.each([
    ['Veltram Corporation', 'veltram name'],
    ['Veltram Oyj', 'veltram alias'],
    ['ベルトラム株式会社', 'veltram alias'],
    ['VELTRAM OYJ.', 'veltram clean-up'],
    ['(株)ベルトラム', 'veltram clean-up'],
    ['Veltram Inc', 'veltram legal-form'],
    ['ООО «Велтрам»', 'veltram clean-up'],
    ['VELTRAM SOLUTIONS & NETWORKS OY', 'veltram-networks clean-up'],
    ['Veltram Solutions Networks', 'veltram-networks abbreviation'],
    ['KL Chemical Ltd', 'kl-chem abbreviation'],
    ['Brune Global Tech., L.L.C.', 'brune-global abbreviation'],
    ['LM Sorelson', 'sorelson legal-form'],
    ['X.Y.B.', 'xyb clean-up'],
    ['XYB Corp.', 'xyb legal-form'],
    ['NTRI', 'ntri initials'],
    ['Univ. of Norland', 'uni-norland abbreviation'],
    ['Mullerwerk', 'mueller transliteration'],
    ['Muellerwerk GmbH', 'mueller transliteration'],
    ['Müller-Werk GmbH', 'mueller spacing'],
    ['Quilcomm Inc', 'quillcomm slip'],
    ['Qulilcomm Inc', 'quillcomm slip'],
    ['Quillcomm Group', 'quillcomm group-word'],
    ['Alva Ltd (now known as Quillcomm Inc.)', 'quillcomm stated'],
    ['Tessel, a division of Quillcomm Inc.', 'quillcomm legal-form'],
    ['No Name', 'no-name clean-up'],
  ])('%s', (name, expected) => {
    expect(found(name)).toBe(expected);
  });
});

describe('not merged', () => {
  test.each([
    'Veltram Sorelson Mobile Communications AB',
    'Veltram Tyres Plc',
    'Veltram Technologies Oy',
    'Veltram (Shenzhen) Co., Ltd.',
    'Veltram 2 Oy',
    'KL Display Co., Ltd.',
    'KL',
    'Brune',
    'Brune Credit Company',
    'Brune Global',
    'Sorelson Enterprise',
    'University of Norland Press',
    'Norland University of Technology',
    'Tarsol Line III',
    'Tarsol Line',
    'Quillcore Inc.',
    'Electronics Inc.',
    'Technologies LLC',
    'Veltran, Anna',
    'Corporation',
    '',
    '???',
  ])('%s', (name) => {
    expect(ask(name).party).toBeNull();
    expect(ask(name).rule).toBeNull();
  });
  test('where two parties fit, nobody; the legal form or the country tells', () => {
    const tied = ask('Delvane');
    expect(tied.party).toBeNull();
    expect(tied.doubts).toEqual(['`delta-tw` and `delta-us` fit equally well']);
    expect(tied.runnerUp?.why).toBe('`delta-us` fits as well');
    expect(ask('DELVANE CO LTD').party).toBe('delta-tw');
    expect(ask('Delvane', { country: 'US' }).party).toBe('delta-us');
    expect(ask('Delvane', { country: 'FR' }).party).toBeNull();
  });
  test('the runner-up says why not', () => {
    expect(ask('Veltram Sorelson Mobile AB').runnerUp).toMatchObject({ party: 'veltram-networks' });
    const { runnerUp, doubts } = ask('Veltram Technologies Oy');
    expect(runnerUp).toMatchObject({ party: 'veltram', sameHead: true });
    expect(runnerUp?.why).toContain('only the record has `technology`');
    expect(doubts[0]).toContain('may be `veltram`, or of its group');
  });
});

describe('doubts', () => {
  test('none where the name is the name', () => {
    for (const name of ['Veltram Corporation', 'VELTRAM OYJ', 'Quillcomm Inc.', 'KL CHEM LTD'])
      expect(ask(name).doubts, name).toEqual([]);
  });
  test('a slip, a group word, initials, trade words only', () => {
    expect(ask('Quilcomm').doubts).toEqual(['`quilcomm` is read as a slip for `quillcomm`']);
    expect(ask('Quillcomm Research').doubts).toHaveLength(1);
    expect(ask('NTRI').doubts).toHaveLength(1);
  });
  test('another country than the party’s', () => {
    expect(ask('Quillcomm GmbH').doubts).toEqual([
      '`gmbh` is a legal form of DE, AT, CH, the party is of US',
    ]);
    expect(ask('QUILLCOMM', { country: 'CN' }).doubts).toEqual(['the record says CN, the party is of US']);
    expect(ask('Quillcomm Inc', { country: 'US' }).doubts).toEqual([]);
  });
});

describe('decisions', () => {
  const other = decide({
    'Veltram Tyres PLC': [{ not: ['veltram'], reason: 'another company' }],
    'ALVA OY': [{ party: 'veltram', decided: '2026-11-20', by: 'A. Reader' }],
    'Quillcomm Inc.': [{ party: 'none' }],
    'Quilcomm Inc': [{ not: ['quillcomm'] }],
    Acme: [
      { party: 'xyb', until: '2013-04' },
      { party: 'none', from: '2013-05' },
    ],
  });
  test('accept, reject, nobody; in any case', () => {
    expect(other.resolve('Alva  oy')).toMatchObject({ party: 'veltram', rule: 'decision', score: 1 });
    expect(other.resolve('Quillcomm Inc.')).toMatchObject({ party: null, rule: 'decision' });
    expect(other.resolve('Quillcomm, Inc')).toMatchObject({ party: 'quillcomm' });
    expect(other.resolve('QUILCOMM INC')).toMatchObject({ party: null, rule: null });
    expect(other.resolve('QUILCOMM INC').runnerUp?.why).toBe('it was decided not to be');
    expect(other.resolve('Veltram Tyres plc').runnerUp?.why).toBe(
      'it was decided not to be: another company',
    );
  });
  test('on a day', () => {
    expect(other.resolve('ACME', { day: '2013-04-30' }).party).toBe('xyb');
    expect(other.resolve('ACME', { day: '2013-05-01' })).toMatchObject({ party: null, rule: 'decision' });
    expect(other.resolve('ACME')).toMatchObject({ party: null, rule: null });
  });
});

test('the group of a day comes from the caller', () => {
  const groups = resolver({
    parties,
    groupOf: (party, day) => (party === 'veltram-networks' && day >= '2013-07-03' ? 'veltram' : party),
  });
  expect(groups.resolve('Veltram Solutions and Networks Oy', { day: '2013-07-02' }).group).toBe(
    'veltram-networks',
  );
  expect(groups.resolve('Veltram Solutions and Networks Oy', { day: '2013-07-03' }).group).toBe('veltram');
  expect(groups.resolve('Veltram Solutions and Networks Oy').group).toBeNull();
});

test('a field of several names; `A/B` only where both are parties', () => {
  expect(plain.resolveField('Veltram Oyj; KL Chem, Ltd.').map(({ party }) => party)).toEqual([
    'veltram',
    'kl-chem',
  ]);
  expect(plain.resolveField('Veltram/Quillcomm').map(({ party }) => party)).toEqual(['veltram', 'quillcomm']);
  expect(plain.resolveField('Veltram/Alva')).toHaveLength(1);
});

test('the answer does not depend on the order of parties', () => {
  const turned = resolver({ parties: Object.fromEntries(Object.entries(parties).reverse()) });
  for (const name of ['Delvane', 'Veltram Technologies', 'Quilcomm', 'Veltram Sorelson', 'KL Display'])
    expect(turned.resolve(name)).toEqual(ask(name));
});

test('in words', () => {
  const lines = explain(ask('Quilcomm Inc', { day: '2015-01-01' }));
  expect(lines).toEqual([
    '`Quilcomm Inc` on 2015-01-01: `quillcomm`',
    '  by: a slip of the pen away, `Quillcomm Incorporated` (0.85)',
    '  look at: `quilcomm` is read as a slip for `quillcomm`',
  ]);
  expect(explain(ask('Sorel, Anna'))).toEqual(['`Sorel, Anna`: a person, and no party of this workspace']);
  const decided = decide({
    Alva: [{ party: 'none', decided: '2026-01-02', by: 'A. Reader', reason: 'a shoe maker' }],
  });
  expect(explain(decided.resolve('ALVA'))).toEqual([
    '`ALVA`: nobody in this workspace, as decided',
    '  by: a decision in `owner-names` of 2026-01-02 by A. Reader: a shoe maker',
  ]);
});

test('the review list: doubts only, most patents first', () => {
  const items = [
    ['Veltram Technologies', 5],
    ['Quilcomm', 900],
    ['Veltram Oyj', 10_000],
    ['Delvane', 900],
    ['Somebody Else', 7_000],
  ] as const;
  const list = reviewList(items.map(([name, patents]) => ({ resolution: ask(name), patents })));
  expect(list.map(({ resolution, patents }) => `${resolution.name} ${patents}`)).toEqual([
    'Delvane 900',
    'Quilcomm 900',
    'Veltram Technologies 5',
  ]);
});
