// Streams fall into the same units however they come in pieces; units beyond the limit are cut, the rest goes on.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../src/records/index.js';
import { type SplitOptions, splitAt, unitStarts } from '../../src/records/split.js';
import { pieces } from './pieces.js';

async function chunksOf(text: string, size: number, options: SplitOptions): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of splitAt(pieces(Buffer.from(text), size), options)) chunks.push(chunk);
  return chunks;
}
/** The units of all chunks, and the cut ones as `length:digest`. */
async function units(text: string, size: number, options: SplitOptions): Promise<string[]> {
  const found: string[] = [];
  let offset = 0;
  for (const chunk of await chunksOf(text, size, options)) {
    expect(chunk.offset).toBe(offset);
    offset += chunk.cut?.length ?? chunk.bytes.length;
    if (chunk.cut) found.push(`${chunk.cut.length}:${chunk.cut.digest}:${chunk.bytes.toString()}`);
    else if (options.trailing) found.push(...chunk.bytes.toString().split(/(?<=\n)/));
    else {
      const starts = unitStarts(chunk.bytes, options.markers);
      for (let i = 0; i + 1 < starts.length; i++)
        found.push(chunk.bytes.toString('utf8', starts[i], starts[i + 1]));
    }
  }
  expect(offset).toBe(Buffer.byteLength(text));
  return found;
}
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('splitAt', () => {
  const text = `<?xml 1>a<?xml 2>${'b'.repeat(30)}<?xml 3><?xm<?xml 4>é€<?xml`;
  it('finds a marker that straddles pieces, at every size of piece and chunk', async () => {
    const expected = ['<?xml 1>a', `<?xml 2>${'b'.repeat(30)}`, '<?xml 3><?xm', '<?xml 4>é€<?xml'];
    for (let size = 1; size <= text.length + 1; size++)
      for (const chunk of [1, 7, 64])
        expect(await units(text, size, { markers: ['<?xml '], chunk })).toEqual(expected);
  });
  it('cuts the same units beyond the limit at every size of piece, with their whole length and digest', async () => {
    const large = `<?xml 2>${'b'.repeat(30)}`;
    const expected = [
      '<?xml 1>a',
      `38:${hash(large)}:${large.slice(0, 20)}`,
      '<?xml 3><?xm',
      '<?xml 4>é€<?xml',
    ];
    for (let size = 1; size <= text.length + 1; size++)
      for (const chunk of [1, 7, 64])
        expect(await units(text, size, { markers: ['<?xml '], chunk, limit: 20 })).toEqual(expected);
  });
  it('lets a unit of exactly the limit through and cuts one byte more, at the end as in the middle', async () => {
    const exact = `<u>${'x'.repeat(17)}`;
    const over = `<u>${'y'.repeat(18)}`;
    const cut = `21:${hash(over)}:${over.slice(0, 20)}`;
    for (let size = 1; size < 50; size++) {
      expect(await units(exact + over + exact, size, { markers: ['<u>'], chunk: 4, limit: 20 })).toEqual([
        exact,
        cut,
        exact,
      ]);
      expect(await units(exact + over, size, { markers: ['<u>'], chunk: 4, limit: 20 })).toEqual([
        exact,
        cut,
      ]);
    }
  });
  it('ends units at a trailing marker, and marks only the last chunk as last', async () => {
    const lines = 'one\ntwo\n\na line beyond the limit\nlast';
    for (let size = 1; size < 40; size++) {
      const found = await units(lines, size, { markers: ['\n'], trailing: true, chunk: 3, limit: 12 });
      const long = 'a line beyond the limit\n';
      expect(found).toEqual(['one\n', 'two\n', '\n', `24:${hash(long)}:${long.slice(0, 12)}`, 'last']);
    }
    const chunks = await chunksOf(lines, 5, { markers: ['\n'], trailing: true, chunk: 3 });
    expect(chunks.map((chunk) => chunk.last)).toEqual(chunks.map((_, index) => index === chunks.length - 1));
  });
  it('yields bytes before the first marker as a unit, and nothing for nothing', async () => {
    expect(await units('junk<u>1', 3, { markers: ['<u>'], chunk: 2 })).toEqual(['junk', '<u>1']);
    expect(await units('', 3, { markers: ['<u>'] })).toEqual([]);
  });
  it('takes a whole file handed over at once in chunks of the size asked', async () => {
    const unit = `<u>${'z'.repeat(97)}`;
    const chunks = await chunksOf(unit.repeat(1000), 1e9, { markers: ['<u>'], chunk: 1000 });
    expect(Math.max(...chunks.map((chunk) => chunk.bytes.length))).toBeLessThanOrEqual(1100);
  });
  it('copies no byte often: small pieces of one large unit, and a limit passed with flat memory', async () => {
    const began = performance.now();
    const source = pieces(Buffer.from(`<u>${'q'.repeat(8_000_000)}`), 512);
    let length = 0;
    for await (const chunk of splitAt(source, { markers: ['<u>'], limit: 1_000_000 })) {
      expect(chunk.bytes.length).toBe(1_000_000);
      length += chunk.cut?.length ?? 0;
    }
    expect(length).toBe(8_000_003);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
