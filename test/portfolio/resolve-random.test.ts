// Records that say anything: the table of patents is always one that the language reads, and always the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LegalEvent, PatentDocument, RecordRow } from '../../src/records/index.js';
import { partyRow } from '../../src/records/document-rows.js';
import { event, grant, priority, relation, term } from './force-records.js';
import { declared, own, patentsOf, put, resolve } from './store-rows.js';

const day = fc
  .tuple(
    fc.integer({ min: 1970, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, date]) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return fc.constantFrom(`${year}-${two(month)}-${two(date)}`, `${year}-${two(month)}`, String(year));
  });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const serial = fc.integer({ min: 1, max: 40 });
const office = fc.constantFrom('US', 'EP', 'JP', 'DE', 'XX', 'WO');
const application = (country: string, number: number): string =>
  country === 'WO' ? `PCT/EP2008/0000${10 + number}` : `${country}1500${1000 + number}`;
const publication = (country: string, number: number): string =>
  country === 'WO' ? `WO20080000${10 + number}` : `${country}10000${10 + number}`;
const ownerName = fc.constantFrom(
  'Acme Inc',
  'ACME, INC.',
  'Beta LLC',
  'Doe, Jane',
  '=1+1',
  'Ünknown\u0007 "Oy"',
);

const document = fc
  .record({
    country: office,
    number: serial,
    kind: fc.constantFrom('A', 'A1', 'B1', 'B2', 'E1', 'S1', 'U', 'T3'),
    granted: maybe(fc.boolean()),
    days: fc.tuple(maybe(day), maybe(day), maybe(day), maybe(day)),
    parent: serial,
    relation: fc.constantFrom('continuation', 'divisional', 'reissue', 'continuation-in-part', 'parent'),
    owner: maybe(ownerName),
    adjusted: maybe(fc.nat({ max: 2000 })),
    part: fc.constantFrom('whole', 'whole', 'base', 'register', 'term'),
    withdrawn: fc.boolean(),
  })
  .map((made): PatentDocument => {
    const { country, number, kind, granted, days, parent, owner, adjusted, part, withdrawn } = made;
    const [filed, published, official, claimed] = days;
    const id = publication(country, number);
    return grant({
      id: `${id}${kind}`,
      country,
      kind,
      publication: id,
      number: id.slice(2),
      application: application(country, number),
      grant: granted,
      right: null,
      filed,
      published,
      official,
      part: part as PatentDocument['part'],
      withdrawn: withdrawn && number % 5 === 0,
      reissue: made.relation === 'reissue',
      relations: [relation(made.relation as 'reissue', application(country, parent), claimed)],
      priorities: claimed ? [priority('DE', '1', claimed)] : [],
      term: adjusted === null ? null : term({ adjusted }),
      parties: owner
        ? [partyRow('assignee', 1, { organisation: owner, from: part === 'register' ? claimed : null })]
        : [],
      states: ['DE', 'FR', 'QQ'].map((state) => ({ country: state, as: 'designated' as const })),
    });
  });
const classes = [
  'lapse',
  'transfer',
  'revocation',
  'grant',
  'expiry',
  'validation',
  'unitary-effect',
  'opt-out',
  'reinstatement',
  'fee-paid',
  'withdrawal',
] as const;
const happening = fc
  .record({
    country: office,
    number: serial,
    sort: fc.constantFrom(...classes),
    date: maybe(day),
    effective: maybe(day),
    state: maybe(fc.constantFrom('DE', 'FR', 'QQ')),
  })
  .map(
    ({ country, number, sort, date, effective, state }): LegalEvent =>
      event({ class: sort, country, date, effective, state, publication: publication(country, number) }),
  );
const others = fc.oneof(
  fc
    .record({ country: office, number: serial, owner: ownerName, signed: maybe(day) })
    .map(({ country, number, owner, signed }) =>
      declared({
        declarant: owner,
        signed,
        country,
        publications: [publication(country, number)],
        applicationId: application(country, number % 7),
        generations: ['4G'],
      }),
    ),
  fc
    .record({ country: office, number: serial, owner: ownerName, date: day })
    .map(({ country, number, owner, date }) =>
      own(publication(country, number), { owner, filed: date, expires: date, ended: date, validated: 'DE' }),
    ),
);

it('is read by the language without a finding, whatever the records say', { timeout: 60_000 }, async () => {
  const rows: readonly RecordRow[][] = fc.sample(
    fc.array(fc.oneof({ arbitrary: document, weight: 3 }, happening, others), {
      minLength: 150,
      maxLength: 150,
      size: 'max',
    }),
    { numRuns: 4, seed: 20261125 },
  );
  for (const all of rows) {
    const folder = mkdtempSync(join(tmpdir(), 'crossgrant-random-'));
    try {
      await put(folder, all.slice(0, 80));
      await put(folder, all.slice(80), { format: 'epo-docdb' });
      const yaml =
        'imported: {unresolved: yes}\nparties: {acme: {name: Acme Inc}, beta: {name: Beta LLC}}\nstandards: {LTE: {generation: 4G}}';
      const { findings, patents, workspace } = await patentsOf(folder, yaml);
      expect(findings).toEqual([]);
      expect(workspace).not.toBeNull();
      expect(Object.keys(patents).length).toBeGreaterThan(20);
      const { csv } = await resolve(folder, yaml);
      expect((await resolve(folder, yaml)).csv).toBe(csv);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
