// Numbers and the patents that the store makes of them: a European patent may be several entries, `ep1230818b1-de-fr`
// beside `ep1230818b1-gb`. Whoever writes its number means all of them, whatever records come to say of its states.
import type { Merged } from './merge.js';
import { officeOf, withoutKind } from './publication.js';
import type { Table } from './rows.js';

/** `ep1230818b1-de-fr` -> `EP1230818B1`; a number stays; null where the id is a word. */
function numberOf(id: string): string | null {
  const number = /^([a-z]{2}\d+(?:[a-z]\d?)?)-/.exec(id)?.[1]?.toUpperCase() ?? id;
  return officeOf(number) === null ? null : number;
}

/** The entries that a number means, with or without kind code; none where it is no number. */
export function entriesOf(ids: readonly string[], text: string): string[] {
  const number = text.toUpperCase().replace(/[\s.,/-]+/g, '');
  if (officeOf(number) === null) return [];
  return ids.filter((id) => withoutKind(numberOf(id) ?? id) === withoutKind(number));
}

/** What is written by hand stands, under its number with or without kind; the store has nothing to say of it. */
export function withoutWritten(table: Table, merged: Merged): Table {
  const column = table.columns.indexOf('id');
  const written = new Set(
    Object.keys(merged.ids.patents).flatMap((id) => {
      const number = numberOf(id);
      return number === null ? [id] : [id, withoutKind(number)];
    }),
  );
  const isWritten = (id: string) => written.has(id) || written.has(withoutKind(numberOf(id) ?? id));
  const kept = table.rows.flatMap((row, index) => (isWritten(row[column] ?? '') ? [] : [index]));
  return {
    ...table,
    rows: kept.map((index) => table.rows[index] as readonly string[]),
    line: (index) => table.line(kept[index] as number),
  };
}

/** Adds to each list with the number of an imported patent the ids of its entries, at the end: places stay as they are. */
export function nameEntries(table: Table, merged: Merged): void {
  const column = table.columns.indexOf('id');
  const entries = new Map<string, string[]>();
  for (const row of table.rows) {
    const id = row[column] ?? '';
    const number = numberOf(id);
    if (number === null || !(id in merged.ids.patents)) continue;
    const key = withoutKind(number);
    entries.set(key, [...(entries.get(key) ?? []), id]);
  }
  if (entries.size === 0) return;
  const { agreements } = merged.ids;
  const { transfers, events } = merged.lists;
  for (const section of [agreements, transfers, events]) extend(section, entries);
}

function extend(value: unknown, entries: ReadonlyMap<string, readonly string[]>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const meant = value.flatMap((one: unknown) =>
      typeof one === 'string' && officeOf(one) !== null ? (entries.get(withoutKind(one)) ?? []) : [],
    );
    for (const id of meant) if (!value.includes(id)) value.push(id);
  }
  for (const inside of Object.values(value)) extend(inside, entries);
}
