// Names of persons: `SMITH, JOHN A.` and `John Smith` are one. Organisations are for the caller's own comparison.
import anyAscii from 'any-ascii';

interface Person {
  /** Family name run together, where the writing tells it; else ''. */
  readonly family: string;
  /** Given names, or all names where the family name is not told. */
  readonly given: readonly string[];
  /** All of it, sorted: names in another order are the same set. */
  readonly set: string;
  readonly suffix: string;
  /** Its letters, added up: equal for the same letters in another order. */
  readonly sum: number;
}

const titles = new Set('mr mrs ms miss dr prof professor phd md esq dipl ing late deceased'.split(' '));
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const forms =
  /^(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lllp|llp|lp|plc|gmbh|ag|kg|sa|sas|sarl|spa|srl|bv|nv|oy|oyj|ab|as|na|fsb|kk|pte|pty|trustee|agent|university|bank|trust|the)\b/i;

/** Whether a name is written as that of a person: `LAST, FIRST`. */
export function isPerson(name: string): boolean {
  const comma = name.indexOf(',');
  if (comma < 1 || /\d|&/.test(name)) return false;
  const after = name
    .slice(comma + 1)
    .replace(/\./g, '')
    .trim();
  return after !== '' && !forms.test(after) && after.split(/\s+/).length <= 5;
}

/** `Last, First` of a party of a document; an organisation as it is. */
export function partyName(party: {
  readonly organisation: string | null;
  readonly last: string | null;
  readonly first: string | null;
}): string {
  if (party.organisation !== null) return party.organisation;
  return [party.last, party.first].filter((part) => part !== null).join(', ');
}

// oxlint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;
const plain = (text: string): string => (ascii.test(text) ? text : anyAscii(text)).toLowerCase();
const words = (text: string): string[] => text.match(/[a-z]+/g) ?? [];

/** Names come back from paper to paper of one asset, seldom later: a place each, and the last one stays. */
const names: string[] = [];
const persons: Person[] = [];
function parse(name: string): Person {
  const { length } = name;
  const middle = name.charCodeAt(length >> 1);
  const place = (length * 31 + name.charCodeAt(0) * 7 + middle * 5 + name.charCodeAt(length - 1) * 3) & 255;
  const known = persons[place];
  if (known && names[place] === name) return known;
  const person = parseName(name);
  names[place] = name;
  persons[place] = person;
  return person;
}

function parseName(name: string): Person {
  const text = plain(name);
  const all: string[] = [];
  let family = '';
  let suffix = '';
  let ofFamily = text.includes(',');
  let from = -1;
  let first = 0;
  let sum = 0;
  // Letter by letter: a million names pass here.
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length ? text.charCodeAt(at) : 0;
    if (letter >= 97 && letter <= 122) {
      if (from < 0) from = at;
      sum += letter * letter;
      continue;
    }
    if (from >= 0) {
      const word = text.slice(from, at);
      from = -1;
      if (suffixes.has(word)) suffix = word;
      else if (!titles.has(word)) {
        all.push(word);
        if (ofFamily) family += word;
      }
    }
    if (letter === 44 && ofFamily) {
      ofFamily = false;
      first = all.length;
    }
  }
  return { family, given: all.slice(first), set: all.sort().join(' '), suffix, sum };
}

/** Letters that registers without them spell with two: `MAEKINEN` for `Mäkinen`, where others write `MAKINEN`. */
const two: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const spelledOut = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => two[letter] as string);

/** Two names of persons, whatever the order, case, accents, titles and initials. */
export function samePerson(a: string, b: string): 'same' | 'different' | 'maybe' {
  const found = samePlain(a, b);
  // Only where one of them has such a letter, so that it is known to be one.
  if (found === 'same' || (ascii.test(a) && ascii.test(b))) return found;
  return samePlain(spelledOut(a), spelledOut(b)) === 'same' ? 'same' : found;
}

