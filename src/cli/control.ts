// Who controls a party on a day as the files say it, for the list of parties. What control means for a grant is law.
import { type Day, span } from '../calendar/index.js';
import type { Party, Workspace } from '../language/index.js';

type Entry = NonNullable<Party['controlled']>[number];

/** A stake that lies on a day. `by` and `share` stay as written where they are open. */
export interface Stake {
  readonly by: unknown;
  readonly share: unknown;
  readonly since: unknown;
}

/** The stakes in a party on `day`; on the last day on file without one. */
export function stakes(party: Party, day: Day): Stake[] {
  return (party.controlled ?? [])
    .filter((entry) => begins(entry.from) <= day && day <= ends(entry.until))
    .map((entry) => ({ by: entry.by, share: entry.share ?? 100, since: entry.from }));
}

/** The party that holds more than half, null where none does, or where it is not public who. */
export function controller(workspace: Workspace, id: string, day: Day): string | null {
  const party = workspace.parties[id];
  if (!party) return null;
  const merged = mergedInto(party, day);
  if (merged) return merged;
  const holders = stakes(party, day).filter(({ share }) => typeof share === 'number' && share > 50);
  const by = holders[0]?.by;
  return typeof by === 'string' && by in workspace.parties ? by : null;
}

/** The top of the group to which a party belongs on `day`: itself where nobody controls it. */
export function topParent(workspace: Workspace, id: string, day: Day): string {
  const seen = new Set([id]);
  let top = id;
  for (
    let next = controller(workspace, id, day);
    next && !seen.has(next);
    next = controller(workspace, next, day)
  ) {
    seen.add(next);
    top = next;
  }
  return top;
}

/** Into whom a party has been merged by `day`. */
export function mergedInto(party: Party, day: Day): string | null {
  const { into, on } = party.merged ?? {};
  return typeof into === 'string' && begins(on) <= day ? into : null;
}

// A month or a year is some day inside it, and so counts as a whole; an open date never bounds.
function begins(date: Entry['from']): Day {
  return isDate(date) ? span(date)[0] : Number.NEGATIVE_INFINITY;
}

function ends(date: Entry['until']): Day {
  return isDate(date) ? span(date)[1] : Number.POSITIVE_INFINITY;
}

function isDate(date: unknown): date is string {
  return typeof date === 'string' && date !== 'unknown';
}
