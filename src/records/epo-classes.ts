// Classification symbols of an exchange document.
import { plain } from './epo-text.js';
import type { DocumentClass } from './rows.js';
import { all, at, type XmlElement } from './xml.js';

export function exchangeClasses(bibliographic: XmlElement | null): DocumentClass[] {
  const found = new Map<string, DocumentClass>();
  const add = (one: DocumentClass | null) => {
    if (!one) return;
    const key = `${one.scheme} ${one.symbol}`;
    const before = found.get(key);
    // Several offices may give one symbol: first or inventive for one of them is enough.
    const inventive = before?.inventive || one.inventive ? true : (before?.inventive ?? one.inventive);
    found.set(key, before ? { ...before, first: before.first || one.first, inventive } : one);
  };
  const ipcr = all(at(bibliographic, 'classifications-ipcr'), 'classification-ipcr');
  for (const one of ipcr) add(ipcSymbol(plain(at(one, 'text')) ?? ''));
  if (ipcr.length === 0) {
    const ipc = at(bibliographic, 'classification-ipc');
    for (const one of all(ipc, 'main-classification')) add(oldIpc(plain(one) ?? '', true));
    for (const one of all(ipc, 'further-classification')) add(oldIpc(plain(one) ?? '', false));
  }
  for (const one of all(at(bibliographic, 'patent-classifications'), 'patent-classification'))
    add(otherScheme(one));
  return [...found.values()];
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

function otherScheme(element: XmlElement): DocumentClass | null {
  const scheme = at(element, 'classification-scheme')?.attributes['scheme'] ?? '';
  const text = plain(at(element, 'classification-symbol'));
  const first = plain(at(element, 'symbol-position')) === 'F';
  if (/^(DOCUS|UC)$/.test(scheme))
    return text ? { scheme: 'uspc', symbol: text, first, inventive: null } : null;
  if (!scheme.startsWith('CPC')) return null;
  const part = (name: string) => plain(at(element, name)) ?? '';
  const whole =
    text ?? `${part('section')}${part('class')}${part('subclass')} ${part('main-group')}/${part('subgroup')}`;
  const match = /^([A-HY]) ?(\d\d[A-Z])\s*(\d{1,4})\s*\/\s*(\d{2,6})$/.exec(whole);
  const value = part('classification-value');
  return match && { scheme: 'cpc', symbol: symbol(match), first, inventive: value ? value === 'I' : null };
}
