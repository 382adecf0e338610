// Entries of the EP register as OPS gives them: parties with their days, lapses as they stand, opposition, unitary effect.
import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LegalEvent, type PatentDocument, readOps } from '../../src/records/index.js';
import { collect, pieces } from './pieces.js';
import { sharedRecords } from './shared.js';

const register = (bibliographic: string, outside = '') =>
  `<ops:world-patent-data><ops:register-search><reg:register-documents><reg:register-document date-produced="20250601" status="x">` +
  `${outside}<reg:bibliographic-data country="EP">${bibliographic}</reg:bibliographic-data></reg:register-document></reg:register-documents></ops:register-search></ops:world-patent-data>`;
const ids = `
<reg:publication-reference><reg:document-id><reg:country>EP</reg:country><reg:doc-number>7654321</reg:doc-number><reg:kind>B1</reg:kind><reg:date>20240305</reg:date></reg:document-id></reg:publication-reference>
<reg:publication-reference><reg:document-id><reg:country>EP</reg:country><reg:doc-number>7654321</reg:doc-number><reg:kind>A1</reg:kind><reg:date>20110302</reg:date></reg:document-id></reg:publication-reference>
<reg:publication-reference><reg:document-id><reg:country>WO</reg:country><reg:doc-number>2009123456</reg:doc-number><reg:date>20091008</reg:date></reg:document-id></reg:publication-reference>
<reg:application-reference><reg:document-id><reg:country>EP</reg:country><reg:doc-number>09123456</reg:doc-number><reg:date>20090403</reg:date></reg:document-id></reg:application-reference>
<reg:application-reference><reg:document-id><reg:country>WO</reg:country><reg:doc-number>WO2009SE50377</reg:doc-number></reg:document-id></reg:application-reference>`;
const rows = async (bibliographic: string, outside?: string) =>
  (await collect(readOps(pieces(register(ids + bibliographic, outside), 999)))).rows;
const events = async (bibliographic: string, outside?: string) =>
  (await rows(bibliographic, outside)).filter((row): row is LegalEvent => row.type === 'event');
const documents = async (bibliographic: string) =>
  (await rows(bibliographic)).filter((row): row is PatentDocument => row.type === 'document');
const applicants = (date: string, name: string) =>
  `<reg:applicants change-date="${date}"><reg:applicant sequence="1"><reg:addressbook><reg:name>${name}</reg:name><reg:address><reg:country>SE</reg:country></reg:address></reg:addressbook></reg:applicant></reg:applicants>`;
const lapsed = (date: string, ...lapses: [string, string][]) =>
  `<reg:term-of-grant change-date="${date}">${lapses.map(([state, day]) => `<reg:lapsed-in-country><reg:country>${state}</reg:country><reg:date>${day}</reg:date></reg:lapsed-in-country>`).join('')}</reg:term-of-grant>`;

