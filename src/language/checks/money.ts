// Amounts of money name their currency.
import type { Path } from '../workspace.js';
import { closed, type Context } from './context.js';
import { grants } from './grants.js';

export function currencies(context: Context): void {
  for (const [id, { money }] of Object.entries(context.agreements)) {
    const payments = closed(money);
    if (Array.isArray(payments))
      payments.forEach((one, at) => needs(context, ['agreements', id, 'money', String(at)], one));
  }
  for (const { grant, path } of grants(context)) {
    const cap = closed(grant.cap);
    if (cap) needs(context, [...path, 'cap'], cap);
  }
  for (const [index, event] of context.list('events').entries()) {
    if (event && 'sales' in event) needs(context, ['events', String(index)], event);
  }
}

function needs(context: Context, path: Path, entry: unknown): void {
  const { amount, currency } = (entry ?? {}) as { amount?: unknown; currency?: unknown };
  if (amount === undefined || closed(amount) === undefined || currency !== undefined) return;
  context.report('missing-key', path, {
    found: 'currency',
    expected: 'a currency beside the amount, as `USD`',
  });
}
