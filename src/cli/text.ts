// Text in terminal cells: how wide it is, how it breaks, and nothing in it that could drive the terminal.

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303F\uFF01-\uFF60]/u;
const silent = /\p{M}|\p{Cf}/u;

/** Control and direction characters become `?`: words come from files that others wrote. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '?');
}

/** Width in cells: Chinese, Japanese and Korean letters take two, combining marks none. */
export function width(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let cells = 0;
  for (const letter of text) cells += silent.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return cells;
}

/** Lines of at most `cells`; breaks at spaces, and inside a word only where it is wider than a line. */
export function wrap(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line ? `${line} ${word}` : word;
    if (width(joined) <= cells) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (width(line) > cells) {
      const head = start(line, cells);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line);
  return lines;
}

export function pad(text: string, cells: number, right = false): string {
  const space = ' '.repeat(Math.max(0, cells - width(text)));
  return right ? space + text : text + space;
}

/** As much of the beginning of `text` as fits, one letter at least. */
function start(text: string, cells: number): string {
  let head = '';
  for (const letter of text) {
    if (head && width(head + letter) > cells) break;
    head += letter;
  }
  return head;
}
