// Patent numbers of all offices in one form each, so that records of different offices meet.
// After WIPO ST.16 (kind codes) and ST.13/ST.10-C (numbers), and the USPTO's own printing of its numbers.
import { japaneseApplication, japanesePublication } from './japan.js';

/** `06859910` -> `6859910`; `D0656296` -> `D656296`; `Re. 43,123` -> `RE43123`; `H0001234` -> `H1234`. Null: no US grant number. */
export function usGrantNumber(printed: string): string | null {
  const match = /^\s*(?:US)?\s*(RE|PP|AI|D|H|T|X)?[\s./-]*0*(\d[\d,]*)\s*$/i.exec(printed);
  if (!match) return null;
  const digits = String(match[2])
    .replace(/,/g, '')
    .replace(/^0+(?=\d)/, '');
  return digits.length > 8 || digits === '0' ? null : `${(match[1] ?? '').toUpperCase()}${digits}`;
}

/** `20090005527`, `2009/0005527`, `2009005527` (ten digits, as the EPO writes it) -> `20090005527`. Null: no US publication number. */
export function usPublicationNumber(printed: string): string | null {
  const match = /^\s*(?:US)?\s*((?:19|20)\d\d)[/\s-]?(\d{6,7})\s*$/i.exec(printed);
  return match ? `${match[1]}${String(match[2]).padStart(7, '0')}` : null;
}

/**
 * `12/207,945`, `12207945`, `7123456` -> `12207945`, `07123456`: series (two digits) and serial (six). Null: no US application
 * number, or a serial whose series is not given: serials begin again with every series.
 */
export function usApplicationNumber(printed: string): string | null {
  const match = /^\s*(?:US\s*)?(\d{1,2})\s*[/\s]\s*(\d{1,3},?\d{3}|\d{1,6})\s*$/i.exec(printed);
  if (match)
    return `${String(match[1]).padStart(2, '0')}${String(match[2]).replace(',', '').padStart(6, '0')}`;
  const digits = printed.replace(/[\s,]/g, '').replace(/^US/i, '');
  if (!/^\d{7,8}$/.test(digits)) return null;
  return digits.padStart(8, '0');
}

/**
 * `PCT/EP2008/051234`, `PCTEP2008051234`, `EP08/51234`, `PCT/US98/01234`, and `WO2006JP300226` of EPODOC ->
 * `PCT/EP2008/051234`… Null: no international application number.
 */
export function pctApplication(printed: string): string | null {
  const text = printed
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^WO((?:19|20)\d\d)([A-Z]{2})(\d{5,6})W?$/, '$2$1/$3');
  const match = /^(?:PCT[/-]?)?([A-Z]{2})[/-]?((?:19|20)\d\d|\d\d)[/-]?(\d{5,6})$/.exec(text);
  if (!match) return null;
  const [, office = '', year = '', serial = ''] = match;
  if (office === 'WO') return null; // a publication; received by the Bureau they are `IB` (PCT Administrative Instructions, section 307)
  const full = year.length === 4 ? year : Number(year) >= 78 ? `19${year}` : `20${year}`;
  return `PCT/${office}${full}/${serial.padStart(6, '0')}`;
}

/** `WO 2008/123456`, `WO08123456`, `WO98/01234` -> `WO2008123456`, `WO1998001234`. */
export function woPublication(printed: string): string | null {
  const text = printed.toUpperCase().replace(/[\s/]/g, '').replace(/^WO/, '');
  const match = /^((?:19|20)\d\d)(\d{5,6})$/.exec(text) ?? /^(\d\d)(\d{5,6})$/.exec(text);
  if (!match) return null;
  const [, year = '', serial = ''] = match;
  const full = year.length === 4 ? year : Number(year) >= 78 ? `19${year}` : `20${year}`;
  return `WO${full}${serial.padStart(6, '0')}`;
}

