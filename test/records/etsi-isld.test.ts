// ETSI's export of declarations: made-up rows in the raw form and the trimmed ones, other years' columns, and the real files.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etsiIsld, readIsld } from '../../src/records/etsi-isld.js';
import { countryOf, given, isldApplication, isldDate, publications } from '../../src/records/isld-cells.js';
import { pieces, told } from './pieces.js';
import { sharedRecords } from './shared.js';

const head =
  'IPRD_ID;IPRD_REFERENCE;IPRD_SIGNATURE_DATE;Reflected_Date;COMP_LEGAL_NAME;DECL_IS_PROP_FLAG;' +
  'LICD_DEC_PREP_TO_GRANT_FLAG;LICD_REC_CONDI_FLAG;DIPG_ID;DIPG_DISPLAY_NUMBER;DIPG_EXTERNAL_ID;Standard;' +
  'Ess_To_Standard;WI_Type;WOIT_ETSI_DELIVERABLE_NUMBER;WOIT_REFERENCE;WOIT_VERSION;3GPP_Type;TGPP_NUMBER;' +
  'TGPV_VERSION;Patent_Type;PATT_APPLICATION_NUMBER;PUBL_NUMBER;PBPA_TITLEEN;PBPA_PRIORITY_NUMBERS;' +
  'Country_Of_Registration;PBPA_APP_DATE;ETPR_ID;ETPR_ACRONYM;Ess_To_Project;Illustrative_Part;DIPG_PATF_ID;' +
  'Original_Application_Number;Original_Publication_Number;Explicitely_Disclosed;Normalized_Patent;2G;3G;4G;5G';
const names = head.split(';');
const quoted = (cells: readonly string[], mark = ';') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark);
const first: Record<string, string> = {
  IPRD_ID: '77',
  IPRD_REFERENCE: 'ISLD-201901-003',
  IPRD_SIGNATURE_DATE: '2019-01-14 00:00:00',
  Reflected_Date: '2019-02-01 00:00:00',
  COMP_LEGAL_NAME: 'Example Radio GmbH & Co. KG',
  DECL_IS_PROP_FLAG: '1',
  LICD_DEC_PREP_TO_GRANT_FLAG: '1',
  LICD_REC_CONDI_FLAG: '0',
  DIPG_ID: '501',
  Standard: 'TS 138 331 (RTS/TSGR-0238331vf40) version 15.4.0 -- 3GPP TS 38.331 version 15.4.0',
  Ess_To_Standard: '1',
  WI_Type: 'TS',
  WOIT_ETSI_DELIVERABLE_NUMBER: '138 331',
  WOIT_VERSION: '15.4.0',
  '3GPP_Type': 'TS',
  TGPP_NUMBER: '38.331',
  TGPV_VERSION: '15.4.0',
  Patent_Type: 'Basis Patent',
  PATT_APPLICATION_NUMBER: 'EP20170123456',
  PUBL_NUMBER: 'EP3456789 A1 | EP3456789 B1',
  PBPA_TITLEEN: 'A "method"; and\nan apparatus – für',
  PBPA_PRIORITY_NUMBERS: '|EP20160111111|WO2017EP055555|',
  Country_Of_Registration: 'EP EUROPEAN PATENT OFFICE',
  PBPA_APP_DATE: '2017-03-09 00:00:00',
  ETPR_ACRONYM: '5G NR | New Radio',
  Ess_To_Project: '1',
  Illustrative_Part: '5.3.3',
  DIPG_PATF_ID: '901',
  Normalized_Patent: 'Yes',
  '2G': '0',
  '3G': '0',
  '4G': '1',
  '5G': '1',
};
const line = (over: Record<string, string> = {}, columns = names) => {
  const cells: Record<string, string> = { ...first, ...over };
  return quoted(columns.map((name) => cells[name] ?? ''));
};
const file = (...rows: string[]) => `${[quoted(names), ...rows].join('\r\n')}\r\n`;

