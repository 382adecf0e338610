// Forms of names: many scripts, legal forms of many countries, what is said beside the name.
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/portfolio/index.js';
import { namesIn } from '../../src/portfolio/owners/parts.js';

const key = (name: string): string => normalise(name).key;
/** The keys of the names, each once. */
const keys = (...names: string[]): string[] => [...new Set(names.map(key))];
/** The keys that two of the names share. */
const shared = (...names: string[]): string[] => {
  const all = names.map(key);
  return all.filter((one, at) => all.indexOf(one) !== at);
};

describe('legal forms', () => {
  test.each([
    ['Veltram', 'Veltram Oy', 'VELTRAM OYJ', 'Oy Veltram Ab', 'Veltram Ltd Oy'],
    [
      'Veltram',
      'Veltram GmbH',
      'Veltram G.m.b.H.',
      'Veltram GmbH & Co. KG',
      'Veltram Aktiengesellschaft',
      'Veltram KGaA',
      'Veltram e.V.',
    ],
    [
      'Veltram',
      'Veltram AB (publ)',
      'AB Veltram',
      'Aktiebolaget Veltram',
      'Veltram A/S',
      'Veltram ApS',
      'Veltram ASA',
    ],
    [
      'Veltram',
      'Veltram S.A.',
      'Veltram S.p.A.',
      'Veltram SpA',
      'Veltram S.r.l.',
      'Veltram S.A.R.L.',
      'Société Anonyme Veltram',
      'Veltram S.A. de C.V.',
    ],
    ['Veltram', 'Veltram B.V.', 'Veltram N.V.', 'Stichting Veltram', 'Veltram BVBA'],
    [
      'Veltram',
      'Veltram K.K.',
      'Kabushiki Kaisha Veltram',
      'Veltram Kabushiki Kaisha',
      'VELTRAM KABUSHIKI GAISHA',
      'Veltram Co., Ltd.',
      'Veltram CO.,LTD',
    ],
    [
      'Veltram',
      'Veltram, Inc.',
      'Veltram Incorporated',
      'Veltram Corp',
      'Veltram L.L.C.',
      'Veltram, L.P.',
      'The Veltram Company',
      'Veltram Company, The',
    ],
    [
      'Veltram',
      'Veltram Pty. Ltd.',
      'Veltram Pte Ltd',
      'Veltram Sdn. Bhd.',
      'PT Veltram Tbk',
      'PT. Veltram (Persero) Tbk',
      'Veltram Pvt. Ltd.',
    ],
    [
      'Veltram',
      'Veltram Kft.',
      'Veltram Zrt',
      'Veltram s.r.o.',
      'Veltram, spol. s r.o.',
      'Veltram d.o.o.',
      'Veltram Sp. z o.o.',
      'Veltram a.s.',
      'UAB Veltram',
      'SIA Veltram',
      'Veltram OÜ',
    ],
    [
      'Veltram',
      'Veltram A.Ş.',
      'Veltram Sanayi ve Ticaret A.Ş.',
      'Veltram Ltd. Şti.',
      'OOO Veltram',
      'JSC Veltram',
      'Veltram PJSC',
    ],
  ])('%s', (...names) => {
    expect(keys(...names)).toHaveLength(1);
  });

  test('in their own script, before any letter is put into Latin', () => {
    expect(
      keys('株式会社ベルトラム', 'ベルトラム株式会社', '（株）ベルトラム', '㈱ベルトラム', 'ﾍﾞﾙﾄﾗﾑ株式会社'),
    ).toHaveLength(1);
    expect(keys('维拓有限公司', '维拓股份有限公司', '維拓股份有限公司'.replace('維', '维'))).toHaveLength(1);
    expect(keys('벨트람 주식회사', '주식회사 벨트람', '(주)벨트람', '벨트람㈜')).toHaveLength(1);
    expect(
      keys('ООО «Велтрам»', 'ОАО Велтрам', 'Общество с ограниченной ответственностью «Велтрам»', 'Veltram'),
    ).toHaveLength(1);
    expect(keys('Βελτραμ Α.Ε.', 'Βελτραμ ΑΕ')).toHaveLength(1);
    expect(keys('บริษัท เวลแทรม จำกัด', 'บริษัท เวลแทรม จำกัด (มหาชน)')).toHaveLength(1);
    expect(keys('ולטרם בע"מ', 'ולטרם בע״מ', 'ולטרם')).toHaveLength(1);
  });
  test('a slip in a long form is a slip', () => {
    expect(
      keys(
        'Veltram Kabushiki Kaisha',
        'Veltram Kabushika Kaisha',
        'Veltram Kabuhsiki Kaisha',
        'Veltram Kabushiki',
      ),
    ).toHaveLength(1);
    expect(keys('Veltram AG', 'Veltram Aktiengeselschaft', 'Veltram Aktiengesellachaft')).toHaveLength(1);
  });
  test('inside a name they stay, and no name is eaten whole', () => {
    expect(shared('Sorel Corp of Norland', 'Sorel of Norland')).toEqual([]);
    expect(key('Limited')).toBe('LIMITED');
    expect(key('Co., Ltd.')).not.toBe('');
    expect(key('AS')).toBe('AS');
    expect(shared('Asco', 'As Co. Melk')).toEqual([]);
  });
  test('a word that is a form elsewhere is left alone', () => {
    for (const [name, want] of [
      ['SAS Sorelhaus Inc.', 'SAS SORELHAUS'],
      ['A.O. Brunsmith Corporation', 'AO BRUNSMITH'],
      ['NV Energy, Inc.', 'NV ENERGY'],
      ['AB Systems', 'AB SYSTEM'],
      ['VAT Group AG', 'VAT GROUP'],
      ['Veltram GTE', 'VELTRAM GTE'],
      ['Power Up', 'POWER UP'],
      ['Live Now Media LLC', 'LIVE NOW MEDIA'],
      ['AB Volsorel', 'VOLSOREL'],
      ['N.V. Veltram', 'VELTRAM'],
    ] as const)
      expect(key(name), name).toBe(want);
  });
  test('a form says where it is from', () => {
    const countries = normalise('Veltram Oy').legal.flatMap((form) => form.countries);
    expect(countries).toContain('FI');
    expect(normalise('(株)ベルトラム').legal).toEqual([{ form: '(株)', countries: ['JP'] }]);
  });
});

