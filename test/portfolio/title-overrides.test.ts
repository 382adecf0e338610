// Decisions about title: as a section of the language, and in the chain.
import { describe, expect, it, test } from 'vitest';
import { conveyances } from '../../src/language/index.js';
import type { ConveyanceClass } from '../../src/records/index.js';
import { titleOverrides } from '../../src/portfolio/index.js';
import { overridesOf } from '../../src/portfolio/title/overrides.js';
import { judgementText } from '../../src/portfolio/title/words.js';
import { read, texts } from '../language/help.js';
import { chain, decision, doubted, judged, owner, paper } from './papers.js';

const doe = 'inventor Doe, Jane';
const hired = paper('10/1', 'assignment', '2005-03-10', 'DOE, JANE > ACME INC');
const sold = paper('20/2', 'assignment', '2010-05-01', 'ACME INC > BETA LLC');
const stray = paper('30/3', 'assignment', '2012-01-01', 'OMEGA SA > GAMMA AG');
const decided = (...overrides: Parameters<typeof decision>[0][]) =>
  chain([doe], [hired, sold, stray], { overrides: overrides.map(decision) });

describe('in the chain', () => {
  it('without one, the owner is unknown', () => {
    expect(owner(decided())).toBe('unknown: gap');
  });
  it('a paper is set aside, and the step says why', () => {
    const one = decided({
      paper: '30/3',
      ignore: true,
      by: 'R. Roe',
      reason: 'recorded against a wrong number',
    });
    expect(owner(one)).toBe('BETA LLC');
    const step = one.steps.at(-1);
    expect(step && judgementText(step)).toBe(
      'set aside by decision (decided 2026-11-25 by R. Roe: recorded against a wrong number)',
    );
  });
  it('moves or does not', () => {
    expect(owner(decided({ paper: '30/3', moves: false }))).toBe('BETA LLC');
    const moves = decided({ paper: '30/3', moves: true });
    expect(owner(moves)).toBe('GAMMA AG');
    expect(judged(moves).at(-1)).toBe('30/3 decided');
    expect(moves.steps.at(-1)?.from).toBe('2012-01-01');
  });
  it('is read as something else', () => {
    const one = decided({ paper: '30/3', ignore: true }, { paper: '20/2', readsAs: 'licence' });
    expect(owner(one)).toBe('ACME INC');
    expect(one.encumbrances).toHaveLength(1);
  });
  it('says the owners, their shares and the day', () => {
    const one = decided({
      paper: '30/3',
      owners: ['GAMMA AG', 'DELTA AG'],
      shares: [75, 25],
      from: '2011-12-31',
    });
    expect(owner(one)).toBe('GAMMA AG 3/4; DELTA AG 1/4');
    expect(one.steps.at(-1)?.from).toBe('2011-12-31');
  });
  it('puts a step in after a paper, or at the start, and the chain goes on from there', () => {
    expect(owner(decided({ after: '20/2', owners: ['Omega SA'], from: '2011-01-01' }))).toBe('GAMMA AG');
    const one = decided({ after: 'start', owners: ['OMEGA SA'] });
    expect(judged(one)[1]).toBe('- decided');
  });
  it('names a paper that is not on file: a doubt', () => {
    const one = decided({ paper: '99/9', moves: true }, { after: '98/9', owners: ['X'] });
    expect(doubted(one).filter((code) => code.startsWith('override'))).toEqual([
      'override-without-paper owner',
      'override-without-paper owner',
    ]);
  });
  it('tells which papers came after it', () => {
    const one = decided({ paper: '30/3', ignore: true, decided: '2011-01-01' });
    expect(doubted(one)).toEqual(['override-overtaken note']);
  });
  it('does not depend on the order of the papers', () => {
    const overrides = [decision({ after: '20/2', owners: ['OMEGA SA'] })];
    expect(owner(chain([doe], [stray, sold, hired], { overrides }))).toBe('GAMMA AG');
  });
});

const section = (entry: string, id = 'US8000001') =>
  texts(`parties: {acme: {name: Acme Inc}}\ntitle-overrides:\n  ${id}: [${entry}]\n`);
const why = 'reason: seen, decided: 2026-11-25';

