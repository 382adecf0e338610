// Slips of the pen and of the scanner: which words are one letter apart, and whether that is a slip or another word.
import { distance } from 'fastest-levenshtein';
import { isPlace } from './places.js';
import { commonWords, sameWord } from './words.js';

/** Shorter words differ by one letter too often: `Nortel` and `Nortek`, `Micron` and `Macron`. */
const SHORTEST = 6;
const LONG = 9;

/** How two words differ, when one may be a slip for the other. */
interface Slip {
  readonly kind: 'letter' | 'two-letters' | 'swapped' | 'first-letter' | 'doubled' | 'look-alike';
  /** Letters apart. */
  readonly apart: number;
}

/**
 * May one be a slip for the other? Never where both are words that names have anyway, where a digit differs, or where
 * the words are short.
 */
export function slipBetween(a: string, b: string): Slip | null {
  if (a === b || Math.abs(a.length - b.length) > 2) return null;
  if (/\d/.test(a) || /\d/.test(b) || (isKnown(a) && isKnown(b))) return null;
  const length = Math.max(a.length, b.length);
  if (length >= 5 && lookAlike(a) === lookAlike(b)) return { kind: 'look-alike', apart: 1 };
  if (length < SHORTEST || Math.min(a.length, b.length) < 5) return null;
  if (isSwap(a, b)) return { kind: 'swapped', apart: 1 };
  const apart = distance(a, b);
  if (apart > 2 || (apart === 2 && length < LONG)) return null;
  if (apart === 2) return { kind: 'two-letters', apart };
  if (single(a) === single(b)) return { kind: 'doubled', apart };
  return a[0] === b[0] ? { kind: 'letter', apart } : { kind: 'first-letter', apart };
}

const isKnown = (word: string): boolean => commonWords.has(word) || sameWord.has(word) || isPlace(word);
const single = (word: string): string => word.replace(/(.)\1/g, '$1');
/** What a scanner takes for one another. */
const lookAlike = (word: string): string =>
  word.replace(/[IJ1]/g, 'L').replace(/[0Q]/g, 'O').replace(/RN/g, 'M').replace(/VV/g, 'W');

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Words by what is left of them without one letter. Two words one letter apart, or with two letters swapped, share such
 * a rest, so that a look-up costs as many steps as the word has letters, however many words there are.
 */
export class SlipIndex {
  private readonly rests = new Map<string, string | string[]>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 5 || /\d/.test(word)) continue;
      for (const rest of traces(word)) {
        const known = this.rests.get(rest);
        if (known === undefined) this.rests.set(rest, word);
        else if (typeof known === 'string') this.rests.set(rest, [known, word]);
        else known.push(word);
      }
    }
  }

  /** The words for which this one may be a slip, or that may be slips for it; in one order. */
  near(word: string): readonly string[] {
    if (word.length < 5) return [];
    const known = this.found.get(word);
    if (known) return known;
    const near = new Set<string>();
    for (const rest of traces(word)) {
      const words = this.rests.get(rest);
      if (words === undefined) continue;
      for (const one of typeof words === 'string' ? [words] : words)
        if (one !== word && slipBetween(word, one)) near.add(one);
    }
    const ordered = [...near].sort();
    this.found.set(word, ordered);
    return ordered;
  }
}

/** `RN` for `M` is two letters for one, so the look of a word is kept beside its rests. */
const traces = (word: string): string[] => [...restsOf(word), `~${lookAlike(word)}`];

/** What is left of a word without one of its letters, and the word itself. */
export function restsOf(word: string): string[] {
  const rests = [word];
  for (let at = 0; at < word.length; at++) {
    // Of a doubled letter either one leaves the same rest.
    if (word[at] !== word[at - 1]) rests.push(word.slice(0, at) + word.slice(at + 1));
  }
  return rests;
}
