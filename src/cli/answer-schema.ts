// The shape of what `ask --json` and `cases --json` print, as a schema: what the tests hold the output to, and what
// schema/answer.schema.json is written from.
import { z } from 'zod';
import { answers, details, question } from '../language/index.js';

const path = z.array(z.string());
const place = z.string().describe('`file:line`, or where in the country table');
const answerWord = z.enum(answers);
const detailWord = z.enum(details).nullable();
const kind = z.enum(['unknown', 'disputed']);

const term = z.union([
  z.strictObject({ from: z.literal('fact'), path, value: z.unknown(), place }),
  z.strictObject({ from: z.literal('law'), path, value: z.unknown(), place }),
  z.strictObject({ from: z.literal('question'), key: z.string(), value: z.unknown() }),
  z.strictObject({
    from: z.literal('sum'),
    get of() {
      return term;
    },
    plus: z.strictObject({
      days: z.number().optional(),
      months: z.number().optional(),
      years: z.number().optional(),
      endOfYear: z.literal(true).optional(),
      because: path.optional(),
    }),
    value: z.unknown(),
  }),
]) as z.ZodType;

const step = z.strictObject({
  rule: z.string().describe('a rule of the language, `term: …` for a term of a clause, or a way-point'),
  holds: z.boolean(),
  how: z.enum(['all', 'any', 'none', 'test', 'law', 'record', 'unopened']),
  grant: z.string().optional(),
  direction: z.strictObject({ from: z.string(), to: z.string(), for: z.string() }).optional(),
  test: z
    .strictObject({
      op: z.string(),
      left: term,
      right: term,
      on: term.optional(),
      over: z.number().optional(),
    })
    .optional(),
  facts: z.array(z.strictObject({ path, value: z.unknown().optional(), place })).optional(),
  get steps() {
    return z.array(step).optional();
  },
  get details() {
    return z.array(z.strictObject({ detail: z.string(), step })).optional();
  },
}) as z.ZodType;

const opened = { path, kind, place };
export const proofSchema = z.strictObject({
  patent: z.string().describe('the patent or lot that was asked about'),
  answer: answerWord,
  detail: detailWord,
  turnsOn: z.array(z.strictObject(opened)),
  branches: z.array(
    z.strictObject({
      reading: z.array(z.strictObject({ ...opened, as: z.string() })),
      answer: answerWord,
      detail: detailWord,
      lines: z.array(z.strictObject({ answer: answerWord, detail: detailWord, step })),
      details: z.array(z.strictObject({ detail: z.string(), step })),
    }),
  ),
});

const record = {
  id: z.string().nullable(),
  expect: answerWord.optional(),
  got: z.strictObject({ answer: answerWord, detail: detailWord }),
  because: z.array(z.string()).describe('deciding grants and promises, then rules'),
  proof: z.array(proofSchema),
  file: z.string().nullable(),
};
/** `ask --json`. */
export const askSchema = z.strictObject({
  ...record,
  question,
  counts: z.partialRecord(answerWord, z.number()).describe('assets with each answer'),
  grounds: z.array(
    z.strictObject({
      holder: z.string(),
      answer: answerWord,
      detail: detailWord,
      ground: z.string(),
      count: z.number(),
      patents: z.array(z.string()),
    }),
  ),
});
/** `cases --json`. */
export const casesSchema = z.array(
  z.union([
    z.strictObject({
      ...record,
      expectDetail: z.enum(details).optional(),
      outcome: z.enum(['passed', 'failed', 'unjudged']),
      differs: z.array(z.string()),
      rules: z.strictObject({ named: z.array(z.string()), found: z.array(z.string()) }),
    }),
    z.strictObject({
      id: z.null(),
      file: z.string(),
      outcome: z.literal('failed'),
      findings: z.array(z.string()),
    }),
  ]),
);

/** JSON Schema (draft 2020-12): the answer of `ask`; under `$defs/cases` the list of `cases`. */
export function answerJsonSchema(): Record<string, unknown> {
  const both = z.toJSONSchema(z.strictObject({ ask: askSchema, cases: casesSchema }), {
    target: 'draft-2020-12',
    reused: 'ref',
  });
  const { ask, cases } = both.properties ?? {};
  return {
    $schema: both.$schema,
    $id: 'urn:crossgrant:answer:1',
    title: 'What `crossgrant ask --json` prints; `$defs/cases` is what `crossgrant cases --json` prints',
    ...(ask as object),
    $defs: { ...both.$defs, cases },
  };
}
