// A file as the streams inside it: itself, what a gzip holds, the members of a zip. Nothing is written to the disk, and no
// name from an archive becomes a path.
import { createReadStream } from 'node:fs';
import { open as openFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';

/** One stream of bytes to be read, once. */
export interface Member {
  /** Name inside the archive, or of the file itself. */
  readonly name: string;
  /** Bytes that it takes in the file on the disk. */
  readonly packed: number;
  /** Bytes that it has unpacked, as the archive's directory says; null where nothing does. No member yields more. */
  readonly size: number | null;
  open(): OpenMember;
}
export interface OpenMember extends AsyncIterable<Uint8Array> {
  /** How much of it has been read, 0 to 1. */
  fraction(): number;
}
/** A member that is not read, and why. */
interface Refused {
  readonly name: string;
  readonly code: 'archive-in-archive' | 'path' | 'encrypted' | 'method';
  readonly reason: string;
}
export interface Unpacked {
  readonly members: readonly Member[];
  readonly refused: readonly Refused[];
  close(): void;
}
/** The file cannot be unpacked any further: cut off, damaged, or a bomb. What came before stays good. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
  readonly code: 'damaged' | 'bomb';
  constructor(code: 'damaged' | 'bomb', message: string) {
    super(message);
    this.code = code;
  }
}

/** Beyond so many bytes, more than so many for each packed one is a bomb. The weekly archives of the offices have 5 to 20. */
const BOMB = { bytes: 256 * 1024 * 1024, ratio: 250 } as const;

/** Opens `path`. Throws `UnpackError` where a zip has no readable directory. */
export async function unpack(path: string, bomb: { bytes: number; ratio: number } = BOMB): Promise<Unpacked> {
  const { size } = await stat(path);
  const magic = await beginning(path);
  if (isZip(magic)) {
    const zip = await openZip(path);
    if (zip) return zipped(zip.file, zip.entries, bomb);
  }
  const name = basename(path);
  const member = isGzip(magic)
    ? gzipped(path, name.replace(/\.gz$/i, ''), size, bomb)
    : plain(path, name, size);
  return { members: [member], refused: [], close: () => undefined };
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Buffer): boolean => ['504b0304', '504b0506'].includes(bytes.toString('hex')); // a local header, or the end of an empty archive

/** Whatever it is called. */
export const isArchive = (bytes: Buffer): boolean => isGzip(bytes) || isZip(bytes.subarray(0, 4));

async function beginning(path: string): Promise<Buffer> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function plain(path: string, name: string, size: number): Member {
  return {
    name,
    packed: size,
    size,
    open() {
      const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
      return { [Symbol.asyncIterator]: () => chunks(stream), fraction: () => part(stream.bytesRead, size) };
    },
  };
}

function gzipped(path: string, name: string, size: number, bomb: { bytes: number; ratio: number }): Member {
  return {
    name,
    packed: size,
    size: null,
    open() {
      const file = createReadStream(path, { highWaterMark: 256 * 1024 });
      const gunzip = createGunzip({ chunkSize: 256 * 1024 });
      file.on('error', (error) => gunzip.destroy(error));
      const stream = file.pipe(gunzip);
      const watched = watch(chunks(stream), name, () => file.bytesRead, bomb);
      return { [Symbol.asyncIterator]: () => watched, fraction: () => part(file.bytesRead, size) };
    },
  };
}

/** The directory of a zip; null where the file is a spreadsheet or the like, which is a zip only by its clothes. */
async function openZip(path: string): Promise<{ file: ZipFile; entries: Entry[] } | null> {
  let file: ZipFile | undefined;
  try {
    file = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    const entries: Entry[] = [];
    for await (const entry of file.eachEntry()) entries.push(entry);
    if (entries.some((entry) => nameOf(entry) === '[Content_Types].xml')) {
      file.close();
      return null;
    }
    return { file, entries };
  } catch (error) {
    file?.close();
    const found = (error as Error).message;
    throw new UnpackError('damaged', `\`${basename(path)}\` is a zip that cannot be read: ${found}`);
  }
}

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

function zipped(file: ZipFile, entries: Entry[], bomb: { bytes: number; ratio: number }): Unpacked {
  const refused: Refused[] = [];
  const members: Member[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const why = refusal(entry, name);
    if (why) refused.push({ name, ...why });
    else members.push(zipMember(file, entry, name, bomb));
  }
  return { members, refused, close: () => file.close() };
}

function refusal(entry: Entry, name: string): Pick<Refused, 'code' | 'reason'> | null {
  const path = validateFileName(name);
  if (path) return { code: 'path', reason: `\`${name}\` leads out of the archive (${path.split(':')[0]})` };
  if (entry.isEncrypted()) return { code: 'encrypted', reason: `\`${name}\` is encrypted` };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    const reason = `\`${name}\` is packed by method ${entry.compressionMethod}, expected stored (0) or deflated (8)`;
    return { code: 'method', reason };
  }
  if (/\.(zip|gz|tgz|tar|7z|rar|bz2|xz)$/i.test(name)) {
    const reason = `\`${name}\` is an archive inside an archive: unpack the outer one and import what it holds`;
    return { code: 'archive-in-archive', reason };
  }
  return null;
}

function zipMember(
  file: ZipFile,
  entry: Entry,
  name: string,
  bomb: { bytes: number; ratio: number },
): Member {
  return {
    name,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    open() {
      let read = 0;
      async function* bytes(): AsyncGenerator<Uint8Array> {
        const stream = await file.openReadStreamPromise(entry);
        for await (const piece of stream) {
          read += (piece as Uint8Array).length;
          yield piece as Uint8Array;
        }
      }
      const watched = watch(bytes(), name, () => entry.compressedSize, bomb);
      return { [Symbol.asyncIterator]: () => watched, fraction: () => part(read, entry.uncompressedSize) };
    },
  };
}

const part = (done: number, all: number): number => (all > 0 ? Math.min(1, done / all) : 1);

async function* chunks(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield piece as Uint8Array;
}

/** Ends a stream that unpacks to absurdly much, and names what is wrong with one that breaks. */
async function* watch(
  source: AsyncIterable<Uint8Array>,
  name: string,
  packed: () => number,
  bomb: { bytes: number; ratio: number },
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  try {
    for await (const piece of source) {
      unpacked += piece.length;
      if (unpacked > bomb.bytes && unpacked > bomb.ratio * packed()) {
        const found = `\`${name}\` unpacks to more than ${bomb.ratio} bytes for each packed one`;
        throw new UnpackError('bomb', `${found}, which no office’s file does`);
      }
      yield piece;
    }
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    throw new UnpackError(
      'damaged',
      `\`${name}\` cannot be unpacked to its end: ${(error as Error).message}`,
    );
  }
}
