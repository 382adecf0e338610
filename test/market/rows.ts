// Small made-up market rows for the tests: one house, one region, one page.
import type { MarketRow } from '../../src/language/index.js';

let line = 1;
export function row(over: Partial<MarketRow> & { vendor: string; period: string }): MarketRow {
  line += 1;
  return {
    house: 'Alpha',
    published: '2017-02-16',
    region: 'China',
    party: over.vendor === 'Total' ? null : over.vendor.toLowerCase(),
    units: null,
    share: null,
    source: 'https://example.org/figures',
    note: null,
    place: { file: 'market.csv', line, column: 1 },
    ...over,
  };
}
