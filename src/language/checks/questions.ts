// Questions: a detail that its answer can have, a suit not before the act.
import { oneOf } from '../shape.js';
import { type Context, surelyBefore } from './context.js';

/** Which details an answer can have. */
const detailsOf: Readonly<Record<string, readonly string[]>> = {
  'not-in-force': [
    'pending',
    'expired',
    'lapsed',
    'revoked',
    'no-patent-in-country',
    'time-barred',
    'no-standing',
  ],
  licensed: ['have-made', 'retroactive', 'defeasible', 'springing', 'reserved-right', 'implied'],
  exhausted: ['implied'],
  exposed: ['damages-only', 'residual-claim', 'frand', 'above-cap', 'component-only'],
};

export function questions(context: Context): void {
  for (const [index, question] of context.list('questions').entries()) {
    const path = ['questions', String(index)];
    if (!question) continue;
    const { expect, detail, asked, on } = question;
    const fitting = typeof expect === 'string' ? (detailsOf[expect] ?? []) : null;
    if (fitting && typeof detail === 'string' && !fitting.includes(detail)) {
      const expected = fitting.length
        ? `${oneOf(fitting)} with \`${expect}\``
        : `no detail with \`${expect}\``;
      context.report('bad-value', [...path, 'detail'], { severity: 'warning', found: detail, expected });
    }
    if (surelyBefore(asked, on)) {
      const problem = { found: `\`asked\` ${asked}`, expected: `a day not before \`on\` ${on}` };
      context.report('wrong-order', [...path, 'asked'], { severity: 'warning', ...problem });
    }
  }
}
