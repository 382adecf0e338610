// A piece of XML as a light tree. Entities are the five of XML and character references; DOCTYPEs are passed over, never
// resolved, so neither entity bombs nor external entities can do anything.
import { Parser } from 'saxen';

/** An element. Prefixes are taken off its name (`exch:country` is `country`); attributes keep theirs. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All character data directly inside, joined; white space as in the file. */
  readonly text: string;
}
/** Why a piece is not well-formed. */
export interface BadXml {
  readonly bad: string;
}

interface Building {
  name: string;
  attributes: Record<string, string>;
  children: Building[];
  text: string;
}

/** The one element of `text`. Deeper than 200 levels counts as not well-formed. Never throws. */
export function xmlTree(text: string): XmlElement | BadXml {
  const parser = new Parser();
  const top: Building = { name: '', attributes: {}, children: [], text: '' };
  const stack: Building[] = [top];
  let bad = '';
  parser.on('openTag', (name, attributes, decode) => {
    const element: Building = { name: local(name), attributes: {}, children: [], text: '' };
    const found = attributes();
    for (const key in found) element.attributes[key] = decode(String(found[key]));
    (stack.at(-1) as Building).children.push(element);
    stack.push(element);
    if (stack.length > 200) stop('more than 200 levels deep');
  });
  parser.on('closeTag', () => void stack.pop());
  parser.on('text', (value, decode) => {
    (stack.at(-1) as Building).text += decode(value);
  });
  parser.on('cdata', (value) => {
    (stack.at(-1) as Building).text += value;
  });
  parser.on('error', (error) => stop(error.message));
  parser.on('warn', (error) => stop(error.message));
  const stop = (reason: string) => {
    bad ||= reason;
    parser.stop();
  };
  try {
    parser.parse(text);
  } catch (error) {
    bad ||= (error as Error).message;
  }
  if (!bad && stack.length > 1) bad = `\`<${stack.at(-1)?.name}>\` without its end`;
  if (!bad && top.children.length !== 1) bad = `${top.children.length} elements where one is expected`;
  return bad ? { bad } : (top.children[0] as XmlElement);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The first element on a path of names below `element`; null where there is none. */
export function at(element: XmlElement | null | undefined, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element ?? null;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}

export function all(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Character data of an element and of all inside it, white space folded; null where nothing is left. */
export function textOf(element: XmlElement | null | undefined): string | null {
  return element ? deepText(element).replace(/\s+/g, ' ').trim() || null : null;
}

function deepText(element: XmlElement): string {
  return element.children.length === 0
    ? element.text
    : `${element.text} ${element.children.map(deepText).join(' ')}`;
}
