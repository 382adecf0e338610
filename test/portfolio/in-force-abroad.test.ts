// European patents state by state, other countries, and what the engine makes of the keys.
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/language/index.js';
import { upc } from '../../src/law/index.js';
import { law } from '../../src/law/countries.js';
import { asDates, datesOf, type RightRecords, said } from '../../src/portfolio/index.js';
import type { LegalEvent, PatentDocument } from '../../src/records/index.js';
import { ask } from '../../src/reference/index.js';
import { event, grant, pct, relation } from './force-records.js';

const designated = (...states: string[]) => states.map((country) => ({ country, as: 'designated' as const }));
const european = (over: Partial<PatentDocument> = {}) =>
  grant({
    id: 'EP1500000B1',
    application: 'EP03700001',
    filed: '2003-02-10',
    published: '2008-04-16',
    states: designated('DE', 'FR', 'GB', 'IT'),
    ...over,
  });
const ep = (over: Partial<LegalEvent> & Pick<LegalEvent, 'class' | 'date'>) =>
  event({ country: 'EP', ...over });
const TRANSLATION = {
  reason: 'LAPSE BECAUSE OF FAILURE TO SUBMIT A TRANSLATION OF THE DESCRIPTION OR TO PAY THE FEE',
};
const UNPAID = { reason: 'LAPSE BECAUSE OF NON-PAYMENT OF DUE FEES' };

const statesOf = (records: RightRecords) =>
  Object.fromEntries(
    (datesOf(records).states ?? []).map(({ country, effect, ended }) => [
      country,
      `${effect}, ${ended === null ? 'not ended' : `${ended.by ?? 'open'} ${said(ended.when)}`}`,
    ]),
  );

describe('terms outside the United States', () => {
  const expiry = (records: RightRecords) => said(datesOf(records, law).expires.when);
  it.each([
    ['European', european(), '2023-02-10'],
    ['filed on 29 February', european({ filed: '2004-02-29' }), '2024-02-29'],
    ['Euro-PCT', european({ pct: pct({ filed: '2002-08-01' }) }), '2022-08-01'],
    [
      'a European division',
      european({ relations: [relation('divisional', 'EP99900001', '1999-09-09')] }),
      '2019-09-09',
    ],
    [
      'a German patent',
      grant({ id: 'DE10300001B4', filed: '2003-02-10', published: '2005-01-01' }),
      '2023-02-10',
    ],
    [
      'a German utility model',
      grant({ id: 'DE20300001U1', right: 'utility-model', filed: '2003-02-10' }),
      '2013-02-10',
    ],
    ['a German design', grant({ id: 'DE40300001S1', right: 'design', filed: '2003-02-10' }), '2028-02-10'],
    ['no such right', grant({ id: 'SE20300001U1', right: 'utility-model', filed: '2003-02-10' }), 'unknown'],
    [
      'a design in a country that the table does not know',
      grant({ id: 'BR20300001S1', right: 'design', filed: '2003-02-10' }),
      'unknown',
    ],
    ['a right of no told sort', grant({ id: 'BR20300001A1', right: null, filed: '2003-02-10' }), 'unknown'],
    ['a patent in such a country', grant({ id: 'BR20300001B1', filed: '2003-02-10' }), '2023-02-10'],
    [
      'a division there',
      grant({
        id: 'BR20300001B1',
        filed: '2003-02-10',
        relations: [relation('divisional', 'BR1', '2001-02-10')],
      }),
      '2021-02-10',
    ],
  ])('%s', (_, document, ends) => {
    expect(expiry({ documents: [document] })).toBe(ends);
  });
  it('names the country table as its source, and says where it has none', () => {
    const document = grant({ id: 'DE20300001U1', right: 'utility-model', filed: '2003-02-10' });
    expect(datesOf({ documents: [document] }).expires.missing).toBe(
      'the term of a utility-model in DE: the country table does not tell it',
    );
    expect(datesOf({ documents: [document] }, law).expires.grounds.at(-1)?.authority).toContain(
      'GebrMG s. 23',
    );
    expect(
      datesOf({ documents: [grant({ id: 'BR20300001B1', filed: '2003-02-10' })] }, law).doubts,
    ).toHaveLength(1);
  });
  it('opens the end where an office changed the term and the record does not say by how much', () => {
    const events = [event({ country: 'JP', class: 'term-adjustment', date: '2010-01-01' })];
    expect(expiry({ documents: [grant({ id: 'JP4000001B2', filed: '2003-02-10' })], events })).toBe(
      'at the earliest 2023-02-10',
    );
  });
});

