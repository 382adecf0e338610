// Units and shares of one vendor as one house had given them: published, derived, and never silently either.
import { describe, expect, it } from 'vitest';
import { parsePeriod, shareOf, unitsOf } from '../../src/market/index.js';
import { row } from './rows.js';

const y2016 = { year: 2016, quarter: null };

describe('periods', () => {
  it.each([
    ['2016', y2016],
    ['2016FY', y2016],
    ['2017Q2', { year: 2017, quarter: 2 }],
    ['2017-Q2', { year: 2017, quarter: 2 }],
    ['H1 2017', null],
    ['2017Q5', null],
  ])('%s', (text, period) => expect(parsePeriod(text)).toEqual(period));
});

describe('a share', () => {
  it('is taken as printed', () => {
    expect(shareOf([row({ period: '2016', vendor: 'Anker', share: 9.1 })], 'anker', y2016)).toMatchObject({
      low: 9.1,
      how: 'published',
    });
  });
  it('is units over the published total', () => {
    const rows = [
      row({ period: '2016', vendor: 'Anker', units: 41.5 }),
      row({ period: '2016', vendor: 'Total', units: 467.3 }),
    ];
    const found = shareOf(rows, 'anker', y2016);
    expect(found?.how).toBe('units over the published total');
    expect(found?.low).toBeCloseTo(8.88, 2);
    expect(found?.rows).toHaveLength(2);
  });
  it('is a range when the total is only implied by what other vendors print', () => {
    const rows = [
      row({ period: '2015', vendor: 'Anker', units: 64 }),
      row({ period: '2015', vendor: 'Brise', units: 35.4, share: 8.2 }),
      row({ period: '2015', vendor: 'Calme', units: 58.4, share: 13.6 }),
    ];
    const found = shareOf(rows, 'anker', { year: 2015, quarter: null });
    expect(found?.how).toContain('imply');
    expect(found?.low).toBeCloseTo(14.825, 2);
    expect(found?.high).toBeCloseTo(14.95, 2);
  });
  it('keeps a printed share when a later page repeats the same units without it', () => {
    const rows = [
      row({ period: '2016', vendor: 'Brise', units: 78.4, share: 16.8, published: '2017-02-16' }),
      row({ period: '2016', vendor: 'Brise', units: 78.4, published: '2017-02' }),
    ];
    expect(shareOf(rows, 'brise', y2016)).toMatchObject({ low: 16.8, how: 'published' });
  });
  it('drops a printed share once the units were restated', () => {
    const rows = [
      row({ period: '2016', vendor: 'Brise', units: 78.4, share: 16.8 }),
      row({ period: '2016', vendor: 'Brise', units: 90, published: '2017-03-01' }),
      row({ period: '2016', vendor: 'Total', units: 450 }),
    ];
    expect(shareOf(rows, 'brise', y2016)?.low).toBeCloseTo(20, 6);
  });
  it('of a year lies between its quarters when only their shares are known', () => {
    const rows = ['2016Q1', '2016Q2', '2016Q3', '2016Q4'].map((period, i) =>
      row({ period, vendor: 'Anker', share: 12 - i }),
    );
    expect(shareOf(rows, 'anker', y2016)).toMatchObject({ low: 9, high: 12 });
    expect(shareOf(rows.slice(1), 'anker', y2016)).toBeNull();
  });
});

describe('units', () => {
  it('of a year are the sum of its four quarters, and of three nothing', () => {
    const rows = ['2016Q1', '2016Q2', '2016Q3', '2016Q4'].map((period) =>
      row({ period, vendor: 'Anker', units: 10 }),
    );
    expect(unitsOf(rows, 'anker', y2016)).toMatchObject({ low: 40, high: 40, how: 'sum of four quarters' });
    expect(unitsOf(rows.slice(1), 'anker', y2016)).toBeNull();
  });
  it('are a range when two pages of one release disagree', () => {
    const rows = [76, 76.6].map((units) => row({ period: '2016', vendor: 'Anker', units }));
    expect(unitsOf(rows, 'anker', y2016)).toMatchObject({ low: 76, high: 76.6 });
  });
});
