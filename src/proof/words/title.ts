// Words for title: who owned the patent, who could license it, whom a grant binds, who can sue.
import type { Phrases } from './types.js';

export const title: Phrases = {
  'no-self-infringement': ['the patent is the group’s own', 'the patent is not the group’s own'],
  'own-patent': ['the actor’s group has title', 'the actor’s group has no title'],
  'own-group': ['{right} and {left} are one group', '{right} and {left} are not one group'],
  'own-share': [
    'the actor’s group owns a share and may use it',
    'the actor’s group cannot use a share as its own',
  ],
  'co-owner-may-use': ['a co-owner may use the patent alone', 'a co-owner may not use the patent alone'],
  'former-owner': ['the actor’s group sold the patent and kept a right', 'the actor’s group sold the patent'],
  'kept-a-right': ['it kept a right to use it', 'it kept no right to use it'],
  'seller-keeps-nothing/record': [
    'the actor’s group sold the patent',
    'no sale by the actor’s group is on file',
  ],
  'seller-keeps-nothing': ['who sells a patent keeps only what it reserved', 'the seller reserved nothing'],
  'title-entry': [
    'this entry of the chain of title counts',
    'this entry of the chain of title does not count',
  ],
  'title-begins/record': ['title from the beginning', 'no title'],
  'title-begins': ['title from {left}, {right was}', 'title only from {left}, {right was}'],
  'title-lasts/test': [
    'held on {left}, the next title began on {right}',
    'held only on {left}, the next title had begun on {right}',
  ],
  'title-lasts': ['no later entry took the title', 'a later entry took the title'],
  'title-on-registration': [
    'the transfer was registered, and title passed',
    'title had not passed: the transfer was not registered',
  ],
  registered: ['registered on {left}, {right was}', 'registered only on {left}, {right was}'],
  'later-buyer': [
    'the unrecorded transfer is void against a later buyer',
    'the unrecorded transfer stands against a later buyer',
  ],
  'later-buyer/none': [
    'no later buyer takes free of this transfer',
    'a later buyer takes free of this transfer',
  ],
  'never-recorded': ['the earlier transfer was never recorded', 'the earlier transfer was recorded'],
  'recorded-in-time': [
    'the earlier transfer was not recorded in time',
    'the earlier transfer was recorded in time',
  ],
  'recorded-within-three-months': [
    'recorded on {left}, in time until {right}',
    'recorded on {left}, three months ended {right}',
  ],
  'recorded-before-the-purchase': [
    'recorded on {left}, before the purchase on {right}',
    'recorded on {left}, after the purchase on {right}',
  ],
  'for-value': ['the later buyer paid value', 'the later buyer paid no value'],
  'without-notice': [
    'the later buyer had no notice of the earlier transfer',
    'the later buyer had notice of the earlier transfer',
  ],
  // what the grantor could grant
  'owner-at-grant/record': [
    'the seller had the patent to give',
    'the seller did not have the patent to give',
  ],
  'owner-at-grant': ['the grantor’s side could grant it', 'the grantor’s side could not grant it'],
  held: [
    'the grantor’s side held the patent in the window',
    'the grantor’s side never held the patent in the window',
  ],
  'held-from': [
    'held on {right}, the window opened on {left}',
    'held on {right}, before the window opened on {left}',
  ],
  'held-until': [
    'held on {left}, the window was open until {right}',
    'held only on {left}, after the window shut on {right}',
  ],
  'held-by-the-act': ['held from {left}, {right was}', 'held only from {left}, {right was}'],
  'unsigned-affiliate': [
    'the grant is held to bind a later parent or sister that never signed',
    'the grant is held not to bind a later parent or sister that never signed',
  ],
  'may-license': ['the grantor may sublicense the patent', 'the grantor may not sublicense the patent'],
  sublicence: ['the head licence may be passed on', 'the head licence may not be passed on'],
  'head-licence': ['the head licence carries the sublicence', 'no head licence carries the sublicence'],
  'head-lives': ['the head licence is alive', 'the head licence is not alive'],
  'head-lived': [
    'the head licence was alive when the sublicence was given',
    'the head licence was not alive when the sublicence was given',
  ],
  outlives: ['the sublicence outlives the head licence', 'the sublicence does not outlive the head licence'],
  'sublicence-survival': [
    'a sublicence is held to survive its head licence',
    'a sublicence is held to end with its head licence',
  ],
  'co-owner-may-license': [
    'a co-owner may license without the others',
    'a co-owner may not license without the others',
  ],
  'co-owner-releases-its-own': [
    'no claim of another co-owner is concerned',
    'a co-owner gives up only its own claim',
  ],
  'runs-with-the-patent': [
    'the grant runs with the patent to later owners',
    'the grant does not run with the patent',
  ],
  'not-personal': ['it is no personal promise', 'it is a personal promise'],
  'granted-before-title-left': [
    'granted on {left}, title left on {right}',
    'granted only on {left}, title had left on {right}',
  ],
  'no-backdating': [
    'it was signed before title left',
    'an early effective date does not bind who bought before signing',
  ],
  'signed-before-title-left': [
    'signed on {left}, title left on {right}',
    'signed only on {left}, title had left on {right}',
  ],
  // claims and suits
  'claim-owner': ['the claim was on the side that counts', 'the claim was not on the side that counts'],
  releasor: ['the claim was the releasor’s', 'the claim was not the releasor’s'],
  'past-claims-stay/none': ['the accrued claims came along', 'the accrued claims stayed with the seller'],
  'past-claims-stay': ['claims for the past stay with the seller', 'claims for the past were assigned along'],
  'claims-stayed': ['the accrued claims stayed with the seller', 'the accrued claims came along'],
  'kept-the-claim': [
    'the holder owned it then and kept the claim',
    'the holder did not own it then, or assigned the claim',
  ],
  'owner-then': ['the holder owned the patent at the act', 'the holder did not own the patent at the act'],
  'bought-the-claim': [
    'the holder bought the patent with its claims',
    'the holder did not buy the accrued claim',
  ],
  buyer: ['the holder is the buyer', 'the holder is not the buyer'],
  standing: ['somebody on the holder’s side can sue', 'nobody on the holder’s side can sue'],
  'no-standing': ['the holder cannot sue', 'the holder can sue'],
  'owner-sues': ['the holder sues as owner', 'the holder cannot sue as owner'],
  owner: ['the holder has title', 'the holder has no title'],
  holder: ['{left} is, or is controlled by, {right} on {on}', '{left} is not controlled by {right} on {on}'],
  'any-holder': ['no holder is named: whoever owns it', 'no holder is named'],
  'co-owners-sue-together': [
    'the co-owners need not sue together, or do',
    'the co-owners must sue together, and one does not join',
  ],
  'joins-suit': [
    'the co-owner joined on {left}, {right was}',
    'the co-owner joined only on {left}, {right was}',
  ],
  'exclusive-licensee': [
    'the holder sues as exclusive licensee',
    'the holder is no exclusive licensee for this act',
  ],
  'exclusive-from': ['exclusive from {left}, {right was}', 'exclusive only from {left}, {right was}'],
  'exclusive-until': ['exclusive until {right}, {left was}', 'exclusive only until {right}, {left was}'],
  exclusive: ['the licence says that it is exclusive', 'the licence does not say that it is exclusive'],
  'field-of-use': ['the product lies in the exclusive field', 'the product lies outside the exclusive field'],
  'may-sue': ['the text lets the licensee sue', 'a bare licensee cannot sue, whatever the text says'],
};
