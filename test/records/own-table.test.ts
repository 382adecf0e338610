// Tables of one's own: delimited, workbooks, Parquet; dates, ids, what is refused.
import { readFileSync } from 'node:fs';
import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/records/index.js';
import { ownTable, readOwnTable, sampleOwnTable } from '../../src/records/own-table.js';
import { pieces, told } from './pieces.js';
import { sharedRecords } from './shared.js';
import { zip } from './archives.js';
import { parquet, workbook } from './sheets.js';

const mapping: Mapping = {
  columns: {
    Number: 'id',
    Kind: 'kind',
    Land: 'country',
    Filed: 'filed',
    Granted: 'granted',
    Owner: 'owner',
    Remark: null,
  },
};
const read = (bytes: Buffer | string, over: Partial<Mapping> = {}, size = 50) =>
  told(ownTable({ ...mapping, ...over }, '2026-11-25'), bytes, size);
const head = 'Number;Kind;Land;Filed;Granted;Owner;Remark';

describe('delimited text', () => {
  it('gives rows in the keys of the language', async () => {
    const text = `${head}
9,410,410;B2;US;2008-09-10;09.08.2016;Ash;x
EP 1 848 154 B1;;EP;10 Sep 2008;2010年3月4日;Ash & Söhne;
my-own-one;;;;pending;;
US 2015/0123456;A1;US;20150102;;;`;
    const { rows, rejects, passedOver } = await read(text);
    expect(rejects).toEqual([]);
    expect(passedOver).toEqual({});
    expect(rows).toEqual([
      {
        type: 'own',
        id: 'US9410410B2',
        cells: { country: 'US', filed: '2008-09-10', granted: '2016-08-09', owner: 'Ash' },
        official: '2026-11-25',
      },
      {
        type: 'own',
        id: 'EP1848154B1',
        cells: { country: 'EP', filed: '2008-09-10', granted: '2010-03-04', owner: 'Ash & Söhne' },
        official: '2026-11-25',
      },
      { type: 'own', id: 'my-own-one', cells: { granted: 'pending' }, official: '2026-11-25' },
      {
        type: 'own',
        id: 'US20150123456A1',
        cells: { country: 'US', filed: '2015-01-02' },
        official: '2026-11-25',
      },
    ]);
  });

  it('has rejects for dates in doubt, no id, an id twice', async () => {
    const text = `${head}\na1;;;03/04/2015;;;\n;;;2015-01-01;;;\na2;;;soon;;;\na3;;;;;;\na3;;;;;;\n;;;;;;\n`;
    const { rows, rejects, passedOver } = await read(text);
    expect(rows.map((row) => row.id)).toEqual(['a3']);
    expect(passedOver).toEqual({ 'row without content': 1 });
    expect(rejects.map(({ code, reason }) => [code, reason])).toEqual([
      [
        'bad-date',
        '`03/04/2015` in `Filed`, where day and month cannot be told apart; give `dates: dmy` or `dates: mdy`',
      ],
      ['no-id', 'no id where a publication number or a name is expected'],
      ['bad-date', '`soon` in `Filed`, where a date is expected'],
      ['duplicate-id', `\`a3\` is already the id of the row at offset ${text.indexOf('a3')}`],
    ]);
    expect((await read(text, { dates: 'dmy' })).rows[0]?.cells).toEqual({ filed: '2015-04-03' });
    expect((await read(text, { dates: 'mdy' })).rows[0]?.cells).toEqual({ filed: '2015-03-04' });
  });

  it('is refused where a mapped column is missing, or none is the id', async () => {
    const { rejects } = await read('Numbers;Owner\n1;2\n', { columns: { Number: 'id' } });
    expect(rejects.map(({ code, reason }) => [code, reason])).toEqual([
      ['missing-columns', 'no column `Number` (nearest: `Numbers`); found `Numbers`, `Owner`'],
    ]);
    expect((await read('a;b\n1;2\n', { columns: { a: 'owner' } })).rejects[0]?.reason).toBe(
      'no column is mapped to `id`; found `a`, `b`',
    );
    expect((await read('')).rejects.map(({ code }) => code)).toEqual(['no-head']);
    expect(
      (await read('a|b\n1|2\n', { columns: { 'a|b': 'id' }, delimiter: ';' })).rows.map((row) => row.id),
    ).toEqual(['1|2']);
  });

  it('streams', async () => {
    async function* source() {
      yield Buffer.from('Number\n');
      for (let i = 0; i < 200; i++)
        yield Buffer.from(Array.from({ length: 1000 }, (_, j) => `n-${i}-${j}\n`).join(''));
    }
    const reading = readOwnTable(source(), { columns: { Number: 'id' } });
    let count = 0;
    for await (const row of reading) count += row.official === null ? 1 : 0;
    expect([count, reading.rejected]).toEqual([200_000, 0]);
  });
});

