// Pictures: data in, SVG text out. Colours come from the page's style by class, so that dark pages and print just work.
export { barsSvg } from './bars.js';
export type { BarsPicture, MatrixPicture, Picture, Span, TimelinePicture, TimelineSeries } from './data.js';
export { matrixSvg, shade } from './matrix.js';
export { escape } from './svg.js';
export { timelineSvg } from './timeline.js';
