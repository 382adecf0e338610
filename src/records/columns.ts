// Column names of tables: compared without case and punctuation, since they vary from year to year.
import { distance } from 'fastest-levenshtein';

/** `Country Of Registration`, `country_of_registration` -> `countryofregistration`. Letters and digits of all scripts stay. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The one of `names` that `name` is most like, if it is like one at all. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const plain = plainName(name);
  let best: string | null = null;
  let least = Math.max(2, Math.floor(plain.length / 3)) + 1;
  for (const other of names) {
    const apart = distance(plain, plainName(other));
    if (apart < least) [best, least] = [other, apart];
  }
  return best;
}

/** `no column \`A\` (nearest: \`AA\`); found \`x\`, \`y\``: for the reject of a head. */
export function missingColumns(wanted: readonly string[], found: readonly string[]): string {
  const each = wanted.map((name) => {
    const near = nearestName(name, found);
    return near ? `\`${name}\` (nearest: \`${near}\`)` : `\`${name}\``;
  });
  const shown = found.slice(0, 60).map((name) => `\`${name.slice(0, 80)}\``);
  return `no column ${each.join(' or ')}; found ${shown.join(', ')}${found.length > 60 ? '…' : ''}`;
}

/** The text by itself: up to 12 characters V8 copies a slice, of longer ones it keeps the whole chunk, unless they are made anew. */
export const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Keeps what a cell means for cells that come again. Text is copied, so that no chunk stays in memory for a few words of it. */
export class Remembered<Value> {
  readonly #known = new Map<string, Value>();
  readonly #meaning: (text: string) => Value;
  readonly #limit: number;

  constructor(meaning: (text: string) => Value, limit = 20_000) {
    this.#meaning = meaning;
    this.#limit = limit;
  }
  of(text: string): Value {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= this.#limit) this.#known.clear();
    const copy = detached(text);
    const value = this.#meaning(copy);
    this.#known.set(copy, value);
    return value;
  }
}
