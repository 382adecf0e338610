// Names of persons: what is one person, what is not, what may be.
import { describe, expect, it } from 'vitest';
import { isPerson, partyName, samePerson } from '../../src/portfolio/title/persons.js';

describe('one person', () => {
  it.each([
    ['SMITH, JOHN A.', 'John Smith'],
    ['SMITH, JOHN A.', 'Smith, John Andrew'],
    ['SCHRÖDER, JÜRGEN', 'Schroder, Jurgen'],
    ['MAEKINEN, PEKKA', 'Mäkinen, Pekka'],
    ['Jörgen Ångström', 'AANGSTROEM, JOERGEN'],
    ["O'BRIEN, ANNA", 'OBrien, Anna'],
    ['DE MEDEIROS ROCHA, DANIEL', 'Daniel de Medeiros Rocha'],
    ['LEE, KUANG-HUEI', 'Lee, Kuanghuei'],
    ['P G, KEERTHANA', 'KEERTHANA P G'],
    ['VAARBROE, KLAUS HENRIK', 'Klaus VAARBROE Henrik'],
    ['MANI, NATHAN, MR.', 'NATHAN MANI'],
    ['DOE, JANE, PH.D.', 'Dr. Jane Doe'],
    ['ROE, RICHARD, JR.', 'ROE, RICHARD'],
  ])('%s and %s', (a, b) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual(['same', 'same']);
  });
  it.each([
    ['SMITH, JOHN A.', 'Smith, John B.'],
    ['SMITH, JOHN', 'Smith, Mary'],
    ['SMITH, JOHN', 'Smythe, John'],
    ['Müller, Jan', 'Möller, Jan'],
    ['ROE, RICHARD, JR.', 'ROE, RICHARD, SR.'],
    ['ACME INC', 'Doe, Jane'],
    ['', 'Doe, Jane'],
  ])('not %s and %s', (a, b) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual(['different', 'different']);
  });
  it.each([
    ['SMITH, J.', 'Smith, John'],
    ['Smith, J. Andrew', 'SMITH, J. A.'],
    ['ELURI, AMARNATH SAI', 'Eluri, Amarnadh Sai'],
    ['ROCKE, DANIE', 'Rocke, Daniel'],
    ['JENSEN, PETER NORDLAND', 'Jensen, Peter Nordlan'],
    ['DELEON, JAMES', 'James LEON De'],
  ])('perhaps %s and %s', (a, b) => {
    expect([samePerson(a, b), samePerson(b, a)]).toEqual(['maybe', 'maybe']);
  });
});

it('tells persons from organisations by how they are written', () => {
  const persons = ['DOE, JANE', 'DE LA CRUZ, MARIA JOSE', 'P G, KEERTHANA', 'CO, JAMES'];
  const others = [
    'ACME, INC.',
    'Acme Co., Ltd.',
    'FIRST BANK, N.A.',
    'BANK, AS COLLATERAL AGENT',
    'DOE & ROE, LLP',
    'ACME INC',
    '3M, COMPANY',
  ];
  expect(persons.filter(isPerson)).toEqual(persons);
  expect(others.filter(isPerson)).toEqual([]);
});

it('writes parties of a document, and reads the inventors of a recorded paper', () => {
  expect(partyName({ organisation: null, last: 'Doe', first: 'Jane' })).toBe('Doe, Jane');
  expect(partyName({ organisation: null, last: 'Doe', first: null })).toBe('Doe');
  expect(partyName({ organisation: 'Acme Inc', last: null, first: null })).toBe('Acme Inc');
});
