// What every reader must bear: damaged input, in bounded time, with every byte accounted for.
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Chunk, parseChunk, type Reader, type RecordRow } from '../../src/records/index.js';
import { pieces } from './pieces.js';

const RUNS = 150;

/** Cuts, overwrites and repeats parts of `seeds`: no throw, bounded time, and rejects lie inside what was read. How often it tried. */
export async function damage<Row extends RecordRow>(
  reader: Reader<Row>,
  seeds: readonly Buffer[],
): Promise<number> {
  const edit = fc.record({
    sort: fc.constantFrom('cut', 'overwrite', 'repeat', 'insert'),
    at: fc.nat(1_000_000),
    length: fc.nat(4000),
    byte: fc.constantFrom(0, 0x0a, 0x20, 0x26, 0x3b, 0x3c, 0x3e, 0x22, 0x41, 0x39, 0xff),
  });
  const arbitrary = fc.record({
    seed: fc.nat(seeds.length - 1),
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    size: fc.constantFrom(7, 1000, 65_536),
  });
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ seed, edits, size }) => {
      let bytes = seeds[seed] as Buffer;
      for (const { sort, at, length, byte } of edits) {
        const from = bytes.length === 0 ? 0 : at % bytes.length;
        const part = bytes.subarray(from, from + length);
        const before = bytes.subarray(0, from);
        const middle =
          sort === 'cut'
            ? []
            : sort === 'repeat'
              ? [part, part]
              : [Buffer.alloc(1 + (length % 40), byte), ...(sort === 'insert' ? [part] : [])];
        bytes = Buffer.concat([before, ...middle, bytes.subarray(from + length)]);
      }
      const started = performance.now();
      let read = 0;
      for await (const chunk of reader.split(pieces(bytes, size))) {
        expect(chunk.offset).toBe(read);
        read += chunk.cut?.length ?? chunk.bytes.length;
        accounted(reader, chunk);
      }
      expect(read).toBe(bytes.length);
      expect(performance.now() - started).toBeLessThan(5000);
    }),
    { seed: 20_260_101, numRuns: RUNS },
  );
  return RUNS;
}

/** Units follow each other: each row or reject begins where the one before it could end. */
function accounted<Row extends RecordRow>(reader: Reader<Row>, chunk: Chunk): void {
  const { at, rejects, rows, passedOver } = parseChunk(reader, chunk);
  expect(at.length).toBe(rows.length);
  const begins = [...at, ...rejects.map(({ offset }) => offset)].sort((a, b) => a - b);
  if (begins.length > 0 && passedOver.size === 0) expect(begins[0]).toBe(chunk.offset);
  expect(new Set(begins).size).toBe(begins.length);
  for (const { offset, length } of rejects) {
    const next = begins.find((begin) => begin > offset);
    expect(offset + length).toBeLessThanOrEqual(next ?? chunk.offset + chunk.bytes.length);
  }
}