describe('a workbook', () => {
  const sheet = utils.aoa_to_sheet([
    ['Our patents'],
    [],
    ['Number', 'Land', 'Filed', 'Granted', 'Owner'],
    [9410410, 'US', 39701, '2016-08-09', 'Ash'],
    ['EP1848154B1', 'EP', 59, null, 'line\nbreak, "quoted"'],
    [],
    ['gone', 'US', '=1+1', null, ''],
  ]);
  for (const cell of ['C4', 'C5']) Object.assign(sheet[cell] as object, { z: 'dd/mm/yyyy' });
  sheet.D4 = { t: 's', v: '2016-08-09', f: 'TEXT(C4,"yyyy-mm-dd")' };
  sheet.D5 = { t: 'n', f: 'TODAY()' };
  sheet.E7 = { t: 'e', v: 42 };
  const columns = { Number: 'id', Land: 'country', Filed: 'filed', Granted: 'granted', Owner: 'owner' };

  it('gives the stored values, and says which are of formulas', async () => {
    const { rows, rejects, passedOver } = await read(workbook({ Sheet1: sheet }), { columns }, 1000);
    expect(rows.map(({ id, cells }) => [id, cells])).toEqual([
      ['US9410410', { country: 'US', filed: '2008-09-10', granted: '2016-08-09', owner: 'Ash' }],
      ['EP1848154B1', { country: 'EP', filed: '1900-02-28', owner: 'line break, "quoted"' }],
    ]);
    expect(rejects.map(({ code, reason }) => [code, reason])).toEqual([
      ['bad-date', '`=1+1` in `Filed`, where a date is expected'],
    ]);
    expect(passedOver).toEqual({
      'row above the head': 2,
      'formula, of which the stored value is taken': 1,
      'formula without a stored value': 1,
      'cell with an error': 1,
      'row without content': 1,
    });
  });

  it('counts days from its own beginning', async () => {
    const dated = utils.aoa_to_sheet([
      ['Number', 'Filed'],
      ['a', 38239],
    ]);
    Object.assign(dated.B2 as object, { z: 'yyyy\\-mm\\-dd' });
    const of = async (date1904: boolean) =>
      (await read(workbook({ S: dated }, date1904), { columns: { Number: 'id', Filed: 'filed' } }, 1000))
        .rows[0]?.cells.filed;
    expect([await of(false), await of(true)]).toEqual(['2004-09-09', '2008-09-10']);
  });

  it('has sheets by name', async () => {
    const other = utils.aoa_to_sheet([
      ['Number', 'Owner'],
      ['b', 'Birch'],
    ]);
    const bytes = workbook({ First: sheet, Second: other });
    const named = await read(bytes, { columns: { Number: 'id' }, sheet: 'Second' }, 1000);
    expect(named.rows.map((row) => row.id)).toEqual(['b']);
    expect(named.passedOver).toEqual({ 'sheet beside `Second`': 1 });
    const wrong = await read(bytes, { columns: { Number: 'id' }, sheet: 'Secnd' }, 1000);
    expect(wrong.rejects[0]?.reason).toBe('no sheet `Secnd`; found `First`, `Second`; nearest: `Second`');
  });

  it('is refused where it unpacks to too much, is none, or is damaged', async () => {
    const zeros = Buffer.alloc(300 * 1024 * 1024);
    const bomb = zip([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') },
      { name: 'xl/worksheets/sheet1.xml', bytes: zeros },
    ]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const lying = zip([{ name: 'xl/workbook.xml', bytes: zeros.subarray(0, 1_000_000), size: 100 }]);
    const none = zip([{ name: 'a.txt', bytes: Buffer.from('x') }]);
    const codes = [];
    for (const bytes of [
      bomb,
      lying,
      none,
      workbook({ S: sheet }).subarray(0, 3000),
      Buffer.from('PK\u0003\u0004'),
    ])
      codes.push((await read(bytes, { columns }, 65536)).rejects.map(({ code }) => code).join());
    expect(codes).toEqual([
      'too-large',
      'not-a-workbook',
      'not-a-workbook',
      'not-a-workbook',
      'not-a-workbook',
    ]);
    const large = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(65 * 1024 * 1024)]);
    expect((await read(large, { columns }, 1024 * 1024)).rejects.map(({ code }) => code)).toEqual([
      'too-large',
    ]);
  });
});

