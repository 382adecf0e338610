// Lots alike: equal in every fact but their number and the month of filing. A class is asked once per stretch of months
// in which every test on the filing date comes out the same.
import { span } from '../calendar/index.js';
import type { Patent, Workspace } from '../language/index.js';

export interface LotClass {
  /** Office, or undefined where the number tells it. */
  readonly country: string | undefined;
  /** In order of filing. */
  readonly members: readonly Member[];
  /** False: members are asked one by one. */
  readonly alike: boolean;
}
export interface Member {
  readonly id: string;
  readonly filed: readonly [number, number] | undefined;
}

/** All patents of the workspace in classes; a patent that some clause names by number stands alone. */
export function classesOf(ws: Workspace): readonly LotClass[] {
  const named = namedPatents(ws);
  const classes = new Map<string, Member[]>();
  const single: LotClass[] = [];
  for (const [id, patent] of Object.entries(ws.patents)) {
    const filed = monthOf(patent.filed);
    const country = officeOf(id, patent);
    if (!filed || named.has(id)) single.push({ country, members: [{ id, filed }], alike: false });
    else {
      const key = keyOf(patent);
      const members = classes.get(key);
      if (members) members.push({ id, filed });
      else classes.set(key, [{ id, filed }]);
    }
  }
  const grouped = [...classes.values()].map((members): LotClass => {
    const first = members[0] as Member;
    members.sort(
      (a, b) => (a.filed as [number, number])[0] - (b.filed as [number, number])[0] || (a.id < b.id ? -1 : 1),
    );
    return { country: officeOf(first.id, ws.patents[first.id] as Patent), members, alike: true };
  });
  return [...grouped, ...single];
}

function officeOf(id: string, patent: Patent): string | undefined {
  return typeof patent.country === 'string' ? patent.country : /^([A-Z]{2})\d/.exec(id)?.[1];
}
// Only a date that is open within bounds (a month, a year, a quarter) is followed through the tests; a full date leaves
// no trace in them, so it is asked alone.
function monthOf(filed: unknown): readonly [number, number] | undefined {
  if (typeof filed === 'string') return filed.length < 10 ? span(filed) : undefined;
  const { from, until } =
    (filed as { unknown?: { from?: unknown; until?: unknown } } | undefined)?.unknown ?? {};
  if (typeof from !== 'string' || typeof until !== 'string') return undefined;
  return [span(from)[0], span(until)[1]];
}
const LOOSE = new Set(['count', 'families', 'filed', 'source', 'note', 'assumed', 'family']);
function keyOf(patent: Patent): string {
  return JSON.stringify(
    Object.entries(patent)
      .filter(([key]) => !LOOSE.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Every patent that a clause, an event or another patent speaks of by number or family. */
function namedPatents(ws: Workspace): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (Object.hasOwn(ws.patents, value)) found.add(value);
    } else if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) walk(inner);
  };
  walk(ws.agreements);
  walk(ws.transfers);
  walk(ws.events);
  for (const patent of Object.values(ws.patents))
    walk([patent['needed-for'], patent.improves, patent['derives-from']]);
  const families = new Set<string>();
  const list = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) list(item);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key === 'families') for (const one of [inner].flat()) families.add(String(one));
        else list(inner);
  };
  list(Object.values(ws.agreements));
  list(ws.transfers);
  if (families.size > 0)
    for (const [id, patent] of Object.entries(ws.patents))
      if (patent.family !== undefined && families.has(patent.family)) found.add(id);
  return found;
}
