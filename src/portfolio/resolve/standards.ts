// Which standard of the workspace a declaration speaks of: by its project, deliverable or standard, else by its generation.
import type { Workspace } from '../../language/index.js';
import type { Database } from '../store/database.js';

/** Columns of a declaration that can name a standard, the one that says most before the others. */
const columns = ['project', 'standard', 'deliverable', 'generations'] as const;
type StandardColumn = (typeof columns)[number];

/**
 * Makes the tables `named_by_project` and so on: cells of the column that name standards of the workspace, with their ids between
 * blanks. The first column of a declaration that names one decides.
 */
export async function makeStandards(database: Database, workspace: Workspace): Promise<void> {
  const standards = new Standards(workspace.standards);
  for (const column of columns) {
    await database.run(`CREATE OR REPLACE TABLE work.named_by_${column} (cell VARCHAR, ids VARCHAR)`);
    const named: string[][] = [];
    const cells = database.each(
      `SELECT DISTINCT ${column} AS cell FROM declarations WHERE ${column} IS NOT NULL`,
    );
    for await (const { cell } of cells) {
      const ids = standards.named(column, String(cell));
      if (ids.length > 0) named.push([String(cell), ids.join(' ')]);
    }
    await database.append('work', `named_by_${column}`, named);
  }
}
/** For a query on declarations `d`: the ids as an expression, and the joins that it needs. */
export const standardsOf = {
  ids: `coalesce(${columns.map((column) => `${column}s.ids`).join(', ')})`,
  joins: columns
    .map((column) => `LEFT JOIN named_by_${column} ${column}s ON ${column}s.cell = d.${column}`)
    .join(' '),
};

/** The standards of a workspace by their names and generations. */
class Standards {
  readonly #byName = new Map<string, string>();
  /** Generations that one standard of the workspace stands for; null where several do, none including the others. */
  readonly #byGeneration = new Map<string, string | null>();

  constructor(standards: Workspace['standards']) {
    for (const [id, { name, generation }] of Object.entries(standards)) {
      this.#byName.set(id.toLowerCase(), id);
      if (name) this.#byName.set(name.toLowerCase(), id);
      if (typeof generation === 'string') this.#addGeneration(generation, id, standards);
    }
  }

  /** Ids of the standards that a cell names; ETSI writes a project as `LTE | Long Term Evolution`, generations as `3G 4G`. */
  named(column: StandardColumn, cell: string): string[] {
    if (column === 'generations') {
      const ids = cell.split(' ').flatMap((one) => this.#byGeneration.get(one) ?? []);
      return [...new Set(ids)].sort();
    }
    for (const text of [cell, ...(column === 'project' ? cell.split('|') : [])]) {
      const id = this.#byName.get(text.trim().toLowerCase());
      if (id !== undefined) return [id];
    }
    return [];
  }

  #addGeneration(generation: string, id: string, standards: Workspace['standards']): void {
    const other = this.#byGeneration.get(generation);
    if (other === undefined) this.#byGeneration.set(generation, id);
    else if (other !== null && includes(standards, id, other)) this.#byGeneration.set(generation, id);
    else if (other === null || !includes(standards, other, id)) this.#byGeneration.set(generation, null);
  }
}

const includes = (standards: Workspace['standards'], id: string, other: string): boolean =>
  Array.isArray(standards[id]?.includes) && (standards[id].includes as unknown[]).includes(other);
