// Takes the legal forms off the ends of a name. A form inside a name is part of it: `Sony Corp. of America`.
import { distance } from 'fastest-levenshtein';
import { formsAtEnd, formsAtStart } from './legal-forms.js';
import { restsOf } from './slips.js';
import { tokens } from './tokens.js';
import { sameWord } from './words.js';

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
const firstWords = new Set([...atStart.keys()].map((form) => form.split(' ')[0]));
const lastWords = new Set([...atEnd.keys()].map((form) => form.split(' ').at(-1)));
const LONGEST_FORM = 6;

/** Long words of legal forms, which are misspelled as any word is: `Kabushika Kaisha`, `Aktiengeselschaft`. */
const longWords = new Set(
  [...atEnd.keys()].flatMap((form) => form.split(' ').filter((word) => word.length >= 6)),
);
const byRest = new Map<string, string[]>();
for (const word of longWords) {
  for (const rest of restsOf(word)) byRest.set(rest, [...(byRest.get(rest) ?? []), word]);
}
const mended = new Map<string, string>();

/** The word of a legal form that this one is a slip for, or itself. */
function withoutSlip(word: string): string {
  if (word.length < 6 || longWords.has(word)) return word;
  const known = mended.get(word);
  if (known !== undefined) return known;
  const bound = word.length >= 9 ? 2 : 1;
  const near = restsOf(word)
    .flatMap((rest) => byRest.get(rest) ?? [])
    .find((one) => distance(one, word) <= bound);
  if (mended.size < 100_000) mended.set(word, near ?? word);
  return near ?? word;
}

interface Bare {
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
    if (connects(all[from])) {
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
    if (!start || !mayLead(start.form, legal, all.slice(from + start.length, to))) break;
    legal.push(start.form);
    from += start.length;
  }
  return { words: all.slice(from, to), legal };
}

/**
 * May the form be one before this rest? One that is a word or a brand elsewhere is not, where a form of another country
 * ends the name (`NV Energy Inc.`), or where only trade words would be left (`AB Systems`).
 */
function mayLead(
  { form, countries }: LegalForm,
  ends: readonly LegalForm[],
  rest: readonly string[],
): boolean {
  if (!ambiguous.has(form)) return true;
  const odd = ends.some((end) => !end.countries.some((country) => countries.includes(country)));
  return !odd && !rest.every((word) => sameWord.has(word));
}
const ambiguous: ReadonlySet<string> = new Set(['AB', 'BV', 'NV', 'KK', 'PT', 'SIA', 'PAO', 'TOV', 'FIRMA']);

/** Small words at the ends are what taking a form off left: `Sorel Company, The`, `GmbH & Co. KG`. */
const connects = (word: string | undefined): boolean =>
  word === 'AND' || word === 'THE' || word === 'OF' || word === 'FOR' || word === 'UND' || word === 'ET';

function match(forms: Table, all: readonly string[], at: number, stop: number, step: 1 | -1) {
  const edges = step === 1 ? firstWords : lastWords;
  const edge = all[step === 1 ? at : at - 1] as string;
  if (!edges.has(edge) && !edges.has(withoutSlip(edge))) return undefined;
  const room = Math.min(LONGEST_FORM, Math.abs(stop - at) - 1);
  const near = step === 1 ? all.slice(at, at + room) : all.slice(at - room, at);
  return longest(forms, near, step) ?? longest(forms, near.map(withoutSlip), step);
}

function longest(forms: Table, near: readonly string[], step: 1 | -1) {
  for (let length = near.length; length >= 1; length--) {
    const part = step === 1 ? near.slice(0, length) : near.slice(near.length - length);
    const form = forms.get(part.join(' '));
    if (form) return { form, length };
  }
  return undefined;
}
