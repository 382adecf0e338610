// A piece of SGML, or of XML with SGML habits, as the light tree of `xml.ts`: elements that have no end tag, characters by name,
// and highlighting inside running text, whose order must be kept. Declarations are passed over, never resolved.
import { withCharacters } from './characters.js';
import type { BadXml, Building, XmlElement } from './xml.js';

export interface SgmlOptions {
  /** Elements without content: with or without `/>`, never with an end tag. */
  readonly empty: ReadonlySet<string>;
  /** Elements that only mark text: their text is that of the element around them, where it stands. */
  readonly inline: ReadonlySet<string>;
  /** Elements passed over with all that is in them. */
  readonly skip: ReadonlySet<string>;
  /** End tags may be left out: an end tag also closes what is still open inside. */
  readonly omitted: boolean;
}
interface Open {
  readonly name: string;
  /** Where text goes: the element itself, or the one around an inline element. */
  readonly into: Building;
}

const NAME = /\/?[A-Za-z][\w.:-]*/y;
const MOST_LEVELS = 200;

/** The one element of `text`, without its attributes. Deeper than 200 levels counts as not well-formed. Never throws. */
export function sgmlTree(text: string, options: SgmlOptions): XmlElement | BadXml {
  const top: Building = { name: '', attributes: {}, children: [], text: '', after: 0 };
  const stack: Open[] = [{ name: '', into: top }];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const run = text.slice(at, start < 0 ? text.length : start);
    if (run) (stack.at(-1) as Open).into.text += withCharacters(run);
    if (start < 0) break;
    const next = text[start + 1];
    if (next === '!' || next === '?') {
      const end = declarationEnd(text, start);
      if (end < 0) return { bad: `\`${text.slice(start, start + 12)}\` without its end` };
      if (text.startsWith('<![CDATA[', start))
        (stack.at(-1) as Open).into.text += text.slice(start + 9, end - 3);
      at = end;
      continue;
    }
    NAME.lastIndex = start + 1;
    const name = NAME.exec(text)?.[0];
    const end = name ? tagEnd(text, start + 1 + name.length) : -1;
    if (!name || end < 0) return { bad: `\`${text.slice(start, start + 12)}\` is no tag` };
    at = end + 1;
    const bad = name.startsWith('/')
      ? close(stack, name.slice(1), options)
      : open(stack, name, text[end - 1] === '/', options);
    if (bad) return { bad };
    if (options.skip.has(name) && text[end - 1] !== '/') {
      const after = text.indexOf(`</${name}>`, at);
      if (after < 0) return { bad: `\`<${name}>\` without its end` };
      at = after;
    }
  }
  if (stack.length > 1) return { bad: `\`<${stack.at(-1)?.name}>\` without its end` };
  const only = top.children[0];
  return top.children.length === 1 && only
    ? only
    : { bad: `${top.children.length} elements where one is expected` };
}

function open(stack: Open[], name: string, closed: boolean, options: SgmlOptions): string | null {
  const { into } = stack.at(-1) as Open;
  if (options.inline.has(name)) {
    if (!closed) stack.push({ name, into });
  } else {
    const element: Building = { name, attributes: {}, children: [], text: '', after: into.text.length };
    into.children.push(element);
    if (!closed && !options.empty.has(name)) stack.push({ name, into: element });
  }
  return stack.length > MOST_LEVELS ? `more than ${MOST_LEVELS} levels deep` : null;
}

function close(stack: Open[], name: string, options: SgmlOptions): string | null {
  const last = (stack.at(-1) as Open).name;
  if (last === name) stack.pop();
  else if (!options.empty.has(name)) {
    const level = options.omitted ? stack.findLastIndex((open) => open.name === name) : -1;
    if (level < 1) return `\`</${name}>\` where ${last ? `\`</${last}>\`` : 'no end tag'} is expected`;
    stack.length = level;
  }
  return null;
}

/** The `>` of a tag: one inside quotes is not it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

/** Behind a comment, a CDATA section, a processing instruction or a declaration. */
function declarationEnd(text: string, start: number): number {
  const mark = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : '>';
  const end = text.indexOf(mark, start + 2);
  return end < 0 ? -1 : end + mark.length;
}
