// The names that a name may be a slip for: trade words mended, and at most one other word a slip away.
import { isDistinctive, type Name, spelled } from './normalise.js';
import { samePlace } from './places.js';
import { SlipIndex, slipBetween } from './slips.js';
import { commonWords, sameWord } from './words.js';

/** Words that stand in as many names are established: neither is a slip for the other. */
const ESTABLISHED = 3;
const LONG_WORD = 10;

interface Candidate {
  readonly key: string;
  /** Letters apart, over all words. */
  readonly apart: number;
  readonly slips: readonly { readonly written: string; readonly meant: string }[];
  /** Every word that was meant stands in more names than the word that was written. */
  readonly likely: boolean;
  /** The name is one short word, and nothing besides speaks for the slip: `Wagner` and `Wegner` are two families. */
  readonly frail: boolean;
}

/** Keys one slip away. `often`: in how many names each word stands. */
export function slipsOf(name: Name, index: SlipIndex, often: ReadonlyMap<string, number>): Candidate[] {
  if (name.person) return [];
  const found = new Map<string, Candidate>();
  const frail = name.words.length === 1 && name.tight.length < LONG_WORD;
  const add = (words: readonly string[], apart: number, slips: Candidate['slips']): void => {
    const key = spelled(words).join(' ');
    if (key !== name.key && apart < (found.get(key)?.apart ?? Infinity))
      found.set(key, { key, apart, slips, likely: slips.every(isLikely), frail });
  };
  const isLikely = ({ written, meant }: Candidate['slips'][number]) =>
    commonWords.has(meant) || (often.get(meant) ?? 0) > (often.get(written) ?? 0) + 1;
  const start = mended(name.words);
  if (start.slips.length > 0) add(start.words, start.apart, start.slips);
  start.words.forEach((word, at) => {
    if (!isDistinctive(word)) return;
    const alone = !start.words.some((other, place) => place !== at && isDistinctive(other));
    for (const near of index.near(word)) {
      if (!isSlip(word, near, start.words.length, alone, often) || (alone && !isDistinctive(near))) continue;
      const words = start.words.with(at, near);
      add(words, start.apart + apartOf(word, near), [...start.slips, { written: word, meant: near }]);
    }
  });
  return [...found.values()];
}

function isSlip(
  a: string,
  b: string,
  words: number,
  alone: boolean,
  often: ReadonlyMap<string, number>,
): boolean {
  const slip = slipBetween(a, b);
  if (!slip) return false;
  const [more, less] = [often.get(a) ?? 0, often.get(b) ?? 0].sort((x, y) => y - x) as [number, number];
  if (less >= ESTABLISHED) return false;
  const length = Math.max(a.length, b.length);
  switch (slip.kind) {
    case 'look-alike':
      return true;
    case 'swapped':
    case 'doubled':
      return true;
    case 'two-letters':
      return a[0] === b[0] && (!alone || length >= 10);
    case 'first-letter':
      return length >= (alone ? 7 : 6) && (words > 1 || length >= 9);
    default:
      return alone ? length >= 8 || (length >= 7 && more >= 2) : length >= 6;
  }
}
const apartOf = (a: string, b: string): number => slipBetween(a, b)?.apart ?? 2;

/** Long trade words and places in every spelling: a slip in `Optoelectronics` is near to the plural. */
const trade = new SlipIndex([...sameWord.keys(), ...samePlace.keys()].filter((word) => word.length >= 7));
const meaning = (word: string): string => sameWord.get(word) ?? samePlace.get(word) ?? word;

/** Trade words put right, where the name has a word of its own besides, or three words: `Acme Tecnhology`. */
function mended(words: readonly string[]) {
  const slips: { written: string; meant: string }[] = [];
  let apart = 0;
  const own = words.filter(isDistinctive).length;
  const mended = words.map((word) => {
    if (!isDistinctive(word) || word.length < 6 || (own < 2 && words.length < 3)) return word;
    const near = trade.near(word);
    const meant = new Set(near.map(meaning));
    const [only] = meant;
    if (only === undefined || meant.size > 1) return word;
    apart += Math.min(...near.map((one) => apartOf(word, one)));
    slips.push({ written: word, meant: only });
    return only;
  });
  return { words: mended, apart, slips };
}
