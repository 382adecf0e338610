// Named characters: ours, and against the EPO's DTD where it is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedCharacters } from '../../src/records/characters.js';
import { sharedRecords } from './shared.js';

describe('named characters', () => {
  it.each([
    ['tricikli&ccaron;na', 'triciklična'],
    ['&Aring;ngstr&ouml;m &mu;m &ge; 5&deg;', 'Ångström μm ≥ 5°'],
    ['&Lstrok;&oacute;d&zacute;', 'Łódź'],
    ['&amp;lt; &unknown; &; &#x10C;', '&amp;lt; &unknown; &; &#x10C;'],
    ['&constructor; &toString;', '&constructor; &toString;'],
  ])('%s', (text, expected) => expect(namedCharacters(text)).toBe(expected));
});

const file = sharedRecords('docdb', 'docdb-entities.dtd');
describe.skipIf(!file)('against ../shared/records/docdb/docdb-entities.dtd', () => {
  const declared = [...(file ? readFileSync(file, 'utf8') : '').matchAll(/<!ENTITY\s+(\w+)\s+"([^"]*)"/g)];
  const decode = (text: string) =>
    text.replace(/&(?:#38;)?#x([\dA-F]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
  it('decodes a name to the same character, but for variants and two slips of the DTD', () => {
    const other = declared.flatMap(([, name, value]) => {
      const ours = namedCharacters(`&${name};`);
      const theirs = decode(String(value));
      return ours === `&${name};` || ours.normalize('NFKC') === theirs.normalize('NFKC') ? [] : [name];
    });
    const variants = ['Tau', 'asymp', 'circ', 'empty', 'epsiv', 'lang', 'oline', 'rang', 'star'];
    expect(other.filter((name) => !variants.includes(String(name)))).toEqual([]);
    expect(declared.length).toBeGreaterThan(1000);
  });
});
