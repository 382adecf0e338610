// Japan, Korea and India.
import { type CountryLaw, described, fromFiling, fromGrant, general, read } from './types.js';

const overview = 'https://ja.ymf-law.com/post/a-brief-overview-of-japanese-patent-law-1';
const design = 'https://www.ryuka.com/en/design_note/';
const korea = 'https://thelawreviews.co.uk/edition/the-intellectual-property-review-edition-8/1196315/korea';
const blog =
  'http://www.kimchang.com/newsletter/20141111/legal/en/newsletter_legal_en_december2014_article14.html';

export const JP: CountryLaw = {
  name: 'Japan',
  inventionTerm: [read(fromFiling(20), `Patent Act art. 67, ${overview}`)],
  designTerm: [
    general(fromGrant(15), 'Design Act art. 21 before 1 April 2007, not looked up', { until: '2007-03-31' }),
    read(fromGrant(20), `Design Act art. 21 before 1 April 2020, ${design}`, {
      from: '2007-04-01',
      until: '2020-03-31',
      note: 'from registration; that it began on 1 April 2007 is general knowledge',
    }),
    read(fromFiling(25), `Design Act art. 21, ${design}`, { from: '2020-04-01' }),
  ],
  utilityModelTerm: [
    general(fromFiling(10), 'Utility Model Act art. 15, not looked up', { from: '2005-04-01' }),
  ],
  limitation: [
    read(
      { lookBackYears: 3, from: 'knowledge', longStopYears: 20, residualYears: 'unknown' },
      `Civil Code art. 724, ${overview}; unjust enrichment after it: https://web.patent-judicial-guide.wji.prd.web1.wipo.int/patent-judicial-guide/en/full-guide/japan/7.7.3`,
    ),
  ],
  exhaustion: [
    read(
      'international-unless-marked',
      'BBS, Supreme Court, 1 July 1997, http://www.asahi-net.or.jp/~VK3K-KNDU/parallel.htm; translation: https://www.softic.or.jp/en/cases/BBS.html',
      { note: 'a sale inside Japan exhausts outright; the restriction concerns sales abroad' },
    ),
  ],
  coOwnership: [read({ use: 'alone', license: 'consent-of-all' }, 'Patent Act art. 73; law.md B6')],
  titleOnRegistration: [read(true, `Patent Act art. 98, ${overview}`)],
  licenceRunsUnrecorded: [
    described(false, 'Patent Act art. 99 before the amendment in force on 1 April 2012; law.md B1', {
      until: '2012-03-31',
      note: 'only that the effect is automatic since April 2012 was read; what held before follows from it',
    }),
    read(true, 'Patent Act art. 99; law.md B1', { from: '2012-04-01' }),
  ],
};

export const KR: CountryLaw = {
  name: 'Korea',
  inventionTerm: [read(fromFiling(20), `Patent Act art. 88, ${korea}`)],
  designTerm: [
    read(
      fromGrant(15),
      'Design Protection Act before 1 July 2014, http://daeilpat.co.kr/eng/resources/KDRights.php',
      {
        until: '2014-06-30',
        note: 'from registration; that the new term began on 1 July 2014 is general knowledge',
      },
    ),
    described(
      fromFiling(20),
      'Design Protection Act, as drafted, http://central.kr/design/sub03/index03.php',
      {
        from: '2014-07-01',
      },
    ),
  ],
  utilityModelTerm: [read(fromFiling(10), `Utility Model Act, ${korea}`)],
  limitation: [
    general(
      { lookBackYears: 3, from: 'knowledge', longStopYears: 10, residualYears: 'unknown' },
      'Civil Act art. 766, not looked up; unjust enrichment (Civil Act art. 741): http://webiis05.mondaq.com/intellectual-property/1423670/patent-litigation-comparative-guide',
    ),
  ],
  exhaustion: [
    described(
      'national-else-unknown',
      'no rule in the Patent Act, case law and authors, https://synapsesocial.com/papers/68e6278eb6db6435875b9e00',
      {
        note: 'authors and customs practice divide over sales abroad: https://discovery.researcher.life/article/-----/93958bc3a99a34fdb6370fcc3f8d1712',
      },
    ),
  ],
  coOwnership: [read({ use: 'alone', license: 'consent-of-all' }, `Patent Act art. 99, ${blog}`)],
  titleOnRegistration: [general(true, 'Patent Act art. 101, not looked up')],
};

export const IN: CountryLaw = {
  name: 'India',
  inventionTerm: [
    read(
      fromFiling(20),
      'Patents Act 1970 s. 53, https://thelawreviews.co.uk/edition/the-intellectual-property-review-edition-9/1226902/india',
    ),
  ],
  designTerm: [
    read(fromFiling(15), 'Designs Act 2000 s. 11, https://selvams.com/blog/design-renewal-in-india', {
      note: 'ten years and five more; registration takes effect from the application, or from the priority where one is claimed',
    }),
  ],
  utilityModelTerm: [general('none', 'no such right, not looked up')],
  limitation: [
    described(
      { lookBackYears: 3, from: 'suit' },
      'Limitation Act 1963, https://dpahuja.com/litigation-patent',
      {
        note: 'three years from the cause of action; each act of a continuing infringement is taken as its own',
      },
    ),
  ],
  exhaustion: [
    described(
      'international',
      'Patents Act 1970 s. 107A(b), https://lawrad.com/legal-role-on-worldwide-exhaustion/',
      {
        from: '2005-01-01',
        note: 'import from anyone authorised under the law; the same article doubts that it means every sale abroad, and no higher court has ruled',
      },
    ),
  ],
  coOwnership: [
    read(
      { use: 'alone', license: 'consent-of-all' },
      'Patents Act 1970 s. 50, https://srdlawnotes.com/2022/08/patent-law-rights-of-co-owners-of.html',
    ),
  ],
  coOwnerSuit: [
    read(
      { sue: 'alone' },
      'Patents Act 1970 s. 50, https://www.managingip.com/article/2a5bsc7vmakvohlof3oxs/what-is-the-law-around-joint-patent-ownership-in-india',
    ),
  ],
};
