// What a walk met on its way that the rest of the workspace must bear out: uses of assumptions, references by id.
import type { AssumptionUse, Reference, Walk } from './walk.js';
import type { Place } from './workspace.js';

/** Anything met at a path, with its place: entries of lists are counted anew when files merge. */
export type Located<T> = T & { place(): Place };

export class Met {
  readonly uses: Located<AssumptionUse>[] = [];
  readonly references: Located<Reference>[] = [];

  /** Takes over what `walk` met; `place` finds a path of that walk. */
  add(walk: Pick<Walk, 'uses' | 'references'>, place: (path: readonly string[]) => Place): void {
    for (const use of walk.uses) this.uses.push({ ...use, place: () => place(use.path) });
    for (const one of walk.references) this.references.push({ ...one, place: () => place(one.path) });
  }
}
