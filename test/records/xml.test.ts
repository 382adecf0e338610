// The light XML tree: order of mixed content, references, and all that is not well-formed.
import { describe, expect, it } from 'vitest';
import { all, at, prologEnd, textOf, type XmlElement, xmlTree } from '../../src/records/xml.js';

function tree(text: string): XmlElement {
  const read = xmlTree(text);
  if ('bad' in read) throw new Error(read.bad);
  return read;
}
const badOf = (text: string, named?: (name: string) => string | null): string => {
  const read = xmlTree(text, named);
  return 'bad' in read ? read.bad : '';
};

describe('xmlTree', () => {
  it('keeps mixed content in order, with blanks only between elements that are no inline mark-up', () => {
    const inline = '<t>H<sub>2</sub>O <i>in</i> CO<sub>2</sub></t>';
    expect(textOf(tree(inline))).toBe('H2O in CO2');
    expect(textOf(tree('<t><p>one</p><p>two</p>three</t>'))).toBe('one two three');
    expect(textOf(tree('<t>a<br/>b</t>'))).toBe('a b');
    expect(textOf(tree('<t> \r\n </t>'))).toBeNull();
  });
  it('finds elements by path, prefixes off', () => {
    const read = tree('<x:a xmlns:x="u"><x:b n="1&amp;2"/><b n="3"/></x:a>');
    expect(all(read, 'b').map((one) => one.attributes.n)).toEqual(['1&2', '3']);
    expect(at(read, 'b', 'c')).toBeNull();
    expect(textOf(at(read, 'b'))).toBeNull();
  });
  it('resolves the five entities and references to any character', () => {
    expect(tree('<t>&lt;&gt;&amp;&apos;&quot;&#x2014;&#8212;&#x1D54F;&#xa0;</t>').text).toBe(
      '<>&\'"——𝕏\u00a0',
    );
    expect(tree('<t><![CDATA[<a>&amp;]]></t>').text).toBe('<a>&amp;');
  });
  it('leaves unknown entities as written, or asks for them', () => {
    expect(tree('<t>&mdash;</t>').text).toBe('&mdash;');
    const named = (name: string) => (name === 'mdash' ? '—' : null);
    expect(xmlTree('<t>&mdash;</t>', named)).toMatchObject({ text: '—' });
    expect(badOf('<t>&bomb;</t>', named)).toContain('`&bomb;`');
    expect(badOf('<t>&AMP;</t>', named)).toContain('`&AMP;`');
    expect(badOf('<t>&constructor;</t>', named)).toContain('`&constructor;`');
  });
  it('passes over a DOCTYPE with an internal subset and resolves nothing in it', () => {
    const doctype = `<?xml version="1.0"?><!DOCTYPE t SYSTEM "x>y" [<!ENTITY a "<b>]>"> <!-- ']> --> <!ENTITY b SYSTEM 'file:///etc/passwd'>]>`;
    expect(tree(`${doctype}<t>x</t>`).text).toBe('x');
    expect(tree(`${doctype}<t>&a;&b;</t>`).text).toBe('&a;&b;');
    expect(prologEnd(`\ufeff ${doctype}\n<!-- < --><t>`)).toBe(doctype.length + 13);
    expect(prologEnd('<!DOCTYPE t [')).toBe(-1);
    expect(badOf('<!DOCTYPE t [<t/>')).toContain('DOCTYPE');
  });
  it.each([
    ['<a><b></a></b>', 'mismatch'],
    ['<a><b></b>', 'unexpected end'],
    ['<a', 'unclosed'],
    ['<a/><b/>', '2 elements'],
    ['', 'missing'],
    ['text', 'missing'],
    ['<a/>text', 'outside'],
    ['<![CDATA[x]]><a/>', 'outside'],
    ['<a x=1/>', 'quotes'],
    ['<a x="1" x="2"/>', 'already'],
    ['<a x="1"y="2"/>', 'after attribute'],
    ['<a x/>', 'attribute'],
    ['<a x="<b>"/>', '`<`'],
    ['<a>x & y</a>', '`&`'],
    ['<a>AT&T</a>', '`&`'],
    ['<a>&#0;</a>', '&#0;'],
    ['<a>&#xD800;</a>', '&#xD800;'],
    ['<a>&#x110000;</a>', '&#x110000;'],
    ['<a>\0</a>', 'U+0000'],
    ['<a>\u0008</a>', 'U+0008'],
    ['<1a/>', 'illegal'],
    ['<a><!-- </a>', 'comment'],
    ['<a><![CDATA[ </a>', 'cdata'],
    ['<a><? </a>', 'question'],
  ])('says why %j is bad', (text, why) => {
    expect(badOf(text).toLowerCase()).toContain(why.toLowerCase());
  });
  it('stops at 200 levels, and long hostile input costs time in its length only', () => {
    expect(badOf(`${'<a>'.repeat(199)}${'</a>'.repeat(199)}`)).toBe('');
    expect(badOf('<a>'.repeat(1_000_000))).toContain('200 levels');
    const began = performance.now();
    for (const part of [
      '<a "',
      "<a '",
      '&',
      '&#',
      '<!',
      '<!--',
      '<?',
      '<![CDATA[',
      '<!DOCTYPE [',
      ']]>',
      ' ',
    ])
      badOf(`<t>${part.repeat(100_000)}`);
    expect(performance.now() - began).toBeLessThan(5000);
  });
  it('takes names of object members for what they are', () => {
    const read = tree('<a __proto__="x" constructor="y"><__proto__/></a>');
    expect(read.children[0]?.name).toBe('__proto__');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
