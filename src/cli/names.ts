// Products and patents by what a user types; parties are in `open.ts`.
import type { Workspace } from '../language/index.js';
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

/** The id of the patent or lot; capitals do not matter. */
export function patentNamed(ws: Workspace, text: string): string {
  if (Object.hasOwn(ws.patents, text)) return text;
  const ids = Object.keys(ws.patents);
  const found = ids.find((id) => id.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw unknownWord('patent', text, ids);
}
