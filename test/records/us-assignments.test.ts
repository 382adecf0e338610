// What the readers of US assignments take from a record, by format.
import { describe, expect, it } from 'vitest';
import {
  usAssignmentApi,
  usAssignmentApiXml,
  usAssignmentCenter,
  usAssignmentXml,
} from '../../src/records/index.js';
import {
  apiRecord,
  apiXml,
  centerRecord,
  documentId,
  lines,
  xmlFile,
  xmlRecord,
} from './us-assignments-made-up.js';
import { told } from './pieces.js';

describe('daily XML', () => {
  it('reads a record', async () => {
    const more = documentId('20140300001', 'A1', '20141127') + documentId('9000001', 'B2', '20150407');
    const { rows, rejects } = await told(usAssignmentXml, xmlFile(xmlRecord('035000', '0001', more)));
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      {
        type: 'assignment',
        id: '35000/1',
        reel: 35000,
        frame: 1,
        recorded: '2015-02-27',
        updated: '2015-03-02',
        purged: false,
        pages: 7,
        text: 'MERGER',
        code: null,
        reading: {
          class: 'merger',
          of: null,
          because: 'MERGER',
          sure: true,
          nuncProTunc: false,
          share: null,
        },
        refersTo: [],
        correspondent: 'ELM & OAK LLP',
        assignors: [
          {
            name: 'ASH, ANN',
            executed: '2015-01-02',
            acknowledged: '2015-01-03',
            city: null,
            state: null,
            country: null,
          },
          {
            name: 'BIRCH WORKS, INC.',
            executed: null,
            acknowledged: null,
            city: null,
            state: null,
            country: null,
          },
        ],
        assignees: [
          {
            name: 'CEDAR GMBH & CO. KG',
            executed: null,
            acknowledged: null,
            city: 'KIEL',
            state: null,
            country: 'GERMANY',
          },
        ],
        properties: [
          {
            sequence: 1,
            application: 'US13900001',
            publication: 'US20140300001',
            patent: 'US9000001',
            pct: null,
            hague: null,
            filed: '2013-05-22',
            published: '2014-11-27',
            issued: '2015-04-07',
            title: 'Bark and sap',
            inventors: null,
          },
        ],
        official: '2015-03-02',
      },
    ]);
  });
  it.each([
    [documentId('4147078', 'A'), { patent: 'US4147078' }],
    [documentId('D0662395', 'S1'), { patent: 'USD662395' }],
    [documentId('RE034567', 'E'), { patent: 'USRE34567' }],
    [documentId('PP012345', 'P2'), { patent: 'USPP12345' }],
    [documentId('10987654', 'B1'), { patent: 'US10987654' }],
    [documentId('20210012345', 'A9'), { publication: 'US20210012345' }],
    [documentId('20210012345', 'P1'), { publication: 'US20210012345' }],
    [documentId('US0788644', 'X0'), { pct: 'PCT/US2007/088644' }],
    [documentId('PCT/EP2014/065699', ''), { pct: 'PCT/EP2014/065699' }],
    [documentId('DM/088610', ''), { hague: 'DM/088610' }],
    [documentId('2014065699', 'A1', '', 'WO'), { publication: 'WO2014065699' }],
    [documentId('NULL', 'B1'), { patent: null }],
    [documentId('7919325', ''), { patent: 'US7919325' }],
    [documentId('1234567', 'B1', '', 'EP'), { patent: null }],
  ])('knows %s', async (id, expected) => {
    const { rows } = await told(usAssignmentXml, xmlFile(xmlRecord(1, 2, id)));
    expect(rows[0]?.properties[0]).toMatchObject({ application: 'US13900001', ...expected });
  });
  it('takes the names of corrections, releases and the purge mark', async () => {
    const purged = xmlRecord(5, 6, '', 'RELEASE OF LIEN RECORDED AT REEL/FRAME 031066/0972').replace(
      '>N<',
      '>Y<',
    );
    const { rows } = await told(usAssignmentXml, purged);
    expect(rows[0]).toMatchObject({ purged: true, refersTo: ['31066/972'], reading: { class: 'release' } });
  });
  it('keeps the same lien twice, and numbers out of order', async () => {
    const lien = (frame: number) => xmlRecord(9, frame, '', 'SECURITY AGREEMENT');
    const { rows } = await told(usAssignmentXml, xmlFile(lien(7), lien(3), lien(7)));
    expect(rows.map((row) => row.id)).toEqual(['9/7', '9/3', '9/7']);
  });
  it('loses a broken record only', async () => {
    const broken = [
      xmlRecord(1, 1).replace('</name>', '</nome>'),
      xmlRecord(1, 2).replace('</patent-assignment>', ''),
      xmlRecord('X', 3),
      xmlRecord(1, 4).replace('ASH', '&bomb;'),
      xmlRecord(1, 5).replace('ASH', 'A\0SH'),
      xmlRecord(0, 5),
    ];
    const good = (frame: number) => xmlRecord(2, frame);
    const file = xmlFile(good(1), ...broken.flatMap((one, i) => [one, good(i + 2)]));
    const { rows, rejects } = await told(usAssignmentXml, file);
    expect(rows.filter((row) => row.reel === 2).map((row) => row.frame)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const codes = rejects.map((one) => one.code);
    expect(codes.slice(0, 3)).toEqual(['not-well-formed', 'not-well-formed', 'no-number']);
    expect(codes.at(-1)).toBe('no-number');
    for (const { offset, length } of rejects)
      expect(Buffer.from(file).toString('utf8', offset, offset + 19)).toBe(
        '<patent-assignment>'.slice(0, length),
      );
  });
  it('says truncated of a file cut inside a tag', async () => {
    const file = xmlFile(xmlRecord(1, 1), xmlRecord(1, 2));
    const cut = file.slice(0, file.lastIndexOf('<postcode>') + 4);
    const { rows, rejects } = await told(usAssignmentXml, cut);
    expect(rows.map((row) => row.id)).toEqual(['1/1']);
    expect(rejects).toMatchObject([{ code: 'truncated', offset: file.lastIndexOf('<patent-assignment>') }]);
  });
  it('resolves no entity of a DOCTYPE', async () => {
    const file = xmlFile(xmlRecord(1, 1).replace('ASH', '&a;')).replace(
      '<!ELEMENT date (#PCDATA)>',
      '<!ENTITY a SYSTEM "file:///etc/passwd">',
    );
    const { rows } = await told(usAssignmentXml, file);
    expect(JSON.stringify(rows)).not.toContain('root:');
  });
  it('passes over a day without assignments, and rejects what is none', async () => {
    const empty = await told(usAssignmentXml, xmlFile('<data-available-code>N</data-available-code>'));
    expect(empty).toMatchObject({ rows: [], rejects: [], passedOver: { 'file without assignments': 1 } });
    expect((await told(usAssignmentXml, 'rubbish')).rejects).toMatchObject([
      { code: 'unexpected', length: 7 },
    ]);
  });
  it('reads Windows-1252 and CRLF, single quotes, comments and CDATA', async () => {
    const record = xmlRecord(1, 1)
      .replace('ASH, ANN', 'M\u00dcLLER')
      .replaceAll('><', '>\r\n<')
      .replace('lang="en"', "lang='en'")
      .replace('<patent-assignees>', '<!-- x --><patent-assignees>')
      .replace('WALDWEG 2', '<![CDATA[A<B]]>');
    const { rows, passedOver } = await told(usAssignmentXml, Buffer.from(xmlFile(record), 'latin1'));
    expect(rows[0]?.assignors[0]?.name).toBe('M\u00dcLLER');
    expect(passedOver).toEqual({ 'unit that is not UTF-8, read as Windows-1252': 1 });
  });
});

