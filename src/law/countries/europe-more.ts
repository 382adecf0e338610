// More countries of the EEA; what was not found is left out, hence unknown.
import { shared } from './europe.js';
import { type CountryLaw, described, fromFiling, general, read } from './types.js';

const eea: CountryLaw['exhaustion'] = [
  described('EEA', shared.zone, { note: 'the rule of the zone was read, no judgment of the country' }),
];
const design: CountryLaw['designTerm'] = [
  described(fromFiling(25), shared.designs, {
    note: 'the directive was read about, not the act of the country',
  }),
];
const invention: CountryLaw['inventionTerm'] = [
  described(fromFiling(20), shared.epc, {
    note: 'read for European patents; for those of the national office general knowledge',
  }),
];

export const FI: CountryLaw = {
  name: 'Finland',
  inventionTerm: [
    read(
      fromFiling(20),
      'https://insights.fondia.com/fi/en/articles/property/intellectual-property-rights/patents/patent-scope-duration-and-maintenance',
    ),
  ],
  designTerm: design,
  utilityModelTerm: [
    read(
      fromFiling(10),
      'https://practiceguides.chambers.com/practice-guides/patent-litigation-2024/finland/trends-and-developments',
    ),
  ],
  limitation: [
    general({ lookBackYears: 5, from: 'suit' }, 'Patents Act 550/1967 s. 58, not looked up', {
      note: 'as in the sister act of Sweden, which was read about',
    }),
  ],
  exhaustion: eea,
  coOwnership: [
    general(
      { use: 'alone', license: 'consent-of-all' },
      'Act on Certain Forms of Joint Ownership 180/1958, not looked up',
      {
        note: 'the Patents Act has no rule of its own',
      },
    ),
  ],
};

export const SE: CountryLaw = {
  name: 'Sweden',
  inventionTerm: invention,
  designTerm: design,
  utilityModelTerm: [general('none', 'no such right, not looked up')],
  limitation: [
    read({ lookBackYears: 5, from: 'suit' }, `Patents Act 1967:837 s. 58, ${shared.limits}`, {
      note: 'NJA 2011 s. 270 applies it to each act of a series; the Patents Act in force since 2025 was not looked up',
    }),
  ],
  exhaustion: eea,
  coOwnership: [
    described(
      { use: 'consent', license: 'consent-of-all' },
      'Joint Ownership Act 1904:48, https://setterwalls.se/en/article/joint-ownership-could-block-use-of-research-results',
      { note: 'the Patents Act has no rule of its own; the article finds no clarifying case' },
    ),
  ],
};

export const AT: CountryLaw = {
  name: 'Austria',
  inventionTerm: invention,
  designTerm: design,
  limitation: [read({ lookBackYears: 3, from: 'knowledge' }, shared.limits)],
  exhaustion: eea,
};

const harmonised = (name: string): CountryLaw => ({
  name,
  inventionTerm: invention,
  designTerm: design,
  exhaustion: eea,
});
/** Only what Europe has harmonised was found for these. */
export const BE = harmonised('Belgium');
export const DK = harmonised('Denmark');
export const ES = harmonised('Spain');
export const IE = harmonised('Ireland');
export const IT = harmonised('Italy');
export const NL = harmonised('Netherlands');
