// United States and Canada.
import { type CountryLaw, described, fromFiling, fromGrant, read } from './types.js';

export const US: CountryLaw = {
  name: 'United States',
  inventionTerm: [
    read(
      { years: 20, from: 'filing', orFromGrant: 17 },
      '35 USC 154(c), MPEP 2701, https://blueironip.com/mpep/mpep-2701',
      { until: '1995-06-07', note: 'the longer of the two; terminal disclaimers cut it' },
    ),
    read(fromFiling(20), '35 USC 154(a)(2), MPEP 2701, http://iprtopllc.com/law/f_12/p_68', {
      from: '1995-06-08',
      note: 'from the earliest non-provisional US filing relied on; priority under section 119 does not count',
    }),
  ],
  designTerm: [
    read(fromGrant(14), '35 USC 173 before Public Law 112-211, http://iprtopllc.com/law/f_12/p_68', {
      until: '2015-05-12',
    }),
    read(fromGrant(15), '35 USC 173, MPEP 1505 and 2701, http://iprtopllc.com/law/f_12/p_68', {
      from: '2015-05-13',
    }),
  ],
  utilityModelTerm: [read('none', 'no such right, https://www.reference.org/facts/Utility_model/xPBbM45B')],
  limitation: [
    read(
      { lookBackYears: 6, from: 'suit' },
      '35 USC 286, https://uscode.house.gov./view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title35-section286',
      {
        note: 'no laches inside the six years (SCA Hygiene v. First Quality, 2017); injunctions are not touched',
      },
    ),
  ],
  exhaustion: [
    described('national', 'Impression Products v. Lexmark, 2017 (the law before it); law.md B4', {
      until: '2017-05-29',
      note: 'the contract between the law before the judgment and after it follows the language',
    }),
    read('international', 'Impression Products v. Lexmark, 2017; law.md B4', { from: '2017-05-30' }),
  ],
  coOwnership: [
    read(
      { use: 'alone', license: 'alone' },
      '35 USC 262; law.md B6; http://ladas.com/rights-co-owners-license-patent-rights',
    ),
  ],
  coOwnerSuit: [
    read(
      { sue: 'together', involuntaryJoinder: false },
      'Ethicon v. U.S. Surgical (Fed. Cir. 1998), STC.UNM; law.md B6',
    ),
  ],
  insolvency: [
    read({ licenceSurvives: 'licensee-keeps' }, '11 USC 365(n), Jaffé v. Samsung; law.md B12', {
      note: 'applied to the US patents of a German debtor too; the licensee elects, and is taken to keep',
    }),
  ],
  titleOnRegistration: [read(false, '35 USC 261 para. 4; law.md B2')],
  laterBuyer: [
    read({ months: 3 }, '35 USC 261 para. 4; law.md B2', { note: 'or recorded before the later purchase' }),
  ],
  licenceRunsUnrecorded: [read(true, 'Innovus Prime v. Panasonic, 2013; law.md B1')],
  sublicenceSurvival: [read('contested', 'Fraunhofer v. Sirius XM (2019): no automatic rule; law.md B8')],
  reverseTriangularMerger: [
    described(
      'contested',
      'Meso Scale v. Roche, 62 A.3d 62 (Del. Ch. 2013): no assignment under Delaware law, https://potteranderson.com/insights/cases/Meso-Scale-Diagnostics-LLC-v-Roche-Diagnostics-GmbH-C-A-No-5589-VCP-Del-Ch-Feb-22-2013-Parsons-V-C; law.md B9',
    ),
  ],
};

export const CA: CountryLaw = {
  name: 'Canada',
  utilityModelTerm: [read('none', 'no such right, https://www.reference.org/facts/Utility_model/xPBbM45B')],
  limitation: [
    read(
      { lookBackYears: 6, from: 'suit' },
      'Patent Act s. 55.01, https://www.lawtimesnews.com/case-law/federal-court-of-appeal/six-year-limitation-period-could-not-be-applied-to-all-acts-of-infringements/265316',
      { note: 'patents under the Act as it stood before 1 October 1989 follow the provinces, some shorter' },
    ),
  ],
};
