// The rows beside a brief: every lot group that some figure counts, and under which grounds it is counted.
import { stringify } from 'csv-stringify/sync';
import { json } from './json.js';
import type { Brief, LotRow } from './model.js';
import { lineOf } from './words.js';

const COLUMNS = [
  'id',
  'world',
  'at',
  'holder',
  'seller',
  'product',
  'kind',
  'country',
  'answer',
  'detail',
  'count',
  'because',
  'turns-on',
  'lots',
  'places',
  'figures',
] as const;
type Flat = Record<(typeof COLUMNS)[number], string | number>;

function flat(row: LotRow, figures: readonly string[]): Flat {
  const { id, world, at, holder, seller, product, kind, country, answer, count } = row;
  return {
    id,
    world,
    at,
    holder,
    seller,
    product,
    kind,
    country,
    answer,
    count,
    detail: row.detail ?? '',
    because: row.because.join(' '),
    'turns-on': row.turnsOn.join(' '),
    lots: row.lots.join(' '),
    places: row.places.map(lineOf).join(' '),
    figures: figures.join(' '),
  };
}
function all(brief: Brief): readonly Flat[] {
  const figures = new Map<string, string[]>();
  for (const ground of brief.grounds)
    for (const row of ground.rows) {
      const known = figures.get(row);
      if (known) known.push(ground.id);
      else figures.set(row, [ground.id]);
    }
  return brief.rows.map((row) => flat(row, figures.get(row.id) ?? []));
}
/** As in every list of the house (docs/decisions/formulas.md): one apostrophe in front, also where one stands already. */
function guarded(row: Flat): Flat {
  const guard = (value: string | number) =>
    /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(String(value)) ? `'${value}` : value;
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, guard(value)])) as Flat;
}
/** RFC 4180 with line feeds. A value that a spreadsheet would take for a formula gets an apostrophe in front. */
export const rowsCsv = (brief: Brief): string =>
  stringify(all(brief).map(guarded), {
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: '\n',
  });

export const rowsJson = (brief: Brief): string => json(all(brief));
