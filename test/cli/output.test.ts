import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, cell, csv, guard, printTable } from '../../src/cli/output.js';
import { width } from '../../src/cli/text.js';
import { recorder } from './recorder.js';

interface Row {
  readonly id: string;
  readonly names: readonly string[];
  readonly count?: number;
}
const columns: readonly Column<Row>[] = [
  { key: 'id', of: (row) => row.id },
  { key: 'names', of: (row) => row.names },
  { key: 'count', of: (row) => row.count, right: true },
];
const rows: readonly Row[] = [
  { id: 'nokia', names: ['Nokia Oyj', 'Nokia Corporation of Espoo in Finland'], count: 7 },
  { id: 'xiaomi', names: [], count: 112 },
];
const noun = ['party', 'parties'] as const;

describe('a table', () => {
  it('is aligned text with a last line that counts', () => {
    const io = recorder();
    printTable(columns, rows, noun, {}, io);
    expect(io.out).toBe(
      [
        'id      names                                             count',
        'nokia   Nokia Oyj, Nokia Corporation of Espoo in Finland      7',
        'xiaomi                                                      112',
        '2 parties',
        '',
      ].join('\n'),
    );
  });
  it('fits any terminal and loses no word', () => {
    for (const columnsWide of [24, 40, 60, 200]) {
      const io = recorder({ isTTY: true, columns: columnsWide });
      printTable(columns, rows, noun, {}, io);
      for (const line of io.out.split('\n').slice(0, -2))
        expect(width(line)).toBeLessThanOrEqual(columnsWide);
      for (const word of ['Oyj', 'Corporation', 'Finland', '112'])
        expect(io.out.replace(/\s/g, '')).toContain(word);
    }
  });
  it('becomes one block a row where columns would be unreadable', () => {
    const io = recorder({ isTTY: true, columns: 12 });
    printTable(columns, rows, noun, {}, io);
    expect(io.out).toContain('id: nokia\n');
  });
  it('colours the header only where colour is wanted', () => {
    const plain = recorder({ isTTY: true });
    const coloured = recorder({ isTTY: true, colour: true });
    printTable(columns, rows, noun, {}, plain);
    printTable(columns, rows, noun, {}, coloured);
    expect(plain.out).not.toContain('\u001B');
    expect(coloured.out).toContain('\u001B[1mid');
  });
  it('is a list of records in JSON, with null for what is absent', () => {
    const io = recorder();
    printTable(columns, [{ id: 'a', names: ['b'] }], noun, { json: true }, io);
    expect(JSON.parse(io.out)).toEqual([{ id: 'a', names: ['b'], count: null }]);
  });
});

describe('CSV', () => {
  it('joins lists with a semicolon and quotes what needs it', () => {
    expect(csv(columns, [{ id: 'a', names: ['x, y', 'z'], count: 1 }])).toBe(
      'id,names,count\na,"x, y; z",1\n',
    );
  });
  it('begins no cell as a formula does, and one quote less gives the text back', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '=', '+', '-', '@', "'=", "''@", '\t'), (tail, head) => {
        const [[line]] = parse(csv([{ key: 'k', of: (row: string) => row }], [head + tail]), {
          from_line: 2,
          relax_column_count: true,
          skip_empty_lines: false,
        }) as [[string]];
        expect(line).not.toMatch(/^[=+\-@\t\r]/);
        expect(/^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(line) ? line.slice(1) : line).toBe(head + tail);
      }),
    );
    expect(guard('=1+1')).toBe("'=1+1");
    expect(guard("it's")).toBe("it's");
  });
});

describe('a value in words', () => {
  it.each([
    [undefined, ''],
    [true, 'yes'],
    [['a', 'b'], 'a, b'],
    ['unknown', 'unknown'],
    [{ unknown: ['a', 'b'] }, 'unknown (a, b)'],
    [{ unknown: { from: '2019', until: '2020' } }, 'unknown (from 2019 until 2020)'],
    [{ disputed: ['2019-01-01', 'never'] }, 'disputed (2019-01-01 / never)'],
    [{ assumed: 'pendency-us' }, 'assumed (pendency-us)'],
  ])('%j is %j', (value, words) => {
    expect(cell(value)).toBe(words);
  });
});
