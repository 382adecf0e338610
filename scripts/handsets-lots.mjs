// Builds examples/handsets/declared-lots.csv: the ETSI declarations, counted by declarant name, office and
// filing month (../shared/facts/declared-landscape.csv), summed per party by examples/handsets/declarants.csv.
//
//   node scripts/handsets-lots.mjs [LANDSCAPE.csv] [--pool-below 12] [--out FILE]
//
// The same inputs give the same bytes. A month with fewer applications than `--pool-below` is pooled with the
// other small months of its quarter into a lot that is filed "some day inside the quarter", because the language
// rounds the granted share of every lot down: thousands of lots of one would all count nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here('../examples/handsets/');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pool-below': { type: 'string', default: '12' },
    out: { type: 'string', default: `${folder}declared-lots.csv` },
  },
});
const poolBelow = Number(values['pool-below']);
const landscape = positionals[0] ?? here('../../shared/facts/declared-landscape.csv');
const table = (path) => parse(readFileSync(path), { columns: true, bom: true });

/** Errors of the source: no declarant, or filed before there was anything to declare. */
const isError = (row) => row.declarant === '' || row.filing_month < '1980';

/** declarant name -> party, for the names that are resolved */
function resolvedNames() {
  const names = new Map();
  for (const { declarant, party } of table(`${folder}declarants.csv`)) names.set(declarant, party);
  return names;
}

/** Applications by `party office month`, and what was left out and why. */
function sumByParty(rows, names) {
  const sums = new Map();
  const left = { errors: 0, unresolved: 0 };
  for (const row of rows) {
    const applications = Number(row.applications);
    const party = names.get(row.declarant);
    if (isError(row)) left.errors += applications;
    else if (party === undefined) throw new Error(`declarants.csv has no row for \`${row.declarant}\``);
    else if (party === '') left.unresolved += applications;
    else {
      const key = `${party} ${row.office} ${row.filing_month}`;
      sums.set(key, (sums.get(key) ?? 0) + applications);
    }
  }
  return { sums, left };
}

const quarterOf = (month) => Math.ceil(Number(month) / 3);
/** Small months of one quarter go together; one small month alone keeps its month. */
function poolSmallMonths(sums) {
  const small = new Map();
  const lots = new Map();
  for (const [key, count] of sums) {
    const quarter = `${key.slice(0, -2)}q${quarterOf(key.slice(-2))}`;
    if (count >= poolBelow) lots.set(key, count);
    else small.set(quarter, [...(small.get(quarter) ?? []), [key, count]]);
  }
  for (const [quarter, months] of small) {
    const key = months.length === 1 ? months[0][0] : quarter;
    lots.set(key, (lots.get(key) ?? 0) + months.reduce((total, [, count]) => total + count, 0));
  }
  return lots;
}
/** A month as it is; a quarter as some day between its first and its last. */
function filedIn(text) {
  const [year, part] = text.split('-');
  if (!part.startsWith('q')) return text;
  const last = Number(part.slice(1)) * 3;
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return json({ unknown: { from: `${year}-${String(last - 2).padStart(2, '0')}-01`, until: end } });
}

const json = (value) => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
const readsOn = json([{ standard: 'cellular', by: 'declared' }]);

/** One row of the table; its columns are keys of a patent. */
function lotRow(key, count) {
  const [party, office, filed] = key.split(' ');
  const where = office.toLowerCase();
  return [
    `${party}-${where}-${filed}`,
    count,
    office,
    office === 'EP' ? json({ assumed: 'validation-ep' }) : '',
    party,
    filedIn(filed),
    json({ 'after-filing': { assumed: `pendency-${where}` } }),
    json({ assumed: `grant-rate-${where}` }),
    readsOn,
  ].join(',');
}

const rows = table(landscape);
const { sums, left } = sumByParty(rows, resolvedNames());
const lots = [...poolSmallMonths(sums)].sort(([a], [b]) => (a < b ? -1 : 1));
const header = 'id,count,country,validated,owner,filed,granted,granted-share,reads-on';
const body = lots.map(([key, count]) => lotRow(key, count));
writeFileSync(values.out, `${[header, ...body].join('\n')}\n`);

const total = rows.reduce((sum, row) => sum + Number(row.applications), 0);
const inLots = lots.reduce((sum, [, count]) => sum + count, 0);
console.log(`${total} applications in the source`);
console.log(`${left.errors} kept apart: no declarant, or filed before 1980`);
console.log(`${left.unresolved} kept apart: declarant name not resolved`);
console.log(
  `${inLots} in ${lots.length} lots of ${new Set(lots.map(([key]) => key.split(' ')[0])).size} parties`,
);
