// What a grant reaches: patents, products, persons, acts.
import { described, general, read, type Source, source, unread } from './types.js';

export const scope = {
  capture: source(
    'contract',
    'Which patents a grant reaches is decided by their filing or priority date and by the time in which the grantor owned them or could license them. How long the licence lasts is another question: a patent once captured stays captured, and a patent that comes later is not reached by a longer term.',
    read(
      'Intel and NVIDIA: the capture period ends on a day, captured patents stay licensed to their end',
      'law.md A2',
    ),
    read('Intel and National, 1976: first effective filing date before expiry', 'law.md A2'),
    read(
      'Wi-LAN v. Ericsson (Fed. Cir. 2014 and 2017): patents owned at execution are not those acquired later',
      'law.md A2',
    ),
  ),
  'family-follows': source(
    'contract',
    'Reissues, continuations and divisionals go with their parent and share its date, even where they are granted to a successor or after the licence ended. New matter in a continuation in part has a date of its own and does not follow.',
    read('Intel v. N-Data: a reissue follows the licensed original', 'law.md A2'),
    read('Motorola Solutions and Zebra, 2014: definition of the licensed family', 'law.md A2'),
  ),
  'exception-wins': source(
    'contract',
    'What an exclusion names is out, although an inclusion names it too.',
    read(
      'Intel and NVIDIA: licence to all products but compatible processors, certain chipsets and flash memory',
      'law.md A3',
    ),
    described('Apple and HTC: design patents and listed patents left out', 'law.md A2'),
  ),
  'component-by-component': source(
    'contract',
    'A product is tested part by part: each component, and what remains, against each patent. A licence can cover the remainder of a product and not one component in it.',
    read('Motorola Solutions and Zebra, 2014, s. 2.2(e)', 'law.md A3'),
  ),
  'each-direction-alone': source(
    'contract',
    'A cross-licence is two licences. Each runs, ends and is interpreted for itself, and the end of the one does not take the other along.',
    read('Nortel and Entrust, 1998, s. 6.11(b)', 'law.md A16'),
  ),
  'any-grant-suffices': source(
    'settled',
    'One grant that covers the act is enough. Several agreements between the same parties add up, unless a later one replaces an earlier one.',
    read('procedure that the clauses imply: all tests of one grant, any grant', 'law.md 0 (5)'),
    unread,
  ),
  'member-on-the-day': source(
    'contract',
    'Whether a company is a member of the licensed group is asked for the day of the act. Who joined later is covered from then on where the words say so; acts before are not, unless the grant reaches back.',
    read('Nokia and Inventergy, 2014, s. 1.1: affiliate only as long as control lasts', 'law.md A1'),
    read(
      'Nortel and Entrust, 1998, s. 6.12(a): effective from the day of becoming a subsidiary',
      'law.md A1a',
    ),
    read('Imation v. Philips, 586 F.3d 980: subsidiaries acquired after expiry', 'law.md A1'),
  ),
  'leaver-stays-bound': source(
    'contract',
    'A company that leaves a group loses the licence that it had as a member, and the patents that it takes along stay licensed to the other side.',
    read('Nortel and Entrust, 1998, s. 6.12(b)', 'law.md A1b'),
  ),
  'acquirer-brings-nothing': source(
    'contract',
    'Who buys a party is not covered by its licence with the companies and products it had before, unless the words say so.',
    read('Motorola Solutions and Zebra, 2014, s. 6.3', 'law.md A15'),
    read('Motorola Solutions and Zebra, 2014, s. 6.4: an acquired business, on condition', 'law.md A1c'),
  ),
  'declared-is-not-essential': source(
    'settled',
    'A declaration to a standards body says that a patent may be essential; it does not make it so. A licence of essential patents reaches a declared one only if the standard cannot be practised without it, or if its words take declared ones.',
    read('agreements choose between actual and declared essentiality', 'law.md A2'),
    described('ETSI IPR Policy cl. 6.1 undertaking', 'law.md B13'),
  ),
  'have-made-follows-design': source(
    'contract',
    'A maker is shielded unit by unit, for units made to the licensee’s own design. It gets no sublicence, and nothing for what it makes for others or designs itself.',
    read('Nortel and Entrust, 1998, s. 6.03(b): drawings by the grantee, in sufficient detail', 'law.md A5'),
    described('have-made clauses of AMD, 2001 and 2009', 'law.md A5'),
  ),
  'have-made-implied': source(
    'persuasive',
    'A licence to make, use and sell includes having the product made by somebody else, unless it is clearly left out.',
    read(
      'CoreBrace v. Star Seismic, 566 F.3d 1069 (Fed. Cir. 2009)',
      'https://www.lexology.com/library/detail.aspx?g=a0a2f15e-17a9-4480-8a40-b216cc4b98a3',
    ),
    read('the opinion', 'https://cetient.com/opinion/208670/corebrace-llc-v-star-seismic-llc'),
  ),
  'release-looks-back': source(
    'contract',
    'A release ends claims for acts up to its cut-off and licenses nothing after it.',
    read('LOT agreement s. 1.1(a)(ii)', 'law.md A8'),
    read('Intel and NVIDIA, s. 1.3: claims known or unknown', 'law.md A8'),
  ),
  'promise-is-not-a-licence': source(
    'settled',
    'A promise to license, to treat equally, to arbitrate or not to challenge gives no leave to use. It can limit remedies, and a FRAND promise runs with the patent; the other promises stay with who made them.',
    read('OLG Düsseldorf 2 U 31/16: the FRAND declaration follows the patent', 'law.md B13'),
    read('Datatreasury v. Wells Fargo, 522 F.3d 1368: an arbitration clause does not run', 'law.md B1'),
  ),
  'unexercised-right': source(
    'settled',
    'A licence that may be ended lasts until it is ended: a ground for termination ends nothing without the notice, the cure time and the effect that the clause names.',
    read('Intel and NVIDIA: a right to terminate for non-payment after 60 days', 'law.md A16'),
    read('Sony and GSI, s. 7.2(b) and (c)', 'law.md A17'),
    general('contract law in general', 'not looked up'),
  ),
} as const satisfies Record<string, Source>;
