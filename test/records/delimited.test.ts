// Delimited text: the scanner against another parser, chunks cut anywhere, and quotes broken anywhere.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, eachRecord, tableHead } from '../../src/records/delimited.js';
import { splitDelimited } from '../../src/records/delimited-split.js';
import type { Chunk } from '../../src/records/index.js';
import { pieces } from './pieces.js';

interface Read {
  readonly columns: readonly string[];
  readonly rows: string[][];
  readonly at: number[];
  readonly lengths: number[];
  readonly head: number;
  readonly rejects: { code: string; reason: string; at: number; length: number }[];
  readonly passedOver: string[];
  readonly chunks: number;
}
async function read(
  bytes: Uint8Array | string,
  { size = 65536, chunk, limit }: { size?: number; chunk?: number; limit?: number } = {},
): Promise<Read> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const found: Read = {
    columns: [],
    rows: [],
    at: [],
    lengths: [],
    head: 0,
    rejects: [],
    passedOver: [],
    chunks: 0,
  };
  const result = { ...found, columns: [] as readonly string[], head: 0 };
  const options = { ...(chunk && { chunk }), ...(limit && { limit }) };
  for await (const piece of splitDelimited(pieces(all, size), options)) {
    result.chunks++;
    const head = tableHead(piece.head, true);
    if (!head) {
      result.rejects.push({ code: 'no-head', reason: '', at: 0, length: piece.bytes.length });
      continue;
    }
    result.columns = head.columns;
    result.head = piece.head.length;
    const width = head.columns.length;
    const take = (cells: Cells, at: number, length: number) => {
      result.rows.push(Array.from({ length: width }, (_, column) => cells.text(column)));
      result.at.push(piece.offset + at);
      result.lengths.push(length);
    };
    eachRecord(
      piece as Chunk,
      head.dialect,
      {
        row() {},
        reject: (code, reason, at, length) =>
          result.rejects.push({ code, reason, at: piece.offset + at, length: piece.cut?.length ?? length }),
        passOver: (what) => result.passedOver.push(what),
      },
      take,
    );
  }
  return result;
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '"', ';', ',', '\n', '\r\n', 'é', ' ', '漢'), maxLength: 6 }),
  fc.constantFrom('', '1', 'x y', '"', '""', 'a"b'),
);
const table = (delimiter: string, newline: string, bom: boolean, quoteAll: boolean) => (rows: string[][]) => {
  const written = rows.map((row) =>
    row
      .map((text) =>
        quoteAll || /["\r\n]/.test(text) || text.includes(delimiter)
          ? `"${text.replaceAll('"', '""')}"`
          : text,
      )
      .join(delimiter),
  );
  return Buffer.from(`${bom ? '\ufeff' : ''}${written.join(newline)}${newline}`);
};
const shaped = fc
  .tuple(
    fc.constantFrom(';', ',', '\t', '|'),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.boolean(),
    fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }),
  )
  .map(([delimiter, newline, bom, quoteAll, body]) => ({
    delimiter,
    bytes: table(delimiter, newline, bom, quoteAll)([['one', 'two', 'three'], ...body]),
  }));

