// Files into the store: once, whole, in any wrapping; what is later wins; what fails changes nothing.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Staging } from '../../src/portfolio/import/staging.js';
import {
  contents,
  Database,
  exportTable,
  forgetImport,
  importFile,
  listImports,
} from '../../src/portfolio/index.js';
import { zip } from '../records/archives.js';
import { grantsXml, grantXml } from './grants.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const put = (path: string, options = {}) => importFile(folder, path, { workers: 0, ...options });
async function query<T>(sql: string): Promise<T[]> {
  const database = await Database.open(folder, { readOnly: true });
  try {
    return await database.rows<T>(sql);
  } finally {
    database.close();
  }
}
const below = (...parts: string[]) => join(folder, '.crossgrant', ...parts);

describe('an import', () => {
  it('takes a file plain, in a gzip and in a zip, and says the same of each', async () => {
    const text = grantsXml(5);
    const files = [
      file('a.xml', text),
      file('a.xml.gz', gzipSync(text)),
      file('a.zip', zip([{ name: 'a.xml', bytes: Buffer.from(text) }])),
    ];
    for (const path of files) {
      const report = await put(path);
      expect(report).toMatchObject({ already: false, formats: ['us-red-book'], records: 5, rejects: 0 });
      expect(report.rows).toMatchObject({ documents: 5, document_parties: 10 });
    }
    const counts = await query<{ all: bigint; now: bigint }>(
      'SELECT (SELECT count(*) FROM documents) AS "all", (SELECT count(*) FROM current_documents) AS now',
    );
    expect(counts).toEqual([{ all: 15n, now: 5n }]);
  });
  it('changes nothing the second time', async () => {
    const path = file('a.xml', grantsXml(3));
    await put(path);
    const before = readFileSync(below('portfolio.duckdb'));
    expect(await put(path)).toMatchObject({ already: true, id: 1, records: 0 });
    expect(readFileSync(below('portfolio.duckdb')).equals(before)).toBe(true);
    expect(readdirSync(below('staging'))).toEqual([]);
  });
  it('keeps nothing in a dry run', async () => {
    const report = await put(file('a.xml', grantsXml(3)), { dryRun: true });
    expect(report).toMatchObject({ id: null, records: 3 });
    expect(readdirSync(folder)).toEqual(['a.xml']);
  });
  it('lets the later official date stand and keeps both, in whatever order they come', async () => {
    const old = grantXml({ number: 10_000_001, published: '20200107', title: 'Old', assignee: 'A' });
    const fresh = grantXml({ number: 10_000_001, published: '20200114', title: 'New', assignee: 'B' });
    await put(file('fresh.xml', fresh));
    await put(file('old.xml', old));
    expect(await query('SELECT title FROM current_documents')).toEqual([{ title: 'New' }]);
    expect(
      await query("SELECT organisation AS o FROM current_document_parties WHERE role = 'assignee'"),
    ).toEqual([{ o: 'B' }]);
    expect(await query('SELECT title FROM documents ORDER BY title')).toHaveLength(2);
    const database = await Database.open(folder);
    expect(await forgetImport(database, folder, 1)).toMatchObject({ name: 'fresh.xml' });
    database.close();
    expect(await query('SELECT title FROM current_documents')).toEqual([{ title: 'Old' }]);
    expect(await put(join(folder, 'fresh.xml'))).toMatchObject({ already: false, id: 3 });
  });
  it('keeps rejects beside the store, with their bytes', async () => {
    const bad = grantXml({ number: 10_000_002 }).replace('</publication-reference>', '');
    const report = await put(file('a.xml', grantXml({ number: 10_000_001 }) + bad));
    expect(report).toMatchObject({ records: 1, rejects: 1, rejectsFile: 'rejects/1-a.xml.jsonl' });
    const [line = ''] = readFileSync(below('rejects', '1-a.xml.jsonl'), 'utf8').split('\n');
    const reject = JSON.parse(line) as Record<string, string>;
    expect(reject).toMatchObject({ member: 'a.xml', format: 'us-red-book' });
    expect(Buffer.from(String(reject.bytes), 'base64').toString()).toContain('<us-patent-grant');
  });
  it('reads the good members of an archive and names the others', async () => {
    const archive = zip([
      { name: '../up.xml', bytes: Buffer.from(grantsXml(1)) },
      { name: 'readme.txt', bytes: Buffer.from('not a patent') },
      { name: '__MACOSX/x', bytes: Buffer.from('x') },
      { name: 'in/a.xml', bytes: Buffer.from(grantsXml(2)) },
      { name: 'in/b.xml', bytes: Buffer.from(grantsXml(2, 11_000_000)) },
    ]);
    const report = await put(file('a.zip', archive));
    expect(report).toMatchObject({ records: 4, rejects: 2, passedOver: { '__MACOSX/x': 1 } });
    const lines = readFileSync(below(String(report.rejectsFile)), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
      'path',
      'unknown-format',
    ]);
  });
  it('keeps what came before the damage in an archive', async () => {
    const whole = gzipSync(grantsXml(400));
    const report = await put(file('a.xml.gz', whole.subarray(0, whole.length - 20)));
    expect(report.records).toBeGreaterThan(300);
    expect(report.rejects).toBeGreaterThanOrEqual(1);
  });
  it('refuses what no reader knows, and leaves no store behind', async () => {
    await expect(put(file('a.txt', 'hello'))).rejects.toThrow(
      /`.*a\.txt` is of no format known here, expected `/,
    );
    expect(readdirSync(below('staging'))).toEqual([]);
  });
  it('brings no rows in when loading fails', async () => {
    await put(file('a.xml', grantsXml(1)));
    const database = await Database.open(folder);
    await database.run('ALTER TABLE document_parties RENAME TO elsewhere').catch(() => undefined);
    await database.run('DROP VIEW current_document_parties');
    await database.run('ALTER TABLE document_parties RENAME TO elsewhere').catch(() => undefined);
    database.close();
    await expect(put(file('b.xml', grantsXml(2, 11_000_000)))).rejects.toThrow(/document_parties/);
    expect(await query('SELECT count(*)::INTEGER AS n FROM documents')).toEqual([{ n: 1 }]);
    expect(await query('SELECT count(*)::INTEGER AS n FROM imports')).toEqual([{ n: 1 }]);
  });
});

describe('staging', () => {
  it('goes on from its journal and drops what was written after it', async () => {
    const counts = { records: 1, rejects: 0, rows: {}, passedOver: {}, formats: [] };
    const place = below('staging', 'x');
    const first = await Staging.open(place);
    await first.append('documents', Buffer.from('one\n'));
    await first.checkpoint({ member: 0, offset: 10, ...counts });
    await first.append('documents', Buffer.from('two\n'));
    await first.append('late', Buffer.from('x'));
    await first.close(false);
    const second = await Staging.open(place);
    expect(second.from).toMatchObject({ offset: 10, sizes: { documents: 4 } });
    await second.append('documents', Buffer.from('three\n'));
    await second.checkpoint({ member: 1, offset: 0, ...counts });
    expect(readFileSync(second.path('documents'), 'utf8')).toBe('one\nthree\n');
    await second.close(true);
    expect(readdirSync(below('staging'))).toEqual([]);
  });
  it('begins anew where the files are shorter than the journal says', async () => {
    const place = below('staging', 'x');
    const first = await Staging.open(place);
    await first.append('documents', Buffer.from('one\n'));
    await first.checkpoint({
      member: 0,
      offset: 9,
      records: 1,
      rejects: 0,
      rows: {},
      passedOver: {},
      formats: [],
    });
    await first.close(false);
    writeFileSync(join(place, 'documents'), 'o');
    const second = await Staging.open(place);
    expect(second.from.offset).toBe(0);
    await second.close(true);
  });
});

describe('an export', () => {
  it('guards cells against spreadsheets, replaces whole, and keeps the old file when it fails', async () => {
    await put(file('a.xml', grantXml({ number: 10_000_001, title: '=1+1', assignee: '+Plus' })));
    const database = await Database.open(folder, { readOnly: true });
    const target = join(folder, 'out.csv');
    writeFileSync(target, 'old');
    await expect(exportTable(database, 'nothing', target)).rejects.toThrow(/SELECT|nothing|syntax/i);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(await exportTable(database, 'documents', target)).toBe(1);
    expect(readFileSync(target, 'utf8')).toContain("'=1+1");
    expect(await exportTable(database, 'documents', join(folder, "o'ut.parquet"))).toBe(1);
    await expect(exportTable(database, 'documents', join(folder, 'x.txt'))).rejects.toThrow(
      /ends in `.parquet`/,
    );
    expect((await contents(database)).find(({ name }) => name === 'documents')?.rows).toBe(1);
    expect(await listImports(database)).toHaveLength(1);
    database.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