/** Office and number without kind: what records of all offices point to. Leading zeros go, except where they belong: EP has seven digits, and behind letters stands a year (`JPH0833034`, `BRPI0609582`). `kind` tells what sort of number a Japanese one is. */
export function publicationId(country: string, number: string, kind: string | null = null): string | null {
  const office = country.trim().toUpperCase();
  if (!/^[A-Z]{2}$/.test(office)) return null;
  const text = number.toUpperCase().replace(/[\s.,/-]/g, '');
  if (office === 'US') {
    const us = usPublicationNumber(text) ?? usGrantNumber(text);
    return us && `US${us}`;
  }
  if (office === 'WO') return woPublication(text);
  if (office === 'EP') return /^\d{1,7}$/.test(text) ? `EP${text.padStart(7, '0')}` : null;
  const japanese =
    office === 'JP' ? japanesePublication(number.toUpperCase().replace(/\s/g, ''), kind) : null;
  if (japanese) return `JP${japanese}`;
  return /^[A-Z]{0,2}\d[\dA-Z]*$/.test(text) ? `${office}${text.replace(/^0+(?=\d)/, '')}` : null;
}

/** Application of any office: `US12207945`, `PCT/EP2008/051234`, `EP10167109`; of others office and number without punctuation. */
export function applicationId(country: string, number: string): string | null {
  const office = country.trim().toUpperCase();
  const pct = /^\s*PCT/i.test(number) || office === 'WO' ? pctApplication(number) : null;
  if (pct || office === 'WO') return pct;
  if (!/^[A-Z]{2}$/.test(office)) return null;
  if (office === 'US') {
    const us = usApplicationNumber(number);
    return us && `US${us}`;
  }
  if (office === 'EP') return epApplication(number);
  const japanese = office === 'JP' ? japaneseApplication(number) : null;
  if (japanese) return japanese;
  const text = number.toUpperCase().replace(/[\s.,/-]/g, '');
  return /^[A-Z]{0,4}\d[\dA-Z]*$/.test(text) ? `${office}${text}` : null;
}

/**
 * Application id of a number that a US document prints without saying whose it is: `US12207945`, or `PCT/EP2008/051234` of an
 * international one in any spelling. Six digits alone are none: their series is given elsewhere.
 */
export function usOrPctApplication(printed: string | null): string | null {
  return printed && (pctApplication(printed) ?? applicationId('US', printed));
}

/** `10167109.6` with the check digit, `10167109`, or DOCDB's `20100167109` -> `EP10167109`. */
function epApplication(number: string): string | null {
  const text = number
    .toUpperCase()
    .replace(/^\s*EP/, '')
    .trim();
  const match = /^(\d\d)(\d{6})(?:\.\d)?$/.exec(text) ?? /^(?:19|20)(\d\d)0(\d{6})$/.exec(text);
  return match && `EP${match[1]}${match[2]}`;
}

/** `19910102` -> `1991-01-02`; day or month `00` -> `1991-01`, `1991`; `0001-01-01`, `00000000` and what is no date -> null. */
export function recordDate(printed: string | null | undefined): string | null {
  if (!printed) return null;
  const text = printed.trim();
  const match =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ??
    /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(text) ??
    /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(text) ??
    american(text);
  if (!match) return /^(1[5-9]|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(text) ? text : null;
  const [, year = '', month = '', day = ''] = match;
  if (Number(year) < 1500 || Number(year) > 2199) return null;
  if (month === '00') return year;
  if (Number(month) > 12) return null;
  if (day === '00') return `${year}-${month}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= days ? `${year}-${month}-${day}` : null;
}

/** `01/04/2021`: month first, as the USPTO prints it. */
function american(text: string): string[] | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return (
    match && ['', String(match[3]), String(match[1]).padStart(2, '0'), String(match[2]).padStart(2, '0')]
  );
}

/** International registration of a design (Hague): `DM/88610`, `DM088610` -> `DM/088610`. */
export function hagueRegistration(printed: string): string | null {
  const match = /^DM[\s/-]*0*(\d{1,6})$/i.exec(printed.trim());
  return match && Number(match[1]) > 0 ? `DM/${String(match[1]).padStart(6, '0')}` : null;
}
