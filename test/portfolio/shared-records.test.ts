// Every real file that a reader knows into one store, and the table of patents that comes of them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chainOf, Database, datesOfRight, findRight, importFile } from '../../src/portfolio/index.js';
import { sharedRecords } from '../records/shared.js';
import { patentsOf, query } from './store-rows.js';

/** What lies beside the records and is none: a list of names, what others made of them, entities, words. */
const none = /(^|\/)(names|expected)\/|README\.md$|\.dtd$|expected\.json$|_convert\.json$/;
/** By folder: each file with its format and records; `again` where it is a copy of one before it. */
const expected: Readonly<Record<string, string>> = {
  docdb: `
    AP-1206-A_302101161.xml epo-docdb 1
    WO-2023012807-A1_507242069.xml epo-docdb 1
    YU-6701-A_381353354.xml epo-docdb 1
  `,
  'etsi-isld': `
    docomo-100.csv etsi-isld 100
    docomo-jp-100.csv etsi-isld 100
    preview_norm_filtered__all_4g.csv etsi-isld 5000
  `,
  ops: `
    example_1.xml epo-ops 51
    get_biblio.xml epo-ops 1
    get_biblio_multiple.xml epo-ops 3
    get_family.xml epo-ops 5
    get_family_with_biblio.xml epo-ops 5
    get_family_with_biblio_multiple.xml again
    get_family_with_legal.xml epo-ops 80
    get_family_with_legal_multiple.xml again
    get_legal.xml epo-ops 70
    get_legal_multiple.xml epo-ops 70
    get_register_biblio.xml epo-ops 40
    get_register_biblio_multiple.xml epo-ops 40
    legal_code_descriptions_202417.xlsx epo-legal-codes 4397
  `,
  'us-assignments': `
    ad_22040_610.xml us-assignment-xml 1
    ad_31066_972.xml us-assignment-xml 1
    assignment_1.json us-assignment-api 1
    assignment_1.xml us-assignment-api-xml 1
    ipas_search_v2_assignments.jsonl us-assignment-center 1634
    solr_assignment_api.jsonl us-assignment-api 25
  `,
  'us-grants-old': `
    US03932709.greenbook us-green-book 1
    US03937375.greenbook us-green-book 1
    US04347903.greenbook us-green-book 1
    US06336130.xml us-sgml-25 1
    US06337117.xml us-sgml-25 1
    US20010000044A1.xml us-pap 1
    US20010000943A1.xml us-pap 1
    US20010009014A1.xml us-pap 1
    USD435854S1.xml us-sgml-25 1
    v2-5-B1.xml us-sgml-25 1
    v2-5-B2.xml us-sgml-25 1
    v2-5-S1.xml us-sgml-25 1
  `,
  'us-grants': `
    US06859910.xml us-red-book 1
    US06970935.xml us-red-book 1
    US07272630B2.xml us-red-book 1
    US08926509.xml us-red-book 1
    US08927118.xml us-red-book 1
    US08930553.xml us-red-book 1
    broken-lackofnode.xml us-red-book 1
    ipg050104.small.xml us-red-book 25
    ipg060103.small.xml us-red-book 25
    ipg070102.small.xml us-red-book 25
    ipg080101.small.xml us-red-book 25
    ipg090106.small.xml us-red-book 25
    ipg100105.small.xml us-red-book 25
    ipg120327.one.xml us-red-book 1
    ipg120327.two.xml us-red-book 2
    v4-0-A1.xml us-red-book 1
    v4-0-A2_1.xml us-red-book 1
    v4-0-B2.xml us-red-book 1
    v4-4-A1.xml us-red-book 1
    v4-4-A2.xml us-red-book 1
    v4-5-A1.xml us-red-book 1
    v4-5-A2.xml us-red-book 1
    v4-5-B1.xml us-red-book 1
    v4-5-B2.xml us-red-book 1
  `,
};
const lines = Object.entries(expected).flatMap(([directory, text]) =>
  text
    .trim()
    .split('\n')
    .map((line) => `${directory}/${line.trim()}`),
);

/** Of each number its chain, and its dates by name. */
async function look(folder: string, ...typed: string[]) {
  const database = await Database.open(folder, { readOnly: true });
  try {
    const all = [];
    for (const number of typed) {
      const { right } = await findRight(database, number);
      const rows = await datesOfRight(database, right);
      const dates = Object.fromEntries(rows.map(({ what, value }) => [what, value]));
      all.push({ chain: await chainOf(database, right), dates });
    }
    return all;
  } finally {
    database.close();
  }
}

it('takes every shared file without a reject, and the language takes what comes of them', async ({
  skip,
}) => {
  const root = sharedRecords();
  if (!root) return skip();
  const folder = mkdtempSync(join(tmpdir(), 'crossgrant-shared-'));
  try {
    const found: string[] = [];
    let records = 0;
    let imports = 0;
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name).slice(root.length + 1))
      .filter((name) => !none.test(name))
      .sort();
    for (const name of files) {
      const report = await importFile(folder, join(root, name), { workers: 0 });
      expect([name, report.rejects]).toEqual([name, 0]);
      found.push(`${name} ${report.already ? 'again' : `${report.formats.join()} ${report.records}`}`);
      records += report.records;
      if (!report.already) imports++;
    }
    expect(found).toEqual(lines);
    const [sum] = await query<{ imports: number; records: number }>(
      folder,
      'SELECT count(*)::INTEGER AS imports, sum(records)::INTEGER AS records FROM imports',
    );
    expect(sum).toEqual({ imports, records });

    const { patents, findings, workspace } = await patentsOf(
      folder,
      'imported: {unresolved: yes}\nparties: {wells: {name: US Well Services LLC}}',
    );
    expect(findings).toEqual([]);
    expect(workspace).not.toBeNull();
    expect(Object.keys(patents).length).toBeGreaterThan(2000);
    const twice = await query(
      folder,
      'SELECT id FROM patents GROUP BY id HAVING count(DISTINCT right_key) > 1',
    );
    expect(twice).toEqual([]);

    // Signed by three inventors, the last on the day from which it is the company's.
    expect(patents.US9410410).toMatchObject({
      title: [{ owner: 'unknown' }, { owner: ['wells'], from: '2012-11-15', recorded: '2012-11-16' }],
    });
    const known = await look(folder, 'US 9,410,410', 'EP2400812');
    const wells = known[0]?.chain;
    expect(wells?.present).toMatchObject({ state: 'known', owners: [{ name: 'US WELL SERVICES LLC' }] });
    expect(wells?.steps[0]).toMatchObject({ paper: '29315/577', moved: true });
    expect(wells?.steps.filter(({ moved }) => moved)).toHaveLength(1);
    // In force state by state, by the register and the legal events.
    expect(known[1]?.chain).toBeNull();
    expect(known[1]?.dates).toMatchObject({
      filed: '2010-06-24',
      granted: '2019-11-27',
      expires: '2030-06-24',
    });
    expect(patents['ep2400812b1-be-ch-fr-li']).toMatchObject({ ended: '2020-06-30', 'ended-by': 'lapse' });
    expect(patents['ep2400812b1-hu']).toMatchObject({ ended: '2019-11-27', 'ended-by': 'lapse' });
    expect(patents['ep2400812b1-de-fi-gb-se']).not.toHaveProperty('ended-by');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
