// Rights of the store by a number as people write it, and what is told of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, datesOfRight, findRight, titleRows } from '../../src/portfolio/index.js';
import { grant, usGrant } from './force-records.js';
import { looked, put, query, resolve } from './store-rows.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-look-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const everything = 'imported: {unresolved: yes}';
const open = <T>(work: (database: Database) => Promise<T>) => looked(folder, work);

describe('a look-up', () => {
  it('takes a number as people write it', async () => {
    await put(folder, [
      usGrant(9_410_410, { application: 'US12207945' }),
      usGrant(12_207_945, { application: 'US17000001', filed: '2021-01-04', published: '2025-01-28' }),
      grant({ id: 'USRE43123E1', publication: 'USRE43123', application: 'US12999999', reissue: true }),
      grant({ id: 'TWI123456B', publication: 'TWI123456', application: 'TW92100001' }),
      grant({ id: 'EP1000001B1', application: 'EP05000001' }),
    ]);
    await resolve(folder, everything);
    const found = async (typed: string) =>
      (await open((database) => findRight(database, typed))).ids[0] ?? 'nothing';
    for (const typed of ['US9410410', 'us 9,410,410 b2', '9410410', '12/207,945', 'US 12/207,945'])
      expect([typed, await found(typed)]).toEqual([typed, 'US9410410B2']);
    for (const typed of ['US12207945', '12207945', '12,207,945', '17/000,001'])
      expect([typed, await found(typed)]).toEqual([typed, 'US12207945B2']);
    expect(await found('RE43123')).toBe('USRE43123E1');
    expect(await found('TWI123456')).toBe('TWI123456B');
    expect(await found('EP05000001.2')).toBe('EP1000001B1');
    await expect(found('US9410411')).rejects.toThrow(
      /no record of `US9410411` in the store; it has `US9410410B2`/,
    );
    await expect(found("x' OR 1=1 --")).rejects.toThrow(/no record/);
    await expect(found('')).rejects.toThrow(/no record/);
  });
  it('gives dates with their grounds and chains with their doubts', async () => {
    await put(folder, [usGrant(10_000_001)]);
    await resolve(folder, everything);
    const rows = await open((database) => datesOfRight(database, 'a:US15000001'));
    expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(['filed', 'granted', 'expires']));
    expect(rows.find(({ what }) => what === 'granted')).toMatchObject({ value: '2019-01-08' });
    expect(await open((database) => titleRows(database, true))).toHaveLength(1);
    expect(await query(folder, 'SELECT count(*)::INTEGER AS n FROM numbers')).toEqual([{ n: 2 }]);
  });
});
