// What an import makes of bad files: what the user is told, and that nothing else is lost.
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database, importFile, type ImportReport, listImports } from '../../src/portfolio/index.js';
import type { Mapping } from '../../src/records/index.js';
import { apiRecord, centerRecord, lines, xmlFile, xmlRecord } from '../records/us-assignments-made-up.js';
import { backFile, docdb, full } from '../records/epo-made-up.js';
import { workbook } from '../records/sheets.js';
import { patn, pap, sgml } from '../records/us-old-made-up.js';
import { zip } from '../records/archives.js';
import { grantsXml, grantXml } from './grants.js';
import { patentsOf, query } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const put = (name: string, bytes: Uint8Array | string, mapping?: Mapping): Promise<ImportReport> =>
  importFile(folder, file(name, bytes), { workers: 0, mapping });
interface Kept {
  readonly code: string;
  readonly reason: string;
  readonly member: string;
  readonly offset: number;
  readonly length: number;
  readonly bytes: string;
}
function rejects({ rejectsFile }: ImportReport): Kept[] {
  if (rejectsFile === null) return [];
  const text = readFileSync(join(folder, '.crossgrant', rejectsFile), 'utf8').trim();
  return text.split('\n').map((line) => JSON.parse(line) as Kept);
}
const codes = (report: ImportReport): string[] => rejects(report).map(({ code }) => code);
const ids = async (): Promise<string[]> =>
  (await query<{ id: string }>(folder, 'SELECT id FROM documents ORDER BY id')).map(({ id }) => id);

