// Classification symbols as the USPTO's XML has them: CPC and IPC in parts, older IPC, USPC and Locarno in fixed columns.
import { ipcSymbol, locarnoSymbol, uspcSymbol } from './class-symbols.js';
import type { DocumentClass } from './rows.js';
import { all, at, textOf, type XmlElement } from './xml.js';

/** All symbols of a bibliographic part, each once a scheme. */
export function usClasses(bibliography: XmlElement): DocumentClass[] {
  const found = new Map<string, DocumentClass>();
  const add = (
    scheme: DocumentClass['scheme'],
    symbol: string | null,
    first: boolean,
    inventive: boolean | null,
  ) => {
    if (!symbol) return;
    const key = `${scheme} ${symbol}`;
    const known = found.get(key);
    found.set(key, {
      scheme,
      symbol,
      first: first || known?.first === true,
      inventive: inventive || (known?.inventive ?? inventive),
    });
  };
  const cpc = at(bibliography, 'classifications-cpc');
  for (const part of cpc?.children ?? [])
    for (const one of deep(part, 'classification-cpc'))
      add('cpc', inParts(one), isFirst(one), isInventive(one));
  for (const one of all(at(bibliography, 'classifications-ipcr'), 'classification-ipcr'))
    add('ipc', inParts(one), isFirst(one), isInventive(one));
  const printed = (name: string, scheme: DocumentClass['scheme'], read: (text: string) => string) => {
    for (const list of all(bibliography, name)) {
      for (const one of all(list, 'main-classification')) add(scheme, read(one.text), true, null);
      for (const one of all(list, 'further-classification')) add(scheme, read(one.text), false, null);
    }
  };
  printed('classification-ipc', 'ipc', ipcSymbol);
  printed('classification-locarno', 'locarno', locarnoSymbol);
  printed('classification-national', 'uspc', uspcSymbol);
  return [...found.values()];
}

/** Combination sets stand deeper than single symbols. */
function deep(element: XmlElement, name: string): XmlElement[] {
  if (element.name === name) return [element];
  return element.children.flatMap((child) => deep(child, name));
}
const isFirst = (one: XmlElement): boolean => textOf(at(one, 'symbol-position')) === 'F';
/** `I` or `A`: CPC and IPC reform, invention or additional information. */
const isInventive = (one: XmlElement): boolean | null => {
  const value = textOf(at(one, 'classification-value'));
  return value === 'I' ? true : value === 'A' || value === 'N' ? false : null;
};

function inParts(one: XmlElement): string | null {
  const [section, of, subclass, group, subgroup] = [
    'section',
    'class',
    'subclass',
    'main-group',
    'subgroup',
  ].map((name) => textOf(at(one, name)));
  if (!section || !of || !subclass) return null;
  return group ? `${section}${of}${subclass} ${group}/${subgroup ?? '00'}` : `${section}${of}${subclass}`;
}
