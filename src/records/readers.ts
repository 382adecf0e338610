// All readers, and which of them a file is for.
import type { Head, Reader } from './reader.js';
import { usRedBook } from './us-red-book.js';

export interface Mapping {
  readonly columns: Readonly<Record<string, string | null>>;
}
export const readers: readonly Reader[] = [usRedBook];

/** Which reader a file that begins so is for; null where none knows it. */
export function guess(head: Head): Reader | null {
  return readers.find((reader) => reader.detects(head)) ?? null;
}

/** The reader of a format; of a person's own table with what its columns mean. Throws for a word that is no format. */
export function readerFor(format: string, _mapping: Mapping | null): Reader {
  const found = readers.find((reader) => reader.format === format);
  if (!found) throw new Error(`no reader \`${format}\``);
  return found;
}
