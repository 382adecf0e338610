// Takes the legal forms off the ends of a name. A form inside a name is part of it: `Sony Corp. of America`.
import { distance } from 'fastest-levenshtein';
import { formsAtEnd, formsAtStart } from './legal-forms.js';
import { tokens } from './tokens.js';

/** A form as it stood in the name, and the countries that have it. */
export interface LegalForm {
  readonly form: string;
  readonly countries: readonly string[];
}
type Table = ReadonlyMap<string, LegalForm>;

function table(byCountry: Readonly<Record<string, string>>): Table {
  const found = new Map<string, { form: string; countries: string[] }>();
  for (const [country, forms] of Object.entries(byCountry)) {
    for (const form of forms.split(/,\s*/)) {
      const key = tokens(form.toUpperCase()).join(' ');
      const known = found.get(key) ?? { form: key, countries: [] };
      if (!known.countries.includes(country)) known.countries.push(country);
      found.set(key, known);
    }
  }
  return found;
}
const atEnd = table(formsAtEnd);
const atStart = table(formsAtStart);
const LONGEST_FORM = 6;

/** Long words of legal forms, which are misspelled as any word is: `Kabushika Kaisha`, `Aktiengeselschaft`. */
const longWords = [
  ...new Set([...atEnd.keys()].flatMap((form) => form.split(' ').filter((word) => word.length >= 6))),
];
const slips = new Map<string, string>();

function withoutSlip(word: string): string {
  if (word.length < 6) return word;
  const known = slips.get(word);
  if (known !== undefined) return known;
  const bound = word.length >= 9 ? 2 : 1;
  const near =
    longWords.find((one) => one === word) ??
    longWords.find((one) => Math.abs(one.length - word.length) <= bound && distance(one, word) <= bound) ??
    word;
  if (slips.size < 100_000) slips.set(word, near);
  return near;
}

export interface Bare {
  readonly words: readonly string[];
  readonly legal: readonly LegalForm[];
}

/** The words without the forms at both ends. At least one word is left: a firm may be called `Limited`. */
export function withoutForms(all: readonly string[]): Bare {
  let [from, to] = [0, all.length];
  const legal: LegalForm[] = [];
  for (;;) {
    if (to - from < 2) break;
    if (connects(all[to - 1])) {
      to--;
      continue;
    }
    if (all[from] === 'THE') {
      from++;
      continue;
    }
    const end = match(atEnd, all, to, from, -1);
    if (end) {
      legal.push(end.form);
      to -= end.length;
      continue;
    }
    const start = match(atStart, all, from, to, 1);
    if (!start) break;
    legal.push(start.form);
    from += start.length;
  }
  return { words: all.slice(from, to), legal };
}

const connects = (word: string | undefined): boolean => word === 'AND' || word === 'THE' || word === 'OF';

function match(forms: Table, all: readonly string[], at: number, stop: number, step: 1 | -1) {
  const room = Math.min(LONGEST_FORM, Math.abs(stop - at) - 1);
  for (let length = room; length >= 1; length--) {
    const part = step === 1 ? all.slice(at, at + length) : all.slice(at - length, at);
    const form = forms.get(part.join(' ')) ?? (part.some(long) && forms.get(part.map(withoutSlip).join(' ')));
    if (form) return { form, length };
  }
  return undefined;
}
const long = (word: string): boolean => word.length >= 6;
