import { describe, expect, it } from 'vitest';
import { jsonUnits, splitJson } from '../../src/records/json-units.js';
import { pieces } from './pieces.js';

const inner = new Set(['own']);

/** Units as text, and how each ended where not with its own end. */
async function units(text: string | Buffer, options: { size?: number; chunk?: number; limit?: number } = {}) {
  const found: string[] = [];
  const bytes = Buffer.from(text);
  const whole: Buffer[] = [];
  let lengths = 0;
  const { size = 50, ...rest } = options;
  for await (const chunk of splitJson(pieces(bytes, size), { inner, ...rest })) {
    expect(chunk.offset).toBe(lengths);
    lengths += chunk.cut?.length ?? chunk.bytes.length;
    whole.push(chunk.bytes);
    if (chunk.cut) found.push(`cut ${chunk.cut.length}`);
    else
      jsonUnits(chunk, inner, (from, to, end) => {
        const unit = chunk.bytes.toString('utf8', from, to).trim();
        if (unit) found.push(end === 'whole' ? unit : `${end} ${unit}`);
      });
  }
  expect(lengths).toBe(bytes.length);
  return found;
}

const a = '{"k":1,"own":[{"k2":"}]\\"{"}]}';
const b = '{"k":2,"t":"[{\\\\"}';
const c = '{"k":3,"o":{"p":[1,[2]]}}';
const three = [a, b, c];

describe('records of a JSON file', () => {
  it.each([
    ['lines', `${a}\n${b}\n${c}\n`],
    ['lines without the last end, with blank ones', `${a}\r\n\n${b}\n${c}`],
    ['a list', `[${a},${b},${c}]`],
    ['a list in an object', `{"n":3,"any":[ ${a} ,\n${b},${c}],"after":[1,"{"],"facets":{"x":[{"y":1}]}}`],
    ['a list deeper', `{"head":{"p":{"q":"*"}},"answer":{"n":1,"docs":[${a},${b},${c}],"z":{}}}`],
    ['a list in an object in a list', `[{"asked":{"own":[{"x":1}]},"data":[${a},${b},${c}]}]`],
    ['pages one after another', `{"docs":[${a}]}{"docs":[${b},${c}]}`],
    ['objects one after another', `${a}${b} ${c}`],
    ['a byte order mark', `\ufeff[${a},${b},${c}]`],
    ['a list laid out', `[\n  ${a},\n  ${b},\n  ${c}\n]\n`],
  ])('%s', async (_, text) => {
    for (const chunk of [1, 20, 1000]) {
      for (const size of [1, 3, 1000]) expect(await units(text, { size, chunk })).toEqual(three);
    }
  });
  it('one record alone, laid out or not', async () => {
    expect(await units(a)).toEqual([a]);
    const laid = JSON.stringify(JSON.parse(a), null, 2);
    expect(await units(laid)).toEqual([laid]);
  });
  it('an empty list, and nothing', async () => {
    expect(await units('{"docs":[]}')).toEqual(['{"docs":[]}']);
    expect(await units('[]')).toEqual([]);
    expect(await units('')).toEqual([]);
  });
  it.each([
    ['a quote lost', '{"k":9,"t":"x}', 'broken'],
    ['a quote too many', '{"k":9,"t":"x""}', ''],
    ['a bracket lost', '{"k":9,"own":[{"k2":1}', 'broken'],
  ])('%s costs one record of a document', async (_, bad, how) => {
    const found = await units(`{"docs":[${a},${bad},${b},${c}]}`);
    expect(found.filter((one) => three.includes(one))).toEqual(three);
    expect(found).toHaveLength(4);
    expect(found[1]).toContain(how);
  });
  it('a broken line costs one record of lines', async () => {
    expect(await units(`${a}\n{"k":"\n${b}\n${c}\n`)).toEqual([a, '{"k":"', b, c]);
  });
  it('a file cut off', async () => {
    expect(await units(`{"docs":[${a},{"k":2,"t":"abc`)).toEqual([a, 'truncated {"k":2,"t":"abc']);
  });
  it('rubbish between records', async () => {
    expect(await units(`[${a},null,${b},tru e,${c}]`)).toEqual([a, 'null', b, 'tru e', c]);
  });
  it('hands on the beginning of a record beyond the limit, and goes on after it', async () => {
    const large = `{"k":4,"t":"${'x'.repeat(5000)}"}`;
    const options = { size: 100, chunk: 200, limit: 1000 };
    const found = await units(`[${a},${large},${b},${c}]`, options);
    expect(found[0]).toBe(a);
    expect(found.some((one) => one.startsWith('cut 5'))).toBe(true);
    expect(found.at(-1)).toBe(c);
    const lines = await units(`${a}\n${b}\n${c}\n${large}\n${c}\n`, options);
    expect(lines.filter((one) => one.startsWith('cut'))).toHaveLength(1);
    expect(lines.at(-1)).toBe(c);
  });
  it('does not sink into brackets', async () => {
    expect(await units('['.repeat(300_000), { size: 65_536 })).toHaveLength(1);
    expect(await units(`{"a":${'['.repeat(300_000)}`, { size: 65_536 })).toHaveLength(1);
  });
});
