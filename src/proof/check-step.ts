// Steps by themselves: parts combine as they say, cited values stand where they are said to, and every comparison of
// dates, numbers, words and companies comes out as stated. Nothing here uses the evaluator's own arithmetic.
import type { Path, Question, Workspace } from '../language/index.js';
import {
  countries,
  type Reading,
  type Settings,
  type Shift,
  type Step,
  type Term,
  type Test,
} from '../law/index.js';

export interface Setting {
  readonly ws: Workspace;
  readonly question: Question;
  readonly patent: string;
  readonly settings: Settings;
  readonly reading: Reading;
}

/** Adds what is wrong with the step, or with a part of it, to `faults`. */
export function checkStep(setting: Setting, step: Step, faults: string[]): void {
  const parts = step.steps ?? [];
  for (const part of parts) checkStep(setting, part, faults);
  for (const detail of step.details ?? []) checkStep(setting, detail.step, faults);
  for (const fact of step.facts ?? []) {
    if (fact.value !== undefined && !stands(setting, fact.path, fact.value))
      faults.push(
        `${step.rule}: the workspace does not say \`${JSON.stringify(fact.value)}\` at ${fact.path.join('/')}`,
      );
  }
  const holds = combined(setting, step, parts, faults);
  if (holds !== undefined && holds !== step.holds)
    faults.push(`${step.rule}: said to ${step.holds ? 'hold' : 'fail'}, but it ${holds ? 'holds' : 'fails'}`);
}

function combined(
  setting: Setting,
  step: Step,
  parts: readonly Step[],
  faults: string[],
): boolean | undefined {
  const opened = parts.filter((part) => part.how !== 'unopened');
  const shut = opened.length < parts.length;
  switch (step.how) {
    case 'all':
      // A term may stay shut only where another part already fails.
      if (shut && opened.every((part) => part.holds))
        faults.push(`${step.rule}: a term was left unopened that could turn it`);
      return opened.every((part) => part.holds) && !shut;
    case 'any':
      if (shut && !opened.some((part) => part.holds))
        faults.push(`${step.rule}: a term was left unopened that could turn it`);
      return opened.some((part) => part.holds);
    case 'none':
      if (shut && !opened.some((part) => part.holds))
        faults.push(`${step.rule}: a term was left unopened that could turn it`);
      return !opened.some((part) => part.holds);
    case 'test':
      return step.test ? compared(setting, step.test, faults, step.rule) : undefined;
    default:
      return undefined;
  }
}

function compared(setting: Setting, test: Test, faults: string[], rule: string): boolean | undefined {
  for (const term of [test.left, test.right, ...(test.on ? [test.on] : [])]) {
    if (!isTrue(setting, term))
      faults.push(`${rule}: \`${JSON.stringify(term.value)}\` is not what ${placeOf(term)} says`);
  }
  const [left, right] = [test.left.value, test.right.value];
  switch (test.op) {
    case 'on-or-before':
    case 'before': {
      const [a, b] = [rangeOf(setting, test.left), rangeOf(setting, test.right)];
      if (!a || !b) return undefined;
      const slack = test.op === 'before' ? 1 : 0;
      return a[1] + slack <= b[0] ? true : a[0] + slack > b[1] ? false : undefined;
    }
    case 'at-least':
      return Number(left) >= Number(right);
    case 'at-most':
      return Number(left) <= Number(right);
    case 'is':
      return left === right;
    case 'one-of':
      return list(right).includes(left);
    case 'shares':
      return list(left).some((one) => list(right).includes(one));
    case 'starts-with':
      return String(left).startsWith(String(right));
    case 'kind-within':
      return list(left).some((kind) =>
        list(right).some((wide) =>
          reach(String(wide), (word) => setting.ws.kinds[word] ?? []).has(String(kind)),
        ),
      );
    case 'standard-within':
      return list(left).some((one) =>
        list(right).some((wide) =>
          reach(String(wide), (word) => list(setting.ws.standards[word]?.includes ?? []).map(String)).has(
            String(one),
          ),
        ),
      );
    case 'controlled-by':
    case 'same-group':
      return groups(setting, test);
    default:
      return undefined;
  }
}
function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
function reach(start: string, next: (word: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const word of found) for (const more of next(word)) found.add(more);
  return found;
}

