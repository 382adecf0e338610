// Numbers as the EPO's databases write them (DOCDB format) in the forms of `numbers.ts`.
import { japaneseFromDocdb } from './japan.js';
import { pctApplication, publicationId, usApplicationNumber } from './numbers.js';

/** `US` `2012057518` -> `US20120057518` (DOCDB drops a zero of US serials); other offices as `publicationId`. */
export function epoPublication(country: string, number: string, kind: string | null = null): string | null {
  const office = country.trim().toUpperCase();
  const text = number.trim().toUpperCase();
  const us = office === 'US' ? /^((?:19|20)\d\d)(\d{6})$/.exec(text) : null;
  const id = publicationId(office, us ? `${us[1]}0${us[2]}` : text, kind);
  if (id) return id;
  // Old and odd numbers with letters in them, which are nobody else's form to meet.
  return office !== 'EP' && /^[A-Z]{2}$/.test(office) && /^[A-Z\d]{1,20}$/.test(text) && /\d/.test(text)
    ? `${office}${text}`
    : null;
}

/**
 * Application id from country, number and kind in DOCDB format. A kind other than `A` stays as a letter at the end, since
 * offices number utility models and patents alike. Null for US numbers without series, unless `original` has it.
 */
export function epoApplication(
  country: string,
  number: string,
  kind: string | null,
  original: string | null = null,
): string | null {
  const office = country.trim().toUpperCase();
  const text = number.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(office)) return null;
  if (office === 'WO') return pctApplication(text);
  if (kind?.startsWith('W')) return pctApplication(`${office}${text}`);
  if (office === 'US') return usApplication(text, original);
  if (office === 'EP') return ep(text);
  if (!/^[A-Z]{0,4}\d[\dA-Z]{0,19}$/.test(text)) return null;
  if (office === 'JP') return japaneseFromDocdb(text, kind);
  const letter = kind && !kind.startsWith('A') ? (kind[0] ?? '') : '';
  return `${office}${text}${letter}`;
}

/** `10167109`; the register names parents in EPODOC form, `20100167109`. */
function ep(text: string): string | null {
  const epodoc = /^(?:19|20)(\d\d)0(\d{6})$/.exec(text);
  if (epodoc) return `EP${epodoc[1]}${epodoc[2]}`;
  return /^\d{6,8}$/.test(text) ? `EP${text.padStart(8, '0')}` : null;
}

/** DOCDB writes year, series, serial since about 2004, `201113167395`; before, serial and year, which leaves the series open. */
function usApplication(text: string, original: string | null): string | null {
  const match = /^(?:19|20)\d\d(\d\d)(\d{6})$/.exec(text);
  if (match) return `US${match[1]}${match[2]}`;
  const full = original && /[/,]|\d{8}/.test(original) ? usApplicationNumber(original) : null;
  return full && text.startsWith(String(Number(full.slice(2)))) ? `US${full}` : null;
}
