// Reel and frame: the USPTO's name of a recorded paper, and the many spellings in which the text of one names another.

/** `031066`, `0972` -> `31066/972`. Null: no reel and frame. */
export function reelFrame(reel: string, frame: string): string | null {
  if (!/^\d{1,6}$/.test(reel) || !/^\d{1,4}$/.test(frame)) return null;
  const [a, b] = [Number(reel), Number(frame)];
  return a > 0 && b > 0 ? `${a}/${b}` : null;
}

const NO = String.raw`[\s:;.,#(-]{0,6}(?:(?:N[O0]S?|NUMBERS?)\b)?[\s:;.#]{0,6}`;
const WORD = { reel: String.raw`\bREEL(?:S|\(S\))?(?![A-Z])`, frame: String.raw`FRAME(?:S|\(S\))?(?![A-Z])` };
const REEL = `${WORD.reel}${NO}`;
const FRAME = String.raw`[\s,;:/.()-]{0,6}(?:(?:AND|AT|ON)\s)?${WORD.frame}${NO}`;
const LIST = String.raw`\s?(?:(?:,|;|&|AND)\s?){1,3}`;
const A_REEL = String.raw`\d{1,6}(?![\d/])`;
const A_FRAME = String.raw`\d{1,4}(?!\d)`;

/** Each spelling, and the pairs that a match of it names. Tried at every place in this order. */
const spellings: readonly {
  readonly form: RegExp;
  readonly pairs: (match: RegExpExecArray) => string[][];
}[] = [
  {
    // REEL 031066 FRAME 0972; REELS 031066 AND 031070, FRAMES 0972 AND 0001; one reel and several frames.
    form: new RegExp(
      `${REEL}(${A_REEL}(?:${LIST}${A_REEL})*)${FRAME}(${A_FRAME}(?:${LIST}\\d{3,4}(?![\\d/]))*)`,
      'g',
    ),
    pairs: ([, reels = '', frames = '']) => zipped(numbers(reels), numbers(frames)),
  },
  {
    form: new RegExp(`\\b${WORD.frame}${NO}(${A_FRAME})(?:\\s*(?:,|OF|ON|AT))?\\s*${REEL}(${A_REEL})`, 'g'),
    pairs: ([, frame = '', reel = '']) => [[reel, frame]],
  },
  {
    // REEL/FRAME 031066/0972, R/F: 31066-972, REEL AND FRAME NOS. 31066 972; what follows it in a list is for the next spelling.
    form: new RegExp(
      String.raw`(?:${WORD.reel}\s*(?:/|-|AND|&|,)?\s*${WORD.frame}|\bR\s*/\s*F\b|${WORD.reel}|\bR(?=\d))${NO}(\d{1,6})\s*[/ -]\s*(?:${WORD.frame}${NO}|F(?=\d))?(\d{1,4})(?![\d/])`,
      'g',
    ),
    pairs: ([, reel = '', frame = '']) => [[reel, frame]],
  },
  {
    // On its own a pair is one only with the office's zeros or a reel of its size: 1/2 and 12/207,945 are none.
    form: /(?<![\dA-Z/.,-])(?:(\d{5,6}|0\d{2,5})\s?\/\s?(\d{1,4})|(\d{4}) ?\/ ?(\d{3,4})|(\d{6})-(\d{4}))(?![\d/-]|[.,]\d)/g,
    pairs: ([, a = '', b = '', c = '', d = '', e = '', f = '']) => [[a || c || e, b || d || f]],
  },
];

const numbers = (list: string): string[] => list.match(/\d+/g) ?? [];

/** As many frames as reels go in pairs; several frames after one reel are all of it. Else no one can say. */
function zipped(reels: string[], frames: string[]): string[][] {
  if (reels.length === frames.length) return reels.map((reel, i) => [reel, String(frames[i])]);
  if (reels.length === 1) return frames.map((frame) => [String(reels[0]), frame]);
  return [];
}

/** Papers that the text names, in its order, each once, and not `self`. */
export function refersTo(text: string, self: string): string[] {
  if (!/\d/.test(text) || text.length > 4_000) return [];
  let rest = text.toUpperCase().replace(/\b[\dOIL]*\d[\dOIL]*\b|\bO\d[\dOIL]*\b/g, digits);
  const found: { at: number; id: string }[] = [];
  for (const { form, pairs } of spellings) {
    rest = rest.replace(form, (...match) => {
      const groups = match.slice(0, -2) as unknown as RegExpExecArray;
      const at = match.at(-2) as number;
      for (const [reel = '', frame = ''] of pairs(groups)) {
        const id = reelFrame(reel, frame);
        if (id) found.push({ at, id });
      }
      return ' '.repeat(String(match[0]).length);
    });
  }
  const ids = found.sort((a, b) => a.at - b.at).map((one) => one.id);
  return [...new Set(ids)].filter((id) => id !== self);
}

/** Scanned text has letters for digits: `O31066`, `03l066`. */
const digits = (word: string): string => word.replace(/O/g, '0').replace(/[IL]/g, '1');
