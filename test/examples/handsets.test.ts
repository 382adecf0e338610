// The real workspace: it loads clean, its tables add up to their source, every deal that was seen is in it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src/cli/load.js';
import type { Workspace } from '../../src/language/workspace.js';

const folder = 'examples/handsets';
const facts = '../shared/facts';
const shared = existsSync(facts);
const csv = (path: string): Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true });
const sum = (rows: Record<string, string>[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

let workspace: Workspace;
beforeAll(async () => {
  const read = await loadWorkspace(folder);
  if (!read.workspace) throw new Error(JSON.stringify(read.findings.slice(0, 3)));
  workspace = read.workspace;
});
if (!shared)
  process.stderr.write(`SKIPPED: ${facts} is not here, so the tables are not compared with their source\n`);

describe('the declared landscape', () => {
  const declarants = csv(`${folder}/declarants.csv`);

  it('names a known party for every resolved declarant, and says how each name was resolved', () => {
    for (const { declarant, party, how } of declarants) {
      expect(['exact', 'variant', 'control', 'none']).toContain(how);
      expect(how === 'none').toBe(party === '');
      expect(!party || party in workspace.parties, `${declarant} → ${party}`).toBe(true);
    }
  });

  it('leaves no name of a hundred applications or more unresolved but one', () => {
    const large = declarants.filter(({ party, applications }) => !party && Number(applications) >= 100);
    expect(large.map(({ declarant }) => declarant)).toEqual(['Spectacular']);
  });

  it('holds a lot for every application that has a resolved declarant and a possible date', () => {
    const lots = csv(`${folder}/declared-lots.csv`);
    const resolved = declarants.filter(({ party }) => party !== '');
    const impossible = 21;
    expect(sum(lots, 'count')).toBe(sum(resolved, 'applications') - impossible);
  });

  it.skipIf(!shared)('adds up to its source, name by name', () => {
    const source = csv(`${facts}/declared-landscape.csv`);
    expect(sum(source, 'applications')).toBe(331_302);
    const byName = new Map<string, number>();
    for (const { declarant, applications } of source) {
      byName.set(String(declarant), (byName.get(String(declarant)) ?? 0) + Number(applications));
    }
    const nameless = byName.get('') ?? 0;
    byName.delete('');
    expect(new Map(declarants.map((row) => [row.declarant, Number(row.applications)]))).toEqual(byName);
    expect(sum(declarants, 'applications') + nameless).toBe(331_302);
  });

  it.skipIf(!shared)('is what the scripts build, byte for byte', () => {
    const out = mkdtempSync(join(tmpdir(), 'handsets-'));
    try {
      for (const [script, table] of [
        ['handsets-lots', 'declared-lots.csv'],
        ['handsets-market', 'market.csv'],
      ]) {
        execFileSync(process.execPath, [`scripts/${script}.mjs`, '--out', join(out, String(table))]);
        expect(
          readFileSync(join(out, String(table)), 'utf8') === readFileSync(`${folder}/${table}`, 'utf8'),
        ).toBe(true);
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

describe('the deals', () => {
  it.skipIf(!shared)('are all those that were seen in a source, and no other', () => {
    const list = JSON.parse(readFileSync(`${facts}/deals.json`, 'utf8')) as { id: string; seen: boolean }[];
    const seen = list.filter((deal) => deal.seen).map((deal) => deal.id);
    expect(Object.keys(workspace.deals).sort()).toEqual(seen.sort());
  });

  it('name addresses as their sources, and agreements that exist', () => {
    for (const [id, deal] of Object.entries(workspace.deals)) {
      expect(deal.source?.length, id).toBeGreaterThan(0);
      for (const address of deal.source ?? []) expect(address, id).toMatch(/^https?:\/\/[^ ]+$/);
      for (const agreement of deal.strands?.patents ?? [])
        expect(workspace.agreements, id).toHaveProperty(agreement);
    }
  });

  it('give every agreement a source', () => {
    for (const [id, agreement] of Object.entries(workspace.agreements)) {
      for (const address of agreement.source ?? ['']) expect(address, id).toMatch(/^https?:\/\//);
    }
  });

  it('mark what was assumed of Nokia and Xiaomi', () => {
    const { grants, ends } = workspace.agreements['nokia-xiaomi-licence-2017'] ?? {};
    expect(ends).toEqual({ unknown: { from: '2019-07-04' } });
    expect(grants?.[0]?.assumed).toBe(true);
    const assumed = Object.keys(workspace.assumptions).filter((id) => id.startsWith('nokia-xiaomi-'));
    expect(assumed.sort()).toEqual([
      'nokia-xiaomi-acquirer',
      'nokia-xiaomi-assets',
      'nokia-xiaomi-countries',
      'nokia-xiaomi-have-made',
    ]);
    expect(workspace.agreements['nokia-xiaomi-patent-sale-2017']?.transfers?.[0]).toMatchObject({
      patents: { list: ['nokia-xiaomi-2017-assets'] },
      assumed: true,
    });
    // The list is not public: what stands in for it is marked, and is none of the declared lots.
    expect(workspace.patents['nokia-xiaomi-2017-assets']).toMatchObject({
      count: { assumed: 'nokia-xiaomi-assets' },
      assumed: true,
      'reads-on': 'unknown',
    });
  });
});

describe('the market', () => {
  it('has the rows that the claim of 5 July 2017 turns on, before and after it', () => {
    const china = workspace.market.filter((row) => row.region === 'China' && row.house === 'IDC');
    const value = (period: string, party: string, by: string) =>
      china.filter((row) => row.period === period && row.party === party && row.published <= by && row.units);
    for (const party of ['xiaomi', 'oppo', 'vivo']) {
      expect(value('2016FY', party, '2017-07-05'), party).not.toEqual([]);
      expect(value('2015FY', party, '2017-07-05'), party).not.toEqual([]);
    }
    expect(value('2017Q2', 'xiaomi', '2017-12-31')).not.toEqual([]);
  });
});
