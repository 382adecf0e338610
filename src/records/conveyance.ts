// The sort of a conveyance from its free text, and from the office's code where the text says nothing. Same text, same reading.
import { distance } from 'fastest-levenshtein';
import { asides, rules } from './conveyance-rules.js';
import {
  codes,
  correction,
  mistake,
  NUNC_PRO_TUNC,
  spokenOf,
  together,
  vocabulary,
} from './conveyance-words.js';
import type { ConveyanceClass, ConveyanceReading } from './rows.js';

const REMEMBERED = 4096;
const LONGEST = 2000;
const readings = new Map<string, ConveyanceReading>();

/** Reads the text of a conveyance; `code` is the Assignment Center's number where the record has one. */
export function readConveyance(text: string | null, code: string | null = null): ConveyanceReading {
  const key = `${code ?? ''} ${text ?? ''}`;
  const known = readings.get(key);
  if (known) return known;
  const reading = Object.freeze(read(words(text ?? ''), code));
  if (readings.size >= REMEMBERED) readings.clear();
  if (key.length <= LONGEST) readings.set(key, reading);
  return reading;
}

function read(text: Words, code: string | null): ConveyanceReading {
  const byCode = code === null ? undefined : codes[code];
  const nunc = /\bNUNC[ -]PRO[ -]TUN[CK]?\b/.exec(text.plain);
  const nuncProTunc = nunc !== null || code === NUNC_PRO_TUNC;
  const share = shareOf(text.plain);
  const found = correctionIn(text) ?? classed(text);
  if (found) {
    const agrees = !byCode || byCode === found.class || byCode === found.of || found.class === 'correction';
    return { ...found, nuncProTunc, share, sure: found.sure && agrees };
  }
  if (byCode) return { class: byCode, nuncProTunc, of: null, share, because: `code ${code}`, sure: true };
  const because = nunc ? nunc[0] : '';
  return { class: nunc ? 'assignment' : 'other', nuncProTunc, of: null, share, because, sure: false };
}

type Found = Pick<ConveyanceReading, 'class' | 'of' | 'because' | 'sure'>;

/** The first rule that fits, and what else is in the text once its words are taken out. */
function classed(text: Words): Found | null {
  let rest = text.plain;
  for (const aside of asides) rest = blank(rest, aside.exec(rest));
  const found: { class: ConveyanceClass; because: string; hint: boolean }[] = [];
  for (const rule of rules) {
    const match = rule.words.exec(rest);
    if (!match) continue;
    rest = blank(rest, match);
    if (found.some((one) => one.class === rule.class || spokenOf[one.class]?.includes(rule.class))) continue;
    if (rule.hint && found.length > 0) continue;
    found.push({ class: rule.class, because: text.recorded(match), hint: rule.hint === true });
  }
  const [first, ...others] = found;
  if (!first) return null;
  const clear = others.every((one) => together[first.class]?.includes(one.class));
  return {
    class: first.class,
    of: others[0]?.class ?? null,
    because: found.map((one) => one.because).join(' … '),
    sure: clear && !first.hint,
  };
}

function correctionIn(text: Words): Found | null {
  const match = correction.exec(text.plain);
  if (match) return corrected(text, match);
  const weak = mistake.exec(text.plain);
  if (!weak) return null;
  const said = classed(text)?.class ?? 'assignment';
  return said === 'assignment' ? { ...corrected(text, weak), sure: false } : null;
}

/** After `CONFIRMS THE` stands what was corrected, else where a nature of conveyance is corrected `TO` something, else the title. */
function corrected(text: Words, match: RegExpExecArray): Found {
  const { plain } = text;
  const confirmed = /\bCONFIRM(?:S|ED|ING|ATION OF)?\b(?: THAT)? (?:THE )*(.+)$/.exec(plain);
  const nature =
    /\b(?:NATURE OF (?:THE )?CONVEYANCE|CONVEYANCE(?: TYPE| TEXT)?|(?:DOCUMENT|CONVEYING) TYPE|BRIEF)\b.{0,120}?\b(?:TO(?: READ)?(?: AS)?|SHOULD (?:BE|READ)|IS) (.+?)(?:\bPREVIOUSLY\b|\bRECORDED\b|\bASSIGNOR\(S\)|$)/.exec(
      plain,
    );
  const title =
    /^(?:CORRECTIVE (?!ASSIGNMENT\b)|CORRECT(?:ED|ION) (?:OF (?:THE |AN? )?)?)(.{0,60}?)(?:\bTO CORRECT\b|\bPREVIOUSLY\b|\bRECORDED\b|$)/.exec(
      plain,
    );
  const parts = [nature, confirmed, title].map((one) => (one?.[1] ? classed(words(one[1])) : null));
  const [natured, tail] = parts;
  const of = natured ?? tail ?? parts[2];
  const because = [text.recorded(match), of?.because].filter(Boolean).join(' … ');
  const agree = !natured || !tail || natured.class === tail.class;
  return { class: 'correction', of: of?.class ?? null, because, sure: agree && (of?.sure ?? true) };
}

