// Facts: standards, parties, products, patents, transfers, events, and what selects among them.
import { z } from 'zod';
import {
  civilDate,
  id,
  word,
  yesNo,
  count,
  whole,
  percent,
  fraction,
  amount,
  partyId,
  productId,
  agreementId,
  grantId,
  patentId,
  standardId,
  country,
  partyOr,
  open,
  some,
  entry,
} from './terms.js';
export const standard = entry({
  name: z.string().optional(),
  generation: open(word).optional(),
  includes: open(some(standardId)).optional(),
});
const control = entry({
  by: open(partyId),
  from: open(civilDate).optional(),
  until: open(civilDate).optional(),
  share: open(percent).optional(),
});
export const party = entry({
  name: z.string().optional(),
  names: some(z.string()).optional(),
  country: open(country).optional(),
  kind: open(z.enum(['operating', 'assertion-entity', 'pool'])).optional(),
  controlled: z.array(control).optional(),
  merged: entry({
    into: open(partyId),
    on: open(civilDate),
    form: open(z.enum(['forward', 'reverse-triangular'])).optional(),
  }).optional(),
});
/** What a person decided about a name of an owner as an office recorded it. */
export const ownerDecision = entry({
  party: partyOr('none').optional(),
  not: some(partyId).optional(),
  from: civilDate.optional(),
  until: civilDate.optional(),
  reason: z.string().optional(),
  decided: civilDate.optional(),
  by: z.string().optional(),
});
const component = entry({
  product: open(productId),
  'bought-from': open(partyId).optional(),
  on: open(civilDate).optional(),
  in: open(country).optional(),
});
export const product = entry({
  name: z.string().optional(),
  kind: open(some(word)).optional(),
  sells: open(partyId).optional(),
  makes: open(some(partyId)).optional(),
  design: open(partyId).optional(),
  from: open(civilDate).optional(),
  standards: open(some(standardId)).optional(),
  components: z.array(component).optional(),
  countries: open(some(country)).optional(),
  'same-as': open(some(productId)).optional(),
});
const readsOn = entry({
  standard: standardId.optional(),
  release: open(z.number()).optional(),
  kind: word.optional(),
  product: productId.optional(),
  component: word.optional(),
  by: open(z.enum(['declared', 'checked', 'court', 'claim-chart'])).optional(),
  on: open(civilDate).optional(),
  found: open(yesNo).optional(),
});
/** Whoever is known to be no party of the workspace may own as well. */
const owner = partyOr('somebody-else');
const titleStep = entry({
  owner: open(some(owner)),
  shares: open(z.array(z.number())).optional(),
  from: open(civilDate),
  recorded: open(z.union([civilDate, z.literal('never')])).optional(),
  'past-claims': open(yesNo).optional(),
});
export const patent = entry({
  count: open(count).optional(),
  families: open(count).optional(),
  'granted-share': open(fraction).optional(),
  country: open(country).optional(),
  validated: open(some(country)).optional(),
  unitary: open(some(country)).optional(),
  family: z.string().optional(),
  'derives-from': entry({
    patent: patentId,
    by: open(z.enum(['continuation', 'reissue', 'divisional', 'continuation-in-part'])),
  }).optional(),
  right: open(z.enum(['invention', 'design', 'utility-model'])).optional(),
  priority: open(civilDate).optional(),
  filed: open(civilDate).optional(),
  granted: open(
    z.union([civilDate, z.literal('pending'), z.strictObject({ 'after-filing': open(z.number()) })]),
  ).optional(),
  expires: open(civilDate).optional(),
  adjusted: open(whole).optional(),
  ended: open(civilDate).optional(),
  'ended-by': open(z.enum(['lapse', 'revocation', 'disclaimer'])).optional(),
  'opted-out': open(z.union([civilDate, yesNo])).optional(),
  owner: open(some(owner)).optional(),
  title: z.array(titleStep).optional(),
  exclusive: z
    .array(
      entry({
        to: open(partyId),
        from: open(civilDate).optional(),
        until: open(civilDate).optional(),
        fields: open(some(word)).optional(),
      }),
    )
    .optional(),
  'reads-on': open(z.array(readsOn)).optional(),
  'needed-for': some(patentId).optional(),
  improves: some(patentId).optional(),
  cpc: some(z.string()).optional(),
});

