// Events: days in their order, and notices of grants that are in the agreement they speak of.
import type { Path } from '../workspace.js';
import { type Context, surelyBefore, words } from './context.js';
import { grants } from './grants.js';

export function events(context: Context): void {
  const home = new Map([...grants(context)].map(({ id, agreement }) => [id, agreement]));
  for (const [index, event] of context.list('events').entries()) {
    const path = ['events', String(index)];
    if (!event) continue;
    if (surelyBefore(event.ended, event.on)) {
      context.report('ends-before', [...path, 'ended'], {
        found: `\`ended\` ${event.ended}`,
        expected: `a day not before \`on\` ${event.on}`,
      });
    }
    for (const key of ['notice', 'cure', 'termination'] as const) {
      const agreement = event[key];
      if (typeof agreement === 'string') named(context, [...path, 'of'], agreement, words(event.of), home);
    }
  }
  for (const [id, agreement] of Object.entries(context.agreements)) {
    const rights = Array.isArray(agreement.terminable) ? agreement.terminable : [];
    rights.forEach((right, index) => {
      named(context, ['agreements', id, 'terminable', String(index), 'of'], id, words(right?.of), home);
    });
  }
}

function named(
  context: Context,
  path: Path,
  agreement: string,
  of: readonly string[],
  home: ReadonlyMap<string, string>,
): void {
  for (const id of of) {
    const own = home.get(id);
    if (own === undefined || own === agreement) continue;
    const expected = `a grant of \`${agreement}\`; this one is in \`${own}\``;
    context.report('unknown-id', path, { found: `grant \`${id}\` here`, expected });
  }
}
