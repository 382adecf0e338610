// What a brief computes from a workspace: both worlds, who can sue, what is open, what was claimed.
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/brief/assemble/ledger.js';
import { Survey } from '../../src/brief/assemble/survey.js';
import { assemble, briefOf, html, terminal } from '../../src/brief/index.js';
import { readWorkspace, type Workspace } from '../../src/language/index.js';
import { dealWorld } from './deal-world.js';

const workspace = (text: string): Workspace => {
  const { workspace: ws, findings } = readWorkspace([
    { name: 'a.yaml', bytes: new TextEncoder().encode(text) },
  ]);
  if (!ws) throw new Error(JSON.stringify(findings));
  return ws;
};
const ws = workspace(dealWorld);
const input = assemble(ws, 'peace');
const standing = (holder: string, seller: string) => {
  const name = (one: { id: string } | 'field') => (one === 'field' ? one : one.id);
  const found = input.standings.find((one) => name(one.holder) === holder && name(one.seller) === seller);
  const span = ({ low, high }: { low: number; high: number }) => [low, high];
  return found && [span(found.without), span(found.with)];
};

describe('the two worlds on the day after', () => {
  it('is that day', () => expect(input.at).toBe('2016-07-06'));
  it('counts what a licence takes away, and what was sold no more', () => {
    // 50 of the 100 were granted, 40 more, and the 7 that the deal sold; its end is open, so it may be over.
    expect(standing('alpha', 'brise')?.[0]).toEqual([97, 97]);
    expect(standing('alpha', 'brise')?.[1]).toEqual([0, 90]);
  });
  it('counts towards the field as unions, the other side included', () => {
    expect(standing('field', 'brise')?.[0]).toEqual([127, 147]);
    expect(standing('alpha', 'field')?.[0]).toEqual([97, 97]);
  });
  it('knows a product only once it is sold', () => {
    expect(input.rows.map(({ product }) => product)).not.toContain('brise-next');
  });
  it('gives every count its rows', () => {
    const rows = new Set(input.rows.map(({ id }) => id));
    for (const one of input.standings)
      for (const count of [
        one.without,
        one.with,
        ...one.slices.flatMap((slice) => [slice.without, slice.with]),
      ])
        expect(count.rows.filter((id) => !rows.has(id))).toEqual([]);
  });
});

describe('asking only what the deal can change', () => {
  it('gives what asking everything gives', () => {
    const survey = new Survey(ws, 'peace', ws.deals['peace'] as never, {});
    for (const asked of [
      { holder: 'alpha' },
      { holder: 'brise' },
      { seller: 'calme' },
      { seller: 'brise' },
    ]) {
      const [quick, full] = [new Ledger(ws, survey.at), new Ledger(ws, survey.at)];
      const both = survey.worlds(asked, '');
      quick.add(both.without, []);
      full.add(survey.cells('without', asked, ''), []);
      const spans = (ledger: Ledger) =>
        ['alpha', 'brise', 'calme', 'dune'].flatMap((holder) =>
          ['alpha', 'brise', 'calme'].map((seller) => {
            const { low, high } = ledger.exposed('without', { holder, seller });
            return [holder, seller, low, high];
          }),
        );
      expect(spans(quick)).toEqual(spans(full));
    }
  });
});

describe('what stays', () => {
  it('names who can still sue, and which deal may hold it off', () => {
    const threats = input.threats.find(({ side }) => side.id === 'brise');
    const dune = threats?.holders.find(({ holder }) => holder.id === 'dune');
    expect([dune?.exposed.low, dune?.exposed.high]).toEqual([0, 20]);
    expect(dune?.by).toMatchObject([
      { title: 'Licence of Dune and Brise', answer: 'perhaps: a term is not public' },
    ]);
    expect(threats?.holders.find(({ holder }) => holder.id === 'calme')?.exposed.low).toBe(30);
  });
  it('takes each open term and each assumption at its values', () => {
    const ends = input.swings.find((one) => one.id === 'agreements/peace-licence/ends');
    expect(ends?.readings.map(({ says }) => says)).toEqual(['still running', 'over']);
    const share = input.swings.find((one) => one.id === 'share-us' && one.of.includes('without'));
    expect(share?.readings).toEqual([
      { says: '25 %', exposed: 72 },
      { says: '50 %', exposed: 97 },
      { says: '75 %', exposed: 122 },
    ]);
    const pendency = input.swings.find(
      (one) => one.id === 'pendency' && one.of.includes('Brise exposed to Alpha, w'),
    );
    expect(pendency?.readings.map(({ exposed }) => exposed)).toContain(57);
    expect(input.assumptions.find(({ id }) => id === 'idle')?.says).toContain('no value uses it');
  });
  it('checks the claims as of their day', () => {
    expect(input.claims.map(({ verdict }) => verdict)).toEqual(['true', 'unknown']);
    expect(input.claims[1]?.why).toContain('proves nothing');
  });
  it('draws the years of the deal from twelve before to eight after', () => {
    expect([input.timeline.from, input.timeline.until]).toEqual(['2004-01-01', '2024-12-31']);
    const [first] = input.timeline.panels[0]?.series ?? [];
    expect(first?.points.map(({ at }) => at)).toContain('2016-02-29');
    expect(first?.points.find(({ at }) => at === '2010-12-31')?.high).toBe(0);
  });
});

describe('the document', () => {
  const brief = briefOf(input);
  it('says what is not public', () => {
    const text = terminal(brief, { width: 120, ansi: false });
    expect(text).toContain('not public');
    expect(text).toContain('declared applications');
  });
  it('is the same bytes each time', () => expect(html(briefOf(assemble(ws, 'peace')))).toBe(html(brief)));
  it('needs a day', () => expect(() => assemble(ws, 'tomorrow')).toThrow('name the day'));
});