describe('records', () => {
  it('are those of csv-parse, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(shaped, fc.integer({ min: 1, max: 90 }), async ({ bytes, delimiter }, size) => {
        const [, ...expected]: string[][] = parse(bytes, { bom: true, delimiter, relax_quotes: true });
        for (const chunk of [1, 16, 65536]) {
          const { rows, rejects, at } = await read(bytes, { size, chunk });
          expect(rows).toEqual(expected);
          expect(rejects).toEqual([]);
          expect(at).toEqual([...at].sort((a, b) => a - b));
        }
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('end with LF, CRLF, CR or the file', async () => {
    for (const newline of ['\n', '\r\n', '\r']) {
      for (const end of ['', newline]) {
        for (let size = 1; size < 30; size++) {
          const { rows, rejects } = await read(`a;b${newline}1;2${newline}"3";"4"${end}`, { size, chunk: 1 });
          expect([rows, rejects, newline, size]).toEqual([
            [
              ['1', '2'],
              ['3', '4'],
            ],
            [],
            newline,
            size,
          ]);
        }
      }
    }
  });

  it('have the delimiter that makes the most columns, also behind `sep=`', async () => {
    expect((await read('a\tb,c\td\n1\t2,3\t4\n')).rows).toEqual([['1', '2,3', '4']]);
    expect((await read('"a;b"|c\n1|2\n')).columns).toEqual(['a;b', 'c']);
    expect((await read('\ufeffsep=|\r\na,x|b\r\n1|2\r\n')).rows).toEqual([['1', '2']]);
    expect((await read('only\nx\n\ny\n')).rows).toEqual([['x'], ['y']]);
  });

  it('are UTF-8, or Windows-1252 and that is said', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a;b\nM\u00fcller;1\n'),
      Buffer.from([0x4d, 0xfc, 0x80, 0x3b, 0x32, 0x0a]),
    ]);
    const { rows, passedOver } = await read(bytes);
    expect(rows).toEqual([
      ['Müller', '1'],
      ['Mü€', '2'],
    ]);
    expect(passedOver).toEqual(['cell that is not UTF-8, read as Windows-1252']);
  });

  it('may not be the text they seem', async () => {
    const { rows, rejects, passedOver } = await read('a;b\n1;2\n\n1;2;3\n1\n\u0000;2\n5;6');
    expect(rows).toEqual([
      ['1', '2'],
      ['5', '6'],
    ]);
    expect(passedOver).toEqual(['blank line']);
    expect(rejects.map(({ code, reason, at }) => [code, reason, at])).toEqual([
      ['bad-row', '3 cells where 2 are expected (line 4)', 9],
      ['bad-row', '1 cells where 2 are expected (line 5)', 15],
      ['nul-byte', 'a NUL byte where text is expected (line 6)', 17],
    ]);
  });

  it('need a head', async () => {
    expect((await read('')).rejects).toEqual([{ code: 'no-head', reason: '', at: 0, length: 0 }]);
    expect((await read('"a')).rejects).toHaveLength(1);
    const long = await read(Buffer.alloc(3 * 1024 * 1024, 'x'));
    expect(long.rejects.length + long.columns.length).toBeGreaterThan(0);
  });
});

/** Whether every byte is of one row or one reject, or ends a blank line. */
function covered(bytes: Uint8Array, { at, lengths, rejects, head }: Read): boolean {
  const marks = new Uint8Array(bytes.length).fill(1, 0, head);
  const mark = (from: number, length: number) => {
    for (let i = from; i < from + length; i++) marks[i] = (marks[i] ?? 9) + 1;
  };
  at.forEach((from, row) => mark(from, lengths[row] ?? 0));
  for (const reject of rejects) mark(reject.at, reject.length);
  return marks.every(
    (count, i) => count === 1 || (count === 0 && (bytes[i] === 10 || bytes[i] === 13 || bytes[i] === 34)),
  );
}

