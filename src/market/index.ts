// Shipments and shares as published, and claims about them checked as of their day. Pure functions over market rows.
export { type Period, parsePeriod } from './period.js';
export { countsFrom, seenBy } from './publication.js';
export { type Reading, shareOf, unitsOf } from './reading.js';
export { checkTrend, type LaterFigure, type MarketClaim, type TrendResult } from './trend.js';
export type { Comparison, Movement, Rival, Verdict } from './compare.js';
