// Chains against made-up histories whose owner is known, and against papers that make no sense at all.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conveyances } from '../../src/language/index.js';
import { asTitle, titleChain, titleJson, titleText } from '../../src/portfolio/index.js';
import type { SameParty, TitleInput } from '../../src/portfolio/index.js';
import { input, paper, sameCleaned } from './papers.js';

interface Histories {
  readonly history: (seed: number) => {
    readonly input: TitleInput;
    readonly truth: {
      readonly owners: readonly string[];
      /** Nobody can tell. */
      readonly open: boolean;
      /** Nothing is wrong with it. */
      readonly clean: boolean;
      readonly liens: readonly { readonly paper: string; readonly open: boolean }[];
    };
  };
  readonly sameCompany: SameParty;
}
const made = new URL('../../bench/histories/index.mjs', import.meta.url).href;
const { history, sameCompany } = (await import(/* @vite-ignore */ made)) as Histories;

it('never names a wrong owner, and is firm wherever nothing is wrong', () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const { input: one, truth } = history(seed);
    const { present, liens } = titleChain(one, sameCompany);
    const names = present.owners.map(({ name }) => name);
    const right =
      names.length === truth.owners.length &&
      truth.owners.every((owner) => names.some((name) => sameCompany(name, owner) === 'same'));
    const open = liens.filter(({ released }) => released === null).map((lien) => lien.paper);
    expect({
      seed,
      wrong: present.state === 'known' && (!right || truth.open),
      firm: !truth.clean || (present.state === 'known' && present.firm),
      open,
    }).toEqual({
      seed,
      wrong: false,
      firm: true,
      open: truth.liens.filter((lien) => lien.open).map((lien) => lien.paper),
    });
  }
});

const day = fc.constantFrom(null, '2004', '2005-03', '2005-03-10', '2005-03-11', '2009-12-31', '2031-01-01');
const party = fc.constantFrom(
  'DOE, JANE',
  'ROE, RICHARD',
  'J. Doe',
  'ACME INC',
  'Acme, Inc.',
  'BETA LLC',
  'BANK ONE',
  '',
  'Ærø, Øystein',
);
const parties = fc.array(party, { maxLength: 3 }).map((names) => names.join(';'));
const someday = fc.record({
  kind: fc.constantFrom(...conveyances),
  of: fc.option(fc.constantFrom(...conveyances)),
  executed: day,
  recorded: day,
  from: parties,
  to: parties,
  share: fc.constantFrom(null, 50, 33.333, 'part' as const, 100, 120, 1e-7),
  sure: fc.boolean(),
  nuncProTunc: fc.boolean(),
  purged: fc.boolean(),
  refersTo: fc.array(fc.constantFrom('1/0', '1/1', '1/2', '1/3', '9/9'), { maxLength: 2 }),
  text: fc.constantFrom('CORRECTIVE ASSIGNMENT TO REMOVE 8,000,001', 'x'),
});

/** What the shares come to; 1 where one is not told. */
function sum(owners: readonly { readonly share: readonly [number, number] | null }[]): number {
  const shares = owners.map(({ share }) => share);
  if (shares.length === 0 || shares.includes(null)) return 1;
  return shares.reduce((all, share) => all + (share?.[0] ?? 0) / (share?.[1] ?? 1), 0);
}

it('makes something of anything: an owner or a reason, the same in any order of papers, never an exception', () => {
  fc.assert(
    fc.property(
      fc.array(someday, { maxLength: 8 }),
      fc.array(
        fc.constantFrom(
          'inventor Doe, Jane',
          'inventor Roe, Richard',
          'assignee Acme Inc',
          'applicant Beta LLC',
        ),
        { maxLength: 3 },
      ),
      (list, face) => {
        const papers = list.map(({ kind, executed, from, to, ...more }, i) =>
          paper(`1/${i}`, kind, executed, `${from} > ${to}`, more),
        );
        const one = titleChain(input(face, papers), sameCleaned);
        const { present } = one;
        const grounds = present.state === 'unknown' ? present.because : present.owners;
        expect(grounds.length).toBeGreaterThan(0);
        expect(sum(present.owners)).toBeCloseTo(1, 9);
        expect(titleText(one).length).toBeGreaterThan(2);
        expect(titleJson(one)).toBeTruthy();
        expect(asTitle(one, () => null)).toBeTruthy();
        const told = one.steps.flatMap((step) => step.paper ?? []);
        expect(new Set(told)).toEqual(new Set(papers.map(({ id }) => id)));
        expect(told).toHaveLength(papers.length);
        expect(titleText(titleChain(input(face, papers.toReversed()), sameCleaned))).toEqual(titleText(one));
      },
    ),
    { seed: 20261125, numRuns: 3000 },
  );
});
