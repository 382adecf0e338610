// Many patents in few lines: those of one holder that have one answer on one ground stand together.
import type { Answer, Workspace } from '../language/index.js';
import { chainOf, topParent } from '../law/index.js';
import { groundText, isDeclaredOnly, named } from '../proof/index.js';
import { explore, sceneFor } from '../reference/index.js';
import type { Group, InGroups } from './answer.js';

export interface Bucket {
  /** Ids of the holder group, more than one where who owns the patents is open. */
  readonly holder: string;
  readonly answer: Answer;
  readonly detail: string | null;
  readonly ground: string;
  readonly groups: readonly Group[];
  readonly patents: readonly string[];
  /** Assets, not lots. */
  readonly count: number;
}

/** Buckets, the largest first. */
export function buckets(ws: Workspace, found: InGroups): Bucket[] {
  const byKey = new Map<string, Bucket>();
  const cache = new Map<string, unknown>();
  for (const group of found.groups) {
    const { proof, patents, count } = group;
    const about = { ws, question: found.question };
    // A term of one lot (the day of filing inside its month, say) is the same ground for all lots.
    const ground = groundText(about, proof).replace(/`patents\/[^/`]+\/([^`]+)` \([^)]*\)/g, '`$1` of each');
    const holder = holderOf(ws, found, proof.patent, cache);
    const key = [holder, proof.answer, proof.detail, ground].join('\n');
    const known = byKey.get(key);
    byKey.set(key, {
      holder,
      answer: proof.answer,
      detail: proof.detail,
      ground,
      groups: [...(known?.groups ?? []), group],
      patents: [...(known?.patents ?? []), ...patents],
      count: (known?.count ?? 0) + count,
    });
  }
  return [...byKey.values()].sort((a, b) => b.count - a.count || (a.holder < b.holder ? -1 : 1));
}

/** The holder of the question, else the top parent of whoever owns the patent on the day of the suit. */
export function holderOf(
  ws: Workspace,
  { question }: InGroups,
  patent: string,
  cache: Map<string, unknown>,
): string {
  if (question.holder) return question.holder;
  const { branches } = explore((reading) => {
    const scene = sceneFor(ws, question, patent, reading, {}, cache);
    const entry = chainOf(scene)
      .filter((one) => one.good && (!one.from || one.from.low <= scene.asked.low))
      .at(-1);
    return (entry?.owners ?? []).map((owner) => topParent(scene.world, owner, scene.asked));
  });
  return [...new Set(branches.flatMap(({ result }) => result))].sort().join(' or ');
}
export function holderName(ws: Workspace, holder: string): string {
  return holder
    .split(' or ')
    .map((id) => named({ ws }, 'parties', id))
    .join(' or ');
}

/** `12,345 declared applications, at most` where only a standards body's list speaks for them. */
export function counted(ws: Workspace, groups: readonly Group[]): string {
  let [all, declared, single] = [0, 0, true];
  for (const { patents, counts } of groups) {
    for (const [index, id] of patents.entries()) {
      const size = counts[index] ?? 0;
      if (ws.patents[id]?.count !== undefined) single = false;
      if (ws.patents[id]?.count !== undefined && isDeclaredOnly(ws, id)) declared += size;
      all += size;
    }
  }
  const lots = single ? (all === 1 ? 'patent' : 'patents') : 'assets';
  if (declared === 0) return `${grouped(all)} ${lots}`;
  if (declared === all) return `${grouped(all)} declared applications, at most`;
  return `${grouped(all)} ${lots}, of which ${grouped(declared)} declared applications, at most`;
}
const grouped = (size: number): string => String(size).replace(/\B(?=(\d{3})+$)/g, ',');

/** The group whose proof is the shortest to read: with the fewest readings. */
export function simplest({ groups }: Bucket): Group | undefined {
  return groups.reduce<Group | undefined>(
    (best, group) => (best && best.proof.branches.length <= group.proof.branches.length ? best : group),
    undefined,
  );
}
