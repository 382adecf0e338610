// Classes of legal event codes: the mapping against the EPO's table where that is, and the reader of the table.
import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { epoLegalCodes, type LegalCode, readLegalCodes } from '../../src/records/index.js';
import { classByColumns } from '../../src/records/legal-code-columns.js';
import { type EventClass, eventClass, mappedCodes } from '../../src/records/legal-codes.js';
import { collect, pieces } from './pieces.js';
import { sharedRecords } from './shared.js';

const header = [
  'Authority',
  'Event-code',
  'Date Created',
  'Influence',
  'Description ENG',
  'Last Update ENG',
  'Description ORI',
  'Last Update ORI',
  'Event-class',
  'Event-class Description',
];
function workbook(rows: unknown[][], formula?: string): Buffer {
  const sheet = utils.aoa_to_sheet([header, ...rows]);
  if (formula) sheet['E2'] = { t: 's', v: 'CACHED', f: formula };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Feuil1');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
const read = (bytes: Uint8Array) => collect(readLegalCodes(pieces(bytes, 1000)));
const row = (code: string, influence: string, description: string, category: string, country = 'QX') => [
  country,
  code.padEnd(4),
  '20200101',
  influence,
  description,
  '20210203',
  '',
  '',
  category,
  'NAME',
];

describe('the reader of the table', () => {
  it('gives each code with its class, spaces off', async () => {
    const { rows, rejects } = await read(
      workbook([row('MM', '-', 'LAPSED, FEE NOT PAID', 'H'), row('PG25', '-', 'x', 'H', 'EP')]),
    );
    expect(rejects).toEqual([]);
    expect(rows[0]).toEqual({
      type: 'legal-code',
      country: 'QX',
      code: 'MM',
      influence: '-',
      category: 'H',
      categoryName: 'NAME',
      description: 'LAPSED, FEE NOT PAID',
      original: null,
      class: 'lapse',
      official: '2021-02-03',
    });
    // A lapse in one state: the event itself says in which, and the table nothing.
    expect(rows[1]?.class).toBe('other');
  });
  it('never evaluates a formula, not even reads it', async () => {
    const { rows } = await read(workbook([row('MM', '-', 'x', 'H')], 'WEBSERVICE("http://example.org")'));
    expect(rows[0]?.description).toBe('CACHED');
  });
  it('rejects rows without office, code or description, once, and keeps the others', async () => {
    const { rows, rejects } = await read(
      workbook([row('', '-', 'x', 'H'), row('A', '-', 'x', 'H', 'QXX'), row('OK', '', 'x', '')]),
    );
    expect([rows.length, rejects.map(({ code }) => code)]).toEqual([1, ['bad-row']]);
    expect(rejects[0]?.reason).toMatch(/^2 rows .*row 2/);
  });
  it.each([
    ['no archive', Buffer.from('PK\u0003\u0004 and then nothing'), 'bad-archive'],
    ['a text', Buffer.from('Authority;Event-code'), 'bad-archive'],
    ['half a file', workbook([row('MM', '-', 'x', 'H')]).subarray(0, 900), 'bad-archive'],
    [
      'another spreadsheet',
      write(
        { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['x']]) } },
        { type: 'buffer', bookType: 'xlsx' },
      ) as Buffer,
      'no-header',
    ],
    ['17 MB', Buffer.alloc(17 * 1024 * 1024), 'too-large'],
  ])('%s is a reject', async (_, bytes, code) => {
    const { rows, rejects } = await read(bytes);
    expect([rows.length, rejects.map((one) => one.code), rejects[0]?.length]).toEqual([
      0,
      [code],
      bytes.length,
    ]);
  });
  it('knows the file by its name only', () => {
    const detects = (name: string, text = 'PK\u0003\u0004') =>
      epoLegalCodes.detects({ name, bytes: Buffer.from(text, 'latin1'), text });
    expect(detects('legal_code_descriptions_202417.xlsx')).toBe(true);
    expect(detects('Legal event codes.xlsx')).toBe(true);
    expect(detects('patents.xlsx')).toBe(false);
    expect(detects('legal_code_descriptions.xlsx', 'CSV')).toBe(false);
  });
});