/** The keys of a patent, which are the columns of a table of patents (beside `id`). */
export const patentKeys: readonly string[] = Object.keys(patent.shape);

export const dateRange = z.strictObject({
  from: open(civilDate).optional(),
  until: open(civilDate).optional(),
});
const patentWords = {
  all: yesNo.optional(),
  standards: open(some(standardId)).optional(),
  kinds: open(some(word)).optional(),
  list: open(some(patentId)).optional(),
  families: open(some(z.string())).optional(),
  cpc: open(some(z.string())).optional(),
  essential: open(z.enum(['actual', 'declared', 'either'])).optional(),
  'through-release': open(z.number()).optional(),
  rights: open(some(z.enum(['invention', 'design', 'utility-model']))).optional(),
  improves: open(some(patentId)).optional(),
  held: open(z.union([z.enum(['at-effective', 'during-term']), dateRange])).optional(),
  priority: open(dateRange).optional(),
  filed: open(dateRange).optional(),
};
export const patentSelector = entry({
  ...patentWords,
  except: entry(patentWords).optional(),
});
export const fact = word;
export const condition = entry({
  fact,
  by: open(partyId).optional(),
  of: open(word).optional(),
  product: open(productId).optional(),
  within: open(whole).optional(),
  after: open(whole).optional(),
  unless: word.optional(),
  'at-least': open(amount).optional(),
});
const productWords = {
  all: yesNo.optional(),
  kinds: open(some(word)).optional(),
  standards: open(some(standardId)).optional(),
  list: open(some(productId)).optional(),
};
export const productSelector = entry({
  ...productWords,
  of: open(z.enum(['licensee', 'anyone'])).optional(),
  except: entry({ ...productWords, conditions: z.array(condition).optional() }).optional(),
  'except-components': open(entry(productWords)).optional(),
});
const assertionTrigger = entry({
  asserts: open(partyOr('licensee', 'grantor', 'owner', 'anyone')),
  against: open(partyOr('grantor', 'owner', 'licensee', 'anyone')),
  patents: open(z.union([z.literal('essential'), patentSelector])).optional(),
  products: open(productSelector).optional(),
  years: open(z.number()).optional(),
});
export const trigger = z.union([assertionTrigger, condition]);

export const transfer = entry({
  patents: open(patentSelector),
  from: open(partyId),
  to: open(partyId),
  on: open(civilDate),
  recorded: open(z.union([civilDate, z.literal('never')])).optional(),
  'past-claims': open(yesNo).optional(),
  'for-value': open(yesNo).optional(),
  notice: open(yesNo).optional(),
});

export const event = z.union([
  entry({
    assertion: id,
    by: open(partyId),
    against: open(partyId),
    patents: open(patentSelector).optional(),
    products: open(productSelector).optional(),
    on: open(civilDate),
    in: open(some(country)).optional(),
    ended: open(civilDate).optional(),
    outcome: open(z.enum(['settled', 'won', 'lost', 'dismissed', 'dismissed-with-prejudice'])).optional(),
    defensive: open(yesNo).optional(),
  }),
  entry({
    notice: agreementId,
    by: open(partyId),
    on: open(civilDate),
    of: open(some(grantId)).optional(),
    'as-to': open(partyId).optional(),
  }),
  entry({ cure: agreementId, by: open(partyId), on: open(civilDate), of: open(some(grantId)).optional() }),
  entry({
    termination: agreementId,
    by: open(partyId),
    on: open(civilDate),
    of: open(some(grantId)).optional(),
    'as-to': open(partyId).optional(),
    ground: open(z.enum(['breach', 'non-payment', 'insolvency', 'assertion', 'challenge'])).optional(),
    valid: open(yesNo).optional(),
  }),
  entry({ insolvency: partyId, on: open(civilDate), in: open(country).optional() }),
  entry({
    sales: partyId,
    from: open(civilDate),
    until: open(civilDate),
    amount: open(amount).optional(),
    units: open(amount).optional(),
    currency: open(word).optional(),
    product: open(productId).optional(),
  }),
  entry({
    fact,
    by: open(partyId).optional(),
    of: open(word).optional(),
    product: open(productId).optional(),
    patent: open(patentId).optional(),
    on: open(civilDate),
    amount: open(amount).optional(),
    currency: open(word).optional(),
  }),
]);