// ---------------------------------------------------------------- where values stand
function placeOf(term: Term): string {
  return term.from === 'question'
    ? `the question (${term.key})`
    : term.from === 'sum'
      ? 'the sum'
      : term.path.join('/');
}
/** Does the workspace, the question or the country table say this? */
function isTrue(setting: Setting, term: Term): boolean {
  if (term.from === 'question') return isAsked(setting, term.key, term.value);
  if (term.from === 'sum') return isTrue(setting, term.of);
  return stands(setting, term.path, term.value);
}
function isAsked({ question, patent }: Setting, key: string, value: unknown): boolean {
  const asked: Record<string, unknown> = { ...question, patent, asked: question.asked ?? question.on };
  const actor = question.actor;
  if (key === 'actor' && typeof actor !== 'string')
    return value === `customers-of ${actor['customers-of']}` || value === actor['customers-of'];
  return asked[key] === value;
}
/** Open values are taken as the reading has them; what a reading narrowed stands for what is written. */
function stands(setting: Setting, path: Path, value: unknown): boolean {
  if (path[0] === 'law') return path[1] !== 'countries' || inTable(path, value);
  const root = path[0] === 'question' ? setting.question : path[0] === 'grants' ? undefined : setting.ws;
  if (root === undefined) return true;
  let at: unknown = root;
  const steps = path[0] === 'question' ? path.slice(1) : path;
  for (const [index, key] of steps.entries()) {
    at = taken(setting, steps.slice(0, index), at);
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  const closed = taken(setting, steps, at);
  return (
    [at, closed, [closed], deep(setting, steps, closed)].some(
      (one) => JSON.stringify(one) === JSON.stringify(value),
    ) || includes(setting, steps, closed, value)
  );
}
// A list says each of its items; an entry of title, a transfer or a member of an agreement says its parties; the number
// of a patent says its office; and who was merged into another is that other.
function includes(setting: Setting, path: Path, written: unknown, value: unknown): boolean {
  if (Array.isArray(written))
    return (
      written.includes(value) ||
      (Array.isArray(value) && value.every((one) => written.includes(one))) ||
      written.some((one) =>
        typeof one === 'string'
          ? mergedInto(setting, one, value)
          : (one as { party?: unknown } | null)?.party === value,
      )
    );
  if (typeof written === 'string') return mergedInto(setting, written, value);
  if (typeof written !== 'object' || written === null) return false;
  const { owner, to, party, 'customers-of': of } = written as Record<string, unknown>;
  if (path[0] === 'patents' && path.length === 2) return path[1]?.slice(0, 2) === value;
  return [owner, to, party, of].some(
    (one) =>
      JSON.stringify(one) === JSON.stringify(value) ||
      (one !== undefined && includes(setting, [], one, value)) ||
      one === value,
  );
}
function mergedInto(setting: Setting, party: string, value: unknown): boolean {
  const into = setting.ws.parties[party]?.merged?.into;
  return typeof into === 'string' && into !== party && (into === value || mergedInto(setting, into, value));
}
function taken({ ws, settings, reading }: Setting, path: Path, value: unknown): unknown {
  const id = path.join('/');
  if (reading.choices.has(id)) return reading.choices.get(id);
  const name =
    typeof value === 'object' && value !== null ? (value as { assumed?: unknown }).assumed : undefined;
  if (typeof name !== 'string') return value;
  return settings.assume?.get(name) ?? ws.assumptions[name]?.value;
}
function deep(setting: Setting, path: Path, value: unknown): unknown {
  const closed = taken(setting, path, value);
  if (Array.isArray(closed))
    return closed.map((item, index) => deep(setting, [...path, String(index)], item));
  return closed;
}
function inTable(path: Path, value: unknown): boolean {
  const column = countries[path[2] ?? '']?.[path[3] as 'limitation'] as
    | readonly { value: unknown }[]
    | undefined;
  if (!column) return value === undefined;
  const text = JSON.stringify(value);
  return (
    column.some(
      (entry) =>
        JSON.stringify(entry.value) === text ||
        Object.values(Object(entry.value)).some((inner) => JSON.stringify(inner) === text),
    ) || typeof value === 'string'
  );
}

// ---------------------------------------------------------------- dates
const MS = 86_400_000;
/** First and last day that a term can mean, as days since 1970-01-01, inside what the reading has left of it. */
function rangeOf(setting: Setting, term: Term): readonly [number, number] | undefined {
  if (term.from === 'sum') {
    const inner = rangeOf(setting, term.of);
    return inner && [moved(inner[0], term.plus), moved(inner[1], term.plus)];
  }
  const narrowed = term.from === 'fact' ? setting.reading.ranges.get(term.path.join('/')) : undefined;
  return narrowed ?? written(term.value);
}
function written(value: unknown): readonly [number, number] | undefined {
  if (typeof value === 'string') {
    const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
    if (!parts) return undefined;
    const [year, month, day] = [Number(parts[1]), parts[2], parts[3]];
    const first = Date.UTC(year, month ? Number(month) - 1 : 0, day ? Number(day) : 1) / MS;
    const last = day ? first : Date.UTC(month ? year : year + 1, month ? Number(month) : 0, 1) / MS - 1;
    return [first, last];
  }
  const bounds =
    typeof value === 'object' && value !== null
      ? (value as { unknown?: { from?: unknown; until?: unknown } }).unknown
      : undefined;
  if (!bounds || Array.isArray(bounds)) return undefined;
  return [written(bounds.from)?.[0] ?? -200_000, written(bounds.until)?.[1] ?? 400_000];
}
function moved(day: number, by: Shift): number {
  const date = new Date(day * MS);
  const start = by.endOfYear ? new Date(Date.UTC(date.getUTCFullYear(), 11, 31)) : date;
  const months = (by.years ?? 0) * 12 + (by.months ?? 0);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), last)) / MS + (by.days ?? 0);
}

