// Reading a workspace under one reading: every value that the law asks for comes through here, closed, with its path.
import { type Day, fromDay, span } from '../calendar/index.js';
import type { Path, Question, Workspace } from '../language/index.js';
import { NeedsChoice, type Reading } from './choice.js';
import { DateValue } from './dates.js';
import { optionsFor } from './options.js';
import type { Term } from './step.js';

/** A value and the way to it. */
export interface Ref {
  readonly path: Path;
  readonly value: unknown;
}
export interface Settings {
  /** Values that replace those of named assumptions. */
  readonly assume?: ReadonlyMap<string, unknown>;
  /** Agreements taken out of the world. */
  readonly without?: ReadonlySet<string>;
}

const EVER: readonly [Day, Day] = [-200_000, 400_000];

/** A workspace as seen on one day (`asked`), under one reading of its open terms. */
export class World {
  readonly ws: Workspace;
  readonly reading: Reading;
  readonly settings: Settings;
  /** Nothing dated after this day is seen. */
  readonly asked: Day;
  /** Set by `position`: the range of one date within which every test made so far comes out alike. */
  readonly stable: { readonly key: string; low: Day; high: Day } | undefined;
  /** What is asked, once a scene is made of it: whom and what an unknown value may name. */
  question: Question | undefined;
  /** How many open terms were read so far. */
  private openReads = 0;
  /** What depends on nothing but the workspace and the day, worked out once. */
  readonly cache: Map<string, unknown>;

  constructor(
    ws: Workspace,
    asked: Day,
    reading: Reading,
    settings: Settings = {},
    stable?: World['stable'],
    cache = new Map<string, unknown>(),
  ) {
    this.ws = ws;
    this.asked = asked;
    this.reading = reading;
    this.settings = settings;
    this.stable = stable;
    this.cache = cache;
  }

  ref(...path: string[]): Ref {
    let value: unknown = this.ws;
    for (const key of path) value = child(value, key);
    return { path, value };
  }

  /** The entry under `key`, closed; `undefined` where the workspace has none. */
  get(of: Ref, key: string, options?: readonly unknown[]): Ref | undefined {
    const value = child(of.value, key);
    if (value === undefined) return undefined;
    return this.closed({ path: [...of.path, key], value }, options);
  }

  /** Items of a list, each closed; none where the list is absent. */
  items(of: Ref, key: string): Ref[] {
    const list = this.get(of, key);
    if (list === undefined) return [];
    const values = Array.isArray(list.value) ? list.value : [list.value];
    return values.map((value, index) => this.closed({ path: [...list.path, String(index)], value }));
  }

  /** One word, or the default. */
  word(of: Ref, key: string, fallback: string, options: readonly string[]): string {
    return String(this.get(of, key, options)?.value ?? fallback);
  }

  /** Yes or no, or the default. */
  yes(of: Ref, key: string, fallback: boolean): boolean {
    return (this.get(of, key, [true, false])?.value ?? fallback) === true;
  }

  number(of: Ref, key: string): number | undefined {
    const found = this.get(of, key);
    return found === undefined ? undefined : Number(found.value);
  }

  /** A date, as the range of days that it may be; `undefined` where absent or a word (`never`, `pending`). */
  date(of: Ref, key: string): DateValue | undefined {
    const raw = child(of.value, key);
    if (raw === undefined) return undefined;
    return this.dateAt({ path: [...of.path, key], value: raw });
  }

  dateAt(at: Ref): DateValue | undefined {
    const { path } = at;
    const value = this.assumed(at.value);
    const bounds = boundsOf(value);
    if (bounds) return this.openDate(path, bounds, 'unknown', value);
    const closed = this.closed({ path, value }).value;
    if (typeof closed !== 'string' || !/^\d{4}/.test(closed)) return undefined;
    const [first, last] = span(closed);
    if (first === last) return DateValue.exact(first, { from: 'fact', path, value: closed });
    return this.openDate(path, [first, last], 'unknown', closed);
  }

  private openDate(
    path: Path,
    bounds: readonly [Day, Day],
    kind: 'unknown' | 'disputed',
    value: unknown,
  ): DateValue {
    const key = path.join('/');
    const [low, high] = this.reading.ranges.get(key) ?? bounds;
    this.openReads++;
    const term: Term = { from: 'fact', path, value };
    return new DateValue(
      low,
      high,
      term,
      {
        key,
        path,
        kind,
        low,
        high,
        map: (day) => day,
        choose: (id, [yes, no]) => this.choose(id, path, kind, [true, false], (is) => (is ? yes : no)),
      },
      this.stable,
    );
  }

