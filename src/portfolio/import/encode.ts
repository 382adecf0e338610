// Rows of a chunk as lines for the staging files.
import type { Parsed, RecordRow, Reject } from '../../records/index.js';
import { intoTables } from '../into-tables.js';
import { encodeLine } from './cells.js';
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
/** DuckDB's reader of CSV takes lines up to 2 MB; no record of an office comes near. */
const LONGEST = 1_900_000;

/** `base`: where the member begins, its archive's members laid one behind the other. */
export function encode(parsed: Parsed<RecordRow>, base: number): Encoded {
  const lines = new Map<string, string[]>();
  const rejects = [...parsed.rejects];
  let records = 0;
  let at = 0;
  /** Lines of one record, held back until all of them are known to be loadable. */
  let own: [string, string][] = [];
  const put = (table: string, cells: readonly Cell[]) => {
    own.push([table, encodeLine([base + at, ...cells])]);
  };
  parsed.rows.forEach((row, index) => {
    at = parsed.at[index] as number;
    own = [];
    intoTables(row, put);
    const long = own.find(([, line]) => line.length * 3 > LONGEST && Buffer.byteLength(line) > LONGEST);
    if (long) return rejects.push(tooLong(long, at));
    records++;
    for (const [table, line] of own) {
      const known = lines.get(table);
      if (known) known.push(line);
      else lines.set(table, [line]);
    }
    return undefined;
  });
  const bytes = ([table, all]: [string, string[]]) =>
    [table, new TextEncoder().encode(`${all.join('\n')}\n`)] as const;
  return {
    tables: new Map([...lines].map(bytes)),
    rows: new Map([...lines].map(([table, all]) => [table, all.length])),
    records,
    rejects,
    passedOver: parsed.passedOver,
  };
}

function tooLong([table, line]: [string, string], offset: number): Reject {
  const reason = `a row for \`${table}\` of ${line.length} characters, expected at most ${LONGEST}`;
  return { code: 'too-long', reason, offset, length: 0, digest: '', bytes: new Uint8Array() };
}
