// Made-up assignments in each of the formats, and streams of them.

export const xmlRecord = (
  reel: number | string,
  frame: number | string,
  more = '',
  text = 'MERGER',
): string =>
  `<patent-assignment><assignment-record><reel-no>${reel}</reel-no><frame-no>${frame}</frame-no>` +
  '<last-update-date><date>20150302</date></last-update-date><purge-indicator>N</purge-indicator>' +
  '<recorded-date><date>20150227</date></recorded-date><page-count>7</page-count>' +
  '<correspondent><name>ELM &amp; OAK LLP</name><address-1>1 ROOT LANE</address-1></correspondent>' +
  `<conveyance-text>${text}</conveyance-text></assignment-record>` +
  '<patent-assignors><patent-assignor><name>ASH, ANN</name><execution-date><date>20150102</date></execution-date>' +
  '<date-acknowledged><date>20150103</date></date-acknowledged></patent-assignor>' +
  '<patent-assignor><name>BIRCH  WORKS, INC.</name></patent-assignor></patent-assignors>' +
  '<patent-assignees><patent-assignee><name>CEDAR GMBH &amp; CO. KG</name><address-1>WALDWEG 2</address-1>' +
  '<city>KIEL</city><country-name>GERMANY</country-name><postcode>24103</postcode></patent-assignee></patent-assignees>' +
  `<patent-properties><patent-property><document-id><country>US</country><doc-number>13900001</doc-number><kind>X0</kind><date>20130522</date></document-id>${more}` +
  '<invention-title lang="en">Bark <b>and sap</b></invention-title></patent-property></patent-properties></patent-assignment>';

export const documentId = (number: string, kind: string, date = '', country = 'US'): string =>
  `<document-id><country>${country}</country><doc-number>${number}</doc-number>${kind && `<kind>${kind}</kind>`}${date && `<date>${date}</date>`}</document-id>`;

export const xmlFile = (...records: string[]): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE us-patent-assignments [\n<!ELEMENT date (#PCDATA)>\n]>\n' +
  '<us-patent-assignments dtd-version="1.0" date-produced="20150302"><action-key-code>DA</action-key-code>' +
  `<transaction-date><date>20150302</date></transaction-date><patent-assignments>${records.join('\n')}</patent-assignments></us-patent-assignments>\n`;

export const centerRecord = (reel: number, frame: number, more: Record<string, unknown> = {}) => ({
  reelNumber: reel,
  frameNumber: frame,
  correspondentName: 'ELM "TREE" {LLP}',
  assignorExecutionDate: '01/02/2021',
  conveyance: "ASSIGNMENT OF ASSIGNOR'S INTEREST ",
  conveyanceCode: 23,
  assignors: [{ assignorName: 'ASH, ANN', executionDate: '01/02/2021' }],
  assignees: ['CEDAR [NORTH] LLC'],
  noOfProperties: 1,
  properties: [
    {
      sequenceNumber: 3,
      applicationNumber: '16900001',
      fillingDate: '12/31/2019',
      internationalRegistrationNumber: null,
      inventionTitle: 'A "\\" B',
      inventors: null,
      issueDate: '01/01/1',
      patentNumber: 'D0900001',
      pctNumber: 'PCT/US19/12345',
      pctNumber17: 'PCT/US2019/012345',
      publicationNumber: '',
      publicationDate: '',
    },
  ],
  ...more,
});

export const apiRecord = (reel: string, frame: string, more: Record<string, unknown> = {}) => ({
  id: `${reel}-${frame}`,
  reelNo: reel,
  frameNo: frame,
  lastUpdateDate: '2015-03-02T11:00:55Z',
  purgeIndicator: 'Y',
  recordedDate: '2015-02-27T05:00:00Z',
  pageCount: '4',
  conveyanceText: 'RELEASE BY SECURED PARTY (SEE DOCUMENT FOR DETAILS).',
  corrName: 'ELM LLP',
  patAssignorName: ['DATE BANK', 'NULL', 'ELDER BANK'],
  patAssignorExDate: ['2015-02-01T05:00:00Z', '2015-02-02T05:00:00Z', '0001-01-01T00:00:00Z'],
  patAssignorDateAck: ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  patAssigneeName: ['CEDAR LLC'],
  patAssigneeCity: ['NULL'],
  patAssigneeState: ['OHIO'],
  patAssigneeCountryName: ['NULL'],
  applNum: ['13900001', '29500001'],
  patNum: ['9000001', 'NULL'],
  publNum: ['NULL', 'NULL'],
  pctNum: ['US1412345', 'NULL'],
  intlRegNum: ['NULL', 'DM/88610'],
  filingDate: ['2013-05-22T04:00:00Z', '0001-01-01T00:00:00Z'],
  issueDate: ['2015-04-07T04:00:00Z', '0001-01-01T00:00:00Z'],
  publDate: ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  inventionTitle: ['Bark', 'Leaf'],
  inventors: ['Ann Ash', 'NULL'],
  ...more,
});

export const lines = (...records: unknown[]) => `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;
export const apiXml = (record: Record<string, unknown>) =>
  `<?xml version="1.0"?>\n<response><lst name="responseHeader"><int name="status">0</int></lst><result name="response" numFound="1"><doc>${Object.entries(
    record,
  )
    .map(([key, value]) =>
      Array.isArray(value)
        ? `<arr name="${key}">${value.map((one) => `<str>${one}</str>`).join('')}</arr>`
        : `<str name="${key}">${value}</str>`,
    )
    .join('\n')}</doc></result><lst name="facet_counts"/></response>`;
