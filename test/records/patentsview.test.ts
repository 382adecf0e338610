// PatentsView tables: made-up rows of each, in their quoting, with columns moved.
import { describe, expect, it } from 'vitest';
import type { PatentDocument } from '../../src/records/index.js';
import { patentsView } from '../../src/records/patentsview.js';
import { told } from './pieces.js';

const tsv = (...rows: (readonly string[])[]) =>
  `${rows.map((row) => row.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join('\t')).join('\n')}\n`;
const first = async (...rows: (readonly string[])[]): Promise<Partial<PatentDocument>> => {
  const { rows: found, rejects } = await told(patentsView, tsv(...rows), 7);
  expect(rejects).toEqual([]);
  return found[0] ?? {};
};

describe('grants', () => {
  it('base facts', async () => {
    const head = [
      'patent_id',
      'patent_type',
      'patent_date',
      'patent_title',
      'wipo_kind',
      'num_claims',
      'withdrawn',
      'filename',
    ];
    const row = [
      '19876543',
      'utility',
      '2023-05-02',
      'A "quoted" title\tof\ntwo lines',
      'B2',
      '20',
      '0',
      'ipg230502.xml',
    ];
    expect(await first(head, row)).toEqual({
      type: 'document',
      id: 'US19876543B2',
      publication: 'US19876543',
      country: 'US',
      number: '19876543',
      kind: 'B2',
      published: '2023-05-02',
      grant: true,
      right: 'invention',
      reissue: false,
      application: null,
      applicationPrinted: null,
      filed: null,
      title: 'A "quoted" title of two lines',
      language: null,
      term: null,
      pct: null,
      parties: [],
      relations: [],
      priorities: [],
      classes: [],
      families: [],
      states: [],
      part: 'base',
      official: '2023-05-02',
      withdrawn: false,
    });
    const moved = await first([...head].reverse().concat('new_column'), [...row].reverse().concat('x'));
    expect(moved).toEqual(await first(head, row));
    const withdrawn = await first(head, ['D345393', 'design', '2023-05-02', 'Cup', 'S1', '1', '1', '']);
    expect([withdrawn.id, withdrawn.right, withdrawn.withdrawn]).toEqual(['USD345393S1', 'design', true]);
    const reissue = await first(head, ['RE43123', 'reissue', '2012-01-17', 'Cup', 'E1', '1', '0', '']);
    expect([reissue.number, reissue.right, reissue.reissue]).toEqual(['RE43123', null, true]);
  });

  it('application, term, PCT, priority', async () => {
    const application = [
      'application_id',
      'patent_id',
      'patent_application_type',
      'filing_date',
      'series_code',
      'rule_47_flag',
    ];
    expect(await first(application, ['02/002761', 'D345393', '2', '1992-12-23', '02', '0'])).toMatchObject({
      id: 'USD345393',
      part: 'application',
      application: 'US02002761',
      applicationPrinted: '02/002761',
      filed: '1992-12-23',
    });
    expect(await first(application, ['odd', '7', '2', '1074-09-09', '02', '0'])).toMatchObject({
      application: null,
      applicationPrinted: 'odd',
      filed: null,
    });
    const term = ['patent_id', 'disclaimer_date', 'term_disclaimer', 'term_grant', 'term_extension'];
    expect((await first(term, ['9000001', '', 'NULL', '', '412'])).term).toEqual({
      adjusted: 412,
      years: null,
      disclaimer: false,
      disclaimerText: null,
      disclaimerDate: null,
    });
    expect(
      (await first(term, ['9000001', '2030-01-02', 'subject to a terminal disclaimer', '14', ''])).term,
    ).toEqual({
      adjusted: null,
      years: 14,
      disclaimer: true,
      disclaimerText: 'subject to a terminal disclaimer',
      disclaimerDate: '2030-01-02',
    });
    const pct = [
      'patent_id',
      'published_or_filed_date',
      'pct_371_date',
      'pct_102_date',
      'filed_country',
      'application_kind',
      'pct_doc_number',
      'pct_doc_type',
    ];
    const filing = await first(pct, [
      '9000001',
      '2008-02-01',
      '2009-08-03',
      '',
      'WO',
      '00',
      'PCT/EP2008/051234',
      'pct_application',
    ]);
    expect([filing.part, filing.pct]).toEqual([
      'pct-filing',
      {
        application: 'PCT/EP2008/051234',
        filed: '2008-02-01',
        publication: null,
        published: null,
        entered: '2009-08-03',
      },
    ]);
    const published = await first(pct, [
      '9000001',
      '2008-08-07',
      '',
      '',
      'WO',
      'A',
      'WO2008/092345',
      'wo_grant',
    ]);
    expect([published.part, published.pct]).toEqual([
      'pct-publication',
      { application: null, filed: null, publication: 'WO2008092345', published: '2008-08-07', entered: null },
    ]);
    const priority = [
      'patent_id',
      'priority_claim_sequence',
      'priority_claim_kind',
      'foreign_application_id',
      'filing_date',
      'foreign_country_filed',
    ];
    expect(
      (await first(priority, ['9000001', '2', 'national', '10 2007 005 123', '2007-02-01', 'DE'])).priorities,
    ).toEqual([
      { sequence: 2, country: 'DE', number: '10 2007 005 123', kind: 'national', date: '2007-02-01' },
    ]);
  });

  it('parties, one a row, numbered from 1', async () => {
    const assignee = [
      'patent_id',
      'assignee_sequence',
      'assignee_id',
      'disambig_assignee_individual_name_first',
      'disambig_assignee_individual_name_last',
      'disambig_assignee_organization',
      'assignee_type',
      'location_id',
    ];
    const { rows, passedOver } = await told(
      patentsView,
      tsv(
        assignee,
        ['9000001', '0', 'u', '', '', 'Example "Radio" Inc.', '2.0', 'l'],
        ['9000001', '1', 'v', 'Ann', 'Lee', '', '14', 'l'],
        ['9000001', '2', 'w', '', '', 'NULL', '', ''],
      ),
    );
    const party = { role: 'assignee', city: null, state: null, country: null, from: null };
    expect(rows.flatMap((row) => row.parties)).toEqual([
      { ...party, sequence: 1, organisation: 'Example "Radio" Inc.', last: null, first: null, code: '2' },
      { ...party, sequence: 2, organisation: null, last: 'Lee', first: 'Ann', code: '14' },
    ]);
    expect(passedOver).toEqual({ 'assignee without a name': 1 });
    const inventor = [
      'patent_id',
      'inventor_sequence',
      'inventor_id',
      'raw_inventor_name_first',
      'raw_inventor_name_last',
      'deceased_flag',
      'rawlocation_id',
    ];
    expect((await first(inventor, ['9000001', '3', 'i', 'Ann', 'Lee', '0', ''])).parties?.[0]).toMatchObject({
      role: 'inventor',
      sequence: 4,
      last: 'Lee',
    });
    const applicant = [
      'patent_id',
      'applicant_sequence',
      'raw_applicant_name_first',
      'raw_applicant_name_last',
      'raw_applicant_organization',
      'applicant_type',
      'applicant_designation',
      'rawlocation_id',
    ];
    expect(
      (await first(applicant, ['9000001', '1', '', '', 'Example', 'applicant', 'us-only', ''])).parties?.[0],
    ).toMatchObject({
      role: 'applicant',
      sequence: 1,
      code: null,
    });
  });

  it('classes', async () => {
    const cpc = [
      'patent_id',
      'cpc_sequence',
      'cpc_section',
      'cpc_class',
      'cpc_subclass',
      'cpc_group',
      'cpc_type',
    ];
    expect(
      (await first(cpc, ['9000001', '0', 'H', 'H04', 'H04W', 'H04W72/04', 'inventional'])).classes,
    ).toEqual([{ scheme: 'cpc', symbol: 'H04W 72/04', first: true, inventive: true }]);
    expect(
      (await first(cpc, ['9000001', '5', 'H', 'H04', 'H04W', 'H04W72/04', 'additional'])).classes?.[0],
    ).toMatchObject({ first: false, inventive: false });
    const ipc = [
      'patent_id',
      'ipc_sequence',
      'classification_level',
      'section',
      'ipc_class',
      'subclass',
      'main_group',
      'subgroup',
      'symbol_position',
      'classification_value',
    ];
    expect((await first(ipc, ['9000001', '0', 'A', 'H', '4', 'W', '072', '04', 'F', 'I'])).classes).toEqual([
      { scheme: 'ipc', symbol: 'H04W 72/04', first: true, inventive: true },
    ]);
    const uspc = [
      'patent_id',
      'uspc_sequence',
      'uspc_mainclass_id',
      'uspc_mainclass_title',
      'uspc_subclass_id',
      'uspc_subclass_title',
    ];
    expect((await first(uspc, ['9000001', '0', '455', '', '455/450', ''])).classes?.[0]?.symbol).toBe(
      '455/450',
    );
  });

  it('related documents', async () => {
    const head = [
      'patent_id',
      'related_doc_number',
      'published_country',
      'related_doc_type',
      'related_doc_kind',
      'related_doc_published_date',
      'related_doc_status',
      'related_doc_sequence',
      'wipo_kind',
    ];
    const read = await told(
      patentsView,
      tsv(
        head,
        ['9000001', '12207945', 'US', 'continuation', 'parent document', '2008-09-10', 'GRANTED', '0', '00'],
        ['9000001', '8000001', 'US', 'continuation', 'parent grant document', '2011-08-16', '', '1', 'B2'],
        ['9000001', '13000001', 'US', 'continuation', 'child document', '', '', '2', ''],
        ['9000001', '60/123456', 'US', 'us-provisional-application', 'NULL', '2007-09-10', '', '3', ''],
        ['9000001', '20090005527', 'US', 'related-publication', 'NULL', '2009-01-01', '', '4', 'A1'],
        [
          '9000001',
          'PCT/EP2008/051234',
          'WO',
          'continuation_in_part',
          'parent pct document',
          '2008-02-01',
          '',
          '5',
          '',
        ],
        ['9000001', '??', 'US', 'division', 'parent document', '', '', '6', ''],
      ),
    );
    expect(read.rows.flatMap((row) => row.relations)).toEqual([
      {
        kind: 'continuation',
        application: 'US12207945',
        publication: null,
        date: '2008-09-10',
        status: 'GRANTED',
      },
      { kind: 'continuation', application: null, publication: 'US8000001', date: '2011-08-16', status: null },
      { kind: 'provisional', application: 'US60123456', publication: null, date: '2007-09-10', status: null },
      {
        kind: 'earlier-publication',
        application: null,
        publication: 'US20090005527',
        date: '2009-01-01',
        status: null,
      },
      {
        kind: 'continuation-in-part',
        application: 'PCT/EP2008/051234',
        publication: null,
        date: '2008-02-01',
        status: null,
      },
    ]);
    expect(read.passedOver).toEqual({ 'related document that is the document itself': 1 });
    expect(read.rejects.map(({ code }) => code)).toEqual(['bad-row']);
  });
});