const blank = (text: string, match: RegExpExecArray | null): string =>
  match
    ? text.slice(0, match.index) + ' '.repeat(match[0].length) + text.slice(match.index + match[0].length)
    : text;

const NUMBERED: Readonly<Record<string, number>> = {
  HALF: 50,
  THIRD: 100 / 3,
  QUARTER: 25,
  FOURTH: 25,
  FIFTH: 20,
  SIXTH: 100 / 6,
  EIGHTH: 12.5,
  TENTH: 10,
};
const TIMES: Readonly<Record<string, number>> = { ONE: 1, A: 1, AN: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };

/** Per cent conveyed, to two decimals; `part` where the text says part only, or several shares. */
function shareOf(text: string): ConveyanceReading['share'] {
  const shares = new Set<number>();
  const add = (percent: number) => {
    if (percent > 0 && percent <= 100) shares.add(Math.round(percent * 100) / 100);
  };
  for (const [, number] of text.matchAll(/(\d{1,3}(?:\.\d{1,6})?) ?(?:%|PER ?CENT\b)/g)) add(Number(number));
  if (/\b(?:INTERESTS?|UNDIVIDED|SHARES?|RIGHTS?|TITLE|OWNERSHIP)\b/.test(text)) {
    for (const [, a, b] of text.matchAll(/(?<![\d/.,-])(\d{1,2}) ?\/ ?(\d{1,3})(?![\d/-]|[.,]\d)/g))
      if (Number(a) < Number(b)) add((Number(a) / Number(b)) * 100);
    for (const [, times = '', part = ''] of text.matchAll(
      /\b(ONE|AN?|TWO|THREE|FOUR|FIVE)[ -](HALF|THIRD|QUARTER|FOURTH|FIFTH|SIXTH|EIGHTH|TENTH)S?(?: (?:\(|OF\b|INTEREST|UNDIVIDED|PART|SHARE|RIGHT|EACH))/g,
    ))
      add((TIMES[times] ?? 0) * (NUMBERED[part] ?? 0));
    if (shares.size === 0 && /\bHALF (?:OF |INTEREST|SHARE)/.test(text)) add(50);
  }
  if (shares.size > 1) return 'part';
  const [share] = shares;
  if (share !== undefined) return share;
  return /\b(?:PARTIAL|PART|FRACTIONAL|PORTION OF|UNDIVIDED) (?:OF )?(?:THE )?(?:ASSIGN\w+'?S?'? )?(?:(?:RIGHTS?,? )?(?:TITLE,? )?(?:AND )?INTERESTS?|ASSIGNMENT|OWNERSHIP)\b/.test(
    text,
  )
    ? 'part'
    : null;
}

/** A text twice: as recorded, and plain, with as many words, so that what was found can be shown as recorded. */
interface Words {
  readonly plain: string;
  recorded(match: RegExpExecArray): string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  AMP: '&',
  APOS: "'",
  QUOT: '"',
  LT: '<',
  GT: '>',
  NBSP: ' ',
};

function words(text: string): Words {
  const whole = text
    .slice(0, LONGEST)
    .replace(/&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,6}));/g, (all, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toUpperCase()] ?? all;
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(/\s+/g, ' ')
    .trim();
  const recorded = whole.split(' ');
  const plain = recorded.map(mended);
  const line = plain.join(' ');
  const place = (at: number) => line.slice(0, at).split(' ').length - 1;
  return {
    plain: line,
    recorded: ({ index, 0: { length } }) => {
      const lead = line.slice(index, index + length);
      const from = index + (lead.length - lead.trimStart().length);
      const to = index + lead.trimEnd().length;
      return recorded
        .slice(place(from), place(to) + 1)
        .join(' ')
        .replace(/^[("'[]+|[.,;:)"'\]]+$/g, '')
        .replace(/^(?:(?:AND|&|OF|TO|THE|IN|FOR) )+/i, '');
    },
  };
}

const known = new Set(vocabulary);
const mends = new Map<string, string>();

/** A word in capitals, marks plain, a typing error in a known word mended: `ASSIGMENT`, `Secuirty`. */
function mended(word: string): string {
  const plain = word
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‘’‛`´ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/⁄/g, '/');
  const letters = /[A-Z]{6,}/.exec(plain)?.[0];
  if (!letters || known.has(letters)) return plain;
  let mend = mends.get(letters);
  if (mend === undefined) {
    mend = nearest(letters);
    if (mends.size >= REMEMBERED) mends.clear();
    mends.set(letters, mend);
  }
  return mend === letters ? plain : plain.replace(letters, mend);
}

/** One letter wrong, missing or too many, or two changed about; in words of ten letters or more, two
 * after the same first letter, since `RE` and `IN` make other words. Only if one word is nearest. */
function nearest(word: string): string {
  if (word.length > 20) return word;
  let best = word;
  let least = Number.POSITIVE_INFINITY;
  let single = false;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const apart = swapped(word, candidate) ? 1 : distance(word, candidate);
    if (apart > (word.length >= 10 && word[0] === candidate[0] ? 2 : 1) || apart > least) continue;
    single = apart < least || candidate === best;
    least = apart;
    best = candidate;
  }
  return single ? best : word;
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i < a.length - 1 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
