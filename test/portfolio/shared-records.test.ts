// Every real file of ../shared/records that has a reader: imported into one store, worked out, read by the language.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/cli/load.js';
import { chainOf, Database, datesOfRight, findRight, importFile } from '../../src/portfolio/index.js';
import { sharedRecords } from '../records/shared.js';

const root = sharedRecords();
const folders = ['us-grants', 'us-grants-old', 'us-assignments', 'docdb', 'ops', 'etsi-isld'];
const files = root
  ? folders.flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.(dtd|expected\.json)$|_convert\.json$/.test(entry.name))
        .map((entry) => join(folder, entry.name)),
    )
  : [];
/** What the files hold, counted by hand or by their README; 1 where nothing else is said. */
const records: Readonly<Record<string, number>> = {
  'us-grants/ipg120327.two.xml': 2,
  'us-assignments/ipas_search_v2_assignments.jsonl': 1634,
  'us-assignments/solr_assignment_api.jsonl': 25,
  'ops/legal_code_descriptions_202417.xlsx': 4397,
  'etsi-isld/docomo-100.csv': 100,
  'etsi-isld/docomo-jp-100.csv': 100,
  'etsi-isld/preview_norm_filtered__all_4g.csv': 5000,
};
const small = /us-grants\/ipg\d+\.small\.xml$/;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-shared-'));
  writeFileSync(join(folder, 'a.yaml'), 'crossgrant: 1\nimported: {unresolved: yes}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!root)('the real files', () => {
  it('are read whole, each by the reader that knows it', async () => {
    expect(files.length).toBeGreaterThan(50);
    for (const name of files) {
      const report = await importFile(folder, join(String(root), name), { workers: 0 });
      // Two answers of OPS are the same bytes under two names.
      if (report.already) continue;
      expect([name, report.rejects]).toEqual([name, 0]);
      const most = /^ops\/(get_|example_1)/.test(name) ? report.records : undefined;
      const wanted = small.test(name) ? 25 : (records[name] ?? most ?? 1);
      expect([name, report.records]).toEqual([name, wanted]);
      expect(report.records).toBeGreaterThan(0);
    }
  }, 120_000);

  it('come to patents that the language takes without a finding', async () => {
    const { workspace, findings } = await loadWorkspace(folder);
    expect(findings).toEqual([]);
    expect(Object.keys(workspace?.patents ?? {}).length).toBeGreaterThan(3000);
    expect(workspace?.patents.US8995573B1).toBeUndefined();
  }, 120_000);

  it('come to a chain with its liens, and to dates with their grounds', async () => {
    const database = await Database.open(folder, { readOnly: true });
    try {
      const us = await findRight(database, 'US 9,410,410');
      const chain = await chainOf(database, us.right);
      expect(chain?.steps[0]).toMatchObject({ paper: '29315/577', judgement: 'inventor-to-assignee' });
      expect(chain?.liens.filter(({ released }) => released === null)).toHaveLength(6);
      const ep = await findRight(database, 'EP2400812');
      const rows = await datesOfRight(database, ep.right);
      const value = (what: string) => rows.find((row) => row.what === what)?.value;
      expect([value('granted'), value('expires')]).toEqual(['2019-11-27', '2030-06-24']);
      expect(value('effect DE')).toBe('validated');
      expect(value('effect AT')).toBe('none');
    } finally {
      database.close();
    }
  });
});