describe('bad XML', () => {
  it('that ends in the middle of a tag costs the last document', async () => {
    const text = grantsXml(3);
    const report = await put('a.xml', text.slice(0, text.lastIndexOf('<orgname') + 4));
    expect([report.records, codes(report)]).toEqual([2, ['truncated']]);
    expect(await ids()).toEqual(['US10000001B2', 'US10000002B2']);
  });
  it.each([
    ['a bomb of entities', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', '&b;&b;&b;'],
    ['an external entity', '<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'],
    ['a parameter entity', '<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;', 'plain'],
  ])('with %s resolves nothing and goes on', async (_, subset, title) => {
    const bad = grantXml({ number: 10_000_001, title }).replace('[ ]', `[ ${subset} ]`);
    const report = await put('a.xml', bad + grantXml({ number: 10_000_002 }));
    expect(report.records + report.rejects).toBe(2);
    expect(await ids()).toContain('US10000002B2');
    const titles = await query<{ title: string }>(folder, 'SELECT title FROM documents');
    expect(JSON.stringify(titles)).not.toMatch(/haha|root:/);
  });
  it('in the wrong encoding is said to be so', async () => {
    const text = grantXml({ number: 10_000_001, assignee: 'Süd Öl' });
    const latin = await put('a.xml', Buffer.from(text, 'latin1'));
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(latin).toMatchObject({
      records: 1,
      rejects: 0,
      passedOver: { 'unit that is not UTF-8, read as Windows-1252': 1 },
    });
    const [assignee] = await query<{ organisation: string }>(
      folder,
      "SELECT organisation FROM document_parties WHERE role = 'assignee'",
    );
    expect(assignee?.organisation).toBe('Süd Öl');
    const told = await put('b.xml', wide).then(
      (report) => codes(report).join(),
      (error: Error) => error.message,
    );
    expect(told).toMatch(/encoding|of no format known here/);
  });
  it('with NUL bytes costs the document that has them', async () => {
    const bad = grantXml({ number: 10_000_001, title: 'A\u0000B' });
    const report = await put('a.xml', bad + grantXml({ number: 10_000_002 }));
    expect(await ids()).toContain('US10000002B2');
    expect(report.records + report.rejects).toBe(2);
  });
  it('with a damaged beginning is read under its name', async () => {
    const path = file('a.xml', `\u0000\u0000<?x ${grantsXml(2)}`);
    await expect(importFile(folder, path, { workers: 0 })).rejects.toThrow(
      /of no format known here, expected .* named before the file where its beginning is damaged/,
    );
    const report = await importFile(folder, path, { workers: 0, kind: 'us-red-book' });
    expect([report.records, report.rejects]).toEqual([2, 1]);
  });
  it('of one very large document is passed by in flat memory', async () => {
    const path = join(folder, 'large.xml');
    const stream = createWriteStream(path);
    const [head = '', tail = ''] = grantXml({ number: 10_000_001, length: 50 }).split('</p>');
    const filler = Buffer.alloc(4 * 1024 * 1024, 'Nothing to be seen here. ');
    stream.write(grantXml({ number: 10_000_002 }) + head);
    for (let i = 0; i < 50; i++) if (!stream.write(filler)) await once(stream, 'drain');
    stream.end(`</p>${tail}${grantXml({ number: 10_000_003 })}`);
    await once(stream, 'close');
    const before = process.memoryUsage().rss;
    let most = before;
    const report = await importFile(folder, path, {
      workers: 0,
      onProgress: () => {
        most = Math.max(most, process.memoryUsage().rss);
      },
    });
    expect([report.records, codes(report)]).toEqual([2, ['too-large']]);
    expect(rejects(report)[0]).toMatchObject({ reason: expect.stringMatching(/209[\d, ]+/) as string });
    expect(Buffer.from(rejects(report)[0]?.bytes ?? '', 'base64')).toHaveLength(64 * 1024);
    expect(await ids()).toEqual(['US10000002B2', 'US10000003B2']);
    expect((most - before) / 1e6).toBeLessThan(180);
  });
});

describe('bad archives', () => {
  const good = { name: 'good.xml', bytes: Buffer.from(grantsXml(2)) };
  it('hold archives, and names that climb out: these are named, the rest is read', async () => {
    const inner = zip([good]);
    const report = await put(
      'a.zip',
      zip([
        { name: 'inner.zip', bytes: inner },
        // By its content, whatever it is called.
        { name: 'week', bytes: inner },
        { name: 'week.xml', bytes: gzipSync(grantsXml(1)) },
        { name: '../../up.xml', bytes: good.bytes },
        { name: 'C:\\up.xml', bytes: good.bytes },
        good,
      ]),
    );
    expect(report.records).toBe(2);
    expect(rejects(report).map(({ member, code }) => `${member} ${code}`)).toEqual([
      'inner.zip archive-in-archive',
      '../../up.xml path',
      'C:/up.xml path',
      'week archive-in-archive',
      'week.xml archive-in-archive',
    ]);
    expect(readdirSync(join(folder, '..')).filter((name) => name === 'up.xml')).toEqual([]);
  });
  it('that are bombs end the import and leave the store as it was', async () => {
    await put('before.xml', grantsXml(1));
    const zeros = gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
    const xml = gzipSync(grantsXml(1), { level: 9 });
    await expect(put('bomb.xml.gz', Buffer.concat([xml, zeros]))).rejects.toThrow(
      /`bomb\.xml` unpacks to more than 250 bytes for each packed one.*nothing of it was imported/,
    );
    expect(await ids()).toEqual(['US10000001B2']);
    expect(readdirSync(join(folder, '.crossgrant/staging'))).toEqual([]);
  });
  it('begin at the same place in each member, and the records stay apart', async () => {
    const row = (number: number, name: string) =>
      `IPRD_ID;COMP_LEGAL_NAME;PUBL_NUMBER;Country_Of_Registration;DIPG_PATF_ID\n${number};${name};KR100000${number} B1;KR KOREA (REPUBLIC OF);1\n`;
    const report = await put(
      'isld.zip',
      zip([
        { name: 'a.csv', bytes: Buffer.from(row(111, 'Acme Inc')) },
        { name: 'b.csv', bytes: Buffer.from(row(222, 'Beta LLC')) },
      ]),
    );
    expect([report.formats, report.records]).toEqual([['etsi-isld'], 2]);
    const { patents } = await patentsOf(
      folder,
      'imported: {declarant-owns: yes}\nparties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}',
    );
    expect(patents.KR100000111).toMatchObject({ owner: ['acme'] });
    expect(patents.KR100000222).toMatchObject({ owner: ['beta'] });
  });
});

describe('bad tables', () => {
  const mapping: Mapping = { columns: { id: 'id', owner: 'owner', filed: 'filed' } };
  it('with a broken quote far inside lose no more than its neighbourhood', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `US${10_000_000 + i}B2,"Acme, Inc",2015-01-02`);
    rows[25_000] = 'US10025000B2,"Acme, Inc,2015-01-02';
    const report = await put('t.csv', `id,owner,filed\n${rows.join('\n')}\n`, mapping);
    expect(report.rejects).toBeGreaterThan(0);
    expect(report.records).toBeGreaterThan(29_900);
    expect(rejects(report)[0]?.reason).toMatch(/quote/);
    const [last] = await query<{ n: number }>(
      folder,
      "SELECT count(*)::INTEGER AS n FROM own_rows WHERE id IN ('US10000000B2', 'US10029999B2')",
    );
    expect(last?.n).toBe(2);
  });
  it('with formulas give the value that was saved, and never the formula', async () => {
    const sheet = utils.aoa_to_sheet([
      ['id', 'owner', 'filed'],
      ['US10000001B2', 'Acme Inc', '2015-01-02'],
      ['US10000002B2', 'x', '2015-01-02'],
    ]);
    sheet.B3 = { t: 's', v: 'Beta LLC', f: 'HYPERLINK("http://x")' };
    const report = await put('t.xlsx', workbook({ One: sheet }), mapping);
    expect(report.records).toBe(2);
    const rows = await query<{ cells: string }>(folder, 'SELECT cells FROM own_rows');
    expect(JSON.stringify(rows)).not.toContain('HYPERLINK');
    const { patents } = await patentsOf(
      folder,
      'imported: {}\nparties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}',
    );
    expect(patents).toMatchObject({ US10000001B2: { owner: ['acme'] } });
  });
  it('of ISLD of another year: columns moved, added, missing', async () => {
    const head = 'NEW_COLUMN;COMP_LEGAL_NAME;IPRD_ID;Country_Of_Registration;PUBL_NUMBER;DIPG_PATF_ID;4G';
    const moved = await put(
      'moved.csv',
      `${head}\nx;Acme Inc;7;EP EUROPEAN PATENT OFFICE;EP1000001 B1;9;1\n`,
    );
    expect([moved.formats, moved.records, moved.rejects]).toEqual([['etsi-isld'], 1, 0]);
    expect(Object.keys(moved.passedOver).join()).toMatch(/NEW_COLUMN/);
    expect(
      await query(folder, 'SELECT declarant, declaration, patf, publications, generations FROM declarations'),
    ).toEqual([
      {
        declarant: 'Acme Inc',
        declaration: '7',
        patf: '9',
        publications: '["EP1000001B1"]',
        generations: '4G',
      },
    ]);
    // Without who declares there is no declaration.
    const without = await put('b.csv', 'IPRD_ID;PUBL_NUMBER;DIPG_PATF_ID\n7;EP1000001 B1;9\n').then(
      (report) => `${report.records} ${codes(report).join()}`,
      (error: Error) => error.message,
    );
    expect(without).toMatch(/missing-columns|of no format known here/);
  });
});