describe('a class by the columns of the table', () => {
  it.each([
    ['H', '-', 'PATENT LAPSED DUE TO NON-PAYMENT OF FEES', 'lapse'],
    ['H', '-', 'PATENT IS INVALID DUE TO NON-PAYMENT OF FEES', 'lapse'],
    ['H', '-', 'SURRENDER', 'lapse'],
    ['H', '-', 'OFFER TO SURRENDER', 'other'],
    ['H', null, 'COMMUNICATION THAT PATENT IS REVOKED', 'other'],
    ['H', '-', 'PATENT EXPIRED', 'expiry'],
    ['H', '-', 'PATENT LAPSED OR EXPIRED', 'lapse'],
    ['H', '-', 'SUPPLEMENTARY PROTECTION CERTIFICATE LAPSED', 'spc'],
    ['H', '-', 'REVOCATION OF PATENT', 'revocation'],
    ['H', '-', 'PATENT REVOKED IN PART', 'limitation'],
    ['K', '+', 'RESTORATION REQUESTED', 'other'],
    ['K', '+', 'PATENT RESTORED', 'reinstatement'],
    ['K', '-', 'APPLICATION FOR RESTORATION REFUSED', 'other'],
    ['L', '-', 'REQUEST FOR REVOCATION FILED DURING OPPOSITION PERIOD', 'other'],
    ['L', '+', 'NO OPPOSITION FILED', 'no-opposition'],
    ['F', '+', 'DUPLICATE PATENT GRANTED', 'other'],
    ['B', '-', 'NOTIFICATION OF REASON FOR REFUSAL', 'other'],
    ['Y', null, 'PATENT REVOKED (DELETED)', 'correction'],
    ['', '-', 'PATENT LAPSED', 'other'],
  ] as const)('%s %s %s', (category, influence, description, expected) => {
    expect(classByColumns({ category, influence, description })).toBe(expected);
  });
});

