// Which standard of the workspace a declaration speaks of: by its project, deliverable or standard, else by its generation.
import type { Workspace } from '../../language/index.js';
import type { Database } from '../store/database.js';

/** The words of a declaration that can name a standard. */
export interface StandardWords {
  readonly project: string | null;
  readonly standard: string | null;
  readonly deliverable: string | null;
  /** `3G 4G` */
  readonly generations: string | null;
}

/** Makes the table `declared_standards`: for words that name standards of the workspace, their ids between blanks. */
export async function makeStandards(database: Database, workspace: Workspace): Promise<void> {
  const standards = new Standards(workspace.standards);
  await database.run(
    'CREATE OR REPLACE TABLE work.declared_standards (project VARCHAR, standard VARCHAR, deliverable VARCHAR, generations VARCHAR, ids VARCHAR)',
  );
  const words = await database.rows<StandardWords>(
    'SELECT DISTINCT project, standard, deliverable, generations FROM declarations',
  );
  const appender = await database.connection.createAppender('declared_standards', 'work');
  for (const one of words) {
    const ids = standards.named(one);
    if (ids.length === 0) continue;
    for (const cell of [one.project, one.standard, one.deliverable, one.generations, ids.join(' ')]) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** The standards of a workspace by their names and generations. */
export class Standards {
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

  /** Ids of the standards that the words name; ETSI writes a project as `LTE | Long Term Evolution`. */
  named({ project, standard, deliverable, generations }: StandardWords): string[] {
    const words = [project, ...(project?.split('|') ?? []), standard, deliverable];
    for (const text of words) {
      const id = text ? this.#byName.get(text.trim().toLowerCase()) : undefined;
      if (id !== undefined) return [id];
    }
    const ids = (generations ?? '').split(' ').flatMap((one) => this.#byGeneration.get(one) ?? []);
    return [...new Set(ids)].sort();
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
