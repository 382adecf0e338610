// Names of owners that no workspace knows, grouped among themselves. What comes together depends on the set of names
// and their counts only, never on their order.
import { isDistinctive, type Name, normalise } from './normalise.js';
import { namesIn } from './parts.js';
import { isPlace } from './places.js';
import { Sets } from './sets.js';
import { SlipIndex } from './slips.js';
import { slipsOf } from './spelling.js';
import { academic } from './words.js';

export type ClusterRule = 'same' | 'spacing' | 'stated' | 'initials' | 'slip' | 'head' | 'place' | 'joint';
export interface Cluster {
  /** The name that most records have. */
  readonly name: string;
  /** All names, in order, each with the rule that brought it in. */
  readonly names: readonly { readonly name: string; readonly by: ClusterRule }[];
}
export interface Counted {
  readonly name: string;
  /** Patents, or records, with this name; 1 where not given. */
  readonly count?: number;
}

/** Names with one key. */
interface Group {
  readonly key: string;
  readonly names: {
    readonly recorded: string;
    readonly name: Name;
    readonly count: number;
    readonly by: ClusterRule;
  }[];
  weight: number;
  by: ClusterRule;
}

export interface ClusterOptions {
  /** Companies of one name in several places, `Acme (Shenzhen)` and `Acme Japan`, count as one: their group, more or less. */
  readonly acrossPlaces?: boolean;
}

/** Groups names into organisations. Pure; the same names in any order give the same clusters. */
export function cluster(
  names: Iterable<string | Counted>,
  { acrossPlaces = false }: ClusterOptions = {},
): Cluster[] {
  const groups = groupsOf(names);
  const sets = new Sets(groups);
  const at = new Map(groups.map((group, index) => [group.key, index] as const));
  const join = (a: number, b: number, by: ClusterRule): void => {
    const lost = sets.join(a, b);
    if (lost !== null) (groups[lost] as Group).by = by;
  };
  bySpacing(groups, join);
  byStatement(groups, at, sets, join);
  bySlip(groups, at, sets, join);
  byHead(groups, join);
  if (acrossPlaces) byPlace(groups, join);
  return sets.heads().map((head) => clusterOf(sets.of(head).map((one) => groups[one] as Group)));
}
type Join = (a: number, b: number, by: ClusterRule) => void;

