// Red Book XML: many documents in one stream, foreign ones in between, and every way to be broken. A bad one costs only itself.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PatentDocument,
  readUsGrants,
  readWith,
  type Reject,
  usRedBook,
} from '../../src/records/index.js';
import { splitAt } from '../../src/records/split.js';
import { pieces } from './pieces.js';
import { made } from './us-red-book-made-up.js';
import { sharedRecords } from './shared.js';

interface Read {
  readonly rows: PatentDocument[];
  readonly rejects: Reject[];
  readonly passedOver: Record<string, number>;
}
async function read(text: string | Buffer, size = 1 << 20): Promise<Read> {
  const reading = readUsGrants(pieces(Buffer.from(text), size));
  const rows: PatentDocument[] = [];
  for await (const row of reading) rows.push(row);
  return { rows, rejects: [...reading.rejects], passedOver: Object.fromEntries(reading.passedOver) };
}
/** `id` of rows, `code@offset+length` of rejects. */
const brief = ({ rows, rejects }: Read) => ({
  rows: rows.map((row) => row.id),
  rejects: rejects.map((reject) => `${reject.code}@${reject.offset}+${reject.length}`),
});
const one = made({ number: '09000001' });
const two = made({ number: '09000002' });
const bare = (text: string) => text.slice(text.indexOf('<us-patent'));
const sequence =
  '<?xml version="1.0"?>\n<!DOCTYPE sequence-cwu SYSTEM "x.dtd" []>\n<sequence-cwu id="S"><number>1</number></sequence-cwu>\n';
/** Two good documents with `bad` between them: it alone is rejected. */
async function between(bad: string | Buffer): Promise<string[]> {
  const whole = Buffer.concat([Buffer.from(one), Buffer.from(bad), Buffer.from(two)]);
  const found = await read(whole);
  expect(found.rows.map((row) => row.id)).toEqual(['US9000001B2', 'US9000002B2']);
  for (const { offset, length, digest, bytes, reason } of found.rejects) {
    const at = whole.subarray(offset, offset + length);
    expect(digest).toBe(createHash('sha256').update(at).digest('hex'));
    expect(Buffer.from(bytes).equals(at.subarray(0, 65536))).toBe(true);
    expect(offset).toBeGreaterThanOrEqual(one.length);
    expect(offset + length).toBeLessThanOrEqual(whole.length - two.length);
    expect(reason).not.toBe('');
  }
  return found.rejects.map((reject) => reject.code);
}

describe('a weekly file', () => {
  it('has foreign documents in between, which are counted', async () => {
    const found = await read(one + sequence + two + sequence);
    expect(found.rows.map((row) => row.id)).toEqual(['US9000001B2', 'US9000002B2']);
    expect(found.passedOver).toEqual({ 'sequence-cwu': 2 });
    expect(found.rejects).toEqual([]);
  });
  it('gives the same however it comes in pieces and with whatever line ends', async () => {
    const plain =
      one + sequence + made({ number: 'D0800001', kind: 'S1', type: 'design' }) + two.slice(0, -60) + two;
    for (const text of [plain, plain.replaceAll('\n', '\r\n'), `\ufeff${plain}`]) {
      const whole = await read(text);
      expect(brief(whole).rows).toEqual(['US9000001B2', 'USD800001S1', 'US9000002B2']);
      expect(whole.rejects.map((reject) => reject.code)).toEqual(['truncated']);
      for (let size = 1; size <= 300; size++) expect(await read(text, size)).toEqual(whole);
      for (let chunk = 1; chunk < text.length; chunk += 97) {
        const split = (source: AsyncIterable<Uint8Array>) => splitAt(source, { markers: ['<?xml '], chunk });
        const rows: PatentDocument[] = [];
        for await (const row of readWith({ ...usRedBook, split }, pieces(Buffer.from(text), 64)))
          rows.push(row);
        expect(rows).toEqual(whole.rows);
      }
    }
  });
  it('is read where declarations or DOCTYPEs are missing, or the end of a document without one', async () => {
    const doctype = '<!DOCTYPE us-patent-grant [ <!ENTITY a "b"> ]>';
    const text = bare(one) + bare(two) + doctype + bare(one) + bare(two).slice(0, 600) + bare(one);
    const { rows, rejects } = await read(text);
    expect(rows.map((row) => row.number)).toEqual(['9000001', '9000002', '9000001', '9000001']);
    expect(rejects.map((reject) => reject.code)).toEqual(['truncated']);
    expect(rejects[0]?.length).toBe(600);
  });
  it('may have blanks in its end tags and quotes of either sort', async () => {
    const text = one.replaceAll(/<\/us-([^>]*)>/g, '</us-$1 \n>').replaceAll('"', "'");
    expect(brief(await read(text + two))).toEqual({ rows: ['US9000001B2', 'US9000002B2'], rejects: [] });
  });
  it('may hold no document at all', async () => {
    for (const text of ['', ' \r\n', '\ufeff\n'])
      expect(brief(await read(text))).toEqual({ rows: [], rejects: [] });
    expect(brief(await read('no XML')).rejects).toEqual(['not-well-formed@0+6']);
  });
  it('gives each row the offset of its document', async () => {
    const bytes = Buffer.from(`\ufeff\n${one}\n\n${two}`);
    const found: number[] = [];
    const chunk = { bytes, offset: 0, head: Buffer.alloc(0), last: true };
    const fail = () => expect.fail('neither rejects nor passed over');
    usRedBook.parse(chunk, { row: (_, at) => found.push(at), reject: fail, passOver: fail });
    expect(found).toEqual([4, 4 + one.length + 2]);
  });
});

