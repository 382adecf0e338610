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
import { backFile, docdb, full } from './epo-made-up.js';
import { pieces } from './pieces.js';
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
/** Bytes that the reader has to answer for: each of these is a row, a reject or counted as passed over. */
const units: Readonly<Record<string, RegExp>> = {
  'epo-docdb': /<(?:exch:)?exchange-document[\s>]/g,
  'epo-ops': /<\/(?:[\w.-]+:)?world-patent-data>/g,
  'epo-legal-codes': /^[^]+$/g,
};
/** What went wrong in any of `runs` damaged files, in words. */
async function complaints<Row extends RecordRow>(
  reader: Reader<Row>,
  originals: readonly Buffer[],
  runs: number,
) {
  const found: string[] = [];
  const one = async (which: number, damages: readonly Damage[], size: number) => {
    const bytes = damages.reduce((now, change) => change(now), originals[which] as Buffer);
    const begun = performance.now();
    const parts = await chunks(reader, bytes, size);
    if (!Buffer.concat(parts.map((chunk) => chunk.bytes)).equals(bytes)) found.push('bytes lost');
    let answers = 0;
    for (const chunk of parts) {
      const { rows, rejects, passedOver, at: places } = parseChunk(reader, chunk);
      answers += rows.length + rejects.length + passedOver.size;
      if (rejects.some((reject) => reject.offset + reject.length > bytes.length))
        found.push('reject beyond the end');
      if (places.some((offset) => offset >= bytes.length)) found.push('row beyond the end');
    }
    const wanted = bytes.toString('latin1').match(units[reader.format] ?? /^/)?.length ?? 0;
    if (answers < wanted) found.push(`${wanted} units, ${answers} answers`);
    if (performance.now() - begun > 5000) found.push('more than 5 s');
  };
  const size = fc.integer({ min: 512, max: 70_000 });
  const cases = fc.tuple(
    fc.nat(originals.length - 1),
    fc.array(damage, { minLength: 1, maxLength: 3 }),
    size,
  );
  for (const [which, damages, pieceSize] of fc.sample(cases, { seed: 20_240_917, numRuns: runs }))
    await one(which, damages, pieceSize);
  return found;
}
const real = (folder: string, wanted: RegExp) => {
  const path = sharedRecords(folder);
  const names = path ? readdirSync(path).filter((name) => wanted.test(name)) : [];
  return names.map((name) => readFileSync(`${path}/${name}`));
};

describe('damaged bytes', () => {
  it('of DOCDB', async () => {
    const made = Buffer.from(backFile(docdb({ data: full }), docdb({ data: full, prefix: '' }), docdb()));
    expect(await complaints(epoDocdb, [made, ...real('docdb', /\.xml$/)], 200)).toEqual([]);
  }, 60_000);
  it('of OPS', async () => {
    const made = Buffer.from(
      `<?xml version="1.0"?><ops:world-patent-data><exchange-documents>${docdb({ data: full, prefix: '' })}</exchange-documents></ops:world-patent-data>`,
    );
    expect(
      await complaints(
        epoOps,
        [made, ...real('ops', /^(get_legal|get_biblio|get_register_biblio)\.xml$/)],
        120,
      ),
    ).toEqual([]);
  }, 60_000);
  it('of the table of codes', async () => {
    expect(
      await complaints(
        epoLegalCodes,
        [Buffer.from('PK\u0003\u0004', 'latin1'), ...real('ops', /\.xlsx$/)],
        25,
      ),
    ).toEqual([]);
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