describe('a European patent', () => {
  const documents = [european()];
  it('is unknown in a state of which no record speaks', () => {
    expect(statesOf({ documents })).toEqual({
      DE: 'unknown, open at the earliest 2008-04-17',
      FR: 'unknown, open at the earliest 2008-04-17',
      GB: 'unknown, open at the earliest 2008-04-17',
      IT: 'unknown, open at the earliest 2008-04-17',
    });
  });
  it('reads effect, lapse and void from the events of each state', () => {
    const events = [
      ep({ class: 'validation', code: 'REG', date: '2008-05-29', state: 'DE' }),
      ep({
        class: 'lapse',
        code: 'PG25',
        date: '2009-01-30',
        effective: '2008-04-16',
        state: 'IT',
        details: TRANSLATION,
      }),
      ep({
        class: 'lapse',
        code: 'PG25',
        date: '2013-11-29',
        effective: '2013-02-28',
        state: 'FR',
        details: UNPAID,
      }),
      ep({ class: 'fee-paid', code: 'PGFP', date: '2015-03-31', effective: '2015-02-20', state: 'GB' }),
      ep({ class: 'lapse', code: 'PG25', date: '2010-01-29', effective: '2009-02-28', state: 'CH' }),
      event({ country: 'HK', class: 'lapse', date: '2012-01-01' }),
    ];
    expect(statesOf({ documents, events })).toEqual({
      CH: 'unknown, lapse 2009-02-28',
      DE: 'validated, open at the earliest 2015-04-01',
      FR: 'validated, lapse 2013-02-28',
      GB: 'validated, open at the earliest 2015-04-01',
      IT: 'none, lapse 2008-04-16',
    });
  });
  it('takes back a lapse that was undone, and bounds one without its day', () => {
    const events = [
      ep({ class: 'lapse', date: '2012-01-05', effective: '2011-02-28', state: 'DE', details: UNPAID }),
      ep({ class: 'reinstatement', date: '2012-06-06', state: 'DE' }),
      ep({ class: 'lapse', date: '2012-04-05', state: 'FR', details: UNPAID }),
    ];
    expect(statesOf({ documents, events })).toMatchObject({
      DE: 'validated, open at the earliest 2012-06-07',
      FR: 'validated, lapse between 2008-04-16 and 2012-04-05',
    });
  });
  it('ends everywhere when it is revoked', () => {
    const revoked = ep({ class: 'revocation', code: '27W', date: '2011-10-12', effective: '2011-05-05' });
    const events = [ep({ class: 'validation', date: '2008-05-29', state: 'DE' }), revoked];
    expect(statesOf({ documents, events })).toMatchObject({
      DE: 'validated, revocation 2011-05-05',
      FR: 'unknown, revocation 2011-05-05',
    });
    expect(asDates(datesOf({ documents, events }))[0]?.dates).toMatchObject({
      ended: '2011-05-05',
      'ended-by': 'revocation',
    });
  });
  it('tells an opposition without a decision', () => {
    expect(
      datesOf({ documents, events: [ep({ class: 'opposition', code: '26', date: '2009-02-04' })] }).doubts,
    ).toEqual(['EP 26 2009-02-04: opposed, and no decision on record']);
  });
  it('takes the mention of grant from the specification, else only bounds it', () => {
    const application = european({ id: 'EP1500000A1', grant: false, published: '2004-11-10' });
    const decided = ep({ class: 'grant', code: 'GRAA', date: '2008-03-14' });
    const states = ep({
      class: 'designation',
      code: 'AK',
      date: '2008-04-16',
      details: { kind: 'B1', states: 'DE FR' },
    });
    const later = european({ id: 'EP1500000B2', published: '2011-01-12' });
    const of = (events: LegalEvent[], ...more: PatentDocument[]) =>
      said(datesOf({ documents: [application, ...more], events }).granted.when);
    expect(of([decided])).toBe('at the earliest 2008-03-14');
    expect(of([decided, states])).toBe('2008-04-16');
    expect(of([], later)).toBe('between 2003-02-10 and 2011-01-12');
    expect(datesOf({ documents: [application], events: [decided] }).states).toBeNull();
  });
  it('has an own row fill states and nothing else', () => {
    const own = {
      type: 'own' as const,
      id: 'row',
      cells: { validated: '["DE", "ES", "IT"]' },
      official: null,
    };
    const events = [
      ep({ class: 'lapse', date: '2009-01-30', effective: '2008-04-16', state: 'IT', details: TRANSLATION }),
    ];
    const right = datesOf({ documents, events, own });
    expect(right.states?.map(({ country, effect }) => `${country} ${effect}`)).toEqual([
      'DE validated',
      'ES validated',
      'FR unknown',
      'GB unknown',
      'IT none',
    ]);
    expect(right.doubts).toEqual(['validated: IT by the own row row, never in effect by the records']);
  });
});

