// Rights that only a person's own rows know: what `dates` says of them, and that the engine takes the entry in the same way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Question, Workspace } from '../../src/language/index.js';
import { type DateRow, Database, datesOfRight, findRight } from '../../src/portfolio/index.js';
import { ask } from '../../src/reference/index.js';
import { declared, own, patentsOf, put } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-by-hand-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const yaml = `imported: {unresolved: yes}
parties: {acme: {name: Acme Inc}, maker: {}}
products: {thing: {kind: thing}}
`;
const reads = { owner: 'acme', 'reads-on': '[{"kind":"thing"}]' };

async function datesFor(id: string): Promise<DateRow[]> {
  const database = await Database.open(folder, { readOnly: true });
  try {
    return await datesOfRight(database, (await findRight(database, id)).right);
  } finally {
    database.close();
  }
}
const told = (rows: readonly DateRow[]) => Object.fromEntries(rows.map(({ what, value }) => [what, value]));
function engine(workspace: Workspace, patent: string, country: string, on: string): string {
  const question = { actor: 'maker', act: 'make', product: 'thing', country, on, patent } as Question;
  const { answer, detail } = ask(workspace, question);
  return `${answer}${detail ? `/${detail}` : ''}`;
}

describe('a right that only a row of one’s own knows', () => {
  const cases: [id: string, cells: Record<string, string>, country: string, expires: string][] = [
    ['US19900011B2', { filed: '2010-03-04', granted: '2013-05-07' }, 'US', '2030-03-04'],
    ['US19900012B2', { filed: '2010-03-04', granted: '2013-05-07', adjusted: '120' }, 'US', '2030-07-02'],
    [
      'US19900013B2',
      { filed: '2010-03-04', granted: '2013-05-07', expires: '2029-01-31' },
      'US',
      '2029-01-31',
    ],
    ['USD1990014S1', { filed: '2018-06-15', granted: '2020-01-07' }, 'US', '2035-01-07'],
    ['CN219900015U', { filed: '2018-06-15', granted: '2019-01-08' }, 'CN', '2028-06-15'],
    ['DE202018000016U1', { filed: '2018-06-15', granted: '2018-09-06' }, 'DE', '2028-06-15'],
    ['CN109900017B', { filed: '2018-06-15', granted: '2020-09-08' }, 'CN', '2038-06-15'],
    [
      'EP9000018B1',
      { filed: '2018-06-15', granted: '2021-09-08', validated: '["DE","FR"]' },
      'FR',
      '2038-06-15',
    ],
    ['JP5990019B2', { filed: '2018-06-15', granted: '2020-09-08', right: 'invention' }, 'JP', '2038-06-15'],
    [
      'my-design',
      { filed: '2018-06-15', granted: '2018-09-06', right: 'design', country: 'DE' },
      'DE',
      '2043-06-15',
    ],
  ];
  it('has the term that the engine takes, told as no record', async () => {
    await put(
      folder,
      cases.map(([id, cells]) => own(id, { ...reads, ...cells })),
    );
    const { workspace, findings } = await patentsOf(folder, yaml);
    expect(findings).toEqual([]);
    if (!workspace) throw new Error('no workspace');
    for (const [id, { granted = '' }, country, expires] of cases) {
      const rows = await datesFor(id);
      const after = fromDay(toDay(expires) + 1);
      expect([id, told(rows).expires]).toEqual([id, expires]);
      expect([id, engine(workspace, id, country, expires)]).toEqual([id, expect.stringMatching(/^exposed/)]);
      expect([id, engine(workspace, id, country, after)]).toEqual([id, 'not-in-force/expired']);
      const before = fromDay(toDay(granted) - 1);
      expect([id, engine(workspace, id, country, before)]).toEqual([id, 'not-in-force/pending']);
      expect(rows.filter(({ what }) => what === 'doubt').map(({ says }) => says)).toEqual([
        expect.stringMatching(/^only the own row .* written by hand/),
      ]);
    }
    const [, rule] = (await datesFor('US19900011B2')).filter(({ what }) => what === 'expires');
    expect(rule).toMatchObject({ record: null, authority: expect.stringMatching(/^35 USC 154/) as string });
  });

  it('is open where the row says so or leaves out what the term needs', async () => {
    await put(folder, [
      own('US19900021B2', { ...reads, granted: '2013-05-07' }),
      own('US19900022B2', { ...reads, filed: '2010-03-04', granted: '2013-05-07', expires: 'unknown' }),
      own('US19900023A1', { ...reads, filed: '2010-03-04', granted: 'pending' }),
      own('US19900024B2', { ...reads, filed: '2010-03-04', granted: '2013-05-07', ended: '2017-05-08' }),
      own('US19900026B2', { ...reads, filed: '2010-03-04' }),
    ]);
    const { workspace } = await patentsOf(folder, yaml);
    if (!workspace) throw new Error('no workspace');
    for (const id of ['US19900021B2', 'US19900022B2', 'US19900023A1'])
      expect([id, told(await datesFor(id)).expires]).toEqual([id, 'unknown']);
    expect(engine(workspace, 'US19900021B2', 'US', '2020-01-01')).toBe('unknown');
    expect(engine(workspace, 'US19900022B2', 'US', '2020-01-01')).toBe('unknown');
    expect(engine(workspace, 'US19900023A1', 'US', '2020-01-01')).toBe('not-in-force/pending');
    expect(told(await datesFor('US19900024B2')).ended).toBe('lapse, 2017-05-08');
    expect(engine(workspace, 'US19900024B2', 'US', '2017-05-08')).toBe('not-in-force/lapsed');
    // No grant is told: whether it is in force is not known.
    expect(told(await datesFor('US19900026B2'))).toMatchObject({ granted: 'unknown', expires: '2030-03-04' });
    expect(engine(workspace, 'US19900026B2', 'US', '2020-01-01')).toBe('unknown');
  });

  it('may be declared, and may stand in two tables', async () => {
    await put(folder, [own('US19900031B2', { owner: 'acme', filed: '2010-03-04', granted: '' })]);
    await put(folder, [own('US19900031B2', { filed: '2011-03-04', granted: '2013-05-07' })]);
    await put(folder, [declared({ publications: ['US19900031B2'], country: 'US', filed: '2009-03-04' })]);
    const { patents } = await patentsOf(folder, yaml);
    const { filed, granted } = patents.US19900031B2 ?? {};
    expect(told(await datesFor('US19900031B2'))).toMatchObject({ filed, granted, expires: '2031-03-04' });
  });
});
