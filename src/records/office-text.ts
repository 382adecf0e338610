// Bytes of an office's file as text, and printed text on one line.
import { isUtf8 } from 'node:buffer';

/** 0x80 to 0x9f of Windows-1252; the rest is Latin-1. `TextDecoder` of Node 20 reads that label as Latin-1 throughout. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252 as text, after the WHATWG encoding standard: the five bytes without a character stay control characters. */
export function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, upper);
}
const upper = (byte: string): string => UPPER[byte.charCodeAt(0) - 0x80] as string;

/** A letter of several bytes in UTF-8 (RFC 3629), byte by byte as Latin-1; else a byte that Windows-1252 has its own sign for. */
const SEQUENCE =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\x9f]/g;

/**
 * Text of bytes that are UTF-8, or else what is none of it as Windows-1252, as old files are: one stray byte does not spoil the names
 * beside it. Says nothing of it: for what is told elsewhere or is a name.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  return buffer
    .toString('latin1')
    .replace(SEQUENCE, (found) =>
      found.length > 1 ? Buffer.from(found, 'latin1').toString('utf8') : upper(found),
    );
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
