// Values as written, before the schema has said what they mean.

/** A plain scalar whose text says more than its value: `5.10`, `0x1F`, `True`. */
export class Plain {
  readonly text: string;
  readonly value: number | boolean;
  constructor(text: string, value: number | boolean) {
    this.text = text;
    this.value = value;
  }
}
/** Maps are Maps, so that `__proto__` is a key as any other. */
export type Written = null | string | number | boolean | Plain | readonly Written[] | WrittenMap;
export type WrittenMap = ReadonlyMap<string, Written>;

export const isMap = (value: Written): value is WrittenMap => value instanceof Map;
export const isList = (value: Written): value is readonly Written[] => Array.isArray(value);
export const isScalar = (value: Written): value is string | number | boolean | Plain =>
  value !== null && !isMap(value) && !isList(value);

/** A parsed JSON value as a written one. */
export function written(json: unknown): Written {
  if (Array.isArray(json)) return json.map(written);
  if (typeof json === 'object' && json !== null) {
    return new Map(Object.entries(json).map(([key, value]) => [key, written(value)]));
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

/** A written value as plain JSON data, for the keys that the schema leaves alone. */
export function data(value: Written): unknown {
  if (value instanceof Plain) return value.value;
  if (isList(value)) return value.map(data);
  if (isMap(value)) {
    const object = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of value) object[key] = data(item);
    return object;
  }
  return value;
}

/** What a person wrote, short enough for a message. */
export function shown(value: Written): string {
  if (value instanceof Plain) return value.text;
  if (value === null) return 'nothing';
  if (isList(value)) return 'a list';
  if (isMap(value)) return `a map of ${[...value.keys()].slice(0, 3).join(', ')}`;
  const text = String(value).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