// ---------------------------------------------------------------- companies
/** Control and groups on a day, from `controlled` and `merged` alone; undefined where an open term is on the way. */
function groups(setting: Setting, test: Test): boolean | undefined {
  const day = test.on && rangeOf(setting, test.on);
  if (!day || day[0] !== day[1]) return undefined;
  const [a, b] = [String(test.left.value), String(test.right.value)];
  const above = (party: string): Set<string> | undefined => parents(setting, party, day[0], test.over ?? 50);
  const [up, other] = [above(a), above(b)];
  if (!up || !other) return undefined;
  if (test.op === 'controlled-by') return up.has(b);
  const top = (party: string, all: Set<string>) => [...all].at(-1) ?? party;
  return top(a, up) === top(b, other);
}
function parents(setting: Setting, party: string, day: number, over: number): Set<string> | undefined {
  const found = new Set([party]);
  for (const one of found) {
    const links = setting.ws.parties[one]?.controlled ?? [];
    if (!Array.isArray(links)) return undefined;
    for (const [index, link] of links.entries()) {
      const at = ['parties', one, 'controlled', String(index)];
      const value = (key: 'by' | 'from' | 'until' | 'share') => taken(setting, [...at, key], link[key]);
      const [from, until] = [
        bound(setting, [...at, 'from'], value('from')),
        bound(setting, [...at, 'until'], value('until')),
      ];
      const [by, share] = [value('by'), value('share') ?? 100];
      if (typeof by !== 'string' || typeof share !== 'number' || from === 'open' || until === 'open')
        return undefined;
      if (share > over && (!from || from[1] <= day) && (!until || day <= until[0])) found.add(by);
      else if ((from && from[0] <= day && day < from[1]) || (until && until[0] < day && day <= until[1]))
        return undefined;
    }
    const merged = setting.ws.parties[one]?.merged;
    const on = merged && bound(setting, ['parties', one, 'merged', 'on'], merged.on);
    if (
      merged &&
      typeof merged.into === 'string' &&
      merged.form === 'reverse-triangular' &&
      on &&
      on !== 'open' &&
      on[1] <= day
    )
      found.add(merged.into);
  }
  return found;
}
function bound(setting: Setting, path: Path, value: unknown): readonly [number, number] | 'open' | undefined {
  if (value === undefined) return undefined;
  return setting.reading.ranges.get(path.join('/')) ?? written(value) ?? 'open';
}
