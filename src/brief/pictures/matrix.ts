// The field's exposure matrix: holders down, sellers across, one panel per world. Shade by order of magnitude, for
// portfolios differ by four of them; the number stands in the cell, so that nothing hangs on colour alone.
import { compact, interval, number } from '../words.js';
import type { MatrixPicture, Span } from './data.js';
import { escape, fit, picture, tag, text, widthOf } from './svg.js';

const CELL = { width: 38, height: 22 };
const FONT = 11;
/** Lower bounds of the shades: 1, 10, 100… as the legend says them. */
const SHADES = [1, 10, 100, 1_000, 10_000, 100_000] as const;

/** 0 for none, then one shade per order of magnitude. */
export const shade = (count: number): number => SHADES.filter((bound) => count >= bound).length;

/** One panel of the picture. Cells that differ from the first panel are outlined in the others. */
export function matrixSvg(data: MatrixPicture, panel: number, id: string): string {
  const one = data.panels[panel];
  const first = data.panels[0];
  if (!one || !first) throw new RangeError(`the matrix has no panel ${panel}`);
  const left = Math.min(150, Math.max(60, ...data.holders.map((name) => widthOf(name, FONT)))) + 10;
  const top = 46 + Math.min(110, Math.max(40, ...data.sellers.map((name) => widthOf(name, FONT))) * 0.87);
  const width = left + data.sellers.length * CELL.width + 70;
  const bottom = top + data.holders.length * CELL.height;
  const parts = [text(0, 14, 'panel', one.title), sellerNames(data, left, top)];
  data.holders.forEach((holder, row) => {
    const y = top + row * CELL.height;
    const strong = data.sides.includes(holder) ? ' side' : '';
    parts.push(
      text(left - 8, y + 15, `label${strong}`, fit(holder, FONT, left - 18), { 'text-anchor': 'end' }),
      ...data.sellers.map((seller, column) => {
        const span = one.cells[row]?.[column] ?? null;
        const before = first.cells[row]?.[column] ?? null;
        const changed = panel > 0 && (span?.low !== before?.low || span?.high !== before?.high);
        return cell(left + column * CELL.width, y, span, changed, `${holder} → ${seller}`);
      }),
    );
  });
  parts.push(legend(left, bottom + 16, panel > 0));
  const size = { width: Math.max(width, left + 420), height: bottom + 48 };
  return picture(id, size, `${data.caption}: ${one.title}`, data.description, ...parts);
}

function sellerNames(data: MatrixPicture, left: number, top: number): string {
  return data.sellers
    .map((seller, column) => {
      const x = left + column * CELL.width + CELL.width / 2 + 3;
      const strong = data.sides.includes(seller) ? ' side' : '';
      const turn = { transform: `rotate(-60 ${Math.round(x * 10) / 10} ${Math.round((top - 6) * 10) / 10})` };
      return text(x, top - 6, `label${strong}`, fit(seller, FONT, 125), turn);
    })
    .join('');
}
function cell(x: number, y: number, span: Span | null, changed: boolean, pair: string): string {
  if (!span) return tag('rect', { x, y, width: CELL.width - 1, height: CELL.height - 1, class: 'self' });
  const level = shade(span.high);
  const box = {
    x,
    y,
    width: CELL.width - 1,
    height: CELL.height - 1,
    class: `heat h${level}${changed ? ' changed' : ''}`,
  };
  const words = span.high > 0 ? compact(span.high) : '·';
  const mark =
    span.low === 0 && span.high > 0 ? tag('path', { d: corner(x, y), class: `heat-open t${level}` }) : '';
  return tag(
    'g',
    {},
    tag('title', {}, escape(`${pair}: ${interval(span)}`)),
    tag('rect', box),
    mark,
    text(x + CELL.width / 2, y + 15, `heat-text t${level}`, words, { 'text-anchor': 'middle' }),
  );
}
/** A small triangle in the upper right corner: the count may be nought. */
function corner(x: number, y: number): string {
  const right = Math.round((x + CELL.width - 1) * 10) / 10;
  const top = Math.round(y * 10) / 10;
  return `M${right - 7} ${top}H${right}V${top + 7}Z`;
}
function legend(x: number, y: number, outlines: boolean): string {
  const parts = SHADES.map((bound, i) => {
    const left = x + i * 58;
    const words = i === SHADES.length - 1 ? `${number(bound)}+` : `${compact(bound)}+`;
    return (
      tag('rect', { x: left, y, width: 14, height: 12, class: `heat h${i + 1}` }) +
      text(left + 18, y + 10, 'label', words)
    );
  });
  const note = `corner: may be nought${outlines ? '; outlined: changed by the deal' : ''}`;
  return [...parts, text(x, y + 28, 'label quiet', note)].join('');
}
