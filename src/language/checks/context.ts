// What every check works with: the merged workspace, the readings of open values, dates, and where to report.
import { type Day, span } from '../../calendar/index.js';
import { type Code, finding, type Problem } from '../findings.js';
import type { Merged } from '../merge.js';
import { isOpen } from '../open.js';
import type {
  Agreement,
  Assumption,
  OwnerDecision,
  Patent,
  Party,
  Product,
  Standard,
  TitleOverride,
} from '../schema.js';
import type { Finding, Path, Place } from '../workspace.js';

export class Context {
  readonly findings: Finding[] = [];
  private readonly merged: Merged;

  constructor(merged: Merged) {
    this.merged = merged;
  }

  get parties(): Readonly<Record<string, Party>> {
    return this.merged.ids.parties as Record<string, Party>;
  }
  get ownerNames(): Readonly<Record<string, readonly OwnerDecision[]>> {
    return this.merged.ids['owner-names'] as Record<string, OwnerDecision[]>;
  }
  get products(): Readonly<Record<string, Product>> {
    return this.merged.ids.products as Record<string, Product>;
  }
  get patents(): Readonly<Record<string, Patent>> {
    return this.merged.ids.patents as Record<string, Patent>;
  }
  /** Numbers of imported patents, as written. */
  get numbers(): ReadonlySet<string> {
    return this.merged.numbers;
  }
  get agreements(): Readonly<Record<string, Agreement>> {
    return this.merged.ids.agreements as Record<string, Agreement>;
  }
  get standards(): Readonly<Record<string, Standard>> {
    return this.merged.ids.standards as Record<string, Standard>;
  }
  get kinds(): Readonly<Record<string, readonly string[]>> {
    return this.merged.ids.kinds as Record<string, readonly string[]>;
  }
  get assumptions(): Readonly<Record<string, Assumption>> {
    return this.merged.ids.assumptions as Record<string, Assumption>;
  }
  get titleOverrides(): Readonly<Record<string, readonly TitleOverride[]>> {
    return this.merged.ids['title-overrides'] as Record<string, TitleOverride[]>;
  }
  list(name: 'transfers' | 'events' | 'questions'): readonly Readonly<Record<string, unknown>>[] {
    return this.merged.lists[name] as Record<string, unknown>[];
  }

  place(path: Path): Place {
    return this.merged.place(path);
  }
  /** A row of a table has one place for all its cells. */
  isRow(id: string): boolean {
    return this.merged.isRow(id);
  }
  report(code: Code, path: Path, problem: Problem = {}): void {
    this.findings.push(finding(code, this.merged.place(path), { ...problem, path }));
  }
}

/** A value that is closed, or undefined: what is open contradicts nothing. */
export function closed<T>(value: T): T | undefined {
  return isOpen(value) ? undefined : value;
}

/** A closed list of closed words; empty where anything is open or absent. */
export function words(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== 'unknown')
    : [];
}

const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** First and last day that a closed date can mean; null for open values and for words such as `never`. */
export function days(value: unknown): readonly [Day, Day] | null {
  if (typeof value !== 'string' || !dated.test(value)) return null;
  const known = spans.get(value);
  if (known) return known;
  const read = span(value);
  if (spans.size < 100_000) spans.set(value, read);
  return read;
}

/** A landscape says the same few hundred months over and over. */
const spans = new Map<string, readonly [Day, Day]>();

/** Whether `a` lies before `b` on any reading of months and years. */
export function surelyBefore(a: unknown, b: unknown): boolean {
  const [first, second] = [days(a), days(b)];
  return first !== null && second !== null && first[1] < second[0];
}

/** Whether `a` cannot lie after `b`: it is surely not later. */
export function surelyNotAfter(a: unknown, b: unknown): boolean {
  const [first, second] = [days(a), days(b)];
  return first !== null && second !== null && first[1] <= second[0];
}

/** The loops of a directed graph that a walk meets, as the ids along each with the first repeated. No recursion. */
export function loops(nodes: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  for (const start of nodes) {
    if (done.has(start)) continue;
    const path = [start];
    const onPath = new Map([[start, 0]]);
    const rest = [[...next(start)]];
    while (path.length > 0) {
      const id = rest.at(-1)?.pop();
      if (id === undefined) {
        const left = path.pop() as string;
        rest.pop();
        onPath.delete(left);
        done.add(left);
        continue;
      }
      const at = onPath.get(id);
      if (at !== undefined) found.push([...path.slice(at), id]);
      if (at !== undefined || done.has(id)) continue;
      onPath.set(id, path.length);
      path.push(id);
      rest.push([...next(id)]);
    }
  }
  return found;
}

/** A loop in words, cut where it is long. */
export function loopText(loop: readonly string[]): string {
  const shown = loop.length > 8 ? [...loop.slice(0, 4), '...', ...loop.slice(-3)] : loop;
  return shown.map((id) => (id === '...' ? id : `\`${id}\``)).join(' > ');
}
