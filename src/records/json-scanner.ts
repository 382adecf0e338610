// Finds the records of a JSON document byte by byte, without building anything: quotes, brackets, and which list they stand in.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const NEWLINE = 0x0a;
const SPACE = 0x20;
/** Inside a record only these say anything. */
const TELLING = new Uint8Array(256);
for (const byte of [QUOTE, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST]) TELLING[byte] = 1;
const BYTE_ORDER_MARK = new Set([0xef, 0xbb, 0xbf]);

/** A wrapper lies at most so deep: `[{"answer": {"data": [`. */
const WRAPPED = 6;

/**
 * A record is an object in a list of records, or at the top. An object at the top (or in a list at the top) that holds a list
 * of objects under a key which is none of a record's own is no record but the wrapper of that list.
 *
 * A record with a quote or a bracket too few would take all that follows with it. So the beginning of the first record, up to
 * its first key, is remembered; where it comes again inside another, that one is broken and a new one begins.
 */
export class JsonScanner {
  onUnit: (from: number, to: number, broken: boolean) => void = () => {};
  /** Containers around the records, outermost first: `[`, `{[`, `[{[`. */
  #path: string;
  #mark: Buffer;
  /** Where in it the first quote stands. */
  #markQuote: number;
  #inner: ReadonlySet<string>;
  #start = -1;
  #unit = false;
  #scalar = false;
  #depth = 0;
  #lists = 0;
  #inString = false;
  #escaped = false;
  #stringFrom = -1;
  #stringTo = -1;
  /** A `[` that may be the list of records, if an object follows. */
  #maybe = false;

