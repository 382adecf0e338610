// Agreements: grants, termination, change of control, promises, money.
import { z } from 'zod';
import { condition, dateRange, fact, patentSelector, productSelector, transfer, trigger } from './facts.js';
import {
  civilDate,
  id,
  word,
  yesNo,
  whole,
  amount,
  partyId,
  agreementId,
  grantId,
  country,
  partyOr,
  open,
  some,
  entry,
  partyTerm,
} from './terms.js';
const capTerm = entry({
  amount: open(amount).optional(),
  units: open(amount).optional(),
  currency: open(word).optional(),
  months: open(whole).optional(),
  growth: open(z.number()).optional(),
});
export const affiliates = entry({
  from: open(z.enum(['none', 'now', 'future'])).optional(),
  to: open(z.enum(['none', 'now', 'future'])).optional(),
  reach: open(z.enum(['subsidiaries', 'common-control'])).optional(),
  control: open(z.enum(['over-half', 'half-or-more'])).optional(),
  named: open(some(partyId)).optional(),
  leaving: open(
    z.union([
      z.enum(['ends', 'keeps']),
      entry({ days: open(whole) }),
      entry({ conditions: z.array(condition).optional(), cap: capTerm.optional() }),
    ]),
  ).optional(),
  acquirer: open(z.enum(['excluded', 'included'])).optional(),
});
const territory = z.union([z.literal('worldwide'), some(country), z.strictObject({ except: some(country) })]);
export const acts = ['make', 'have-made', 'use', 'sell', 'offer', 'import'] as const;
export const grant = entry({
  id,
  kind: open(z.enum(['licence', 'covenant', 'release', 'standstill'])),
  'each-other': open(yesNo).optional(),
  from: open(partyTerm).optional(),
  to: open(partyTerm).optional(),
  affiliates: open(affiliates).optional(),
  patents: open(patentSelector).optional(),
  products: open(productSelector).optional(),
  articles: open(dateRange).optional(),
  combinations: open(yesNo).optional(),
  acts: open(some(z.enum(acts))).optional(),
  'have-made': open(z.enum(['own-design', 'any', 'no'])).optional(),
  countries: open(territory).optional(),
  starts: open(civilDate).optional(),
  ends: open(z.union([civilDate, z.enum(['last-to-expire', 'never'])])).optional(),
  'acts-until': open(civilDate).optional(),
  'keyed-to': open(z.enum(['suit', 'act'])).optional(),
  retroactive: open(yesNo).optional(),
  survives: open(z.union([z.literal('life-of-patents'), yesNo])).optional(),
  exclusive: open(yesNo).optional(),
  exhausts: open(yesNo).optional(),
  'third-parties': open(z.enum(['silent', 'none'])).optional(),
  personal: open(yesNo).optional(),
  assignable: open(yesNo).optional(),
  sublicence: open(
    z.union([yesNo, z.strictObject({ to: open(some(partyId)) }), z.strictObject({ fact })]),
  ).optional(),
  'may-sue': open(yesNo).optional(),
  conditions: open(z.array(condition)).optional(),
  cap: open(capTerm).optional(),
  'springs-on': open(
    z.strictObject({ 'transfer-to': open(z.enum(['assertion-entity', 'non-member'])) }),
  ).optional(),
  'suspended-if': open(z.array(trigger)).optional(),
  'ends-if': open(z.array(trigger)).optional(),
});
const terminationRight = entry({
  by: open(partyOr('owner', 'grantor', 'licensee', 'any')),
  if: open(trigger).optional(),
  of: open(some(grantId)).optional(),
  cure: open(whole).optional(),
  notice: open(whole).optional(),
  'back-to': open(z.enum(['notice', 'effect'])).optional(),
});
const changeOfControl = entry({
  of: open(partyOr('any')),
  grants: open(z.union([z.enum(['all', 'to-it', 'from-it']), some(grantId)])).optional(),
  effect: open(z.enum(['ends', 'continues', 'frozen'])),
  merged: open(z.enum(['ends', 'continues', 'frozen'])).optional(),
});
const promise = entry({
  id,
  kind: open(word),
  from: open(partyTerm).optional(),
  to: open(partyTerm).optional(),
  patents: open(patentSelector).optional(),
  products: open(productSelector).optional(),
  'each-other': open(yesNo).optional(),
});
export const money = entry({
  kind: open(z.enum(['lump-sum', 'running', 'balancing-payment'])),
  from: open(partyId).optional(),
  to: open(partyId).optional(),
  amount: open(amount).optional(),
  currency: open(word).optional(),
  rate: open(amount).optional(),
  base: open(z.enum(['net-selling-price', 'unit'])).optional(),
  floor: open(amount).optional(),
  cap: open(amount).optional(),
  tiers: open(z.array(z.unknown())).optional(),
  on: open(civilDate).optional(),
  schedule: open(z.unknown()).optional(),
});
export const agreement = entry({
  title: z.string().optional(),
  parties: z.array(
    z.union([
      partyId,
      entry({ party: partyId, from: open(civilDate).optional(), until: open(civilDate).optional() }),
    ]),
  ),
  signed: open(civilDate).optional(),
  effective: open(civilDate).optional(),
  law: open(word).optional(),
  forum: open(word).optional(),
  ends: open(z.union([civilDate, z.enum(['last-to-expire', 'never'])])).optional(),
  supersedes: some(agreementId).optional(),
  transfers: z.array(transfer).optional(),
  grants: z.array(grant).optional(),
  terminable: open(z.union([z.literal(false), z.array(terminationRight)])).optional(),
  'on-change-of-control': open(z.array(changeOfControl)).optional(),
  promises: z.array(promise).optional(),
  money: open(z.array(money)).optional(),
});
