// Words for the patent itself and for articles: in force, read on, out of time, used up by a sale.
import type { Phrases } from './types.js';

export const force: Phrases = {
  'must-be-granted/record': ['it is an application, which cannot be asserted', 'it was granted'],
  'must-be-granted': ['it was not granted yet: an application cannot be asserted', 'it was granted'],
  'act-before-grant': ['{left was}, before the grant on {right}', 'granted {right}, {left was}'],
  expired: ['the patent has expired', 'the patent has not expired'],
  'twenty-years': ['its term was over', 'its term was not over'],
  'expired-by-the-act': ['it ended {left}, {right was}', 'it runs to {left}, {right was}'],
  'expired-by-the-suit/all': [
    'it had expired by the suit, and nothing outlives it',
    'it had not expired by the suit, or accrued claims outlive it',
  ],
  'expired-by-the-suit': ['it ended {left}, {right was}', 'it runs to {left}, {right was}'],
  'nothing-left': ['nothing outlives the patent', 'accrued claims outlive the patent'],
  'expiry-leaves-the-past': ['accrued damages outlive the patent', 'accrued damages end with the patent'],
  'lapse/record': ['it was no longer in force', 'no such end of the patent is on file'],
  lapse: ['it was no longer in force', 'it was not ended in this way'],
  ended: ['it was ended on {left}, {right was}', 'it was ended only on {left}, {right was}'],
  'no-patent-in-country': ['the patent has no effect in the country', 'the patent has effect in the country'],
  'territorial/test': [
    'the patent, {left}, reaches the country, {right}',
    'the patent, {left}, does not reach the country, {right}',
  ],
  territorial: ['the patent reaches the country', 'the patent does not reach the country'],
  // limitation
  'limitation/record': ['the claim is out of time', 'nothing is out of time'],
  limitation: ['the claim is out of time', 'the claim is not out of time'],
  'time-barred': ['no claim for the act is left in time', 'a claim for the act is left in time'],
  'look-back': ['{left was}, {right was}: too late', '{left was}, {right was}: in time'],
  'look-back/any': ['the damages are out of time', 'the damages are in time'],
  'look-back/record': [
    'the damages are out of time',
    'no day of knowledge is on file from which time would run',
  ],
  'long-stop': ['the outer limit ended {left}, {right was}', 'the outer limit runs to {left}, {right was}'],
  'residual-claim': ['a claim to what was gained is left', 'no claim to what was gained is left'],
  'residual-claim/none': ['no claim to what was gained is left', 'a claim to what was gained is left'],
  'residual-claim/test': [
    'what was gained could be claimed until {left}, {right was}',
    'what was gained can be claimed until {left}, {right was}',
  ],
  // reading
  'not-read': ['the patent does not read on the product', 'the patent reads on the product'],
  'reads-on': ['the patent reads on the product', 'the patent does not read on the product'],
  'reads-on-standard': [
    'it reads on a standard that the product implements',
    'the product does not implement the standard it reads on',
  ],
  'reads-on-kind': ['it reads on products of this kind', 'it does not read on products of this kind'],
  'reads-on-product': ['it reads on this product', 'it does not read on this product'],
  'reads-on-component': ['it reads on a component of the product', 'it reads on no component of the product'],
  'substantially-embodies': [
    'the part embodies the patent substantially',
    'the part does not embody the patent substantially',
  ],
  // exhaustion
  exhaustion: [
    'an authorised sale used the patent up for the article',
    'no authorised sale used the patent up for the article',
  ],
  'authorised-sale': ['this sale exhausted the patent', 'this sale did not exhaust the patent'],
  authorised: ['the sale was authorised', 'the sale was not authorised'],
  authorises: ['sales under the covenant are authorised', 'sales under the covenant are not authorised'],
  'covenant-authorises': [
    'the covenant is unconditional and authorises sales',
    'the covenant is conditional and authorises no sales',
  ],
  'non-exhausting-covenant': [
    'a covenant that spares only the supplier is held to exhaust',
    'a covenant that spares only the supplier is held not to exhaust',
  ],
  'sold-before': ['{left was}, {right was}', '{left was}, only after: {right was}'],
  'sold-by-the-owner': ['the owner’s group sold it itself', 'the owner’s group did not sell it itself'],
  'sold-by-a-co-owner': [
    'a co-owner sold it and may use the patent alone',
    'no co-owner with that right sold it',
  ],
  zone: ['the first sale was made where it counts', 'the first sale was not made where it counts'],
  // suits that were dismissed
  'preclusion/law': [
    'a dismissal with prejudice is held to free later acts with the same product',
    'a dismissal with prejudice is held not to free later acts',
  ],
  preclusion: ['an earlier dismissal with prejudice bars the claim', 'no earlier dismissal bars the claim'],
  'dismissed-with-prejudice': [
    'a suit on it was dismissed with prejudice',
    'no suit on it was dismissed with prejudice',
  ],
  precluded: [
    'the act is among those that the dismissal reaches',
    'the act is not among those that the dismissal reaches',
  ],
  'act-before-dismissal': [
    '{left was}, the dismissal came on {right}',
    '{left was}, after the dismissal on {right}',
  ],
};