describe('in the language', () => {
  it('is well', () => {
    expect(section(`{paper: 31066/972, moves: no, ${why}}`)).toEqual([]);
    expect(
      section(`{after: start, owner: [acme, Beta LLC], shares: [50, 50], from: 2010, by: me, ${why}}`),
    ).toEqual([]);
    expect(section(`{paper: 031066/0972, reads-as: licence, ${why}}`, 'US8000001B2')).toEqual([]);
  });
  it.each([
    ['a reason', '{paper: 1/2, moves: no, decided: 2026-11-25}', 'a.yaml:4:15: `reason` is missing'],
    ['a day', '{paper: 1/2, moves: no, reason: seen, decided: 2026-11}', 'expected a day (`YYYY-MM-DD`)'],
    ['a paper', `{moves: no, ${why}}`, '`paper` is missing, expected either `paper` or `after`'],
    ['not both', `{paper: 1/2, after: 1/3, owner: acme, ${why}}`, 'expected either `paper` or `after`'],
    [
      'an effect',
      `{paper: 1/2, ${why}}`,
      'expected what was decided: `owner`, `moves`, `reads-as` or `ignore`',
    ],
    ['an owner after', `{after: 1/2, moves: no, ${why}}`, 'expected the owner from `after` on'],
    [
      'a reel and frame',
      `{paper: 31066-972, moves: no, ${why}}`,
      'expected reel and frame, as in `31066/972`',
    ],
    ['a sort of paper', `{paper: 1/2, reads-as: license, ${why}}`, 'did you mean `licence`?'],
    [
      'a known party',
      `{paper: 1/2, owner: acmee, ${why}}`,
      'unknown party `acmee`, expected the id of a party, or a name as the papers have it, did you mean `acme`?',
    ],
    [
      'as many shares',
      `{paper: 1/2, owner: acme, shares: [50, 50], ${why}}`,
      'expected 1, one for each owner',
    ],
    [
      'the whole',
      `{paper: 1/2, owner: [acme, B LLC], shares: [50, 60], ${why}}`,
      'the shares add up to `110`',
    ],
    ['a known key', `{paper: 1/2, move: no, ${why}}`, 'unknown key `move`'],
  ])('wants %s', (_, entry, message) => {
    expect(section(entry).join('\n')).toContain(message);
  });
  it('one decision a paper, one place a patent', () => {
    expect(section(`{paper: 1/2, moves: no, ${why}}, {paper: 01/2, ignore: yes, ${why}}`).join()).toContain(
      'the id `1/2` is taken',
    );
    const file = `crossgrant: 1\ntitle-overrides: {US8000001: [{paper: 1/2, moves: no, ${why}}]}`;
    const { findings } = read({ 'a.yaml': file, 'b.yaml': file });
    expect(findings.map(({ code }) => code)).toEqual(['duplicate-id']);
  });
  it('a possible number', () => {
    expect(section(`{paper: 1/2, moves: no, ${why}}`, 'US99999999999').join()).toContain(
      'no possible publication number',
    );
  });
});

test('the workspace hands them over by number, with names for ids', () => {
  const body = `crossgrant: 1\nparties: {acme: {name: Acme Inc}}\ntitle-overrides:
  US8000001B2: [{after: 031066/0972, owner: [acme, Beta LLC], ${why}}]
  application-us11123456: [{paper: 1/2, moves: no, ${why}}]
  US11123456: [{paper: 1/3, moves: no, ${why}}]`;
  const { workspace } = read({ 'a.yaml': body });
  const all = titleOverrides(workspace ?? ({} as never));
  const asset = { patent: 'US8000001', publication: null, application: 'US11123456' };
  expect(overridesOf(all, asset)).toEqual([
    decision({ after: '31066/972', owners: ['Acme Inc', 'Beta LLC'], reason: 'seen' }),
    decision({ paper: '1/2', moves: false, reason: 'seen' }),
  ]);
  expect(overridesOf(all, { ...asset, patent: null, application: null })).toEqual([]);
});

test('the words of `reads-as` are those of the records', () => {
  // Held together by their types: neither list may have a word that the other lacks.
  const ours: readonly ConveyanceClass[] = conveyances;
  const theirs = (one: ConveyanceClass): (typeof conveyances)[number] => one;
  expect(ours.map(theirs)).toEqual(conveyances);
});
