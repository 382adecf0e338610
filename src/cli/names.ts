// Products and patents by what a user types; parties are in `open.ts`.
import { entriesOf, type Workspace } from '../language/index.js';
import { UsageError } from './io.js';
import { unknownWord } from './open.js';

/** The id of the product that `text` names, by id or by name. */
export function productNamed(ws: Workspace, text: string): string {
  const wanted = text.toLowerCase();
  const entries = Object.entries(ws.products);
  const found = entries.find(([id, { name }]) => [id, name].some((one) => one?.toLowerCase() === wanted));
  if (found) return found[0];
  const words = entries.flatMap(([id, { name }]) => (name ? [id, name] : [id]));
  throw unknownWord('product', text, words);
}

/** The id of the patent or lot; capitals do not matter. Of a European patent in several entries, the one in `country`. */
export function patentNamed(ws: Workspace, text: string, country?: string): string {
  if (Object.hasOwn(ws.patents, text)) return text;
  const ids = Object.keys(ws.patents);
  const found = ids.find((id) => id.toLowerCase() === text.toLowerCase());
  if (found) return found;
  const entries = entriesOf(ids, text);
  const there = entries.filter((id) => {
    const { validated, unitary } = ws.patents[id] ?? {};
    return [validated, unitary].flat().some((one) => one === country);
  });
  const [only, ...more] = there.length > 0 ? there : entries;
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined) throw unknownWord('patent', text, ids);
  const words = entries.map((id) => `\`${id}\``).join(', ');
  const what = country === undefined ? 'is in several entries' : `has no entry of its own in ${country}`;
  throw new UsageError(`\`${text}\` ${what}, expected one of ${words}`);
}
