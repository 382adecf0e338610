// Red Book XML: what is read of a document, from made-up ones of all versions and kinds.
import { describe, expect, it } from 'vitest';
import { type PatentDocument, readUsApplications, readUsGrants } from '../../src/records/index.js';
import { collect, pieces } from './pieces.js';
import { address, company, documentId, type Made, made, person, relation } from './us-red-book-made-up.js';

async function only(parts: Made): Promise<PatentDocument> {
  const { rows, rejects } = await collect(readUsGrants(pieces(made(parts))));
  expect(rejects).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0] as PatentDocument;
}

describe('a Red Book document', () => {
  it('is a row with what it says, and null for what it does not', async () => {
    const row = await only({ title: 'Use of H<sub>2</sub>O in <i>vitro</i> &#x2014; a&#xa0;test' });
    expect(row).toEqual({
      type: 'document',
      id: 'US9876543B2',
      publication: 'US9876543',
      country: 'US',
      number: '9876543',
      kind: 'B2',
      published: '2018-01-16',
      grant: true,
      right: 'invention',
      reissue: false,
      application: 'US15123456',
      applicationPrinted: null,
      filed: '2016-03-04',
      title: 'Use of H2O in vitro — a test',
      language: 'en',
      term: null,
      pct: null,
      parties: [],
      relations: [],
      priorities: [],
      classes: [],
      families: [],
      states: [],
      part: 'whole',
      official: '2018-01-02',
      withdrawn: false,
    } satisfies PatentDocument);
  });
  it.each([
    [{ type: 'design', number: 'D0812345', kind: 'S1' }, 'USD812345S1', 'design', true, false],
    [{ type: 'plant', number: 'PP028765', kind: 'P3' }, 'USPP28765P3', 'plant', true, false],
    [{ type: 'reissue', number: 'RE046789', kind: 'E1' }, 'USRE46789E1', null, true, true],
    [{ type: 'sir', number: 'H0002140', kind: 'H1' }, 'USH2140H1', 'statutory-invention', false, false],
    [{ type: '', number: 'T0998013', kind: 'I5' }, 'UST998013I5', 'defensive-publication', false, false],
    [{ type: '', number: 'D0812345', kind: null }, 'USD812345', 'design', true, false],
    [{ type: 'utility', number: '09876543', kind: null }, 'US9876543', 'invention', true, false],
    [{ type: '', number: '09876543', kind: null }, 'US9876543', null, true, false],
    [{ application: true }, 'US20190012345A1', 'invention', false, false],
    [{ application: true, type: 'plant', kind: 'P1' }, 'US20190012345P1', 'plant', false, false],
    [{ application: true, kind: 'A9' }, 'US20190012345A9', 'invention', false, false],
  ] as const)('of %j is %s', async (parts, id, right, grant, reissue) => {
    expect(await only(parts)).toMatchObject({ id, right, grant, reissue });
  });
  it('of a reissue is of the sort that its classes tell', async () => {
    const reissue = (more: string) => only({ type: 'reissue', number: 'RE046789', kind: 'E1', more });
    const uspc = (symbol: string) =>
      `<classification-national><country>US</country><main-classification>${symbol}</main-classification></classification-national>`;
    expect((await reissue(uspc('D14227'))).right).toBe('design');
    expect((await reissue(uspc('PLT226'))).right).toBe('plant');
    expect((await reissue(uspc('455450'))).right).toBe('invention');
  });
  it('has dates with open days, and falls back to its attributes', async () => {
    expect(await only({ date: '20180100' })).toMatchObject({ published: '2018-01' });
    expect(await only({ date: '00000000' })).toMatchObject({ published: '2018-01-16' });
  });
  it('has the application as printed where that differs, with its series', async () => {
    expect(await only({ filing: '123456', series: '29' })).toMatchObject({
      application: 'US29123456',
      applicationPrinted: '123456',
    });
    expect(await only({ filing: 'none', series: '29' })).toMatchObject({
      application: null,
      applicationPrinted: 'none',
    });
  });
  it('has the term of grant', async () => {
    const term = async (inside: string) =>
      (await only({ more: `<us-term-of-grant>${inside}</us-term-of-grant>` })).term;
    const none = {
      adjusted: null,
      years: null,
      disclaimer: false,
      disclaimerText: null,
      disclaimerDate: null,
    };
    expect(await term('<us-term-extension>408</us-term-extension>')).toEqual({ ...none, adjusted: 408 });
    expect(await term('<length-of-grant>14</length-of-grant>')).toEqual({ ...none, years: 14 });
    expect(
      await term(
        '<us-term-extension>0</us-term-extension><disclaimer><date>20300501</date><text>Disclaimed.</text></disclaimer>',
      ),
    ).toEqual({
      ...none,
      adjusted: 0,
      disclaimer: true,
      disclaimerText: 'Disclaimed.',
      disclaimerDate: '2030-05-01',
    });
    expect(await term('<text>Subject to a terminal disclaimer</text>')).toMatchObject({ disclaimer: true });
    expect(await term('<us-term-extension>1,024 days</us-term-extension>')).toMatchObject({ adjusted: 1024 });
    expect(await term('')).toBeNull();
  });
  it('has the PCT phase', async () => {
    const pct = `<pct-or-regional-filing-data>${documentId('WO', 'PCT/JP03/10380', '00', '20030815')}<us-371c124-date><date>20041126</date></us-371c124-date></pct-or-regional-filing-data>
      <pct-or-regional-publishing-data>${documentId('WO', 'WO2004/016500', 'A ', '20040226')}</pct-or-regional-publishing-data>`;
    const expected = {
      application: 'PCT/JP2003/010380',
      filed: '2003-08-15',
      publication: 'WO2004016500',
      published: '2004-02-26',
      entered: '2004-11-26',
    };
    expect((await only({ more: pct })).pct).toEqual(expected);
    expect((await only({ more: pct.replaceAll('371c124', '371c12') })).pct).toEqual(expected);
  });
  it('has the priority claims in their order', async () => {
    const claim = (sequence: string, number: string) =>
      `<priority-claim sequence="${sequence}" kind="national"><country>JP</country><doc-number>${number}</doc-number><date>20020815</date></priority-claim>`;
    const more = `<priority-claims>${claim('01', '2002-237058')}${claim('02', '2002-237059')}<priority-claim/></priority-claims>`;
    expect((await only({ more })).priorities).toEqual([
      { sequence: 1, country: 'JP', number: '2002-237058', kind: 'national', date: '2002-08-15' },
      { sequence: 2, country: 'JP', number: '2002-237059', kind: 'national', date: '2002-08-15' },
    ]);
  });
  it('has related documents of all kinds', async () => {
    const parent = `${documentId('US', '14/987,654', '00', '20150102')}<parent-status>GRANTED</parent-status><parent-grant-document>${documentId('US', '09111222')}</parent-grant-document>`;
    const pct = `${documentId('US', '14000001', null, '20140102')}<parent-pct-document>${documentId('WO', 'PCT/US2013/001234', null, '20130102')}</parent-pct-document>`;
    const names =
      'continuation continuation-in-part division reissue continuing-reissue us-reexamination-reissue-merger ' +
      'reexamination substitution utility-model-basis addition';
    const inside = names.split(' ').map((name) => relation(name, parent));
    const more = `<us-related-documents>${inside.join('')}${relation('continuation', pct)}
      <us-divisional-reissue><us-relation><parent-doc>${parent}</parent-doc></us-relation></us-divisional-reissue>
      <us-provisional-application>${documentId('US', '62/111222', '00', '20140506')}<us-provisional-application-status>EXPIRED</us-provisional-application-status></us-provisional-application>
      <related-publication>${documentId('US', '20170123456', 'A1', '20170504')}</related-publication>
      <related-publication>${documentId('US', '0123456', 'A1', '20040506')}</related-publication>
      <correction><document-corrected>${documentId('US', '20160111222', 'A1', '20160405')}</document-corrected></correction>
      <continuation><relation><parent-doc/></relation></continuation>
      </us-related-documents>`;
    const full = {
      application: 'US14987654',
      publication: 'US9111222',
      date: '2015-01-02',
      status: 'GRANTED',
    };
    const rest = { application: null, publication: null, status: null };
    expect((await only({ more })).relations).toEqual([
      ...['continuation', 'continuation-in-part', 'divisional', 'reissue', 'reissue', 'reissue'].map(
        (kind) => ({
          kind,
          ...full,
        }),
      ),
      ...['reexamination', 'substitution', 'utility-model-basis', 'parent'].map((kind) => ({
        kind,
        ...full,
      })),
      { ...rest, kind: 'continuation', application: 'US14000001', date: '2014-01-02' },
      { ...rest, kind: 'continuation', application: 'PCT/US2013/001234', date: '2013-01-02' },
      { kind: 'reissue', ...full },
      { ...rest, kind: 'provisional', application: 'US62111222', date: '2014-05-06', status: 'EXPIRED' },
      { ...rest, kind: 'earlier-publication', publication: 'US20170123456', date: '2017-05-04' },
      { ...rest, kind: 'earlier-publication', publication: 'US20040123456', date: '2004-05-06' },
      { ...rest, kind: 'correction', publication: 'US20160111222', date: '2016-04-05' },
    ]);
  });
});