describe('a broken quote', () => {
  const rows = Array.from({ length: 300 }, (_, i) => [
    `${i}`,
    `name ${i}, Inc.`,
    i % 7 ? 'x' : 'line\nbreak',
    'z',
  ]);
  const head = ['id', 'name', 'text', 'end'];

  it('costs the rows around it, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.integer({ min: 30, max: 4000 }),
        fc.constantFrom(1, 200, 1000, 65536),
        fc.boolean(),
        async (quoteAll, place, chunk, remove) => {
          const bytes = table(',', '\n', false, quoteAll)([head, ...rows]);
          const at = Math.min(place, bytes.length - 1);
          const quote = remove ? bytes.indexOf('"', at) : at;
          const broken = remove
            ? Buffer.concat([bytes.subarray(0, quote), bytes.subarray(quote + 1)])
            : Buffer.concat([bytes.subarray(0, quote), Buffer.from('"'), bytes.subarray(quote)]);
          const found = await read(broken, { size: 97, chunk });
          const good = new Set(rows.map((row) => row.join('|')));
          const kept = found.rows.filter((row) => good.has(row.join('|'))).length;
          expect(kept).toBeGreaterThanOrEqual(rows.length - 9);
          expect(covered(broken, found)).toBe(true);
          expect(found.rows).toEqual((await read(broken)).rows);
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it('is found in bounded memory where no other quote follows', async () => {
    const line = Buffer.from('1234567,some text that is not quoted,more,end\n');
    const count = 200_000;
    async function* source() {
      yield Buffer.from('id,name,text,end\n');
      for (let i = 0; i < count; i++) {
        if (i === 100_000) yield Buffer.from('7,"broken,more,end\n');
        yield line;
      }
    }
    let most = 0;
    let kept = 0;
    const rejects: string[] = [];
    for await (const chunk of splitDelimited(source())) {
      most = Math.max(most, chunk.bytes.length);
      const dialect = tableHead(chunk.head, true)?.dialect;
      if (!dialect) throw new Error('no head');
      eachRecord(
        chunk,
        dialect,
        { row() {}, reject: (code, reason) => rejects.push(`${code}: ${reason}`), passOver() {} },
        () => kept++,
      );
    }
    expect(kept).toBe(count);
    expect(rejects).toEqual(['broken-quote: a quote is opened and not closed (line 100002)']);
    expect(most).toBeLessThan(6 * 1024 * 1024);
  });

  it('is told apart from a cell of several lines with a wrong row', async () => {
    const { rows: good, rejects } = await read('a,b,c\n1,"x\ny"\n1,2,3\n"p"q,2,3\n4,5,6\n');
    expect(good).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(rejects.map(({ code, at, length }) => [code, at, length])).toEqual([
      ['bad-row', 6, 8],
      ['broken-quote', 20, 9],
    ]);
  });
});

describe('a line without end', () => {
  it('is one reject, of its whole length, and the rows behind it are read', async () => {
    const long = 'y'.repeat(300_000);
    for (const size of [1000, 65536, 1_000_000]) {
      const { rows, rejects } = await read(`a,b\n1,2\n${long}\n3,4\n`, { size, chunk: 1000, limit: 50_000 });
      expect(rows).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
      expect(rejects.map(({ at, length }) => [at, length])).toEqual([[8, 300_001]]);
    }
  });
  it('may be the last', async () => {
    const { rejects } = await read(`a,b\n1,2\n${'y'.repeat(300_000)}`, {
      size: 1000,
      chunk: 1000,
      limit: 50_000,
    });
    expect(rejects.map(({ at, length }) => [at, length])).toEqual([[8, 300_000]]);
  });
});

describe('anything', () => {
  it('is read without a throw and in bounded time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('"', ';', '\n', '\r', '\u0000', 'a', ',', '\ufeff', 'é'),
          maxLength: 400,
        }),
        fc.integer({ min: 1, max: 50 }),
        async (text, size) => {
          const bytes = Buffer.concat([Buffer.from('a;b\n'), Buffer.from(text)]);
          const found = await read(bytes, { size, chunk: 8 });
          expect(covered(bytes, found)).toBe(true);
          expect(found.rows).toEqual((await read(bytes)).rows);
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });
  it('of many quotes takes time in proportion to its length', async () => {
    for (const unit of ['"', '"\n', '""\n', ';"\n', '"";""\n', '"\n"";', '""";\n']) {
      const begin = performance.now();
      await read(`a;b\n${unit.repeat(Math.floor(3_000_000 / unit.length))}`);
      expect([unit, performance.now() - begin < 5000]).toEqual([unit, true]);
    }
  });
});
