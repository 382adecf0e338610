// Bytes of an office's file as text, and printed text on one line.
import { isUtf8 } from 'node:buffer';

/** 0x80 to 0x9f of Windows-1252; the rest is Latin-1. `TextDecoder` of Node 20 reads that label as Latin-1 throughout. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252 as text, after the WHATWG encoding standard: the five bytes without a character stay control characters. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (byte) => UPPER[byte.charCodeAt(0) - 0x80] as string);
}

/** Text of bytes that are UTF-8, or else Windows-1252, as old files are. Says nothing of it: for what is told elsewhere or is a name. */
export function textOfBytes(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) return windows1252(bytes);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

export const NOT_UTF8 = 'unit that is not UTF-8, read as Windows-1252';
/** The same of a unit, without a byte order mark; that it was not UTF-8 is told to `out`. */
export function officeText(bytes: Uint8Array, out: { passOver(what: string): void }): string {
  if (!isUtf8(bytes)) out.passOver(NOT_UTF8);
  const text = textOfBytes(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** On one line: white space folded. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
