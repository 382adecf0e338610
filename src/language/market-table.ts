// Tables of market figures: what a house published about a vendor's shipments or share in a region and period.
import { finding, nearest, type Problem } from './findings.js';
import type { Table } from './rows.js';
import { oneOf } from './shape.js';
import type { Finding, MarketRow, Place } from './workspace.js';

const needed = ['house', 'published', 'region', 'period', 'vendor', 'source'] as const;
const columns = [...needed, 'party', 'units', 'share', 'note'];

/** The rows of a market table, and a finding for each row that was left out. */
export function marketRows(table: Table): { rows: MarketRow[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const head: Place = { file: table.name, line: 1, column: 1 };
  for (const name of table.columns) {
    if (columns.includes(name)) continue;
    const problem = { found: name, expected: oneOf(columns), nearest: nearest(name, columns) };
    findings.push(finding('unknown-column', head, problem));
  }
  for (const name of needed) {
    if (!table.columns.includes(name)) findings.push(finding('missing-column', head, { found: name }));
  }
  if (findings.length > 0) return { rows: [], findings };
  const rows: MarketRow[] = [];
  table.rows.forEach((cells, index) => {
    const place: Place = { file: table.name, line: table.line(index), column: 1 };
    const get = (name: string) => (cells[table.columns.indexOf(name)] ?? '').trim();
    const problem = problemOf(cells.length, table.columns.length, get);
    if (problem)
      findings.push(
        finding('bad-row', place, { severity: 'rejected', ...problem, path: ['market', String(index)] }),
      );
    else rows.push(row(get, place));
  });
  return { rows, findings };
}

function row(get: (name: string) => string, place: Place): MarketRow {
  const [units, share] = [get('units'), get('share')];
  return {
    house: get('house'),
    published: get('published'),
    region: get('region'),
    period: get('period'),
    vendor: get('vendor'),
    party: get('party') || null,
    units: units === '' ? null : Number(units),
    share: share === '' ? null : Number(share),
    source: get('source'),
    note: get('note') || null,
    place,
  };
}

function problemOf(found: number, expected: number, get: (name: string) => string): Problem | null {
  if (found !== expected) return { found: `${found} cells`, expected: `${expected}` };
  const empty = needed.find((name) => get(name) === '');
  if (empty) return { found: `nothing under \`${empty}\``, expected: 'a value' };
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(get('published'))) {
    return { found: `\`${get('published')}\` under \`published\``, expected: 'a date' };
  }
  if (!/^\d{4}(FY|-?(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/.test(get('period'))) {
    return {
      found: `\`${get('period')}\` under \`period\``,
      expected: 'a year (`2017` or `2017FY`), half (`2017H1`), quarter (`2017Q2`) or month',
    };
  }
  for (const name of ['units', 'share']) {
    const text = get(name);
    const value = Number(text);
    if (text === '') continue;
    if (!Number.isFinite(value) || value < 0)
      return { found: `\`${text}\` under \`${name}\``, expected: 'a number' };
    if (name === 'share' && value > 100)
      return { found: `a share of \`${text}\``, expected: 'at most 100 per cent' };
  }
  return null;
}
