// Terms of United States rights, each rule with days worked out by hand.
import { describe, expect, it } from 'vitest';
import { fromDay } from '../../src/calendar/index.js';
import { asDates, datesOf, said } from '../../src/portfolio/index.js';
import type { PatentDocument } from '../../src/records/index.js';
import { grant, pct, priority, relation, term } from './force-records.js';

const utility = (over: Partial<PatentDocument> = {}) =>
  grant({
    id: 'US7000001B2',
    application: 'US10000001',
    filed: '2002-03-04',
    published: '2006-02-14',
    ...over,
  });
const expiry = (over: Partial<PatentDocument>, others: PatentDocument[] = []) =>
  said(datesOf({ documents: [utility(over)], others }).expires.when);
const keys = (...args: Parameters<typeof datesOf>) => asDates(datesOf(...args))[0]?.dates;

describe('twenty years from filing', () => {
  it.each([
    ['a plain one', {}, '2022-03-04'],
    ['filed on 29 February', { filed: '2004-02-29' }, '2024-02-29'],
    ['days added', { term: term({ adjusted: 412 }) }, '2023-04-20'],
    ['a continuation', { relations: [relation('continuation', 'US09000001', '1999-05-14')] }, '2019-05-14'],
    ['a division', { relations: [relation('divisional', 'US09000001', '1999-05-14')] }, '2019-05-14'],
    [
      'a continuation-in-part',
      { relations: [relation('continuation-in-part', 'US09000001', '1999-05-14')] },
      '2019-05-14',
    ],
    [
      'a provisional does not count',
      { relations: [relation('provisional', 'US60000001', '2001-03-05')] },
      '2022-03-04',
    ],
    [
      'nor does a substitution',
      { relations: [relation('substitution', 'US09000001', '1999-05-14')] },
      '2022-03-04',
    ],
    ['nor a foreign priority', { priorities: [priority('JP', '2001-060000', '2001-03-05')] }, '2022-03-04'],
    [
      'the earliest of a chain',
      {
        relations: [
          relation('continuation', 'US09900001', '2001-01-02'),
          relation('divisional', 'US09500001', '2000-02-29'),
          relation('provisional', 'US60000001', '1999-03-01'),
        ],
      },
      '2020-02-29',
    ],
    [
      'a national phase: from the international filing',
      { pct: pct({ application: 'PCT/EP2000/001234', filed: '2000-02-15', entered: '2001-08-15' }) },
      '2020-02-15',
    ],
    [
      'a continuation of a national phase',
      {
        relations: [
          relation('continuation', 'US09800001', '2001-06-01'),
          relation('national-phase', 'PCT/SE1999/002000', '1999-11-03'),
        ],
      },
      '2019-11-03',
    ],
    ['a plant', { id: 'USPP15000P2', right: 'plant' as const }, '2022-03-04'],
    ['a month only', { filed: '2002-03' }, '2022-03'],
    ['a year only', { filed: '2004' }, '2024'],
  ])('%s', (_, over, ends) => {
    expect(expiry(over)).toBe(ends);
  });

  it('takes the date of a parent from the parent’s record where the child leaves it out', () => {
    const child = { relations: [relation('continuation', 'US09000001', null)] };
    expect(expiry(child)).toBe('at the latest 2022-03-04');
    expect(
      expiry(child, [utility({ id: 'US6000001B1', application: 'US09000001', filed: '1999-05-14' })]),
    ).toBe('2019-05-14');
    const fromAbroad = utility({
      id: 'US6000001B1',
      application: 'US09000001',
      filed: '1999-05-14',
      pct: pct({ filed: '1997-12-01' }),
    });
    expect(expiry(child, [fromAbroad])).toBe('2017-12-01');
  });
  it('leaves open what a relation of no told kind does to it', () => {
    expect(expiry({ relations: [relation('parent', 'US09000001', '1999-05-14')] })).toBe(
      'between 2019-05-14 and 2022-03-04',
    );
  });
  it('says at the latest where the records cannot name parents or days added', () => {
    const base = utility({ part: 'base', filed: null });
    const filing = utility({ part: 'application' });
    expect(said(datesOf({ documents: [base, filing] }).expires.when)).toBe('unknown');
    const printed = utility({ part: 'term', filed: null, term: term({ adjusted: 10 }) });
    expect(said(datesOf({ documents: [base, filing, printed] }).expires.when)).toBe(
      'at the latest 2022-03-14',
    );
  });
  it('does not take the silence of a family database for no days added', () => {
    const families = [{ scheme: 'docdb', id: '1' }];
    expect(expiry({ families })).toBe('at the earliest 2022-03-04');
    expect(expiry({ id: 'US5000001A', families, filed: '1990-01-01', published: '1995-01-03' })).toBe(
      '2012-01-03',
    );
    const parent = [priority('US', '2000000001', '2000-01-10', 'A')];
    expect(said(datesOf({ documents: [utility({ families, priorities: parent })] }).counted.when)).toBe(
      'between 2000-01-10 and 2002-03-04',
    );
    const provisional = [priority('US', '30000001', '2001-03-10', 'P')];
    expect(said(datesOf({ documents: [utility({ families, priorities: provisional })] }).counted.when)).toBe(
      '2002-03-04',
    );
  });
});