  /** Is `item` among the words at `key`? A list that is not public is asked item by item. */
  lists(of: Ref, key: string, item: string): boolean {
    const raw = this.assumed(child(of.value, key));
    if (raw === undefined) return false;
    const path = [...of.path, key];
    if (raw === 'unknown' || (Array.isArray(raw) && raw.includes('unknown') && !raw.includes(item)))
      return this.choose(
        `${path.join('/')}∋${item}`,
        path,
        'unknown',
        [true, false],
        (is) => `${is ? 'with' : 'without'} ${item}`,
      );
    const value = this.closed({ path, value: raw }).value;
    return Array.isArray(value) ? value.includes(item) : value === item;
  }

  /** One value of an open choice; asks for it where this reading has none yet. */
  choose<T>(
    id: string,
    path: Path,
    kind: 'unknown' | 'disputed',
    options: readonly T[],
    label: (option: T) => string = String,
  ): T {
    this.openReads++;
    if (this.reading.choices.has(id)) return this.reading.choices.get(id) as T;
    throw new NeedsChoice(
      id,
      path,
      kind,
      options.map((value) => ({ label: label(value), value })),
    );
  }

  /** Is the term at `key` written, and not public: neither as a whole nor in one of its items? */
  isUntold(of: Ref, key: string): boolean {
    const raw = this.assumed(child(of.value, key));
    return raw === 'unknown' || (Array.isArray(raw) && raw.includes('unknown'));
  }

  /** The day that lies so many days, months or years after another; some day after it where the number is not public. */
  after(of: Ref, key: string, unit: 'days' | 'months' | 'years', from: DateValue): DateValue | undefined {
    const path = [...of.path, key];
    if (this.isUntold(of, key)) return this.dateAt({ path, value: { unknown: { from: fromDay(from.low) } } });
    const number = this.number(of, key);
    return number === undefined ? undefined : from.plus({ [unit]: number, because: path });
  }

  /** A rule that courts or writers have not settled: both readings are argued. */
  unsettled(rule: string, about: string): boolean {
    return this.choose(`${rule}:${about}`, ['law', rule, about], 'disputed', [true, false], (is) =>
      is ? 'so held' : 'held otherwise',
    );
  }

  /** Something that neither the workspace nor the country table tells. */
  untold(id: string, path: Path): boolean {
    return this.choose(id, path, 'unknown', [true, false], (is) => (is ? 'yes' : 'no'));
  }

  /** The value with open terms closed as this reading has them. */
  closed(at: Ref, options?: readonly unknown[]): Ref {
    const value = this.assumed(at.value);
    const given = alternatives(value);
    if (value !== 'unknown' && !given) return value === at.value ? at : { path: at.path, value };
    const id = at.path.join('/');
    const { kind, options: from } = given ?? {
      kind: 'unknown',
      options: options ?? optionsFor(this, at.path),
    };
    return { path: at.path, value: this.choose(id, at.path, kind, from, show) };
  }

  /** The value of a named assumption in place of its name. */
  assumed(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('assumed' in value)) return value;
    const name = (value as { assumed: unknown }).assumed;
    if (typeof name !== 'string' || Object.keys(value).length > 1) return value;
    return this.settings.assume?.get(name) ?? this.ws.assumptions[name]?.value;
  }

  fact(at: Ref): Term {
    return { from: 'fact', path: at.path, value: at.value };
  }

  /** Worked out once for this workspace and these settings, unless an open term was read on the way. */
  onceUnlessOpen<T>(key: string, make: () => T): T {
    if (this.cache.has(key)) return this.cache.get(key) as T;
    const reads = this.openReads;
    const made = make();
    if (this.openReads === reads) this.cache.set(key, made);
    return made;
  }
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
function boundsOf(value: unknown): readonly [Day, Day] | undefined {
  if (value === 'unknown') return EVER;
  const inner = child(value, 'unknown');
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return undefined;
  const from = child(inner, 'from');
  const until = child(inner, 'until');
  return [
    from === undefined ? EVER[0] : span(String(from))[0],
    until === undefined ? EVER[1] : span(String(until))[1],
  ];
}
function alternatives(value: unknown): { kind: 'unknown' | 'disputed'; options: unknown[] } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const disputed = child(value, 'disputed');
  if (Array.isArray(disputed)) return { kind: 'disputed', options: disputed };
  const unknown = child(value, 'unknown');
  if (Array.isArray(unknown)) return { kind: 'unknown', options: unknown };
  return undefined;
}
function show(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
