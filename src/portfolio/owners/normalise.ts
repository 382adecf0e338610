// A recorded name -> the forms by which names are compared. Pure: the same text gives the same forms.
import { type LegalForm, withoutForms } from './forms.js';
import { type OtherName, partsOf, type Tie } from './parts.js';
import { personOf } from './person.js';
import { countries, isPlace, placePairs, samePlace } from './places.js';
import { latin, tidy, tokens } from './tokens.js';
import { academic, commonWords, sameWord, weak } from './words.js';

/** One name, ready for comparison. */
export interface Form {
  /** Every word that was written, legal forms too: equal where only case and punctuation differ. */
  readonly clean: string;
  /** The words, legal forms off, as written: equal where the legal form differs. */
  readonly bare: string;
  /** One spelling a word, places last: equal where abbreviations, languages and the order of places differ. */
  readonly key: string;
  readonly words: readonly string[];
  /** The key in one piece: equal where spaces and hyphens differ. */
  readonly tight: string;
  /** The bare name in one piece, words as written. */
  readonly run: string;
  /** The same as `tight`, with umlauts folded: equal where the transliteration differs. */
  readonly folded: string;
  /** The words without those that a group or a research arm adds. */
  readonly core: string;
  readonly legal: readonly LegalForm[];
}
export interface Name extends Form {
  readonly recorded: string;
  readonly person: boolean;
  /** The record was in another script or had accents. */
  readonly transliterated: boolean;
  /** Initials that the record gives in brackets behind the name that they abbreviate. */
  readonly initials: string | null;
  readonly others: readonly (Form & { readonly tie: Tie })[];
}

const stop: ReadonlySet<string> = new Set(['THE', 'OF', 'FOR', 'AND']);

/** The forms of one recorded name. Of a field that names several (`namesIn`), those of the first. */
export function normalise(recorded: string): Name {
  const tidied = tidy(recorded);
  const written = latin(tidied);
  const text = written.text;
  const legal = written.legal.map(({ form, country }) => ({ form, countries: [country] }));
  const person = personOf(text);
  if (person !== null) return { ...personForm(person), recorded, transliterated: written.changed };
  const parts = partsOf(text);
  const read = brackets(parts.main, parts.brackets);
  const led = leading(tokens(parts.main));
  const main = formOf(led.words, legal, read.words);
  return {
    ...main,
    recorded,
    person: false,
    transliterated: written.changed,
    initials: read.initials ?? led.initials,
    others: [...parts.others, ...read.others]
      .map(({ name, tie }) => ({ ...formOf(tokens(name), []), tie }))
      .filter((other) => other.key !== main.key && other.key !== ''),
  };
}

function personForm(name: string): Omit<Name, 'recorded' | 'transliterated'> {
  const key = `PERSON ${name}`;
  const words = name.split(' ');
  return {
    clean: key,
    bare: key,
    key,
    words,
    tight: key,
    run: key,
    folded: key,
    core: key,
    legal: [],
    person: true,
    initials: null,
    others: [],
  };
}

/** The forms of words. Idempotent: the words of a key give the same key. */
function formOf(all: readonly string[], native: readonly LegalForm[], more: readonly string[] = []): Form {
  const ends = withoutForms(all);
  const bare = { words: [...ends.words, ...more], legal: ends.legal };
  const words = settled(spelled(bare.words));
  const core = words.some((word) => academic.has(word)) ? [] : words.filter((word) => !weak.has(word));
  return {
    clean: [...all, ...more].join(' '),
    bare: bare.words.join(' '),
    key: words.join(' '),
    words,
    tight: words.join(''),
    run: bare.words.join(''),
    folded: words.map(folded).join(''),
    core: (core.length > 0 ? core : words).join(' '),
    legal: [...native, ...bare.legal],
  };
}

/** A place that moved to the end may have covered a legal form: `Beijing AB Sorel`. */
function settled(words: readonly string[]): readonly string[] {
  if (!words.some(isPlace)) return words;
  const again = withoutForms(words).words;
  return again.length < words.length ? settled(spelled(again)) : words;
}

/** One spelling a word, small words off, places last. */
export function spelled(bare: readonly string[]): readonly string[] {
  const kept = withPairs(bare).filter((word) => !stop.has(sameWord.get(word) ?? word));
  const all = kept.length > 0 ? kept : bare;
  // One or two trade words are all that tells such a name from others: `Telecom` is not `Telecommunications`.
  if (all.length <= 2 && all.every((word) => sameWord.has(word))) return all;
  return withoutCountry(inOrder(all.map((word) => sameWord.get(word) ?? samePlace.get(word) ?? word)));
}