describe('around 8 June 1995', () => {
  const both = (filed: string, published: string, over: Partial<PatentDocument> = {}) =>
    expiry({ id: 'US5000001A', filed, published, ...over });
  it.each([
    ['17 from grant is longer', '1991-07-01', '1995-01-10', '2012-01-10'],
    ['20 from filing is longer', '1992-07-01', '1994-01-11', '2012-07-01'],
    ['pending on that day', '1995-06-07', '1998-03-10', '2015-06-07'],
    ['pending for long', '1995-06-07', '2001-03-13', '2018-03-13'],
    ['filed on it: 20 from filing alone', '1995-06-08', '2001-03-13', '2015-06-08'],
    ['over before it', '1973-01-02', '1975-05-06', '1992-05-06'],
    ['the last day of its 17 years is that day', '1975-01-02', '1978-06-08', '1995-06-08'],
    ['and one day less', '1977-01-02', '1978-06-07', '1995-06-07'],
    ['granted on 29 February', '1993-01-04', '1996-02-29', '2013-02-28'],
  ])('%s', (_, filed, published, ends) => {
    expect(both(filed, published)).toBe(ends);
  });
  it('counts a late child of an early parent 20 years from the parent', () => {
    expect(
      both('1996-02-01', '1999-02-02', { relations: [relation('continuation', 'US08000001', '1990-02-01')] }),
    ).toBe('2010-02-01');
  });
  it('counts an early child the longer of both, from its parent or its grant', () => {
    expect(
      both('1995-06-01', '1996-02-06', { relations: [relation('continuation', 'US08000001', '1985-02-01')] }),
    ).toBe('2013-02-06');
  });
  it('lets a filing year that straddles it stay open', () => {
    expect(both('1995', '1998-03-10')).toBe('2015');
    expect(both('1995', '2000-03-14')).toBe('between 2015-01-01 and 2017-03-14');
  });
});

describe('designs', () => {
  const design = (over: Partial<PatentDocument>) =>
    expiry({ id: 'USD600001S1', right: 'design', filed: '2014-01-02', published: '2015-09-01', ...over });
  it.each([
    ['14 years, filed before 13 May 2015', { filed: '2015-05-12' }, '2029-09-01'],
    ['15 years, filed on it', { filed: '2015-05-13', published: '2016-02-29' }, '2031-02-28'],
    ['as printed where the filing is not told', { filed: null, term: term({ years: 14 }) }, '2029-09-01'],
    ['open between both', { filed: '2015-05' }, 'between 2029-09-01 and 2030-09-01'],
    [
      'before 1982 the applicant chose',
      { filed: '1980-01-02', published: '1981-03-03' },
      'between 1984-09-03 and 1995-03-03',
    ],
    [
      'three and a half as printed',
      { filed: '1980-01-02', published: '1981-03-03', term: term({ years: 3.5 }) },
      '1984-09-03',
    ],
    ['no parent counts', { relations: [relation('continuation', 'US29000001', '2008-01-02')] }, '2029-09-01'],
  ])('%s', (_, over, ends) => {
    expect(design(over)).toBe(ends);
  });
  it('tells where print and law differ', () => {
    const { doubts } = datesOf({
      documents: [
        grant({
          id: 'USD600001S1',
          right: 'design',
          filed: '2016-01-04',
          published: '2017-09-05',
          term: term({ years: 14 }),
        }),
      ],
    });
    expect(doubts).toEqual(['USD600001S1 prints 14 years, the law gives 15']);
  });
});

