// A piece of XML as a light tree. Entities are the five of XML and character references; DOCTYPEs are passed over, never
// resolved, so neither entity bombs nor external entities can do anything.
import { Parser } from 'saxen';
import { folded } from './office-text.js';

/** An element. Prefixes are taken off its name (`exch:country` is `country`); attributes keep theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All character data directly inside, joined; white space as in the file. */
  readonly text: string;
  /** Where it stands in its parent's `text`, so that `H<sub>2</sub>O` can be read in order. */
  readonly after: number;
}
/** Why a piece is not well-formed. */
export interface BadXml {
  readonly bad: string;
}
/** What a named entity beyond the five of XML stands for; null: such a reference makes the piece bad. */
type Entities = (name: string) => string | null;

/** An element while it is read. */
export interface Building {
  name: string;
  attributes: Record<string, string>;
  children: Building[];
  text: string;
  after: number;
}

const DEEPEST = 200;
/** Control characters that XML 1.0 allows nowhere; tab, line ends and the C1 range it allows. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/u;
/** For a named entity without a meaning: it stays in the text as written. */
const asWritten: Entities = (name) => `&${name};`;

/** The one element of `text`. Deeper than 200 levels counts as not well-formed. Never throws. */
export function xmlTree(text: string, entities: Entities = asWritten): XmlElement | BadXml {
  const top = element('', {}, 0);
  const stack: Building[] = [top];
  const parser = new Parser();
  const decode = (value: string) => (value.includes('&') ? decoded(value, entities) : value);
  parser.on('openTag', (name, attributes) => {
    const parent = stack.at(-1) as Building;
    const found = attributes();
    for (const key in found) {
      const value = String(found[key]);
      if (value.includes('<')) stop(`\`<\` in the attribute \`${key}\``);
      found[key] = decode(value);
    }
    const opened = element(local(name), found, parent.text.length);
    if (parent.children === NONE) parent.children = [opened];
    else parent.children.push(opened);
    stack.push(opened);
    if (stack.length > DEEPEST) stop(`more than ${DEEPEST} levels deep`);
  });
  parser.on('closeTag', () => void stack.pop());
  parser.on('text', (value) => {
    (stack.at(-1) as Building).text += decode(value);
  });
  parser.on('cdata', (value) => {
    if (stack.length === 1) stop('CDATA outside of the element');
    (stack.at(-1) as Building).text += value;
  });
  parser.on('error', (error) => stop(error.message));
  parser.on('warn', (error) => stop(error.message));
  const start = prologEnd(text);
  if (start < 0) return { bad: 'a declaration, comment or DOCTYPE without its end' };
  const body = text.slice(start);
  const forbidden = FORBIDDEN.exec(body);
  if (forbidden) return { bad: `the character ${codeOf(forbidden[0])}, which XML allows nowhere` };
  try {
    parser.parse(body);
  } catch (error) {
    return { bad: (error as Error).message };
  }
  const [only, ...others] = top.children;
  return only && others.length === 0
    ? only
    : { bad: `${top.children.length} elements where one is expected` };
}

/** Leaves the parser at once: its own `stop` lets it finish a tag, which may be megabytes of faults. */
function stop(reason: string): never {
  throw new Error(reason);
}

/** Most elements have no children, and need no list of their own. */
const NONE: Building[] = [];
const element = (name: string, attributes: Record<string, string>, after: number): Building => ({
  name,
  attributes,
  children: NONE,
  text: '',
  after,
});
const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };
const REFERENCE = /&(?:#(\d{1,8});|#[xX]([\da-fA-F]{1,8});|([A-Za-z_:][\w:.-]{0,99});)?/g;

// saxen's own decoder cuts code points above U+FFFF to 16 bits, takes `&AMP;` for `&amp;` and lets a bare `&` pass.
function decoded(value: string, entities: Entities): string {
  return value.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) {
      const meaning = Object.hasOwn(FIVE, name) ? FIVE[name] : entities(name);
      return meaning ?? stop(`the entity \`&${name};\`, which is not one of XML's five`);
    }
    if (!decimal && !hex) return stop('`&` that begins no reference');
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    const char = code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\0' : String.fromCodePoint(code);
    if (FORBIDDEN.test(char)) stop(`\`${whole}\`, a character that XML allows nowhere`);
    return char;
  });
}

/** Where the element begins after XML declaration, comments, processing instructions and DOCTYPE; -1: one of them has no end. */
export function prologEnd(text: string): number {
  let at = BOM.exec(text)?.[0].length ?? 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    let end: number;
    if (text.startsWith('<?', at)) end = endOf(text, '?>', at + 2);
    else if (text.startsWith('<!--', at)) end = endOf(text, '-->', at + 4);
    else if (text.startsWith('<!DOCTYPE', at)) end = doctypeEnd(text, at + 9);
    else return at;
    if (end < 0) return -1;
    at = end;
  }
}

/** A byte order mark, decoded or as Latin-1. */
const BOM = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;
const endOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
};

/** Past quotes, comments and an internal subset; saxen would take the first `>` of the subset for the end. */
function doctypeEnd(text: string, from: number): number {
  let inside = 0;
  let at = from;
  while (at >= 0 && at < text.length) {
    const char = text[at] as string;
    if (char === '"' || char === "'") at = endOf(text, char, at + 1);
    else if (text.startsWith('<!--', at)) at = endOf(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = endOf(text, '?>', at + 2);
    else if (char === '>' && inside === 0) return at + 1;
    else {
      if (char === '[') inside++;
      if (char === ']') inside--;
      at++;
    }
  }
  return -1;
}

/** The first element on a path of names below `element`; null where there is none. */
export function at(element: XmlElement | null | undefined, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element ?? null;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

/** Children of that name, in order. */
export function all(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Character data of an element and of all inside it, in order, white space folded; null where nothing is left. */
export function textOf(element: XmlElement | null | undefined): string | null {
  return element ? folded(deepText(element)) || null : null;
}

/** Mark-up inside a word, as ST.36 and ST.32 have it; between all other elements stands a blank. */
const INLINE = new Set(
  'b i u o sub sup sub2 sup2 smallcaps SB SP HIL BOLD ITALIC UNDERLINE SMALLCAPS PDAT'.split(' '),
);

function deepText(element: XmlElement): string {
  const { text, children } = element;
  if (children.length === 0) return text;
  let joined = '';
  let from = 0;
  for (const child of children) {
    const gap = INLINE.has(child.name) ? '' : ' ';
    joined += text.slice(from, child.after) + gap + deepText(child) + gap;
    from = child.after;
  }
  return joined + text.slice(from);
}
