// PatentsView tables of published applications, tables that are refused, and damage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatentDocument } from '../../src/records/index.js';
import { patentsView, readPatentsView } from '../../src/records/patentsview.js';
import { pieces, told } from './pieces.js';

const tsv = (...rows: (readonly string[])[]) =>
  `${rows.map((row) => row.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join('\t')).join('\n')}\n`;
const first = async (...rows: (readonly string[])[]): Promise<Partial<PatentDocument>> => {
  const { rows: found, rejects } = await told(patentsView, tsv(...rows), 7);
  expect(rejects).toEqual([]);
  return found[0] ?? {};
};
const detects = (text: string) => patentsView.detects({ name: 'x.tsv', bytes: Buffer.from(text), text: '' });

describe('published applications', () => {
  it('base facts and the way to the grant', async () => {
    const head = [
      'pgpub_id',
      'application_id',
      'filing_date',
      'patent_type',
      'filing_type',
      'published_date',
      'wipo_kind',
      'series_code',
      'application_title',
      'rule_47_flag',
      'filename',
    ];
    expect(
      await first(head, [
        '20200075150',
        '16123456',
        '2018-09-06',
        'utility',
        'new',
        '2020-03-05',
        'A1',
        '16',
        'Thing',
        '0',
        'f',
      ]),
    ).toMatchObject({
      id: 'US20200075150A1',
      publication: 'US20200075150',
      grant: false,
      right: 'invention',
      published: '2020-03-05',
      application: 'US16123456',
      filed: '2018-09-06',
      title: 'Thing',
      part: 'base',
    });
    const crosswalk = [
      'pgpub_id',
      'patent_id',
      'application_id',
      'current_pgpub_id_flag',
      'current_patent_id_flag',
    ];
    expect(await first(crosswalk, ['20100273145', '9134302', '8479995', 'TRUE', 'TRUE'])).toMatchObject({
      id: 'US9134302',
      grant: true,
      application: 'US08479995',
      part: 'crosswalk',
      relations: [{ kind: 'earlier-publication', publication: 'US20100273145' }],
    });
    const assignee = ['pgpub_id', 'assignee_sequence', 'raw_assignee_organization'];
    expect(await first(assignee, ['20100273145', '0', 'Example'])).toMatchObject({
      id: 'US20100273145',
      grant: false,
      part: 'assignees',
    });
  });
});

describe('other tables', () => {
  it('are known and refused, or not known', async () => {
    expect(detects('patent_id\tpatent_date\tpatent_title\n')).toBe(true);
    expect(detects('"patent_id"\t"citation_sequence"\t"citation_patent_id"\n')).toBe(true);
    expect(detects('location_id\tdisambig_city\n')).toBe(true);
    expect(detects('patent_id,owner,filed\n')).toBe(false);
    expect(detects('id;title\n')).toBe(false);
    const { rejects, rows } = await told(patentsView, 'patent_id\tcitation_sequence\n1\t2\n');
    expect([rows, rejects.map(({ code }) => code)]).toEqual([[], ['table-not-taken']]);
    expect((await told(patentsView, 'a\tb\n1\t2\n')).rejects.map(({ code }) => code)).toEqual([
      'missing-columns',
    ]);
  });
  it('have rows without a number', async () => {
    const { rejects } = await told(
      patentsView,
      'patent_id\tpatent_date\tpatent_title\n\t2020-01-01\tx\nnone\t2020-01-01\tx\n',
    );
    expect(rejects.map(({ code, reason }) => [code, reason])).toEqual([
      ['no-number', 'no number where a number of a US grant is expected'],
      ['no-number', '`none` where a number of a US grant is expected'],
    ]);
  });
});

describe('damage', () => {
  it('never throws', async () => {
    const whole = Buffer.from(
      tsv(
        ['patent_id', 'related_doc_number', 'related_doc_type', 'related_doc_kind'],
        ['9000001', '12207945', 'continuation', 'parent document'],
        ['9000002', '60/1', 'x', ''],
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.constantFrom('', '"', '\t', '\n', '\u0000', 'é')), {
          maxLength: 4,
        }),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(whole.length),
        async (edits, size, end) => {
          let bytes = whole.subarray(0, end);
          for (const [at, text] of edits)
            bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at + 1)]);
          const { rows } = await told(patentsView, bytes, size);
          expect(rows.every((row) => /^US\w+$/.test(row.id))).toBe(true);
        },
      ),
      { numRuns: 200, seed: 4 },
    );
  });
  it('is counted by the reading', async () => {
    const reading = readPatentsView(
      pieces(Buffer.from('patent_id\tpatent_date\tpatent_title\n1\t2020-01-01\tx\n2\n'), 9),
    );
    let rows = 0;
    for await (const row of reading) rows += row.part === 'base' ? 1 : 0;
    expect([rows, reading.rejected]).toEqual([1, 1]);
  });
});