describe('terminal disclaimers', () => {
  const other = utility({
    id: 'US6900001B2',
    application: 'US09900001',
    filed: '2000-01-10',
    published: '2005-06-07',
    term: term({ adjusted: 30 }),
  });
  it('cuts at the date that it sets, days added or not', () => {
    expect(expiry({ term: term({ adjusted: 100, disclaimer: true, disclaimerDate: '2021-05-05' }) })).toBe(
      '2021-05-05',
    );
    expect(expiry({ term: term({ disclaimer: true, disclaimerDate: '2030-05-05' }) })).toBe('2022-03-04');
  });
  it('cuts at the end of the patent that it names', () => {
    const said = term({
      adjusted: 100,
      disclaimer: true,
      disclaimerText: 'not beyond the end of Pat. No. 6,900,001',
    });
    expect(expiry({ term: said }, [other])).toBe('2020-02-09');
    expect(expiry({ term: said })).toBe('between 2006-02-14 and 2022-06-12');
  });
  it('has an upper bound where the record does not say to what, or gives the day of the paper', () => {
    expect(expiry({ term: term({ adjusted: 100, disclaimer: true }) })).toBe(
      'between 2006-02-14 and 2022-06-12',
    );
    expect(expiry({ term: term({ disclaimer: true, disclaimerDate: '2005-11-01' }) })).toBe(
      'between 2006-02-14 and 2022-03-04',
    );
    expect(keys({ documents: [utility({ term: term({ adjusted: 100, disclaimer: true }) })] })).toMatchObject(
      {
        expires: { unknown: { from: '2006-02-14', until: '2022-06-12' } },
      },
    );
  });
  it('does not run in a circle', () => {
    const [a, b] = ['US7000001', 'US7000002'].map((id, index) =>
      utility({ id: `${id}B2`, term: term({ disclaimer: true, disclaimerText: `US 700000${2 - index}` }) }),
    ) as [PatentDocument, PatentDocument];
    expect(said(datesOf({ documents: [a], others: [b] }).expires.when)).toBe(
      'between 2006-02-14 and 2022-03-04',
    );
  });
});

describe('reissues, registrations', () => {
  const original = utility({ term: term({ adjusted: 50 }) });
  const reissue = grant({
    id: 'USRE42000E1',
    reissue: true,
    application: 'US11900001',
    filed: '2007-09-10',
    published: '2010-12-28',
    relations: [{ ...relation('reissue', 'US10000001', '2002-03-04'), publication: 'US7000001' }],
  });
  it('gives a reissue the rest of the original term, days added included', () => {
    expect(keys({ documents: [reissue], others: [original] })).toMatchObject({
      filed: '2007-09-10',
      granted: '2010-12-28',
      expires: '2022-03-04',
      adjusted: 50,
    });
    expect(datesOf({ documents: [reissue] }).expires).toMatchObject({
      missing: 'the record of US10000001, which it reissues',
    });
  });
  it('counts its fees from the first grant', () => {
    expect(keys({ documents: [reissue], others: [original] })?.ended).toEqual({
      unknown: { from: '2010-12-29' },
    });
  });
  it('ends the original with its reissue', () => {
    expect(keys({ documents: [original], others: [reissue] })).toMatchObject({
      ended: '2010-12-28',
      'ended-by': 'disclaimer',
    });
  });
  it('never has a statutory invention registration or a defensive publication in force', () => {
    for (const right of ['statutory-invention', 'defensive-publication'] as const) {
      const dates = keys({
        documents: [
          grant({ id: 'USH2000H1', right, filed: '2000-01-04', published: '2001-06-05', grant: false }),
        ],
      });
      expect(dates).toEqual({ priority: '2000-01-04', filed: '2000-01-04', granted: 'pending' });
    }
  });
});

it('shows each step with its record and its authority', () => {
  const { expires } = datesOf({
    documents: [
      utility({
        term: term({ adjusted: 412 }),
        relations: [relation('continuation', 'US09000001', '1999-05-14')],
      }),
    ],
  });
  expect(expires.grounds.map(({ says, record, authority }) => `${says} | ${record} | ${authority}`)).toEqual([
    'filed 2002-03-04 | US7000001B2 | null',
    'continuation of US09000001, filed 1999-05-14 | US7000001B2 | 35 USC 154(a)(2)',
    '20 years: 2019-05-14 | null | 35 USC 154(a)(2)',
    '412 days added: 2020-06-29 | US7000001B2 | 35 USC 154(b)',
  ]);
  expect([fromDay(expires.base.low), expires.adjusted]).toEqual(['2019-05-14', 412]);
});
