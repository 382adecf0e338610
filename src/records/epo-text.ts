// Text of the EPO's files: bytes to characters, elements to plain strings, and what may stand between units.
import { isUtf8 } from 'node:buffer';
import { namedCharacters } from './entities.js';
import type { Out } from './reader.js';
import type { RecordRow } from './rows.js';
import { textOf, type XmlElement } from './xml.js';

/** UTF-8; where the bytes are not, they are read as Latin-1 with the characters of Windows-1252, and that is counted. */
export function decoded(bytes: Buffer, out: Out<RecordRow>): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  out.passOver('unit that is not UTF-8, read as Windows-1252');
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Text of an element with named characters decoded, without control characters; null where nothing is left. */
export function plain(element: XmlElement | null | undefined): string | null {
  const text = textOf(element);
  return text && plainText(text);
}

export function plainText(text: string): string | null {
  // oxlint-disable-next-line no-control-regex
  return (
    namedCharacters(text)
      .replace(/[\u0000-\u001f\u007f]/g, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/** Whether text between units is more than white space, declarations, comments and tags of `wrapper`. */
export function stray(text: string, wrapper: RegExp): boolean {
  return /[^\s\ufeff]/.test(
    text
      .replace(/<!--[^]*?-->/g, '')
      .replace(/<\?[^]*?\?>/g, '')
      .replace(/<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>/g, '')
      .replace(wrapper, ''),
  );
}