function groupsOf(names: Iterable<string | Counted>): Group[] {
  const counts = new Map<string, number>();
  for (const one of names) {
    const { name, count = 1 } = typeof one === 'string' ? { name: one } : one;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const ordered = [...counts.keys()].sort();
  const read = new Map(ordered.map((recorded) => [recorded, normalise(namesIn(recorded)[0] ?? recorded)]));
  const keys = new Set([...read.values()].map(({ key }) => key));
  const groups = new Map<string, Group>();
  for (const recorded of ordered) {
    const [first = recorded, ...more] = namesIn(recorded, (part) => keys.has(normalise(part).key));
    const name = more.length > 0 ? normalise(first) : (read.get(recorded) as Name);
    const count = counts.get(recorded) as number;
    const group = groups.get(name.key) ?? { key: name.key, names: [], weight: 0, by: 'same' };
    group.names.push({ name, recorded, count, by: more.length > 0 ? 'joint' : 'same' });
    group.weight += count;
    groups.set(name.key, group);
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** `Micro-Electronics` and `Microelectronics`; umlauts written out, and not. */
function bySpacing(groups: readonly Group[], join: Join): void {
  const seen = new Map<string, number>();
  groups.forEach((group, index) => {
    const { tight, folded } = formOf(group);
    if (tight.length < 5) return;
    const runs = group.names.map(({ name }) => name.run).filter((run) => run.length >= 5);
    for (const text of new Set([tight, folded, ...runs])) {
      const known = seen.get(text);
      if (known === undefined) seen.set(text, index);
      else join(known, index, 'spacing');
    }
  });
}

/** The record itself says that two names are one's: `formerly`, `d/b/a`, initials in brackets. */
function byStatement(
  groups: readonly Group[],
  at: ReadonlyMap<string, number>,
  sets: Sets,
  join: Join,
): void {
  const stated = new Map<string, Set<number>>();
  groups.forEach((group, index) => {
    for (const { name } of group.names) {
      for (const other of name.others) {
        const known = saysSame.has(other.tie) ? at.get(other.key) : undefined;
        if (known !== undefined && other.words.some(isDistinctive)) join(index, known, 'stated');
      }
      if (name.initials && name.initials.length >= 3) {
        const whose = stated.get(name.initials) ?? new Set();
        stated.set(name.initials, whose.add(index));
      }
    }
  });
  for (const [initials, whose] of stated) {
    const short = at.get(initials);
    const heads = new Set([...whose].map((one) => sets.head(one)));
    // Initials that two companies claim are nobody's.
    if (short !== undefined && heads.size === 1) join([...whose][0] as number, short, 'initials');
  }
}
const saysSame: ReadonlySet<string> = new Set(['trades-as', 'formerly', 'now', 'also']);

/** A name one slip away from exactly one heavier set joins it; a set that has joined another takes in nobody. */
function bySlip(groups: readonly Group[], at: ReadonlyMap<string, number>, sets: Sets, join: Join): void {
  const near = neighbours(groups, at, sets);
  const hubs = new Set<number>();
  const links = new Map<number, Near[]>();
  for (const head of sets.heads()) {
    const found = (near.get(head) ?? []).filter((one) => hubs.has(one.head));
    const least = Math.min(...found.map(({ apart }) => apart));
    const nearest = found.filter(({ apart }) => apart === least);
    const hub = nearest[0]?.head;
    if (hub === undefined || nearest.some((one) => one.head !== hub)) hubs.add(head);
    else {
      const likely = nearest.some((one) => one.likely);
      links.set(hub, [...(links.get(hub) ?? []), { ...(nearest[0] as Near), head, likely }]);
    }
  }
  const sizes = new Map([...links.keys()].map((hub) => [hub, sets.weight(hub)] as const));
  for (const [hub, heads] of links) {
    const times = (head: number) => (sizes.get(hub) as number) / sets.weight(head);
    const sure = heads.filter(
      ({ head, likely, frail }) => likely || (frail ? times(head) >= MANY : times(head) > 1),
    );
    // Of two rare names nobody knows which is the slip; a third that is near to one of them shows that it is not sure.
    for (const { head } of heads.length === 1 && !heads[0]?.frail ? heads : sure) join(hub, head, 'slip');
  }
}
/** So many times as frequent must a short name be before another is taken for a slip. */
const MANY = 5;

interface Near {
  readonly head: number;
  readonly apart: number;
  readonly likely: boolean;
  readonly frail: boolean;
}

/** The sets one slip away from each set, both ways. */
function neighbours(
  groups: readonly Group[],
  at: ReadonlyMap<string, number>,
  sets: Sets,
): Map<number, Near[]> {
  const often = wordsOf(groups);
  const index = new SlipIndex(often.keys());
  const near = new Map<number, Near[]>();
  const put = (from: number, to: Near) => near.set(from, [...(near.get(from) ?? []), to]);
  groups.forEach((group, from) => {
    for (const { key, apart, likely, frail } of slipsOf(formOf(group), index, often)) {
      const to = at.get(key);
      if (to === undefined) continue;
      const [one, other] = [sets.head(from), sets.head(to)];
      if (one === other) continue;
      put(one, { head: other, apart, likely, frail });
      put(other, { head: one, apart, likely, frail });
    }
  });
  return near;
}

/** In how many keys each word stands. */
function wordsOf(groups: readonly Group[]): Map<string, number> {
  const often = new Map<string, number>();
  for (const group of groups) {
    const form = formOf(group);
    if (form.person) continue;
    for (const word of new Set(form.words)) often.set(word, (often.get(word) ?? 0) + 1);
  }
  return often;
}

/** A shorter word is too often two companies' name. */
const LONG_HEAD = 6;

/** `Acme Research` and `Acme Group` stand with `Acme`, where `Acme` is a name of its own and no everyday word. */
function byHead(groups: readonly Group[], join: Join): void {
  const at = new Map(groups.map((group, index) => [group.key, index] as const));
  groups.forEach((group, index) => {
    const { core, key } = formOf(group);
    const known = core === key ? undefined : at.get(core);
    if (
      known !== undefined &&
      core.split(' ').some((word) => word.length >= LONG_HEAD && isDistinctive(word))
    )
      join(known, index, 'head');
  });
}

/** Names that differ in places only, where a word of their own is left. A school in another town is another school. */
function byPlace(groups: readonly Group[], join: Join): void {
  const seen = new Map<string, number>();
  groups.forEach((group, index) => {
    const { words, person } = formOf(group);
    const rest = words.filter((word) => !isPlace(word));
    const own = rest.some((word) => word.length >= 3 && isDistinctive(word));
    if (person || !own || rest.some((word) => academic.has(word))) return;
    const known = seen.get(rest.join(' '));
    if (known === undefined) seen.set(rest.join(' '), index);
    else join(known, index, 'place');
  });
}

const formOf = (group: Group): Name => (group.names[0] as Group['names'][number]).name;

function clusterOf(groups: readonly Group[]): Cluster {
  const all = groups.flatMap((group) =>
    group.names.map(({ recorded, count, by }) => ({
      name: recorded,
      count,
      by: by === 'same' ? group.by : by,
    })),
  );
  all.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return { name: all[0]?.name ?? '', names: all.map(({ name, by }) => ({ name, by })) };
}
