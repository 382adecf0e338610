// A recorded name, letter by letter: encoding repaired, one alphabet, capitals, words. Native legal forms and words go
// before any-ascii, which runs ideographs together and reads all of them as Chinese.
import anyAscii from 'any-ascii';
import { nativeForms } from './legal-forms.js';
import { nativeWords } from './words.js';

/** A field that is longer names nobody: it is a paragraph that slipped into the column. */
const LONGEST = 1_000;

/** The name on one line in NFKC, with UTF-8 that was read as windows-1252 put right. Capitals and accents stay. */
export function tidy(name: string): string {
  const cut = name.length > LONGEST ? name.slice(0, LONGEST) : name;
  if (plain.test(cut)) return cut.replace(/ {2,}/g, ' ').trim();
  return repaired(cut)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Z}\uFFFD]+/gu, ' ')
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[“”„«»〈〉《》「」『』【】]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim();
}
const plain = /^[\x20-\x7e]*$/;

// windows-1252 where it differs from Latin-1: the bytes 80 to 9F.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `TÃ¼bingen` is UTF-8 read one byte a letter. Only what then is UTF-8 throughout is read again, twice at most. */
function repaired(name: string): string {
  let text = name;
  for (let round = 0; round < 2 && /[ÃÂÅÄâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text); round++) {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const high = upper.indexOf(text[at] as string);
      if (code > 0xff && high < 0) return text;
      bytes[at] = high >= 0 ? 0x80 + high : code;
    }
    try {
      text = utf8.decode(bytes);
    } catch {
      return text;
    }
  }
  return text;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

// Scripts without spaces have no word boundary to ask for; the others do.
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const native = new RegExp(
  Object.values(nativeForms)
    .flatMap((forms) => forms.normalize('NFKC').split(', '))
    .sort(longestFirst)
    .map((form) =>
      ideographs.test(form) ? escaped(form) : `(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`,
    )
    .join('|'),
  'giu',
);
const nativeCountry = new Map(
  Object.entries(nativeForms).flatMap(([country, forms]) =>
    forms
      .normalize('NFKC')
      .split(', ')
      .map((form) => [form.toLowerCase(), country] as const),
  ),
);
const words = new RegExp([...nativeWords.keys()].sort(longestFirst).map(escaped).join('|'), 'giu');

interface Latin {
  readonly text: string;
  /** Native legal forms that were taken off, and the country of each. */
  readonly legal: readonly { readonly form: string; readonly country: string }[];
  /** The name was in another script, or had letters that ASCII has not. */
  readonly changed: boolean;
}

/** The tidy name in capital ASCII letters. Native legal forms are gone, native trade words are English. */
export function latin(tidied: string): Latin {
  if (plain.test(tidied)) return { text: tidied.toUpperCase(), legal: [], changed: false };
  const legal: Latin['legal'][number][] = [];
  const text = tidied
    .replace(native, (form) => {
      legal.push({ form, country: nativeCountry.get(form.toLowerCase()) ?? '' });
      return ' ';
    })
    .replace(words, (word) => ` ${nativeWords.get(word.toLowerCase()) ?? word} `);
  const written = anyAscii(text).toUpperCase().replace(/\s+/g, ' ').trim();
  return written === ''
    ? { text: anyAscii(tidied).toUpperCase(), legal: [], changed: true }
    : { text: written, legal, changed: true };
}

/** The words of a name in capital ASCII. Initials that are spelled apart are one word: `I.B.M.`, `A T & T`, `A/S`. */
export function tokens(text: string): string[] {
  const found = text
    .replace(/(?<![A-Z0-9])([A-Z]{1,2}) ?[&+] ?([A-Z]{1,2})(?![A-Z0-9])/g, '$1$2')
    .replace(/[&+]/g, ' AND ')
    .replace(/'/g, '')
    .match(/[A-Z0-9]+/g);
  return joined(found ?? []);
}

/** Single letters in a row become one word. A lone letter stays: a middle initial, `Plan B`. */
function joined(found: readonly string[]): string[] {
  const out: string[] = [];
  let run = '';
  for (const word of found) {
    if (word.length === 1 && word >= 'A') {
      run += word;
      continue;
    }
    if (run) out.push(run);
    run = '';
    out.push(word);
  }
  if (run) out.push(run);
  return out;
}
