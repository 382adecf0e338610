// What a person should look at before a resolved name is relied on, in words.
import type { Directory } from './directory.js';
import { isDistinctive, type Name } from './normalise.js';
import type { Match } from './resolve.js';
import type { Rival } from './rivals.js';

/** A runner-up that is as like as this is close. */
const CLOSE = 0.75;
/** A form that few countries have says something of the country. */
const FEW_COUNTRIES = 3;

/** What companies of any country call themselves in English. */
const inTranslation: ReadonlySet<string> = new Set(
  'INC INCORPORATED CORP CORPORATION CORPN CO COMPANY COMPANIES LTD LIMITED LLC LP'.split(' '),
);

interface Case {
  readonly directory: Directory;
  readonly name: Name;
  readonly found: Match;
  readonly runnerUp: Rival | null;
  readonly country: string | null;
}

export function doubtsOf(of: Case): string[] {
  const { found, runnerUp } = of;
  if (found.tied.length > 0) return [`${list(found.tied.map(({ party }) => party))} fit equally well`];
  if (!found.entry || !found.rule) {
    const near = runnerUp && (runnerUp.likeness >= CLOSE || runnerUp.sameHead);
    return near ? [`may be \`${runnerUp.party}\`, or of its group: ${runnerUp.why}`] : [];
  }
  const doubts = [...ofRule(of), ...ofCountry(of)];
  const exact = found.rule === 'name' || found.rule === 'alias' || found.rule === 'clean-up';
  if (!exact && runnerUp && runnerUp.likeness >= CLOSE)
    doubts.push(`\`${runnerUp.party}\` is close: ${runnerUp.why}`);
  return doubts;
}

function ofRule({ name, found }: Case): string[] {
  switch (found.rule) {
    case 'slip':
      return found.slips.map(
        ({ written, meant }) =>
          `\`${written.toLowerCase()}\` is read as a slip for \`${meant.toLowerCase()}\``,
      );
    case 'group-word':
      return [
        'a word such as `group` or `research` tells the names apart: it may be another company of the group',
      ];
    case 'initials':
      return ['initials may be another company’s as well'];
    case 'legal-form':
    case 'abbreviation':
      return name.words.some(isDistinctive) ? [] : ['every word of the name is a trade word or a place'];
    default:
      return [];
  }
}

function ofCountry({ directory, found, name, country }: Case): string[] {
  const seat = directory.countries.get(found.entry?.party ?? '');
  if (!seat || found.rule === 'name' || found.rule === 'alias') return [];
  if (country && country !== seat) return [`the record says ${country}, the party is of ${seat}`];
  if (found.rule === 'clean-up') return [];
  const odd = name.legal.find(
    ({ form, countries }) =>
      countries.length <= FEW_COUNTRIES && !countries.includes(seat) && !inTranslation.has(form),
  );
  return odd
    ? [
        `\`${odd.form.toLowerCase()}\` is a legal form of ${odd.countries.join(', ')}, the party is of ${seat}`,
      ]
    : [];
}

const list = (parties: readonly string[]): string => parties.map((one) => `\`${one}\``).join(' and ');