describe('the raw export', () => {
  it('gives declarations', async () => {
    const { rows, rejects, passedOver } = await told(etsiIsld, file(line()));
    expect(rejects).toEqual([]);
    expect(passedOver).toEqual({});
    expect(rows).toEqual([
      {
        type: 'declaration',
        body: 'ETSI',
        reference: 'ISLD-201901-003',
        declaration: '77',
        declarant: 'Example Radio GmbH & Co. KG',
        signed: '2019-01-14',
        reflected: '2019-02-01',
        dipg: '501',
        patf: '901',
        publication: 'EP3456789 A1 | EP3456789 B1',
        publications: ['EP3456789A1', 'EP3456789B1'],
        application: 'EP20170123456',
        applicationId: 'EP17123456',
        country: 'EP',
        countryPrinted: 'EP EUROPEAN PATENT OFFICE',
        filed: '2017-03-09',
        title: 'A "method"; and an apparatus – für',
        priorities: ['EP20160111111', 'WO2017EP055555'],
        basis: true,
        standard: 'TS 138 331 (RTS/TSGR-0238331vf40) version 15.4.0 -- 3GPP TS 38.331 version 15.4.0',
        deliverable: 'TS 38.331',
        version: '15.4.0',
        project: '5G NR | New Radio',
        section: '5.3.3',
        essentialToStandard: true,
        essentialToProject: true,
        willing: true,
        reciprocal: false,
        generations: ['4G', '5G'],
        official: '2019-02-01',
      },
    ]);
  });

  it('has null for what is not given, in every spelling of nothing', async () => {
    for (const empty of ['', '-1', 'NULL', 'N/A', ' n/a ', '(null)']) {
      const all = Object.fromEntries(names.map((name) => [name, empty]));
      const { rows } = await told(etsiIsld, file(line({ ...all, COMP_LEGAL_NAME: 'Example' })));
      const {
        type,
        body,
        declarant,
        publications: ids,
        priorities,
        generations,
        ...rest
      } = rows[0] ?? ({} as never);
      expect([type, body, declarant, ids, priorities, generations]).toEqual([
        'declaration',
        'ETSI',
        'Example',
        [],
        [],
        [],
      ]);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  it('says of each row what stands in it, not in the row before', async () => {
    const rows = [
      line(),
      line({ DIPG_ID: '502', Country_Of_Registration: 'US UNITED STATES', PUBL_NUMBER: 'US10123456 B2' }),
      line({ COMP_LEGAL_NAME: '' }),
      line({
        COMP_LEGAL_NAME: 'Other',
        PUBL_NUMBER: '10123456 B2',
        Country_Of_Registration: 'US UNITED STATES',
      }),
      line({ PUBL_NUMBER: '10123456 B2', Country_Of_Registration: 'CN CHINA', TGPP_NUMBER: '', '5G': '' }),
    ];
    const read = await told(etsiIsld, file(...rows));
    expect(
      read.rows.map((row) => [row.declarant, row.dipg, row.publications, row.deliverable, row.generations]),
    ).toEqual([
      ['Example Radio GmbH & Co. KG', '501', ['EP3456789A1', 'EP3456789B1'], 'TS 38.331', ['4G', '5G']],
      ['Example Radio GmbH & Co. KG', '502', ['US10123456B2'], 'TS 38.331', ['4G', '5G']],
      ['Other', '501', ['US10123456B2'], 'TS 38.331', ['4G', '5G']],
      ['Example Radio GmbH & Co. KG', '501', ['CN10123456B2'], 'TS 138 331', ['4G']],
    ]);
    expect(read.rejects.map(({ code }) => code)).toEqual(['no-declarant']);
    for (const size of [1, 7, 64, 1000])
      expect((await told(etsiIsld, file(...rows), size)).rows).toEqual(read.rows);
  });

  it('is recognised by its columns, however they are spelled', () => {
    const detects = (text: string) =>
      etsiIsld.detects({
        name: 'x.csv',
        bytes: Buffer.from(text),
        text: Buffer.from(text).toString('latin1'),
      });
    expect(detects(`${head}\n`)).toBe(true);
    expect(detects('\ufeff"Iprd Id","comp legal name","DIPG-PATF-ID"\n')).toBe(true);
    expect(detects('patent_id\tpatent_title\n1\t2\n')).toBe(false);
    expect(detects('<?xml version="1.0"?>')).toBe(false);
    expect(detects('')).toBe(false);
  });
});

describe('an export of another year', () => {
  it('may have its columns moved, in other spellings, with more and fewer of them', async () => {
    const spelled = [...names].reverse().filter((name) => name !== 'Illustrative_Part');
    const cells: Record<string, string> = first;
    const other = [
      ...spelled.map((name) => name.toLowerCase().replaceAll('_', ' ')),
      'DIPG_PATF_GROUP',
      'Illustrative Parts',
    ];
    const text = `${quoted(other, ',')}\n${quoted([...spelled.map((name) => cells[name] ?? ''), 'x', 'y'], ',')}\n`;
    const { rows, passedOver, rejects } = await told(etsiIsld, text, 50);
    const raw = await told(etsiIsld, file(line()));
    expect(rejects).toEqual([]);
    expect(rows).toEqual([{ ...raw.rows[0], section: null }]);
    expect(passedOver).toEqual({
      'column `DIPG_PATF_GROUP` is not known': 1,
      'column `Illustrative Parts` is not known (nearest: `Illustrative_Part`)': 1,
      'no column `Illustrative_Part`': 1,
    });
  });

  it('is refused as a whole where a needed column is missing', async () => {
    const columns = names.map((name) => (name === 'COMP_LEGAL_NAME' ? 'COMP_LEGAL_NAM' : name));
    const { rows, rejects } = await told(etsiIsld, `${columns.join(';')}\n${line()}\n`, 9);
    expect(rows).toEqual([]);
    expect(rejects.map(({ code, offset, length }) => [code, offset, length])).toEqual([
      ['missing-columns', 0, columns.join(';').length + 1],
    ]);
    expect(rejects[0]?.reason).toMatch(
      /^no column `COMP_LEGAL_NAME` \(nearest: `COMP_LEGAL_NAM`\); found `IPRD_ID`, /,
    );
    const keys = names.filter((name) => !['DIPG_ID', 'DIPG_PATF_ID', 'PUBL_NUMBER'].includes(name));
    const without = await told(etsiIsld, `${keys.join(';')}\n${line({}, keys)}\n`);
    expect(without.rejects[0]?.reason).toMatch(/^no column `DIPG_ID`.* or `DIPG_PATF_ID`.* or `PUBL_NUMBER`/);
  });

  it('without the columns of generations has those of its radio specifications', async () => {
    const columns = names.filter((name) => !/^\dG$/.test(name));
    const rows = ['25.331', '36.213', '38.331', '23.501', ''].map((TGPP_NUMBER) =>
      line({ TGPP_NUMBER }, columns),
    );
    const read = await told(etsiIsld, `${quoted(columns)}\n${rows.join('\n')}`);
    expect(read.rows.map((row) => row.generations)).toEqual([['3G'], ['4G'], ['5G'], [], []]);
  });
});

describe('cells', () => {
  it('hold dates of several spellings', () => {
    const dates = {
      '2011-09-03': [
        '2011-09-03',
        '2011-09-03 00:00:00',
        '2011-09-03T10:11:12Z',
        '20110903',
        '03.09.2011',
        '3-Sep-2011',
        '3 September 2011',
        'September 3, 2011',
        '2011-9-3',
      ],
      '2011-09-23': ['23/09/2011', '09/23/2011', '23-09-2011'],
      '2011-05-05': ['05/05/2011'],
    };
    for (const [date, spellings] of Object.entries(dates))
      expect(spellings.map(isldDate)).toEqual(spellings.map(() => date));
    expect(isldDate('05/06/2011')).toBe('?');
    for (const none of [
      '',
      '-1',
      '1900-01-01',
      '1900-01-01 00:00:00',
      '0001-01-01',
      '2011-02-30',
      '99/99/2011',
      'soon',
      '31 Foo 2011',
    ])
      expect([none, isldDate(none)]).toEqual([none, null]);
  });
  it('whose date is in doubt give none, and that is counted', async () => {
    const { rows, passedOver } = await told(etsiIsld, file(line({ PBPA_APP_DATE: '05/06/2011' })));
    expect(rows[0]?.filed).toBe(null);
    expect(passedOver).toEqual({ 'date whose day and month cannot be told apart': 1 });
  });
  it('hold publications', () => {
    expect(publications('EP1848154 A1 | EP1848154 B1', 'EP')).toEqual(['EP1848154A1', 'EP1848154B1']);
    expect(publications('JP4751881 B2 | JPWO2006101115 A1', 'JP')).toEqual([
      'JP4751881B2',
      'JPWO2006101115A1',
    ]);
    expect(publications('US2008125043 A1', 'US')).toEqual(['US20080125043A1']);
    expect(publications('US 7,123,456', null)).toEqual(['US7123456']);
    expect(publications('US10123456B2', null)).toEqual(['US10123456B2']);
    expect(publications('WO2006075628 A1', 'WO')).toEqual(['WO2006075628A1']);
    expect(publications('7123456', 'US')).toEqual(['US7123456']);
    expect(publications('JPH0833034 A | BRPI0609582 A2', null)).toEqual(['JPH0833034A', 'BRPI0609582A2']);
    expect(publications('7123456', null)).toEqual([]);
    expect(publications('Pending', 'US')).toEqual([]);
    expect(publications('', 'US')).toEqual([]);
    expect(publications('TWI312345 B', 'TW')).toEqual(['TWI312345B']);
    expect(publications('CN101103594 A', 'CN')).toEqual(['CN101103594A']);
  });
  it('hold applications, some of which have an id', () => {
    expect(isldApplication('EP20060711571', 'EP')).toBe('EP06711571');
    expect(isldApplication('06711571.7', 'EP')).toBe('EP06711571');
    expect(isldApplication('WO2006JP300226', 'WO')).toBe('PCT/JP2006/300226');
    expect(isldApplication('WO1998JP01786', 'WO')).toBe('PCT/JP1998/001786');
    expect(isldApplication('PCT/SE2005/001234', 'WO')).toBe('PCT/SE2005/001234');
    expect(isldApplication('US11/506,842', 'US')).toBe('US11506842');
    expect(isldApplication('11/506842', 'US')).toBe('US11506842');
    for (const none of ['US20060506842', 'KR20067012345', 'Pending', ''])
      expect(isldApplication(none, null)).toBe(null);
  });
  it('hold offices', () => {
    expect(['KR KOREA (REPUBLIC OF)', 'us united states', 'EP', 'UNITED STATES', ''].map(countryOf)).toEqual([
      'KR',
      'US',
      'EP',
      null,
      null,
    ]);
    expect(given('  a \n b ')).toBe('a b');
  });
});

/** The damage under which a row has no declarant, or a byte is of both a row and a reject; null where none of many does. */
async function harmful(whole: Buffer, numRuns: number): Promise<unknown> {
  const marks = fc.constantFrom('', '"', ';', ',', '\n', '\u0000', 'é', '\r');
  const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), marks), { maxLength: 4 });
  const sizes = fc.integer({ min: 1, max: 3000 });
  const ends = fc.oneof(fc.constant(whole.length), fc.nat(whole.length));
  const property = fc.asyncProperty(edits, sizes, ends, async (changes, size, end) => {
    let bytes = whole.subarray(0, end);
    for (const [at, text] of changes)
      bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at + 1)]);
    const { rows, rejects, at } = await told(etsiIsld, bytes, size);
    const rejected = (offset: number) =>
      rejects.some((one) => offset >= one.offset && offset < one.offset + one.length);
    return rows.every((row) => row.declarant !== '') && !at.some(rejected);
  });
  return (await fc.check(property, { numRuns, seed: 8 })).counterexample;
}
describe('damage', () => {
  it('never throws, and no byte is both of a row and a reject', async () => {
    const whole = file(line(), line({ DIPG_ID: '9' }), line({ PUBL_NUMBER: '-1' }));
    expect(await harmful(Buffer.from(whole), 300)).toBe(null);
  });
});

