// Classification symbols as the USPTO's XML has them: CPC and IPC in parts, older IPC, USPC and Locarno in fixed columns.
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
  const printed = (name: string, scheme: DocumentClass['scheme'], read: (text: string) => string | null) => {
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

/** `A41D001/06`, `B62D 25/20`, or in columns `F01L  134` -> `A41D 1/06`, `B62D 25/20`, `F01L 1/34`. */
export function ipcSymbol(printed: string): string | null {
  const text = printed.replace(/[\r\n\t]/g, ' ').trim();
  const match =
    /^([A-H]\d\d[A-Z])\s*0*(\d{1,4})\s*\/\s*(\d{2,6})$/.exec(text) ??
    /^([A-H]\d\d[A-Z])([\d ]{2}\d)(\d{2,6})$/.exec(text) ??
    /^([A-H]\d\d[A-Z])\s*(\d{1,3})(\d\d)$/.exec(text);
  return match ? `${match[1]} ${Number(match[2])}/${match[3]}` : text || null;
}

/** `2102` -> `21-02`. */
export function locarnoSymbol(printed: string): string | null {
  const text = printed.trim();
  const match = /^(\d\d)[\s/-]?(\d\d)$/.exec(text);
  return match ? `${match[1]}-${match[2]}` : text || null;
}

/**
 * Three columns of class, three of subclass, then decimals or letters: ` 89  114` -> `89/1.14`, `D14227` -> `D14/227`,
 * `37926501` -> `379/265.01`, `800 17 R` -> `800/17R`, `002227000` -> `2/227`.
 */
export function uspcSymbol(printed: string): string | null {
  const text = printed.replace(/[\r\n\t]/g, '').trimEnd();
  const match = /^(PLT|[D\d ][\d ]{2})(?:\s*\/)?(.+)$/.exec(text);
  if (!match) return text.trim() || null;
  const main = String(match[1])
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '');
  const columns = /^([\d ]{2}\d)(.*)$/.exec(String(match[2])) ?? /^(\d{1,3})()$/.exec(String(match[2]));
  if (!main || !columns) return text.trim().replace(/\s+/g, ' ');
  const rest = String(columns[2]).trim();
  // Applications of v4.0 fill all nine columns: `623001160` is 623/1.16.
  const decimals = /^\d{3}$/.test(rest) ? rest.replace(/0+$/, '') : rest;
  const more = /^\d+$/.test(decimals) ? `.${decimals}` : decimals;
  return `${main}/${Number(columns[1])}${more}`;
}