describe('words', () => {
  test('abbreviations, languages, small words', () => {
    expect(
      keys('Veltram Technologies', 'Veltram Tech.', 'Veltram Technol', 'VELTRAM TECHNOLOGY'),
    ).toHaveLength(1);
    expect(keys('Veltram International', "Veltram Int'l", 'Veltram Intl')).toHaveLength(1);
    expect(
      keys('University of Norland', 'Univ. Norland', 'UNIV OF NORLAND', 'The University of Norland'),
    ).toHaveLength(1);
    expect(keys('Veltram Denki', 'Veltram Electric', 'Veltram Elec.')).toHaveLength(1);
    expect(keys('Sorel and Brune', 'Sorel & Brune', 'Sorel + Brune', 'Sorel und Brune')).toHaveLength(1);
    expect(keys('维达技术有限公司', 'WeiDa Technology Co., Ltd.', 'WEIDA TECHNOLOGIES')).toHaveLength(1);
  });
  test('initials spelled apart, ampersands among initials', () => {
    expect(keys('V.B.X. Corp', 'VBX', 'V B X Inc')).toHaveLength(1);
    expect(keys('Q&Z Labs', 'Q & Z Labs', 'QZ Labs')).toHaveLength(1);
    expect(keys('Brune R&D', 'Brune R & D', 'Brune RD')).toHaveLength(1);
  });
  test('places distinguish, wherever they stand', () => {
    expect(
      keys(
        'Veltram (Shenzhen) Co., Ltd.',
        'Shenzhen Veltram Co., Ltd.',
        'Veltram Shenzhen',
        'VELTRAM CO., LTD. (SHENZHEN)',
      ),
    ).toHaveLength(1);
    expect(keys('Veltram München', 'Veltram Munich', 'Veltram Muenchen')).toHaveLength(1);
    expect(shared('Veltram', 'Veltram (Shenzhen)', 'Veltram Beijing', 'Veltram Hong Kong')).toEqual([]);
    expect(keys('University of Sorelby', 'University of Sorelby, U.K.')).toHaveLength(1);
    expect(shared('University of Washington', 'Washington University')).toEqual([]);
  });
  test('trade words alone are compared as written', () => {
    expect(shared('Telecom Inc', 'Telecommunications Inc')).toEqual([]);
    expect(shared('Systems', 'Sys')).toEqual([]);
  });
  test('UTF-8 that was read a byte a letter', () => {
    expect(keys('Universität Sörelby', 'UniversitÃ¤t SÃ¶relby')).toHaveLength(1);
    expect(normalise('SÃO PAULO ÂNGELO').clean).toBe('SAO PAULO ANGELO');
  });
});

