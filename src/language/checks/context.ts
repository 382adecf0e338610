// What every check works with: the merged workspace, the readings of open values, dates, and where to report.
import { type Day, span } from '../../calendar/index.js';
import { type Code, finding, type Problem } from '../findings.js';
import type { Merged } from '../merge.js';
import { isOpen } from '../open.js';
import type { Agreement, Assumption, Patent, Party, Product, Standard } from '../schema.js';
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
  get products(): Readonly<Record<string, Product>> {
    return this.merged.ids.products as Record<string, Product>;
  }
  get patents(): Readonly<Record<string, Patent>> {
    return this.merged.ids.patents as Record<string, Patent>;
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
  return typeof value === 'string' && dated.test(value) ? span(value) : null;
}

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

/** The loops of a directed graph, each once, as the ids along it with the first repeated. */
export function loops(nodes: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const onPath = new Map<string, number>();
  const path: string[] = [];
  const visit = (id: string): void => {
    const at = onPath.get(id);
    if (at !== undefined) {
      found.push([...path.slice(at), id]);
      return;
    }
    if (done.has(id) || path.length > 1000) return;
    onPath.set(id, path.length);
    path.push(id);
    for (const other of next(id)) visit(other);
    path.pop();
    onPath.delete(id);
    done.add(id);
  };
  for (const id of nodes) visit(id);
  return found;
}
