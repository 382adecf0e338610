// Which standard of the workspace a declaration speaks of: by its project, deliverable or standard, else by its generation.
import type { Workspace } from '../../language/index.js';
import type { Declared } from './bundles.js';

type ReadsOn = { standard: string; by: 'declared'; on?: string };

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

  /** The standards read on by declaration, each from the first day on which somebody signed for it. */
  of(declarations: readonly Declared[]): ReadsOn[] {
    const first = new Map<string, string | null>();
    for (const declared of declarations) {
      for (const id of this.#named(declared)) {
        const known = first.get(id);
        const { signed } = declared;
        if (known === undefined || (signed !== null && (known === null || signed < known)))
          first.set(id, signed);
      }
    }
    return [...first]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([standard, on]) => ({ standard, by: 'declared', ...(on ? { on } : {}) }));
  }

  #named({ project, standard, deliverable, generations }: Declared): string[] {
    for (const text of [project, standard, deliverable]) {
      const id = text === null ? undefined : this.#byName.get(text.trim().toLowerCase());
      if (id !== undefined) return [id];
    }
    return generations.flatMap((generation) => this.#byGeneration.get(generation) ?? []);
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