describe('what is said beside the name', () => {
  const others = (name: string) => normalise(name).others.map(({ tie, key: other }) => [tie, other]);
  test.each([
    ['Veltram Inc. d/b/a Brune Labs', 'VELTRAM', 'trades-as', 'BRUNE LABORATORY'],
    ['Veltram Inc., doing business as Brune', 'VELTRAM', 'trades-as', 'BRUNE'],
    ['Veltram Ltd trading as Brune', 'VELTRAM', 'trades-as', 'BRUNE'],
    ['Veltram Inc. (formerly known as Brune Corp.)', 'VELTRAM', 'formerly', 'BRUNE'],
    ['Veltram Inc. f/k/a Brune Corp.', 'VELTRAM', 'formerly', 'BRUNE'],
    ['Brune Corp. (now known as Veltram Inc.)', 'BRUNE', 'now', 'VELTRAM'],
    ['Veltram Inc. a/k/a Brune', 'VELTRAM', 'also', 'BRUNE'],
    ['Veltram Inc. c/o Brune LLP', 'VELTRAM', 'care-of', 'BRUNE'],
    ['Sorel, a division of Veltram Inc.', 'VELTRAM', 'division', 'SOREL'],
    ['Sorel Div. of Veltram Corp.', 'VELTRAM', 'division', 'SOREL'],
    ['Sorel Ltd., a subsidiary of Veltram', 'SOREL', 'unit-of', 'VELTRAM'],
    ['Veltram Inc. (Brune Corporation)', 'VELTRAM', 'brackets', 'BRUNE'],
  ])('%s', (name, main, tie, other) => {
    expect(key(name)).toBe(main);
    expect(others(name)).toEqual([[tie, other]]);
  });
  test('the state, the capacity, the board', () => {
    expect(
      keys(
        'Veltram Inc.',
        'Veltram Inc., a Delaware corporation',
        'Veltram, a corporation of New York',
        'Veltram LLC, a limited liability company organized under the laws of Norland',
      ),
    ).toHaveLength(1);
    expect(
      keys(
        'Brune Bank, National Association',
        'Brune Bank, National Association, as Collateral Agent',
        'BRUNE BANK, AS ADMINISTRATIVE AGENT',
      ),
    ).toHaveLength(1);
    expect(
      keys(
        'University of Norland',
        'The Regents of the University of Norland',
        'Board of Trustees of the University of Norland',
        'The Board of Regents for the University of Norland',
        'University of Norland on behalf of its Sorel campus',
      ),
    ).toHaveLength(1);
    expect(
      keys(
        'Sorel University',
        'President and Fellows of Sorel University',
        'Sorel University, Department of Physics',
        'Department of Physics, Sorel University',
        'Sorel University School of Law',
      ),
    ).toHaveLength(1);
    expect(
      shared('Sorel University', 'Sorel University of Technology', 'Sorel University Department Store'),
    ).toEqual([]);
  });
  test('initials in brackets, before or behind', () => {
    for (const name of [
      'Sorel Network Information Centre (SNIC)',
      'SNIC Sorel Network Information Centre',
      'Sorel Network Information Centre (SNIC',
      'Sorel Network Information Centre SNIC',
    ]) {
      expect(normalise(name).initials).toBe('SNIC');
      expect(key(name)).toBe('SOREL NETWORK INFORMATION CENTER');
    }
    expect(normalise('Sorel (Holdings) Ltd').key).toBe('SOREL HOLDING');
    expect(shared('Sorel (Alva) Ltd', 'Sorel (Brune) Ltd')).toEqual([]);
  });
  test('several owners in one field', () => {
    expect(namesIn('Veltram Inc.; Brune AG;')).toEqual(['Veltram Inc.', 'Brune AG']);
    expect(namesIn('Veltram / Brune')).toEqual(['Veltram', 'Brune']);
    expect(namesIn('Veltram A/S')).toEqual(['Veltram A/S']);
    expect(namesIn('Veltram/Brune')).toEqual(['Veltram/Brune']);
    expect(namesIn('Veltram/Brune', () => true)).toEqual(['Veltram', 'Brune']);
    expect(namesIn(';')).toEqual([';']);
  });
});

test('persons: only where the record writes one', () => {
  for (const name of [
    'Sorel, Anna',
    'SOREL, ANNA B.',
    "O'Brune, Jean-Luc",
    'Dr. Anna Sorel',
    'Anna B. Sorel',
    'Sorel, Anna, Jr.',
  ])
    expect(normalise(name).person, name).toBe(true);
  for (const name of [
    'Veltram, Inc.',
    'Sorel, Brune & Co.',
    'Brune Technologies, North',
    'Anna Sorel',
    'Veltram',
    'Sorel, Alva, Brune',
    'Alva D. Sorel Laboratory',
    'Veltram, Oy',
  ])
    expect(normalise(name).person, name).toBe(false);
  expect(keys('Sorel, Anna B.', 'Anna B. Sorel')).toHaveLength(1);
  expect(keys('Sorel, Anna, Jr.', 'SOREL, ANNA JR', 'Anna Sorel Jr.')).toHaveLength(1);
  expect(shared('Sorel, Anna, Jr.', 'Sorel, Anna', 'Sorel, Anna, III', 'Sorel Anna')).toEqual([]);
  expect(normalise('Sorel et al.').person).toBe(true);
  expect(normalise('Tarsol Line III').person).toBe(false);
});
