// Lines of staging files, as DuckDB loads them: cells between unit separators, no quotes, nothing for null.
import type { Cell, Column } from '../tables.js';

const SEPARATOR = '\u001f';
/** Controls that would end a line or a cell; names and titles lose nothing by them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u001e\u007f]/;
// oxlint-disable-next-line no-control-regex -- as above
const ALL_CONTROLS = /[\u0000-\u001f\u007f]+/g;

/** A line without its end. Joined first and looked at once: cells with controls in them are rare. */
export function encodeLine(cells: readonly Cell[]): string {
  const line = cells.join(SEPARATOR);
  if (!CONTROLS.test(line) && separators(line) === cells.length - 1) return line;
  return cells
    .map((cell) => (typeof cell === 'string' ? cell.replace(ALL_CONTROLS, ' ') : cell))
    .join(SEPARATOR);
}

function separators(line: string): number {
  let count = 0;
  for (let at = line.indexOf(SEPARATOR); at >= 0; at = line.indexOf(SEPARATOR, at + 1)) count++;
  return count;
}

/** The SQL that reads a staging file with these columns. */
export function readStaged(path: string, columns: readonly Pick<Column, 'name' | 'type'>[]): string {
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ');
  return `read_csv(${literalPath(path)}, columns = {${types}}, header = false, delim = '${SEPARATOR}', quote = '', escape = '',
    nullstr = '', auto_detect = false)`;
}

/** A path as a string of SQL in which no letter is a wildcard. */
const literalPath = (path: string): string => `'${path.replace(/[*?[]/g, '[$&]').replace(/'/g, "''")}'`;
