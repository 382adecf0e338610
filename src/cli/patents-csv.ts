// Patents as a table that a workspace can name under `tables: {patents: [...]}` and read back to the same data.
import { stringify } from 'csv-stringify/sync';
import { patent, patentCell } from '../language/index.js';
import type { Row } from './patents.js';

const keys = ['id', ...Object.keys(patent.shape)];

/** Header `id` and every key of a patent, in the order of the schema; then a line a row. */
export function patentsCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const plain = row as unknown as Readonly<Record<string, unknown>>;
    return keys.map((key) => patentCell(plain[key]));
  });
  return stringify([keys, ...lines]);
}
