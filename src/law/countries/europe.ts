// Germany, France, the United Kingdom and the courts and offices of Europe.
import { type CountryLaw, described, fromFiling, general, read } from './types.js';

/** Sources that several European countries share. */
export const shared = {
  epc: 'EPC art. 63(1), http://epo.org/law-practice/legal-texts/html/epc/2016/e/ar63.html',
  designs: 'Directive 98/71/EC art. 10, https://www.gov.uk/government/news/the-european-designs-directive',
  zone: 'TFEU art. 34 and 36, Centrafarm v. Sterling, https://gowlingwlg.com/fr/insights-resources/articles/2022/exhaustion-of-patent-and-trademarks-in-france/',
  limits: 'Bird & Bird, A guide to the UPC and the UP, table 15-1, https://books.twobirds.com/?p=289',
} as const;

export const DE: CountryLaw = {
  name: 'Germany',
  inventionTerm: [
    read(fromFiling(20), 'PatG s. 16; law.md B10', { note: 'counted from the day after filing' }),
  ],
  designTerm: [read(fromFiling(25), 'DesignG s. 27(2), https://lexante.net/de/geschmmg/27')],
  utilityModelTerm: [
    read(
      fromFiling(10),
      'GebrMG s. 23, http://taruttis.com/en/patents-trademarks-and-design-patents/utility-model',
    ),
  ],
  limitation: [
    read(
      { lookBackYears: 3, from: 'end-of-year-of-knowledge', longStopYears: 10, residualYears: 10 },
      'PatG s. 141, BGB s. 195, 199, 852; law.md B11; https://ipwiki.de/_export/xhtml/patentrecht:restschadensersatzanspruch',
      {
        note: 'the residual claim runs from its accrual: BGH X ZR 83/20, 28 November 2023, https://wallinger.com/news/auszeichnungen-mehr/rechtsprechung-detailansicht/bgh-urteil-vom-28112023-az-x-zr-83-20-verjaehrung-restschadensersatz',
      },
    ),
  ],
  exhaustion: [
    read(
      'EEA',
      'BGH on PatG s. 9: sale in Germany, the European Community or the EEA, https://cdn.nestjs.wipolex.wji.prd.web1.wipo.int/wipolex/fr/text/597286',
    ),
  ],
  coOwnership: [
    described({ use: 'alone', license: 'majority' }, 'BGB s. 743 to 745; law.md B6', {
      note: 'the text was read; that licensing is administration by majority of shares is the application named there',
    }),
  ],
  coOwnerSuit: [general({ sue: 'alone' }, 'BGB s. 744(2) and 1011 by analogy, not looked up')],
  insolvency: [
    general({ licenceSurvives: 'contested' }, 'InsO s. 103, no equivalent of 11 USC 365(n); law.md B12', {
      note: 'Jaffé v. Samsung (read) shows the administrator electing non-performance',
    }),
  ],
  titleOnRegistration: [
    described(false, 'PatG s. 30: the register declares and legitimises, title passes without it; law.md B3'),
  ],
  licenceRunsUnrecorded: [read(true, 'PatG s. 15(3); law.md B1')],
};

export const FR: CountryLaw = {
  name: 'France',
  inventionTerm: [read(fromFiling(20), 'CPI L611-2, https://www.novagraaf.com/fr/node/963')],
  designTerm: [described(fromFiling(25), shared.designs, { note: 'CPI L513-1 by general knowledge' })],
  utilityModelTerm: [
    described(
      fromFiling(6),
      'utility certificate before the PACTE law, https://www.lavoix.eu/en/news/368/pacte-law-reform-regarding-patents-and-utility-certificates',
      {
        until: '2020-05-31',
        note: 'the decree was due within twelve months of 31 May 2019; its exact day was not looked up',
      },
    ),
    read(fromFiling(10), 'CPI L611-2, utility certificate, https://www.novagraaf.com/fr/node/963', {
      from: '2020-06-01',
    }),
  ],
  limitation: [
    read(
      { lookBackYears: 3, from: 'suit' },
      'CPI L615-8 before the law of 11 March 2014, https://inscripta.fr/?p=2240',
      {
        until: '2014-03-12',
      },
    ),
    read({ lookBackYears: 5, from: 'suit' }, 'CPI L615-8 as of 13 March 2014, https://inscripta.fr/?p=2240', {
      from: '2014-03-13',
      until: '2019-05-23',
    }),
    read(
      { lookBackYears: 5, from: 'knowledge' },
      'CPI L615-8 as of 24 May 2019, https://www.doctrine.fr/l/texts/codes/LEGITEXT000006069414/articles/LEGIARTI000006279574',
      {
        from: '2019-05-24',
        note: 'from knowledge of the last act, so that earlier acts of a series may stay open; what was barred on that day stays barred',
      },
    ),
  ],
  exhaustion: [read('EEA', `CPI L613-6 (its number by general knowledge); ${shared.zone}`)],
  coOwnership: [
    read(
      { use: 'alone', license: 'alone-if-not-exclusive' },
      'CPI L613-29, https://french-business-law.com/rench-legislation-art/article-l613-29-of-the-french-intellectual-property-code',
      {
        note: 'the draft licence is notified; within three months a co-owner may buy the share instead; fair compensation',
      },
    ),
  ],
  coOwnerSuit: [
    read(
      { sue: 'alone' },
      'CPI L613-29(b), https://french-business-law.com/rench-legislation-art/article-l613-29-of-the-french-intellectual-property-code',
      {
        note: 'the others are notified; until then the action rests',
      },
    ),
  ],
  titleOnRegistration: [
    read(
      false,
      'CPI L613-9, https://french-business-law.com/french-legislation/legiscta000006161684-legiscta000006179057-section-2-transfer-and-loss-of-rights',
      {
        note: 'but an unregistered transfer cannot be held against third parties who did not know of it',
      },
    ),
  ],
};

