// Words for what befalls a clause: conditions, triggers, notices, terminations, mergers, caps.
import type { Phrases } from './types.js';

export const events: Phrases = {
  'term: alive': ['nothing had ended it', 'something had ended it'],
  superseded: ['a later agreement took its place', 'no later agreement took its place'],
  'superseded-from': ['superseded from {left}, {right was}', 'superseded only from {left}, {right was}'],
  'each-direction-alone/record': [
    'the change of control reaches this direction',
    'the change of control leaves this direction alone',
  ],
  'each-direction-alone': [
    'what happened to the other direction leaves this one',
    'what happened reaches this direction too',
  ],
  // conditions and triggers
  'term: conditions': ['its conditions were met', 'its conditions were not met'],
  'condition/record': ['the condition was met', 'no fact on file meets the condition'],
  condition: ['the condition was met', 'the condition was not met'],
  fact: ['a recorded fact meets it', 'the recorded fact does not meet it'],
  recorded: ['the fact is recorded', 'no such fact is recorded'],
  'fact-by-the-day': [
    'recorded for {left}, the day that counts was {right}',
    'recorded only for {left}, the day that counts was {right}',
  ],
  'time-gone': ['the time ran out on {left}, {right was}', 'the time runs to {left}, {right was}'],
  unless: ['nothing undid it in time', 'it was undone in time'],
  'undone-in-time': ['undone on {left}, in time until {right}', 'undone only on {left}, time ended {right}'],
  'within/any': ['done in time', 'not done in time'],
  'within/record': ['done in time', 'what the time would run from is not on file'],
  within: ['done on {left}, in time until {right}', 'done only on {left}, time ended {right}'],
  'at-least': ['{left}, at least {right}', '{left}, less than {right}'],
  assertion: ['an assertion of the named kind was brought', 'no assertion of the named kind counts'],
  asserted: ['the suit is on file', 'no such suit is on file'],
  'asserted-by-the-day': ['brought on {left}, {right was}', 'brought only on {left}, {right was}'],
  'asserted-by-the-notice': [
    'brought on {left}, before the notice of {right}',
    'brought on {left}, after the notice of {right}',
  ],
  'trigger-lasts': ['its effect still lasted', 'its effect had passed'],
  'within-years': ['{left was}, the effect lasts to {right}', '{left was}, the effect lasted to {right}'],
  'ended-by-itself': ['no event had ended it by itself', 'an event had ended it by itself'],
  suspended: ['no assertion suspended it', 'an assertion suspended it'],
  // notice and termination
  'unexercised-right/record': [
    'a right to end it lasts until it is used, and none was',
    'a right to end it had been used',
  ],
  'unexercised-right': ['no right to end it had been used with effect', 'a right to end it had been used'],
  'ended-by-notice': ['a notice had ended it', 'the notice had not ended it'],
  entitled: ['who gave notice had the right to', 'who gave notice had no right to'],
  'right-of': ['the right belongs to that party', 'the right does not belong to that party'],
  'as-to': ['it was aimed at the actor, or at everyone', 'it was not aimed at the actor'],
  'not-cured': ['it was not cured in time', 'it was cured in time'],
  cure: ['it was cured in time', 'it was not cured in time'],
  'cure/record': ['a cure is on file', 'no cure is on file'],
  'cured-after-notice': [
    'the notice was on {left}, the cure on {right}',
    'the cure on {right} came before the notice of {left}',
  ],
  'cured-in-time': ['cured on {left}, in time until {right}', 'cured only on {left}, time ended {right}'],
  'suit-ended-in-time': [
    'the suit ended on {left}, in time until {right}',
    'the suit ended only on {left}, time ended {right}',
  ],
  'run-out': ['the period ran out on {left}, {right was}', 'the period runs to {left}, {right was}'],
  'ended-from': ['its effect began on {left}, {right was}', 'its effect began only on {left}, {right was}'],
  terminated: ['a termination had ended it', 'the termination does not reach the act'],
  'terminated-from': ['terminated from {left}, {right was}', 'terminated only from {left}, {right was}'],
  valid: ['the termination was valid', 'the termination was not valid'],
  'right-to-terminate': ['there was a right to terminate', 'there was no right to terminate'],
  defeasible: ['a notice is running that may yet end it', 'no notice is running that may yet end it'],
  'notice-given': ['notice was given on {left}, {right was}', 'notice was given only on {left}, {right was}'],
  'still-running': ['{left was}, the period runs to {right}', '{left was}, the period ran out on {right}'],
  withdrawn: [
    'the withdrawal leaves this sale authorised',
    'the withdrawal takes the authority from this sale',
  ],
  'withdrawn/none': ['the withdrawal was not yet in effect', 'the withdrawal was in effect'],
  'withdrawn-from': ['withdrawn from {left}, {right was}', 'withdrawn only from {left}, {right was}'],
  'customer-withdrawal': [
    'a withdrawal as to one customer is held to leave the supplier’s sales authorised',
    'a withdrawal as to one customer is held to end the supplier’s authority to sell to it',
  ],
  insolvency: [
    'insolvency of the licensor takes the licence away',
    'the licensee keeps the licence in insolvency',
  ],
  'insolvency/law': [
    'insolvency is held to take the licence away',
    'the licensee is held to keep the licence in insolvency',
  ],
  // control and mergers
  'change-of-control': ['no change of control had ended it', 'a change of control had ended it'],
  'control-changed': [
    'a change of control strikes this direction',
    'the change of control does not strike here',
  ],
  'changed-hands': ['control of a party changed', 'control of no party changed'],
  effect: ['the agreement says that it then ends', 'the agreement does not say that it then ends'],
  frozen: ['the product came after the freeze', 'the product was there before the freeze'],
  'on-the-market/record': [
    'the product was on the market by then',
    'the product was not on the market by then',
  ],
  'on-the-market': [
    'on the market from {left}, the line is {right}',
    'on the market only from {left}, the line is {right}',
  ],
  'merged/test': ['merged away on {left}, {right was}', 'merged away only on {left}, {right was}'],
  'merged/record': [
    'the agreement lets the grant go on after the merger',
    'the agreement does not let the grant go on',
  ],
  merged: ['the licensee was merged away', 'the licensee was not merged away by then'],
  'licence-passes': ['the licence passed with the merger', 'the licence did not pass with the merger'],
  'licence-is-personal': ['the licence may be assigned', 'a licence is personal and passes to nobody'],
  'reverse-triangular-merger': [
    'the licence is held to survive the reverse triangular merger',
    'the licence is held to end with the reverse triangular merger',
  ],
  // caps
  'term: cap': ['what was sold before lies below the cap', 'what was sold before reaches the cap'],
  cap: ['below the cap', 'beyond the cap'],
};
