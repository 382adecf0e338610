// Rows of a chunk as lines for the staging files.
import type { Parsed, RecordRow, Reject } from '../../records/index.js';
import { intoTables } from '../into-tables.js';
import { encodeCell } from './cells.js';
import type { Cell } from '../tables.js';

/** What a chunk gave, ready to be written; it travels between threads without being copied. */
export interface Encoded {
  /** By table: lines, UTF-8. The first column, the id of the import, is added when they are loaded. */
  readonly tables: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** By table: how many lines. */
  readonly rows: ReadonlyMap<string, number>;
  readonly records: number;
  readonly rejects: readonly Reject[];
  readonly passedOver: ReadonlyMap<string, number>;
}
/** `readStaged` takes lines up to 8 MiB; no record of an office comes near. */
const LONGEST = 4 * 1024 * 1024;

/** `base`: where the member begins, its archive's members laid one behind the other. */
export function encode(parsed: Parsed<RecordRow>, base: number): Encoded {
  const text = new Map<string, string>();
  const rows = new Map<string, number>();
  const rejects = [...parsed.rejects];
  let records = 0;
  let at = 0;
  /** Lines of one record, held back until all of them are known to be loadable. */
  let lines: [string, string][] = [];
  const put = (table: string, cells: readonly Cell[]) => {
    let line = String(base + at);
    for (const cell of cells) line += `,${encodeCell(cell)}`;
    lines.push([table, `${line}\n`]);
  };
  parsed.rows.forEach((row, index) => {
    at = parsed.at[index] as number;
    lines = [];
    intoTables(row, put);
    const long = lines.find(([, line]) => line.length * 3 > LONGEST && Buffer.byteLength(line) > LONGEST);
    if (long) return rejects.push(tooLong(long, at));
    records++;
    for (const [table, line] of lines) {
      text.set(table, (text.get(table) ?? '') + line);
      rows.set(table, (rows.get(table) ?? 0) + 1);
    }
    return undefined;
  });
  const tables = new Map([...text].map(([table, lines]) => [table, new TextEncoder().encode(lines)]));
  return { tables, rows, records, rejects, passedOver: parsed.passedOver };
}

function tooLong([table, line]: [string, string], offset: number): Reject {
  const reason = `a row for \`${table}\` of ${line.length} characters, expected at most ${LONGEST}`;
  return { code: 'too-long', reason, offset, length: 0, digest: '', bytes: new Uint8Array() };
}
