// Positions: every holder group against every seller group on a day, as counts with intervals.
export { classesOf } from './classes.js';
export { Positions, type PositionOptions, total } from './position.js';
export { Relevance } from './relevant.js';
export type { Cell, Filter, Interval, LotGroup, Position } from './types.js';