describe('a bad document costs only itself', () => {
  const bad = (from: string | RegExp, to: string) => {
    const text = made({ number: '09000009' }).replace(from, to);
    expect(text).not.toBe(made({ number: '09000009' }));
    return text;
  };
  it.each([
    ['cut off in its description', made().slice(0, -80), 'truncated'],
    ['cut off in its bibliographic part', made().slice(0, 500), 'truncated'],
    ['cut off in a tag', made().slice(0, made().indexOf('<invention-title') + 8), 'truncated'],
    ['cut off in its prolog', '<?xml version="1.0"?>\n<!DOCTYPE us-patent-grant [', 'truncated'],
    ['cut off in its root', '<?xml version="1.0"?>\n<us-patent-grant lang="EN', 'truncated'],
    ['without a bibliographic part', bad(/<us-bib[^]*<\/us-bib[^>]*>/, ''), 'no-bibliography'],
    ['with half of one', bad('</us-bibliographic-data-grant>', ''), 'no-bibliography'],
    [
      'with the wrong one',
      made({ application: true }).replaceAll('patent-application', 'patent-grant'),
      'no-bibliography',
    ],
    ['without a number', bad('<doc-number>09000009</doc-number>', ''), 'no-number'],
    ['with a number that is none', bad('09000009', 'nine'), 'no-number'],
    ['of another office', bad('<country>US</country>', '<country>EP</country>'), 'no-number'],
    ['with tags crossed', bad('</invention-title>', '</b>'), 'not-well-formed'],
    ['with an entity', bad('Made-up device', '&bomb;'), 'not-well-formed'],
    ['with a reference to no character', bad('Made-up device', '&#xFFFFFF;'), 'not-well-formed'],
    ['with a bare `&`', bad('Made-up device', 'A & B'), 'not-well-formed'],
    ['with an attribute without quotes', bad('id="t1"', 'id=t1'), 'not-well-formed'],
    ['with NUL in a name', bad('Made-up device', 'Made\0up'), 'nul'],
    ['with NUL in its description', bad('Some words', 'Some\0words'), 'nul'],
    ['with text after its end', `${made()} and more`, 'not-well-formed'],
    ['of another kind', '<?xml version="1.0"?><html><p>x</p></html>', 'other-document'],
    ['that is none', '<?xml version="1.0"?> words', 'not-well-formed'],
    ['nested too deep', bad('Made-up device', '<b>'.repeat(9999) + '</b>'.repeat(9999)), 'not-well-formed'],
  ])('%s', async (_, text, code) => {
    expect(await between(text)).toEqual([code]);
  });
  it('in bytes that are not UTF-8 is read as Windows-1252, and that is said unless its declaration says so', async () => {
    const latin = Buffer.from(made({ title: 'Caf\u00e9 \u0093 now' }), 'latin1');
    const found = await read(latin);
    expect(found.rows[0]?.title).toBe('Caf\u00e9 \u201c now');
    expect(found.passedOver).toEqual({ 'unit that is not UTF-8, read as Windows-1252': 1 });
    const declared = latin.toString('latin1').replace('UTF-8', 'ISO-8859-1');
    const believed = await read(Buffer.from(declared, 'latin1'));
    expect(believed.rows[0]?.title).toBe('Caf\u00e9 \u201c now');
    expect(believed.passedOver).toEqual({});
  });
  it('with an entity bomb that is not used: it is never resolved', async () => {
    const bomb = `<!DOCTYPE us-patent-grant [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
      .join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const text = (title: string) =>
      made({ prolog: `<?xml version="1.0"?>${bomb}`, number: '09000009', title });
    expect((await read(text('quiet'))).rows[0]?.title).toBe('quiet');
    expect(await between(text('&j;'))).toEqual(['not-well-formed']);
    expect(await between(text('&file;'))).toEqual(['not-well-formed']);
  });
  it('with a whole document in CDATA or a comment: neither is a row', async () => {
    for (const inner of [made({ number: '09000008' }), bare(made({ number: '09000008' }))]) {
      for (const text of [`<![CDATA[${inner}]]>`, `<!-- ${inner} -->`]) {
        const codes = await between(made({ number: '09000009', text }));
        expect([...new Set(codes)]).toEqual(['truncated', 'not-well-formed']);
      }
    }
  });
  it('beyond the limit, though a sequence listing may be of any length', async () => {
    const split = (source: AsyncIterable<Uint8Array>) =>
      splitAt(source, { markers: ['<?xml '], chunk: 512, limit: 4096 });
    const long = made({ number: '09000009', text: 'word '.repeat(2000) });
    const listing = sequence.replace('<number>1', `<number>${'1'.repeat(9000)}`);
    const reading = readWith({ ...usRedBook, split }, pieces(Buffer.from(one + long + listing + two), 100));
    const rows: string[] = [];
    for await (const row of reading) rows.push(row.id);
    expect(rows).toEqual(['US9000001B2', 'US9000002B2']);
    expect(reading.rejects).toMatchObject([{ code: 'too-large', offset: one.length, length: long.length }]);
    expect(Object.fromEntries(reading.passedOver)).toEqual({ 'sequence-cwu': 1 });
  });
});

it('is told by its root, whatever stands before it', () => {
  const detects = (text: string) =>
    usRedBook.detects({ name: 'x', bytes: Buffer.from(text), text: Buffer.from(text).toString('latin1') });
  for (const text of [one, `\ufeff${one}`, bare(one), sequence + one, made({ application: true })])
    expect(detects(text)).toBe(true);
  for (const text of [
    '',
    '<PATDOC DTD="2.5">',
    '<?xml version="1.0"?><exch:exchange-documents/>',
    'PATN\nWKU',
  ])
    expect(detects(text)).toBe(false);
});

describe('fuzz', () => {
  const files = ['ipg120327.two.xml', 'v4-0-A2_1.xml'].flatMap(
    (name) => sharedRecords('us-grants', name) ?? [],
  );
  const seeds = [
    Buffer.from(one + sequence + two),
    Buffer.from(bare(one) + bare(two)),
    ...files.map((file) => readFileSync(file)),
  ];
  const edit = fc.record({
    at: fc.nat(),
    how: fc.nat(4),
    length: fc.nat(200),
    bytes: fc.uint8Array({ maxLength: 8 }),
  });
  it('never throws, stays within its bytes, and rejects and rows do not overlap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(seeds.length - 1),
        fc.array(edit, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5000 }),
        async (seed, edits, size) => {
          let bytes = seeds[seed] as Buffer;
          for (const { at, how, length, bytes: extra } of edits) {
            const from = at % (bytes.length + 1);
            const cut = how === 0 ? from : Math.min(bytes.length, from + (how === 1 ? length : extra.length));
            const again = how === 3 ? bytes.subarray(from, from + length * 20) : extra;
            bytes = Buffer.concat([
              bytes.subarray(0, from),
              again,
              bytes.subarray(how === 4 ? bytes.length : cut),
            ]);
          }
          const began = performance.now();
          const found = await read(bytes, size);
          expect(performance.now() - began).toBeLessThan(5000);
          let end = 0;
          for (const reject of found.rejects) {
            expect(reject.offset).toBeGreaterThanOrEqual(end);
            end = reject.offset + reject.length;
            expect(reject.length).toBeGreaterThan(0);
            expect(createHash('sha256').update(bytes.subarray(reject.offset, end)).digest('hex')).toBe(
              reject.digest,
            );
          }
          expect(end).toBeLessThanOrEqual(bytes.length);
          const rows: number[] = [];
          const ignore = () => undefined;
          const chunk = { bytes, offset: 0, head: Buffer.alloc(0), last: true };
          usRedBook.parse(chunk, { row: (_, at) => rows.push(at), reject: ignore, passOver: ignore });
          expect(rows).toHaveLength(found.rows.length);
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          for (const { offset, length } of found.rejects)
            expect(rows.some((at) => at >= offset && at < offset + length)).toBe(false);
        },
      ),
      { seed: 20261125, numRuns: 400 },
    );
  });
});
