// Who belonged to the European Union, the European Economic Area and the Unified Patent Court, and when.
import { type Day, toDay } from '../../calendar/index.js';

/** Membership of one country; both days are inside. */
export interface Membership {
  readonly from: string;
  readonly until?: string;
}
export type Area = Readonly<Record<string, Membership>>;

const since = (from: string, members: string): [string, Membership][] =>
  members.split(' ').map((member) => [member, Object.freeze({ from })]);
const area = (...groups: [string, Membership][][]): Area => Object.freeze(Object.fromEntries(groups.flat()));

/**
 * Dates of accession: general knowledge, but for 1995, 2004, 2007 and 2013 (https://www.efta.int/eea/enlargement-of-the-eea,
 * https://liquisearch.com/european_economic_area/membership).
 */
export const eu: Area = area(
  since('1958-01-01', 'BE DE FR IT LU NL'),
  since('1973-01-01', 'DK IE'),
  since('1981-01-01', 'GR'),
  since('1986-01-01', 'ES PT'),
  since('1995-01-01', 'AT FI SE'),
  since('2004-05-01', 'CY CZ EE HU LT LV MT PL SI SK'),
  since('2007-01-01', 'BG RO'),
  since('2013-07-01', 'HR'),
  [['GB', Object.freeze({ from: '1973-01-01', until: '2020-01-31' })]],
);

/**
 * The EEA Agreement since 1 January 1994, from the day it was applied provisionally where that was earlier; a union
 * member's goods also moved freely inside the union before, so `inEea` asks both lists. The United Kingdom stayed in
 * the zone until the transition after its withdrawal ended on 31 December 2020.
 */
export const eea: Area = area(
  since('1994-01-01', 'AT BE DE DK ES FI FR GR IE IS IT LU NL NO PT SE'),
  since('1995-05-01', 'LI'),
  since('2004-05-01', 'CY CZ EE HU LT LV MT PL SI SK'),
  since('2007-08-01', 'BG RO'),
  since('2014-04-12', 'HR'),
  [['GB', Object.freeze({ from: '1994-01-01', until: '2020-12-31' })]],
);

/** Contracting states of the UPC Agreement: https://unitary-patent.blogspot.com (OJ EPO 2024, A61). */
export const upc: Area = area(
  since('2023-06-01', 'AT BE BG DE DK EE FI FR IT LT LU LV MT NL PT SE SI'),
  since('2024-09-01', 'RO'),
);

/** Whether the country was in the area on that day. */
export function memberOn(members: Area, country: string, day: Day): boolean {
  const membership = members[country];
  if (!membership) return false;
  const { from, until } = membership;
  return toDay(from) <= day && (until === undefined || day <= toDay(until));
}

/** Whether a sale in the country on that day was a sale in the European zone of exhaustion. */
export function inEea(country: string, day: Day): boolean {
  return memberOn(eea, country, day) || memberOn(eu, country, day);
}