  constructor(inner: ReadonlySet<string>, head?: Buffer) {
    this.#inner = inner;
    const end = head ? head.indexOf(NEWLINE) : -1;
    this.#path = head ? head.toString('latin1', 0, Math.max(0, end)) : '';
    this.#mark = head ? Buffer.from(head.subarray(end + 1)) : Buffer.alloc(0);
    this.#markQuote = this.#mark.indexOf(QUOTE);
  }
  /** All that a scanner needs to go on between two records. */
  get head(): Buffer {
    return Buffer.concat([Buffer.from(`${this.#path}\n`, 'latin1'), this.#mark]);
  }
  /** Where the record began that has not ended yet; -1 for none. */
  get open(): number {
    return this.#unit ? Math.max(0, this.#start) : -1;
  }
  /** The first `count` bytes are gone: places count from there. */
  moved(count: number): void {
    this.#start -= count;
    this.#stringFrom -= count;
    this.#stringTo -= count;
  }

  feed(bytes: Buffer, from: number): void {
    const { length } = bytes;
    for (let i = from; i < length; i++) {
      if (this.#inString) i = this.#throughString(bytes, i);
      else if (this.#depth > 0 && !this.#maybe) while (i < length && !TELLING[bytes[i] as number]) i++;
      if (i >= length) return;
      const byte = bytes[i] as number;
      if (byte <= SPACE) {
        if (byte === NEWLINE && this.#scalar) this.#end(bytes, i);
        continue;
      }
      if (this.#maybe) {
        this.#maybe = false;
        if (byte === OPEN_OBJECT) {
          this.#path += `${'{'.repeat(this.#depth - 1)}[`;
          this.#begin(i, true);
          continue;
        }
      }
      if (this.#depth > 0) this.#inside(bytes, i, byte);
      else this.#between(i, byte, bytes);
    }
  }

  /** From inside a string to the byte after it, or to the end of the bytes. */
  #throughString(bytes: Buffer, from: number): number {
    let i = from;
    if (this.#escaped) {
      this.#escaped = false;
      i++;
    }
    for (; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte === QUOTE) {
        this.#endString(bytes, i);
        return this.#inString ? this.#throughString(bytes, i + 1) : i + 1;
      }
      if (byte === BACKSLASH) {
        if (++i === bytes.length) this.#escaped = true;
      } else if (byte === NEWLINE) {
        this.#inString = false; // no JSON has one in a string: a quote was lost
        return i;
      }
    }
    return bytes.length;
  }

  #inside(bytes: Buffer, i: number, byte: number): void {
    if (byte === QUOTE) {
      this.#inString = true;
      this.#stringFrom = i + 1;
    } else if (byte === OPEN_OBJECT) {
      if (this.#marked(bytes, i)) this.#again(i);
      else this.#depth++;
    } else if (byte === OPEN_LIST) {
      this.#maybe = this.#mayWrap(bytes);
      this.#depth++;
      this.#lists++;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth--;
      if (byte === CLOSE_LIST) this.#lists--;
      if (this.#depth === 0) this.#end(bytes, i + 1);
    }
  }

  /** Between records: separators, the ends of the lists around them, the rest of a wrapper, or rubbish. */
  #between(i: number, byte: number, bytes: Buffer): void {
    const around = this.#path.at(-1);
    const records = around !== '{';
    const separator = byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT;
    if (this.#scalar && (separator || byte === OPEN_OBJECT || byte === OPEN_LIST)) this.#end(bytes, i);
    if (byte === OPEN_OBJECT) this.#begin(i, records);
    else if (byte === OPEN_LIST) {
      if (records && this.#path.length < WRAPPED) this.#path += '[';
      else this.#begin(i, records);
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (around === (byte === CLOSE_LIST ? '[' : '{')) this.#path = this.#path.slice(0, -1);
      else this.#rubbish(i);
    } else if (byte === QUOTE && !records) {
      this.#inString = true;
      this.#stringFrom = i + 1;
    } else if (records && byte !== COMMA && byte !== COLON && !BYTE_ORDER_MARK.has(byte)) this.#rubbish(i);
  }

  #rubbish(i: number): void {
    if (this.#scalar) return;
    this.#scalar = true;
    this.#unit = true;
    this.#start = i;
  }

  #begin(i: number, unit: boolean): void {
    this.#start = i;
    this.#unit = unit;
    this.#depth = 1;
    this.#lists = 0;
  }

  #end(bytes: Buffer, to: number): void {
    const { open } = this;
    const whole = !this.#scalar;
    if (open >= 0 && whole && this.#mark.length === 0 && this.#start >= 0) this.#learn(bytes, open, to);
    this.#unit = false;
    this.#scalar = false;
    this.#depth = 0;
    if (open >= 0) this.onUnit(open, to, false);
  }

  /** A record begins inside another, which is broken. */
  #again(at: number): void {
    const { open } = this;
    this.#unit = false;
    this.#inString = false;
    this.#escaped = false;
    if (open >= 0) this.onUnit(open, at, true);
    this.#begin(at, true);
  }

  #endString(bytes: Buffer, i: number): void {
    this.#inString = false;
    this.#stringTo = i;
    // With a quote lost, insides and outsides of strings change places: `{"first` is then the end of a string.
    const at = i - this.#markQuote;
    if (this.#depth > 0 && at > this.#start && bytes[at] === OPEN_OBJECT && this.#marked(bytes, at)) {
      this.#again(at);
      this.#inString = true;
      this.#stringFrom = i + 1;
    }
  }

  #marked(bytes: Buffer, at: number): boolean {
    const mark = this.#mark;
    if (mark.length === 0 || at + mark.length > bytes.length) return false;
    return bytes.compare(mark, 0, mark.length, at, at + mark.length) === 0;
  }

  #learn(bytes: Buffer, from: number, to: number): void {
    const quote = bytes.indexOf(QUOTE, from);
    const end = quote < 0 ? -1 : bytes.indexOf(QUOTE, quote + 1);
    if (end < 0 || end >= to || end - from > 200) return;
    const mark = bytes.subarray(from, end + 1);
    const second = bytes.indexOf(mark, from + 1);
    if (second >= 0 && second < to) return;
    this.#mark = Buffer.from(mark);
    this.#markQuote = quote - from;
  }

  #mayWrap(bytes: Buffer): boolean {
    if (!this.#unit || this.#lists > 0 || this.#path.length > 1) return false;
    if (this.#depth + this.#path.length >= WRAPPED || this.#stringFrom < 0) return false;
    return !this.#inner.has(bytes.toString('latin1', this.#stringFrom, this.#stringTo));
  }
}
