import { describe, expect, it } from 'vitest';
import { usPap } from '../../src/records/index.js';
import { readAll } from './pieces.js';
import { id, inventor, PROLOG, pap, type PapParts as Parts } from './us-old-made-up.js';

async function one(parts: Parts = {}, prolog?: string) {
  const { rows, rejects } = await readAll(usPap, pap(parts, prolog));
  expect(rejects).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0] as (typeof rows)[number];
}

describe('an application', () => {
  it('gives numbers, dates and classes in the forms of all records', async () => {
    const row = await one();
    expect(row).toMatchObject({
      id: 'US20020012345A1',
      publication: 'US20020012345',
      number: '20020012345',
      kind: 'A1',
      published: '2002-01-31',
      grant: false,
      right: 'invention',
      application: 'US09812345',
      applicationPrinted: null,
      filed: '2001-03-20',
      title: 'Relays & their “signals”',
      term: null,
      pct: null,
    });
    expect(row.classes.map(({ scheme, symbol, first }) => [scheme, symbol, first])).toEqual([
      ['ipc', 'H04Q 7/20', true],
      ['ipc', 'A61K 31/495', false],
      ['uspc', '455/450', true],
      ['uspc', '4/64.1', false],
      ['uspc', 'D14/50R', false],
    ]);
  });

  it('names inventors where they live, and assignees with their code', async () => {
    const row = await one({
      inventors:
        inventor(
          '<given-name> Jo </given-name><family-name>\n B&ouml;hm\n </family-name>',
          '<residence-non-us><city>Oslo</city><country-code>NO</country-code></residence-non-us>',
          'first-named-inventor',
        ) + inventor('<family-name>Cedar</family-name>', '<military-service>USN</military-service>'),
      assignees:
        '<assignee><organization-name>Ash Ltd.</organization-name><address><city>Rye</city><state>NY</state><country><country-code>US</country-code></country></address><assignee-type>02</assignee-type></assignee>' +
        '<assignee><name><given-name>D.</given-name><family-name>Date</family-name></name><assignee-type>05</assignee-type></assignee>',
    });
    const brief = row.parties.map(
      ({ role, sequence, organisation, last, first, code, city, state, country }) =>
        [role, sequence, organisation ?? `${last}; ${first}`, code, city, state, country].join('|'),
    );
    expect(brief).toEqual([
      'assignee|1|Ash Ltd.|2|Rye|NY|US',
      'assignee|2|Date; D.|5|||',
      'inventor|1|Böhm; Jo||Oslo||NO',
      'inventor|2|Cedar; null||||',
    ]);
    const [first] = (await one()).parties;
    expect(first).toMatchObject({ last: 'Ashworth III', first: 'Ann B.', city: 'Tiverton', state: 'RI' });
  });

  it('reads continuity, earlier publications and priorities', async () => {
    const family = (number: string, status: string, patent = '') =>
      `<parent-child><child>${id('09812345')}</child><parent>${id(number)}</parent><parent-status>${status}</parent-status>${patent && `<parent-patent>${id(patent)}</parent-patent>`}</parent-child>`;
    const row = await one({
      continuity:
        `<division-of>${family('09700001', 'GRANTED', '6100001')}</division-of>` +
        `<continuations><continuation-of>${family('09600001', 'PENDING')}<parent-pct>${id('PCT/EP00/01234')}</parent-pct></continuation-of>` +
        `<continuation-in-part-of>${family('09500001', 'ABANDONED')}</continuation-in-part-of>` +
        `<continuing-reissue-of>${family('09400001', 'PENDING')}</continuing-reissue-of></continuations>` +
        `<a-371-of-international>${family('PCT/SE99/00123', 'UNKNOWN')}</a-371-of-international>` +
        `<substitution-for>${family('09300001', 'ABANDONED')}</substitution-for>` +
        `<reissue-of>${family('08200001', 'GRANTED', '5900001')}</reissue-of>` +
        `<non-provisional-of-provisional>${id('60128037')}</non-provisional-of-provisional>` +
        `<corrected-republication-of>${id('20010009999')}</corrected-republication-of>`,
      prior: `<prior-publication>${id('20010007777')}${id('20010007778')}</prior-publication>`,
      priority:
        '<foreign-priority-data><priority-application-number><doc-number>11-097727</doc-number></priority-application-number><filing-date>19990405</filing-date><country-code>JP</country-code></foreign-priority-data>',
    });
    expect(row.relations.map((it) => [it.kind, it.application, it.publication, it.status])).toEqual([
      ['divisional', 'US09700001', 'US6100001', 'GRANTED'],
      ['continuation', 'US09600001', null, 'PENDING'],
      ['continuation', 'PCT/EP2000/001234', null, null],
      ['continuation-in-part', 'US09500001', null, 'ABANDONED'],
      ['reissue', 'US09400001', null, 'PENDING'],
      ['national-phase', 'PCT/SE1999/000123', null, 'UNKNOWN'],
      ['substitution', 'US09300001', null, 'ABANDONED'],
      ['reissue', 'US08200001', 'US5900001', 'GRANTED'],
      ['provisional', 'US60128037', null, null],
      ['correction', null, 'US20010009999', null],
      ['earlier-publication', null, 'US20010007777', null],
      ['earlier-publication', null, 'US20010007778', null],
    ]);
    expect(row.relations[0]?.date).toBe('2001-02-03');
    expect(row.priorities).toEqual([
      { sequence: 1, country: 'JP', number: '11-097727', kind: null, date: '1999-04-05' },
    ]);
  });

  it('reads the international application', async () => {
    const row = await one({
      conventions: `<international-conventions><pct-application>${id('PCT/FI99/00456')}</pct-application><usc371-date>20001105</usc371-date><pct-publication>${id('WO 99/63000')}</pct-publication></international-conventions>`,
    });
    expect(row.pct).toEqual({
      application: 'PCT/FI1999/000456',
      filed: '2001-02-03',
      publication: 'WO1999063000',
      published: '2001-02-03',
      entered: '2000-11-05',
    });
  });

  it('lets be unknown what is not given', async () => {
    const row = await one({ kind: '', applied: '812345', inventors: '', us: '', ipc: '' });
    expect(row).toMatchObject({ id: 'US20020012345', kind: null, right: null, parties: [], classes: [] });
    expect([row.application, row.applicationPrinted]).toEqual([null, '812345']);
    expect((await one({ kind: 'P1' })).right).toBe('plant');
  });
});

describe('its DOCTYPE', () => {
  it('reads a document with another DOCTYPE, or with none', async () => {
    for (const prolog of [
      '<!DOCTYPE simple PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\r\n',
      '',
      '\ufeff',
    ])
      expect((await one({}, prolog)).id).toBe('US20020012345A1');
  });

  it('keeps the order of highlighted text, and never resolves entities', async () => {
    const title = 'CO<highlight><subscript>2</subscript></highlight>-free &bomb; &#x3b1;';
    const prolog = PROLOG.replace(']>', '<!ENTITY bomb "&bomb2;&bomb2;">]>');
    expect((await one({ title }, prolog)).title).toBe('CO2-free &bomb; α');
  });
});
