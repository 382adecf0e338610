// Builds examples/handsets/market.csv from ../shared/facts/market.json: smartphone shipments and shares as houses
// published them. Units in millions, shares in per cent; empty where not published. Same inputs, same bytes.
//
//   node scripts/handsets-market.mjs [MARKET.json] [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: here('../examples/handsets/market.csv') } },
});
const source = positionals[0] ?? here('../../shared/facts/market.json');

/** Vendors as the houses name them -> parties; `Total`, `Others` and Gionee have none. */
const parties = {
  Apple: 'apple',
  Coolpad: 'coolpad',
  Huawei: 'huawei',
  LG: 'lg',
  Lenovo: 'lenovo',
  Meizu: 'meizu',
  OPPO: 'oppo',
  Samsung: 'samsung',
  Xiaomi: 'xiaomi',
  Yulong: 'coolpad',
  ZTE: 'zte',
  vivo: 'vivo',
};

/** `2019 (final historical 2018Q4)` is a year of publication and a remark. */
function publication(date) {
  const [, published, remark] = /^([\d-]+)(?: \((.*)\))?$/.exec(date);
  return { published, remark: remark ?? '' };
}

function marketRow(row) {
  const { published, remark } = publication(row.date);
  const restated = row.vintage === 'as first published' ? '' : row.vintage;
  return {
    house: row.source,
    published,
    region: row.region,
    period: row.period,
    vendor: row.vendor,
    party: parties[row.vendor] ?? '',
    units: row.units_m ?? '',
    share: row.share ?? '',
    source: row.url,
    note: [restated, remark, row.note].filter(Boolean).join('; '),
  };
}

const sortKey = (row) =>
  [row.region, row.period, row.house, row.published, row.vendor, row.source].join('\t');
const rows = JSON.parse(readFileSync(source, 'utf8'))
  .filter((row) => row.seen)
  .map(marketRow)
  .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
writeFileSync(values.out, stringify(rows, { header: true }));
console.log(`${rows.length} rows`);
