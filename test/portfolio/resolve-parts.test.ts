// Rights worked out in parts and in threads come to the same as all at once.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { law } from '../../src/law/index.js';
import { type ResolveOptions, resolveStore } from '../../src/portfolio/index.js';
import { event, grant, relation } from './force-records.js';
import { assignee, inventor, recorded } from './right-rows.js';
import { declared, own, put, query, table, workspaceOf } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const YAML = `imported: {unresolved: yes}
parties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}
title-overrides: {US9000003: [{paper: 100/3, owner: [beta], reason: seen, decided: 2020-01-01}]}`;
const built = new URL('../../dist/cli/rights-thread.js', import.meta.url);

/** Twelve families of a grant, a continuation of it, papers for both, a European brother, and a declaration. */
async function fill(): Promise<void> {
  for (let number = 1; number <= 12; number++) {
    const id = `US900000${number % 10}${number > 9 ? 1 : 0}`;
    const application = `US120000${10 + number}`;
    const first = grant({
      id: `${id}B2`,
      publication: id,
      application,
      filed: '2009-01-02',
      published: '2012-03-04',
      parties: [assignee('Acme Inc'), inventor('Doe', 'Jane')],
    });
    const second = grant({
      id: `US910000${10 + number}B1`,
      application: `US130000${10 + number}`,
      filed: '2012-01-02',
      published: '2014-03-04',
      parties: [inventor('Doe', 'Jane')],
      relations: [relation('continuation', application, '2009-01-02')],
    });
    await put(folder, [
      first,
      second,
      recorded(`100/${number}`, 'DOE, JANE > ACME INC', '2009-02-01', [{ patent: id, application }]),
      recorded(`200/${number}`, 'ACME INC > BETA LLC', '2015-02-01', [{ patent: id }]),
      event({ class: 'lapse', date: '2015-01-01', country: 'EP', publication: `EP20000${10 + number}` }),
      declared({ publications: [`${id}B2`], country: 'US', signed: '2016-01-01' }),
      declared({ publications: [`CN1000000${10 + number}A`], country: 'CN', signed: '2016-01-01' }),
      own(`my-widget-${number}`, { owner: 'Acme Inc', country: 'US' }),
    ]);
  }
}
async function worked(options: Partial<ResolveOptions>) {
  await resolveStore(folder, { workspace: workspaceOf(YAML), terms: law, ...options });
  const of = (name: string) => query<Record<string, unknown>>(folder, `SELECT * FROM ${name} ORDER BY ALL`);
  return {
    patents: await of('patents'),
    numbers: await of('numbers'),
    dates: await of('dates'),
    titles: await of('titles'),
    names: await of('owner_names'),
    csv: readFileSync(join(folder, table), 'utf8'),
  };
}

it('comes to the same in parts of three', async () => {
  await fill();
  const whole = await worked({});
  expect(whole.titles.length).toBe(24);
  expect(await worked({ atOnce: 3 })).toEqual(whole);
});

it('comes to the same in two threads', async ({ skip }) => {
  if (!existsSync(built)) return skip('not built: run `npm run build`');
  await fill();
  const whole = await worked({});
  const told: number[] = [];
  const threads = { module: built, count: 2 };
  const onProgress = (done: number) => told.push(done);
  expect(await worked({ atOnce: 3, threads, onProgress })).toEqual(whole);
  expect(told.at(-1)).toBe(60);
});

it('leaves the old tables where a thread fails', async () => {
  await fill();
  const whole = await worked({});
  const module = new URL(`data:text/javascript,${encodeURIComponent('throw new Error("no thread today")')}`);
  await expect(worked({ atOnce: 3, threads: { module, count: 2 } })).rejects.toThrow('no thread today');
  const rows = await query<Record<string, unknown>>(folder, 'SELECT * FROM patents ORDER BY ALL');
  expect(rows).toEqual(whole.patents);
});
