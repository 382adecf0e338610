// Decisions about names of owners: what a workspace may say, and what is found wrong.
import { expect, test } from 'vitest';
import { read, texts } from './help.js';

const head = 'parties: {nokka: {}, nokka-networks: {}}\nowner-names:\n';

test('one entry or a list; any text is a name; sections of several files merge', () => {
  const { workspace, findings } = read({
    'a.yaml': `crossgrant: 1\n${head}  NOKKA NETWORKS & CO OY: {party: nokka-networks, decided: 2026-11-20, by: A, reason: r, source: s}\n  "3": {not: nokka}\n`,
    'b.yaml':
      'crossgrant: 1\nowner-names:\n  ノッカ株式会社:\n    - {party: nokka, until: 2013-04}\n    - {party: none, from: 2013-05}\n',
  });
  expect(findings).toEqual([]);
  expect({ ...workspace?.['owner-names'] }).toEqual({
    'NOKKA NETWORKS & CO OY': [
      { party: 'nokka-networks', decided: '2026-11-20', by: 'A', reason: 'r', source: ['s'] },
    ],
    '3': [{ not: ['nokka'] }],
    ノッカ株式会社: [
      { party: 'nokka', until: '2013-04' },
      { party: 'none', from: '2013-05' },
    ],
  });
});
test('none is there where no file has the section', () => {
  expect({ ...read({ 'a.yaml': 'crossgrant: 1\nparties: {a: {}}\n' }).workspace?.['owner-names'] }).toEqual(
    {},
  );
});
test('an unknown party, a wrong key, a wrong day', () => {
  expect(texts(`${head}  A: {party: nokkas}\n  B: {not: [nokkka]}\n  C: {party: nonne}\n`)).toEqual([
    'a.yaml:4:14: unknown party `nokkas`, did you mean `nokka`?',
    'a.yaml:5:13: unknown party `nokkka`, did you mean `nokka`?',
    'a.yaml:6:14: unknown party `nonne`, did you mean `none`?',
  ]);
  expect(texts(`${head}  A: {owner: nokka}\n`).join()).toContain('unknown key `owner`');
  expect(texts(`${head}  A: {party: nokka, decided: 2026-02-30}\n`)[0]).toContain('no such day `2026-02-30`');
  expect(texts(`${head}  A: {party: nokka, from: 2014, until: 2013}\n`)[0]).toContain('lies before `from`');
});
test('a decision that decides nothing, or two things', () => {
  expect(texts(`${head}  A: {reason: r}\n  B: {party: nokka, not: nokka}\n`)).toEqual([
    'a.yaml:4:3: nothing is decided about `A`, expected `party` (a party, or `none`), or `not`',
    'a.yaml:5:3: two decisions about `B`, expected `nokka` either as `party` or under `not`',
  ]);
  const twice = texts(`${head}  A:\n    - {party: nokka, until: 2014}\n    - {party: none, from: 2013}\n`);
  expect(twice).toEqual([
    'a.yaml:6:7: two decisions about `A`, expected their `from` and `until` to keep them apart, see a.yaml:5:7',
  ]);
  expect(texts(`${head}  Alva Oy: {party: nokka}\n  ALVA OY: {party: nokka-networks}\n`)).toHaveLength(1);
  expect(
    texts(`${head}  A:\n    - {not: nokka}\n    - {not: nokka-networks}\n    - {party: none}\n`),
  ).toEqual([]);
});
test('a name twice', () => {
  const { findings } = read({
    'a.yaml': `crossgrant: 1\n${head}  A: {party: nokka}\n`,
    'b.yaml': 'crossgrant: 1\nowner-names: {A: {party: none}}\n',
  });
  expect(findings.map(({ code }) => code)).toEqual(['duplicate-id']);
});
