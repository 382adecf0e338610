// Of Green Book grants: numbers with their check digits, parties, other filings, priorities, the international application.
import { counter, partyRow } from './document-rows.js';
import { publicationId, recordDate, usGrantNumber, usOrPctApplication } from './numbers.js';
import { folded } from './office-text.js';
import type { DocumentParty, DocumentPriority, DocumentRelation, PatentDocument } from './rows.js';
import { type Groups, recordsOf, type TaggedLine, valueOf, valuesOf } from './us-green-book-lines.js';
import { partyCode, seriesOf } from './us-codes.js';

/**
 * Whether `check` is the check character of `digits`: modulo 11, weights 2, 3, 4… from the right; a remainder of ten is printed
 * as no digit. Found on the numbers of the sample files, all of which fit.
 */
export function checks(digits: string, check: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum += Number(digits[at]) * (digits.length + 1 - at);
  const expected = (11 - (sum % 11)) % 11;
  return expected === 10 ? !/\d/.test(check) : check === String(expected);
}

/** WKU: eight characters and a check character (`039327094` -> `3932709`, `D02408362` -> `D240836`). */
export function grantNumber(printed: string | null): { readonly number: string } | { readonly bad: string } {
  if (!printed) return { bad: 'found no WKU, expected the number of the grant' };
  const whole = printed.replace(/\s/g, '').toUpperCase();
  const checked =
    whole.length === 9 || (/^[1-9]\d{7}$/.test(whole) && checks(`0${whole.slice(0, 7)}`, whole.slice(7)));
  const number = checked ? whole.slice(0, -1) : whole;
  if (whole.length === 9 && /^\d{8}$/.test(number) && !checks(number, whole.slice(8)))
    return { bad: `found \`${printed}\` in WKU, expected another check digit than \`${whole.slice(8)}\`` };
  const found = usGrantNumber(number);
  return found ? { number: found } : { bad: `found \`${printed}\` in WKU, expected a number of a US grant` };
}

/** APN: six digits, mostly with a check character; SRC: the series, `D` for designs' 29. Null where the check does not fit. */
export function applied(printed: string | null, series: string | null): string | null {
  const [, digits, check] = /^(\d{6})([\d&A-Z-])?$/.exec(printed ?? '') ?? [];
  if (!digits) return usOrPctApplication(printed);
  if (check && !checks(digits, check)) return null;
  const code = series === 'D' ? '29' : series;
  return code && /^\d{1,2}$/.test(code) ? usOrPctApplication(`${code}/${digits}`) : null;
}

/** Codes of countries in force until 1977 that ISO 3166 never gave to another country. */
const BEFORE_1978: Readonly<Record<string, string>> = {
  DT: 'DE',
  EI: 'IE',
  EN: 'GB',
  JA: 'JP',
  SF: 'FI',
  SW: 'SE',
  UK: 'GB',
};

/** `JPX` -> `JP`, `GB2` -> `GB`: the third character fills up, or tells parts of a country apart. */
function country(printed: string | null, published: string | null): string | null {
  const code = /^([A-Z]{2})[X\d]?$/.exec(printed?.toUpperCase() ?? '')?.[1] ?? null;
  if (!code) return null;
  return (published !== null && published < '1979' && BEFORE_1978[code]) || code;
}

/** Assignees, inventors, agents, examiners, each role counted from 1. `published` decides which codes of countries were in force. */
export function greenParties(groups: Groups, published: string | null): DocumentParty[] {
  const parties: DocumentParty[] = [];
  const next = counter();
  const add = (
    role: DocumentParty['role'],
    name: string | null,
    lines: readonly TaggedLine[],
    code: string | null,
  ) => {
    if (!name) return;
    const person = personOf(name, role, code);
    parties.push(
      partyRow(role, next(role), {
        ...(person ?? { organisation: name }),
        code,
        city: valueOf(lines, 'CTY'),
        state: valueOf(lines, 'STA'),
        country: country(valueOf(lines, 'CNT'), published),
      }),
    );
  };
  for (const lines of recordsOf(groups, 'ASSG', 'NAM'))
    add('assignee', valueOf(lines, 'NAM'), lines, partyCode(valueOf(lines, 'COD')));
  for (const lines of recordsOf(groups, 'INVT', 'NAM')) add('inventor', valueOf(lines, 'NAM'), lines, null);
  for (const lines of groups.of('LREP')) {
    for (const { tag, value } of lines)
      if (['FRM', 'FR2', 'AAT', 'AGT', 'ATT'].includes(tag)) add('agent', folded(value), [], null);
  }
  for (const tag of ['EXP', 'EXA'])
    for (const name of valuesOf(groups.of('PATN')[0] ?? [], tag)) add('examiner', folded(name), [], null);
  return parties;
}

