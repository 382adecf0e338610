// A person's own row beside the offices' records: it fills what they leave open; where it says otherwise, both are told.
import type { OwnRow } from '../../records/index.js';
import type { Ended, EndedBy, Expiry, Found, Grant, OptOut, StateDates, When } from './types.js';
import { EVER, ground, plusDays, said, whenOf } from './when.js';

const isDate = /^\d{4}(-\d\d(-\d\d)?)?$/;

export function dateIn(row: OwnRow, key: string): When | null {
  const text = row.cells[key]?.trim();
  if (text === undefined || !isDate.test(text)) return null;
  try {
    return whenOf(text);
  } catch {
    return null; // no day of the calendar; the reader of the table has said so
  }
}
const within = (inner: When, outer: When): boolean => inner.low >= outer.low && inner.high <= outer.high;

/** The own value where the records leave it open and allow it; else as it was, with a doubt where they differ. */
export function fill<F extends Found>(row: OwnRow | undefined, key: string, office: F, doubts: string[]): F {
  const own = row && dateIn(row, key);
  return own ? taken(row, key, office, own, doubts) : office;
}
function taken<F extends Found>(row: OwnRow, key: string, office: F, own: When, doubts: string[]): F {
  if (own.low === office.when.low && own.high === office.when.high) return office;
  if (!within(own, office.when)) {
    if (!within(office.when, own))
      doubts.push(`${key}: ${said(office.when)} by the records, ${said(own)} by the own row ${row.id}`);
    return office;
  }
  return {
    ...office,
    when: own,
    grounds: [...office.grounds, ground(`${key} ${said(own)}`, `own row ${row.id}`)],
    missing: own.low === own.high ? null : office.missing,
  };
}

export function fillGrant(row: OwnRow | undefined, office: Grant, doubts: string[]): Grant {
  if (row?.cells.granted?.trim() !== 'pending' || office.when.high < Infinity || office.never)
    return fill(row, 'granted', office, doubts);
  return { never: true, when: EVER, grounds: [ground('pending', `own row ${row.id}`)], missing: null };
}

export function fillExpiry(row: OwnRow | undefined, office: Expiry, doubts: string[]): Expiry {
  const own = row && dateIn(row, 'expires');
  if (!own) return office;
  const days = /^\d+$/.test(row.cells.adjusted?.trim() ?? '') ? Number(row.cells.adjusted) : 0;
  const filled = taken(row, 'expires', office, plusDays(own, days), doubts);
  return filled === office ? office : { ...filled, base: own, adjusted: days };
}

const ways: readonly EndedBy[] = ['lapse', 'revocation', 'disclaimer'];
export function fillEnded(row: OwnRow | undefined, office: Ended | null, doubts: string[]): Ended | null {
  const own = row && dateIn(row, 'ended');
  if (!own) return office;
  const by = ways.find((way) => way === row.cells['ended-by']?.trim()) ?? 'lapse';
  const grounds = [...(office?.grounds ?? []), ground(`ended ${said(own)}`, `own row ${row.id}`)];
  const missing = own.low === own.high ? null : 'the exact day of its end';
  if (office === null || (office.by === null && within(own, office.when)))
    return { by, when: own, grounds, missing };
  if (office.by !== null) return taken(row, 'ended', office, own, doubts);
  // The offices' record has no end by then and the own row has: neither is believed.
  doubts.push(`ended: not by ${said(office.when)} by the records, ${said(own)} by the own row ${row.id}`);
  return { ...office, when: { low: own.low, high: Infinity }, grounds };
}

export function fillStates(
  row: OwnRow | undefined,
  states: readonly StateDates[],
  granted: Grant,
  doubts: string[],
): readonly StateDates[] {
  if (!row) return states;
  const own = new Set(row.cells.validated?.match(/\b[A-Z]{2}\b/g) ?? []);
  const grounds = [ground('validated', `own row ${row.id}`)];
  const filled = states.map((office): StateDates => {
    const state = {
      ...office,
      ended: office.effect === 'none' ? office.ended : fillEnded(row, office.ended, doubts),
    };
    if (!own.delete(state.country) || state.effect === 'validated' || state.effect === 'unitary')
      return state;
    if (state.effect === 'unknown') return { ...state, effect: 'validated', grounds };
    doubts.push(`validated: ${state.country} by the own row ${row.id}, never in effect by the records`);
    return state;
  });
  const added = [...own].map((country): StateDates => {
    const when = { low: granted.when.low + 1, high: Infinity };
    const silent: Ended = {
      by: null,
      when,
      grounds: [ground(`no record of ${country} on file`)],
      missing: 'legal events',
    };
    return { country, effect: 'validated', grounds, ended: fillEnded(row, silent, doubts) };
  });
  return [...filled, ...added].sort((a, b) => (a.country < b.country ? -1 : 1));
}

export function fillOptOut(row: OwnRow | undefined, office: OptOut | null): OptOut | null {
  const text = row?.cells['opted-out']?.trim();
  if (office || !row || text === undefined || !(isDate.test(text) || text === 'yes')) return office;
  return {
    on: text === 'yes' ? null : text,
    withdrawn: null,
    grounds: [ground('opted out', `own row ${row.id}`)],
  };
}
