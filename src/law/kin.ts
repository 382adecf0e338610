// Companies that were ever in one group, or merged, or named as members of one side: a coarse relation without dates.
// Who is not even kin fails on its parties on every day, so nothing more need be read.
import type { Workspace } from '../language/index.js';

/** From a party to a name for all its kin. */
export function kinOf(ws: Workspace): (party: string) => string {
  const root = new Map<string, string>();
  const find = (party: string): string => {
    let at = party;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [one, other] = [find(a), find(b)];
    if (one !== other) root.set(one, other);
  };
  for (const [id, party] of Object.entries(ws.parties)) {
    for (const other of idsIn([party.controlled, party.merged])) if (ws.parties[other]) join(id, other);
  }
  for (const agreement of Object.values(ws.agreements)) {
    const members = idsIn(agreement.parties).filter((id) => ws.parties[id]);
    for (const grant of entries(agreement.grants)) {
      const affiliates = (grant as { affiliates?: { named?: unknown } }).affiliates;
      for (const named of idsIn(affiliates?.named))
        for (const member of members) if (ws.parties[named]) join(named, member);
    }
  }
  return find;
}

/** Every string inside a value that may be open, single or a list. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(idsIn);
  return [];
}
/** The entries of a list that may be open: those of every alternative. */
export function entries(value: unknown): object[] {
  if (Array.isArray(value))
    return value.flatMap((item) =>
      Array.isArray(item) ? entries(item) : typeof item === 'object' && item !== null ? [item] : [],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(entries);
}