describe('a Parquet file', () => {
  it('gives its values as text', async () => {
    const bytes =
      await parquet(`SELECT 'US9410410B2' AS "Number", DATE '2008-09-10' AS "Filed", 12::BIGINT AS "Days", NULL AS "Owner"
      UNION ALL SELECT 'b', NULL, NULL, 'Ash'`);
    const { rows, rejects } = await read(
      bytes,
      { columns: { Number: 'id', Filed: 'filed', Days: 'adjusted', Owner: 'owner' } },
      1000,
    );
    expect(rejects).toEqual([]);
    expect(rows.map(({ id, cells }) => [id, cells])).toEqual([
      ['US9410410B2', { filed: '2008-09-10', adjusted: '12' }],
      ['b', { owner: 'Ash' }],
    ]);
    expect((await read(bytes.subarray(0, 100), {}, 1000)).rejects.map(({ code }) => code)).toEqual([
      'not-parquet',
    ]);
  });
  it('is refused beyond so many rows', async () => {
    const bytes = await parquet('SELECT range AS "Number" FROM range(500001)');
    expect((await read(bytes, { columns: { Number: 'id' } }, 65536)).rejects[0]?.reason).toBe(
      '500001 rows where at most 500000 are held',
    );
  });
});

describe('a sample', () => {
  it('has the head and the first rows of each form', async () => {
    const of = (bytes: Buffer | string) => sampleOwnTable(pieces(Buffer.from(bytes), 7), {}, 1);
    expect(await of('a;b\n1;2\n3;4\n')).toEqual({
      form: 'delimited',
      columns: ['a', 'b'],
      rows: [['1', '2']],
    });
    const book = workbook({
      S: utils.aoa_to_sheet([
        ['a', 'b'],
        [1, 'x'],
        [2, 'y'],
      ]),
    });
    expect(await of(book)).toEqual({ form: 'xlsx', columns: ['a', 'b'], rows: [['1', 'x']] });
    expect(await of(await parquet('SELECT 1 AS a, 2 AS b'))).toEqual({
      form: 'parquet',
      columns: ['a', 'b'],
      rows: [['1', '2']],
    });
    expect(await of('')).toMatchObject({ code: 'no-head' });
    expect(await of('PK\u0003\u0004')).toMatchObject({ code: 'not-a-workbook' });
  });
  it.skipIf(!sharedRecords('ops'))('can be of a real workbook', async () => {
    const bytes = readFileSync(sharedRecords('ops', 'legal_code_descriptions_202417.xlsx') ?? '');
    const sample = await sampleOwnTable(pieces(bytes, 65536));
    expect('columns' in sample && sample.columns.length).toBeGreaterThan(3);
  });
});

describe('damage', () => {
  it('never throws', async () => {
    const book = workbook({
      S: utils.aoa_to_sheet([
        ['Number', 'Owner'],
        ['a', 'b'],
      ]),
    });
    const flat = await parquet(`SELECT 'a' AS "Number", 'b' AS "Owner"`);
    const text = Buffer.from('Number;Owner\n1;2\n"3";4\n');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(book, flat, text),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        fc.nat(),
        async (whole, edits, end) => {
          const bytes = Buffer.from(whole.subarray(0, end % 3 ? whole.length : end % whole.length));
          for (const [at, byte] of edits) bytes[at % Math.max(1, bytes.length)] = byte;
          const { rows, rejects } = await read(bytes, { columns: { Number: 'id', Owner: 'owner' } }, 300);
          expect(rows.length + rejects.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });
});