describe('Assignment Center', () => {
  it('reads a record', async () => {
    const { rows } = await told(usAssignmentCenter, lines(centerRecord(55000, 7)));
    expect(rows).toMatchObject([
      {
        id: '55000/7',
        recorded: null,
        updated: null,
        official: null,
        pages: null,
        purged: false,
        text: "ASSIGNMENT OF ASSIGNOR'S INTEREST",
        code: '23',
        correspondent: 'ELM "TREE" {LLP}',
        assignors: [{ name: 'ASH, ANN', executed: '2021-01-02' }],
        assignees: [{ name: 'CEDAR [NORTH] LLC', executed: null }],
        properties: [
          {
            sequence: 3,
            application: 'US16900001',
            patent: 'USD900001',
            publication: null,
            pct: 'PCT/US2019/012345',
            hague: null,
            filed: '2019-12-31',
            issued: null,
            published: null,
            title: 'A "\\" B',
          },
        ],
      },
    ]);
  });
  it('reads the answer of a search: papers over a property, one or a list', async () => {
    const paper = (frame: number) => ({
      reelNumber: 46000,
      frameNumber: frame,
      conveyance: 'MERGER',
      conveyanceCode: 28,
      recordationDate: '07/18/2018',
      assignors: [{ assignorName: 'ASH INC', executionDate: '06/15/2017' }],
      assignees: [{ assigneeName: 'CEDAR LLC' }],
    });
    const properties = [{ applicationNumber: '15900001', publicationNumber: 'US20180300001A1' }];
    const data = [
      { assignment: [paper(1), paper(2)], properties },
      { assignment: paper(3), properties },
    ];
    for (const answer of [data, data[0]]) {
      const { rows } = await told(
        usAssignmentCenter,
        JSON.stringify({ status: 'Success', error: null, successResponse: { data: answer, totalRows: 2 } }),
      );
      expect(rows.map((row) => row.frame)).toEqual(answer === data ? [1, 2, 3] : [1, 2]);
      expect(rows[0]).toMatchObject({
        recorded: '2018-07-18',
        properties: [{ application: 'US15900001', publication: 'US20180300001' }],
        assignees: [{ name: 'CEDAR LLC' }],
      });
    }
  });
});

