// Deals against exposure over the years: panels of stepped lines with their bands, and one marker per deal across all
// of them. Narrow, the markers carry the numbers of the table of deals instead of names.
import { span } from '../../calendar/index.js';
import { compact } from '../words.js';
import type { TimelinePicture, TimelineSeries } from './data.js';
import { lay } from './lanes.js';
import { at, escape, fit, picture, tag, text, ticks, widthOf } from './svg.js';

const FONT = 11;
const LANE = 15;
const PANEL = 150;
const GAP = 34;
const LEFT = 46;

interface Frame {
  readonly width: number;
  readonly right: number;
  readonly x: (date: string) => number;
  readonly narrow: boolean;
}

export function timelineSvg(data: TimelinePicture, id: string, width: number): string {
  const narrow = width < 480;
  const names = data.panels.flatMap((panel) => panel.series.map((series) => series.label));
  const right = narrow ? 8 : Math.min(190, Math.max(40, ...names.map((name) => widthOf(name, FONT))) + 14);
  const [first, last] = [span(data.from)[0], span(data.until)[1]];
  const x = (date: string) =>
    LEFT + ((span(date)[0] - first) / Math.max(1, last - first)) * (width - LEFT - right);
  const frame: Frame = { width, right, x, narrow };
  const inside = data.deals.flatMap((deal, i) => {
    const day = span(deal.at)[0];
    return day >= first && day <= last ? [{ ...deal, number: i + 1 }] : [];
  });
  const labels = lay(
    inside.map((deal) => ({ x: x(deal.at), label: narrow ? String(deal.number) : deal.label })),
    FONT,
    narrow ? width : width - right + 60,
  );
  const lanes = Math.max(0, ...labels.map((label) => label.lane + 1));
  const top = lanes * LANE + 26;
  const heights = data.panels.map((panel) => PANEL + (narrow ? panel.series.length * 15 : 0));
  const tops = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, h) => sum + h + GAP, 0));
  const bottom = (tops.at(-1) ?? top) + (heights.at(-1) ?? 0);
  const markers = inside.map((deal, i) => {
    const label = labels[i];
    const y = 12 + (label?.lane ?? 0) * LANE;
    const line = tag('path', {
      d: `M${at(x(deal.at))} ${y - 9}V${at(bottom)}`,
      class: deal.main ? 'deal main' : 'deal',
    });
    return { line, words: dealName(deal, label, x(deal.at), y) };
  });
  return picture(
    id,
    { width, height: bottom + 24 },
    data.caption,
    data.description,
    ...markers.map((marker) => marker.line),
    years(data, frame, bottom),
    ...data.panels.map((panel, i) =>
      drawPanel(panel, tops[i] ?? top, heights[i] ?? PANEL, data.until, frame),
    ),
    ...markers.map((marker) => marker.words),
  );
}
type Deal = TimelinePicture['deals'][number];

function dealName(
  deal: Deal,
  label: ReturnType<typeof lay>[number] | undefined,
  x: number,
  y: number,
): string {
  const start = label?.anchor !== 'end';
  return tag(
    'g',
    {},
    tag('title', {}, escape(`${deal.at}: ${deal.label}`)),
    text(start ? x + 4 : x - 4, y, `label halo${deal.main ? ' side' : ''}`, label?.words ?? '', {
      'text-anchor': start ? 'start' : 'end',
    }),
  );
}
function years(data: TimelinePicture, frame: Frame, bottom: number): string {
  const [from, until] = [Number(data.from.slice(0, 4)), Number(data.until.slice(0, 4))];
  const every = frame.narrow ? 5 : Math.max(1, Math.ceil((until - from) / 21));
  const parts: string[] = [];
  for (let year = from; year <= until; year += 1) {
    if (year % every !== 0) continue;
    const x = frame.x(String(year));
    parts.push(tag('path', { d: `M${at(x)} ${at(bottom)}v4`, class: 'axis' }));
    const words = frame.narrow || every > 1 ? String(year) : `’${String(year).slice(2)}`;
    parts.push(
      text(x, bottom + 16, 'label quiet', words, { 'text-anchor': year === from ? 'start' : 'middle' }),
    );
  }
  return parts.join('');
}
function drawPanel(
  panel: TimelinePicture['panels'][number],
  top: number,
  height: number,
  until: string,
  frame: Frame,
): string {
  const legend = frame.narrow ? panel.series.length * 15 : 0;
  const [upper, lower] = [top + legend + 4, top + height];
  const steps = ticks(
    Math.max(0, ...panel.series.flatMap((series) => series.points.map((point) => point.high))),
  );
  const most = steps.at(-1) ?? 1;
  const y = (count: number) => lower - (count / most) * (lower - upper);
  const grid = steps.map(
    (step) =>
      tag('path', {
        d: `M${LEFT} ${at(y(step))}H${at(frame.width - frame.right)}`,
        class: step === 0 ? 'axis' : 'grid',
      }) + text(LEFT - 6, y(step) + 4, 'label quiet', compact(step), { 'text-anchor': 'end' }),
  );
  const lines = panel.series.map((series) => drawSeries(series, until, frame, y));
  const names = frame.narrow ? legendLines(panel.series, top) : endNames(panel.series, frame, y, upper);
  return tag('g', {}, ...grid, ...lines, text(LEFT - 40, top - 6, 'panel halo', panel.title), ...names);
}
function drawSeries(
  series: TimelineSeries,
  until: string,
  frame: Frame,
  y: (count: number) => number,
): string {
  const points = series.points;
  const next = (i: number) => frame.x(points[i + 1]?.at ?? until);
  const upper = points
    .map((p, i) => `${i ? 'V' : `M${at(frame.x(p.at))} `}${at(y(p.high))}H${at(next(i))}`)
    .join('');
  const back = [...points.keys()]
    .reverse()
    .map((i) => `V${at(y(points[i]?.low ?? 0))}H${at(frame.x(points[i]?.at ?? until))}`)
    .join('');
  const open = points.some((p) => p.low < p.high);
  const band =
    open && !series.ghost ? tag('path', { d: `${upper}${back}Z`, class: `band s${series.side}` }) : '';
  return band + tag('path', { d: upper, class: `line s${series.side}${series.ghost ? ' ghost' : ''}` });
}
/** Names at the end of their lines, pushed apart where two lines end close together. */
function endNames(
  series: readonly TimelineSeries[],
  frame: Frame,
  y: (count: number) => number,
  upper: number,
): string[] {
  const order = series
    .map((one) => ({ one, y: y(one.points.at(-1)?.high ?? 0) + 4 }))
    .sort((a, b) => a.y - b.y || a.one.side - b.one.side);
  let free = upper;
  const placed = order.map(({ one, y: wanted }) => {
    const found = Math.max(wanted, free);
    free = found + 14;
    return { one, y: found };
  });
  const words = (label: string) => fit(label, FONT, frame.right - 8);
  return placed.map(({ one, y: at_ }) =>
    text(frame.width - frame.right + 6, at_, `label t-s${one.side}`, words(one.label)),
  );
}
function legendLines(series: readonly TimelineSeries[], top: number): string[] {
  return series.map(
    (one, i) =>
      tag('path', {
        d: `M${LEFT} ${at(top + 8 + i * 15)}h16`,
        class: `line s${one.side}${one.ghost ? ' ghost' : ''}`,
      }) + text(LEFT + 22, top + 12 + i * 15, `label t-s${one.side}`, one.label),
  );
}