describe('its parties', () => {
  const roles = (row: PatentDocument) =>
    row.parties.map(
      (one) => `${one.role} ${one.sequence} ${one.organisation ?? `${one.last}, ${one.first}`} ${one.code}`,
    );
  it('are applicants and inventors at once before the AIA', async () => {
    const applicant = (type: string, who: string) =>
      `<applicant sequence="001" app-type="${type}" designation="us-only">${who}</applicant>`;
    const more = `<parties><applicants>${applicant('applicant-inventor', person('Roe', 'Jane', address('Plano', 'US', 'TX')))}${applicant('applicant', person('Poe', 'Ann'))}</applicants>
      <inventors><inventor sequence="01" designation="us-only">${person('Doe', 'John')}</inventor></inventors>
      <agents><agent sequence="01" rep-type="attorney">${company('Law &amp; Sons', '<address><country>unknown</country></address>')}</agent></agents></parties>`;
    const row = await only({ version: 'v4.2 2006-08-23', more });
    expect(roles(row)).toEqual([
      'applicant 1 Roe, Jane null',
      'applicant 2 Poe, Ann null',
      'inventor 1 Roe, Jane null',
      'inventor 2 Doe, John null',
      'agent 1 Law & Sons null',
    ]);
    expect(row.parties[0]).toMatchObject({ city: 'Plano', state: 'TX', country: 'US' });
    expect(row.parties[4]?.country).toBeNull();
  });
  it('are told apart after it', async () => {
    const more = `<us-parties><us-applicants><us-applicant sequence="00" app-type="applicant" designation="us-only" applicant-authority-category="assignee">${company('Made Up, Inc.')}</us-applicant>
      <us-applicant sequence="01" app-type="applicant-inventor">${person('Roe', 'Jane')}</us-applicant></us-applicants>
      <inventors><inventor sequence="00">${person('Roe', 'Jane')}</inventor><deceased-inventor sequence="01">${person('Doe', 'John', '<suffix>Jr.</suffix>')}</deceased-inventor></inventors></us-parties>`;
    expect(roles(await only({ more }))).toEqual([
      'applicant 1 Made Up, Inc. null',
      'applicant 2 Roe, Jane null',
      'inventor 1 Roe, Jane null',
      'inventor 2 Doe Jr., John null',
    ]);
  });
  it('include several assignees, persons, names without `addressbook`, and examiners', async () => {
    const more = `<assignees><assignee>${company('Firma Eins GmbH', `<role>03</role>${address('Berlin', 'DE')}`)}</assignee>
      <assignee>${person('Roe', 'Jane', '<role>12</role>')}</assignee><assignee><orgname>Plain Co</orgname><role>02</role></assignee>
      <assignee><addressbook><role>00</role></addressbook></assignee></assignees>
      <examiners><primary-examiner><last-name>Prim</last-name><first-name>Amy</first-name><department>2600</department></primary-examiner>
      <assistant-examiner><last-name>Aid</last-name><first-name>Bo</first-name></assistant-examiner></examiners>`;
    expect(roles(await only({ more }))).toEqual([
      'assignee 1 Firma Eins GmbH 3',
      'assignee 2 Roe, Jane 12',
      'assignee 3 Plain Co 2',
      'examiner 1 Prim, Amy null',
      'examiner 2 Aid, Bo null',
    ]);
  });
});