function samePlain(a: string, b: string): 'same' | 'different' | 'maybe' {
  if (a === b || (a.length === b.length && a !== '' && a.toUpperCase() === b.toUpperCase())) return 'same';
  const one = parse(a);
  const two = parse(b);
  if (one.set === '' || two.set === '') return 'different';
  if (one.suffix !== '' && two.suffix !== '' && one.suffix !== two.suffix) return 'different';
  if (one.set === two.set) return 'same';
  if (one.family !== '' && two.family !== '') {
    if (one.family === two.family) return sameGiven(one.given, two.given);
    return sameLetters(one, two);
  }
  const [told, open] = one.family === '' ? [two, one] : [one, two];
  if (told.family === '') return sameUntold(one.given, two.given);
  const rest = without(open.given, told.family);
  return rest ? sameGiven(told.given, rest) : sameLetters(told, open);
}

/** `PHU NGUYEN, PATRICK` and `Nguyen, Patrick Phu`; `KUANGHUEI, LEE`: the same letters, cut elsewhere. */
function sameLetters(a: Person, b: Person): 'same' | 'different' | 'maybe' {
  if (a.sum !== b.sum || a.set.length < 8) return 'different';
  const letters = (one: Person) => one.set.replace(/ /g, '').split('').sort().join('');
  return letters(a) === letters(b) ? 'maybe' : 'different';
}

/** Given names in their order: `John A.`, `John`, `J. Andrew`. */
function sameGiven(a: readonly string[], b: readonly string[]): 'same' | 'different' | 'maybe' {
  const [first = '', second = ''] = [a[0], b[0]];
  if (first === '' || second === '') return 'maybe';
  const joined = (names: readonly string[]) => names.join('');
  if (joined(a) === joined(b)) return 'same';
  if (!fits(first, second)) return close(first, second) ? 'maybe' : 'different';
  let sure = first.length > 1 && second.length > 1;
  for (let i = 1; i < Math.min(a.length, b.length); i++) {
    const [one, two] = [a[i] as string, b[i] as string];
    if (fits(one, two)) continue;
    if (!close(one, two)) return 'different';
    sure = false;
  }
  return sure ? 'same' : 'maybe';
}

/** An initial stands for a name; `Amarnath` for `Amarnadh` only perhaps. */
const fits = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** One letter more, less or other, in names that are long enough; or the one begins with the other. */
function close(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 4) return false;
  if (long.startsWith(short)) return true;
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const skip = short.length === long.length ? 1 : 0;
  return short.slice(at + skip) === long.slice(at + 1);
}

/** The names without those in a row that make up the family name; null where they do not occur. */
function without(names: readonly string[], family: string): string[] | null {
  for (let from = 0; from < names.length; from++) {
    let run = '';
    for (let to = from; to < names.length && run.length < family.length; to++) {
      run += names[to];
      if (run === family) return [...names.slice(0, from), ...names.slice(to + 1)];
    }
  }
  return null;
}

/** Neither tells its family name: the last word is taken for it. */
function sameUntold(a: readonly string[], b: readonly string[]): 'same' | 'different' | 'maybe' {
  if (a.at(-1) !== b.at(-1)) return 'different';
  return sameGiven(a.slice(0, -1), b.slice(0, -1));
}

const office =
  /\b(estate|executor|executrix|administrator|administratrix|heirs?|deceased|personal representative|legal representative)\b/i;

/** `DOE, JANE (EXECUTRIX OF ROE, RICHARD, DECEASED)` acts for `ROE, RICHARD`. */
export function representative(name: string, person: string): boolean {
  if (!office.test(name)) return false;
  const there = new Set(words(plain(name)));
  const wanted = words(plain(person)).filter((word) => word.length > 1);
  return wanted.length > 1 && wanted.every((word) => there.has(word));
}

/** How many words of three letters or more two names have in common. */
export function sharedWords(a: string, b: string): number {
  const there = new Set(words(plain(a)).filter((word) => word.length > 2));
  return words(plain(b)).filter((word) => there.has(word)).length;
}
