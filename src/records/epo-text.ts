// Text of the EPO's files: elements to plain strings, and what may stand between units.
import { namedCharacters } from './characters.js';
import { folded } from './office-text.js';
import { textOf, type XmlElement } from './xml.js';

/** Text of an element with named characters decoded, without control characters; null where nothing is left. */
export function plain(element: XmlElement | null | undefined): string | null {
  const text = textOf(element);
  return text && plainText(text);
}

function plainText(text: string): string | null {
  return folded(namedCharacters(text).replace(/\p{Cc}/gu, '')) || null;
}

/** Whether text between units is more than white space, declarations, comments, a DOCTYPE and tags of `wrapper`. */
export function stray(text: string, wrapper: RegExp): boolean {
  let at = 0;
  for (;;) {
    while (at < text.length && /[\s\ufeff]/.test(text[at] as string)) at++;
    if (at >= text.length) return false;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    const found = end === null ? tagEnd(text, at, wrapper) : text.indexOf(end, at);
    if (found < 0) return true;
    at = found + (end?.length ?? 0);
  }
}

/** Behind a DOCTYPE or a tag of the wrapper that begins at `at`; -1 where it is neither. */
function tagEnd(text: string, at: number, wrapper: RegExp): number {
  if (text.startsWith('<!DOCTYPE', at)) {
    const [close, subset] = [text.indexOf('>', at), text.indexOf('[', at)];
    if (subset < 0 || close < subset) return close < 0 ? -1 : close + 1;
    const end = text.indexOf(']>', subset);
    return end < 0 ? -1 : end + 2;
  }
  const tag = text.slice(at, text.indexOf('>', at) + 1);
  return tag && wrapper.test(tag) ? at + tag.length : -1;
}

/** Elements that nothing is taken from, and classes, which are read by themselves. They are most of the bytes. */
const unread =
  /<((?:[\w.-]+:)?(?:pre|abstract|references-cited|classifications-ipcr|classification-ipc|patent-classifications))(?:\s[^<>]*[^<>/])?>/g;

/** The text without them; an element without its end stays, for the parser to complain of. */
export function withoutUnread(text: string): string {
  const endless = new Set<string>();
  let kept = '';
  let from = 0;
  unread.lastIndex = 0;
  for (let match = unread.exec(text); match; match = unread.exec(text)) {
    const closing = `</${match[1]}>`;
    const end = endless.has(closing) ? -1 : text.indexOf(closing, unread.lastIndex);
    if (end < 0) endless.add(closing);
    else {
      kept += text.slice(from, match.index);
      from = end + closing.length;
      unread.lastIndex = from;
    }
  }
  return from === 0 ? text : kept + text.slice(from);
}