describe('its classes', () => {
  it('are CPC, IPC, USPC and Locarno, each symbol once', async () => {
    const symbol = (group: string, position: string, value: string) =>
      `<section>H</section><class>04</class><subclass>W</subclass><main-group>72</main-group><subgroup>${group}</subgroup><symbol-position>${position}</symbol-position><classification-value>${value}</classification-value>`;
    const cpc = (...of: Parameters<typeof symbol>) =>
      `<classification-cpc>${symbol(...of)}</classification-cpc>`;
    const more = `<classifications-ipcr><classification-ipcr>${symbol('04', 'F', 'I')}</classification-ipcr></classifications-ipcr>
      <classifications-cpc><main-cpc>${cpc('0446', 'F', 'I')}</main-cpc><further-cpc>${cpc('23', 'L', 'A')}
      <combination-set><combination-rank>${cpc('0446', 'L', 'A')}</combination-rank></combination-set></further-cpc></classifications-cpc>
      <classification-locarno><edition>8</edition><main-classification>1403</main-classification></classification-locarno>
      <classification-national><country>US</country><main-classification>455450</main-classification><further-classification> 89  114</further-classification></classification-national>`;
    expect((await only({ more })).classes).toEqual([
      { scheme: 'cpc', symbol: 'H04W 72/0446', first: true, inventive: true },
      { scheme: 'cpc', symbol: 'H04W 72/23', first: false, inventive: false },
      { scheme: 'ipc', symbol: 'H04W 72/04', first: true, inventive: true },
      { scheme: 'locarno', symbol: '14-03', first: true, inventive: null },
      { scheme: 'uspc', symbol: '455/450', first: true, inventive: null },
      { scheme: 'uspc', symbol: '89/1.14', first: false, inventive: null },
    ]);
  });
});

it('readUsApplications reads the weekly file of applications', async () => {
  const ids: string[] = [];
  for await (const row of readUsApplications(pieces(made({ application: true }).repeat(3)))) ids.push(row.id);
  expect(ids).toEqual(Array.from({ length: 3 }, () => 'US20190012345A1'));
});
