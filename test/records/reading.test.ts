// A reader over a stream: which rejects are kept, and what they hold.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type OwnRow, type Reader, type Reject, readWith } from '../../src/records/index.js';
import { splitAt, unitStarts } from '../../src/records/split.js';

/** Units begin with `!` (bad), `?` (passed over) or `+` (a row of the rest). */
const markers = ['!', '?', '+'];
const reader: Reader<OwnRow> = {
  format: 'made-up',
  says: 'units told by their first byte',
  detects: () => false,
  split: (source) => splitAt(source, { markers, chunk: 1 << 16, limit: 1 << 17 }),
  parse({ bytes }, out) {
    const starts = unitStarts(bytes, markers);
    for (let index = 0; index + 1 < starts.length; index++) {
      const [from = 0, end = 0] = starts.slice(index);
      const text = bytes.toString('latin1', from, end);
      if (text.startsWith('+')) out.row({ type: 'own', id: text.slice(1), cells: {}, official: null }, from);
      else if (text.startsWith('?')) out.passOver(text.slice(1));
      else out.reject('bad', 'found `!`', from, end - from);
    }
  },
};
async function read(text: string, onReject?: (reject: Reject) => void) {
  async function* source() {
    yield Buffer.from(text);
  }
  const reading = readWith(reader, source(), onReject ? { onReject } : {});
  const rows: string[] = [];
  for await (const row of reading) rows.push(row.id);
  return { rows, reading };
}

it('keeps the first thousand rejects and counts all, or hands each on', async () => {
  const text = `+a${'!x'.repeat(1500)}?p?p+b`;
  const kept = await read(text);
  expect(kept.rows).toEqual(['a', 'b']);
  expect([kept.reading.rejects.length, kept.reading.rejected]).toEqual([1000, 1500]);
  expect(kept.reading.rejects[1]).toMatchObject({ code: 'bad', reason: 'found `!`', offset: 4, length: 2 });
  expect([...kept.reading.passedOver]).toEqual([['p', 2]]);
  let seen = 0;
  const handed = await read(text, () => seen++);
  expect([handed.reading.rejects.length, handed.reading.rejected, seen]).toEqual([0, 1500, 1500]);
});
it('gives the digest of all of a reject and its first 64 KiB, also of one that was cut', async () => {
  for (const size of [100_000, 400_000]) {
    const bad = `!${'y'.repeat(size)}`;
    const { rows, reading } = await read(`+a${bad}+b`);
    expect(rows).toEqual(['a', 'b']);
    expect(reading.rejects).toHaveLength(1);
    expect(reading.rejects[0]).toMatchObject({
      offset: 2,
      length: bad.length,
      digest: createHash('sha256').update(bad).digest('hex'),
      bytes: new Uint8Array(Buffer.from(bad.slice(0, 65_536))),
    });
  }
});
it('passes on an error of the source', async () => {
  async function* source() {
    yield Buffer.from('+a');
    throw new Error('disk gone');
  }
  const rows = async () => {
    for await (const row of readWith(reader, source())) expect(row.id).toBe('a');
  };
  await expect(rows()).rejects.toThrow('disk gone');
});
