// Who can still sue, largest first: a bar per holder. Solid what it can assert, hatched what deals hold off, and a
// whisker from the lowest to the highest count over the readings of what is not known.
import { interval, number } from '../words.js';
import type { BarsPicture } from './data.js';
import { at, escape, fit, picture, tag, text, ticks, widthOf } from './svg.js';

const FONT = 12;

/** Below 480 the name stands above its bar, so that a telephone shows it at full size. */
export function barsSvg(data: BarsPicture, id: string, width: number): string {
  const stacked = width < 480;
  const row = stacked ? 42 : 28;
  const left = stacked ? 0 : 160;
  const labels = data.bars.map((bar) => said(bar));
  const right = stacked ? 8 : 16 + Math.max(40, ...labels.map((words) => widthOf(words, FONT)));
  const steps = ticks(Math.max(0, ...data.bars.map((bar) => bar.open.high + bar.shielded)));
  const top = steps.at(-1) ?? 1;
  const x = (count: number) => left + (count / top) * (width - left - right);
  const height = 26 + data.bars.length * row + 8;
  const axis = (stacked ? steps.filter((_, i) => i % 2 === 0) : steps)
    .map((step) => {
      const anchor = step === 0 ? 'start' : 'middle';
      return (
        tag('path', { d: `M${at(x(step))} 18V${height - 6}`, class: 'grid' }) +
        text(x(step), 12, 'label quiet', number(step), { 'text-anchor': anchor })
      );
    })
    .join('');
  const bars = data.bars.map((bar, i) => {
    const y = 26 + i * row;
    const middle = stacked ? y + 27 : y + 10;
    const name = stacked
      ? text(0, y + 12, 'label name', fit(bar.label, FONT, width - widthOf(labels[i] ?? '', FONT) - 16)) +
        text(width, y + 12, 'label', labels[i] ?? '', { 'text-anchor': 'end' })
      : text(left - 8, y + 14, 'label name', fit(bar.label, FONT + 1, left - 14), { 'text-anchor': 'end' }) +
        text(x(bar.open.high + bar.shielded) + 8, y + 14, 'label', labels[i] ?? '');
    return tag(
      'g',
      {},
      tag('title', {}, escape(`${bar.label}: ${labels[i]}`)),
      drawn(data, bar, x, middle, id),
      name,
    );
  });
  const hatch = tag(
    'pattern',
    {
      id: `${id}-hatch`,
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    tag('rect', { width: 5, height: 5, class: 'hatch-ground' }),
    tag('path', { d: 'M0 0V5', class: 'hatch' }),
  );
  return picture(
    id,
    { width, height },
    data.caption,
    data.description,
    tag('defs', {}, hatch),
    axis,
    ...bars,
  );
}
type Bar = BarsPicture['bars'][number];

function said(bar: Bar): string {
  return bar.shielded > 0 ? `${interval(bar.open)} (${number(bar.shielded)} held off)` : interval(bar.open);
}
function drawn(
  data: BarsPicture,
  bar: Bar,
  x: (count: number) => number,
  middle: number,
  id: string,
): string {
  const [start, low, high] = [x(0), x(bar.open.low), x(bar.open.high)];
  const end = x(bar.open.high + bar.shielded);
  const parts = [
    tag('rect', {
      x: start,
      y: middle - 6,
      width: Math.max(0, high - start),
      height: 12,
      class: `bar s${data.side}`,
    }),
  ];
  if (bar.shielded > 0)
    parts.push(
      tag('rect', {
        x: high,
        y: middle - 6,
        width: Math.max(0.5, end - high),
        height: 12,
        fill: `url(#${id}-hatch)`,
        class: 'held',
      }),
    );
  if (bar.open.low < bar.open.high)
    parts.push(
      tag('path', {
        d: `M${at(low)} ${at(middle - 4)}v8M${at(low)} ${at(middle)}H${at(high)}M${at(high)} ${at(middle - 4)}v8`,
        class: 'whisker',
      }),
    );
  return parts.join('');
}
