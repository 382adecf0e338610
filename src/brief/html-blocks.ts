// Blocks of the document model as HTML. Everything that came from a file passes through `escape`.
import type { Block, Column, Content, Inline } from './model.js';
import { barsSvg, escape, matrixSvg, type Picture, timelineSvg } from './pictures/index.js';
import { interval, number } from './words.js';

const WIDE = 920;
const NARROW = 330;
/** Only addresses that a reader can follow become links; `javascript:` and the like stay words. */
const followable = (href: string): boolean => /^(https?:\/\/|#)/i.test(href);

export function inline(content: Content): string {
  return content.map(word).join('');
}
function word(one: Inline): string {
  if (typeof one === 'string') return escape(one);
  switch (one.kind) {
    case 'figure': {
      const digits = interval(one);
      return one.opens
        ? `<a class="fig" href="#${escape(one.opens)}">${digits}</a>`
        : `<span class="num">${digits}</span>`;
    }
    case 'strong':
      return `<strong>${escape(one.text)}</strong>`;
    case 'code':
      return `<code>${escape(one.text)}</code>`;
    case 'mark':
      return `<span class="m-${one.tone}">${escape(one.text)}</span>`;
    case 'link':
      return followable(one.href)
        ? `<a href="${escape(one.href)}" rel="noreferrer noopener">${escape(one.text)}</a>`
        : escape(one.text);
  }
}
export function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `<h3>${escape(one.text)}</h3>`;
    case 'paragraph':
      return `<p${one.role === 'body' ? '' : ` class="${one.role}"`}>${inline(one.content)}</p>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(one);
    case 'picture':
      return picture(one.id, one.picture);
  }
}
const numeric = (column: Column | undefined): string => (column?.align === 'end' ? ' class="n"' : '');

/** A region that scrolls by itself and can be reached by keyboard, so that the page never scrolls sideways. */
function scroll(label: string, inside: string): string {
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(label)}">${inside}</div>`;
}
function table(one: Extract<Block, { kind: 'table' }>): string {
  const heads = one.columns
    .map((column) => `<th scope="col"${numeric(column)}>${escape(column.title)}</th>`)
    .join('');
  const rows = one.rows.map((row) => {
    const cells = row.map((cell, i) =>
      i === 0
        ? `<th scope="row"${lengthOf(cell) > 30 ? ' class="wide"' : ''}>${inline(cell)}</th>`
        : `<td${lengthOf(cell) > 26 ? ' class="long"' : numeric(one.columns[i])}>${inline(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const more = one.more ? `<p class="note">And ${number(one.more)} more in the rows file.</p>` : '';
  return `${scroll(
    one.caption,
    `<table id="t-${escape(one.id)}"><caption><span>${escape(one.caption)}</span></caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
  )}${more}`;
}
const lengthOf = (content: Content): number =>
  content.reduce(
    (sum, one) => sum + (typeof one === 'string' ? one.length : 'text' in one ? one.text.length : 8),
    0,
  );

function picture(id: string, one: Picture): string {
  const name = escape(one.caption);
  return `<figure id="${escape(id)}"><figcaption>${name}</figcaption>${drawn(id, one)}</figure>`;
}
/** Two widths are drawn, and the style shows the one that fits: an SVG that only shrinks cannot be read on a telephone. */
function drawn(id: string, one: Picture): string {
  if (one.type === 'matrix')
    return `<div class="panels">${one.panels.map((panel, i) => scroll(panel.title, matrixSvg(one, i, `${id}-${i}`))).join('')}</div>`;
  const draw = (name: string, width: number) =>
    one.type === 'bars' ? barsSvg(one, name, width) : timelineSvg(one, name, width);
  const wide = draw(`${id}-w`, one.type === 'bars' ? 760 : WIDE);
  return `<div class="wide-only">${scroll(one.caption, wide)}</div><div class="narrow">${draw(`${id}-n`, NARROW)}</div>`;
}
