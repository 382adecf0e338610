// The kinds of grant, the mechanisms that move them, and the promises that are no grant.
import { described, general, read, type Source, source } from './types.js';

export const clauses = {
  licence: source(
    'contract',
    'Leave to do what the patent forbids. It is a conjunction: patents, persons, products, acts, countries, time and conditions must all fit on the day of the act.',
    read('what real agreements grant', 'law.md A2 to A7'),
    read('German Patent Act (PatG) s. 15', 'law.md B1'),
  ),
  covenant: source(
    'contract',
    'A promise not to sue. Without conditions it works as a licence, for exhaustion too; it can be limited to copies, customers or a time, and made personal.',
    read('TransCore, 563 F.3d 1271', 'law.md B5'),
    read(
      'Microsoft and Novell: customers’ use of specific copies, captured patents after the term',
      'law.md A9',
    ),
  ),
  release: source(
    'contract',
    'Ends claims for acts up to a day: of named persons, under named patents, as far as the releasing party owned the claim.',
    read('LOT agreement s. 1.1(a)(ii); Intel and NVIDIA, s. 1.3', 'law.md A8'),
  ),
  standstill: source(
    'contract',
    'A promise to bring no suit during a window. What counts is the day of suit, unless the clause is keyed to the act; afterwards the acts of the window may be sued on, within limitation.',
    read('Honeywell and Garrett, 2018, s. 3.02(a)(i)', 'law.md A10'),
    described('Nokia and Microsoft, 2013: five years, both ways', 'law.md A10'),
  ),
} as const satisfies Record<string, Source>;

export const mechanisms = {
  springing: source(
    'contract',
    'A licence that sleeps until the patent is about to go to an assertion entity or out of a network, and then springs just before the transfer, for those who are members on that day.',
    read('LOT agreement', 'law.md A20'),
  ),
  suspension: source(
    'contract',
    'A grant rests while the licensee asserts patents against the grantor, and wakes when the assertion ends.',
    read('sources of defensive clauses', 'law.md A17'),
    read('Innovator’s Patent Agreement: only for a defensive purpose', 'law.md A21'),
  ),
  'defensive-termination': source(
    'contract',
    'A grant ends because the licensee asserted patents: by itself on the day of suit, or by notice after a time, with an effect that may reach back to the notice.',
    read(
      'Apache License 2.0 s. 3; LOT; Defensive Patent License 1.1 s. 2(e); Community Specification 2.1.4',
      'law.md A17',
    ),
    read('Sony and GSI, s. 7.2(b) and (c)', 'law.md A17'),
  ),
  'change-of-control': source(
    'contract',
    'When a party is taken over, its licence may end, go on, or freeze to the products of that day; the buyer’s own older business stays outside unless it is let in.',
    read('Motorola Solutions and Zebra, 2014, s. 6.3', 'law.md A15'),
    read('NVIDIA and Evans & Sutherland, s. 1.2; Intel and NVIDIA', 'law.md A15'),
    described('Apple and HTC: automatic end', 'law.md A15'),
  ),
  cap: source(
    'contract',
    'Only so much per period is licensed; what is sold beyond it is outside. A growth cap for a divested business compounds on the limit, not on actual sales.',
    read(
      'divested-business clause: 12 months before divestiture plus 10 %, then the limit plus 10 %',
      'law.md A1d',
    ),
  ),
  leaving: source(
    'contract',
    'What a member keeps when it leaves: nothing, everything, some days, or a quantity on conditions such as an undertaking.',
    read('Nortel and Entrust, 1998, s. 6.12(b)', 'law.md A1b'),
    read('divested-business clause: undertaking within 90 days', 'law.md A1d'),
    read('Nuance and Cerence, 2019', 'law.md A1d'),
  ),
  sublicence: source(
    'contract',
    'The right to license on exists only where it is written, and a sublicence to a subsidiary lasts while it is one.',
    read('Sony and GSI, s. 3.4: none', 'law.md A11'),
    read('Motorola Solutions and Zebra, 2014, s. 2.2(f); Nortel and Entrust, 1998, s. 6.06', 'law.md A11'),
  ),
  'customers-of': source(
    'contract',
    'A covenant for whoever bought the licensee’s article, for that article and its ordinary use.',
    read('Nortel and Entrust, 1998, s. 6.12, restraint on claims', 'law.md A12'),
  ),
  combinations: source(
    'contract',
    'Whether a grant for customers reaches what the article practises only together with other things. A notice that there is no licence to combine does not stop exhaustion.',
    read('Quanta v. LG, 553 U.S. 617 (2008)', 'law.md B4, A3'),
  ),
  acquirer: source(
    'contract',
    'Whether the group of a later buyer is let into a licence. The rule is that it is not, with what it had before.',
    read('Motorola Solutions and Zebra, 2014, s. 6.3', 'law.md A15'),
  ),
  affiliates: source(
    'contract',
    'Which companies of each side are bound and benefit: over half or half, downwards or sideways too, those of the day or those that join later.',
    read('Nokia and Inventergy, 2014, s. 1.1 (over half); Nortel and Entrust, 1998 (half)', 'law.md A1'),
    read('Intel and AMD, 2001, s. 1.1 (parents and sisters)', 'law.md A1'),
    read('Nokia and Vringo, 2012 (different for each side)', 'law.md A1'),
  ),
} as const satisfies Record<string, Source>;

export const promises = {
  frand: source(
    'persuasive',
    'An undertaking to license essential patents on fair, reasonable and non-discriminatory terms. It follows the patent to a later owner and limits remedies, but the user without a licence stays exposed.',
    described('ETSI IPR Policy cl. 6.1; cl. 6.1bis of March 2013 on successors', 'law.md B13'),
    read('ETSI news on clause 6.1bis', 'law.md B13'),
    read('OLG Düsseldorf 2 U 31/16', 'law.md B13'),
  ),
  'most-favoured': source(
    'contract',
    'A licensee may ask for the better rate that another got. It moves the price, seldom the exposure, and does not run with the patent.',
    read('most-favoured clauses; Wi-LAN v. Ericsson (Fed. Cir. 2014)', 'law.md A18'),
  ),
  'no-challenge': source(
    'contract',
    'A promise not to attack the patents, mostly with a right to end the licence. How far it holds differs from law to law.',
    read('Bioeq and Coherus, 15.2.4; Nuance and Cerence, 3.02', 'law.md A19'),
    general('Lear v. Adkins; European block exemption', 'law.md A19'),
  ),
  arbitration: source(
    'settled',
    'A promise about where to argue binds the parties and no later owner of the patent.',
    read('Datatreasury v. Wells Fargo, 522 F.3d 1368', 'law.md B1'),
  ),
  supply: source(
    'contract',
    'A promise to deliver or to buy gives no leave under patents. What is then delivered under a licence is free by exhaustion.',
    general('contract law in general', 'not looked up'),
  ),
} as const satisfies Record<string, Source>;
