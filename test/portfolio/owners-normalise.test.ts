// Forms of names: many scripts, legal forms of many countries, what is said beside the name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseField } from '../../src/portfolio/index.js';

const key = (name: string): string => normalise(name).key;
const same = (...names: string[]): void => {
  expect(new Set(names.map(key)), names.join(' = ')).toEqual(new Set([key(names[0] as string)]));
};
const apart = (...names: string[]): void => {
  expect(new Set(names.map(key)).size, names.join(' ≠ ')).toBe(names.length);
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
  ])('%s', (...names) => same(...names));

  test('in their own script, before any letter is put into Latin', () => {
    same('株式会社ベルトラム', 'ベルトラム株式会社', '（株）ベルトラム', '㈱ベルトラム', 'ﾍﾞﾙﾄﾗﾑ株式会社');
    same('维拓有限公司', '维拓股份有限公司', '維拓股份有限公司'.replace('維', '维'));
    same('벨트람 주식회사', '주식회사 벨트람', '(주)벨트람', '벨트람㈜');
    same('ООО «Велтрам»', 'ОАО Велтрам', 'Общество с ограниченной ответственностью «Велтрам»', 'Veltram');
    same('Βελτραμ Α.Ε.', 'Βελτραμ ΑΕ');
    same('บริษัท เวลแทรม จำกัด', 'บริษัท เวลแทรม จำกัด (มหาชน)');
    same('ולטרם בע"מ', 'ולטרם בע״מ', 'ולטרם');
  });
  test('a slip in a long form is a slip', () => {
    same(
      'Veltram Kabushiki Kaisha',
      'Veltram Kabushika Kaisha',
      'Veltram Kabuhsiki Kaisha',
      'Veltram Kabushiki',
    );
    same('Veltram AG', 'Veltram Aktiengeselschaft', 'Veltram Aktiengesellachaft');
  });
  test('inside a name they stay, and no name is eaten whole', () => {
    apart('Sorel Corp of Norland', 'Sorel of Norland');
    expect(key('Limited')).toBe('LIMITED');
    expect(key('Co., Ltd.')).not.toBe('');
    expect(key('AS')).toBe('AS');
    apart('Asco', 'As Co. Melk');
  });
  test('a form says where it is from', () => {
    const countries = normalise('Veltram Oy').legal.flatMap((form) => form.countries);
    expect(countries).toContain('FI');
    expect(normalise('(株)ベルトラム').legal).toEqual([{ form: '(株)', countries: ['JP'] }]);
  });
});

