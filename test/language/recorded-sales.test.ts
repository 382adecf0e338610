// A sale under an agreement that the imported records have as well: `check` names the decision to write.
import { describe, expect, it } from 'vitest';
import { findingText, importedTable } from '../../src/language/index.js';
import { read } from './help.js';

interface Sale {
  readonly title?: unknown;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly list?: string;
  readonly more?: string;
}
const chain = (day: unknown, owner: unknown = ['b'], source: unknown = 'USPTO reel 99001, frame 401') => [
  { owner: ['a'], from: '2010-01-04', source: 'USPTO reel 99001, frame 1' },
  { owner, from: day, source },
];
function told({
  title = chain('2015-03-02'),
  from = 'a',
  to = 'b',
  on = '2015-03-01',
  list = 'US8000001B2',
  more = '',
}: Sale): string[] {
  const cell = (value: unknown) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  return read({
    'a.yaml': `crossgrant: 1
imported: {}
parties: {a: {}, a-sub: {controlled: [{by: a, from: 2001}]}, b: {}, c: {}}
agreements:
  x:
    parties: [a, b, c, a-sub]
    signed: 2015-01-01
    transfers: [{patents: {list: [${list}]}, from: ${from}, to: ${to}, on: ${on}}]
${more}`,
    [importedTable]: `id,country,granted,title\nUS8000001B2,US,2012-05-04,${cell(title)}\nEP2000001B1,EP,2012-05-04,${cell(title)}\n`,
  }).findings.map(findingText);
}
const warning =
  'a.yaml:8:18: warning: the records have this sale too, so that it stands with and without the agreement: `US8000001B2`, USPTO reel 99001, frame 401, expected under `title-overrides` `US8000001: {paper: 99001/401, ignore: yes, reason: …, decided: …}` where it is the same sale';

describe('a recorded sale', () => {
  it('of the seller to the buyer, near the day, is named with its paper and the decision to write', () => {
    expect(told({})).toEqual([warning]);
    expect(told({ list: 'US8000001' })).toEqual([warning]);
    expect(told({ from: 'a-sub' })).toEqual([warning]);
    expect(told({ title: chain({ unknown: { until: '2015-04-01' } }) })).toEqual([warning]);
    expect(told({ on: 'unknown' })).toEqual([warning]);
  });

  it('of a register, which no decision sets aside, asks for the patent by hand', () => {
    expect(told({ list: 'EP2000001B1', title: chain('2015-05-01', ['b'], 'EP register') })).toEqual([
      'a.yaml:8:18: warning: the records have this sale too, so that it stands with and without the agreement: `EP2000001B1`, EP register, expected the patent written by hand, with its owner before the sale, where it is the same sale',
    ]);
  });

  it('is another one by other parties, on another day, or within a group', () => {
    expect(told({ title: chain('2015-03-02', ['c']) })).toEqual([]);
    expect(told({ title: chain('2015-03-02', 'unknown') })).toEqual([]);
    expect(told({ title: chain('2015-03-02', ['b', 'c']) })).toEqual([]);
    expect(told({ title: chain('2013-03-02') })).toEqual([]);
    expect(told({ title: chain('2017-03-02') })).toEqual([]);
    expect(told({ title: chain({ unknown: { until: '2013-03-02' } }) })).toEqual([]);
    expect(told({ to: 'a-sub', title: chain('2015-03-02', ['a-sub']) })).toEqual([]);
  });

  it('is nothing where the patent is written by hand, or no deal has it', () => {
    const title = `[{owner: a, from: 2010-01-04}, {owner: b, from: 2015-03-02}]`;
    expect(told({ more: `patents: {US8000001B2: {granted: 2012-05-04, title: ${title}}}\n` })).toEqual([]);
    expect(told({ list: 'US8000002B2' })).toEqual([]);
  });
});