/** A school is one wherever it says its country: `University of Aberdeen, U.K.` */
function withoutCountry(words: readonly string[]): readonly string[] {
  if (!words.some((word) => academic.has(word)) || !words.some(isDistinctive)) return words;
  const kept = words.filter((word, at) => at === 0 || !countries.has(word));
  return kept.length > 1 ? kept : words;
}

/** `HONG KONG` is one place. */
function withPairs(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = placePairs.get(`${words[at]} ${words[at + 1]}`);
    out.push(pair ?? (words[at] as string));
    if (pair) at++;
  }
  return out;
}

/** Places go last, in one order, where a word of the name's own is left before them: `Beijing Acme`, `Acme (Beijing)`. */
function inOrder(words: readonly string[]): readonly string[] {
  if (!words.some(isPlace)) return words;
  const others = words.filter((word) => !isPlace(word));
  if (!others.some(isDistinctive)) return words;
  return [...others, ...new Set(words.filter(isPlace).sort())];
}

/** A word that is no trade word, no place and no single letter. */
export const isDistinctive = (word: string): boolean =>
  word.length > 1 && !commonWords.has(word) && !isPlace(word) && !/^\d+$/.test(word);

/** `MUENSTER` and `MUNSTER`, from `Münster`, are one; short words and endings (`BLUE`) are left alone. */
const folded = (word: string): string =>
  word.length < 6 ? word : word.replace(/([AOU])E(?=[^AEIOU])/g, '$1').replace(/KS(?=.)/g, 'X');

interface Brackets {
  readonly words: readonly string[];
  readonly initials: string | null;
  readonly others: readonly OtherName[];
}

/** What stands in brackets: initials of the name, a whole other name with its legal form, or more words of this one. */
function brackets(main: string, inside: readonly string[]): Brackets {
  const words: string[] = [];
  const others: OtherName[] = [];
  let initials: string | null = null;
  for (const text of inside) {
    const found = tokens(text);
    const bare = withoutForms(found);
    if (found.length === 0 || withoutForms(['X', ...found]).words.length === 1) continue;
    if (found.length === 1 && isShort(found[0] as string, tokens(main))) initials ??= found[0] as string;
    else if (bare.legal.length > 0) others.push({ name: text, tie: 'brackets' });
    else words.push(...found);
  }
  return { words, initials, others };
}

/** `APNIC Asia Pacific Network Information Centre`: the initials are said, and the name follows, or the other way round. */
function leading(words: readonly string[]): { words: readonly string[]; initials: string | null } {
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length >= 4 && first.length >= 3 && isInitials(first, words.slice(1)))
    return { words: words.slice(1), initials: first };
  if (words.length >= 4 && last.length >= 3 && isInitials(last, words.slice(0, -1)))
    return { words: words.slice(0, -1), initials: last };
  return { words, initials: null };
}

/** Initials, or letters of the name in order with every initial among them: `JPNIC`, Japan Network Information Center. */
function isShort(letters: string, words: readonly string[]): boolean {
  if (isInitials(letters, words)) return true;
  const big = withoutForms(words).words.filter((word) => !small.has(word));
  if (letters.length < 4 || big.length < 3 || letters.length > big.length + 2) return false;
  return inTurn(letters, big.join('')) && inTurn(big.map((word) => word[0]).join(''), letters);
}

/** Do the letters stand in the text in this order, from its first letter on? */
function inTurn(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length && text[0] === letters[0];
}

/** Are the letters the first letters of the words, with or without the small words and the legal form? */
function isInitials(letters: string, words: readonly string[]): boolean {
  if (letters.length < 2 || words.length < 2) return false;
  const bare = withoutForms(words).words;
  const first = (some: readonly string[]) => some.map((word) => word[0]).join('');
  const big = (some: readonly string[]) => some.filter((word) => !small.has(word));
  return [words, bare, big(words), big(bare)].some((some) => first(some) === letters);
}
const small: ReadonlySet<string> = new Set([
  'THE',
  'OF',
  'FOR',
  'AND',
  'IN',
  'ON',
  'DE',
  'DU',
  'LA',
  'DI',
  'DER',
  'FUR',
  'ET',
  'Y',
  'E',
]);