describe('the mapping', () => {
  it('has each code once', () => {
    const codes = [...mappedCodes.keys()];
    expect(codes.filter((code) => !/^[A-Z]{2} [A-Z\d]{1,4}$/.test(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(1200);
  });
  it('reads what was recorded at the USPTO from its text', () => {
    const recorded = (text: string | null) => eventClass('US', 'AS', null, text);
    expect(recorded('ASSIGNMENT OF ASSIGNORS INTEREST;ASSIGNOR:DOE, JANE;REEL/FRAME:012345/0067')).toBe(
      'transfer',
    );
    expect(recorded('CHANGE OF NAME;ASSIGNOR:OLD, INC.;REEL/FRAME:012345/0068')).toBe('transfer');
    expect(recorded('SECURITY INTEREST;ASSIGNORS:MAKER, INC.;REEL/FRAME:012345/0069')).toBe('lien');
    expect(recorded('RELEASE BY SECURED PARTY;ASSIGNOR:A BANK;REEL/FRAME:012345/0070')).toBe('lien');
    expect(recorded('LICENSE;ASSIGNOR:MAKER, INC.;REEL/FRAME:012345/0071')).toBe('licence');
    expect(recorded('ASSIGNMENT AND SECURITY AGREEMENT;ASSIGNOR:MAKER, INC.')).toBe('transfer');
    expect(recorded(null)).toBe('transfer');
  });
  it('an event of a code that it lacks is `other`', () => {
    expect(eventClass('QX', 'MM', 'QX', 'LAPSED')).toBe('other');
    expect(
      eventClass(
        'US',
        'STCH',
        null,
        'PATENT EXPIRED DUE TO NONPAYMENT OF MAINTENANCE FEES UNDER 37 CFR 1.362',
      ),
    ).toBe('lapse');
  });
});

/** Words of the description that a class needs, and the influence that it cannot have. */
const words: Readonly<Partial<Record<EventClass, RegExp>>> = {
  lapse:
    /LAPSE|CEAS|CESSATION|SURREND|RENOUN|RENUNC|ABANDON|DISPOSAL|DISCONTINU|NON-?PAYMENT|NO PAYMENT|NOT PAYING|VOID|INVALID|NOT IN FORCE|NO LONGER|WITHDR|DELET|CANCELLATION|TERMINATION|DELETED|RELINQUISH|EXTINCTION|RESIGN/,
  expiry: /EXPIR|TERM|LIFETIME|LAPSE OF TIME/,
  revocation: /REVO|ANNUL|INVALID|NULLI|NULL AND VOID|OPPOSITION|CANCEL|WITHDRAWN|TERMINAT/,
  reinstatement:
    /RE-?INSTAT|RESTOR|RE-?ESTABLISH|RESTITUT|REVI[VA]|REACTIV|REVOCATION OF REVOCATION|ACCEPTED|WITHDRAWN|INSTATEMENT/,
  withdrawal: /WITHDR|LAPSE|ABANDON|SHELVED|DISCONTINU|DISPOSAL|DISMISS|SURREND|TERMINATED/,
  refusal: /REFUS|REJECT|DENI/,
  grant: /GRANT|SEALED|REGIST|CERTIFICATE|ISSUED|DEFINITIVE|ESTABLISHMENT/,
  validation: /TRANSLATION|VALID|TAKES EFFECT|IN FORCE|NATIONAL PHASE|DANISH CLAIMS/,
  opposition: /OPPOSITION/,
  'no-opposition': /NO OPPOSITION/,
  'opposition-decision': /OPPOSITION|MAINTAIN|MAINTENANCE/,
  limitation: /LIMIT|PARTIAL|PARTLY|IN PART|RESTRICT|AMENDED|AMENDMENT|CHANGED/,
  'fee-paid': /PAID|PAYMENT|FEES?\b/,
  licence: /LICEN[CS]/,
  lien: /PLEDG|LIEN|MORTGAGE|SEIZ|CHARGE|IN REM|EXECUTION|DISTRAINT|CONFISCATION|DISPOSAL/,
  spc: /SPC|SUPPLEMENTARY PROTECTION|COMPLEMENTARY PROTECTION|CERTIFICATE|REINSTATEMENT OF RIGHTS/,
  transfer:
    /ASSIGN|TRANSFER|OWNER|PROPRIETOR|HOLDER|SUCCESSION|MERGER|TRANSMISSION|PARTY DATA|PERSON|APPLICANT|AFFECTING RIGHTS/,
  correction: /DELET|CORREC|CHANGED|MODIFIED|ERRONEOUS|ERRATUM|IGNORED|NEW DATE|CHANGES? IN/,
  'term-adjustment': /TERM|EXTENSION|ADJUST/,
  'unitary-effect': /UNITARY EFFECT REGISTERED/,
  'unitary-refused': /UNITARY EFFECT REJECTED/,
  'opt-out': /^OPT-OUT .*REGISTERED/,
  'opt-out-withdrawn': /^WITHDRAWAL OF OPT-OUT .*REGISTERED/,
};
const ends = new Set<EventClass>(['lapse', 'expiry', 'revocation', 'withdrawal', 'refusal', 'opposition']);
const begins = new Set<EventClass>(['grant', 'validation', 'reinstatement', 'fee-paid', 'no-opposition']);

const file = sharedRecords('ops', 'legal_code_descriptions_202417.xlsx');
describe.skipIf(!file)(
  'the mapping against ../shared/records/ops/legal_code_descriptions_202417.xlsx',
  async () => {
    const { rows, rejects } = file ? await read(readFileSync(file)) : { rows: [], rejects: [] };
    const table = new Map<string, LegalCode>(rows.map((one) => [`${one.country} ${one.code}`, one]));
    const mapped = [...mappedCodes].map(([code, name]) => ({ code, name, row: table.get(code) }));

    it('the whole table is read, although it says that it has one row', () => {
      expect([rows.length, rejects.length]).toEqual([4397, 0]);
    });
    it('every code that is mapped is in it', () => {
      expect(mapped.filter(({ row: found }) => !found).map(({ code }) => code)).toEqual([]);
    });
    it('no description says another thing than the class', () => {
      const other = mapped.filter(
        ({ name, row: found }) => words[name] && !words[name]?.test(found?.description ?? ''),
      );
      expect(other.map(({ code, name, row: found }) => `${code} ${name}: ${found?.description}`)).toEqual([]);
    });
    it('no influence contradicts it', () => {
      const wrong = mapped.filter(
        ({ name, row: found }) =>
          found?.influence && found.influence === (ends.has(name) ? '+' : begins.has(name) ? '-' : ''),
      );
      expect(wrong.map(({ code, name, row: found }) => `${code} ${name} ${found?.influence}`)).toEqual([]);
    });
    it('a certificate’s end is never the patent’s', () => {
      const mixed = rows.filter(
        (one) =>
          /SUPPLEMENTARY PROTECTION|\bSPC\b/.test(one.description) &&
          (ends.has(one.class) || begins.has(one.class)),
      );
      expect(mixed.map((one) => `${one.country} ${one.code} ${one.class} ${one.description}`)).toEqual([]);
    });
    it('every cessation (category H) that counts against the right has a class of its own', () => {
      const left = rows.filter(
        (one) => one.category === 'H' && one.influence === '-' && one.class === 'other',
      );
      expect(left.map((one) => `${one.country} ${one.code}`)).toEqual([
        'AU MAK',
        'AU MAY',
        'BR B11U',
        'EP PG25',
        'EP VS25',
      ]);
    });
  },
);
