import { describe, expect, it } from 'vitest';
import { usSgml25 } from '../../src/records/index.js';
import { readAll } from './pieces.js';
import { company, d, type GrantParts as Parts, person, sgml } from './us-old-made-up.js';

async function one(parts: Parts = {}, make: (parts: Parts) => string = sgml) {
  const { rows, rejects } = await readAll(usSgml25, make(parts));
  expect(rejects).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0] as (typeof rows)[number];
}

describe('a grant in SGML', () => {
  it('gives numbers, dates and classes in the forms of all records', async () => {
    const row = await one();
    expect(row).toMatchObject({
      id: 'US6999001B1',
      publication: 'US6999001',
      number: '6999001',
      kind: 'B1',
      country: 'US',
      published: '2002-03-05',
      grant: true,
      right: 'invention',
      reissue: false,
      application: 'US09123456',
      applicationPrinted: null,
      filed: '1999-07',
      title: 'Signals & relays',
      term: null,
      pct: null,
      language: null,
      official: null,
    });
    expect(row.classes).toEqual([
      { scheme: 'ipc', symbol: 'H04W 7/04', first: true, inventive: null },
      { scheme: 'ipc', symbol: 'A61K 31/495', first: false, inventive: null },
      { scheme: 'uspc', symbol: '455/450', first: true, inventive: null },
      { scheme: 'uspc', symbol: '15/327.6', first: false, inventive: null },
      { scheme: 'uspc', symbol: '428/DIG 8', first: false, inventive: null },
    ]);
  });

  it('names parties with their codes, and characters by name', async () => {
    const row = await one({
      assignees:
        `<B730><B731>${company('Ash &amp; Birch, Inc.', `<CITY>${d('Oslo')}</CITY><CTRY>${d('NO')}</CTRY>`)}</B731><B732US>${d('03')}</B732US></B730>` +
        `<B730><B731>${person('Cedar', 'C.')}</B731><B732US>${d('14')}</B732US><B731>${company('State of Date')}</B731></B730>`,
      agents: `<B740><B741>${company('Elder LLP')}</B741><B741>${person('Fir', 'F.')}</B741></B740>`,
    });
    const brief = row.parties.map(
      ({ role, sequence, organisation, last, first, code, city, state, country }) =>
        [role, sequence, organisation ?? `${last}; ${first}`, code, city, state, country].join('|'),
    );
    expect(brief).toEqual([
      'assignee|1|Ash & Birch, Inc.|3|Oslo||NO',
      'assignee|2|Cedar; C.|14|||',
      'assignee|3|State of Date||||',
      'inventor|1|Ashworth, Jr.; Ann B.||Tiverton|RI|',
      'inventor|2|Müller; Jörg||Köln||DE',
      'agent|1|Elder LLP||||',
      'agent|2|Fir; F.||||',
      'examiner|1|Reader; Rae||||',
      'examiner|2|Second; Sam||||',
    ]);
  });

  it('keeps the order of highlighted text in titles', async () => {
    const title = `${d('Salts of H')}<HIL><SB>${d('2')}</SB></HIL>${d('SO')}<HIL><SB>${d('4')}</SB></HIL>${d(' and &agr;-gel &ldquo;x&rdquo; &unknown;')}`;
    expect((await one({ title })).title).toBe('Salts of H2SO4 and α-gel “x” &unknown;');
  });

  it('reads relations with their status', async () => {
    const parent = (number: string, status: string, extra = '') =>
      `<PARENT-US><CDOC><DOC><DNUM>${d('09/123456')}</DNUM></DOC></CDOC><PDOC><DOC><DNUM>${d(number)}</DNUM><DATE>${d('19970102')}</DATE><CTRY>${d('US')}</CTRY><KIND>${d('00')}</KIND></DOC></PDOC><PSTA>${d(status)}</PSTA>${extra}</PARENT-US>`;
    const patent = `<PPUB><DOC><DNUM>${d('5999001')}</DNUM></DOC></PPUB>`;
    const doc = (number: string) =>
      `<DOC><DNUM>${d(number)}</DNUM><DATE>${d('19980304')}</DATE><KIND>${d('A1')}</KIND></DOC>`;
    const row = await one({
      b600:
        `<B600><B620>${parent('08/777001', '01', patent)}</B620><B630><B631>${parent('08/666001', '03')}</B631>` +
        `<B632>${parent('PCT/NO98/00107', '00')}</B632></B630><B640>${parent('08/555001', '01', patent)}</B640>` +
        `<B645>${parent('90/004001', '00')}</B645><B660>${parent('07/444001', '03')}</B660>` +
        `<B680US>${doc('60/049070')}</B680US><B690US>${doc('20020001234')}</B690US></B600>`,
    });
    const relation = (
      kind: string,
      application: string | null,
      publication: string | null,
      date: string,
      status: string | null,
    ) => ({
      kind,
      application,
      publication,
      date,
      status,
    });
    expect(row.relations).toEqual([
      relation('divisional', 'US08777001', 'US5999001', '1997-01-02', '01'),
      relation('continuation', 'US08666001', null, '1997-01-02', '03'),
      relation('continuation-in-part', 'PCT/NO1998/000107', null, '1997-01-02', '00'),
      relation('reissue', 'US08555001', 'US5999001', '1997-01-02', '01'),
      relation('reexamination', 'US90004001', null, '1997-01-02', '00'),
      relation('substitution', 'US07444001', null, '1997-01-02', '03'),
      relation('provisional', 'US60049070', null, '1998-03-04', null),
      relation('earlier-publication', null, 'US20020001234', '1998-03-04', null),
    ]);
  });

  it('reads term, disclaimer, priorities and the international application', async () => {
    const b400 = `<B400><B472><B473><DATE>${d('20170811')}</DATE></B473><B473US><B474US>${d('123')}</B474US></B472></B400>`;
    const row = await one({
      b400,
      b300: `<B300><B310><DNUM>${d('10-1')}</DNUM></B310><B320><DATE>${d('19980701')}</DATE></B320><B330><CTRY>${d('JP')}</CTRY></B330></B300>`,
      b800: `<B800><B860><B861><DOC><DNUM>${d('PCT/JP98/04545')}</DNUM><DATE>${d('19981008')}</DATE></DOC></B861><B864US><DATE>${d('20000424')}</DATE></B864US></B860><B870><B871><DOC><DNUM>${d('WO99/20849')}</DNUM><DATE>${d('19990429')}</DATE></DOC></B871></B870></B800>`,
    });
    expect(row.term).toEqual({
      adjusted: 123,
      years: null,
      disclaimer: true,
      disclaimerText: null,
      disclaimerDate: '2017-08-11',
    });
    expect(row.priorities).toEqual([
      { sequence: 1, country: 'JP', number: '10-1', kind: null, date: '1998-07-01' },
    ]);
    expect(row.pct).toEqual({
      application: 'PCT/JP1998/004545',
      filed: '1998-10-08',
      publication: 'WO1999020849',
      published: '1999-04-29',
      entered: '2000-04-24',
    });
    const term = (inner: string) => one({ b400: `<B400><B472>${inner}</B472></B400>` });
    expect((await term('<B473US>')).term).toMatchObject({ disclaimer: true, disclaimerDate: null });
    expect((await term(`<B474US>${d('5 years')}</B474US>`)).term?.adjusted).toBe(1826);
    expect((await term(`<B474>${d('14')}</B474>`)).term).toMatchObject({ years: 14, disclaimer: false });
  });

  it('tells the sorts of documents apart', async () => {
    const sort = async (number: string, kind: string, more: Parts = {}) => {
      const { id, grant, right, reissue } = await one({ number, kind, ...more });
      return [id, grant, right, reissue];
    };
    expect(await sort('D0452599', 'S1', { b510: `<B511>${d('1402')}</B511>` })).toEqual([
      'USD452599S1',
      true,
      'design',
      false,
    ]);
    expect(await sort('PP012345', 'P2')).toEqual(['USPP12345P2', true, 'plant', false]);
    expect(await sort('RE037501', 'E1')).toEqual(['USRE37501E1', true, 'invention', true]);
    expect(await sort('RE037502', 'E', { b520: `<B521>${d('D 1106')}</B521>` })).toEqual([
      'USRE37502E',
      true,
      'design',
      true,
    ]);
    expect(await sort('H0002001', 'H1')).toEqual(['USH2001H1', false, 'statutory-invention', false]);
    expect(await sort('05555001', 'C1')).toEqual(['US5555001C1', false, 'invention', false]);
    expect(await sort('05555001', 'B1', { date: '20001226' })).toEqual([
      'US5555001B1',
      false,
      'invention',
      false,
    ]);
    const design = await one({ number: 'D0452599', kind: 'S1', b510: `<B511>${d('1402')}</B511>` });
    expect(design.classes[0]).toEqual({ scheme: 'locarno', symbol: '14-02', first: true, inventive: null });
  });
});
