// Files imported, then worked out: records of one right meet whatever names it, and each table of a release keeps its own part.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { law } from '../../src/law/index.js';
import { Database, importFile, resolveStore } from '../../src/portfolio/index.js';
import { read } from '../language/help.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossgrant-resolve-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function put(name: string, text: string, options = {}): Promise<void> {
  writeFileSync(join(folder, name), text);
  await importFile(folder, join(folder, name), { workers: 0, ...options });
}
interface Row {
  readonly id: string;
  readonly owners: string;
  readonly resolved: boolean;
  readonly owner: string | null;
}
async function patents(body: string): Promise<Row[]> {
  const { draft } = read({ 'a.yaml': `crossgrant: 1\n${body}` });
  await resolveStore(folder, { workspace: draft, terms: law });
  const database = await Database.open(folder, { readOnly: true });
  try {
    return await database.rows<Row>('SELECT * FROM patents ORDER BY id');
  } finally {
    database.close();
  }
}
const tsv = (...lines: string[][]): string =>
  lines.map((line) => `${line.map((cell) => `"${cell}"`).join('\t')}\n`).join('');

describe('resolving', () => {
  it('brings a declaration and a row of a docket together by any number, without a document', async () => {
    const head =
      'COMP_LEGAL_NAME;PATT_APPLICATION_NUMBER;PUBL_NUMBER;Country_Of_Registration;IPRD_ID;DIPG_ID;4G';
    await put(
      'isld.csv',
      `${head}\nAlder Oy;EP20200990002;EP9000002 A1 | EP9000002 B1;EP European Patent Office;1;7;1\n`,
    );
    const columns = { No: 'id', Owner: 'owner', Granted: 'granted' };
    await put('docket.csv', 'No;Owner;Granted\nEP 9000002 B1;Alder Oy;2023-10-04\n', {
      mapping: { columns },
    });
    const rows = await patents('parties: {alder: {name: Alder Oy}}\nstandards: {LTE: {generation: 4G}}\n');
    expect(rows.map(({ id, resolved }) => [id, resolved])).toEqual([['EP9000002B1', true]]);
    expect(rows[0]).toMatchObject({
      owner: 'alder',
      granted: '2023-10-04',
      family: 'dipg-7',
      'reads-on': '[{"standard":"LTE","by":"declared"}]',
    });
  });

  it('keeps assignees and inventors of PatentsView, which come in two tables', async () => {
    await put(
      'g_patent.tsv',
      tsv(
        ['patent_id', 'patent_type', 'patent_date', 'patent_title', 'wipo_kind'],
        ['19900007', 'utility', '2021-05-04', 'Paging', 'B1'],
      ),
    );
    const assignee = ['patent_id', 'assignee_sequence', 'disambig_assignee_organization', 'assignee_type'];
    await put('g_assignee.tsv', tsv(assignee, ['19900007', '0', 'Alder Oy', '3']));
    const inventor = [
      'patent_id',
      'inventor_sequence',
      'disambig_inventor_name_first',
      'disambig_inventor_name_last',
    ];
    await put('g_inventor.tsv', tsv(inventor, ['19900007', '0', 'Aino', 'Virtanen']));
    const rows = await patents('parties: {alder: {name: Alder Oy}}\n');
    expect(rows.map(({ id, owners, resolved }) => [id, owners, resolved])).toEqual([
      ['US19900007B1', 'Alder Oy', true],
    ]);
    expect(rows[0]).toMatchObject({ owner: 'alder' });
  });

  it('leaves out whose present owner is no party, and only those', async () => {
    const assignee = ['patent_id', 'assignee_sequence', 'disambig_assignee_organization', 'assignee_type'];
    await put(
      'g_assignee.tsv',
      tsv(assignee, ['19900007', '0', 'Alder Oy', '3'], ['19900008', '0', 'Thistle AB', '3']),
    );
    const parties = 'parties: {alder: {name: Alder Oy}}\n';
    const rows = await patents(parties);
    expect(rows.map(({ id, resolved }) => [id, resolved])).toEqual([
      ['US19900007', true],
      ['US19900008', false],
    ]);
    const owner = (all: Row[]) => all[1]?.owner;
    expect(owner(rows)).toBe('unknown');
    // Decided to be nobody's: then it is known to be no party's, and still left out.
    const decided = await patents(`${parties}owner-names: {Thistle AB: {party: none, reason: a stranger}}\n`);
    expect([owner(decided), decided[1]?.resolved]).toEqual(['somebody-else', false]);
  });
});