describe('a register entry', () => {
  it('is a row for each publication of the EPO, the file on the latest', async () => {
    const found = await documents(
      `<reg:parties>${applicants('20240110', 'Neu AB')}${applicants('20110302', 'Alt AB')}</reg:parties>`,
    );
    expect(
      found.map(({ id, part, published, grant, parties }) => [id, part, published, grant, parties.length]),
    ).toEqual([
      ['EP7654321A1', 'register', '2011-03-02', false, 0],
      ['EP7654321B1', 'register', '2024-03-05', true, 2],
    ]);
    expect(found[1]?.parties.map(({ organisation, from }) => [organisation, from])).toEqual([
      ['Neu AB', '2024-01-10'],
      ['Alt AB', '2011-03-02'],
    ]);
    expect(found[1]).toMatchObject({
      application: 'EP09123456',
      official: '2025-06-01',
      pct: { application: 'PCT/SE2009/050377', publication: 'WO2009123456', published: '2009-10-08' },
    });
  });
  it('has each of its events in a list of its own', async () => {
    const event = (code: string, date: string) =>
      `<reg:events-data><reg:dossier-event event-type="new"><reg:event-date><reg:date>${date}</reg:date></reg:event-date><reg:event-code>${code}</reg:event-code></reg:dossier-event></reg:events-data>`;
    const found = await events(
      '',
      event('0009250', '20240708') + event('0009261', '20231002') + event('P01', '20230601'),
    );
    expect(found.map(({ code, date }) => [code, date])).toEqual([
      ['REG 0009250', '2024-07-08'],
      ['REG 0009261', '2023-10-02'],
      ['REG P01', '2023-06-01'],
    ]);
  });
  it('without numbers, as answers about its events are, is of the publication that was asked for', async () => {
    const entry =
      '<reg:register-document date-produced="20250601"><reg:ep-patent-statuses><reg:ep-patent-status change-date="20241002" status-code="7">No opposition filed within time limit</reg:ep-patent-status></reg:ep-patent-statuses></reg:register-document>';
    const search = (query: string, entries: string) =>
      `<ops:world-patent-data><ops:register-search><ops:query syntax="CQL">${query}</ops:query><reg:register-documents>${entries}</reg:register-documents></ops:register-search></ops:world-patent-data>`;
    const of = async (query: string, entries = entry) =>
      collect(readOps(pieces(search(query, entries), 999)));
    for (const query of ['publication=EP7654321', 'publication = "EP7654321.B1"', 'pn=EP7654321'])
      expect((await of(query)).rows).toMatchObject([
        { type: 'event', publication: 'EP7654321', application: null, class: 'no-opposition' },
      ]);
    for (const [query, entries] of [
      ['ti=battery', entry],
      ['publication=EP7654321 or publication=EP7654320', entry],
      ['publication=EP7654321', entry + entry],
    ] as const) {
      const { rows: none, rejects } = await of(query, entries);
      expect([none, rejects.map(({ code }) => code)]).toEqual([[], ['bad-record']]);
    }
  });
  it('found by a search has an empty status, which is none', async () => {
    expect(
      await events(
        '',
        '<reg:ep-patent-statuses><reg:ep-patent-status change-date="" status-code=""/></reg:ep-patent-statuses>',
      ),
    ).toEqual([]);
  });
  it('says that unitary effect was refused', async () => {
    const found = await events(
      '',
      '<reg:unitary-patent><reg:unitary-patent-statuses><reg:unitary-patent-status change-date="20240405" status-code="5">Request for unitary effect rejected</reg:unitary-patent-status></reg:unitary-patent-statuses></reg:unitary-patent>',
    );
    expect(found).toMatchObject([{ class: 'unitary-refused', state: 'UP', date: '2024-04-05' }]);
  });
  it('takes the states of the latest change', async () => {
    const states = (date: string, ...codes: string[]) =>
      `<reg:designation-of-states change-date="${date}"><reg:designation-pct><reg:regional><reg:region><reg:country>EP</reg:country></reg:region>${codes.map((one) => `<reg:country>${one}</reg:country>`).join('')}</reg:regional></reg:designation-pct></reg:designation-of-states>`;
    const found = await documents(states('20110302', 'DE', 'FR', 'TR') + states('20240110', 'DE', 'FR'));
    expect(found[1]?.states.map(({ country }) => country)).toEqual(['DE', 'FR']);
  });
  it('goes back to its parent, not to the divisions made from it', async () => {
    const part = (name: string, number: string) =>
      `<reg:${name}><reg:document-id document-id-type="application number"><reg:country>EP</reg:country><reg:doc-number>${number}</reg:doc-number></reg:document-id></reg:${name}>`;
    const relation = (parent: string, child: string) =>
      `<reg:relation>${part('parent-doc', parent)}${part('child-doc', child)}</reg:relation>`;
    const found = await documents(
      `<reg:related-documents><reg:division>${relation('07111111', '09123456')}${relation('09123456', '12999999')}</reg:division></reg:related-documents>`,
    );
    expect(found[1]?.relations.map(({ kind, application }) => [kind, application])).toEqual([
      ['divisional', 'EP07111111'],
    ]);
  });
});

