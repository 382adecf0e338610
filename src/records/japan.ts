// Japanese numbers, which offices write with years of the emperor or of the calendar, in front or behind: one form each.
// Eras and how publications are numbered: the guides to Japanese numbers of CAS and J-PlatPat; DOCDB's and EPODOC's applications: the
// IFI CLAIMS and HawkIP guides; that EPODOC's `JP10075478 A` is DOCDB's `JPH1075478 A`: ETSI's export names both side by side.

/** Years of Showa and Heisei in which the office numbered by them; from 2000 it numbers by the calendar. */
const LAST = { S: 64, H: 11 } as const;
const BEGAN = { S: 1925, H: 1988 } as const;

/**
 * `JPH0833034` in DOCDB is H08-033034: the year has two digits, the serial no leading zeros. EPODOC had `8033034` and
 * `10075478`. `number` is without the office; null: no number of an emperor's year, or in doubt. A patent of seven digits can look
 * alike, so that seven digits and Heisei's eight need the kind of a laid-open application (`A`, `U`); the first of those
 * came out in 1971.
 */
export function japanesePublication(number: string, kind: string | null): string | null {
  const printed = emperors(number);
  if (printed) return `${printed.era}${pad(printed.year)}${printed.serial}`;
  const match = /^(\d{1,2})(\d{6})$/.exec(number);
  if (!match) return null;
  const year = Number(match[1]);
  const serial = Number(match[2]);
  if (serial === 0) return null;
  const laidOpen = kind === 'A' || kind === 'U';
  if (year >= 46 && year <= LAST.S) return `S${pad(year)}${serial}`;
  return laidOpen && year >= 1 && year <= LAST.H ? `H${pad(year)}${serial}` : null;
}

/**
 * `2005-248724`, EPODOC's `20050248724`, H08-166546, with the office or without -> `JP2005248724`, `JP1996166546`: year of the calendar,
 * six digits. Letters of kinds other than patents (`U`) stay, since their serials are their own; `T`, a translation
 * of an international application, is numbered among the patents. Null: in doubt.
 */
export function japaneseApplication(printed: string): string | null {
  const text = printed.toUpperCase().replace(/^JP|\s/g, '');
  const match =
    /^((?:19|20)\d\d)(\d{6})([A-Z]?)$/.exec(text) ??
    /^((?:19|20)\d\d)0(\d{6})([A-Z]?)$/.exec(text) ??
    /^((?:19|20)\d\d)[-/](\d{1,6})$/.exec(text);
  if (match) return application(match[1], match[2], match[3]);
  const own = emperors(text);
  return own && application(BEGAN[own.era] + own.year, own.serial, '');
}

/** DOCDB's form: from 2000 `2005248724`, before the year behind, `16839094`; else as printed with the letter of its kind. */
export function japaneseFromDocdb(number: string, kind: string | null): string {
  const letter = (kind ?? '').slice(0, 1);
  const behind = /^(\d{1,6})([2-9]\d)$/.exec(number);
  return (
    japaneseApplication(`${number}${letter}`) ??
    (behind ? application(`19${behind[2]}`, behind[1], letter) : `JP${number}${kept(letter)}`)
  );
}

const kept = (letter: string | undefined): string => (letter && !/[AT]/.test(letter) ? letter : '');
const pad = (year: number): string => String(year).padStart(2, '0');
const application = (
  year: string | number | undefined,
  serial: string | number | undefined,
  letter?: string,
): string => `JP${year}${String(serial).padStart(6, '0')}${kept(letter)}`;

/** `H08-033034`, `H8-33034`, `H0833034`. */
function emperors(text: string): { era: 'S' | 'H'; year: number; serial: number } | null {
  const match = /^([SH])(\d{1,2})[-/](\d{1,6})$/.exec(text) ?? /^([SH])(\d\d)(\d{1,6})$/.exec(text);
  if (!match) return null;
  const era = match[1] as 'S' | 'H';
  const year = Number(match[2]);
  const serial = Number(match[3]);
  return year >= 1 && year <= LAST[era] && serial > 0 ? { era, year, serial } : null;
}
