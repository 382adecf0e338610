// Terms under United States law: 20 years from filing, 17 from grant, the longer of both in between; designs; reissues;
// days added by the office; terminal disclaimers.
import { usGrantNumber } from '../../records/index.js';
import { named } from './filing.js';
import { open, plain, type TermScene } from './term.js';
import type { Expiry, Ground, When } from './types.js';
import { day, earliest, either, ground, isDay, latest, plusDays, plusYears, said, whenOf } from './when.js';

/** The Uruguay Round term: applications filed from this day on, and patents in force on it (35 USC 154(c)). */
const URUGUAY = day('1995-06-08');
/** Designs filed from this day on have 15 years, earlier ones 14 (35 USC 173). */
const HAGUE = day('2015-05-13');
/** Until then a design had 3½, 7 or 14 years, as its applicant chose (Public Law 97-247 s. 16). */
const ONE_TERM = day('1982-10-01');

export function usTerm(scene: TermScene): Expiry {
  const { facts } = scene;
  if (scene.granted.never) return open('a grant: there is no term without one');
  if (facts.reissue) return reissued(scene);
  if (facts.right === 'design') return disclaimed(scene, designTerm(scene));
  if (facts.right !== 'invention' && facts.right !== 'plant') return open('which sort of right it is');
  return disclaimed(scene, adjusted(scene, utilityTerm(scene)));
}

function utilityTerm({ filed, counted, granted }: TermScene): Expiry {
  const twenty = plusYears(counted.when, 20);
  const own = filed.when;
  const twentyGround = ground(`20 years: ${said(twenty)}`, null, '35 USC 154(a)(2)');
  if (own.low >= URUGUAY) return plain(twenty, [...counted.grounds, twentyGround], counted.missing);
  const seventeen = plusYears(granted.when, 17);
  const grounds: Ground[] = [
    ...counted.grounds,
    twentyGround,
    ...granted.grounds,
    ground(`17 years from grant: ${said(seventeen)}`, null, '35 USC 154(c)(1)'),
  ];
  const longer = latest(seventeen, twenty);
  if (own.high >= URUGUAY) {
    const when = either(twenty, longer);
    return plain(
      when,
      [...grounds, ground('which of them holds turns on the filing date', null, '35 USC 154(c)(1)')],
      filed.missing,
    );
  }
  // Over before that day: nothing was left to be lengthened.
  if (seventeen.high < URUGUAY)
    return plain(
      seventeen,
      [...grounds, ground('no longer in force on 1995-06-08', null, '35 USC 154(c)(1)')],
      granted.missing,
    );
  const when = seventeen.low >= URUGUAY ? longer : either(seventeen, longer);
  const says = `filed before 1995-06-08, so the longer of both: ${said(when)}`;
  return plain(
    when,
    [...grounds, ground(says, null, '35 USC 154(c)(1)')],
    counted.missing ?? granted.missing,
  );
}

/** What the office added for delay, as printed on the grant. */
function adjusted({ facts, filed, doubts }: TermScene, term: Expiry): Expiry {
  const days = facts.term?.value.adjusted ?? null;
  if (days !== null && days > 0) {
    const when = plusDays(term.base, days);
    const authority = '35 USC 154(b)';
    doubts.push(
      `the ${days} days printed on ${facts.term?.record} are the office's first count, which may be corrected later`,
    );
    const says = `${days} days added: ${said(when)}`;
    return {
      ...term,
      when,
      adjusted: days,
      grounds: [...term.grounds, ground(says, facts.term?.record ?? null, authority)],
    };
  }
  if (facts.termTold || filed.when.high < URUGUAY) return term;
  // A record of a family database prints no days, whether there are any or not.
  const when: When = { low: term.when.low, high: Infinity };
  const says = 'the records on file do not tell days added by the office';
  return {
    ...term,
    when,
    base: when,
    grounds: [...term.grounds, ground(says, null, '35 USC 154(b)')],
    missing: term.missing ?? 'the grant as the USPTO printed it, with the days added',
  };
}

