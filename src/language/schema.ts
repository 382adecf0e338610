// The words of the language, version 1: one zod definition per section. The types, the JSON Schema
// for editors and the checks all come from here; nothing else says which keys exist.
import { z } from 'zod';
import { type acts, agreement, type grant, money } from './agreements.js';
import { event, ownerDecision, party, patent, product, standard, transfer } from './facts.js';
import {
  civilDate,
  id,
  word,
  yesNo,
  partyId,
  productId,
  agreementId,
  patentId,
  country,
  open,
  some,
  entry,
  customersOf,
} from './terms.js';
import { titleOverride } from './title-overrides.js';
export * from './agreements.js';
export * from './facts.js';
export * from './terms.js';
export * from './title-overrides.js';

const claim = entry({
  says: z.string(),
  'as-of': civilDate,
  by: z.string().optional(),
  measure: word,
  of: partyId.optional(),
  against: some(partyId).optional(),
  region: z.string().optional(),
  trend: z.enum(['up', 'down']).optional(),
});
export const deal = entry({
  title: z.string().optional(),
  announced: open(civilDate).optional(),
  parties: z.array(partyId),
  strands: entry({
    patents: some(agreementId).optional(),
    supply: open(some(word)).optional(),
    collaboration: z.array(entry({ field: word, committed: open(yesNo).optional() })).optional(),
    money: open(z.array(money)).optional(),
  }).optional(),
  claims: z.array(claim).optional(),
});
export const answers = [
  'own',
  'not-in-force',
  'not-read',
  'licensed',
  'covenanted',
  'released',
  'exhausted',
  'stayed',
  'contested',
  'unknown',
  'exposed',
] as const;
/** Which kind of an answer it is; each belongs to one answer or two. */
export const details = [
  'pending',
  'expired',
  'lapsed',
  'revoked',
  'no-patent-in-country',
  'time-barred',
  'no-standing',
  'have-made',
  'retroactive',
  'defeasible',
  'springing',
  'reserved-right',
  'implied',
  'damages-only',
  'residual-claim',
  'frand',
  'above-cap',
  'component-only',
] as const;
export const question = entry({
  id: z.string().optional(),
  text: z.string().optional(),
  actor: z.union([partyId, customersOf]),
  act: z.enum(['make', 'use', 'sell', 'offer', 'import']),
  product: productId,
  article: z
    .strictObject({
      'sold-by': open(partyId).optional(),
      on: open(civilDate).optional(),
      in: open(country).optional(),
    })
    .optional(),
  country,
  on: civilDate,
  asked: civilDate.optional(),
  holder: partyId.optional(),
  patent: patentId.optional(),
  expect: z.enum(answers).optional(),
  detail: z.enum(details).optional(),
  because: some(z.string()).optional(),
});
export const assumption = entry({
  says: z.string(),
  value: z.unknown(),
  low: z.unknown().optional(),
  high: z.unknown().optional(),
  unit: z.string().optional(),
});

/** Patents from the store of `crossgrant import`: that the section is there brings them in, its keys say which. */
export const imported = z.strictObject({
  countries: some(country).optional(),
  unresolved: yesNo.optional(),
  'declarant-owns': yesNo.optional(),
});

/** A whole file. Sections of one name in several files merge. */
export const file = z.strictObject({
  crossgrant: z.literal(1),
  title: z.string().optional(),
  basis: z.string().optional(),
  certainty: z.enum(['settled', 'persuasive', 'contract', 'contested']).optional(),
  why: z.string().optional(),
  note: z.string().optional(),
  source: some(z.string()).optional(),
  assumptions: z.record(id, assumption).optional(),
  tables: z
    .strictObject({ patents: some(z.string()).optional(), market: some(z.string()).optional() })
    .optional(),
  imported: imported.optional(),
  standards: z.record(word, standard).optional(),
  kinds: z.record(word, some(word)).optional(),
  parties: z.record(id, party).optional(),
  'owner-names': z.record(z.string(), some(ownerDecision)).optional(),
  products: z.record(id, product).optional(),
  patents: z.record(z.string(), patent).optional(),
  transfers: z.array(transfer).optional(),
  events: z.array(event).optional(),
  agreements: z.record(id, agreement).optional(),
  deals: z.record(id, deal).optional(),
  questions: z.array(question).optional(),
  'title-overrides': z.record(z.string(), some(titleOverride)).optional(),
  market: z.unknown().optional(),
  plans: z.unknown().optional(),
  fields: z.unknown().optional(),
});
export type Imported = z.infer<typeof imported>;
export type Act = (typeof acts)[number];
export type Answer = (typeof answers)[number];
export type Standard = z.infer<typeof standard>;
export type Patent = z.infer<typeof patent>;
export type Party = z.infer<typeof party>;
export type OwnerDecision = z.infer<typeof ownerDecision>;
export type Product = z.infer<typeof product>;
export type Agreement = z.infer<typeof agreement>;
export type Grant = z.infer<typeof grant>;
export type Deal = z.infer<typeof deal>;
export type Question = z.infer<typeof question>;
export type Assumption = z.infer<typeof assumption>;