/** `Miller, Jr.; George H.`: last name, then first. Among assignees only where the code says a person, or says nothing. */
function personOf(name: string, role: DocumentParty['role'], code: string | null) {
  const at = name.indexOf(';');
  if (at < 1 && role !== 'inventor') return null;
  if (role === 'assignee' && code !== null && !/^1?[45]$/.test(code)) return null;
  if (at < 1) return { last: name };
  return { last: name.slice(0, at).trim(), first: name.slice(at + 1).trim() || null };
}

/** Codes of RLAP: 72 is seen in a sample, the others are not documented where we looked; the text of the parent case goes before. */
const CODES: Readonly<Record<string, DocumentRelation['kind']>> = {
  '71': 'continuation',
  '72': 'continuation-in-part',
  '74': 'divisional',
  '81': 'continuation',
  '82': 'continuation-in-part',
  '84': 'divisional',
};

/** No real document comes near: a bound for made ones, where each filing would be looked for in a long text. */
const MOST_TEXT = 20_000;
const MOST_LOOKED = 200;

export function greenRelations(groups: Groups, design: boolean): DocumentRelation[] {
  const parentCase = folded(
    groups
      .of('PARN')
      .flat()
      .map(({ value }) => value)
      .join(' ')
      .slice(0, MOST_TEXT),
  );
  let looked = 0;
  const made = (lines: readonly TaggedLine[], kind: DocumentRelation['kind'] | null): DocumentRelation[] => {
    const printed = valueOf(lines, 'APN');
    const date = recordDate(valueOf(lines, 'APD'));
    const patent = valueOf(lines, 'PNO');
    const code = valueOf(lines, 'COD')?.replace(/^0/, '') ?? '';
    // A design of 1992 or later may be in the series of designs, or go back to one that is not.
    const series = design && (date ?? '') >= '1992' ? null : seriesOf(date);
    const relation = {
      kind: kind ?? (looked++ < MOST_LOOKED ? kindIn(parentCase, printed) : null) ?? CODES[code] ?? 'parent',
      application: applied(printed, series),
      publication: patent && publicationId('US', patent),
      date,
      status: valueOf(lines, 'PSC'),
    };
    return printed || patent ? [relation] : [];
  };
  return [
    ...recordsOf(groups, 'REIS', 'COD').flatMap((lines) => made(lines, 'reissue')),
    ...recordsOf(groups, 'RLAP', 'COD').flatMap((lines) => made(lines, null)),
  ];
}

/** What the text calls the filing: the last such word before its serial number, `continuation-in-part of … Ser. No. 351,745`. */
function kindIn(text: string, printed: string | null): DocumentRelation['kind'] | null {
  const digits = /^(\d{3})(\d{3})/.exec(printed ?? '');
  if (!digits || !text) return null;
  const at = text.search(new RegExp(`(?<!\\d)0*${Number(digits[1])},?${digits[2]}(?!\\d)`));
  if (at < 0) return null;
  const words = [
    ...text
      .slice(Math.max(0, at - 300), at)
      .matchAll(/continuation-? ?in-? ?part|continuation|division(?:al)?|reissue|substitut|provisional/gi),
  ];
  const word = words.at(-1)?.[0].toLowerCase();
  if (!word) return null;
  if (word.endsWith('part')) return 'continuation-in-part';
  if (word.startsWith('division')) return 'divisional';
  if (word.startsWith('substitut')) return 'substitution';
  return word as 'continuation' | 'reissue' | 'provisional';
}

/** Foreign priorities (`PRIR`) in the order printed; `published` decides which codes of countries were in force. */
export function greenPriorities(groups: Groups, published: string | null): DocumentPriority[] {
  return recordsOf(groups, 'PRIR', 'CNT').flatMap((lines, index) => {
    const number = valueOf(lines, 'APN');
    const office = country(valueOf(lines, 'CNT'), published);
    if (!number || !office) return [];
    const date = recordDate(valueOf(lines, 'APD'));
    return [{ sequence: index + 1, country: office, number, kind: null, date }];
  });
}

/** PD1 is the date under 35 USC 371, PD2 that under 102(e), which is not taken, PD3 the international filing date. */
export function greenPct(groups: Groups): PatentDocument['pct'] {
  const lines = groups.of('PCTA')[0];
  if (!lines) return null;
  const application = usOrPctApplication(valueOf(lines, 'PCN'));
  return {
    application: application?.startsWith('PCT/') ? application : null,
    filed: recordDate(valueOf(lines, 'PD3')),
    publication: publicationId('WO', valueOf(lines, 'PCP') ?? ''),
    published: recordDate(valueOf(lines, 'PCD')),
    entered: recordDate(valueOf(lines, 'PD1')),
  };
}
