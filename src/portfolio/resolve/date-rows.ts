// The dates of a right as rows of the table `dates`: one for each ground, or one where there is none.
import type { Found, RightDates } from '../force/types.js';
import { said } from '../force/when.js';
import type { Cell } from '../tables.js';

export function dateRows(right: string, dates: RightDates): Cell[][] {
  const rows: Cell[][] = [];
  const add = (what: string, found: Found, value = said(found.when)) => {
    const grounds = found.grounds.length > 0 ? found.grounds : [{ says: '', record: null, authority: null }];
    grounds.forEach(({ says, record, authority }, step) =>
      rows.push([right, what, value, found.missing, step + 1, says || null, record, authority]),
    );
  };
  add('priority', dates.priority);
  add('filed', dates.filed);
  add('granted', dates.granted, dates.granted.never ? 'never' : said(dates.granted.when));
  add('expires', dates.expires);
  if (dates.ended) add('ended', dates.ended, ending(dates.ended));
  for (const { country, effect, grounds, ended } of dates.states ?? []) {
    add(`effect ${country}`, { when: dates.granted.when, grounds, missing: null }, effect);
    // Without effect there is nothing to end.
    if (ended && effect !== 'none') add(`ended ${country}`, ended, ending(ended));
  }
  if (dates.optOut) {
    const { on, withdrawn, grounds } = dates.optOut;
    const value = `${on ?? 'on a day that is not told'}${withdrawn === null ? '' : `, withdrawn ${withdrawn}`}`;
    add('opted-out', { when: dates.granted.when, grounds, missing: null }, value);
  }
  for (const doubt of dates.doubts) rows.push([right, 'doubt', null, null, 1, doubt, null, null]);
  return rows;
}

/** How it ended and when; where no record tells, from which day no record speaks. */
const ending = ({ by, when }: NonNullable<RightDates['ended']>): string =>
  by === null ? `not on file, ${said(when)}` : `${by}, ${said(when)}`;
