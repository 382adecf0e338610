// Rows of a result in columns, as the database gives them and as they travel between threads.

export interface Block {
  readonly names: readonly string[];
  readonly columns: readonly (readonly unknown[])[];
  readonly rows: number;
}
export function* rowsOf(blocks: readonly Block[]): Generator<Readonly<Record<string, unknown>>> {
  for (const { names, columns, rows } of blocks) {
    for (let row = 0; row < rows; row++) {
      const cells: Record<string, unknown> = {};
      for (const [column, name] of names.entries()) cells[name] = columns[column]?.[row];
      yield cells;
    }
  }
}
