// Cells of staging files: CSV in which text is always quoted and nothing is empty, as DuckDB loads it.
import type { Cell, Column } from '../tables.js';

export function encodeCell(cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'string') return String(cell);
  return plainText.test(cell) ? `"${cell}"` : `"${cell.replace(controls, ' ').replace(/"/g, '""')}"`;
}
/** A line of the staging file is a line: controls in names and titles become spaces. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u001f\u007f]+/g;
// oxlint-disable-next-line no-control-regex -- as above
const plainText = /^[^\u0000-\u001f\u007f"]*$/;

/** The SQL that reads a staging file with these columns. */
export function readStaged(path: string, columns: readonly Pick<Column, 'name' | 'type'>[]): string {
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  return `read_csv(${literalPath(path)}, columns = {${types}}, header = false, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, auto_detect = false, max_line_size = 8388608)`;
}

/** A path as a string of SQL in which no letter is a wildcard. */
const literalPath = (path: string): string => `'${path.replace(/[*?[]/g, '[$&]').replace(/'/g, "''")}'`;
