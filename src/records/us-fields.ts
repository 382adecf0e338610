// What the older US formats have in common: symbols of classes printed in fixed columns, series of application numbers, party codes.
import { isUtf8 } from 'node:buffer';
import { pctApplication, usApplicationNumber } from './numbers.js';
import type { DocumentParty, PatentDocument } from './rows.js';

/** Bytes as text: UTF-8 where they are that, else Windows-1252, which the office's typists used. */
export function textIn(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes);
}

export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A US class in fixed columns: three for the class and three for the whole part of the subclass, both set to the right, then
 * decimals without a point or letters. `455450` -> `455/450`, `428 641` -> `428/64.1`, `D14480` -> `D14/480`,
 * `179  2DP` -> `179/2DP`. Where columns were lost to pretty printing (`4675`), the class is what is left of three. Else as printed.
 */
export function uspcSymbol(printed: string): string {
  const kept = /[\n\r\t]/.test(printed) ? printed.trim() : printed.trimEnd();
  const columns = /^\d/.test(kept) ? kept.padStart(6) : kept;
  const main = columns.slice(0, 3).replace(/\s/g, '').toUpperCase();
  const whole = columns.slice(3, 6).trim();
  const rest = columns.slice(6).trim();
  if (!/^(?:D\d{1,2}|PLT|\d{1,3})$/.test(main) || !whole) return folded(printed);
  const shown = `${main.replace(/^0+(?=\d)/, '')}/${whole}`;
  if (/\D$/.test(whole) && rest) return `${shown} ${folded(rest)}`; // digests: `DIG 8`
  return `${shown}${/^\d/.test(rest) ? '.' : ''}${folded(rest)}`;
}

/**
 * An IPC symbol as printed before 2005: subclass, main group in three columns set to the right, subgroup. `G06F 1516` ->
 * `G06F 15/16`, `B32B  302` -> `B32B 3/02`; with a stroke `G06F017/60` -> `G06F 17/60`. Else as printed.
 */
export function ipcSymbol(printed: string): string {
  const kept = printed.replace(/^\s+|\s+$/g, '').toUpperCase();
  const [, subclass = '', tail = ''] = /^([A-H]\d\d[A-Z])(.*)$/s.exec(kept) ?? [];
  const found =
    /^\s*0*(\d{1,3})\s*\/\s*(\d{2,6})$/.exec(tail) ??
    /^(?=.{3}\d)\s{0,2}0*(\d{1,3})(?<=^.{3})(\d{2,6})$/.exec(tail) ??
    /^\s*0*(\d{1,3})(\d\d)$/.exec(tail);
  return found ? `${subclass} ${found[1]}/${found[2]}` : folded(printed);
}

/** A class of designs after Locarno: `1402` or `D1402` -> `14-02`. Else as printed. */
export function locarnoSymbol(printed: string): string {
  const found = /^D?(\d\d)[\s-]?(\d\d)$/.exec(printed.trim());
  return found ? `${found[1]}-${found[2]}` : folded(printed);
}

/** Application id of what is printed; `PCT/EP2001/001234` for an international one. Six digits alone are none: see `seriesOf`. */
export function applicationId(printed: string | null): string | null {
  if (!printed) return null;
  const pct = pctApplication(printed);
  if (pct) return pct;
  const number = usApplicationNumber(printed);
  return number && `US${number}`;
}

/** First days of the series of US applications, after the DTD of the grants (element B211US). */
const SERIES = [
  ['1948-01-01', '03'],
  ['1960-01-01', '04'],
  ['1970-01-01', '05'],
  ['1979-01-01', '06'],
  ['1987-01-01', '07'],
  ['1993-01-01', '08'],
  ['1997-12-30', '09'],
] as const;

/** Series of a utility, plant or (before 1992) design application filed that day; null within two months of a change, where both are found. */
export function seriesOf(filed: string | null): string | null {
  if (!filed || !/^\d{4}-\d\d-\d\d$/.test(filed) || filed >= '2001-01-01') return null;
  let series: string | null = null;
  for (const [from, code] of SERIES) {
    const days = (Date.parse(filed) - Date.parse(from)) / 86_400_000;
    if (Math.abs(days) < 60) return null;
    if (days > 0) series = code;
  }
  return series;
}

/** `03` -> `3`. */
export function partyCode(printed: string | null): string | null {
  const found = /^\s*0*(\d{1,2})\s*$/.exec(printed ?? '');
  return found ? String(found[1]) : null;
}

/** Numbers from 1 for each role. */
export function counter(): (role: DocumentParty['role']) => number {
  const counts = new Map<DocumentParty['role'], number>();
  return (role) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return count;
  };
}

export function party(
  role: DocumentParty['role'],
  sequence: number,
  known: Partial<DocumentParty>,
): DocumentParty {
  return {
    role,
    sequence,
    organisation: null,
    last: null,
    first: null,
    code: null,
    city: null,
    state: null,
    country: null,
    from: null,
    ...known,
  };
}

/** A US document of which nothing is known but what is given. */
export function usDocument(
  known: Partial<PatentDocument> & Pick<PatentDocument, 'number' | 'kind'>,
): PatentDocument {
  const publication = `US${known.number}`;
  return {
    type: 'document',
    id: `${publication}${known.kind ?? ''}`,
    publication,
    country: 'US',
    published: null,
    grant: null,
    right: null,
    reissue: false,
    application: null,
    applicationPrinted: null,
    filed: null,
    title: null,
    language: null,
    term: null,
    pct: null,
    parties: [],
    relations: [],
    priorities: [],
    classes: [],
    families: [],
    states: [],
    part: 'whole',
    official: null,
    withdrawn: false,
    ...known,
  };
}
