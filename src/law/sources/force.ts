// Whether a patent is in force and enforceable, and when an article is free of it.
import { described, general, read, type Source, source, unread } from './types.js';

export const force = {
  territorial: source(
    'settled',
    'A patent reaches acts in its own country and no others. Making in one country, import into another and sale there are three acts under three laws.',
    read(
      '35 USC 271(a); Brown v. Duchesne, Dowagiac v. Minnesota Moline, as quoted',
      'https://law-journals-books.vlex.com/vid/chapter-14-03-territoriality-942079753',
    ),
    read(
      'EPC art. 64: in each state the rights of a national patent',
      'https://blog.sciencenet.cn/blog-540476-545176.html',
    ),
  ),
  'twenty-years': source(
    'settled',
    'A patent for an invention lasts twenty years from filing, with what an office or a certificate adds. Designs, utility models and old United States patents have terms of their own, which the country table gives.',
    read('EPC art. 63(1)', 'http://epo.org/law-practice/legal-texts/html/epc/2016/e/ar63.html'),
    read('35 USC 154, 173; MPEP 2701', 'http://iprtopllc.com/law/f_12/p_68'),
    read('Chinese Patent Law art. 42; German PatG s. 16 and 16a', 'law.md B10'),
  ),
  'must-be-granted': source(
    'settled',
    'An application can be asserted by nobody: the right to exclude begins with the grant. What some laws give for the time between publication and grant is left out here.',
    read(
      'EPC art. 64(1): rights from the mention of the grant',
      'https://blog.sciencenet.cn/blog-540476-545176.html',
    ),
    read(
      'United Kingdom Patents Act 1977 s. 25(1)',
      'https://www.legislation.gov.uk:443/ukpga/1977/37/part/I/crossheading/provisions-as-to-patents-after-grant/enacted',
    ),
  ),
  lapse: source(
    'settled',
    'A patent that lapsed for unpaid fees, was revoked or disclaimed is not in force from that day. Revocation works back to the beginning; lapse does not.',
    read(
      'United Kingdom Patents Act 1977 s. 25(3): unpaid renewal fee',
      'https://www.legislation.gov.uk:443/ukpga/1977/37/part/I/crossheading/provisions-as-to-patents-after-grant/enacted',
    ),
    read('EPC on revocation in opposition: from the outset', 'https://european-patent.cz/tag/conversion'),
    general(
      'United States maintenance fees at 3.5, 7.5 and 11.5 years, with six months of grace',
      'law.md B10',
    ),
  ),
  limitation: source(
    'settled',
    'Damages reach back a number of years: from the suit, from knowledge, or from the end of the year of knowledge, as the country says. What lies further back is barred; in some countries a claim for what the infringer kept survives.',
    read(
      '35 USC 286',
      'https://uscode.house.gov./view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title35-section286',
    ),
    read(
      'SCA Hygiene v. First Quality, 2017: no laches inside the six years',
      'https://www.merchantgould.com/News-Room/White-Papers/122603/SCA-Hygiene-Products-v-First-Quality-Baby-Products',
    ),
    read('German PatG s. 141 with BGB s. 195, 199, 852; Chinese Patent Law art. 74', 'law.md B11'),
    read('UPCA art. 72', 'https://books.twobirds.com/?p=287'),
  ),
  'expiry-leaves-the-past': source(
    'settled',
    'After expiry or lapse nothing can be forbidden, but damages for acts while the patent was in force can still be claimed within limitation.',
    read(
      'Genetics Institute v. Novartis (Fed. Cir.), as reported',
      'https://www.fedcirdamages.com/federal-circuit-on-section-286-and-the-statute-of-limitations-for-patent-infringement-damages/',
    ),
    read('order of the tests', 'law.md 0 (2)'),
  ),
  'opt-out-moves-the-court': source(
    'settled',
    'Opting a European patent out of the Unified Patent Court decides where it is litigated. Owners, licences and exhaustion stay as they are; unitary patents cannot be opted out, and licensees cannot do it.',
    read('UPC Agreement, transitional period of seven years from 1 June 2023', 'law.md B14'),
  ),
  'no-self-infringement': source(
    'settled',
    'A group is never exposed to the patents of its own members.',
    unread,
  ),
} as const satisfies Record<string, Source>;

