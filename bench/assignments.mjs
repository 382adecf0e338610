// What it costs to read a million papers: made-up records of the sizes of the office's own, in its three forms.
import { rounded } from './sample.mjs';

export const title = 'US assignments: 200,000 papers, one core (target: a million well under 30 s)';

const PAPERS = 200_000;
const BLOCK = 1000;
const texts = [
  'ASSIGNMENT OF ASSIGNORS INTEREST (SEE DOCUMENT FOR DETAILS).',
  'SECURITY INTEREST (SEE DOCUMENT FOR DETAILS).',
  'RELEASE OF SECURITY INTEREST RECORDED AT REEL/FRAME 031066/0972',
  'CHANGE OF NAME (SEE DOCUMENT FOR DETAILS).',
  'MERGER (SEE DOCUMENT FOR DETAILS).',
];
const day = (i) =>
  `20${10 + (i % 10)}${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}`;
const american = (i) => day(i).replace(/(\d{4})(\d\d)(\d\d)/, '$2/$3/$1');

function xml(i) {
  const person = (k) =>
    `<patent-assignor><name>ASH ${i + k}, ANN</name><execution-date><date>${day(i + k)}</date></execution-date></patent-assignor>`;
  return (
    `<patent-assignment><assignment-record><reel-no>${10_000 + (i % 50_000)}</reel-no><frame-no>${1 + (i % 999)}</frame-no>` +
    `<last-update-date><date>${day(i)}</date></last-update-date><purge-indicator>N</purge-indicator><recorded-date><date>${day(i)}</date></recorded-date>` +
    '<page-count>4</page-count><correspondent><name>ELM &amp; OAK LLP</name><address-1>1 ROOT LANE</address-1><address-2>KIEL, ME 04000</address-2></correspondent>' +
    `<conveyance-text>${texts[i % 5]}</conveyance-text></assignment-record><patent-assignors>${person(0)}${person(1)}</patent-assignors>` +
    `<patent-assignees><patent-assignee><name>CEDAR ${i % 777} INC.</name><address-1>2 LEAF ROAD</address-1><city>KIEL</city><state>MAINE</state><postcode>04000</postcode></patent-assignee></patent-assignees>` +
    `<patent-properties><patent-property><document-id><country>US</country><doc-number>${12_000_000 + i}</doc-number><kind>X0</kind><date>${day(i)}</date></document-id>` +
    `<document-id><country>US</country><doc-number>2010${String(i).padStart(7, '0')}</doc-number><kind>A1</kind><date>${day(i + 1)}</date></document-id>` +
    '<invention-title lang="en">Apparatus for keeping bark on a tree</invention-title></patent-property></patent-properties></patent-assignment>\n'
  );
}
function center(i) {
  return JSON.stringify({
    reelNumber: 10_000 + (i % 50_000),
    frameNumber: 1 + (i % 999),
    correspondentName: 'ELM & OAK LLP',
    assignorExecutionDate: american(i),
    conveyance: texts[i % 5],
    conveyanceCode: 40,
    assignors: [0, 1, 2].map((k) => ({ assignorName: `ASH ${i + k}, ANN`, executionDate: american(i + k) })),
    assignees: [`CEDAR ${i % 777} INC.`],
    noOfProperties: 1,
    properties: [
      {
        sequenceNumber: 1,
        applicationNumber: `${12_000_000 + i}`,
        fillingDate: american(i),
        internationalRegistrationNumber: null,
        inventionTitle: 'APPARATUS FOR KEEPING BARK ON A TREE',
        inventors: 'ANN ASH, BEN BIRCH, CARL CEDAR',
        issueDate: '',
        patentNumber: null,
        pctNumber: null,
        pctNumber17: null,
        publicationNumber: `2010${String(i).padStart(7, '0')}`,
        publicationDate: american(i + 1),
        internationalPublicationDate: '',
      },
    ],
  });
}

const forms = [
  {
    what: 'daily XML',
    reader: 'usAssignmentXml',
    unit: xml,
    before: '<us-patent-assignments><patent-assignments>',
    after: '</patent-assignments></us-patent-assignments>',
    between: '',
  },
  {
    what: 'Assignment Center, lines',
    reader: 'usAssignmentCenter',
    unit: center,
    before: '',
    after: '',
    between: '\n',
  },
  {
    what: 'Assignment Center, one document',
    reader: 'usAssignmentCenter',
    unit: center,
    before: '{"data":[',
    after: ']}',
    between: ',',
  },
];

export async function measure() {
  const records = await import('../dist/records/index.js');
  const { xmlTree } = await import('../dist/records/xml.js');
  const rows = [];
  for (const { what, reader, unit, before, after, between } of forms) {
    const blocks = Array.from({ length: 20 }, (_, b) =>
      Array.from({ length: BLOCK }, (_, i) => unit(b * BLOCK + i)).join(between),
    ).map((text) => Buffer.from(text));
    const separator = Buffer.from(between);
    let bytes = 0;
    async function* source() {
      yield Buffer.from(before);
      for (let i = 0; i < PAPERS / BLOCK; i++) {
        const block = blocks[i % blocks.length];
        bytes += block.length;
        yield i ? Buffer.concat([separator, block]) : block;
      }
      yield Buffer.from(after);
    }
    let count = 0;
    let peak = 0;
    const begin = process.cpuUsage();
    const reading = records.readWith(records[reader], source());
    for await (const row of reading) {
      if (row.properties[0].application === null) throw new Error('a paper without its application');
      if (++count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
    }
    if (count !== PAPERS || reading.rejected > 0)
      throw new Error(`${count} papers, ${reading.rejected} rejects`);
    const ours = seconds(begin);
    // The peer has the records in memory, cut apart, and only builds their trees or objects.
    const units = Array.from({ length: BLOCK }, (_, i) => unit(i));
    const start = process.cpuUsage();
    for (let i = 0; i < PAPERS / 4; i++) {
      const made =
        reader === 'usAssignmentXml' ? xmlTree(units[i % BLOCK].trim()) : JSON.parse(units[i % BLOCK]);
      if ('bad' in made) throw new Error(made.bad);
    }
    const peer = seconds(start) * 4;
    rows.push({
      what,
      'CPU s': rounded(ours),
      'records/s': Math.round(PAPERS / ours),
      'MB/s': rounded(bytes / 1e6 / ours),
      'a million, s': rounded((ours / PAPERS) * 1e6),
      'memory MB': Math.round(peak / 1e6),
      'peer, tree or JSON.parse alone, CPU s': rounded(peer),
    });
  }
  return rows;
}

function seconds(begin) {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}
