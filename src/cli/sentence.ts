// A question in words. The grammar is small and documented in docs/output.md:
//
//   may|can PARTY ACT PRODUCT in COUNTRY on DATE [under PATENT] [free of|against HOLDER] [asked DATE]
//     [bought from PARTY [on DATE] [in COUNTRY]]
//
// PARTY is an id or a name, or `a customer of PARTY`. After the product the parts may come in any order; `on` and `in`
// behind `bought from` are those of the first sale.
import { nearest, type Question, type Workspace } from '../language/index.js';
import { UsageError } from './io.js';
import { patentNamed, productNamed } from './names.js';
import { partyNamed } from './open.js';
import { day, someDay } from './options.js';
import { countryNamed } from './place-names.js';

const acts = ['make', 'use', 'sell', 'offer', 'import'] as const;
const clauses = ['in', 'on', 'under', 'free of', 'against', 'asked', 'bought from'] as const;
type Clause = (typeof clauses)[number];
export const grammar =
  'may PARTY ACT PRODUCT in COUNTRY on DATE [under PATENT] [free of HOLDER] [asked DATE] [bought from PARTY [on DATE] [in COUNTRY]]';

/** The question that the words ask. Throws UsageError with the word that was not understood. */
export function questionIn(ws: Workspace, text: string): Question {
  const words = text.trim().replace(/\?$/, '').split(/\s+/).filter(Boolean);
  const reader = new Reader(words);
  reader.expect(['may', 'can'], '`may` or `can`');
  const actor = reader.actor(ws);
  const act = reader.expect(acts, `an act: ${acts.join(', ')}`) as Question['act'];
  const product = reader.phrase('a product', (name) => productNamed(ws, name));
  const parts = readClauses(ws, reader);
  const { country, on, holder, patent, asked, article } = parts;
  if (country === undefined) throw missing('in COUNTRY');
  if (on === undefined) throw missing('on DATE');
  return {
    actor,
    act,
    product,
    country,
    on,
    ...(holder === undefined ? {} : { holder }),
    ...(patent === undefined ? {} : { patent }),
    ...(asked === undefined ? {} : { asked }),
    ...(article === undefined ? {} : { article }),
  } as Question;
}
const missing = (part: string) => new UsageError(`the question lacks \`${part}\`; expected \`${grammar}\``);

interface Parts {
  country?: string;
  on?: string;
  holder?: string;
  patent?: string;
  asked?: string;
  article?: { 'sold-by': string; on?: string; in?: string };
}
function readClauses(ws: Workspace, reader: Reader): Parts {
  const parts: Parts = {};
  const once = (key: keyof Parts, word: Clause) => {
    if (parts[key] !== undefined) throw new UsageError(`\`${word}\` comes twice in the question`);
  };
  for (let word = reader.clause(); word; word = reader.clause()) {
    if (word === 'in' && parts.article && parts.country !== undefined) {
      if (parts.article.in) throw new UsageError('`in` comes twice behind `bought from`');
      parts.article.in = reader.phrase('a country', countryNamed);
    } else if (word === 'on' && parts.article && parts.on !== undefined) {
      if (parts.article.on) throw new UsageError('`on` comes twice behind `bought from`');
      parts.article.on = reader.date(someDay);
    } else if (word === 'in') {
      once('country', word);
      parts.country = reader.phrase('a country', countryNamed);
    } else if (word === 'on') {
      once('on', word);
      parts.on = reader.date(day);
    } else if (word === 'under') {
      once('patent', word);
      parts.patent = reader.phrase('a patent', (name) => patentNamed(ws, name, parts.country));
    } else if (word === 'asked') {
      once('asked', word);
      parts.asked = reader.date(day);
    } else if (word === 'bought from') {
      once('article', word);
      parts.article = { 'sold-by': reader.phrase('a party', (name) => partyNamed(ws, name)) };
    } else {
      once('holder', word);
      parts.holder = reader.phrase('a party', (name) =>
        partyNamed(ws, name.replace(/['’]s?( patents?)?$/, '')),
      );
    }
  }
  return parts;
}

/** Reads words from the left. A name ends where it is known; one that nobody knows ends at the next word of the grammar. */
class Reader {
  private readonly words: readonly string[];
  private next = 0;

  constructor(words: readonly string[]) {
    this.words = words;
  }

  expect(choices: readonly string[], wanted: string): string {
    const word = this.words[this.next];
    const found = choices.find((choice) => choice === word?.toLowerCase());
    if (!found) throw this.unexpected(wanted);
    this.next++;
    return found;
  }

  actor(ws: Workspace): Question['actor'] {
    const [, customers] =
      /^((?:a )?customers? of )/i.exec(`${this.words.slice(this.next, this.next + 3).join(' ')} `) ?? [];
    if (customers) this.next += customers.trim().split(' ').length;
    const party = this.phrase('a party', (name) => partyNamed(ws, name), acts);
    return customers ? { 'customers-of': party } : party;
  }

  /** The shortest run of words up to a stop that `resolve` knows; else up to any word, which is then the one at fault. */
  phrase<T>(wanted: string, resolve: (text: string) => T, stops: readonly string[] = STOPS): T {
    if (this.next >= this.words.length) throw this.unexpected(wanted);
    const ends = Array.from({ length: this.words.length - this.next }, (_, index) => this.next + index + 1);
    const stopped = ends.filter((end) => stops.includes((this.words[end] ?? stops[0] ?? '').toLowerCase()));
    let failure: unknown;
    for (const end of [...stopped, ...ends.filter((one) => !stopped.includes(one))]) {
      try {
        const found = resolve(this.words.slice(this.next, end).join(' '));
        this.next = end;
        return found;
      } catch (error) {
        failure ??= error;
      }
    }
    throw failure;
  }

  date(check: (text: string) => string): string {
    const word = this.words[this.next];
    if (word === undefined) throw this.unexpected('a day, `YYYY-MM-DD`');
    try {
      this.next++;
      return check(word);
    } catch (error) {
      throw new UsageError(`\`${word}\` is no date: ${(error as Error).message}`);
    }
  }

  /** The word that begins the next part; `undefined` at the end. */
  clause(): Clause | undefined {
    const [first, second] = this.words.slice(this.next, this.next + 2).map((word) => word.toLowerCase());
    if (first === undefined) return undefined;
    const found = clauses.find((clause) => clause === first || clause === `${first} ${second}`);
    if (!found) throw this.unexpected(clauses.map((clause) => `\`${clause}\``).join(', '));
    this.next += found.split(' ').length;
    return found;
  }

  private unexpected(wanted: string): UsageError {
    const word = this.words[this.next];
    if (word === undefined)
      return new UsageError(`the question ends where ${wanted} is expected; \`${grammar}\``);
    return nearestOf(word, wanted);
  }
}
const STOPS: readonly string[] = clauses.map((clause) => clause.split(' ')[0] ?? '');

function nearestOf(word: string, wanted: string): UsageError {
  const words = ['may', 'can', ...acts, ...STOPS];
  const close = nearest(word, words);
  return new UsageError(
    `\`${word}\` is not understood, expected ${wanted}${close ? `, did you mean \`${close}\`?` : ''}`,
  );
}