export const articles = {
  exhaustion: source(
    'settled',
    'An authorised sale ends the patent for that article, and for whatever the article substantially embodies, against every later holder, whatever notices or conditions it bears. A sale outside the licence ends nothing. Where the sale must have happened differs from country to country.',
    read('Quanta v. LG, 553 U.S. 617 (2008); Impression Products v. Lexmark (2017)', 'law.md B4'),
    read('General Talking Pictures: sale outside the licensed field', 'law.md B4'),
    read(
      'Intel v. ULSI; Cyrix v. Intel, 77 F.3d 1381 (Fed. Cir. 1996): a licensed maker’s sale exhausts',
      'law.md A5',
    ),
    read(
      'BGH on PatG s. 9: Germany, the European Community, the EEA',
      'https://cdn.nestjs.wipolex.wji.prd.web1.wipo.int/wipolex/fr/text/597286',
    ),
    read(
      'UPCA art. 29',
      'https://ipwiki.de/_export/xhtml/upc:erschoepfung_der_rechte_aus_einem_europaeischen_patent',
    ),
    read('Chinese Patent Law art. 75(1)', 'law.md B4a'),
  ),
  'covenant-authorises': source(
    'settled',
    'A covenant not to sue without conditions authorises sales, and exhausts the patent, as a licence does.',
    read('TransCore, 563 F.3d 1271', 'law.md B5'),
  ),
  'legal-estoppel': source(
    'settled',
    'Who grants a right cannot take it back with another patent: a grant carries those of the grantor’s patents without which it cannot be used, though they issue later.',
    read('TransCore, 563 F.3d 1271', 'law.md B5'),
  ),
} as const satisfies Record<string, Source>;

export const unsettled = {
  insolvency: source(
    'contested',
    'When a licensor fails, the United States let the licensee keep its licence. Germany has no such rule: the administrator may elect not to perform, and whether a licence falls outside that election is argued.',
    read('11 USC 365(n); Jaffé v. Samsung', 'law.md B12'),
    general('German Insolvency Code (InsO) s. 103', 'law.md B12'),
  ),
  'sublicence-survival': source(
    'contested',
    'Whether a sublicence outlives the head licence has no automatic answer in the United States: it depends on the contract. German courts let it survive, in copyright cases.',
    read('Fraunhofer v. Sirius XM (2019)', 'law.md B8'),
    general('BGH Reifen Progressiv (2009), M2Trade and Take Five (2012)', 'law.md B8'),
  ),
  'non-exhausting-covenant': source(
    'contested',
    'A covenant that spares the supplier only, and says that its sales shall not exhaust, tries to keep the customers exposed. Whether that works after the cases on exhaustion is argued.',
    read('TransCore; Quanta; Impression Products (against)', 'law.md B4, B5'),
    described('Nokia and Qualcomm, 2008: not directly against', 'law.md A9'),
  ),
  'unsigned-affiliate': source(
    'contested',
    'Whether a grant binds the patents of a parent or sister that joined later and never signed.',
    read('list of open questions', 'law.md B, genuinely contested'),
    read('Oyster v. Infinera, 843 F. App’x 298: a future parent released, one judge dissenting', 'law.md A1'),
  ),
  'have-made-contrast': source(
    'contested',
    'Where one grant of an agreement says have made and the other does not, the silence may exclude it, or the rule that it is implied may still hold.',
    read('Sony and GSI, s. 3.1 and 3.2', 'law.md A4'),
    read(
      'CoreBrace v. Star Seismic, 566 F.3d 1069 (Fed. Cir. 2009): clear exclusion is needed',
      'https://casetext.com/analysis/corebrace-llc-v-star-seismic-llc-2?resultsNav=false',
    ),
  ),
  'customer-withdrawal': source(
    'contested',
    'A licensor withdraws the licence of a chip maker as to one customer. Whether sales to that customer are then unauthorised, or still exhaust, is argued.',
    read('list of open questions', 'law.md B, genuinely contested'),
    described(
      'Apple v. Motorola Mobility (S.D. Cal., filed 2012): Apple pleads the licence of Qualcomm and its customers',
      'https://www.patentlyapple.com/patently-apple/2012/02/a-riveting-read-apple-files-a-complaint-for-declaratory-and-injunctive-relief-against-motorola.html',
    ),
  ),
  preclusion: source(
    'contested',
    'A dismissal with prejudice ends the claim for the past. Whether it also frees later acts with an essentially same product is argued.',
    read(
      'In re PersonalWeb (Fed. Cir. 2020): Kessler v. Eldred after a stipulated dismissal; certiorari denied 2022',
      'https://patentlyo.com/patent/2020/06/preclusion-expanding-doctrine.html',
    ),
    read('petition and opposition', 'https://www.scotusgate.com/case.php?number=20-1394'),
  ),
  'reverse-triangular-merger': source(
    'contested',
    'The licensee lives on as a subsidiary of its buyer. Delaware sees no assignment of its contracts; other courts, under federal law on licences, have seen a transfer.',
    read(
      'Meso Scale v. Roche, 62 A.3d 62 (Del. Ch. 2013): no assignment',
      'https://potteranderson.com/insights/cases/Meso-Scale-Diagnostics-LLC-v-Roche-Diagnostics-GmbH-C-A-No-5589-VCP-Del-Ch-Feb-22-2013-Parsons-V-C',
    ),
    general('reverse triangular merger contested', 'law.md B9'),
  ),
} as const satisfies Record<string, Source>;
