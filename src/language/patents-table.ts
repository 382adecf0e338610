// Tables of patents: the columns are the keys of a patent, nested values are JSON. One bad row leaves the others alone.
import { type Code, finding, nearest, type Problem } from './findings.js';
import type { Merged } from './merge.js';
import type { Met } from './met.js';
import { type Written, written } from './plain.js';
import { patentIdProblem } from './publication.js';
import type { Table } from './rows.js';
import { patent } from './schema.js';
import { type Entry, oneOf, type Shape, shapeOf } from './shape.js';
import { type Issue, Walk } from './walk.js';
import type { Place } from './workspace.js';

interface Column {
  readonly name: string;
  readonly shape: Shape;
  /** The same text in the same column means the same: equal cells share one value, which keeps a landscape small. */
  readonly cells: Map<string, Cell>;
}
interface Cell {
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** What the cell refers to; looked at once, in the first row that has it. */
  readonly walk: Walk;
  seen: boolean;
}
/** Columns in which hardly a value repeats are not worth remembering. */
const REMEMBERED = 50_000;

/** Adds the rows of a table to `merged`. Findings go to `merged.findings`, what they refer to into `met`. */
export function addPatents(table: Table, merged: Merged, met: Met, imported = false): void {
  const columns = columnsOf(table, merged);
  const ids = table.columns.indexOf('id');
  if (!columns) return;
  table.rows.forEach((row, index) => {
    const place: Place = { file: table.name, line: table.line(index), column: 1 };
    const id = (row[ids] ?? '').trim();
    const reject = (code: Code, problem: Problem) => {
      merged.findings.push(finding(code, place, { path: ['patents', id], ...problem, severity: 'rejected' }));
    };
    const bad = badRow(row, columns.length, id);
    if (bad) return reject(bad.code, bad.problem);
    const entry: Record<string, unknown> = {};
    let good = true;
    columns.forEach((column, position) => {
      const text = (row[position] ?? '').trim();
      if (!column || text === '') return;
      const cell = cellOf(column, text);
      for (const issue of cell.issues) reject(issue.code, { ...issue, path: ['patents', id, ...issue.path] });
      good &&= cell.issues.length === 0;
      if (!cell.seen) met.add(cell.walk, () => place);
      cell.seen = true;
      entry[column.name] = cell.value;
    });
    if (good) merged.addRow(id, entry, imported ? { ...place, from: `${id} as imported` } : place);
  });
}

function badRow(row: readonly string[], width: number, id: string): { code: Code; problem: Problem } | null {
  if (row.length !== width)
    return { code: 'bad-row', problem: { found: `${row.length} cells`, expected: `${width}` } };
  if (!id)
    return {
      code: 'bad-row',
      problem: { found: 'no id', expected: 'a publication number or an id in kebab-case' },
    };
  return patentIdProblem(id);
}

function cellOf(column: Column, text: string): Cell {
  const known = column.cells.get(text);
  if (known) return known;
  const walk = new Walk([column.name], true);
  const value = walk.value(column.shape, cellValue(text, column.shape, walk));
  const cell: Cell = { value, issues: walk.issues, walk, seen: false };
  if (column.cells.size < REMEMBERED) column.cells.set(text, cell);
  return cell;
}

/** Text, or JSON where the cell begins like a list or a map and the key can hold one. */
function cellValue(text: string, shape: Shape, walk: Walk): Written {
  if (shape.kind === 'scalar' || !/^[[{]/.test(text)) return text;
  try {
    return written(JSON.parse(text));
  } catch {
    walk.report('bad-json', {
      found: `\`${text.slice(0, 60)}\``,
      expected: 'a nested value written as JSON',
    });
    return 'unknown';
  }
}

/** What each column holds, null for `id`; null for all when the head is wrong. */
function columnsOf(table: Table, merged: Merged): (Column | null)[] | null {
  const { keys } = shapeOf(patent) as Entry;
  const words = ['id', ...keys.keys()];
  const place: Place = { file: table.name, line: 1, column: 1 };
  const before = merged.findings.length;
  if (!table.columns.includes('id')) {
    merged.findings.push(
      finding('missing-column', place, { found: 'id', expected: 'a column with the id of each patent' }),
    );
  }
  const columns = table.columns.map((name, index) => {
    const shape = keys.get(name);
    if (table.columns.indexOf(name) < index)
      merged.findings.push(finding('duplicate-key', place, { found: name }));
    else if (!shape && name !== 'id') {
      const problem = { found: name, expected: oneOf(words), nearest: nearest(name, words) };
      merged.findings.push(finding('unknown-column', place, problem));
    }
    return shape ? { name, shape, cells: new Map<string, Cell>() } : null;
  });
  return merged.findings.length === before ? columns : null;
}