describe('any bytes', () => {
  const seeds: Readonly<Record<string, string | Uint8Array>> = {
    'a.xml': grantsXml(3, 10_000_001, { length: 60 }),
    'b.xml': sgml(),
    'c.xml': pap(),
    'd.txt': patn(),
    'e.xml': xmlFile(xmlRecord(1, 2), xmlRecord(3, 4)),
    'f.jsonl': lines(centerRecord(5, 6), centerRecord(7, 8)),
    'g.jsonl': lines(apiRecord('9', '10')),
    'h.xml': backFile(docdb({ data: full }), docdb({ data: full })),
    'i.csv':
      'IPRD_ID;COMP_LEGAL_NAME;PUBL_NUMBER;Country_Of_Registration;DIPG_PATF_ID\n1;"A ""B""";EP1000001 B1;EP X;1\n2;B;;;\n',
    'j.zip': zip([{ name: 'a.xml', bytes: Buffer.from(grantsXml(2)) }]),
    'k.xml.gz': gzipSync(grantsXml(2)),
    'l.xlsx': workbook({
      One: utils.aoa_to_sheet([
        ['id', 'owner'],
        ['US1', 'x'],
      ]),
    }),
  };
  it('never break an import or the store', { timeout: 60_000 }, async () => {
    const change = fc.record({
      name: fc.constantFrom(...Object.keys(seeds)),
      cuts: fc.array(
        fc.record({
          at: fc.nat({ max: 10_000 }),
          drop: fc.nat({ max: 40 }),
          put: fc.uint8Array({ maxLength: 6 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    });
    let imports = 0;
    let number = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async ({ name, cuts }) => {
        let bytes = Buffer.from(seeds[name] as Uint8Array);
        for (const { at, drop, put: more } of cuts) {
          const place = Math.floor((at / 10_000) * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place + drop)]);
        }
        const began = performance.now();
        try {
          const report = await put(`${number++}-${name}`, bytes);
          expect(rejects(report)).toHaveLength(report.rejects);
          if (!report.already) imports++;
          seen.add(report.formats.join());
        } catch (error) {
          // Something that a user can mend, and nothing else.
          if ((error as Error).name !== 'StoreError') throw error;
        }
        expect(performance.now() - began).toBeLessThan(5000);
      }),
      { seed: 20261125, numRuns: 110 },
    );
    expect(seen.size).toBeGreaterThan(7);
    expect(readdirSync(join(folder, '.crossgrant/staging'))).toEqual([]);
    const database = await Database.open(folder, { readOnly: true });
    const list = await listImports(database);
    expect(list).toHaveLength(imports);
    const [sum] = await database.rows<{ n: number }>(
      `SELECT ((SELECT count(*) FROM documents) + (SELECT count(*) FROM assignments) + (SELECT count(*) FROM declarations)
         + (SELECT count(*) FROM legal_events) + (SELECT count(*) FROM legal_codes))::INTEGER AS n`,
    );
    database.close();
    expect(sum?.n).toBe(list.reduce((all, { records }) => all + records, 0));
    const { findings } = await patentsOf(folder, 'imported: {unresolved: yes}');
    expect(findings).toEqual([]);
  });
});
