// A code of the EPO's table in the store: its cells are the columns of `legal_codes`, in their order.
import { expect, it } from 'vitest';
import { intoTables } from '../../src/portfolio/into-tables.js';
import { type Cell, tables } from '../../src/portfolio/tables.js';

it('a legal code falls into `legal_codes`', () => {
  const put: [string, readonly Cell[]][] = [];
  const code = {
    type: 'legal-code',
    country: 'QX',
    code: 'MM',
    influence: '-',
    category: 'H',
    categoryName: 'IP RIGHT CESSATION',
    description: 'LAPSED',
    original: null,
    class: 'lapse',
    official: '2024-01-02',
  } as const;
  intoTables(code, (table, cells) => void put.push([table, cells]));
  const columns = tables.find(({ name }) => name === 'legal_codes')?.columns.map(({ name }) => name) ?? [];
  const [[table, cells] = ['', []]] = put;
  expect(table).toBe('legal_codes');
  expect(Object.fromEntries(columns.map((name, i) => [name, cells[i]]))).toEqual({
    country: 'QX',
    code: 'MM',
    influence: '-',
    category: 'H',
    category_name: 'IP RIGHT CESSATION',
    description: 'LAPSED',
    original: null,
    class: 'lapse',
    official: '2024-01-02',
  });
});
