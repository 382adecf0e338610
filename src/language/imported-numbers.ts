// Numbers and the patents that the store makes of them: a European patent may be several entries, `ep1230818b1-de-fr`
// beside `ep1230818b1-gb`. Whoever writes its number means all of them, whatever records come to say of its states.
import { finding } from './findings.js';
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

/** The entries that an id with states may have meant, from before the records said more of them: `ep1230818b1-de-fr`. */
export function entriesNow(ids: readonly string[], id: string): string[] {
  const number = /-/.test(id) ? numberOf(id) : null;
  return number === null ? [] : entriesOf(ids, number);
}

type Entries = ReadonlyMap<string, readonly string[]>;
const meant = (entries: Entries, value: unknown): readonly string[] =>
  typeof value === 'string' && officeOf(value) !== null ? (entries.get(withoutKind(value)) ?? []) : [];

/**
 * Whoever writes the number of an imported patent means its entries. Lists get their ids at the end: places stay as they are. Where
 * one patent is named it becomes the one entry; of several a question takes that of its country.
 */
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
  const { agreements, patents } = merged.ids;
  const written = Object.entries(patents).flatMap(([id, one]) => (merged.isRow(id) ? [] : [one]));
  const { transfers, events, questions } = merged.lists;
  for (const section of [agreements, transfers, events, written]) extend(section, entries);
  for (const one of written) nameParent(one, entries);
  for (const [name, list] of Object.entries({ events, questions }))
    list.forEach((one, index) => nameOne(one, [name, String(index), 'patent'], entries, merged));
}

function extend(value: unknown, entries: Entries): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const ids = value.flatMap((one: unknown) => meant(entries, one));
    for (const id of ids) if (!value.includes(id)) value.push(id);
  }
  for (const inside of Object.values(value)) extend(inside, entries);
}

/** What derives from a patent derives from all its entries alike; the first stands for them. */
function nameParent(patent: unknown, entries: Entries): void {
  const { 'derives-from': from } = (patent ?? {}) as { 'derives-from'?: { patent?: unknown } };
  const [first] = meant(entries, from?.patent);
  if (from && first !== undefined) from.patent = first;
}

function nameOne(value: unknown, path: readonly string[], entries: Entries, merged: Merged): void {
  const one = (value ?? {}) as { patent?: unknown; country?: unknown };
  const all = meant(entries, one.patent);
  const there = all.filter((id) => {
    const { validated, unitary } = merged.ids.patents[id] as { validated?: unknown; unitary?: unknown };
    return [validated, unitary].flat().includes(one.country);
  });
  const [only, ...more] = there.length > 0 ? there : all;
  if (only === undefined) return;
  merged.numbers.add(String(one.patent));
  if (more.length === 0) one.patent = only;
  else {
    const expected = `one of ${all.map((id) => `\`${id}\``).join(', ')}`;
    const found = `entry of \`${String(one.patent)}\``;
    merged.findings.push(finding('unknown-id', merged.place(path), { found, expected, path }));
  }
}
