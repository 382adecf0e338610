// Numbers of Japan and of the EPO's register, in the forms that several offices write: one form each, or left alone where in doubt.
import { describe, expect, it } from 'vitest';
import { epoApplication, epoPublication } from '../../src/records/epo-numbers.js';
import { applicationId, etsiIsld, publicationId } from '../../src/records/index.js';
import { told } from './pieces.js';

describe('Japanese numbers', () => {
  it('are read of applications, whose year stands in four places', () => {
    const cases: readonly (readonly [string, string | null])[] = [
      ['2005-248724', 'JP2005248724'],
      ['20050248724', 'JP2005248724'],
      ['2005248724', 'JP2005248724'],
      ['2005-1', 'JP2005000001'],
      ['H08-166546', 'JP1996166546'],
      ['H8-166546', 'JP1996166546'],
      ['S63-000012', 'JP1988000012'],
      ['20060552944T', 'JP2006552944'],
      ['20060552944U', 'JP2006552944U'],
      ['H12-000001', 'JPH12000001'],
      ['16654696', 'JP16654696'], // the year may be behind, or it may be none
    ];
    for (const [number, id] of cases) expect([number, applicationId('JP', number)]).toEqual([number, id]);
    // DOCDB is known to put it there.
    expect(epoApplication('JP', '16654696', 'A')).toBe('JP1996166546');
    expect(epoApplication('JP', '131699', 'A')).toBe('JP1999001316');
    expect(epoApplication('JP', '1234589', 'U')).toBe('JP1989012345U');
    expect(epoApplication('JP', '2006552944', 'A')).toBe('JP2006552944');
    expect(epoApplication('JP', '2006552944', null)).toBe('JP2006552944');
    expect(epoApplication('JP', '1', 'D')).toBe('JP1D');
  });
  it('are read of publications, which offices number by years of the emperor in two ways', () => {
    const cases: readonly (readonly [string, string | null, string])[] = [
      ['10654321', 'A', 'JPH10654321'],
      ['10054321', 'A', 'JPH1054321'],
      ['7054321', 'A', 'JPH0754321'],
      ['9233321', 'U', 'JPH09233321'],
      ['07054321', 'A', 'JPH0754321'],
      ['H0754321', 'A', 'JPH0754321'],
      ['H07-054321', null, 'JPH0754321'],
      ['H7-54321', null, 'JPH0754321'],
      ['61054321', 'A', 'JPS6154321'],
      ['61054321', 'B2', 'JPS6154321'],
      ['S6154321', null, 'JPS6154321'],
      // In doubt, or numbered by other rules.
      ['7054321', 'B2', 'JP7054321'],
      ['7054321', null, 'JP7054321'],
      ['10654321', null, 'JP10654321'],
      ['12054321', 'A', 'JP12054321'],
      ['2006054321', 'A', 'JP2006054321'],
      ['WO2006054321', 'A1', 'JPWO2006054321'],
      ['H12054321', 'A', 'JPH12054321'],
    ];
    for (const [number, kind, id] of cases)
      expect([number, kind, publicationId('JP', number, kind)]).toEqual([number, kind, id]);
    expect(epoPublication('JP', 'H0754321', 'A')).toBe('JPH0754321');
    expect(epoPublication('JP', '7054321', 'A')).toBe('JPH0754321');
    expect(publicationId('KR', '10654321', 'A')).toBe('KR10654321');
  });
  it('meet where ETSI’s export names one publication in both forms, and its application', async () => {
    const head =
      '"DIPG_ID";"COMP_LEGAL_NAME";"PUBL_NUMBER";"PATT_APPLICATION_NUMBER";"Country_Of_Registration"';
    const declared = async (publication: string, application: string) => {
      const { rows } = await told(
        etsiIsld,
        `${head}\r\n"1";"Maker";"${publication}";"${application}";"JP JAPAN"\r\n`,
      );
      return [rows[0]?.publications.join(' '), rows[0]?.applicationId];
    };
    expect(await declared('JP10054321 A | JP3654321 B2 | JPH1054321 A', 'JP19960157999')).toEqual([
      'JPH1054321A JP3654321B2',
      'JP1996157999',
    ]);
    expect(await declared('JP9233321 A', 'JP20060552944T')).toEqual(['JPH09233321A', 'JP2006552944']);
    expect(await declared('2011-166437', '2010-026700')).toEqual(['JP2011166437', 'JP2010026700']);
    expect(await declared('4763835', 'Pending')).toEqual(['JP4763835', null]);
  });
});
describe('European numbers', () => {
  it('reads EP applications with the year before them, as the register names parents', () => {
    expect(epoApplication('EP', '20190787177', 'D')).toBe('EP19787177');
    expect(epoApplication('EP', '19787177', 'A')).toBe('EP19787177');
  });
});
