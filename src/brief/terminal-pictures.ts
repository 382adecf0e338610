// Pictures in characters: the same data as the page's, drawn as far as a terminal allows.
import { clean, columns, pad, wrap } from './cells.js';
import type {
  BarsPicture,
  MatrixPicture,
  Picture,
  TimelinePicture,
  TimelineSeries,
} from './pictures/data.js';
import { shade } from './pictures/matrix.js';
import { compact, interval, number } from './words.js';

const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const SHADES = ['··', '░░', '▒▒', '▓▓', '██'] as const;

export function drawPicture(picture: Picture, width: number): readonly string[] {
  switch (picture.type) {
    case 'bars':
      return bars(picture, width);
    case 'matrix':
      return matrix(picture, width);
    case 'timeline':
      return timeline(picture, width);
  }
}
function cutTo(text: string, width: number): string {
  const cleaned = clean(text);
  if (columns(cleaned) <= width) return cleaned;
  let short = '';
  for (const character of cleaned) {
    if (columns(short + character) >= width) break;
    short += character;
  }
  return `${short}…`;
}
function bars(picture: BarsPicture, width: number): readonly string[] {
  const name = Math.min(
    Math.max(8, Math.floor(width / 4)),
    Math.max(1, ...picture.bars.map((bar) => columns(bar.label))),
  );
  const said = picture.bars.map(
    (bar) => `${interval(bar.open)}${bar.shielded ? ` (+${number(bar.shielded)} held off)` : ''}`,
  );
  const room = width - name - 2 - Math.max(0, ...said.map(columns));
  const most = Math.max(1, ...picture.bars.map((bar) => bar.open.high + bar.shielded));
  if (room < 6) return picture.bars.flatMap((bar, i) => wrap(`${clean(bar.label)}: ${said[i]}`, width));
  return picture.bars.map((bar, i) => {
    const cells = (count: number) => Math.round((count / most) * room);
    const open = cells(bar.open.high);
    const held = cells(bar.open.high + bar.shielded) - open;
    return `${pad(cutTo(bar.label, name), name)} ${'█'.repeat(open)}${'░'.repeat(held)} ${said[i]}`;
  });
}
/** One character pair per cell and panel, sellers named by letters, so that twenty of them fit. */
function matrix(picture: MatrixPicture, width: number): readonly string[] {
  const key = (i: number) => String.fromCharCode(65 + (i % 26));
  const name = Math.min(16, Math.floor(width / 2), Math.max(1, ...picture.holders.map(columns)));
  const perRow = Math.max(1, Math.floor((width - name - 1) / 3));
  const lines: string[] = [];
  for (const panel of picture.panels) {
    for (let from = 0; from < picture.sellers.length; from += perRow) {
      const slice = picture.sellers.slice(from, from + perRow);
      lines.push(
        cutTo(panel.title, width),
        `${' '.repeat(name)} ${slice.map((_, i) => ` ${key(from + i)} `).join('')}`.trimEnd(),
      );
      picture.holders.forEach((holder, row) => {
        const cells = slice.map((_, i) => {
          const span = panel.cells[row]?.[from + i];
          return span ? `${SHADES[Math.min(4, shade(span.high))]} ` : '   ';
        });
        lines.push(`${pad(cutTo(holder, name), name)} ${cells.join('')}`.trimEnd());
      });
      lines.push('');
    }
  }
  const changes = changed(picture);
  if (changes.length) lines.push(...wrap(`Changed by the deal: ${changes.join('; ')}.`, width));
  const sellers = picture.sellers.map((seller, i) => `${key(i)} ${clean(seller)}`).join(', ');
  return [
    ...lines,
    ...wrap('Down: holders. ·· none, ░░ 1 and more, ▒▒ 10, ▓▓ 100, ██ 1,000 and more.', width),
    ...wrap(`Across: ${sellers}.`, width),
  ];
}
/** `A → B 4,812, then 0–312`: what the shades are too coarse to show. */
function changed(picture: MatrixPicture): readonly string[] {
  const [before, after] = picture.panels;
  const found = picture.holders.flatMap((holder, row) =>
    picture.sellers.flatMap((seller, column) => {
      const [a, b] = [before?.cells[row]?.[column], after?.cells[row]?.[column]];
      if (!a || !b || (a.low === b.low && a.high === b.high)) return [];
      return [`${clean(holder)} → ${clean(seller)} ${interval(a)}, then ${interval(b)}`];
    }),
  );
  const left = found.length - 8;
  return left > 0 ? [...found.slice(0, 8), `and ${number(left)} more`] : found;
}
function timeline(picture: TimelinePicture, width: number): readonly string[] {
  const [from, until] = [Number(picture.from.slice(0, 4)), Number(picture.until.slice(0, 4))];
  const years = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const per = width >= years.length * 2 + 2 ? 2 : 1;
  return picture.panels.flatMap((panel, i) => {
    const most = Math.max(1, ...panel.series.flatMap((series) => series.points.map((point) => point.high)));
    const lines = panel.series.flatMap((series) => [
      ...wrap(`${clean(series.label)}`, width),
      years.map((year) => EIGHTHS[Math.round((8 * highest(series, year)) / most)]?.repeat(per)).join(''),
    ]);
    const axis = pad(String(from), years.length * per - 4) + until;
    return [
      ...wrap(`${clean(panel.title)} (full height: ${compact(most)})`, width),
      ...lines,
      axis,
      ...(i < picture.panels.length - 1 ? [''] : []),
    ];
  });
}
/** The highest value that held on some day of the year. */
function highest(series: TimelineSeries, year: number): number {
  const inside = series.points.filter((point) => point.at.slice(0, 4) === String(year));
  const before = series.points.filter((point) => point.at < String(year)).at(-1);
  return Math.max(0, before?.high ?? 0, ...inside.map((point) => point.high));
}
