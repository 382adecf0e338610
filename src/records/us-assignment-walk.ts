// One `<patent-assignment>` without a tree: the daily file holds millions of small flat records. What is not plain markup of the
// DTD (a mark inside text, a comment, an end that does not fit) is left to `xml.ts`, which also says what is wrong.

/** `leaf` gets each element without children, and the name of the one around it; `closed` each end of one with children. */
export interface Walker {
  leaf(name: string, parent: string, text: string): void;
  closed(name: string): void;
}

const DEEPEST = 12;

/** Names of the DTD: looked up, since a file has few and millions of each. */
const names = new Map(
  (
    'patent-assignment assignment-record reel-no frame-no last-update-date purge-indicator recorded-date date page-count correspondent name ' +
    'address-1 address-2 address-3 address-4 conveyance-text patent-assignors patent-assignor execution-date date-acknowledged patent-assignees ' +
    'patent-assignee city state country-name postcode patent-properties patent-property document-id country doc-number kind invention-title'
  )
    .split(' ')
    .map((name) => [name, name]),
);
for (const tag of ['invention-title lang="en"', "invention-title lang='en'"])
  names.set(tag, 'invention-title');
const TAG = /^([a-z][\w-]*)((?:\s+[a-z][\w-]*\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)$/i;

/** False where the text is not plain; what was told until then counts for nothing. */
export function walk(text: string, walker: Walker): boolean {
  if (FORBIDDEN.test(text)) return false;
  const decode = text.includes('&') ? decoded : (value: string) => value;
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0 || !blank(text, at, tag)) return tag < 0 && open.length === 0 && blank(text, at, text.length);
    if (text.charCodeAt(tag + 1) === SLASH) {
      const name = open.pop();
      if (name === undefined || !ends(text, tag, name)) return false;
      at = tag + 3 + name.length;
      walker.closed(name);
      if (open.length === 0) return blank(text, at, text.length);
      continue;
    }
    const end = text.indexOf('>', tag);
    if (end < 0) return false;
    at = end + 1;
    const inside = text.slice(tag + 1, end);
    let name = names.get(inside);
    let empty = false;
    if (name === undefined) {
      const match = TAG.exec(inside);
      if (!match) return false;
      name = match[1] as string;
      empty = match[3] !== '';
    }
    const parent = open.at(-1);
    if (empty) {
      if (parent === undefined) return false;
      walker.leaf(name, parent, '');
      continue;
    }
    const next = text.indexOf('<', at);
    if (next < 0) return false;
    if (parent !== undefined && ends(text, next, name)) {
      const told = decode(text.slice(at, next));
      if (told === null) return false;
      walker.leaf(name, parent, told);
      at = next + 3 + name.length;
      continue;
    }
    if (open.length >= DEEPEST) return false;
    open.push(name);
  }
  return false;
}

const SLASH = 47;
const GREATER = 62;

/** Whether `</name>` stands at `at`. */
const ends = (text: string, at: number, name: string): boolean =>
  text.charCodeAt(at + 1) === SLASH &&
  text.charCodeAt(at + 2 + name.length) === GREATER &&
  text.startsWith(name, at + 2);

function blank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return false;
  }
  return true;
}

const range = (from: number, to: number) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
/** Control characters that XML 1.0 allows nowhere. */
const CONTROL = range(0, 8) + range(11, 12) + range(14, 31) + range(0xfffe, 0xffff);
const FORBIDDEN = new RegExp(`[${CONTROL}]`);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Null: a reference that XML does not know. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let bad = false;
  const told = text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));|&/g, (_, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    const character = name
      ? ENTITIES[name]
      : code > 0 && code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined;
    bad ||= character === undefined;
    return character ?? '';
  });
  return bad ? null : told;
}
