// Decisions of the workspace's `title-overrides`, as the chain takes them.
import { type Workspace, withoutKind } from '../../language/index.js';
import type { TitleInput, TitleOverride } from './types.js';

type Parties = Workspace['parties'];

/** Decisions by patent id without kind; an owner that is an id of a party goes by that party's name. */
export function titleOverrides(
  workspace: Pick<Workspace, 'parties' | 'title-overrides'>,
): Map<string, TitleOverride[]> {
  const found = new Map<string, TitleOverride[]>();
  for (const [id, decisions] of Object.entries(workspace['title-overrides'])) {
    const key = withoutKind(id);
    const list = decisions.map((one): TitleOverride => {
      const owners = one.owner?.map((name) => nameOf(name, workspace.parties)) ?? null;
      return {
        paper: paperOf(one.paper),
        after: paperOf(one.after),
        owners,
        shares: one.shares ?? null,
        from: one.from ?? null,
        moves: one.moves ?? null,
        readsAs: one['reads-as'] ?? null,
        ignore: one.ignore ?? false,
        reason: one.reason,
        decided: one.decided,
        by: one.by ?? null,
      };
    });
    found.set(key, [...(found.get(key) ?? []), ...list]);
  }
  return found;
}

/**
 * Those of one asset, whichever of its numbers they are kept under. An application goes by its id in the table of patents,
 * `application-us12207945`: `US12207945` is a grant of 2025.
 */
export function overridesOf(
  all: ReadonlyMap<string, readonly TitleOverride[]>,
  asset: Pick<TitleInput, 'patent' | 'publication' | 'application'>,
): readonly TitleOverride[] {
  const application = asset.application === null ? null : `application-${asset.application.toLowerCase()}`;
  const ids = [...new Set([asset.patent, asset.publication, application])];
  return ids.flatMap((id) => (id === null ? [] : (all.get(id) ?? [])));
}

/** `031066/0972` -> `31066/972`. */
const paperOf = (written: string | undefined): string | null =>
  written?.replace(/(^|\/)0+(?=\d)/g, '$1') ?? null;
const nameOf = (owner: string, parties: Parties): string =>
  Object.hasOwn(parties, owner) ? (parties[owner]?.name ?? owner) : owner;
