// Words for the terms of a clause: whose patents, who benefits, which products, where, on which days.
import type { Phrases } from './types.js';

export const clause: Phrases = {
  grant: ['the grant covers the act', 'the grant does not cover the act'],
  'any-grant-suffices': ['one grant that covers the act suffices', 'no grant of this kind covers the act'],
  promise: ['the promise is leave to use', 'the promise is no leave to use'],
  promised: ['the promise reaches this patent and this actor', 'the promise does not reach them'],
  'no-leave-to-use': ['nothing says that it is no leave to use', 'a promise gives no leave to use'],
  'promise-is-not-a-licence': ['a promise of this kind is not a licence', 'it counts as a licence'],
  'open-term': ['an open term that cannot touch the outcome', 'an open term that cannot touch the outcome'],
  // patents
  'term: binds': [
    'the grant binds whoever can enforce the patent',
    'the grant does not bind whoever can enforce it',
  ],
  bound: [
    'the grant binds the owner of the patent itself',
    'the grant does not bind the owner of the patent itself',
  ],
  'term: patents': ['the clause takes in the patent', 'the clause does not take in the patent'],
  'all-patents': ['the clause names no particular patents: all are in', 'the clause takes no patents'],
  'patents-named': [
    'the clause names the patent by one of its words',
    'no word of the clause names the patent',
  ],
  'by-list': ['the patent is on the list, by itself or with its parent', 'the patent is not on the list'],
  'by-number': ['the list of the clause has the patent', 'the list of the clause does not have the patent'],
  'by-family': ['the clause names the family', 'the clause does not name the family'],
  'by-kind': ['it reads on a kind that the clause names', 'it reads on no kind that the clause names'],
  'by-class': ['it is classified where the clause says', 'it is not classified where the clause says'],
  'by-right': [
    'it is a right of a sort that the clause takes',
    'it is a right of another sort than the clause takes',
  ],
  'by-improvement': [
    'it improves a patent that the clause names',
    'it improves no patent that the clause names',
  ],
  'by-standard': [
    'it reads on a standard that the clause names',
    'it reads on no standard that the clause names',
  ],
  'essential-to': [
    'it is essential to a standard of the clause',
    'it is essential to no standard of the clause',
  ],
  'essential-patent': [
    'this entry makes it essential for the clause',
    'this entry does not make it essential for the clause',
  ],
  essential: ['it is essential in the sense of the clause', 'it is not essential in the sense of the clause'],
  'declared-is-not-essential': [
    'the declaration stands, for nothing is found against it',
    'a declaration alone does not make it essential',
  ],
  'through-release': [
    'the release of the standard is one that the clause reaches',
    'the release of the standard came later than the clause reaches',
  ],
  excepted: ['the exception names the patent', 'the exception does not name the patent'],
  'exception-wins': ['no exception takes it out', 'an exception takes it out'],
  'in-window': [
    'its date lies in the window of the clause',
    'its date lies outside the window of the clause',
  ],
  'filed-from': [
    'dated {right}, the window opened on {left}',
    'dated {right}, before the window opened on {left}',
  ],
  'filed-until': [
    'dated {left}, the window was open until {right}',
    'dated {left}, after the window shut on {right}',
  ],
  'date-of-patent': [
    'its date, which is not on file, lies in the window',
    'its date, which is not on file, lies outside the window',
  ],
  parent: ['it goes with its parent, which passes', 'it does not pass with its parent'],
  'family-follows': ['a derived patent goes with its parent', 'new matter does not go with the parent'],
  'legal-estoppel': ['a patent of the clause cannot be used without it', 'no patent of the clause needs it'],
  'needed-for': [
    'it is needed for a patent that the clause takes in',
    'the patent it is needed for is not in the clause',
  ],
  capture: ['it was captured', 'it was not captured'],
  'acquired-before-the-act': ['got on {left}, {right was}', 'got only on {left}, {right was}'],
  // who benefits
  'term: actor': ['the actor is covered, for this act', 'the actor is not covered, for this act'],
  'beneficiary-acts': [
    'the actor is a beneficiary and the act is named',
    'no beneficiary does an act that the clause names',
  ],
  'acts/record': ['the clause names no acts: all are given', 'the clause does not give the act'],
  'acts/test': ['to {left} is among its acts', 'to {left} is not among its acts: {right}'],
  acts: ['the act is among those that the clause gives', 'the act is not among those that the clause gives'],
  'member-on-the-day': [
    'on the side that counts, on the day that counts',
    'not on the side that counts, on the day that counts',
  ],
  member: ['a member of that side', 'no member of that side'],
  'party-itself/record': ['the actor is the named party', 'the actor is some buyer, not the named party'],
  'party-itself': ['{left} is the named party', '{left} is not the named party, {right}'],
  subsidiary: ['a subsidiary that the clause takes along', 'no subsidiary that the clause takes along'],
  affiliates: ['the clause takes affiliates along', 'the clause takes no such affiliates along'],
  'affiliates-at-effective': [
    'it belonged to the group when the agreement took effect',
    'it did not belong to the group when the agreement took effect',
  ],
  control: [
    '{left} was under the control of {right} on {on}',
    '{left} was not under the control of {right} on {on}',
  ],
  'common-control': [
    'under common control, and the clause reaches so far',
    'under common control, but the clause does not reach so far',
  ],
  'acquirer-brings-nothing': [
    'the clause takes in the group of a later acquirer',
    'a later acquirer brings nothing under the grant',
  ],
  'named-member': ['the clause names it as a member', 'the clause does not name it as a member'],
  joined: ['it had joined on {left}, {right was}', 'it joined only on {left}, {right was}'],
  'still-a-party': ['a party until {right}, {left was}', 'a party only until {right}, {left was}'],
  'member-when-it-sprang': [
    'it had joined on {left}, when the grant sprang on {right}',
    'it joined only on {left}, after the grant sprang on {right}',
  ],
  everyone: ['the clause benefits everyone', 'the clause does not benefit this actor'],
  sublicensed: ['the actor holds a sublicence', 'the actor holds no sublicence'],
  left: ['it left the group and keeps the grant', 'it left the group and does not keep the grant'],
  'was-a-member': [
    'its last day in the group was {left}, {right was}',
    'its last day in the group was {left}, {right was}',
  ],
  'leaver-stays-bound': [
    'the clause lets who leaves the group keep it',
    'who leaves the group loses its licence',
  ],
  'leaver-stays-bound/law': ['the patents of who left the group stay licensed', 'they do not stay licensed'],
  'leaver-stays-bound/test': [
    '{left was}, the grace runs to {right}',
    '{left was}, the grace ran out on {right}',
  ],
  customer: [
    'the actor is a customer that the clause benefits',
    'the actor is no customer that the clause benefits',
  ],
  'bought-unit': ['the unit was bought from that side', 'the unit was not bought from that side'],
  'bought-component': [
    'a component was bought from that side',
    'no component that counts was bought from that side',
  ],
  'not-the-seller': ['the actor is not the seller itself', 'the actor is the seller itself'],
  combinations: [
    'combinations with other parts are reached',
    'combinations with other parts are not reached',
  ],
  articles: [
    'the clause sets no window for the first sale, or it is met',
    'the first sale lies outside the window of the clause',
  ],
  'term: articles': [
    'the first sale lies in the window of the clause',
    'the first sale lies outside the window of the clause',
  ],
  'sold-from': [
    '{right was}, the window opened on {left}',
    '{right was}, before the window opened on {left}',
  ],
  'sold-until': [
    '{left was}, the window was open until {right}',
    '{left was}, after the window shut on {right}',
  ],
  'have-made': ['the actor makes it for a beneficiary', 'the actor is not shielded as a maker'],
  maker: ['the actor is its maker', 'the actor is not its maker'],
  'have-made-right': ['the clause gives the right to have made', 'the clause gives no right to have made'],
  'have-made-not-excluded': ['have-made is not excluded', 'have-made is excluded'],
  'have-made-implied': [
    'leave to make, use and sell implies have-made',
    'have-made is neither written nor implied',
  ],
  'have-made-contrast': [
    'a sibling grant that says have-made takes nothing from this one',
    'a sibling grant that says have-made excludes it from this one',
  ],
  'have-made-follows-design/record': [
    'what is asked about is the making, or any design will do',
    'the right to have made shields the making, not this act',
  ],
  'have-made-follows-design': [
    'it is made to a design that counts',
    'the right to have made does not cover this making or this design',
  ],
  'made-for': ['it is made for a beneficiary', 'it is not made for a beneficiary'],
  // products and countries
  'term: products': ['the clause covers the product', 'the clause does not cover the product'],
  'whole-product': ['the whole product is covered', 'the whole product is not covered'],
  'whole-or-component': [
    'the product or a component of it is covered',
    'neither the product nor a component of it is covered',
  ],
  'products-named': ['the clause names the product', 'the clause does not name the product'],
  'all-products': ['the clause names no particular products: all are in', 'the clause takes no products'],
  'product-kind': ['its kind, {left}, is within {right}', 'its kind, {left}, is not within {right}'],
  'product-named': ['the clause lists the product', 'the clause does not list the product'],
  'product-standard': [
    'it implements a standard of the clause',
    'it implements {right}, the clause names {left}',
  ],
  'whose-product': [
    'it is the product of somebody whom the clause covers',
    'it is the product of somebody whom the clause does not cover',
  ],
  'own-brand': ['the actor sells its own brand', '{left} sells it, not {right}'],
  'component-by-component': [
    'tested component by component, it passes',
    'tested component by component, it fails',
  ],
  component: ['this component is one that counts', 'this component is not one that counts'],
  'excluded-component': [
    'an excluded component is what the patent reads on',
    'the patent does not read on the excluded component',
  ],
  'nothing-in-the-remainder': [
    'the patent reads on nothing but the component',
    'the patent reads on the remainder too',
  ],
  'term: countries': ['the clause reaches the country', 'the clause does not reach the country'],
  country: ['{left} is among its countries', '{left} is not among its countries: {right}'],
  'excepted-country': ['{left} is excepted', '{left} is not excepted'],
  // days
  'term: period': ['the day lies in the days of the clause', 'the day lies outside the days of the clause'],
  signed: ['signed on {left}, {right was}', 'signed only on {left}, {right was}'],
  effective: ['effective from {left}, {right was}', 'effective only from {left}, {right was}'],
  starts: ['began on {left}, {right was}', 'began only on {left}, {right was}'],
  'not-ended/test': ['{left was}, the suit lasted to {right}', '{left was}, the suit had ended on {right}'],
  'not-ended/record': ['no end of the suit is on file', 'the suit had ended'],
  'not-ended': ['it had not ended', 'it had ended'],
  ends: ['runs to {right}, {left was}', 'ended {right}, {left was}'],
  survives: ['it outlives its end for what was captured', 'it does not outlive its end'],
  'release-looks-back': [
    'the act lies before the cut-off of the release',
    'the act lies after the cut-off of the release',
  ],
  'acts-until': [
    '{left was}, the release reaches to {right}',
    '{left was}, the release reaches only to {right}',
  ],
  'retroactive/record': ['the text says that it reaches back', 'the text does not say that it reaches back'],
  retroactive: ['the grant reaches back before it was given', 'the grant does not reach back'],
  'before-signing': [
    '{left was}, before the signing on {right}',
    '{left was}, not before the signing on {right}',
  ],
  'before-start': ['{left was}, before the start on {right}', '{left was}, not before the start on {right}'],
  springing: ['a transfer set the grant going', 'no transfer set the grant going in time'],
  'agreed-before-the-transfer': [
    'agreed on {left}, the transfer was on {right}',
    'agreed only on {left}, the transfer was on {right}',
  ],
  'sprung-before-the-act': ['sprang on {left}, {right was}', 'sprang only on {left}, {right was}'],
  'opt-out-moves-the-court': ['an opt-out moves the court and nothing else', 'an opt-out ends the grant'],
};
