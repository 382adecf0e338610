// Small parts of every picture: escaping, numbers, text widths, scales. No DOM, no clock, no random: same data, same bytes.

/** Escapes text for elements and quoted attributes of HTML and SVG alike. */
export function escape(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
/** A coordinate with at most one decimal. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Attributes are numbers or texts; both are escaped. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? at(value) : escape(value)}"`)
    .join('');
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`;
}
export const text = (
  x: number,
  y: number,
  className: string,
  words: string,
  more: Record<string, string> = {},
): string => tag('text', { x, y, class: className, ...more }, escape(words));

/** The outer element. Title and description are read aloud in place of the drawing. */
export function picture(
  id: string,
  size: { width: number; height: number },
  title: string,
  description: string,
  ...inside: readonly string[]
): string {
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      class: 'picture',
      viewBox: `0 0 ${at(size.width)} ${at(size.height)}`,
      width: size.width,
      height: size.height,
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    tag('title', { id: `${id}-title` }, escape(title)),
    tag('desc', { id: `${id}-desc` }, escape(description)),
    ...inside,
  );
}
/** About how wide a text is drawn: wide enough for the usual sans faces, and for full-width scripts. */
export function widthOf(words: string, size: number): number {
  let units = 0;
  for (const character of words) {
    const code = character.codePointAt(0) ?? 0;
    units +=
      code >= 0x2e80
        ? 1.05
        : /[A-Zmw@%–—]/.test(character)
          ? 0.72
          : /[ijlrtf.,:;'|! ]/.test(character)
            ? 0.34
            : 0.57;
  }
  return units * size;
}
/** The words, or as many of them as fit, with an ellipsis. */
export function fit(words: string, size: number, room: number): string {
  if (widthOf(words, size) <= room) return words;
  const characters = [...words];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
/** Round steps from nought to at least `top`: about four of them. */
export function ticks(top: number): readonly number[] {
  if (top <= 0) return [0, 1];
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 10 * power);
  const found: number[] = [];
  for (let value = 0; value < top + step; value += step) found.push(value);
  return found;
}
