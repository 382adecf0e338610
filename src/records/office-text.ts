// Bytes of an office's file as text.
import { isUtf8 } from 'node:buffer';

const windows = new TextDecoder('windows-1252');

/** UTF-8, else Windows-1252, as old files are; the latter is told to `out`. Without a byte order mark. */
export function officeText(bytes: Buffer, out: { passOver(what: string): void }): string {
  const utf8 = isUtf8(bytes);
  if (!utf8) out.passOver('unit that is not UTF-8, read as Windows-1252');
  const text = utf8 ? bytes.toString('utf8') : windows.decode(bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
