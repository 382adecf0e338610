// What holds of every right, whatever its records say: seeded, and with contradictions in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { readWorkspace } from '../../src/language/index.js';
import { law } from '../../src/law/countries.js';
import { asDates, datesOf, type RightRecords } from '../../src/portfolio/index.js';
import type { DocumentRelation, LegalEvent, PatentDocument } from '../../src/records/index.js';
import { event, grant, relation, term } from './force-records.js';

const seed = 20261125;
const dayIn = (from: string, until: string) =>
  fc.integer({ min: toDay(from), max: toDay(until) }).map(fromDay);
const someDay = dayIn('1970-01-01', '2030-12-31');
const recordDay = fc.oneof(
  { weight: 6, arbitrary: someDay },
  someDay.map((text) => text.slice(0, 7)),
  someDay.map((text) => text.slice(0, 4)),
  fc.constant(null),
);

/** A US utility patent whose dates are in order. */
const orderly = fc
  .record({
    filed: dayIn('1975-01-01', '2020-12-31'),
    pendency: fc.integer({ min: 100, max: 3000 }),
    days: fc.integer({ min: 0, max: 2500 }),
    parent: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
  })
  .map(({ filed, pendency, days, parent }) => ({
    filed,
    published: fromDay(toDay(filed) + pendency),
    days,
    parent: parent === null ? null : fromDay(toDay(filed) - parent),
  }));
const one = (
  filed: string,
  published: string,
  days: number,
  parent: string | null,
  disclaimer: string | null = null,
) =>
  datesOf({
    documents: [
      grant({
        id: 'US7000001A',
        filed,
        published,
        term: term({ adjusted: days, disclaimer: disclaimer !== null, disclaimerDate: disclaimer }),
        relations: parent === null ? [] : [relation('continuation', 'US08000001', parent)],
      }),
    ],
  });

describe('terms of orderly records', () => {
  it('are days, not before grant or filing, longer with days added, and never longer with a disclaimer', () => {
    fc.assert(
      fc.property(orderly, fc.integer({ min: 1, max: 9000 }), ({ filed, published, days, parent }, later) => {
        const { expires } = one(filed, published, days, parent);
        expect(expires.when.low).toBe(expires.when.high);
        expect(expires.when.low).toBeGreaterThanOrEqual(toDay(published));
        expect(expires.when.low).toBeGreaterThan(toDay(filed));
        expect(one(filed, published, days + 1, parent).expires.when.low).toBe(expires.when.low + 1);
        const cut = one(filed, published, days, parent, fromDay(toDay(published) + later)).expires;
        expect(cut.when.high).toBe(Math.min(expires.when.high, toDay(published) + later));
        const untold = one(filed, published, days, parent, published).expires;
        expect(untold.when.high).toBe(expires.when.high);
        const alone = one(filed, published, days, null).expires.when.low;
        expect(filed < '1995-06-08' || expires.when.low <= alone).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

const kinds = fc.constantFrom<DocumentRelation['kind']>(
  'continuation',
  'continuation-in-part',
  'divisional',
  'reissue',
  'provisional',
  'national-phase',
  'parent',
  'correction',
);
const anyDocument = fc
  .record({
    id: fc.constantFrom(
      'US7000001B2',
      'US7000001C1',
      'US20030000001A1',
      'USRE40000E1',
      'EP1500000A1',
      'EP1500000B1',
      'EP1500000B2',
      'DE10300001B4',
      'BR20300001U1',
    ),
    published: recordDay,
    filed: recordDay,
    official: recordDay,
    grant: fc.constantFrom(true, false, null),
    reissue: fc.boolean(),
    withdrawn: fc.boolean(),
    right: fc.constantFrom<PatentDocument['right']>(
      'invention',
      'design',
      'plant',
      'utility-model',
      'statutory-invention',
      null,
    ),
    part: fc.constantFrom<PatentDocument['part']>('whole', 'base', 'application', 'term'),
    relations: fc.array(
      fc.tuple(kinds, recordDay).map(([kind, date]) => relation(kind, 'US08000001', date)),
      { maxLength: 3 },
    ),
    states: fc.subarray([
      { country: 'DE', as: 'designated' as const },
      { country: 'FR', as: 'validation' as const },
      { country: 'IT', as: 'unitary' as const },
    ]),
    term: fc.option(
      fc.record({
        adjusted: fc.option(fc.integer({ min: 0, max: 3000 })),
        years: fc.constantFrom(null, 3.5, 14, 15),
        disclaimer: fc.boolean(),
        disclaimerText: fc.constantFrom(null, 'Pat. No. 6,900,001'),
        disclaimerDate: recordDay,
      }),
    ),
  })
  .map((over) => grant(over));
const classes = fc.constantFrom<LegalEvent['class']>(
  'grant',
  'designation',
  'validation',
  'fee-paid',
  'lapse',
  'expiry',
  'reinstatement',
  'withdrawal',
  'refusal',
  'opposition',
  'revocation',
  'limitation',
  'unitary-effect',
  'opt-out',
  'opt-out-withdrawn',
  'spc',
  'term-adjustment',
  'transfer',
);
const anyEvent = fc
  .record({
    class: classes,
    date: recordDay,
    effective: recordDay,
    official: recordDay,
    country: fc.constantFrom('US', 'EP', 'DE', 'HK'),
    state: fc.constantFrom(null, 'DE', 'FR', 'UP'),
    details: fc.constantFrom<Record<string, string>>(
      {},
      { reason: 'TRANSLATION' },
      { reason: 'NON-PAYMENT OF DUE FEES' },
      { states: 'AT BE', kind: 'B1' },
    ),
  })
  .map((over) => event(over));
const anyRight: fc.Arbitrary<RightRecords> = fc.record({
  documents: fc.array(anyDocument, { maxLength: 4 }),
  others: fc.array(anyDocument, { maxLength: 2 }),
  events: fc.array(anyEvent, { maxLength: 8 }),
});

describe('any records', () => {
  it('give dates in bounds, in keys that the language accepts', () => {
    const patents: Record<string, object> = {};
    fc.assert(
      fc.property(anyRight, (records) => {
        const right = datesOf(records, law);
        for (const { when, missing } of [
          right.filed,
          right.counted,
          right.priority,
          right.granted,
          right.expires,
        ]) {
          expect(when.low).toBeLessThanOrEqual(when.high);
          expect(when.low === when.high || when === right.granted.when || missing !== null).toBe(true);
        }
        for (const { dates } of asDates(right)) {
          patents[`p-${Object.keys(patents).length}`] = {
            country: right.country ?? 'US',
            owner: 'x',
            ...dates,
          };
          const told = (records.events?.length ?? 0) + (records.others?.length ?? 0) > 0;
          expect(told || dates['ended-by'] === undefined).toBe(true);
        }
      }),
      { seed, numRuns: 3000 },
    );
    const text = JSON.stringify({ crossgrant: 1, parties: { x: {} }, patents });
    const { findings } = readWorkspace([{ name: 'w.yaml', bytes: new TextEncoder().encode(text) }]);
    expect(
      findings
        .slice(0, 3)
        .map(({ path, found, expected }) => [
          path,
          found,
          expected,
          JSON.stringify(patents[String(path?.[1])]),
        ]),
    ).toEqual([]);
  });
});