describe('words', () => {
  test('abbreviations, languages, small words', () => {
    same('Veltram Technologies', 'Veltram Tech.', 'Veltram Technol', 'VELTRAM TECHNOLOGY');
    same('Veltram International', "Veltram Int'l", 'Veltram Intl');
    same('University of Norland', 'Univ. Norland', 'UNIV OF NORLAND', 'The University of Norland');
    same('Veltram Denki', 'Veltram Electric', 'Veltram Elec.');
    same('Sorel and Brune', 'Sorel & Brune', 'Sorel + Brune', 'Sorel und Brune');
    same('维达技术有限公司', 'WeiDa Technology Co., Ltd.', 'WEIDA TECHNOLOGIES');
  });
  test('initials spelled apart, ampersands among initials', () => {
    same('V.B.X. Corp', 'VBX', 'V B X Inc');
    same('Q&Z Labs', 'Q & Z Labs', 'QZ Labs');
    same('Brune R&D', 'Brune R & D', 'Brune RD');
  });
  test('places distinguish, wherever they stand', () => {
    same(
      'Veltram (Shenzhen) Co., Ltd.',
      'Shenzhen Veltram Co., Ltd.',
      'Veltram Shenzhen',
      'VELTRAM CO., LTD. (SHENZHEN)',
    );
    same('Veltram München', 'Veltram Munich', 'Veltram Muenchen');
    apart('Veltram', 'Veltram (Shenzhen)', 'Veltram Beijing', 'Veltram Hong Kong');
    same('University of Sorelby', 'University of Sorelby, U.K.');
    apart('University of Washington', 'Washington University');
  });
  test('trade words alone are compared as written', () => {
    apart('Telecom Inc', 'Telecommunications Inc');
    apart('Systems', 'Sys');
  });
  test('UTF-8 that was read a byte a letter', () => {
    same('Universität Sörelby', 'UniversitÃ¤t SÃ¶relby');
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
    same(
      'Veltram Inc.',
      'Veltram Inc., a Delaware corporation',
      'Veltram, a corporation of New York',
      'Veltram LLC, a limited liability company organized under the laws of Norland',
    );
    same('Brune Bank, N.A.', 'Brune Bank, N.A., as Collateral Agent', 'BRUNE BANK, AS ADMINISTRATIVE AGENT');
    same(
      'University of Norland',
      'The Regents of the University of Norland',
      'Board of Trustees of the University of Norland',
      'The Board of Regents for the University of Norland',
      'University of Norland on behalf of its Sorel campus',
    );
    same(
      'Sorel University',
      'President and Fellows of Sorel University',
      'Sorel University, Department of Physics',
      'Department of Physics, Sorel University',
      'Sorel University School of Law',
    );
    apart('Sorel University', 'Sorel University of Technology', 'Sorel University Department Store');
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
    apart('Sorel (Alva) Ltd', 'Sorel (Brune) Ltd');
  });
  test('several owners in one field', () => {
    expect(normaliseField('Veltram Inc.; Brune AG').map((name) => name.key)).toEqual(['VELTRAM', 'BRUNE']);
    expect(normaliseField('Veltram / Brune').map((name) => name.key)).toEqual(['VELTRAM', 'BRUNE']);
    expect(normaliseField('Veltram A/S').map((name) => name.key)).toEqual(['VELTRAM']);
    expect(normaliseField(';').length).toBe(1);
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
  same('Sorel, Anna B.', 'Anna B. Sorel');
});

describe('properties', () => {
  const seed = { seed: 20261125, numRuns: 400 };
  const word = fc.constantFrom(
    'Veltram',
    'Sörel',
    'Brune',
    'Technologies',
    'Univ.',
    'Beijing',
    '(Shenzhen)',
    'GmbH',
    'Co., Ltd.',
    'A/S',
    'X',
    '&',
    'and',
    'The',
    'of',
    '株式会社',
    'ООО',
    '3',
    'Hong Kong',
    'KG',
    'Oy',
    'Labs',
  );
  const made = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
  const anything = fc.oneof(
    made,
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    made.map((name) => `${name} formerly ${name} c/o d/b/a`),
  );

  test('the form of a form is itself', () => {
    fc.assert(
      fc.property(made, (name) => {
        const once = normalise(name);
        if (once.person) return;
        expect(key(once.key)).toBe(once.key);
      }),
      seed,
    );
  });
  test('case, spaces and commas do not matter', () => {
    fc.assert(
      fc.property(made, (name) => {
        const first = normalise(name).key;
        expect(key(name.toUpperCase())).toBe(first);
        expect(key(`  ${name.replaceAll(' ', '   ')} `)).toBe(first);
      }),
      seed,
    );
  });
  test('never throws, never takes long, never says nothing of what has letters', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const form = normalise(name);
        if (/[a-z]/i.test(name)) expect(form.key).not.toBe('');
      }),
      seed,
    );
    const start = performance.now();
    for (const long of [
      '('.repeat(50_000),
      'A '.repeat(50_000),
      ' OF THE REGENTS'.repeat(5_000),
      ', A CORPORATION'.repeat(5_000),
      'AS AGENT '.repeat(9_000),
      'Ã¤'.repeat(20_000),
    ])
      normalise(long);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
