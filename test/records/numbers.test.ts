// Numbers of all offices meet in one form each.
import { describe, expect, it } from 'vitest';
import {
  applicationId,
  pctApplication,
  publicationId,
  recordDate,
  usApplicationNumber,
  usGrantNumber,
  usOrPctApplication,
  usPublicationNumber,
  woPublication,
} from '../../src/records/index.js';

type Case = readonly [printed: string, read: string | null];
/** Pairs of what is printed and what is read of it, to be compared with what is expected. */
const pairs = (read: (printed: string) => string | null, cases: readonly Case[]) =>
  cases.map(([printed]) => [printed, read(printed)]);

describe('numbers', () => {
  it('reads US grants', () => {
    const cases1: Case[] = [
      ['06859910', '6859910'],
      ['11147202', '11147202'],
      ['D0656296', 'D656296'],
      ['D1012345', 'D1012345'],
      ['RE043123', 'RE43123'],
      ['Re. 43,123', 'RE43123'],
      ['PP017000', 'PP17000'],
      ['H0002140', 'H2140'],
      ['T0998013', 'T998013'],
      ['US 8,000,001', '8000001'],
      ['20090005527', null],
      ['00000000', null],
      ['8000001B2', null],
      ['', null],
    ];
    expect(pairs(usGrantNumber, cases1)).toEqual(cases1);
  });
  it('reads US publications and applications', () => {
    const cases2: Case[] = [
      ['20090005527', '20090005527'],
      ['US 2009/0005527', '20090005527'],
      ['0193250', null],
    ];
    expect(pairs(usPublicationNumber, cases2)).toEqual(cases2);
    const cases3: Case[] = [
      ['12207945', '12207945'],
      ['12/207,945', '12207945'],
      ['09/742,144', '09742144'],
      ['7123456', '07123456'],
      ['29/381217', '29381217'],
      ['60/1234', '60001234'],
      ['123456', null],
      ['PCT/US98/01234', null],
    ];
    expect(pairs(usApplicationNumber, cases3)).toEqual(cases3);
  });
  it('reads PCT numbers of both eras', () => {
    const cases4: Case[] = [
      ['PCT/EP2009/056266', 'PCT/EP2009/056266'],
      ['PCT/JP03/10380', 'PCT/JP2003/010380'],
      ['PCTEP9906456', 'PCT/EP1999/006456'],
      ['PCT/US98/01234', 'PCT/US1998/001234'],
      ['WO2006JP300226', 'PCT/JP2006/300226'],
      ['WO1998JP01786W', 'PCT/JP1998/001786'],
      ['WO2008/123456', null],
      ['PCT/IB2004/000123', 'PCT/IB2004/000123'],
      ['12/207,945', null],
    ];
    expect(pairs(pctApplication, cases4)).toEqual(cases4);
    const cases5: Case[] = [
      ['WO2009/150026', 'WO2009150026'],
      ['WO0107345', 'WO2001007345'],
      ['WO 98/01234', 'WO1998001234'],
      ['WO2004/102027', 'WO2004102027'],
      ['EP1234567', null],
    ];
    expect(pairs(woPublication, cases5)).toEqual(cases5);
  });
  it('reads applications of any office', () => {
    const cases: readonly (readonly [string, string, string | null])[] = [
      ['US', '12/207,945', 'US12207945'],
      ['WO', 'PCT/EP2009/056266', 'PCT/EP2009/056266'],
      ['EP', 'PCTEP9906456', 'PCT/EP1999/006456'],
      ['WO', '123', null],
      ['EP', '10167109.6', 'EP10167109'],
      ['EP', '10167109', 'EP10167109'],
      ['EP', '20100167109', 'EP10167109'],
      ['DE', '198 40 645.2', 'DE198406452'],
      ['DE', '', null],
      ['unknown', '1', null],
    ];
    for (const [country, number, id] of cases)
      expect([number, applicationId(country, number)]).toEqual([number, id]);
  });
  it('reads what a US document prints without an office', () => {
    const cases: Case[] = [
      ['12/207,945', 'US12207945'],
      ['PCT/EP01/01234', 'PCT/EP2001/001234'],
      ['US98/01234', 'PCT/US1998/001234'],
      ['90/012345', 'US90012345'],
      ['207945', null],
    ];
    expect(pairs(usOrPctApplication, cases)).toEqual(cases);
    expect(usOrPctApplication(null)).toBeNull();
  });
  it('reads publications of any office', () => {
    expect(publicationId('us', '06859910')).toBe('US6859910');
    expect(publicationId('US', '2009/0005527')).toBe('US20090005527');
    expect(publicationId('EP', '123456')).toBe('EP0123456');
    expect(publicationId('WO', '2008/123456')).toBe('WO2008123456');
    expect(publicationId('DE', '19840645')).toBe('DE19840645');
    expect(publicationId('USA', '1')).toBeNull();
  });
  it('reads dates, with less where day or month is open', () => {
    const cases6: Case[] = [
      ['19910102', '1991-01-02'],
      ['20010200', '2001-02'],
      ['20010000', '2001'],
      ['2021-01-04T00:00:00Z', '2021-01-04'],
      ['01/04/2021', '2021-01-04'],
      ['20010230', null],
      ['20001301', null],
      ['0001-01-01', null],
      ['00000000', null],
      ['soon', null],
    ];
    expect(pairs(recordDate, cases6)).toEqual(cases6);
    expect(recordDate(null)).toBeNull();
  });
});
