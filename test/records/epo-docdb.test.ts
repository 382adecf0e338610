// DOCDB exchange documents: made-up ones with the traps of the format, then the real ones where they are.
import { createReadStream, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { epoDocdb, parseChunk, readDocdb } from '../../src/records/index.js';
import { backFile, docdb, full } from './epo-made-up.js';
import { collect, pieces } from './pieces.js';
import { sharedRecords } from './shared.js';

const read = (text: string | Uint8Array, size = 7) => collect(readDocdb(pieces(text, size)));
const head = (text: string) => ({ name: 'x.xml', bytes: Buffer.from(text), text });

describe('an exchange document', () => {
  it('gives numbers, dates, title, family and status', async () => {
    const { rows, rejects } = await read(backFile(docdb({ data: full })));
    expect(rejects).toEqual([]);
    expect(rows[0]).toMatchObject({
      id: 'EP7654321B1',
      publication: 'EP7654321',
      published: '2024-03-05',
      grant: true,
      right: 'invention',
      application: 'EP09123456',
      applicationPrinted: '09123456.7',
      filed: '2009-04-03',
      title: 'Method for &fnord; & more',
      language: 'en',
      families: [{ scheme: 'docdb', id: '4711' }],
      part: 'whole',
      official: '2024-03-10',
      withdrawn: false,
    });
  });
  it('is the same with and without the prefix, in pieces of any size', async () => {
    const [plain, prefixed] = await Promise.all([
      read(docdb({ data: full, prefix: '' }), 1),
      read(docdb({ data: full }), 4096),
    ]);
    expect(plain).toEqual(prefixed);
    expect(plain.rows).toHaveLength(1);
  });
  it('takes the names as supplied, with the country of the coded form; a person is who also invents', async () => {
    const { rows } = await read(docdb({ data: full }));
    expect(
      rows[0]?.parties.map(({ role, organisation, last, first, country }) => [
        role,
        organisation,
        last,
        first,
        country,
      ]),
    ).toEqual([
      ['applicant', 'Firma Müller Research and Development GmbH', null, null, 'DE'],
      ['applicant', null, 'Novák', 'Jan', 'CZ'],
      ['inventor', null, 'Novák', 'Jan', 'CZ'],
    ]);
  });
  it('keeps the country open where the two lists of names do not match', async () => {
    const swapped = full.replace('NOVAK JAN</name></§inventor-name>', 'SVOBODA PETR</name></§inventor-name>');
    const { rows } = await read(docdb({ data: swapped }));
    expect(rows[0]?.parties.at(-1)).toMatchObject({ role: 'inventor', last: 'Novák', country: null });
  });
  it('tells priorities from the PCT filing it enters from, by DOCDB’s own numbering', async () => {
    const { rows } = await read(docdb({ data: full }));
    expect(rows[0]?.priorities).toEqual([
      { sequence: 1, country: 'US', number: '200861012345', kind: 'P', date: '2008-04-04' },
    ]);
    expect(rows[0]?.relations.map(({ kind, application, date }) => [kind, application, date])).toEqual([
      ['regional-phase', 'PCT/SE2009/050377', '2009-04-03'],
      ['parent', 'GB0712345', '2007-06-01'],
    ]);
    expect(rows[0]?.pct).toMatchObject({ application: 'PCT/SE2009/050377', filed: '2009-04-03' });
  });
  it('joins the symbols of several offices and leaves schemes that no one asks for', async () => {
    const { rows } = await read(docdb({ data: full }));
    expect(rows[0]?.classes).toEqual([
      { scheme: 'ipc', symbol: 'H04W 72/04', first: true, inventive: true },
      { scheme: 'ipc', symbol: 'H04L 1/18', first: false, inventive: false },
      { scheme: 'cpc', symbol: 'H04W 72/0446', first: true, inventive: true },
      { scheme: 'uspc', symbol: '370/329', first: false, inventive: null },
    ]);
  });
  it('lists contracting and extension states', async () => {
    const { rows } = await read(docdb({ data: full }));
    expect(rows[0]?.states).toEqual([
      { country: 'DE', as: 'designated' },
      { country: 'FR', as: 'designated' },
      { country: 'BA', as: 'extension' },
    ]);
  });
  it.each([
    ['D', true],
    ['CV', true],
    ['C', false],
    ['', false],
  ])('with status `%s` is withdrawn: %s', async (status, withdrawn) => {
    const attributes = `country="US" doc-number="2012057518" kind="A1" status="${status}" date-of-last-exchange="20230101"`;
    for (const text of [docdb({ attributes }), `<exch:exchange-document ${attributes}/>`]) {
      const { rows } = await read(text);
      expect(rows[0]).toMatchObject({
        id: 'US20120057518A1',
        withdrawn,
        grant: false,
        official: '2023-01-01',
        title: null,
      });
    }
  });
  it('whose mark of withdrawal is deleted is no document', async () => {
    const { rows, passedOver } = await read(
      docdb({ attributes: 'country="EP" doc-number="1" kind="A1" status="DV"' }),
    );
    expect([rows, [...passedOver.values()]]).toEqual([[], [1]]);
  });
  it.each([
    ['country="US" doc-number="6859910" kind="A"', { id: 'US6859910A', grant: true }],
    ['country="US" doc-number="RE43123" kind="E"', { id: 'USRE43123E', grant: true, reissue: true }],
    ['country="US" doc-number="D656296" kind="S"', { id: 'USD656296S', right: 'design' }],
    [
      'country="US" doc-number="H1234" kind="H"',
      { id: 'USH1234H', grant: false, right: 'statutory-invention' },
    ],
    ['country="WO" doc-number="9816128" kind="A1"', { id: 'WO1998016128A1', grant: false }],
    [
      'country="CN" doc-number="201234567" kind="U"',
      { id: 'CN201234567U', grant: null, right: 'utility-model' },
    ],
    ['country="IT" doc-number="MI20001234" kind="A1"', { id: 'ITMI20001234A1', grant: null }],
  ])('%s', async (attributes, expected) => {
    const { rows } = await read(docdb({ attributes }));
    expect(rows[0]).toMatchObject(expected);
  });
});

describe('a file of exchange documents', () => {
  const three = [1, 2, 3].map((n) => docdb({ attributes: `country="EP" doc-number="${n}" kind="A1"` }));
  it('is detected by its root, and OPS answers are not', () => {
    expect(epoDocdb.detects(head(backFile(...three)))).toBe(true);
    expect(epoDocdb.detects(head(three[0] ?? ''))).toBe(true);
    expect(epoDocdb.detects(head('<ops:world-patent-data><exchange-documents>'))).toBe(false);
    expect(epoDocdb.detects(head('<us-patent-grant>'))).toBe(false);
  });
  it('loses only the document that is broken', async () => {
    const broken = String(three[1]).replace('</exch:bibliographic-data>', '');
    const { rows, rejects } = await read(backFile(String(three[0]), broken, String(three[2])));
    expect(rows.map(({ id }) => id)).toEqual(['EP0000001A1', 'EP0000003A1']);
    expect(rejects.map(({ code }) => code)).toEqual(['not-well-formed']);
    expect(Buffer.from(rejects[0]?.bytes ?? []).toString()).toContain('doc-number="2"');
  });
  it.each([
    ['cut in a start tag', `${three[0]}<exch:exchange-document country="E`, 'truncated'],
    ['cut in the data', String(three[0]) + String(three[1]).slice(0, 90), 'truncated'],
    ['with a NUL byte', String(three[0]) + String(three[1]).replace('Not', 'N\0t'), 'not-well-formed'],
    ['without a number', `${three[0]}<exchange-document country="EP"></exchange-document>`, 'no-number'],
    [
      'with a number that is none',
      `${three[0]}${docdb({ attributes: 'country="EP" doc-number="12x" kind="A"' })}`,
      'no-number',
    ],
    ['with text between', `${three[0]} stray `, 'stray'],
  ])('%s: the rest is read', async (_, text, code) => {
    const { rows, rejects } = await read(text);
    expect(rows.map(({ id }) => id)).toEqual(['EP0000001A1']);
    expect(rejects.map((reject) => reject.code)).toEqual([code]);
  });
  it('decodes neither entities of a DTD nor external ones', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const data = full.replace('Method for', 'Method &a;&b;&c;');
    const { rows, rejects } = await read(`${bomb}${docdb({ data })}`);
    expect(rejects).toEqual([]);
    expect(rows[0]?.title).toBe('Method &a;&b;&c; &fnord; & more');
  });
  it('that is not UTF-8 is read as Windows-1252, and that is said', async () => {
    const bytes = Buffer.from(docdb({ data: full.replace('Method', 'M\u00e9thode') }), 'latin1');
    const { rows, passedOver } = await read(bytes);
    expect(rows[0]?.title).toMatch(/^Méthode/);
    expect([...passedOver.keys()].join()).toMatch(/Windows-1252/);
  });
  it('a document beyond the limit is a reject of its whole length', () => {
    const cut = { length: 99_000_000, digest: 'd' };
    const chunk = { bytes: Buffer.from(String(three[0])), offset: 5, head: Buffer.alloc(0), last: true, cut };
    const { rows, rejects } = parseChunk(epoDocdb, chunk);
    expect([rows.length, rejects[0]?.code, rejects[0]?.length]).toEqual([0, 'too-large', 99_000_000]);
  });
});

const folder = sharedRecords('docdb');
describe.skipIf(!folder)('the real exchange documents (../shared/records/docdb)', () => {
  const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
  it.each(files)('%s', async (name) => {
    const { rows, rejects } = await collect(readDocdb(createReadStream(`${folder}/${name}`)));
    expect(rejects).toEqual([]);
    const [country, number, kind] = name.split(/[-_]/);
    expect(rows.map(({ id }) => id)).toEqual([`${country}${number}${kind}`]);
    expect(rows[0]).toMatchObject({
      published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      title: expect.any(String),
    });
    expect(rows[0]?.parties.length).toBeGreaterThan(1);
    expect(rows[0]?.families).toHaveLength(1);
    const count = { AP: 26, WO: 13, YU: 77 }[String(country)];
    expect(rows[0]?.classes).toHaveLength(count ?? -1);
  });
});