describe('its events', () => {
  it('lapses are those of the latest list, entered with the first that has them', async () => {
    const found = await events(
      lapsed('20250110', ['FR', '20241130'], ['HU', '20090403']) +
        lapsed('20240801', ['FR', '20241130'], ['IT', '20240305']),
    );
    expect(
      found.map(({ code, state, date, effective, class: what }) => [code, state, date, effective, what]),
    ).toEqual([
      ['REG lapsed-in-country', 'FR', '2024-08-01', '2024-11-30', 'lapse'],
      ['REG lapsed-in-country', 'HU', '2025-01-10', '2009-04-03', 'lapse'],
    ]);
  });
  it.each([
    [
      '<reg:opposition-data change-date="20250101"><reg:opposition-not-filed><reg:date>20241206</reg:date></reg:opposition-not-filed></reg:opposition-data>',
      'no-opposition',
    ],
    [
      '<reg:opposition-data change-date="20250101"><reg:opponent sequence="1"><reg:addressbook><reg:name>Gegner AG</reg:name></reg:addressbook></reg:opponent></reg:opposition-data>',
      'opposition',
    ],
    [
      '<reg:date-application-deemed-withdrawn><reg:date>20200101</reg:date></reg:date-application-deemed-withdrawn>',
      'withdrawal',
    ],
  ])('%s', async (data, expected) => {
    expect((await events(data)).map((one) => one.class)).toEqual([expected]);
  });
  it('statuses and dossier events, with unitary effect for the unitary patent only', async () => {
    const status = (code: string, text: string) =>
      `<reg:ep-patent-status change-date="20250101" status-code="${code}">${text}</reg:ep-patent-status>`;
    const dossier = (code: string, text: string, type = 'new') =>
      `<reg:dossier-event event-type="${type}"><reg:event-date><reg:date>20240410</reg:date></reg:event-date><reg:event-code>${code}</reg:event-code><reg:event-text event-text-type="DESCRIPTION">${text}</reg:event-text></reg:dossier-event>`;
    const step =
      '<reg:procedural-step><reg:procedural-step-code>RFEE</reg:procedural-step-code><reg:procedural-step-text step-text-type="STEP_DESCRIPTION">Renewal fee payment</reg:procedural-step-text><reg:procedural-step-text step-text-type="YEAR">05</reg:procedural-step-text><reg:procedural-step-date step-date-type="DATE_OF_PAYMENT"><reg:date>20130207</reg:date></reg:procedural-step-date></reg:procedural-step>';
    const found = await events(
      '',
      `<reg:ep-patent-statuses>${status('8', 'The patent has been granted')}${status('5', 'Patent revoked')}</reg:ep-patent-statuses>` +
        `<reg:unitary-patent><reg:unitary-patent-statuses><reg:unitary-patent-status change-date="20240410" status-code="9">Unitary effect registered</reg:unitary-patent-status></reg:unitary-patent-statuses></reg:unitary-patent>` +
        `<reg:events-data>${dossier('U07', 'Unitary effect registered')}${dossier('P01', 'Opt-out')}${dossier('P01', 'Opt-out', 'deletion')}${dossier('0009299LAPS', 'Lapse of the patent in a contracting state')}</reg:events-data>` +
        `<reg:procedural-data>${step}</reg:procedural-data>`,
    );
    expect(found.map(({ code, state, class: what }) => [code, state, what])).toEqual([
      ['REG ep-patent-status 8', null, 'other'],
      ['REG ep-patent-status 5', null, 'revocation'],
      ['REG unitary-patent-status 9', 'UP', 'unitary-effect'],
      ['REG U07', 'UP', 'unitary-effect'],
      ['REG P01', null, 'opt-out'],
      ['REG P01', null, 'correction'],
      ['REG 0009299LAPS', null, 'other'],
      ['REG RFEE', null, 'fee-paid'],
    ]);
    expect(found.at(-1)).toMatchObject({ date: '2013-02-07', details: { YEAR: '05' } });
  });
});

const file = sharedRecords('ops', 'get_register_biblio.xml');
describe.skipIf(!file)('the real entry (../shared/records/ops/get_register_biblio.xml)', () => {
  it('has 33 lapses, no opposition, and two addresses of its applicant', async () => {
    const { rows: found } = await collect(readOps(createReadStream(String(file))));
    const lapses = found.filter((row) => row.type === 'event' && row.class === 'lapse');
    expect(lapses).toHaveLength(33);
    expect(lapses.find((row) => row.type === 'event' && row.state === 'HU')).toMatchObject({
      date: '2022-06-03',
      effective: '2010-06-24',
    });
    expect(found.filter((row) => row.type === 'event' && row.class === 'no-opposition')).toHaveLength(2);
    const grant = found.find((row): row is PatentDocument => row.type === 'document' && row.kind === 'B1');
    expect(grant?.parties.filter(({ role }) => role === 'applicant').map(({ from }) => from)).toEqual([
      '2019-10-18',
      '2011-12-28',
    ]);
    expect(grant?.states).toHaveLength(37);
  });
});
