// The brief as JSON: the document model itself, keys in alphabetical order, so that the same brief gives the same bytes.
import type { Brief } from './model.js';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
/** Two spaces of indent and a line feed at the end. */
export const json = (value: unknown): string => `${JSON.stringify(sorted(value), null, 2)}\n`;

/** The rows are left out, as they have a file of their own: `rowsJson`. */
export function briefJson(brief: Brief): string {
  const { rows, ...rest } = brief;
  return json({ ...rest, rowCount: rows.length });
}