describe.skipIf(!sharedRecords('etsi-isld'))('the real files', () => {
  const folder = sharedRecords('etsi-isld') ?? '';
  const read = (name: string) => readFileSync(`${folder}/${name}`);
  it.each(folder ? readdirSync(folder) : [])('%s is read whole', async (name) => {
    const bytes = read(name);
    expect(etsiIsld.detects({ name, bytes: bytes.subarray(0, 65536), text: '' })).toBe(true);
    const { rows, rejects } = await told(etsiIsld, bytes, 1000);
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(bytes.toString().trim().split('\n').length - 1);
  });
  it('keep the three keys apart', async () => {
    const { rows } = await told(etsiIsld, read('docomo-100.csv'));
    expect([
      new Set(rows.map((row) => row.dipg)).size,
      new Set(rows.map((row) => row.patf)).size,
      new Set(rows.flatMap((row) => row.publications)).size,
    ]).toEqual([4, 4, 67]);
    expect(rows.filter((row) => row.publication === null)).toHaveLength(12);
    expect(rows.every((row) => row.generations.join() === '3G')).toBe(true);
    expect(rows[0]?.official).toBe('2011-09-14');
  });
  it('may be damaged', async () => {
    expect(await harmful(read('docomo-100.csv').subarray(0, 12_000), 100)).toBe(null);
  });
  it('are an iterable of rows', async () => {
    const reading = readIsld(pieces(read('docomo-jp-100.csv'), 65536));
    let count = 0;
    for await (const row of reading) count += row.basis ? 1 : 0;
    expect([count, reading.rejected]).toEqual([53, 0]);
  });
});
