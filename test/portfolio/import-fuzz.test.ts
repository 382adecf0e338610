// Files put together wrongly, a line or a part at a time (`import-bad.test.ts` has those with wrong bytes): imports, counts, and all taken back.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  Database,
  forgetImport,
  importFile,
  type ImportOptions,
  type ImportReport,
  listImports,
  StoreError,
  tables,
} from '../../src/portfolio/index.js';
import { apiRecord, centerRecord, lines, xmlFile, xmlRecord } from '../records/us-assignments-made-up.js';
import { backFile, docdb, full } from '../records/epo-made-up.js';
import { patn, pap, sgml } from '../records/us-old-made-up.js';
import { zip } from '../records/archives.js';
import { grantsXml } from './grants.js';
import { patentsOf, query } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-fuzz-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seeds: Readonly<Record<string, string>> = {
  'grants.xml': grantsXml(3, 10_000_001, { length: 60 }),
  'old.xml': sgml(),
  'pap.xml': pap(),
  'green.txt': patn(),
  'papers.xml': xmlFile(xmlRecord(1, 2), xmlRecord(3, 4)),
  'center.jsonl': lines(centerRecord(5, 6), centerRecord(7, 8)),
  'api.jsonl': lines(apiRecord('9', '10'), apiRecord('9', '11')),
  'docdb.xml': backFile(docdb({ data: full }), docdb({ data: full })),
  'isld.csv':
    'IPRD_ID;COMP_LEGAL_NAME;PUBL_NUMBER;Country_Of_Registration;DIPG_PATF_ID\n1;"A ""B""";EP1000001 B1;EP X;1\n2;B;;;\n3;C;KR100000005 B1;KR X;2\n',
  'g_patent.tsv':
    '"patent_id"\t"patent_type"\t"patent_date"\t"patent_title"\t"wipo_kind"\n"10000001"\t"utility"\t"2018-06-19"\t"A\tB"\t"B2"\n"D800001"\t"design"\t"2017-10-17"\t"Chair"\t"S1"\n',
};
const names = Object.keys(seeds);
const mapping = { columns: { id: 'id', owner: 'owner', IPRD_ID: 'id', patent_id: 'id' } };

type Change = 'drop' | 'double' | 'swap' | 'cut' | 'splice';
const changes: readonly Change[] = ['drop', 'double', 'swap', 'cut', 'splice'];
const forms: Readonly<Record<string, (text: string) => Uint8Array>> = {
  plain: (text) => Buffer.from(text),
  marked: (text) => Buffer.from(`\ufeff${text}`),
  latin: (text) => Buffer.from(`${text}\u00fc`, 'latin1'),
  wide: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  lines: (text) => Buffer.from(text.replace(/\n/g, '\r\n')),
  packed: (text) => gzipSync(text),
  zipped: (text) =>
    zip([
      { name: 'inner', bytes: Buffer.from(text) },
      { name: 'again', bytes: Buffer.from(text) },
    ]),
};

/** Text in parts: lines, or where there are hardly any, what stands between tags. */
const partsOf = (text: string): string[] => text.split(/(?<=\n)|(?<=>)(?=<)/);
function changed(text: string, change: Change, at: number, to: number, other: string): string {
  const parts = partsOf(text);
  const [low = 0, high = 0] = [at % parts.length, to % parts.length].sort((a, b) => a - b);
  if (change === 'drop') parts.splice(low, Math.min(high - low, 6) + 1);
  if (change === 'double') parts.splice(high, 0, ...parts.slice(low, low + 8));
  if (change === 'swap') [parts[low], parts[high]] = [parts[high] ?? '', parts[low] ?? ''];
  if (change === 'cut') parts.splice(high);
  if (change === 'splice') parts.splice(high, 0, ...partsOf(other).slice(low));
  return parts.join('');
}

const plan = fc.record({
  name: fc.constantFrom(...names),
  other: fc.constantFrom(...names),
  form: fc.constantFrom(...Object.keys(forms), 'plain', 'plain'),
  mapped: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
  steps: fc.array(fc.tuple(fc.constantFrom(...changes), fc.nat({ max: 400 }), fc.nat({ max: 400 })), {
    minLength: 1,
    maxLength: 3,
  }),
});
const rowsOf = async (id: number): Promise<Record<string, number>> => {
  const all = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*)::INTEGER AS n FROM ${name} WHERE file = ${id}`,
  );
  const counts = await query<{ name: string; n: number }>(folder, all.join(' UNION ALL '));
  return Object.fromEntries(counts.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
};

it('parts in wrong places never break an import, and what is counted is there', {
  timeout: 60_000,
}, async () => {
  const kept: { path: string; report: ImportReport; options: ImportOptions }[] = [];
  const seen = new Set<string>();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(plan, async ({ name, other, form, mapped, steps }) => {
      const text = steps.reduce(
        (now, [change, at, to]) => changed(now, change, at, to, seeds[other] ?? ''),
        seeds[name] ?? '',
      );
      const path = join(folder, `${kept.length + refused}-${name}${form === 'packed' ? '.gz' : ''}`);
      writeFileSync(path, forms[form]?.(text) ?? '');
      const options = { workers: 0, ...(mapped ? { mapping } : {}) };
      const began = performance.now();
      try {
        const report = await importFile(folder, path, options);
        kept.push({ path, report, options });
        for (const format of report.formats) seen.add(format);
      } catch (error) {
        // Something that a user can mend, and nothing else.
        if (!(error instanceof StoreError)) throw error;
        refused++;
      }
      expect(performance.now() - began).toBeLessThan(3000);
    }),
    { seed: 20261125, numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(8);
  expect(kept.length).toBeGreaterThan(25);
  expect(readdirSync(join(folder, '.crossgrant/staging'))).toEqual([]);

  const fresh = kept.filter(({ report }) => !report.already);
  for (const { report } of fresh) expect(await rowsOf(report.id ?? 0)).toEqual(report.rows);
  for (const { path, options } of fresh.slice(0, 8))
    expect((await importFile(folder, path, options)).already).toBe(true);
  const { findings } = await patentsOf(folder, 'imported: {unresolved: yes}');
  expect(findings).toEqual([]);

  const database = await Database.open(folder);
  try {
    const imports = await listImports(database);
    expect(imports.map(({ id, records, rejects }) => [id, records, rejects])).toEqual(
      fresh.map(({ report }) => [report.id, report.records, report.rejects]),
    );
    for (const { id } of imports) await forgetImport(database, folder, id);
    for (const { name } of tables)
      expect([name, await database.rows(`SELECT file FROM ${name} LIMIT 1`)]).toEqual([name, []]);
  } finally {
    database.close();
  }
  expect(readdirSync(join(folder, '.crossgrant/rejects'))).toEqual([]);
  expect((await patentsOf(folder, 'imported: {unresolved: yes}')).patents).toEqual({});
});
