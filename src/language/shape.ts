// Shapes: the zod definitions of schema.ts, compiled once into what the reader walks values by.
import type { z } from 'zod';
import { marks, type Ref, refs } from './terms.js';

/** What a scalar may be. `words` are its vocabulary, where it has one. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly expected: string;
  readonly words: readonly string[];
  /** `boolean`, `number`, or `text`; a `word` is one of `words`. */
  readonly type: 'boolean' | 'number' | 'text' | 'word';
  /** What the text must name. */
  readonly ref?: Ref;
  accepts(value: string | number | boolean): boolean;
}
export interface List {
  readonly kind: 'list';
  readonly item: Shape;
  /** One value stands for a list of it. */
  readonly one: boolean;
}
export interface Entry {
  readonly kind: 'entry';
  readonly keys: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
}
/** Entries under ids. */
export interface Section {
  readonly kind: 'section';
  readonly key: Scalar;
  readonly value: Shape;
}
export interface Open {
  readonly kind: 'open';
  readonly closed: Shape;
}
export interface Union {
  readonly kind: 'union';
  readonly options: readonly Shape[];
}
/** Nothing is said about it here. */
export interface Any {
  readonly kind: 'any';
}
export type Shape = Scalar | List | Entry | Section | Open | Union | Any;

const compiled = new WeakMap<z.ZodType, Shape>();

/** The shape of a zod schema. Pure; the same object for the same schema. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = compiled.get(schema);
  if (known) return known;
  const shape = compile(schema);
  compiled.set(schema, shape);
  return shape;
}

// What is read of zod's own description of a schema (`schema.def`, stable since zod 4).
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly (string | number | boolean)[];
  readonly checks?: readonly unknown[];
  readonly format?: string;
}

function compile(schema: z.ZodType): Shape {
  const mark = marks.get(schema);
  if (mark && 'open' in mark) return { kind: 'open', closed: shapeOf(mark.open) };
  if (mark) return { kind: 'list', item: shapeOf(mark.some), one: true };
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'optional':
      return shapeOf(def.innerType as z.ZodType);
    case 'array':
      return { kind: 'list', item: shapeOf(def.element as z.ZodType), one: false };
    case 'object':
      return entry(def.shape ?? {});
    case 'record':
      return {
        kind: 'section',
        key: shapeOf(def.keyType as z.ZodType) as Scalar,
        value: shapeOf(def.valueType as z.ZodType),
      };
    case 'union':
      return union(schema, def.options ?? []);
    case 'unknown':
      return { kind: 'any' };
    default:
      return scalar(schema, def);
  }
}

function entry(shape: Record<string, z.ZodType>): Entry {
  const keys = Object.entries(shape);
  return {
    kind: 'entry',
    keys: new Map(keys.map(([key, schema]) => [key, shapeOf(schema)])),
    required: keys
      .filter(([, schema]) => (schema.def as unknown as Def).type !== 'optional')
      .map(([key]) => key),
  };
}

/** Alternatives of plain words and texts are one scalar; others stay apart. */
function union(schema: z.ZodType, options: readonly z.ZodType[]): Shape {
  const shapes = options.map(shapeOf);
  if (!schema.description) return { kind: 'union', options: shapes };
  const scalars = shapes.filter((shape) => shape.kind === 'scalar');
  return {
    kind: 'scalar',
    expected: schema.description,
    words: [],
    type: scalars.some((shape) => shape.type === 'number') ? 'number' : 'text',
    accepts: (value) => scalars.some((shape) => shape.accepts(value)),
  };
}

function scalar(schema: z.ZodType, def: Def): Scalar {
  if (def.type === 'enum' || def.type === 'literal') return vocabulary(schema, def);
  const type = def.type === 'number' || def.type === 'boolean' ? def.type : 'text';
  const ref = refs.get(schema);
  const free = def.type === 'string' && !def.format && !def.checks?.length;
  return {
    kind: 'scalar',
    expected: schema.description ?? (type === 'number' ? 'a number' : 'text'),
    words: [],
    type,
    ...(ref ? { ref } : {}),
    accepts: free ? (value) => typeof value === 'string' : (value) => schema.safeParse(value).success,
  };
}

function vocabulary(schema: z.ZodType, def: Def): Scalar {
  const values = def.type === 'enum' ? Object.values(def.entries ?? {}) : (def.values ?? []);
  const words = values.map((value) => (value === false ? 'no' : value === true ? 'yes' : String(value)));
  const first = values[0];
  return {
    kind: 'scalar',
    expected: schema.description ?? oneOf(words),
    words,
    type: typeof first === 'boolean' ? 'boolean' : typeof first === 'number' ? 'number' : 'word',
    accepts: (value) => values.includes(value),
  };
}

/** `a`, `b` or `c`, in backticks; a long list is cut. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, 12).map((word) => `\`${word}\``);
  if (words.length > 12) return `one of ${shown.join(', ')} and ${words.length - 12} more`;
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