describe('unitary effect', () => {
  const documents = [
    european({ filed: '2016-02-10', published: '2023-06-07', states: designated('DE', 'ES', 'RO') }),
  ];
  const registered = (over: Partial<LegalEvent>) =>
    ep({ class: 'unitary-effect', code: 'U07', date: '2023-07-05', ...over });
  const unitary = (records: RightRecords) =>
    datesOf(records).states?.flatMap(({ country, effect }) => (effect === 'unitary' ? [country] : []));
  it('reaches the states of the court on the day of registration', () => {
    expect(unitary({ documents, events: [registered({})] })).toHaveLength(17);
    expect(unitary({ documents, events: [registered({ date: '2024-08-31' })] })).not.toContain('RO');
    expect(unitary({ documents, events: [registered({ date: '2024-09-01' })] })).toEqual(
      Object.keys(upc).sort(),
    );
  });
  it('or those that the record lists', () => {
    expect(unitary({ documents, events: [registered({ details: { states: 'AT BE DE' } })] })).toEqual([
      'AT',
      'BE',
      'DE',
    ]);
    expect(unitary({ documents: [european({ states: [{ country: 'DE', as: 'unitary' }] })] })).toEqual([
      'DE',
    ]);
  });
  it('leaves Romania open where two days of registration are told', () => {
    const right = datesOf({
      documents,
      events: [registered({ effective: '2024-08-30', date: '2024-09-04' })],
    });
    expect(right.states?.find(({ country }) => country === 'RO')?.effect).toBe('unknown');
    expect(right.doubts).toHaveLength(1);
  });
  it('lapses in its states together and leaves the others', () => {
    const events = [
      registered({}),
      ep({
        class: 'lapse',
        code: 'U24',
        date: '2025-11-01',
        effective: '2025-02-28',
        state: 'UP',
        details: UNPAID,
      }),
    ];
    expect(statesOf({ documents, events })).toMatchObject({
      DE: 'unitary, lapse 2025-02-28',
      ES: 'unknown, open at the earliest 2025-11-02',
    });
  });
  it('tells opting out and its withdrawal', () => {
    const out = ep({ class: 'opt-out', code: 'OPT', date: '2023-05-02' });
    const keys = (...events: LegalEvent[]) => asDates(datesOf({ documents, events }))[0]?.dates;
    expect(keys()).not.toHaveProperty('opted-out');
    expect(keys(out)?.['opted-out']).toBe('2023-05-02');
    const back = ep({ class: 'opt-out-withdrawn', date: '2024-01-10' });
    expect(keys(out, back)?.['opted-out']).toBe(false);
    expect(datesOf({ documents, events: [out, back] }).optOut).toMatchObject({
      on: '2023-05-02',
      withdrawn: '2024-01-10',
    });
    // A unitary patent cannot be opted out.
    expect(keys(out, registered({}))?.['opted-out']).toBe(false);
  });
});

