// What keeps a United States right alive and what ends it; several records of one right, and an own row beside them.
import { describe, expect, it } from 'vitest';
import { asDates, datesOf, said } from '../../src/portfolio/index.js';
import type { PatentDocument } from '../../src/records/index.js';
import { event, grant, priority, relation, term } from './force-records.js';

const utility = (over: Partial<PatentDocument> = {}) =>
  grant({
    id: 'US7000001B2',
    application: 'US10000001',
    filed: '2002-03-04',
    published: '2006-02-14',
    ...over,
  });
const keys = (...args: Parameters<typeof datesOf>) => asDates(datesOf(...args))[0]?.dates;

describe('maintenance fees', () => {
  const paid = (date: string) => event({ class: 'fee-paid', code: 'MAFP', date });
  const from = (events: ReturnType<typeof event>[]) => keys({ documents: [utility()], events })?.ended;
  it('is open from the day after the fourth year where no record speaks', () => {
    expect(from([])).toEqual({ unknown: { from: '2010-02-15' } });
  });
  it.each([
    ['the first fee paid', ['2009-06-01'], { unknown: { from: '2014-02-15' } }],
    [
      'the second, late in its grace period',
      ['2009-06-01', '2014-02-14'],
      { unknown: { from: '2018-02-15' } },
    ],
    ['all three', ['2009-06-01', '2013-06-01', '2017-06-01'], undefined],
    ['something paid before the first window', ['2008-01-01'], { unknown: { from: '2010-02-15' } }],
  ])('%s', (_, days, open) => {
    expect(from(days.map(paid))).toEqual(open);
  });
  it('goes by the day to which the record of events reaches', () => {
    const seen = { ...event({ class: 'transfer', date: '2012-01-01' }), official: '2019-07-04' };
    expect(from([seen])).toEqual({ unknown: { from: '2019-07-05' } });
    expect(from([{ ...seen, official: '2024-07-04' }])).toBeUndefined();
  });
  it('takes a lapse at the end of the grace period, the last day inside', () => {
    const lapse = event({ class: 'lapse', code: 'FP', date: '2014-04-08', effective: '2014-02-14' });
    expect(keys({ documents: [utility()], events: [lapse] })).toMatchObject({
      ended: '2014-02-15',
      'ended-by': 'lapse',
    });
    expect(keys({ documents: [utility()], events: [{ ...lapse, effective: null }] })?.ended).toEqual({
      unknown: { from: '2006-02-14', until: '2014-04-08' },
    });
    const back = event({ class: 'reinstatement', date: '2014-09-01' });
    expect(from([lapse, back])).toEqual({ unknown: { from: '2014-09-02' } });
  });
  it.each([
    ['designs', { id: 'USD600001S1', right: 'design' as const }],
    ['plants', { id: 'USPP15000P2', right: 'plant' as const }],
    ['old applications', { id: 'US4400000A', filed: '1980-12-11', published: '1983-08-23' }],
  ])('are not due on %s', (_, over) => {
    expect(keys({ documents: [utility(over)] })).not.toHaveProperty('ended');
  });
});

describe('several records of one right', () => {
  it('believes the newest, and tells the other', () => {
    const first = utility({ official: '2006-02-14' });
    const corrected = utility({ official: '2007-01-01', filed: '2002-03-05' });
    const { filed, doubts } = datesOf({ documents: [first, corrected] });
    expect(said(filed.when)).toBe('2002-03-05');
    expect(doubts).toEqual(['US7000001B2 says filed 2002-03-04, US7000001B2 2002-03-05']);
  });
  it('takes the grant from the grant, not from a certificate or an application', () => {
    const application = utility({ id: 'US20030000001A1', published: '2003-01-02', grant: false });
    const certificate = utility({ id: 'US7000001C1', published: '2012-05-01' });
    const granted = (...documents: PatentDocument[]) => said(datesOf({ documents }).granted.when);
    expect(granted(application, utility(), certificate)).toBe('2006-02-14');
    expect(granted(application, certificate)).toBe('between 2002-03-04 and 2012-05-01');
    expect(granted(application)).toBe('at the earliest 2002-03-04');
  });
  it('takes kind and sort from the kind code where a family database tells no more', () => {
    const documents = [utility({ right: null, grant: null, part: 'base' })];
    expect(keys({ documents })).toEqual({
      priority: { unknown: { until: '2002-03-04' } },
      filed: '2002-03-04',
      granted: '2006-02-14',
      expires: 'unknown',
      ended: { unknown: { from: '2010-02-15' } },
    });
    const plate = grant({
      id: 'USD600001S1',
      right: null,
      grant: null,
      filed: '2014-01-02',
      published: '2015-09-01',
    });
    expect(keys({ documents: [plate] })).toMatchObject({ granted: '2015-09-01', expires: '2029-09-01' });
  });
  it('does not count what the office withdrew', () => {
    const { granted, doubts } = datesOf({
      documents: [
        utility({ withdrawn: true, official: '2007' }),
        utility({ official: '2006' }),
        utility({ id: 'US20030000001A1', grant: false }),
      ],
    });
    expect(said(granted.when)).toBe('at the earliest 2002-03-04');
    expect(doubts).toEqual(['the office marks US7000001B2 withdrawn: it is not counted']);
  });
  it('keeps an abandoned application from ever being granted', () => {
    const documents = [utility({ id: 'US20030000001A1', grant: false })];
    const gone = event({ class: 'withdrawal', code: 'STCB', date: '2005-05-05' });
    expect(keys({ documents, events: [gone] })).toEqual({
      priority: '2002-03-04',
      filed: '2002-03-04',
      granted: 'pending',
      ended: '2005-05-05',
      'ended-by': 'lapse',
    });
  });
});

describe('priority', () => {
  it('is the earliest of what is claimed', () => {
    const over = {
      relations: [relation('provisional', 'US60000001', '2001-03-05')],
      priorities: [priority('GB', '0100001', '2001-04')],
    };
    expect(keys({ documents: [utility(over)] })?.priority).toBe('2001-03-05');
    expect(keys({ documents: [utility()] })?.priority).toBe('2002-03-04');
    expect(
      keys({ documents: [utility({ priorities: [priority('GB', '0100001', null)] })] })?.priority,
    ).toEqual({ unknown: { until: '2002-03-04' } });
  });
});

describe('an own row', () => {
  const own = (cells: Record<string, string>) => ({ type: 'own' as const, id: 'row', cells, official: null });
  it('fills what is open and overrides nothing', () => {
    const documents = [utility({ term: term({ disclaimer: true }) })];
    expect(keys({ documents, own: own({ expires: '2020-05-05' }) })?.expires).toBe('2020-05-05');
    const later = datesOf({ documents, own: own({ expires: '2025-05-05', granted: '2006-02-15' }) });
    expect(later.doubts).toEqual([
      'granted: 2006-02-14 by the records, 2006-02-15 by the own row row',
      'expires: between 2006-02-14 and 2022-03-04 by the records, 2025-05-05 by the own row row',
    ]);
    expect(keys({ documents, own: own({ ended: '2014-02-15' }) })).toMatchObject({
      ended: '2014-02-15',
      'ended-by': 'lapse',
    });
    expect(keys({ documents, own: own({ ended: '31.12.2014' }) })?.ended).toEqual({
      unknown: { from: '2010-02-15' },
    });
  });
});
