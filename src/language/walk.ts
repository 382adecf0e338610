// A written value and a shape, walked together: out comes the canonical value, and what was wrong with it.
import { span } from '../calendar/index.js';
import {
  acceptsText,
  bounds,
  date,
  describe,
  fits,
  lastDayBefore,
  repaired,
  tagOf,
  wordsOf,
} from './expect.js';
import { type Code, nearest, type Problem } from './findings.js';
import { openForm } from './open.js';
import { data, isList, isMap, isScalar, Plain, shown, type Written, type WrittenMap } from './plain.js';
import { type Entry, oneOf, type Open, type Scalar, type Section, type Shape, type Union } from './shape.js';
import type { Ref } from './terms.js';

const truth = new Map<string, boolean>([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** A problem at a path. `key`: its place is the key, not the value. */
export interface Issue extends Problem {
  readonly code: Code;
  readonly path: readonly string[];
  readonly key?: boolean;
}
/** A use of a named assumption, and the shape that its value must have there. */
export interface AssumptionUse {
  readonly id: string;
  readonly shape: Shape;
  readonly path: readonly string[];
}
/** A text that names something: a party, a product, a patent. */
export interface Reference {
  readonly id: string;
  readonly to: Ref;
  readonly path: readonly string[];
}
/** The walk of one value. `table`: cells are text, and numbers are read from it. */
export class Walk {
  readonly issues: Issue[] = [];
  readonly uses: AssumptionUse[] = [];
  readonly references: Reference[] = [];
  private readonly path: string[];
  private readonly table: boolean;

  constructor(path: readonly string[] = [], table = false) {
    this.path = [...path];
    this.table = table;
  }

  /** The canonical value; `undefined` where it was refused, with an issue. */
  value(shape: Shape, value: Written): unknown {
    switch (shape.kind) {
      case 'any':
        return data(value);
      case 'open':
        return this.open(shape, value);
      case 'scalar':
        return this.scalar(shape, value);
      case 'list':
        if (value === null) return [];
        if (isList(value)) return this.items(shape.item, value);
        return shape.one ? this.items(shape.item, [value], true) : this.refuse(value, describe(shape));
      case 'entry':
        return this.entry(shape, value);
      case 'section':
        return this.section(shape, value);
      case 'union':
        return this.union(shape, value);
    }
  }

  report(code: Code, problem: Problem = {}, key = false): undefined {
    this.issues.push({ ...problem, code, path: [...this.path], key });
  }

  private at<T>(step: string, work: () => T): T {
    this.path.push(step);
    const result = work();
    this.path.pop();
    return result;
  }

  /** Reports a value that is not what was expected, with the nearest that is. */
  private refuse(
    value: Written,
    expected: string,
    words: readonly string[] = [],
    accepts: (text: string) => boolean = () => false,
  ): undefined {
    const found = shown(value);
    if (!isScalar(value)) return this.report('bad-value', { found, expected });
    const day = expected.includes('a date') ? lastDayBefore(found) : null;
    if (day) return this.report('no-such-day', { found, expected: 'a day of the calendar', nearest: day });
    const near = nearest(found, words) ?? repaired(found).find(accepts);
    return this.report('bad-value', { found, expected, nearest: near });
  }

  private open(shape: Open, value: Written): unknown {
    if (value === 'unknown') return value;
    if (!isMap(value)) return this.value(shape.closed, value);
    const form = openForm([...value.keys()], (key) => value.get(key));
    if (form === null) return this.value(shape.closed, value);
    for (const key of value.keys()) {
      if (key !== form) this.at(key, () => this.unknownKey(key, [form]));
    }
    const inner = value.get(form) as Written;
    return this.at(form, () => this.opened(form, shape.closed, inner));
  }

  private opened(form: 'unknown' | 'disputed' | 'assumed', closed: Shape, inner: Written): unknown {
    if (form === 'assumed') {
      const id = String(inner);
      this.uses.push({ id, shape: closed, path: [...this.path] });
      return { assumed: id };
    }
    if (form === 'unknown' && isMap(inner)) return { unknown: this.entry(bounds, inner) };
    const least = form === 'disputed' ? 2 : 1;
    if (!isList(inner) || inner.length < least) {
      return this.refuse(
        inner,
        form === 'disputed' ? 'a list of two readings or more' : 'a list of values, or `from` and `until`',
      );
    }
    return { [form]: this.items(closed, inner) };
  }

  private items(shape: Shape, list: readonly Written[], single = false): unknown[] {
    const read = (item: Written) => this.value(shape, item);
    return list.map((item, index) => (single ? read(item) : this.at(String(index), () => read(item))));
  }

  private scalar(shape: Scalar, value: Written): unknown {
    if (!isScalar(value)) return this.refuse(value, shape.expected);
    const typed = this.typed(shape, value);
    if (typed !== undefined && shape.accepts(typed)) {
      if (shape.ref) this.references.push({ id: String(typed), to: shape.ref, path: [...this.path] });
      return typed;
    }
    return this.refuse(value, shape.expected, shape.words, (text) => shape.accepts(text));
  }

  /** The value in the type that the shape wants: `yes` is true, 2008 is a year, `NO` a country. */
  private typed(
    shape: Scalar,
    value: string | number | boolean | Plain,
  ): string | number | boolean | undefined {
    const raw = value instanceof Plain ? value.value : value;
    const text = value instanceof Plain ? value.text : String(value);
    switch (shape.type) {
      case 'boolean':
        return typeof raw === 'boolean' ? raw : truth.get(text.toLowerCase());
      case 'number':
        if (typeof raw === 'number') return raw;
        return this.table && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      case 'word':
        return typeof raw === 'boolean' ? (raw ? 'yes' : 'no') : text;
      case 'text':
        return text;
    }
  }

  private entry(shape: Entry, value: Written): Record<string, unknown> | undefined {
    if (value !== null && !isMap(value)) return this.refuse(value, describe(shape));
    const canonical: Record<string, unknown> = {};
    for (const [key, item] of value ?? []) {
      const inner = shape.keys.get(key);
      this.at(key, () => {
        if (!inner) return this.unknownKey(key, [...shape.keys.keys()]);
        const read = this.value(inner, item);
        if (read !== undefined) canonical[key] = read;
      });
    }
    for (const key of shape.required) {
      if (!value?.has(key)) this.report('missing-key', { found: key });
    }
    this.interval(canonical);
    return canonical;
  }

  /** Both days are inside an interval: it may be one day long, and not shorter. */
  private interval({ from, until }: Record<string, unknown>): void {
    if (typeof from !== 'string' || typeof until !== 'string') return;
    if (!date.accepts(from) || !date.accepts(until) || span(from)[0] <= span(until)[1]) return;
    const expected = `a day not before \`from\` ${from}`;
    this.at('until', () => this.report('until-before-from', { found: until, expected }));
  }

  private unknownKey(key: string, known: readonly string[]): undefined {
    return this.report(
      'unknown-key',
      { found: key, expected: oneOf(known), nearest: nearest(key, known) },
      true,
    );
  }

  private section(shape: Section, value: Written): Record<string, unknown> | undefined {
    if (value !== null && !isMap(value)) return this.refuse(value, 'a map of ids');
    // No prototype: a party may be called `constructor`.
    const canonical = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of value ?? []) {
      this.at(key, () => {
        if (!shape.key.accepts(key)) {
          this.report(
            'bad-id',
            {
              found: key,
              expected: shape.key.expected,
              nearest: repaired(key).find((one) => shape.key.accepts(one)),
            },
            true,
          );
        }
        const read = this.value(shape.value, item);
        if (read !== undefined) canonical[key] = read;
      });
    }
    return canonical;
  }

  private union(shape: Union, value: Written): unknown {
    const fitting = shape.options.filter((option) => fits(option, value));
    if (fitting.length === 1) return this.value(fitting[0] as Shape, value);
    if (isMap(value)) return this.entryOf(fitting.length ? fitting : shape.options, value);
    for (const option of fitting) {
      const trial = new Walk(this.path, this.table);
      const read = trial.value(option, value);
      if (trial.issues.length === 0) {
        this.uses.push(...trial.uses);
        this.references.push(...trial.references);
        return read;
      }
    }
    const list = fitting.find((option) => option.kind === 'list');
    if (list && isList(value)) return this.value(list, value);
    return this.refuse(value, describe(shape), wordsOf(shape), (text) => acceptsText(shape, text));
  }

  /** Events and triggers: the kind is told by its first key. */
  private entryOf(options: readonly Shape[], value: WrittenMap): unknown {
    const entries = options.filter((option) => option.kind === 'entry');
    const tags = entries.map(tagOf);
    const keys = [...value.keys()];
    const chosen =
      entries.find((_, index) => value.has(tags[index] as string)) ??
      entries.find((entry) => entry.required.length === 0 && keys.every((key) => entry.keys.has(key)));
    if (chosen) return this.entry(chosen, value);
    const first = keys.find((key) => !entries.every((entry) => entry.keys.has(key)));
    const slip = first === undefined ? undefined : nearest(first, tags);
    if (first !== undefined && slip) {
      return this.at(first, () =>
        this.report('unknown-key', { found: first, expected: oneOf(tags), nearest: slip }, true),
      );
    }
    return this.refuse(value, tags.length ? `a map with ${oneOf(tags)}` : describe(options[0] as Shape));
  }
}
