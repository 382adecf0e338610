// China and Taiwan.
import { type CountryLaw, described, fromFiling, read } from './types.js';

const terms = 'https://www.mondaq.com:443/china/patent/1073788/transitional-provisions-of-china-patent-law';
const taiwanTerms = 'https://en.unionpatent.com.tw/history-of-change-of-patent-term-in-taiwan';

export const CN: CountryLaw = {
  name: 'China',
  inventionTerm: [read(fromFiling(20), 'PRC Patent Law art. 42; law.md B10')],
  designTerm: [
    read(
      fromFiling(10),
      `PRC Patent Law art. 42 before the amendment of 2020; CNIPA transitional measures, ${terms}`,
      {
        until: '2021-05-31',
      },
    ),
    read(fromFiling(15), `PRC Patent Law art. 42; CNIPA transitional measures, ${terms}`, {
      from: '2021-06-01',
    }),
  ],
  utilityModelTerm: [
    read(fromFiling(10), 'PRC Patent Law art. 42, http://cnbjlawyers.com/html/IPR/20170708662.html'),
  ],
  limitation: [
    read({ lookBackYears: 3, from: 'knowledge' }, 'PRC Patent Law art. 74; law.md B11', {
      note: 'from knowledge of the infringement and of the infringer; before 1 June 2021 art. 68 said two years (http://jeekai.com/Detail.aspx?pageId=500200&contentId=155), the general law three since 1 October 2017 (general knowledge); the language holds three years throughout',
    }),
  ],
  exhaustion: [
    read('international', 'PRC Patent Law art. 75(1), art. 69(1) before 1 June 2021; law.md B4a', {
      note: 'before 1 October 2009 the list of free acts did not name import (http://www.enread.com/job/law/118933.html); the language draws no line there',
    }),
  ],
  coOwnership: [
    read({ use: 'alone', license: 'alone-if-not-exclusive' }, 'PRC Patent Law art. 14; law.md B6', {
      note: 'royalties are shared',
    }),
  ],
  coOwnerSuit: [
    described(
      { sue: 'alone' },
      'practice of the courts, no statute, http://www.ipwatchdog.com/2016/02/18/the-default-law-of-joint-ip-ownership/id=66154%2F',
    ),
  ],
  titleOnRegistration: [read(true, 'PRC Patent Law art. 10; law.md B3')],
  licenceRunsUnrecorded: [read(true, 'SPC interpretation on technology contracts art. 24(2); law.md B1')],
};

export const TW: CountryLaw = {
  name: 'Taiwan',
  inventionTerm: [read(fromFiling(20), `Patent Act, ${taiwanTerms}`, { from: '1994-01-23' })],
  designTerm: [
    read(fromFiling(12), `Patent Act art. 135 before the amendment of 2019, ${taiwanTerms}`, {
      from: '2002-01-01',
      until: '2007-11-01',
    }),
    read(fromFiling(15), 'Patent Act art. 135, https://www.wpto.com.tw/en/ip-news-detail/bbs6313/', {
      from: '2007-11-02',
      note: 'designs still in force on 1 November 2019 were lengthened too, hence the day of filing twelve years before',
    }),
  ],
  utilityModelTerm: [read(fromFiling(10), `Patent Act, ${taiwanTerms}`, { from: '2004-07-01' })],
  limitation: [
    read(
      { lookBackYears: 2, from: 'knowledge', longStopYears: 10, residualYears: 15 },
      'Patent Act art. 96, https://law.moj.gov.tw/ENG/LawClass/LawParaDeatil.aspx?bp=9&media=print&pcode=J0070007; unjust enrichment: Philips v. Gigastorage, http://comparativepatentremedies.blogspot.com/2017/10/taiwan-appeals-court-awards-philips.html',
    ),
  ],
  exhaustion: [
    read(
      'international',
      'Patent Act art. 59(1)(6), https://www.saint-island.com.tw/EN/News/News_Info.aspx?IT=News_3&CID=492&ID=1927',
    ),
  ],
  coOwnership: [
    read(
      { use: 'alone', license: 'consent-of-all' },
      'Patent Act art. 64, https://news.bloomberglaw.com/ip-law/joint-patent-owner-not-required-to-remunerate-co-owners-for-implementing-patent',
    ),
  ],
};