describe('older API', () => {
  const expected = {
    id: '35000/12',
    recorded: '2015-02-27',
    updated: '2015-03-02',
    official: '2015-03-02',
    purged: true,
    pages: 4,
    reading: { class: 'release' },
    correspondent: 'ELM LLP',
    assignors: [
      { name: 'DATE BANK', executed: '2015-02-01', acknowledged: null },
      { name: 'ELDER BANK', executed: null },
    ],
    assignees: [{ name: 'CEDAR LLC', city: null, state: 'OHIO', country: null }],
    properties: [
      {
        sequence: 1,
        application: 'US13900001',
        patent: 'US9000001',
        publication: null,
        pct: 'PCT/US2014/012345',
        hague: null,
        filed: '2013-05-22',
        issued: '2015-04-07',
        published: null,
        inventors: 'Ann Ash',
      },
      {
        sequence: 2,
        application: 'US29500001',
        patent: null,
        hague: 'DM/088610',
        filed: null,
        inventors: null,
      },
    ],
  };
  it('reads JSON lines, an answer and XML alike', async () => {
    const record = apiRecord('035000', '0012');
    const answer = JSON.stringify({
      responseHeader: { status: 0 },
      response: { numFound: 1, docs: [record] },
    });
    const taken = await Promise.all([
      told(usAssignmentApi, lines(record)),
      told(usAssignmentApi, answer),
      told(usAssignmentApiXml, apiXml(record)),
    ]);
    for (const { rows, rejects } of taken) {
      expect(rejects).toEqual([]);
      expect(rows).toMatchObject([expected]);
    }
  });
  it('lays no lists of different length side by side', async () => {
    const record = apiRecord('1', '2', {
      patAssignorExDate: ['2015-02-01T05:00:00Z'],
      patNum: ['9000001'],
      issueDate: ['2015-04-07T04:00:00Z'],
    });
    const { rows } = await told(usAssignmentApi, lines(record));
    expect(rows[0]?.assignors.map((one) => one.executed)).toEqual([null, null]);
    expect(rows[0]?.properties).toMatchObject([
      { application: 'US13900001', patent: null, issued: null },
      { application: 'US29500001', patent: null },
      { application: null, patent: 'US9000001', issued: null },
    ]);
  });
  it('passes over an empty answer', async () => {
    const { rejects, passedOver } = await told(usAssignmentApi, '{"numFound": "0", "docs": []}');
    expect([rejects, passedOver]).toEqual([[], { 'answer without records': 1 }]);
  });
});
