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
