// Seeded random worlds: a position, which groups lots and leaves out agreements that cannot matter, gives the same
// counts as the reference asked patent by patent with everything in; and every proof is accepted by the checker.
import { describe, expect, it } from 'vitest';
import { readWorkspace, type Question, type Workspace } from '../../src/language/index.js';
import { Positions } from '../../src/position/index.js';
import { checkProof } from '../../src/proof/index.js';
import { askPatent, assets } from '../../src/reference/index.js';

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PARTIES = ['ash', 'birch', 'cedar', 'dogwood', 'elm', 'fir'];

/** A small world in the language, as the bytes of one file. */
function world(seed: number): Workspace {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const chance = (p: number) => next() < p;
  const day = (from: number, until: number) =>
    `${from + Math.floor(next() * (until - from))}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 9)}`;
  const others = (party: string) => PARTIES.filter((one) => one !== party);
  const parties: Record<string, unknown> = {};
  for (const [index, party] of PARTIES.entries()) {
    parties[party] =
      index > 2 && chance(0.5)
        ? {
            controlled: [
              {
                by: pick(PARTIES.slice(0, 3)),
                from: day(2005, 2012),
                ...(chance(0.5) ? { until: day(2013, 2019) } : {}),
              },
            ],
          }
        : chance(0.2)
          ? { kind: 'assertion-entity' }
          : {};
  }
  const products: Record<string, unknown> = {};
  for (const party of PARTIES.slice(0, 4)) {
    products[`${party}-phone`] = {
      kind: pick(['handset', 'tablet']),
      sells: party,
      standards: [pick(['LTE', 'UMTS'])],
      countries: chance(0.5) ? ['US', 'CN'] : ['US', 'DE'],
      ...(chance(0.3)
        ? { components: [{ product: 'chip', 'bought-from': 'fir', on: day(2008, 2016), in: 'US' }] }
        : {}),
    };
  }
  products.chip = { kind: 'chipset', sells: 'fir', standards: ['LTE'], countries: ['US'] };
  const patents: Record<string, unknown> = {};
  for (let index = 0; index < 10; index++) {
    patents[`lot-${index}`] = {
      count: 1 + Math.floor(next() * 20),
      country: pick(['US', 'CN', 'DE']),
      owner: pick(PARTIES),
      filed: `${2000 + Math.floor(next() * 12)}-0${1 + Math.floor(next() * 9)}`,
      granted: { 'after-filing': pick([24, 36]) },
      'reads-on': [{ standard: pick(['LTE', 'UMTS', 'cellular']), by: 'declared' }],
    };
  }
  const agreements: Record<string, unknown> = {};
  for (let index = 0; index < 5; index++) {
    const from = pick(PARTIES);
    const to = pick(others(from));
    const own = Object.keys(patents).filter((id) => (patents[id] as { owner: string }).owner === from);
    agreements[`deal-${index}`] = {
      parties: [from, to],
      signed: day(2006, 2015),
      ends: chance(0.3) ? 'unknown' : chance(0.5) ? day(2016, 2022) : 'last-to-expire',
      ...(own.length > 0 && chance(0.35)
        ? {
            transfers: [
              { patents: chance(0.3) ? 'unknown' : { list: [pick(own)] }, from, to, on: day(2010, 2016) },
            ],
          }
        : {}),
      grants: [
        {
          id: `grant-${index}`,
          kind: pick(['licence', 'licence', 'covenant', 'standstill', 'release']),
          ...(chance(0.4) ? { 'each-other': true } : { from, to }),
          ...(chance(0.5)
            ? { affiliates: { from: pick(['now', 'future']), to: pick(['now', 'future']) } }
            : {}),
          patents: chance(0.4)
            ? { all: true }
            : {
                standards: [pick(['LTE', 'UMTS'])],
                ...(chance(0.4) ? { filed: { until: day(2003, 2010) } } : {}),
              },
          products: chance(0.5) ? { all: true } : { kinds: [pick(['handset', 'chipset'])] },
          ...(chance(0.3) ? { countries: [pick(['US', 'CN'])] } : {}),
          ...(chance(0.2) ? { survives: 'life-of-patents' } : {}),
        },
      ],
    };
  }
  const file = {
    crossgrant: 1,
    standards: { cellular: {}, UMTS: { includes: ['cellular'] }, LTE: { includes: ['cellular'] } },
    parties,
    products,
    patents,
    agreements,
  };
  const { workspace, findings } = readWorkspace([
    { name: `world-${seed}.json`, bytes: new TextEncoder().encode(JSON.stringify(file)) },
  ]);
  if (!workspace) throw new Error(JSON.stringify(findings.slice(0, 3)));
  return workspace;
}

/** Lowest and highest count per cell, asked one by one with every agreement in view. */
function slowly(ws: Workspace, at: string, positions: Positions) {
  const cells = positions.at({ at }).cells;
  return cells.map((cell) => {
    let [always, ever] = [0, 0];
    for (const [patent, entry] of Object.entries(ws.patents)) {
      if (entry.country !== cell.country) continue;
      const question: Question = {
        actor: String(ws.products[cell.product]?.sells),
        act: 'sell',
        product: cell.product,
        country: cell.country,
        on: at,
        asked: at,
        holder: cell.holder,
      };
      const proof = askPatent(ws, question, patent);
      expect(checkProof(ws, proof), `${cell.product} ${patent}`).toEqual([]);
      const exposed = proof.branches.filter((branch) => branch.answer === 'exposed').length;
      if (exposed > 0) ever += assets(ws, patent);
      if (exposed === proof.branches.length) always += assets(ws, patent);
    }
    return { key: `${cell.holder}/${cell.product}/${cell.country}`, always, ever, cell };
  });
}

const worlds = Number(process.env.CROSSGRANT_WORLDS ?? 25);

describe('positions on seeded random worlds', () => {
  it(`agree with the reference on ${worlds} worlds`, () => {
    let compared = 0;
    let asked = 0;
    for (let seed = 1; seed <= worlds; seed++) {
      const ws = world(seed);
      const positions = new Positions(ws);
      for (const at of ['2012-06-15', '2017-07-06']) {
        for (const { key, always, ever, cell } of slowly(ws, at, positions)) {
          compared++;
          // A cell's interval lies within what its patents can do alone, and equals it where no two share a term.
          expect(cell.exposed.low, `seed ${seed} ${at} ${key}`).toBeGreaterThanOrEqual(always);
          expect(cell.exposed.high, `seed ${seed} ${at} ${key}`).toBeLessThanOrEqual(ever);
          const groups = cell.groups;
          expect(
            groups.filter(({ exposed }) => exposed === 'always').reduce((sum, one) => sum + one.count, 0),
            `seed ${seed} ${at} ${key}`,
          ).toBe(always);
          expect(
            groups.filter(({ exposed }) => exposed !== 'never').reduce((sum, one) => sum + one.count, 0),
            `seed ${seed} ${at} ${key}`,
          ).toBe(ever);
        }
      }
      asked += positions.asked;
    }
    expect(compared).toBeGreaterThan(worlds * 10);
    expect(asked).toBeGreaterThan(0);
  }, 240_000);
});
