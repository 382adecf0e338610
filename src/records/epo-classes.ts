// Classification symbols of exchange documents, from their text: they are half of the bytes, too many for a tree of elements.
import type { DocumentClass } from './rows.js';

const BLOCK = /<((?:[\w.-]+:)?(classifications-ipcr|classification-ipc|patent-classifications))(?=[\s>])/g;
/** An element of one symbol, or a part of it with its text. Prefixes are those of the block. */
const PART =
  /<(?:[\w.-]+:)?(classification-ipcr|main-classification|further-classification|patent-classification|combination-set|text|classification-scheme|classification-symbol|symbol-position|classification-value|section|class|subclass|main-group|subgroup)(?=[\s>])([^<>]*)>([^<]*)/g;

/** `xml` is the text of one document. Each symbol once; several offices may give the same. */
export function exchangeClasses(xml: string): DocumentClass[] {
  const found = new Map<string, DocumentClass>();
  const add = (one: DocumentClass | null) => {
    if (!one) return;
    const key = `${one.scheme} ${one.symbol}`;
    const before = found.get(key);
    // First or inventive for one of the offices is enough.
    const inventive = before?.inventive || one.inventive ? true : (before?.inventive ?? one.inventive);
    found.set(key, before ? { ...before, first: before.first || one.first, inventive } : one);
  };
  const blocks = blocksOf(xml);
  for (const { ipcText } of blocks['classifications-ipcr'] ?? []) add(ipcSymbol(ipcText ?? ''));
  if (found.size === 0)
    for (const one of blocks['classification-ipc'] ?? [])
      add(oldIpc(one['oldText'] ?? '', one['name'] === 'main-classification'));
  for (const one of blocks['patent-classifications'] ?? []) add(otherScheme(one));
  return [...found.values()];
}

/** Parts of one symbol by their names; `scheme` is the attribute of that name. */
type Parts = Record<string, string>;

function blocksOf(xml: string): Record<string, Parts[]> {
  const found: Record<string, Parts[]> = {};
  BLOCK.lastIndex = 0;
  for (let match = BLOCK.exec(xml); match; match = BLOCK.exec(xml)) {
    const end = xml.indexOf(`</${match[1]}>`, BLOCK.lastIndex);
    if (end < 0) break;
    found[String(match[2])] = symbolsOf(xml.slice(BLOCK.lastIndex, end));
    BLOCK.lastIndex = end;
  }
  return found;
}

function symbolsOf(block: string): Parts[] {
  const found: Parts[] = [];
  // Symbols that only count together are no symbols of the document by themselves.
  const combined = block.search(/<(?:[\w.-]+:)?combination-set[\s>]/);
  for (const [, name = '', attributes = '', text = ''] of (combined < 0
    ? block
    : block.slice(0, combined)
  ).matchAll(PART)) {
    if (/^(?:classification-ipcr|patent-classification)$/.test(name)) found.push({});
    else if (/^(?:main|further)-classification$/.test(name)) found.push({ name, oldText: text });
    else {
      const last = found.at(-1);
      if (!last) continue;
      if (name === 'text') last['ipcText'] = text;
      else if (name === 'classification-scheme')
        last['scheme'] = /\bscheme=["']([^"']*)/.exec(attributes)?.[1] ?? '';
      else last[name] = text.trim();
    }
  }
  return found;
}

const IPC = /([A-H]) ?(\d\d[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})/;
const symbol = (match: RegExpExecArray): string => `${match[1]}${match[2]} ${match[3]}/${match[4]}`;

/** WIPO ST.8: symbol, version, level, position, value. */
function ipcSymbol(text: string): DocumentClass | null {
  const match = IPC.exec(text);
  if (!match) return null;
  const [, position = '', value = ''] =
    /^\s*(?:\d{8})?\s*[ACS]([FL]?)\s*([IN]?)/.exec(text.slice(match.index + match[0].length)) ?? [];
  return {
    scheme: 'ipc',
    symbol: symbol(match),
    first: position === 'F',
    inventive: value ? value === 'I' : null,
  };
}

/** `7A 61K   9/16   A`: editions 1 to 7, with the edition before the symbol. */
function oldIpc(text: string, first: boolean): DocumentClass | null {
  const match = IPC.exec(text.replace(/^\s*\d\s*/, ''));
  return match && { scheme: 'ipc', symbol: symbol(match), first, inventive: null };
}

function otherScheme(parts: Parts): DocumentClass | null {
  const scheme = parts['scheme'] ?? '';
  const text = parts['classification-symbol'];
  const first = parts['symbol-position'] === 'F';
  if (/^(DOCUS|UC)$/.test(scheme))
    return text ? { scheme: 'uspc', symbol: text, first, inventive: null } : null;
  if (!scheme.startsWith('CPC')) return null;
  // OPS gives a symbol in parts.
  const { section = '', class: number = '', subclass = '', 'main-group': group = '', subgroup = '' } = parts;
  const match = /^([A-HY]) ?(\d\d[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})$/.exec(
    text ?? `${section}${number}${subclass} ${group}/${subgroup}`,
  );
  const value = parts['classification-value'];
  return match && { scheme: 'cpc', symbol: symbol(match), first, inventive: value ? value === 'I' : null };
}

/** Classes of each document of an answer, by the attributes of its start tag as they are printed. */
export function classesByDocument(
  xml: string,
): (country: string, number: string, kind: string) => DocumentClass[] {
  const texts = new Map<string, [from: number, to: number]>();
  const starts = [...xml.matchAll(/<(?:[\w.-]+:)?exchange-document(?=\s)([^<>]*)>/g)];
  starts.forEach((match, i) => {
    const value = (name: string) => new RegExp(`\\s${name}=["']([^"']*)`).exec(String(match[1]))?.[1] ?? '';
    const key = `${value('country')} ${value('doc-number')} ${value('kind')}`;
    texts.set(key, [match.index, starts[i + 1]?.index ?? xml.length]);
  });
  return (country, number, kind) => {
    const place = texts.get(`${country} ${number} ${kind}`);
    return place ? exchangeClasses(xml.slice(...place)) : [];
  };
}
