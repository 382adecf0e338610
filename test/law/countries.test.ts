// The country table: the shape of every entry, dated entries without gaps or overlaps, and the table of the language.
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import {
  type Column,
  clocks,
  countries,
  type Entry,
  eea,
  eu,
  inEea,
  law,
  memberOn,
  upc,
} from '../../src/law/countries.js';

const all = Object.entries(countries).flatMap(([code, country]) =>
  (Object.keys(clocks) as Column[]).map((column) => ({
    code,
    column,
    entries: (country[column] ?? []) as readonly Entry<unknown>[],
  })),
);

describe('every entry', () => {
  it('has a source, a certainty and a date', () => {
    for (const entry of all.flatMap(({ entries }) => entries)) {
      expect(entry.source).not.toBe('');
      expect(entry.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const seen = entry.sure === 'general-knowledge' ? 'law.md' : entry.source;
      expect(seen).toMatch(/https?:|law\.md/);
      expect(Object.isFrozen(entry)).toBe(true);
    }
  });

  it('follows on the one before', () => {
    for (const { code, column, entries } of all) {
      entries.slice(1).forEach((entry, index) => {
        const before = entries[index]?.until;
        expect(before, `${code} ${column}: an entry before another ends`).toBeDefined();
        expect(toDay(entry.from ?? ''), `${code} ${column}`).toBe(toDay(before ?? '') + 1);
      });
    }
  });
});

describe('the table of the language', () => {
  const on = (text: string) => toDay(text);
  it('exhaustion', () => {
    expect(law('US', 'exhaustion', on('2017-05-29'))?.value).toBe('national');
    expect(law('US', 'exhaustion', on('2017-05-30'))?.value).toBe('international');
    expect(law('CN', 'exhaustion', on('2005-01-01'))?.value).toBe('international');
    expect(law('DE', 'exhaustion')?.value).toBe('EEA');
    expect(law('UPC', 'exhaustion', on('2024-01-01'))?.value).toBe('EEA');
  });
  it('co-owners', () => {
    expect(['US', 'CN', 'DE', 'JP'].map((code) => law(code, 'coOwnership')?.value.license)).toEqual([
      'alone',
      'alone-if-not-exclusive',
      'majority',
      'consent-of-all',
    ]);
    expect(law('US', 'coOwnerSuit')?.value).toEqual({ sue: 'together', involuntaryJoinder: false });
  });
  it('damages', () => {
    expect(law('US', 'limitation')?.value).toEqual({ lookBackYears: 6, from: 'suit' });
    expect(law('CN', 'limitation', on('2016-01-01'))?.value).toEqual({ lookBackYears: 3, from: 'knowledge' });
    expect(law('DE', 'limitation')?.value).toMatchObject({
      lookBackYears: 3,
      from: 'end-of-year-of-knowledge',
      residualYears: 10,
    });
  });
  it('insolvency, registration, later buyer', () => {
    expect(law('US', 'insolvency')?.value.licenceSurvives).toBe('licensee-keeps');
    expect(law('DE', 'insolvency')?.value.licenceSurvives).toBe('contested');
    expect(['CN', 'JP'].map((code) => law(code, 'titleOnRegistration')?.value)).toEqual([true, true]);
    expect(law('US', 'laterBuyer')?.value.months).toBe(3);
  });
});

describe('dated and missing entries', () => {
  it('picks by the day', () => {
    expect(law('US', 'inventionTerm', toDay('1995-06-07'))?.value).toEqual({
      years: 20,
      from: 'filing',
      orFromGrant: 17,
    });
    expect(law('US', 'inventionTerm', toDay('1995-06-08'))?.value).toEqual({ years: 20, from: 'filing' });
    expect(law('US', 'designTerm', toDay('2015-05-12'))?.value.years).toBe(14);
    expect(law('CN', 'designTerm', toDay('2021-05-31'))?.value.years).toBe(10);
    expect(law('CN', 'designTerm')?.value.years).toBe(15);
    expect(law('GB', 'exhaustion', toDay('2020-12-31'))?.value).toBe('EEA');
    expect(law('GB', 'exhaustion', toDay('2021-01-01'))?.value).toBe('UK+');
    expect(law('FR', 'limitation', toDay('2019-05-24'))?.value.from).toBe('knowledge');
  });
  it('is undefined where nothing is known', () => {
    expect(law('ZZ', 'exhaustion')).toBeUndefined();
    expect(law('JP', 'insolvency')).toBeUndefined();
    expect(law('UPC', 'limitation', toDay('2023-05-31'))).toBeUndefined();
  });
});

describe('areas', () => {
  it('know their days', () => {
    expect(memberOn(eea, 'GB', toDay('2020-12-31'))).toBe(true);
    expect(inEea('GB', toDay('2021-01-01'))).toBe(false);
    expect(memberOn(eu, 'GB', toDay('2020-02-01'))).toBe(false);
    expect(inEea('RO', toDay('2007-03-01'))).toBe(true);
    expect(inEea('NO', toDay('1994-01-01'))).toBe(true);
    expect(inEea('CN', toDay('2020-01-01'))).toBe(false);
    expect(memberOn(upc, 'RO', toDay('2024-08-31'))).toBe(false);
    expect(memberOn(upc, 'RO', toDay('2024-09-01'))).toBe(true);
    expect(Object.keys(upc)).toHaveLength(18);
    expect(Object.keys(eu)).toHaveLength(28);
    expect(Object.keys(eea)).toHaveLength(31);
  });
});
