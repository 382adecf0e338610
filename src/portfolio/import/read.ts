// The members of a file, each by the reader that knows it, into staging files (or nowhere, in a dry run).
import { createHash } from 'node:crypto';
import {
  type Chunk,
  guess,
  type Head,
  type Mapping,
  ownTable,
  type Reader,
  readerFor,
} from '../../records/index.js';
import { isArchive, type Member, type OpenMember, UnpackError, type Unpacked } from '../files/unpack.js';
import type { Encoded } from './encode.js';
import { parseAll } from './pool.js';
import { REJECTS, type Staging } from './staging.js';
import type { Tally } from './tally.js';

export interface ReadingPlan {
  readonly kind: string | null;
  readonly mapping: Mapping | null;
  /** The day of the file, which is the official one of a person's own table. */
  readonly day: string;
  readonly workers: number;
  /** Where an earlier run stopped. */
  readonly from: { readonly member: number; readonly offset: number };
  /** Told after every chunk: bytes of the file done, unpacked bytes parsed in this run. */
  readonly onProgress: (done: number, parsed: number) => void;
}
const HEAD = 64 * 1024;
/** Checkpoints are so many unpacked bytes apart: what a killed import reads again at most. */
const CHECKPOINT = 48 * 1024 * 1024;

/** Reads all members. Gives back how many unpacked bytes were parsed. */
export async function readMembers(
  unpacked: Unpacked,
  tally: Tally,
  staging: Staging | null,
  plan: ReadingPlan,
): Promise<number> {
  const sink = new Sink(tally, staging);
  if (plan.from.member === 0 && plan.from.offset === 0) {
    for (const { name, code, reason } of unpacked.refused) await sink.reject(name, null, code, reason);
  }
  let before = 0;
  let base = 0;
  let parsed = 0;
  for (const [index, member] of unpacked.members.entries()) {
    if (index >= plan.from.member) {
      const offset = index === plan.from.member ? plan.from.offset : 0;
      const tell = (fraction: number, bytes: number) =>
        plan.onProgress(before + fraction * member.packed, parsed + bytes);
      parsed += await readMember(member, { index, offset, base }, sink, plan, tell);
      await sink.checkpoint(index + 1, 0);
    }
    before += member.packed;
    base += member.size ?? 0;
  }
  return parsed;
}

async function readMember(
  member: Member,
  { index, offset, base }: { index: number; offset: number; base: number },
  sink: Sink,
  plan: ReadingPlan,
  tell: (fraction: number, parsed: number) => void,
): Promise<number> {
  let parsed = 0;
  let marked = 0;
  let damage: UnpackError | null = null;
  try {
    const head = await headOf(member);
    const reader = readerOf(head, plan);
    if (!reader) {
      await sink.unknown(member, head);
      return 0;
    }
    sink.tally.format(reader.format);
    const stream = member.open();
    const whole = untilDamage(stream, (error) => {
      damage = error;
    });
    // A person's own table remembers its ids from chunk to chunk: it is read in this thread.
    const options = { reader, workers: plan.mapping ? 0 : plan.workers, base };
    for await (const { end, encoded } of parseAll(after(reader.split(whole), offset), options)) {
      await sink.take(member.name, reader.format, encoded);
      parsed = end - offset;
      if (parsed - marked >= CHECKPOINT) {
        marked = parsed;
        await sink.checkpoint(index, end);
      }
      tell(stream.fraction(), parsed);
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    damage = error;
  }
  if (damage) await sink.reject(member.name, null, 'damaged', `${damage.message}; what came before is kept`);
  return parsed;
}

const isDamage = (error: unknown): error is UnpackError =>
  error instanceof UnpackError && error.code === 'damaged';

/** A stream that ends where its archive is damaged, so that what came before is read to the last byte. */
async function* untilDamage(stream: OpenMember, damaged: (error: UnpackError) => void) {
  try {
    yield* stream;
  } catch (error) {
    if (!isDamage(error)) throw error;
    damaged(error);
  }
}

function readerOf(head: Head, { kind, mapping, day }: ReadingPlan): Reader | null {
  if (mapping) return ownTable(mapping, day);
  return kind === null ? guess(head) : readerFor(kind);
}

/** The chunks from `offset` on. Chunks end between units, and so did the ones of the run before. */
async function* after(chunks: AsyncIterable<Chunk>, offset: number): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    const skip = offset - chunk.offset;
    if (skip >= (chunk.cut?.length ?? chunk.bytes.length)) continue;
    if (skip <= 0) yield chunk;
    else yield { ...chunk, offset, bytes: chunk.bytes.subarray(skip) };
  }
}

/** The first 64 KiB of a member. */
export async function headOf(member: Member): Promise<Head> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream: OpenMember = member.open();
  for await (const piece of stream) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD) break;
  }
  const bytes = Buffer.concat(pieces).subarray(0, HEAD);
  return { name: member.name.split('/').at(-1) ?? member.name, bytes, text: bytes.toString('latin1') };
}

/** Where rows, rejects and counts go. */
class Sink {
  readonly tally: Tally;
  readonly #staging: Staging | null;
  constructor(tally: Tally, staging: Staging | null) {
    this.tally = tally;
    this.#staging = staging;
  }
  async take(member: string, format: string, encoded: Encoded): Promise<void> {
    this.tally.add(encoded);
    if (!this.#staging) return;
    for (const [table, bytes] of encoded.tables) await this.#staging.append(table, bytes);
    for (const reject of encoded.rejects) {
      const bytes = Buffer.from(reject.bytes).toString('base64');
      await this.#staging.append(REJECTS, line({ member, format, ...reject, bytes }));
    }
  }
  /** A member that is not read, or not to its end: a reject without a place inside it. */
  async reject(
    member: string,
    format: string | null,
    code: string,
    reason: string,
    bytes: Uint8Array = new Uint8Array(),
  ) {
    this.tally.rejects++;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const kept = { offset: 0, length: bytes.length, digest, bytes: Buffer.from(bytes).toString('base64') };
    await this.#staging?.append(REJECTS, line({ member, format, code, reason, ...kept }));
  }
  /** Nobody's format: beside real records it is a reject, unless it is what operating systems leave in archives. */
  async unknown(member: Member, head: Head): Promise<void> {
    if (/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(member.name))
      return this.tally.passOver(member.name);
    if (isArchive(head.bytes)) {
      const reason = `\`${member.name}\` is an archive inside an archive: unpack the outer one and import what it holds`;
      return this.reject(member.name, null, 'archive-in-archive', reason, head.bytes);
    }
    const found = JSON.stringify(head.text.slice(0, 60));
    await this.reject(
      member.name,
      null,
      'unknown-format',
      `begins with ${found}, which no reader knows`,
      head.bytes,
    );
  }
  async checkpoint(member: number, offset: number): Promise<void> {
    await this.#staging?.checkpoint({ member, offset, ...this.tally.counts() });
  }
}

const line = (record: Record<string, unknown>): Buffer => Buffer.from(`${JSON.stringify(record)}\n`);
