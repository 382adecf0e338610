// Claims about the market as of their day: what was seen, what judged, what overtook them.
import { describe, expect, it } from 'vitest';
import { checkTrend, type MarketClaim } from '../../src/market/index.js';
import { row } from './rows.js';

const claim = (over: Partial<MarketClaim> = {}): MarketClaim => ({
  says: 'Anker has been losing ground to Brise',
  'as-of': '2017-07-05',
  measure: 'share',
  of: 'anker',
  against: ['brise'],
  region: 'China',
  trend: 'down',
  ...over,
});
const years = [
  row({ period: '2015FY', vendor: 'Anker', share: 15 }),
  row({ period: '2015FY', vendor: 'Brise', share: 8 }),
  row({ period: '2016FY', vendor: 'Anker', share: 9 }),
  row({ period: '2016FY', vendor: 'Brise', share: 17 }),
];

describe('a trend between two full years', () => {
  it('holds when the subject falls by itself and against the rival', () => {
    const result = checkTrend(years, claim());
    expect(result.verdict).toBe('true');
    expect(result.houses).toHaveLength(1);
    expect(result.houses[0]).toMatchObject({ house: 'Alpha', earlier: '2015', later: '2016' });
    expect(result.houses[0]?.rows).toHaveLength(4);
  });
  it('fails when the claim says up', () => {
    expect(checkTrend(years, claim({ trend: 'up' })).verdict).toBe('false');
  });
  it('fails when the rival fell further', () => {
    const rows = years.map((one) =>
      one.period === '2016FY' && one.vendor === 'Brise' ? { ...one, share: 4 } : one,
    );
    expect(checkTrend(rows, claim()).verdict).toBe('false');
  });
  it('is unknown without the year before', () => {
    expect(checkTrend(years.slice(2), claim()).verdict).toBe('unknown');
  });
  it('is unknown when a rival is not in the tables', () => {
    expect(checkTrend(years, claim({ against: ['brise', 'calme'] })).verdict).toBe('unknown');
  });
  it('is unknown when two houses contradict each other', () => {
    const other = [
      row({ house: 'Beta', period: '2015', vendor: 'Anker', share: 5 }),
      row({ house: 'Beta', period: '2016', vendor: 'Anker', share: 6 }),
    ];
    const result = checkTrend([...years, ...other], claim());
    expect(result).toMatchObject({ verdict: 'unknown' });
    expect(result.why).toContain('differ');
  });
  it('never mixes two houses', () => {
    const rows = years.map((one) => (one.period === '2015FY' ? { ...one, house: 'Beta' } : one));
    expect(checkTrend(rows, claim()).verdict).toBe('unknown');
  });
  it('leaves a measure it cannot compute unknown, and says so', () => {
    const result = checkTrend(years, claim({ measure: 'profit' }));
    expect(result.verdict).toBe('unknown');
    expect(result.why).toContain('`profit`');
  });
});

describe('what was seen by the day', () => {
  it('does not see a publication of the same month, which counts from its last day', () => {
    const rows = years.map((one) => (one.period === '2016FY' ? { ...one, published: '2017-07' } : one));
    expect(checkTrend(rows, claim()).houses[0]).toMatchObject({ later: '2015', verdict: 'unknown' });
    expect(checkTrend(rows, claim({ 'as-of': '2017-07-31' })).verdict).toBe('true');
  });
  it('takes the last word of a house by the day', () => {
    const restated = row({ period: '2016FY', vendor: 'Anker', share: 20, published: '2017-06-01' });
    expect(checkTrend([...years, restated], claim()).verdict).toBe('false');
    const late = { ...restated, published: '2018-06-01' };
    expect(checkTrend([...years, late], claim()).verdict).toBe('true');
  });
  it('never sees a row whose date is no civil date', () => {
    const rows = years.map((one) => ({ ...one, published: 'early 2017' }));
    expect(checkTrend(rows, claim())).toMatchObject({ verdict: 'unknown', houses: [] });
  });
});

describe('overtaken', () => {
  const quarters = [
    row({ period: '2016Q2', vendor: 'Anker', share: 9, published: '2016-08-17' }),
    row({ period: '2016Q2', vendor: 'Brise', share: 16, published: '2016-08-17' }),
    row({ period: '2017Q2', vendor: 'Anker', share: 13, published: '2017-09-13' }),
    row({ period: '2017Q2', vendor: 'Brise', share: 18, published: '2017-09-13' }),
  ];
  it('shows later figures that point the other way, and leaves the verdict alone', () => {
    const result = checkTrend([...years, ...quarters], claim());
    expect(result.verdict).toBe('true');
    expect(result.overtaken).toHaveLength(1);
    expect(result.overtaken[0]).toMatchObject({
      later: '2017Q2',
      earlier: '2016Q2',
      against: 'the year before',
    });
    expect(result.overtaken[0]?.rows).toHaveLength(4);
  });
  it('falls back to the quarter before, in units, where that is all a house printed', () => {
    const rows = [
      row({ house: 'Gamma', period: '2017Q1', vendor: 'Anker', units: 9, published: '2017-04-27' }),
      row({ house: 'Gamma', period: '2017Q1', vendor: 'Brise', units: 20, published: '2017-04-27' }),
      row({ house: 'Gamma', period: '2017Q2', vendor: 'Anker', units: 15, published: '2017-07' }),
      row({ house: 'Gamma', period: '2017Q2', vendor: 'Brise', units: 21, published: '2017-07' }),
    ];
    const [found] = checkTrend([...years, ...rows], claim()).overtaken;
    expect(found).toMatchObject({
      against: 'the quarter before',
      countsFrom: '2017-07-31',
      published: '2017-07',
    });
    expect(found?.subject.moved).toBe('unknown');
    expect(found?.rivals[0]?.moved).toBe('up');
  });
  it('does not count a late word on a quarter of the years that were judged', () => {
    const rows = [
      row({ house: 'Gamma', period: '2016Q3', vendor: 'Anker', share: 9, published: '2017-11-20' }),
      row({ house: 'Gamma', period: '2016Q4', vendor: 'Anker', share: 12, published: '2017-11-20' }),
    ];
    expect(checkTrend([...years, ...rows], claim()).later).toEqual([]);
  });
});
