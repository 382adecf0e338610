// Bad input as people write it: each gives a clear line with its place, and nothing is thrown.
import { describe, expect, test } from 'vitest';
import { findingText, readWorkspace } from '../../src/language/index.js';
import { bytes, read, texts } from './help.js';

describe('YAML', () => {
  test('a syntax error', () => {
    expect(texts('parties:\n  nokia: {name: "Nokia}\n').slice(0, 1)).toEqual([
      'a.yaml:4:1: missing closing "quote',
    ]);
    expect(texts('parties: [a, b\nproducts: {}\n').length).toBeGreaterThan(0);
  });
  test('a tab', () => {
    expect(texts('parties:\n\tnokia: {name: Nokia}\n')).toEqual([
      'a.yaml:3:1: a tab in the indentation, expected spaces',
    ]);
  });
  test('a key twice', () => {
    expect(texts('parties:\n  nokia: {name: A}\n  nokia: {name: B}\n')).toEqual([
      'a.yaml:4:3: the key `nokia` is here twice, see a.yaml:3:3',
    ]);
  });
  test('a second document', () => {
    expect(texts('parties: {}\n---\nparties: {}\n')).toEqual([
      'a.yaml:3:1: a second document begins, expected one document a file',
    ]);
  });
  test('an alias without an anchor, and one inside what it names', () => {
    expect(texts('parties: *nobody\n')).toEqual(['a.yaml:2:10: no anchor `nobody` before this alias']);
    expect(texts('kinds: &k {a: *k}\n')).toEqual(['a.yaml:2:15: the alias `k` stands inside what it names']);
  });
  test('an alias bomb ends at once', () => {
    const layers = Array.from({ length: 12 }, (_, n) => {
      const inside = n === 0 ? 'x' : Array.from({ length: 9 }, () => `*l${n - 1}`).join(', ');
      return `  - &l${n} [${inside}]`;
    });
    const started = Date.now();
    const found = texts(`fields:\n${layers.join('\n')}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^a\.yaml:1:1: the aliases of this file unfold into `\d+` values, expected at most 1000000$/,
    );
    expect(Date.now() - started).toBeLessThan(1000);
  });
  test('thousands of nested brackets', () => {
    expect(texts(`fields: ${'['.repeat(200_000)}`)).toEqual([
      'a.yaml:1:1: values are nested more than `64` deep',
    ]);
    expect(texts(`fields: ${'['.repeat(100)}${']'.repeat(100)}`)[0]).toMatch(/nested more than/);
  });
});

describe('files', () => {
  test('not UTF-8: the place of the byte', () => {
    const start = bytes('crossgrant: 1\nparties:\n  nokia: {name: ');
    const all = new Uint8Array([...start, 0xe9, 0x7d, 0x0a]);
    const { workspace, findings } = readWorkspace([{ name: 'a.yaml', bytes: all }]);
    expect(workspace).toBeNull();
    expect(findings.map(findingText)).toEqual([
      'a.yaml:3:17: this is not UTF-8: byte `0xe9`, expected UTF-8',
    ]);
  });
  test('UTF-16', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFFcrossgrant: 1\n', 'utf16le'));
    const { findings } = readWorkspace([{ name: 'a.yaml', bytes: utf16 }]);
    expect(findings.map(findingText)).toEqual(['a.yaml:1:1: this is not UTF-8: byte `0xff`, expected UTF-8']);
  });
  test('over 16 MB, refused before parsing', () => {
    const big = new Uint8Array(17 * 1024 * 1024).fill(0x20);
    big.set(bytes('crossgrant: 1\n'));
    const { findings } = readWorkspace([{ name: 'big.yaml', bytes: big }]);
    expect(findings.map(findingText)).toEqual([
      'big.yaml:1:1: the file holds `17.0 MB`, expected at most 16 MB; write patents and market figures as tables (CSV, Parquet), named under `tables:`',
    ]);
  });
  test('no workspace file', () => {
    const { workspace, findings } = read({ 'readme.yaml': 'a: 1\n' });
    expect(workspace).toBeNull();
    expect(findings.map(findingText)).toEqual([
      '.:1:1: no workspace file in `this folder`, expected a `.yaml`, `.yml` or `.json` file that begins with `crossgrant: 1`',
    ]);
  });
  test('another version, and the key in the wrong place', () => {
    expect(read({ 'a.yaml': 'crossgrant: 2\n' }).findings.map(findingText)).toEqual([
      'a.yaml:1:13: unknown version `2` of the language, expected `1`',
    ]);
    expect(read({ 'a.yaml': 'title: x\ncrossgrant: 1\n' }).findings.map(findingText)[0]).toBe(
      'a.yaml:2:1: `crossgrant` is not the first key of the file, expected `crossgrant: 1` before everything else',
    );
  });
});

describe('words, ids and dates', () => {
  test('a duplicate id in two files', () => {
    const { findings } = read({
      'a.yaml': 'crossgrant: 1\nparties:\n  nokia: {name: A}\n',
      'b.yaml': 'crossgrant: 1\n# more\nparties:\n  nokia: {name: B}\n',
    });
    expect(findings.map(findingText)).toEqual(['b.yaml:4:3: the id `nokia` is taken, see a.yaml:3:3']);
  });
  test('a key one letter off', () => {
    expect(texts('parties:\n  a: {name: A}\n  b:\n    contrlled: [{by: a}]\n')).toEqual([
      'a.yaml:5:5: unknown key `contrlled`, expected one of `name`, `names`, `country`, `kind`, `controlled`, `merged`, `source`, `assumed` or `note`, did you mean `controlled`?'.replace(
        'one of ',
        '',
      ),
    ]);
  });
  test('a word one letter off', () => {
    expect(texts('parties:\n  a: {kind: operatng}\n')).toEqual([
      'a.yaml:3:13: found `operatng`, expected `operating`, `assertion-entity` or `pool`, did you mean `operating`?',
    ]);
  });
  test('an event whose first key is a letter off', () => {
    const [first] = texts(
      'parties: {a: {}}\nevents:\n  - {asertion: s-1, by: a, against: a, on: 2014-01-01}\n',
    );
    expect(first).toMatch(
      /^a\.yaml:4:6: unknown key `asertion`, expected `assertion`, `notice`.*, did you mean `assertion`\?$/,
    );
  });
  test('31 February', () => {
    expect(texts('parties: {a: {}}\nproducts:\n  p: {sells: a, from: 2017-02-31}\n')).toEqual([
      'a.yaml:4:23: no such day `2017-02-31`, expected a day of the calendar, did you mean `2017-02-28`?',
    ]);
  });
  test('31 February where a word may stand too; a day, a country and an id written otherwise', () => {
    const ends = (text: string) =>
      texts(`parties: {a: {}, b: {}}\nagreements: {x: {parties: [a, b], ends: ${text}}}\n`);
    expect(ends('2017-02-31')).toEqual([
      'a.yaml:3:41: no such day `2017-02-31`, expected a day of the calendar, did you mean `2017-02-28`?',
    ]);
    expect(ends('2018-3-1')[0]).toMatch(/did you mean `2018-03-01`\?$/);
    expect(ends('last-to-expir')[0]).toMatch(/did you mean `last-to-expire`\?$/);
    expect(texts('parties: {a: {country: de}}\n')).toEqual([
      'a.yaml:2:24: found `de`, expected a country in two capitals, did you mean `DE`?',
    ]);
  });
  test('`until` before `from`, and intervals of one day', () => {
    expect(
      texts('parties:\n  a: {}\n  b: {controlled: [{by: a, from: 2010-01-02, until: 2010-01-01}]}\n'),
    ).toEqual([
      'a.yaml:4:53: `until` `2010-01-01` lies before `from`, expected a day not before `from` 2010-01-02',
    ]);
    expect(texts('parties:\n  a: {}\n  b: {controlled: [{by: a, from: 2010-01-02, until: 2010}]}\n')).toEqual(
      [],
    );
  });
  test('an id in the wrong shape', () => {
    expect(texts('parties:\n  Nokia Oyj: {}\n')).toEqual([
      'a.yaml:3:3: `Nokia Oyj` is no id, expected an id in kebab-case, did you mean `nokia-oyj`?',
    ]);
  });
  test('two capitals and digits that are no publication number', () => {
    const patent = (id: string) =>
      texts(`parties: {a: {}}\npatents:\n  ${id}: {country: US, filed: 2000, owner: a}\n`);
    expect(patent('ZZ1234567')).toEqual([
      'a.yaml:4:3: `ZZ1234567` is no possible publication number, expected two capitals of a patent office before the digits',
    ]);
    expect(patent('US99999999999999B2')[0]).toMatch(
      /^a\.yaml:4:3: `US99999999999999B2` is no possible publication number, expected `US`, up to eight digits/,
    );
    expect(patent('EP12')[0]).toMatch(/no possible publication number/);
    expect(patent('"US 8,000,001 B2"')[0]).toMatch(/did you mean `US8000001B2`\?$/);
    for (const id of [
      'US8000001B2',
      'EP1230818',
      'CN101234567B',
      'WO2010123456A1',
      'US20100123456A1',
      'USRE45678E1',
      'JP5123456B2',
      'DE602004012345D1',
      'KR101234567B1',
    ]) {
      expect(patent(id)).toEqual([]);
    }
  });
  test('an unknown id, with the nearest', () => {
    expect(texts('parties: {nokia: {}}\nproducts:\n  p: {sells: nokai}\n')).toEqual([
      'a.yaml:4:14: unknown party `nokai`, did you mean `nokia`?',
    ]);
  });
  test('an unknown country', () => {
    expect(texts('parties:\n  a: {country: UK}\n')).toEqual([
      'a.yaml:3:16: unknown country `UK`, expected a code of ISO 3166, or EP, UPC, EU, EEA, did you mean `GB`?',
    ]);
  });
  test('an assumption that is not there, and one that does not fit', () => {
    const body = (use: string) =>
      `assumptions:\n  grant-rate: {says: granted, value: 0.6}\nparties: {a: {}}\npatents:\n  l-1: {count: 9, country: US, owner: a, filed: 2008, granted-share: {assumed: ${use}}}\n`;
    expect(texts(body('grant-rate'))).toEqual([]);
    expect(texts(body('grant-rat'))).toEqual([
      'a.yaml:6:80: unknown assumption `grant-rat`, did you mean `grant-rate`?',
    ]);
    expect(texts(body('grant-rate').replace('0.6', '60'))).toEqual([
      'a.yaml:3:38: the assumption `grant-rate` does not fit here, expected a number from 0 to 1, see a.yaml:6:80',
    ]);
  });
});

describe('title, control, agreements', () => {
  const patent = (title: string) =>
    texts(
      `parties: {a: {}, b: {}}\npatents:\n  p-1:\n    country: US\n    filed: 2000-01-01\n    granted: 2003-01-01\n    title:\n${title}`,
    );
  test('two owners overlapping', () => {
    expect(
      patent('      - {owner: [a], from: 2000-01-01}\n      - {owner: [b], from: 2000-01-01}\n'),
    ).toEqual([
      'a.yaml:10:9: two owners overlap: `a` from 2000-01-01, then `b` from 2000-01-01, expected each step to begin after the one before it, see a.yaml:9:9',
    ]);
    expect(
      patent('      - {owner: [a], from: 2005-01-01}\n      - {owner: [b], from: 2001-01-01}\n')[1],
    ).toMatch(/^a\.yaml:10:9: two owners overlap/);
  });
  test('a gap at the beginning', () => {
    expect(patent('      - {owner: [a], from: 2005-01-01}\n')).toEqual([
      'a.yaml:9:9: a gap in the chain of title: no owner from `granted` 2003-01-01 until 2005-01-01, expected the first step not to begin later',
    ]);
  });
  test('shares that do not add up, or are too few', () => {
    expect(patent('      - {owner: [a, b], shares: [50, 40], from: 2000-01-01}\n')).toEqual([
      'a.yaml:9:25: the shares add up to `90`, expected `100`',
    ]);
    expect(patent('      - {owner: [a, b], shares: [100], from: 2000-01-01}\n')).toEqual([
      'a.yaml:9:25: `1` shares, expected 2, one for each owner',
    ]);
  });
  test('owner and title', () => {
    expect(
      texts(
        'parties: {a: {}}\npatents:\n  p-1: {country: US, filed: 2000, owner: a, title: [{owner: a, from: 2000}]}\n',
      ),
    ).toEqual(['a.yaml:4:45: `p-1` has both `owner` and `title`, expected one of them, see a.yaml:4:42']);
  });
  test('a control loop, and none where the days do not meet', () => {
    const loop = (until: string) =>
      texts(
        `parties:\n  a: {controlled: [{by: b, from: 2000-01-01${until}}]}\n  b: {controlled: [{by: c, from: 2001-01-01}]}\n  c: {controlled: [{by: a, from: 2002-01-01}]}\n`,
      );
    expect(loop('')).toEqual(['a.yaml:3:7: a control loop: `a` > `b` > `c` > `a`']);
    expect(loop(', until: 2001-12-31')).toEqual([]);
  });
  test('more than the whole held at one time', () => {
    expect(
      texts(
        'parties:\n  a: {}\n  b: {}\n  c: {controlled: [{by: a, from: 2000}, {by: b, from: 2005-01-01, share: 10}]}\n',
      ),
    ).toEqual([
      'a.yaml:5:41: more than 100 % of `c` is held, expected at most 100 at one time (`a` 100, `b` 10)',
    ]);
    expect(
      texts(
        'parties:\n  a: {}\n  b: {}\n  c: {controlled: [{by: a, from: 2000, share: 50}, {by: b, share: 50}]}\n',
      ),
    ).toEqual([]);
  });
  test('a merger loop', () => {
    expect(
      texts('parties:\n  a: {merged: {into: b, on: 2001}}\n  b: {merged: {into: a, on: 2002}}\n'),
    ).toEqual(['a.yaml:3:7: a merger loop: `a` > `b` > `a`']);
  });
  test('a loop of standards', () => {
    expect(texts('standards:\n  A4: {includes: [B4]}\n  B4: {includes: A4}\n')).toEqual([
      'a.yaml:3:3: a loop of standards: `A4` > `B4` > `A4`',
    ]);
  });
  const deal = (agreement: string) =>
    texts(`parties: {a: {}, b: {}, stranger: {}}\nagreements:\n  x-1: {${agreement}}\n`);
  test('the same party twice', () => {
    expect(deal('parties: [a, b, a], signed: 2001')).toEqual([
      'a.yaml:4:25: the party `a` is here twice, see a.yaml:4:19',
    ]);
  });
  test('an agreement that ends before it begins', () => {
    expect(deal('parties: [a, b], signed: 2001-05-01, ends: 2000-12-31')).toEqual([
      'a.yaml:4:52: `ends` 2000-12-31 lies before it begins, expected a day not before `signed` 2001-05-01',
    ]);
  });
  test('a grant by a non-party', () => {
    expect(
      deal('parties: [a, b], signed: 2001, grants: [{id: g-1, kind: licence, from: stranger, to: b}]'),
    ).toEqual(['a.yaml:4:80: `stranger` is not a party to the agreement, expected a party to it: `a`, `b`']);
  });
  test('a grant id twice', () => {
    const found = deal(
      'parties: [a, b], signed: 2001, grants: [{id: g-1, kind: licence, from: a, to: b}, {id: g-1, kind: release, from: b, to: a}]',
    );
    expect(found).toEqual(['a.yaml:4:96: the id `g-1` is taken, see a.yaml:4:54']);
  });
  test('a grant without a direction, or with two', () => {
    expect(deal('parties: [a, b], grants: [{id: g-1, kind: licence}]')).toEqual([
      'a.yaml:4:35: the grant `g-1` does not say from whom to whom, expected `from` and `to`, or `each-other: yes`',
    ]);
    expect(deal('parties: [a, b], grants: [{id: g-1, kind: licence, each-other: yes, from: a}]')[0]).toMatch(
      /`each-other` beside/,
    );
    expect(deal('parties: [a], grants: [{id: g-1, kind: covenant, each-other: yes}]')[0]).toMatch(
      /between fewer than two parties/,
    );
  });
  test('a seller that never owned the patent', () => {
    expect(
      texts(
        'parties: {a: {}, b: {}, c: {}}\npatents:\n  p-1: {country: US, filed: 2000, owner: a}\ntransfers:\n  - {patents: {list: [p-1]}, from: b, to: c, on: 2005-01-01}\n',
      ),
    ).toEqual(['a.yaml:6:36: `b` does not own what it transfers, expected an owner: `a`']);
  });
  test('an amount without a currency', () => {
    expect(deal('parties: [a, b], money: [{kind: lump-sum, amount: 100}]')[0]).toMatch(
      /`currency` is missing/,
    );
  });
});

test('a key twice hides no other problem of the file', () => {
  expect(texts('parties:\n  a: {country: US, country: US}\n  b: {knd: pool}\n')).toHaveLength(2);
});

test('all problems of a workspace come at once, by file and line', () => {
  const { findings } = read({
    'b.yaml': 'crossgrant: 1\nproducts:\n  p: {sells: x, from: 2017-02-31}\n',
    'a.yaml': 'crossgrant: 1\nparties:\n  a: {knd: pool}\n  b: {country: ZZ}\n',
  });
  expect(findings.map((one) => `${one.place.file}:${one.place.line} ${one.code}`)).toEqual([
    'a.yaml:3 unknown-key',
    'a.yaml:4 unknown-country',
    'b.yaml:3 unknown-id',
    'b.yaml:3 no-such-day',
  ]);
});
