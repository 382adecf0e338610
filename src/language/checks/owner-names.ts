// Decisions about names of owners: each decides something, and one name is one party's on any day.
import type { OwnerDecision } from '../schema.js';
import type { Path } from '../workspace.js';
import { type Context, days } from './context.js';

interface Located {
  readonly decision: OwnerDecision;
  readonly path: Path;
}

export function ownerNames(context: Context): void {
  const earlier = new Map<string, Located[]>();
  for (const [name, decisions] of Object.entries(context.ownerNames)) {
    // A decision applies to the name in any case, so two keys may be one name.
    const same = name.toLowerCase().replace(/\s+/g, ' ').trim();
    const before = earlier.get(same) ?? [];
    earlier.set(same, before);
    decisions.forEach((decision, index) => {
      if (!decision) return;
      const path = ['owner-names', name, String(index)];
      alone(context, name, decision, path);
      const clash = before.find((other) => clashes(other.decision, decision));
      if (clash) {
        const expected = 'their `from` and `until` to keep them apart';
        context.report('decided-twice', path, { found: name, expected, also: context.place(clash.path) });
      }
      before.push({ decision, path });
    });
  }
}

function alone(context: Context, name: string, { party, not }: OwnerDecision, path: Path): void {
  if (party === undefined && !not?.length) {
    const expected = '`party` (a party, or `none`), or `not`';
    context.report('decides-nothing', path, { found: name, expected });
  }
  if (party !== undefined && not?.includes(party)) {
    const expected = `\`${party}\` either as \`party\` or under \`not\``;
    context.report('decided-twice', path, { found: name, expected });
  }
}

/** Two parties on one day. A month or a year counts whole on both sides, so that one may end where the next begins. */
function clashes(a: OwnerDecision, b: OwnerDecision): boolean {
  if (a.party === undefined || b.party === undefined) return false;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: OwnerDecision, b: OwnerDecision): boolean {
  const [until, from] = [days(a.until), days(b.from)];
  return until !== null && from !== null && until[0] < from[1];
}
