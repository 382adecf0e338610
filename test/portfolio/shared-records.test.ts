// Every real file that a reader knows into one store, and the table of patents that comes of them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFile } from '../../src/portfolio/index.js';
import { sharedRecords } from '../records/shared.js';
import { patentsOf, query } from './store-rows.js';

/** What lies beside the records and is none: a list of names, what others made of them, entities, words. */
const none = /(^|\/)(names|expected)\/|README\.md$|\.dtd$|expected\.json$|_convert\.json$/;
/** By folder and format: files that were new, and their records. */
const expected: Readonly<Record<string, readonly [number, number]>> = {
  'docdb epo-docdb': [3, 3],
  'etsi-isld etsi-isld': [3, 5200],
  'ops epo-legal-codes': [1, 4397],
  'ops epo-ops': [10, 365],
  'us-assignments us-assignment-api': [2, 26],
  'us-assignments us-assignment-api-xml': [1, 1],
  'us-assignments us-assignment-center': [1, 1634],
  'us-assignments us-assignment-xml': [2, 2],
  'us-grants us-red-book': [24, 169],
  'us-grants-old us-green-book': [3, 3],
  'us-grants-old us-pap': [3, 3],
  'us-grants-old us-sgml-25': [6, 6],
};

it('takes every shared file without a reject, and the language takes what comes of them', async ({
  skip,
}) => {
  const root = sharedRecords();
  if (!root) return skip();
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-shared-'));
  try {
    const found: Record<string, [number, number]> = {};
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(root.length + 1))
      .filter((name) => !none.test(name))
      .sort();
    for (const name of files) {
      const report = await importFile(folder, join(root, name), { workers: 0 });
      expect([name, report.rejects]).toEqual([name, 0]);
      if (report.already) continue; // two files of the samples are copies of others
      const count = (found[`${name.split('/')[0]} ${report.formats.join(' ')}`] ??= [0, 0]);
      count[0]++;
      count[1] += report.records;
    }
    expect(found).toEqual(expected);
    const [sum] = await query<{ imports: number; records: number }>(
      folder,
      'SELECT count(*)::INTEGER AS imports, sum(records)::INTEGER AS records FROM imports',
    );
    const [all, records] = Object.values(expected).reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
    expect(sum).toEqual({ imports: all, records });

    const { patents, findings, workspace } = await patentsOf(
      folder,
      'imported: {unresolved: yes}\nparties: {nokia: {name: Nokia Corporation}}',
    );
    expect(findings).toEqual([]);
    expect(workspace).not.toBeNull();
    expect(Object.keys(patents).length).toBeGreaterThan(2000);
    const twice = await query(
      folder,
      'SELECT id FROM patents GROUP BY id HAVING count(DISTINCT right_key) > 1',
    );
    expect(twice).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