describe('what the engine makes of the keys', () => {
  /** Answer of the engine on one patent with these dates, for an act by a stranger in a country on a day. */
  const answer = (dates: object, country: string, on: string, office = 'EP') => {
    const text = JSON.stringify({
      crossgrant: 1,
      parties: { holder: {}, maker: {} },
      products: { thing: { kind: 'thing' } },
      patents: { p: { country: office, owner: 'holder', 'reads-on': [{ kind: 'thing' }], ...dates } },
      questions: [
        { actor: 'maker', act: 'make', product: 'thing', country, on, asked: on, holder: 'holder' },
      ],
    });
    const { workspace, findings } = readWorkspace([
      { name: 'w.yaml', bytes: new TextEncoder().encode(text) },
    ]);
    expect(findings).toEqual([]);
    const question = workspace?.questions[0];
    if (!workspace || !question) throw new Error('no question');
    const { proofs } = ask(workspace, question);
    return `${proofs[0]?.answer}${proofs[0]?.detail ? `/${proofs[0].detail}` : ''}`;
  };
  const part = (records: RightRecords, country?: string) => {
    const parts = asDates(datesOf(records, law));
    const one = parts.find(({ states }) => country === undefined || states?.includes(country));
    if (!one) throw new Error('no part');
    return one.dates;
  };
  const us = (over: Partial<PatentDocument> = {}) => ({
    documents: [grant({ id: 'US7000001B2', filed: '2002-03-04', published: '2006-02-14', ...over })],
  });

  it('is in force as long as a record or the law of fees says so, then unknown, then expired', () => {
    expect(answer(part(us()), 'US', '2006-02-13', 'US')).toBe('not-in-force/pending');
    expect(answer(part(us()), 'US', '2006-02-14', 'US')).toMatch(/^exposed/);
    expect(answer(part(us()), 'US', '2010-02-14', 'US')).toMatch(/^exposed/);
    expect(answer(part(us()), 'US', '2010-02-15', 'US')).toBe('unknown');
    expect(answer(part(us()), 'US', '2022-03-05', 'US')).toBe('not-in-force/expired');
  });
  it('is never ended without a record: an unknown end is no lapse', () => {
    const lapsed = {
      ...us(),
      events: [event({ class: 'lapse', date: '2014-04-08', effective: '2014-02-14' })],
    };
    expect(answer(part(lapsed), 'US', '2014-02-14', 'US')).toMatch(/^exposed/);
    expect(answer(part(lapsed), 'US', '2014-02-15', 'US')).toBe('not-in-force/lapsed');
  });
  it('adds the printed days once', () => {
    const added = us({
      id: 'US7000001B2',
      term: { adjusted: 10, years: null, disclaimer: false, disclaimerText: null, disclaimerDate: null },
    });
    const paid = ['2009-06-01', '2013-06-01', '2017-06-01'].map((date) => event({ class: 'fee-paid', date }));
    expect(answer(part({ ...added, events: paid }), 'US', '2022-03-14', 'US')).toMatch(/^exposed/);
    expect(answer(part({ ...added, events: paid }), 'US', '2022-03-15', 'US')).toBe('not-in-force/expired');
  });
  it('is unknown where a European patent is designated only, and reaches no other country', () => {
    const records = { documents: [european()] };
    expect(answer(part(records, 'DE'), 'DE', '2008-04-16')).toBe('unknown');
    expect(answer(part(records, 'DE'), 'ES', '2008-04-16')).toBe('not-in-force/no-patent-in-country');
    const events = [ep({ class: 'fee-paid', date: '2015-03-31', effective: '2015-02-20', state: 'DE' })];
    expect(answer(part({ ...records, events }, 'DE'), 'DE', '2015-03-31')).toMatch(/^exposed/);
    expect(answer(part({ ...records, events }, 'DE'), 'DE', '2015-04-01')).toBe('unknown');
  });
  it('has one entry for the states whose dates agree, none for those without effect', () => {
    const events = [
      ep({ class: 'validation', date: '2008-05-29', state: 'DE' }),
      ep({ class: 'validation', date: '2008-05-29', state: 'GB' }),
      ep({ class: 'lapse', date: '2009-01-30', effective: '2008-04-16', state: 'IT', details: TRANSLATION }),
      ep({ class: 'lapse', date: '2013-11-29', effective: '2013-02-28', state: 'FR', details: UNPAID }),
    ];
    const parts = asDates(datesOf({ documents: [european()], events }));
    expect(parts.map(({ states, dates }) => [states, dates.validated, dates.ended])).toEqual([
      [['DE', 'GB'], ['DE', 'GB'], { unknown: { from: '2013-11-30' } }],
      [['FR'], ['FR'], '2013-02-28'],
    ]);
  });
});
