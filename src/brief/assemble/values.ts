// Values of the language in words: terms of agreements, and what assumptions are taken at.
import { date, list } from '../words.js';

export type State = 'public' | 'unknown' | 'assumed';

export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? date(value) : value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  const open = value as { unknown?: unknown; disputed?: unknown[]; assumed?: string };
  if (open.disputed) return `disputed: ${list(open.disputed.map(valueWords), 'or')}`;
  if (Array.isArray(open.unknown)) return `not public: ${list(open.unknown.map(valueWords), 'or')}`;
  if (open.unknown && typeof open.unknown === 'object') {
    const { from, until } = open.unknown as { from?: string; until?: string };
    const parts = [from ? `from ${valueWords(from)}` : '', until ? `until ${valueWords(until)}` : ''];
    return `not public: some day ${parts.filter(Boolean).join(' ')}`;
  }
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${valueWords(inner)}`)
    .join('; ');
}
/** How a value is known; a named assumption is its author's. */
export function stateOf(value: unknown): State {
  if (value === 'unknown') return 'unknown';
  if (typeof value !== 'object' || value === null) return 'public';
  if ('unknown' in value || 'disputed' in value) return 'unknown';
  return 'assumed' in value && typeof value.assumed === 'string' ? 'assumed' : 'public';
}