export const GB: CountryLaw = {
  name: 'United Kingdom',
  inventionTerm: [
    read(
      fromFiling(20),
      'Patents Act 1977 s. 25, https://www.legislation.gov.uk:443/ukpga/1977/37/part/I/crossheading/provisions-as-to-patents-after-grant/enacted',
    ),
  ],
  designTerm: [
    read(
      fromFiling(25),
      'Registered Designs Act 1949 s. 8, https://www.gov.uk/government/news/the-european-designs-directive',
    ),
  ],
  utilityModelTerm: [read('none', 'no such right, https://www.reference.org/facts/Utility_model/xPBbM45B')],
  limitation: [
    read(
      { lookBackYears: 6, from: 'suit' },
      "Halsbury's Laws of England, Patents 567, https://www.lexisnexis.co.uk/legal/commentary/halsburys-laws-of-england/patents-registered-designs/period-over-which-damages-taken",
    ),
  ],
  exhaustion: [
    read(
      'EEA',
      `${shared.zone}; https://www.taylorwessing.com/fr/insights-and-events/insights/2025/05/uk-to-maintain-current-exhaustion-of-rights-regime`,
      {
        until: '2020-12-31',
      },
    ),
    read(
      'UK+',
      'Intellectual Property (Exhaustion of Rights) (EU Exit) Regulations 2019, kept in May 2025, https://www.gov.uk/government/consultations/uks-future-exhaustion-of-intellectual-property-rights-regime/outcome/government-response-to-the-consultation-on-the-uks-future-exhaustion-of-intellectual-property-rights-regime',
      { from: '2021-01-01', note: 'one way: a sale in the United Kingdom exhausts nothing in the EEA' },
    ),
  ],
  coOwnership: [
    read(
      { use: 'alone', license: 'consent-of-all' },
      'Patents Act 1977 s. 36, http://aplf.org/licensing_of_co_owned_uk_patents/index.html',
    ),
  ],
  coOwnerSuit: [
    read(
      { sue: 'alone', involuntaryJoinder: true },
      'Patents Act 1977 s. 66, http://www.mondaq.com/uk/x/734548/Patent/Six+Key+Considerations+For+Patent+CoOwnership+Agreements',
      {
        note: 'the others are joined as nominal defendants',
      },
    ),
  ],
};

export const EP: CountryLaw = {
  name: 'European Patent Office',
  inventionTerm: [read(fromFiling(20), shared.epc)],
  utilityModelTerm: [
    read(
      'none',
      'the EPC grants patents for inventions only; EPC art. 63 and 64, https://blog.sciencenet.cn/blog-540476-545176.html',
    ),
  ],
};

export const UPC: CountryLaw = {
  name: 'Unified Patent Court',
  inventionTerm: [read(fromFiling(20), shared.epc)],
  limitation: [
    read({ lookBackYears: 5, from: 'knowledge' }, 'UPCA art. 72, https://books.twobirds.com/?p=287', {
      from: '2023-06-01',
      note: 'from knowledge, or good reason for it, of the last act; whether shorter national limits apply beside it is open',
    }),
  ],
  exhaustion: [
    read(
      'EEA',
      'UPCA art. 29, https://ipwiki.de/_export/xhtml/upc:erschoepfung_der_rechte_aus_einem_europaeischen_patent',
      {
        from: '2023-06-01',
        note: 'the article says European Union; EEA follows the language and the EEA Agreement',
      },
    ),
  ],
};
