// What the definitions of the language are built from: dates, ids, references, open values, lists of one.
import { z } from 'zod';

/** What a schema means to the reader beyond its zod type: `open(closed)`, or `some(item)`. */
export const marks = new WeakMap<z.ZodType, { readonly open: z.ZodType } | { readonly some: z.ZodType }>();

/** A civil date, or a month or a year: some day inside it. `z.iso.date()` rejects 31 February. */
export const civilDate = z
  .union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.string().regex(/^\d{4}$/)])
  .describe('a date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`)');
/** An id in kebab-case; patents and standards are named by number and by the engineers' name. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('an id in kebab-case');
export const word = z.string().min(1).describe('a word');
export const yesNo = z.boolean().describe('`yes` or `no`');
export const count = z.number().int().nonnegative().describe('a whole number');
export const whole = z.number().int().describe('a whole number');
export const percent = z.number().min(0).max(100).describe('a number from 0 to 100');
export const fraction = z.number().min(0).max(1).describe('a number from 0 to 1');
export const amount = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
  .describe('an amount, a decimal number');

/** What a reference may name. */
export type RefKind = 'party' | 'product' | 'patent' | 'standard' | 'agreement' | 'grant' | 'country';
export interface Ref {
  readonly to: RefKind;
  /** Words that stand in place of an id: `owner`, `licensee`, `any`. */
  readonly words: readonly string[];
}
/** Schemas whose text names something that must exist. */
export const refs = new WeakMap<z.ZodType, Ref>();

function ref(base: z.ZodString, to: RefKind, expected: string, words: readonly string[] = []): z.ZodString {
  const schema = base.describe(expected);
  refs.set(schema, { to, words });
  return schema;
}
export const partyId = ref(id, 'party', 'the id of a party');
export const productId = ref(id, 'product', 'the id of a product');
export const agreementId = ref(id, 'agreement', 'the id of an agreement');
export const grantId = ref(id, 'grant', 'the id of a grant or promise');
export const patentId = ref(word, 'patent', 'the id of a patent, or its publication number');
export const standardId = ref(word, 'standard', 'the name of a standard');
export const country = ref(z.string().regex(/^[A-Z]{2,3}$/), 'country', 'a country in two capitals');
/** A party, or one of the words that stand for one where the clause is applied. */
export const partyOr = (...words: string[]): z.ZodString =>
  ref(id, 'party', `the id of a party, ${words.map((one) => `\`${one}\``).join(', ')}`, words);

/** A value that may be left open; see `open`. */
export type Open<T> =
  | T
  | 'unknown'
  | { unknown: T[] | { from?: string | undefined; until?: string | undefined } }
  | { disputed: T[] }
  | { assumed: string };
/** One schema for one closed schema, which keeps the JSON Schema small. */
const opened = new WeakMap<z.ZodType, z.ZodType>();

/** Any value may be open: `unknown` (bounded or not), `disputed`, or the value of a named assumption. */
export function open<T>(closed: z.ZodType<T>): z.ZodType<Open<T>> {
  const known = opened.get(closed) as z.ZodType<Open<T>> | undefined;
  if (known) return known;
  const schema = z.union([
    closed,
    z.literal('unknown'),
    z.strictObject({
      unknown: z.union([
        z.array(closed).min(1),
        z.strictObject({ from: civilDate.optional(), until: civilDate.optional() }),
      ]),
    }),
    z.strictObject({ disputed: z.array(closed).min(2) }),
    z.strictObject({ assumed: id }),
  ]);
  marks.set(schema, { open: closed });
  opened.set(closed, schema);
  return schema;
}
const listed = new WeakMap<z.ZodType, z.ZodType>();

/** One value or a list of them. The reader turns one value into a list, so the type says list. */
export function some<T>(item: z.ZodType<T>): z.ZodType<T[]> {
  const known = listed.get(item) as z.ZodType<T[]> | undefined;
  if (known) return known;
  const schema = z.union([z.array(item), item]);
  marks.set(schema, { some: item });
  listed.set(item, schema);
  return schema as unknown as z.ZodType<T[]>;
}
/** Keys that any entry may carry: where it comes from, whether its author chose it, a remark. */
const common = {
  source: some(z.string()).optional(),
  assumed: yesNo.optional(),
  note: z.string().optional(),
};
export const entry = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, ...common });

export const customersOf = z.strictObject({ 'customers-of': open(partyId) });
export const partyTerm = some(z.union([z.literal('everyone'), partyId, customersOf]));
