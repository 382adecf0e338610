// A patent of the store by its number: in a list it means all its entries, and one that is written by hand stands alone.
import { describe, expect, it } from 'vitest';
import { findingText, importedTable } from '../../src/language/index.js';
import { read } from './help.js';

const table = `id,country,validated,owner,granted
US8000001B2,US,,a,2010-05-04
ep2000001b1-de-fr,EP,"[""DE"",""FR""]",a,2012-06-06
ep2000001b1-gb,EP,"[""GB""]",a,2012-06-06
`;
const workspace = (body: string) => {
  const { workspace: ws, findings } = read({
    'a.yaml': `crossgrant: 1\nimported: {}\nparties: {a: {}, b: {}}\n${body}`,
    [importedTable]: table,
  });
  expect(findings.map(findingText)).toEqual([]);
  return ws;
};
const licence = (list: string) =>
  workspace(`agreements:
  x:
    parties: [a, b]
    signed: 2015-01-01
    grants: [{id: g, kind: licence, from: a, to: b, patents: {all: yes, except: {list: ${list}}}, products: {all: yes}}]
`)?.agreements.x?.grants?.[0]?.patents;

describe('the number of an imported patent', () => {
  it('means all entries of a European patent, whatever its kind code', () => {
    for (const number of ['EP2000001B1', 'EP2000001', 'EP2000001A1'])
      expect(licence(`[${number}]`)).toMatchObject({
        except: { list: [number, 'ep2000001b1-de-fr', 'ep2000001b1-gb'] },
      });
    expect(licence('[US8000001, EP2000002]')).toMatchObject({
      except: { list: ['US8000001', 'EP2000002', 'US8000001B2'] },
    });
    expect(licence('ep2000001b1-gb')).toMatchObject({ except: { list: ['ep2000001b1-gb'] } });
  });

  it('means in a question the entry of its country, elsewhere the only one, and a parent whichever', () => {
    const ws = workspace(`products: {p: {sells: a}}
patents:
  own-one: {country: US, owner: a, granted: 2012-06-06, improves: EP2000001, derives-from: {patent: EP2000001, by: divisional}}
events: [{fact: knowledge, by: a, of: b, on: 2015-01-01, patent: US8000001}]
questions:
  - {id: q, actor: a, act: sell, product: p, country: GB, on: 2015-01-01, patent: EP2000001B1}
  - {id: r, actor: a, act: sell, product: p, country: US, on: 2015-01-01, patent: US8000001}
`);
    expect(ws?.questions.map(({ patent }) => patent)).toEqual(['ep2000001b1-gb', 'US8000001B2']);
    expect(ws?.events).toMatchObject([{ patent: 'US8000001B2' }]);
    expect(ws?.patents['own-one']).toMatchObject({
      improves: ['EP2000001', 'ep2000001b1-de-fr', 'ep2000001b1-gb'],
      'derives-from': { patent: 'ep2000001b1-de-fr' },
    });
  });

  it('is what to write for an entry that the records have cut otherwise since, and for several', () => {
    const told = read({
      'a.yaml': `crossgrant: 1
imported: {}
parties: {a: {}, b: {}}
products: {p: {sells: a}}
transfers: [{patents: {list: [ep2000001b1-de]}, from: a, to: b, on: 2015-01-01}]
events: [{fact: knowledge, by: a, of: b, on: 2015-01-01, patent: EP2000001}]
questions:
  - {id: q, actor: a, act: sell, product: p, country: IT, on: 2015-01-01, patent: EP2000001B1}
  - {id: r, actor: a, act: sell, product: p, country: IT, on: 2015-01-01, patent: EP2000002B1}
`,
      [importedTable]: table,
    }).findings.map(findingText);
    const now = 'one of `ep2000001b1-de-fr`, `ep2000001b1-gb`';
    expect(told).toEqual([
      `a.yaml:5:31: unknown patent \`ep2000001b1-de\`, expected \`EP2000001B1\`, which means all its entries, or ${now}`,
      `a.yaml:6:66: unknown entry of \`EP2000001\`, expected ${now}`,
      `a.yaml:8:83: unknown entry of \`EP2000001B1\`, expected ${now}`,
      'a.yaml:9:83: unknown patent `EP2000002B1`, did you mean `EP2000001B1`?',
    ]);
  });

  it('stands for one that is written by hand, and the store adds nothing to it', () => {
    const ws = workspace(
      'patents: {EP2000001B1: {owner: b, validated: [DE], granted: 2012-06-06}, US8000001: {owner: b, granted: 2010-05-04}}',
    );
    expect(Object.keys(ws?.patents ?? {})).toEqual(['EP2000001B1', 'US8000001']);
  });

  it('brings in nothing while there is no store, and says what to do', () => {
    expect(read({ 'a.yaml': 'crossgrant: 1\nimported: {}\n' }).findings.map(findingText)).toEqual([
      'a.yaml:2:1: `imported` brings in nothing, since nothing has been imported yet, expected `crossgrant -w FOLDER import FILE…` first, with files of patent offices',
    ]);
  });
});
