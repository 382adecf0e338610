// Open values: a term that exists and is not public, is argued, or is the value of a named assumption.

/** The three written forms of an open value besides the bare word `unknown`. */
export type OpenForm = 'unknown' | 'disputed' | 'assumed';

/**
 * Whether a canonical value is open: `'unknown'`, `{unknown: …}`, `{disputed: […]}` or `{assumed: id}`.
 * `{assumed: true, …}` is an entry that its author chose, and closed.
 */
export function isOpen(value: unknown): boolean {
  if (value === 'unknown') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return openForm(Object.keys(value), (key) => (value as Record<string, unknown>)[key]) !== null;
}

/** The form of an open value, from the keys of a map. INVARIANT: no closed entry has a key `unknown` or `disputed`. */
export function openForm(keys: readonly string[], get: (key: string) => unknown): OpenForm | null {
  if (keys.includes('unknown')) return 'unknown';
  if (keys.includes('disputed')) return 'disputed';
  return keys.length === 1 && keys[0] === 'assumed' && typeof get('assumed') === 'string' ? 'assumed' : null;
}
