// The dates of a right that only a person's own rows know: what they say, and for what they leave out what the language takes of
// any patent that is written by hand. The engine takes the same of the entry (`src/law/force.ts`).
import type { OwnRow } from '../../records/index.js';
import { dateIn, fillEnded, fillGrant, fillOptOut } from './own.js';
import { open, plain } from './term.js';
import type { Expiry, Found, Grant, RightDates, StateDates, TermTable } from './types.js';
import { EVER, found, ground, plusDays, plusYears, said } from './when.js';

/** Kinds of an office's own numbers that say the sort of right: WIPO ST.16, groups of utility models and of designs. */
export function rightByNumber(id: string): 'design' | 'utility-model' | null {
  if (/^USD\d/.test(id) || /^[A-Z]{2}\d+S\d?$/.test(id)) return 'design';
  return /^[A-Z]{2}\d+[UYZ]\d?$/.test(id) ? 'utility-model' : null;
}

/** Several rows of one right are read as one: of a key that two of them have, the first counts. */
export function datesByHand(
  rows: readonly [OwnRow, ...OwnRow[]],
  country: string,
  terms: TermTable | undefined,
): RightDates {
  const [{ id }] = rows;
  const row: OwnRow = {
    ...rows[0],
    cells: Object.assign({}, ...rows.toReversed().map(({ cells }) => filled(cells))),
  };
  const doubts: string[] = [];
  const filed = toldIn(row, 'filed') ?? found(EVER, [], 'the day of filing');
  const priority = toldIn(row, 'priority') ?? {
    ...filed,
    grounds: [...filed.grounds, ground('no earlier filing is told: as filed')],
  };
  const granted = fillGrant(
    row,
    { never: false, ...(toldIn(row, 'granted') ?? found(EVER, [], 'the day of its grant')) },
    doubts,
  );
  const expires = expiryIn(row, filed, granted, { country, terms });
  const ended = fillEnded(row, null, doubts);
  doubts.push(
    `only the own row ${id} is on file: what it leaves out is taken as of a patent that is written by hand; the term by its rule alone, without earlier parents, disclaimers and days added; no end before it`,
  );
  return {
    country,
    filed,
    counted: filed,
    priority,
    granted,
    expires,
    ended,
    states: country === 'EP' && !granted.never ? statesIn(row, ended) : null,
    optOut: fillOptOut(row, null),
    reaches: null,
    doubts,
  };
}

/** Cells that hold something: an empty one is a key that is not there. */
const filled = (cells: OwnRow['cells']): OwnRow['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim() !== ''));

/** A date as the row has it; open where it is told to be; null where the row has none. */
function toldIn(row: OwnRow, key: string): Found | null {
  const text = row.cells[key];
  if (text === undefined) return null;
  const when = dateIn(row, key);
  const record = `own row ${row.id}`;
  if (when) return found(when, [ground(`${key} ${said(when)}`, record)]);
  return found(EVER, [ground(`${key}: ${text}`, record)], 'a date in its place');
}

function expiryIn(
  row: OwnRow,
  filed: Found,
  granted: Grant,
  { country, terms }: { country: string; terms: TermTable | undefined },
): Expiry {
  const told = toldIn(row, 'expires');
  const base = told
    ? plain(told.when, told.grounds, told.missing)
    : termOf(row, filed, granted, { country, terms });
  const days = /^\d+$/.test(row.cells.adjusted ?? '') ? Number(row.cells.adjusted) : 0;
  if (days === 0) return base;
  const when = plusDays(base.when, days);
  const added = ground(`${days} days added: ${said(when)}`, `own row ${row.id}`);
  return { ...base, when, adjusted: days, grounds: [...base.grounds, added] };
}

function termOf(
  row: OwnRow,
  filed: Found,
  granted: Grant,
  { country, terms }: { country: string; terms: TermTable | undefined },
): Expiry {
  if (granted.never) return open('a grant');
  const right = row.cells.right ?? rightByNumber(row.id) ?? 'invention';
  const day = Number.isFinite(filed.when.low) ? filed.when.low : undefined;
  if (right === 'invention') {
    const authority = terms?.(country, 'inventionTerm', day)?.source ?? 'TRIPS Agreement art. 33';
    return term(filed, 20, 'filing', authority);
  }
  if (right !== 'design' && right !== 'utility-model') return open('which sort of right it is');
  const entry = terms?.(country, right === 'design' ? 'designTerm' : 'utilityModelTerm', day);
  if (!entry || entry.value === 'none')
    return open(`the term of a ${right} in ${country}: the country table does not tell it`);
  const { years, from } = entry.value;
  return term(from === 'grant' ? granted : filed, years, from, entry.source);
}
function term(from: Found, years: number, start: string, authority: string): Expiry {
  const when = plusYears(from.when, years);
  const says = ground(
    `${years} years from ${start}, as nothing else is told: ${said(when)}`,
    null,
    authority,
  );
  return plain(when, [...from.grounds, says], from.missing);
}

function statesIn(row: OwnRow, ended: RightDates['ended']): readonly StateDates[] {
  const grounds = [ground('validated', `own row ${row.id}`)];
  const all = (['validated', 'unitary'] as const).flatMap((key) =>
    (row.cells[key]?.match(/\b[A-Z]{2}\b/g) ?? []).map(
      (country): StateDates => ({ country, effect: key, grounds, ended }),
    ),
  );
  return all.sort((a, b) => (a.country < b.country ? -1 : 1));
}