function designTerm({ facts, filed, granted, doubts }: TermScene): Expiry {
  const printed = facts.term?.value.years ?? null;
  const [least, most] = designYears(filed.when);
  const years = printed ?? most;
  const when =
    printed === null
      ? { low: plusYears(granted.when, least).low, high: plusYears(granted.when, most).high }
      : plusYears(granted.when, years);
  if (printed !== null && (printed < least || printed > most) && Number.isFinite(filed.when.high))
    doubts.push(
      `${facts.term?.record} prints ${printed} years, the law gives ${least === most ? least : `${least} to ${most}`}`,
    );
  const span = printed === null && least !== most ? `${least} to ${most}` : String(years);
  const says = `${span} years from grant: ${said(when)}`;
  return plain(
    when,
    [
      ...filed.grounds,
      ...granted.grounds,
      ground(says, printed === null ? null : (facts.term?.record ?? null), '35 USC 173'),
    ],
    granted.missing ?? filed.missing,
  );
}
function designYears({ low, high }: When): readonly [number, number] {
  const at = (filed: number) => (filed >= HAGUE ? 15 : 14);
  return [low < ONE_TERM ? 3.5 : at(low), at(high)];
}

/** A reissue has the unexpired part of the term of the patent that it replaces. */
function reissued(scene: TermScene): Expiry {
  const { facts } = scene;
  const authority = '35 USC 251(a)';
  let missing = 'which patent it reissues';
  for (const { value: relation, record } of facts.relations) {
    if (relation.kind !== 'reissue') continue;
    const original = scene.expiryOf(scene.others(relation));
    if (original) {
      const says = `unexpired part of the term of ${named(relation)}: ${said(original.when)}`;
      return disclaimed(scene, {
        ...original,
        grounds: [...original.grounds, ground(says, record, authority)],
      });
    }
    missing = `the record of ${named(relation)}, which it reissues`;
  }
  return disclaimed(
    scene,
    open(missing, [ground('the unexpired part of the original term', null, authority)]),
  );
}

/** Cuts the term where its end was disclaimed: to a date, to the end of another patent, or to an end that is not told. */
function disclaimed(scene: TermScene, term: Expiry): Expiry {
  const { facts, granted, others } = scene;
  const printed = facts.term;
  if (!printed?.value.disclaimer) return term;
  const { record, value } = printed;
  const authority = term.adjusted > 0 ? '35 USC 253(b), 154(b)(2)(B)' : '35 USC 253(b)';
  const cut = (
    end: When,
    says: string,
    disclaimer: Expiry['disclaimer'],
    missing: string | null,
  ): Expiry => ({
    when: end,
    base: end,
    adjusted: 0,
    disclaimer,
    grounds: [...term.grounds, ground(`${says}: ${said(end)}`, record, authority)],
    missing: isDay(end) ? null : (missing ?? term.missing ?? 'the exact day'),
  });
  const date = value.disclaimerDate === null ? null : whenOf(value.disclaimerDate);
  // A date up to the grant is that of the paper, not the end that it sets.
  if (date && date.low > granted.when.high)
    return cut(earliest(term.when, date), `disclaimed beyond ${value.disclaimerDate}`, 'date', null);
  let end = term.when;
  const numbers = numbersIn(value.disclaimerText);
  const unread: string[] = [];
  for (const publication of numbers) {
    const other = scene.expiryOf(others({ application: null, publication }));
    if (other) end = earliest(end, other.when);
    else unread.push(publication);
  }
  if (numbers.length > 0 && unread.length === 0)
    return cut(end, `disclaimed beyond the end of ${numbers.join(', ')}`, 'patent', null);
  const which =
    unread.length > 0
      ? `the record of ${unread.join(', ')}`
      : 'the disclaimer itself: the record does not say to which patent';
  const low = Number.isFinite(granted.when.low) ? granted.when.low : -Infinity;
  return cut(
    { low: Math.min(low, end.low), high: end.high },
    'disclaimed to an end that is not told',
    'untold',
    which,
  );
}

/** Patents that the text of a disclaimer names. */
function numbersIn(text: string | null): string[] {
  if (text === null) return [];
  const found =
    text.match(/\b(?:RE|D|PP)?\s?\d{1,3}(?:,\d{3}){1,2}\b|\b(?:RE\d{5,6}|D\d{6,7}|PP\d{4,5}|\d{7,8})\b/g) ??
    [];
  return [...new Set(found.flatMap((one) => usGrantNumber(one) ?? []))].map((number) => `US${number}`);
}
