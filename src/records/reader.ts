// What a reader is: how a stream of bytes falls into units, and how a chunk of units becomes rows and rejects.
import type { RecordRow } from './rows.js';

/** Bytes of one file, or of one member of an archive, unpacked. */
export type Source = AsyncIterable<Uint8Array>;

/** Whole units (documents, records, lines) next to each other; or one that is too large to be held. */
export interface Chunk {
  readonly bytes: Buffer;
  /** Offset of the first byte in the unpacked stream. */
  readonly offset: number;
  /** What every chunk needs to be read: a header line, the tags around the units. Empty where nothing. */
  readonly head: Buffer;
  /** For a single unit beyond the limit: `bytes` holds its beginning only; its whole length and SHA-256 (hex). */
  readonly cut?: { readonly length: number; readonly digest: string };
  /** The last chunk of the stream: a unit without its end is cut off, not waiting for more. */
  readonly last: boolean;
  /** The line on which it begins, from 1, in formats of lines. */
  readonly line?: number;
}
/** A part of a file that could not be read. */
export interface Reject {
  /** A word for the sort of problem: `truncated`, `not-well-formed`, `no-number`, `bad-row`, `too-large`… */
  readonly code: string;
  /** What was found and what was expected, in words. */
  readonly reason: string;
  /** Offset and length in the unpacked stream, in bytes. */
  readonly offset: number;
  readonly length: number;
  /** SHA-256 of all of it, hex. */
  readonly digest: string;
  /** The first 64 KiB of it. */
  readonly bytes: Uint8Array;
}
/** Where a parser puts what it finds. Offsets count from the beginning of the chunk's bytes. */
export interface Out<Row> {
  row(row: Row, at: number): void;
  reject(code: string, reason: string, at: number, length: number): void;
  /** Something well known that is no record of this kind (`sequence-cwu`): counted by name, kept nowhere. */
  passOver(what: string): void;
}
/** The beginning of a file, for guessing what it is. */
export interface Head {
  /** Name without folders. */
  readonly name: string;
  /** At most the first 64 KiB, and the same as Latin-1 text. */
  readonly bytes: Buffer;
  readonly text: string;
}
export interface Reader<Row extends RecordRow = RecordRow> {
  /** Word by which the command line and the store know the format: `us-red-book`. */
  readonly format: string;
  /** One line for people. */
  readonly says: string;
  /** Whether a file that begins so is of this format. At most one reader says yes to any file. */
  detects(head: Head): boolean;
  /** The stream in chunks of whole units; memory does not grow with the stream. */
  split(source: Source): AsyncIterable<Chunk>;
  /** Pure and synchronous, so that it can run in a worker. Never throws for bad input. */
  parse(chunk: Chunk, out: Out<Row>): void;
}
export interface ReadingOptions {
  /** Called for each reject as it is met. Absent: they are kept in `rejects`. */
  readonly onReject?: (reject: Reject) => void;
}
/** Rows as they come, to be iterated once; `rejects` and `passedOver` fill as it goes. */
export interface Reading<Row> extends AsyncIterable<Row> {
  /** At most the first 1,000 where no `onReject` was given; `rejected` counts all. */
  readonly rejects: readonly Reject[];
  readonly rejected: number;
  readonly passedOver: ReadonlyMap<string, number>;
}
