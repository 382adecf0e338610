// The EPO's readers on damaged bytes: nothing thrown, no time lost, no byte that is neither a row's nor a reject's.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Chunk,
  epoDocdb,
  epoLegalCodes,
  epoOps,
  parseChunk,
  type Reader,
  type RecordRow,
} from '../../src/records/index.js';
import { backFile, docdb, full, pieces } from './epo-made-up.js';
import { sharedRecords } from './shared.js';

type Damage = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, share: number) => Math.floor(share * bytes.length);
/** Cut off, cut out, doubled, overwritten, with something put in: what files suffer, and what breaks XML. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(
    (end): Damage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, end)),
  ),
  fc.tuple(place, fc.nat(400)).map(
    ([from, length]): Damage =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, from) + length)]),
  ),
  fc.tuple(place, fc.nat(3000)).map(
    ([from, length]): Damage =>
      (bytes) => {
        const piece = bytes.subarray(at(bytes, from), at(bytes, from) + length);
        return Buffer.concat([bytes.subarray(0, at(bytes, from)), piece, bytes.subarray(at(bytes, from))]);
      },
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(
    ([from, over]): Damage =>
      (bytes) => {
        const copy = Buffer.from(bytes);
        copy.set(over.subarray(0, Math.max(0, copy.length - at(bytes, from))), at(bytes, from));
        return copy;
      },
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '<',
        '>',
        '&',
        '\0',
        '<!--',
        '<![CDATA[',
        '</exchange-document>',
        '<exch:exchange-document ',
        '<ops:legal>',
        '<abstract>',
        '<!DOCTYPE x [',
        '\ufeff',
        '<?xml ',
      ),
    )
    .map(
      ([from, text]): Damage =>
        (bytes) =>
          Buffer.concat([
            bytes.subarray(0, at(bytes, from)),
            Buffer.from(text),
            bytes.subarray(at(bytes, from)),
          ]),
    ),
);

async function chunks(reader: Reader, bytes: Uint8Array, size: number): Promise<Chunk[]> {
  const found: Chunk[] = [];
  for await (const chunk of reader.split(pieces(bytes, size))) found.push(chunk);
  return found;
}
function fuzz<Row extends RecordRow>(reader: Reader<Row>, originals: readonly Buffer[], runs: number) {
  return fc.assert(
    fc.asyncProperty(
      fc.nat(originals.length - 1),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 512, max: 70_000 }),
      async (which, damages, size) => {
        const bytes = damages.reduce((now, one) => one(now), originals[which] as Buffer);
        const begun = performance.now();
        const found = await chunks(reader, bytes, size);
        expect(Buffer.concat(found.map((chunk) => chunk.bytes)).equals(bytes)).toBe(true);
        for (const chunk of found) {
          const { rows, rejects, at: places } = parseChunk(reader, chunk);
          for (const one of rejects) expect(one.offset + one.length).toBeLessThanOrEqual(bytes.length);
          for (const one of places) expect(one).toBeLessThan(bytes.length);
          const whole = bytes.length > 100 && /[^\s\0\ufeff]/.test(chunk.bytes.toString('latin1'));
          if (whole && reader.format === 'epo-legal-codes')
            expect(rows.length + rejects.length).toBeGreaterThan(0);
        }
        expect(performance.now() - begun).toBeLessThan(5000);
      },
    ),
    { seed: 20_240_917, numRuns: runs },
  );
}
const real = (folder: string, wanted: RegExp) => {
  const path = sharedRecords(folder);
  const names = path ? readdirSync(path).filter((name) => wanted.test(name)) : [];
  return names.map((name) => readFileSync(`${path}/${name}`));
};

describe('damaged bytes', () => {
  it('of DOCDB', async () => {
    const made = Buffer.from(backFile(docdb({ data: full }), docdb({ data: full, prefix: '' }), docdb()));
    await fuzz(epoDocdb, [made, ...real('docdb', /\.xml$/)], 150);
  }, 60_000);
  it('of OPS', async () => {
    const made = Buffer.from(
      `<?xml version="1.0"?><ops:world-patent-data><exchange-documents>${docdb({ data: full, prefix: '' })}</exchange-documents></ops:world-patent-data>`,
    );
    await fuzz(epoOps, [made, ...real('ops', /^(get_legal|get_biblio|get_register_biblio)\.xml$/)], 120);
  }, 60_000);
  it('of the table of codes', async () => {
    await fuzz(epoLegalCodes, [Buffer.from('PK\u0003\u0004', 'latin1'), ...real('ops', /\.xlsx$/)], 25);
  }, 60_000);
});

describe('bytes meant to cost time', () => {
  const document = '<exch:exchange-document country="EP" doc-number="1" kind="A1">';
  it.each([
    ['open comments', '<!--'.repeat(300_000)],
    ['open instructions', '<?'.repeat(300_000)],
    ['open doctypes', '<!DOCTYPE x ['.repeat(100_000)],
    ['NUL bytes', `${'\0'.repeat(1_000_000)}x`],
    [
      'elements that nobody reads, without their ends',
      `${document}<exch:bibliographic-data>${'<abstract>'.repeat(200_000)}</exch:bibliographic-data></exch:exchange-document>`,
    ],
    [
      'deep nesting',
      `${document}<exch:bibliographic-data>${'<a>'.repeat(300_000)}</exch:bibliographic-data></exch:exchange-document>`,
    ],
    [
      'a name of a megabyte',
      `${document}<exch:bibliographic-data><exch:parties><exch:applicants><exch:applicant data-format="docdba"><exch:applicant-name><name>${'A, '.repeat(400_000)}</name></exch:applicant-name></exch:applicant></exch:applicants></exch:parties></exch:bibliographic-data></exch:exchange-document>`,
    ],
  ])('%s', async (_, text) => {
    for (const reader of [epoDocdb, epoOps]) {
      const begun = performance.now();
      const bytes = Buffer.from(text.replace(/exch:/g, reader === epoOps ? '' : 'exch:'));
      const answer =
        reader === epoOps
          ? Buffer.concat([
              Buffer.from('<o:world-patent-data>'),
              bytes,
              Buffer.from('</o:world-patent-data>'),
            ])
          : bytes;
      for (const chunk of await chunks(reader, answer, 65_536)) parseChunk<RecordRow>(reader, chunk);
      expect(performance.now() - begun).toBeLessThan(5000);
    }
  });
});
