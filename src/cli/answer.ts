// From a question to its answer: the reference evaluator for few patents; for many, lots that are alike in every fact
// that is tested are asked once. Whoever has a faster engine puts it here.
import type { Question, Workspace } from '../language/index.js';
import { entries, idsIn, type Settings } from '../law/index.js';
import { classesOf, Relevance } from '../position/index.js';
import type { Proof } from '../proof/index.js';
import {
  type Answered,
  ask,
  askPatent,
  assets,
  evaluate,
  explore,
  patentsFor,
  sceneFor,
  verdict,
  weaker,
} from '../reference/index.js';
import { progress } from './progress.js';

/** Patents with one proof: the one that was asked about, and those that are alike. */
export interface Group {
  readonly proof: Proof;
  readonly patents: readonly string[];
  /** Assets, not lots: of each, and of all. */
  readonly counts: readonly number[];
  readonly count: number;
}
export interface InGroups extends Answered {
  readonly groups: readonly Group[];
}

/** Up to so many patents each is asked on its own, with every agreement of the workspace in its proof. */
const FEW = 60;

export function answer(ws: Workspace, question: Question): InGroups {
  const patents = patentsFor(ws, question);
  if (patents.length > FEW) return inGroups(ws, question, new Set(patents));
  const whole = ask(ws, question);
  return {
    ...whole,
    groups: whole.proofs.map((proof) => ({
      proof,
      patents: [proof.patent],
      ...sizes(ws, [proof.patent]),
    })),
  };
}

function sizes(ws: Workspace, patents: readonly string[]): Pick<Group, 'count' | 'counts'> {
  const counts = patents.map((id) => assets(ws, id));
  return { counts, count: counts.reduce((sum, one) => sum + one, 0) };
}

interface Asked extends Group {
  readonly settings: Settings;
  readonly cache: Map<string, unknown>;
}

function inGroups(ws: Workspace, question: Question, wanted: ReadonlySet<string>): InGroups {
  const groups: Asked[] = [];
  const shown = progress('patents');
  let done = 0;
  const prepare = preparation(ws, question);
  for (const { members: every, alike } of classesOf(ws)) {
    const members = every.filter(({ id }) => wanted.has(id));
    for (let index = 0; index < members.length; ) {
      const first = members[index];
      if (!first) break;
      const { settings, cache } = prepare(first.id);
      const key = `patents/${first.id}/filed`;
      // INVARIANT: `stable` is narrowed to the filing days for which every test of this proof comes out the same.
      const stable = { key, low: -200_000, high: 400_000 };
      const proof = askPatent(ws, question, first.id, settings, cache, stable);
      const patents = [first.id];
      const turns = proof.branches.some(({ reading }) => reading.some((taken) => taken.id === key));
      for (let next = members[index + 1]; alike && !turns && next; next = members[index + patents.length]) {
        if (!next.filed || next.filed[0] < stable.low || next.filed[1] > stable.high) break;
        patents.push(next.id);
      }
      index += patents.length;
      groups.push({ proof, patents, ...sizes(ws, patents), settings, cache });
      done += patents.length;
      shown.tick(done, wanted.size);
    }
  }
  shown.end();
  return { question, ...together(ws, question, groups), groups };
}

/** For each patent the agreements that can touch it and the parties of the question; the rest cannot matter. */
function preparation(ws: Workspace, question: Question) {
  const relevance = new Relevance(ws);
  const caches = new Map<ReadonlySet<string>, Map<string, unknown>>();
  const sellers = partiesOf(ws, question);
  return (patent: string): { settings: Settings; cache: Map<string, unknown> } => {
    const entry = ws.patents[patent];
    const titles = entries(entry?.title) as { owner?: unknown }[];
    const owners = idsIn([entry?.owner ?? [], ...titles.map((step) => step.owner ?? [])].flat());
    const without = relevance.irrelevant(
      owners.filter((id) => ws.parties[id]),
      sellers,
    );
    const cache = caches.get(without) ?? new Map<string, unknown>();
    caches.set(without, cache);
    return { settings: { without }, cache };
  };
}
function partiesOf(ws: Workspace, { actor, product, article }: Question): string[] {
  const found = new Set(idsIn(actor));
  const add = (value: unknown): void => {
    for (const id of idsIn(value)) found.add(id);
  };
  add(article?.['sold-by']);
  const seen = new Set<string>();
  const walk = (id: string): void => {
    const entry = ws.products[id];
    if (!entry || seen.has(id)) return;
    seen.add(id);
    for (const value of [entry.sells, entry.makes, entry.design]) add(value);
    for (const part of entries(entry.components) as { product?: unknown; 'bought-from'?: unknown }[]) {
      add(part['bought-from']);
      for (const inner of idsIn(part.product)) walk(inner);
    }
  };
  walk(product);
  return [...found].filter((id) => ws.parties[id]);
}

/** The weakest of the groups' answers; where none is exposed and several are open, over their joint readings. */
function together(ws: Workspace, question: Question, groups: readonly Asked[]): Omit<Answered, 'question'> {
  const proofs = groups.map(({ proof }) => proof);
  const counts: Partial<Record<Proof['answer'], number>> = {};
  for (const { proof, count } of groups) counts[proof.answer] = (counts[proof.answer] ?? 0) + count;
  const whole = proofs.reduce((a, b) =>
    a.answer !== b.answer && weaker(a.answer, b.answer) === b.answer ? b : a,
  );
  const open = groups.filter(({ proof }) => proof.answer === 'unknown' || proof.answer === 'contested');
  const terms = new Set(
    open.flatMap(({ proof }) =>
      proof.branches.flatMap(({ reading }) => reading.map(({ path }) => path.join('/'))),
    ),
  );
  if (open.length < 2 || whole.answer === 'exposed' || terms.size > 12)
    return { answer: whole.answer, detail: whole.detail, counts, proofs };
  const explored = explore((reading) =>
    open
      .map(({ proof, settings, cache }) =>
        evaluate(sceneFor(ws, question, proof.patent, reading, settings, cache)),
      )
      .reduce((a, b) => (a.answer !== b.answer && weaker(a.answer, b.answer) === b.answer ? b : a)),
  );
  const joint = verdict(
    explored.branches.map(({ reading, result }) => ({ ...result, reading })),
    explored.tooMany,
  );
  return { answer: joint.answer, detail: joint.detail, counts, proofs };
}
