// The vocabulary of proofs: what each step says when it holds and when it fails, what the parts of a clause are called,
// what each answer and detail means.
import type { Answer } from '../language/index.js';
import type { Operator, Step } from '../law/index.js';
import { clause } from './words/clause.js';
import { events } from './words/events.js';
import { force } from './words/force.js';
import { title } from './words/title.js';
import type { Phrases } from './words/types.js';

/** Sentences by the name of a step, or by name and manner (`look-back/record`) where the manner changes what it says. */
export const vocabulary: Phrases = { ...clause, ...title, ...force, ...events };

/** The sentence of a step with its blanks still in it; `undefined` where the vocabulary has none. */
export function phraseOf(step: Pick<Step, 'rule' | 'how' | 'holds'>): string | undefined {
  const pair = vocabulary[`${step.rule}/${step.how}`] ?? vocabulary[step.rule];
  return pair?.[step.holds ? 0 : 1];
}

/** What a grant fails on, or holds by: `fails on its days`. */
const labels: Readonly<Record<string, string>> = {
  'term: binds': 'its reach over the owner',
  'term: patents': 'its patents',
  'term: actor': 'its beneficiary',
  'term: products': 'its products',
  'term: articles': 'its window for articles',
  'term: countries': 'its territory',
  'term: period': 'its term',
  'term: alive': 'what befell it',
  'term: conditions': 'its conditions',
  'term: cap': 'its cap',
  authorises: 'its authority over sales',
  'substantially-embodies': 'what the article embodies',
  'sold-before': 'the day of the sale',
  authorised: 'the authority for the sale',
  zone: 'the country of the sale',
  promised: 'what it promises',
  'no-leave-to-use': 'being no licence',
};
export const labelOf = (rule: string): string | undefined => labels[rule];

/** Where two parts of one term would read alike, what each is about. */
const aspects: Readonly<Record<string, string>> = {
  'made-for': 'made for',
  'have-made-follows-design': 'whose design',
  'whose-product': 'whose product',
};
export const aspectOf = (rule: string): string | undefined => aspects[rule];

export const operators: Readonly<Record<Operator, readonly [holds: string, fails: string]>> = {
  'on-or-before': ['is on or before', 'is after'],
  before: ['is before', 'is on or after'],
  'at-most': ['is at most', 'is more than'],
  'at-least': ['is at least', 'is less than'],
  is: ['is', 'is not'],
  'one-of': ['is among', 'is not among'],
  shares: ['has one in common with', 'has none in common with'],
  'kind-within': ['is or is narrower than', 'is neither the same as nor narrower than'],
  'standard-within': ['has one that is or is included in', 'has none that is or is included in'],
  'controlled-by': ['is or is controlled by', 'is not controlled by'],
  'same-group': ['is of one group with', 'is not of one group with'],
  'owned-by': ['is owned by', 'is not owned by'],
  'starts-with': ['begins with', 'does not begin with'],
};

/** What the parts of a step must do for it to hold. */
export const manners: Readonly<Record<'all' | 'any' | 'none', string>> = {
  all: 'all of these must hold',
  any: 'one of these must hold',
  none: 'none of these may hold',
};

/** The answer as a predicate of the act. */
export const answerWords: Readonly<Record<Answer, string>> = {
  own: 'the patent is its own group’s',
  'not-in-force': 'there is nothing that can be enforced',
  'not-read': 'the product does not practise it',
  licensed: 'licensed',
  covenanted: 'spared by a covenant not to sue',
  released: 'released',
  exhausted: 'exhausted by an authorised sale',
  stayed: 'held off by a standstill',
  contested: 'contested',
  unknown: 'not known',
  exposed: 'exposed',
};
/** What a detail adds. */
export const detailWords: Readonly<Record<string, string>> = {
  pending: 'it was an application on the day of the act',
  expired: 'it had expired',
  lapsed: 'it had lapsed',
  revoked: 'it was revoked',
  'no-patent-in-country': 'it has no effect in that country',
  'time-barred': 'the claim is out of time',
  'no-standing': 'this holder cannot sue on it',
  'have-made': 'made for a licensee',
  retroactive: 'by a grant that reaches back',
  defeasible: 'a notice is running that may yet end it',
  springing: 'by a grant that a transfer set going',
  'reserved-right': 'by a right that the seller kept',
  implied: 'by implication',
  'damages-only': 'for damages only, no injunction',
  'residual-claim': 'for what was gained only, damages are out of time',
  frand: 'with remedies limited by a frand promise',
  'above-cap': 'for what is sold beyond a cap',
  'component-only': 'for a component that the grant leaves out',
};
