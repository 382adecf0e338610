// Where named assumptions are used: by which agreements, and by which keys of patents.
import type { Workspace } from '../../language/index.js';

export interface Uses {
  readonly agreements: ReadonlySet<string>;
  /** Keys of patents, and sections other than agreements. */
  readonly keys: ReadonlySet<string>;
}
/** Keys that say how many, and change no answer. */
const COUNTS = new Set(['granted-share', 'count']);

/** Every assumption that some value uses. */
export function usesOf(ws: Workspace): ReadonlyMap<string, Uses> {
  const found = new Map<string, { agreements: Set<string>; keys: Set<string> }>();
  const of = (id: string) => {
    const known = found.get(id) ?? { agreements: new Set<string>(), keys: new Set<string>() };
    found.set(id, known);
    return known;
  };
  for (const patent of Object.values(ws.patents))
    for (const [key, value] of Object.entries(patent)) walk(value, (id) => of(id).keys.add(key));
  for (const [name, agreement] of Object.entries(ws.agreements))
    walk(agreement, (id) => of(id).agreements.add(name));
  for (const section of ['parties', 'products', 'standards', 'transfers', 'events', 'deals'] as const)
    walk(ws[section], (id) => of(id).keys.add(section));
  return found;
}
/** It moves counts only: the answers stay, and nothing need be asked again. */
export const countsOnly = (uses: Uses): boolean =>
  uses.agreements.size === 0 && [...uses.keys].every((key) => COUNTS.has(key));

function walk(value: unknown, met: (id: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const named = (value as { assumed?: unknown }).assumed;
  if (typeof named === 'string') met(named);
  else for (const inner of Object.values(value)) walk(inner, met);
}
