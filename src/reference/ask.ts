// A question on one patent, over all readings: its answer and its proof. On a holder's patents: one answer each.
import { toDay } from '../calendar/index.js';
import { type Answer, answers, type Question, type Workspace } from '../language/index.js';
import {
  forOutcomes,
  isControlled,
  type Reading,
  type Scene,
  sceneOf,
  type Settings,
  standing,
  World,
  chainOf,
} from '../law/index.js';
import type { Branch, Proof } from '../proof/index.js';
import { evaluate } from './evaluate.js';
import { type Explored, explore } from './explore.js';

const rank = (answer: Answer): number => answers.indexOf(answer);
/** The weaker of two answers: the one nearer to `exposed`. */
export const weaker = (a: Answer, b: Answer): Answer => (rank(a) >= rank(b) ? a : b);

/** The scene of a question in a world under a reading. */
export function sceneFor(
  ws: Workspace,
  question: Question,
  patent: string,
  reading: Reading,
  settings: Settings,
  cache: Map<string, unknown>,
  stable?: World['stable'],
): Scene {
  const asked = toDay(question.asked ?? question.on);
  return sceneOf(new World(ws, asked, reading, settings, stable, cache), question, patent);
}

/** Answer and proof for one patent; with `outcomes` the answer and its readings, without what only a proof shows. */
export function askPatent(
  ws: Workspace,
  question: Question,
  patent: string,
  settings: Settings = {},
  cache = new Map<string, unknown>(),
  stable?: World['stable'],
  outcomes = false,
): Proof {
  const scene = (reading: Reading) => sceneFor(ws, question, patent, reading, settings, cache, stable);
  // First the readings, by outcomes alone; then each reading's evaluation in full, which is its proof.
  const explored = explore((reading) => ({ reading, outcome: forOutcomes(() => evaluate(scene(reading))) }));
  const branches = explored.branches.map(({ reading, result }) => ({
    ...(outcomes ? result.outcome : evaluate(scene(result.reading))),
    reading,
  }));
  return { question, patent, ...verdict(branches, explored.tooMany), branches };
}

type Verdict = Pick<Proof, 'answer' | 'detail' | 'turnsOn'>;

/**
 * One answer out of the readings': where none exposes, the weakest shield; where some do, `unknown` if a term that is
 * not public turns it, else `contested`.
 */
export function verdict(
  branches: readonly Pick<Branch, 'answer' | 'detail' | 'reading'>[],
  tooMany: Explored<unknown>['tooMany'],
): Verdict {
  if (tooMany) return { answer: 'unknown', detail: null, turnsOn: tooMany };
  const first = branches[0];
  if (!first) return { answer: 'not-in-force', detail: null, turnsOn: [] };
  const turnsOn = turningTerms(branches);
  const exposed = branches.filter((branch) => branch.answer === 'exposed');
  if (exposed.length === 0 || exposed.length === branches.length) {
    const answer = branches.map((branch) => branch.answer).reduce(weaker);
    const details = branches.filter((branch) => branch.answer === answer).map((branch) => branch.detail);
    return {
      answer,
      detail: details.every((detail) => detail === details[0]) ? (details[0] ?? null) : null,
      turnsOn,
    };
  }
  return { answer: flips(branches, 'unknown') ? 'unknown' : 'contested', detail: null, turnsOn };
}

type Read = Pick<Branch, 'answer' | 'detail' | 'reading'>;

/** Does a change in terms of this kind alone turn exposure on or off? */
function flips(branches: readonly Read[], kind: 'unknown' | 'disputed'): boolean {
  return branches.some(
    (a) =>
      a.answer === 'exposed' &&
      branches.some((b) => b.answer !== 'exposed' && differOnlyIn(a, b, (taken) => taken.kind === kind)),
  );
}
function differOnlyIn(a: Read, b: Read, may: (taken: Read['reading'][number]) => boolean): boolean {
  const other = new Map(b.reading.map((taken) => [taken.id, taken.as]));
  return a.reading.every((taken) => may(taken) || !other.has(taken.id) || other.get(taken.id) === taken.as);
}
/** Terms whose change alone changes the answer. */
function turningTerms(branches: readonly Read[]): Verdict['turnsOn'] {
  const found = new Map<string, { path: readonly string[]; kind: 'unknown' | 'disputed' }>();
  for (const a of branches) {
    for (const b of branches) {
      if (a.answer === b.answer) continue;
      for (const term of a.reading) {
        if (!found.has(term.id) && differOnlyIn(a, b, (taken) => taken.id === term.id))
          found.set(term.id, { path: term.path, kind: term.kind });
      }
    }
  }
  return [...new Map([...found.values()].map((term) => [term.path.join('/'), term])).values()];
}

/** Patents that the holder, or somebody it controls, may have a claim under; all patents where no holder is named. */
export function patentsFor(
  ws: Workspace,
  question: Question,
  settings: Settings = {},
  cache = new Map<string, unknown>(),
): string[] {
  const every = Object.keys(ws.patents);
  if (question.patent !== undefined) return [question.patent];
  const holder = question.holder;
  if (holder === undefined) return every;
  return every.filter((patent) => {
    const { branches } = explore((reading) =>
      everOwned(sceneFor(ws, question, patent, reading, settings, cache), holder),
    );
    return branches.some(({ result }) => result);
  });
}
function everOwned(scene: Scene, holder: string): boolean {
  const { world } = scene;
  const owned = chainOf(scene).some((entry) =>
    entry.owners.some((owner) => isControlled(world, owner, holder, scene.asked)),
  );
  if (owned) return true;
  return world.items(world.ref('patents', scene.patent), 'exclusive').length > 0 && standing(scene).holds;
}

/** The whole answer of a question: one patent's, or for many the count of each and the weakest. */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  readonly detail: string | null;
  /** Patents (assets, not lots) per answer. */
  readonly counts: Readonly<Partial<Record<Answer, number>>>;
  readonly proofs: readonly Proof[];
}

export function ask(ws: Workspace, question: Question, settings: Settings = {}): Answered {
  const cache = new Map<string, unknown>();
  const proofs = patentsFor(ws, question, settings, cache).map((patent) =>
    askPatent(ws, question, patent, settings, cache),
  );
  const counts: Partial<Record<Answer, number>> = {};
  for (const proof of proofs)
    counts[proof.answer] = (counts[proof.answer] ?? 0) + assets(ws, proof.patent, settings);
  if (proofs.length === 0)
    return { question, answer: 'not-in-force', detail: 'no-patent-in-country', counts, proofs };
  const whole = proofs.reduce((a, b) => (rank(b.answer) > rank(a.answer) ? b : a));
  const open = proofs.filter((proof) => proof.answer === 'unknown' || proof.answer === 'contested');
  const together =
    open.length > 1 && whole.answer !== 'exposed' ? jointly(ws, question, open, settings, cache) : undefined;
  return {
    question,
    answer: together?.answer ?? whole.answer,
    detail: together ? together.detail : whole.detail,
    counts,
    proofs,
  };
}

// Terms that several patents share take one value for all of them, so that readings are of the whole, not of each.
function jointly(
  ws: Workspace,
  question: Question,
  open: readonly Proof[],
  settings: Settings,
  cache: Map<string, unknown>,
): Verdict | undefined {
  if (
    new Set(
      open.flatMap((proof) =>
        proof.branches.flatMap((branch) => branch.reading.map((taken) => taken.path.join('/'))),
      ),
    ).size > 12
  )
    return undefined;
  const explored = explore((reading) => {
    const each = open.map((proof) =>
      evaluate(sceneFor(ws, question, proof.patent, reading, settings, cache)),
    );
    return each.reduce((a, b) => (rank(b.answer) > rank(a.answer) ? b : a));
  });
  return verdict(
    explored.branches.map(({ reading, result }) => ({ ...result, reading })),
    explored.tooMany,
  );
}

/**
 * Assets behind a patent entry: 1, or of a lot its count times the share granted, rounded down. A count that is open
 * between numbers is taken at the highest, as counts here are "at most"; one that is not public at all counts 1.
 */
export function assets(ws: Workspace, patent: string, settings: Settings = {}): number {
  const entry = ws.patents[patent];
  const count = amount(ws, settings, entry?.count);
  // A share such as 0.29 of 100 must give 29, whatever binary fractions make of it.
  return Math.floor(count * amount(ws, settings, entry?.['granted-share']) + 1e-9);
}
function amount(ws: Workspace, settings: Settings, value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return 1;
  const { assumed, unknown, disputed } = value as {
    assumed?: unknown;
    unknown?: unknown;
    disputed?: unknown;
  };
  if (typeof assumed === 'string')
    return amount(ws, settings, settings.assume?.get(assumed) ?? ws.assumptions[assumed]?.value);
  const listed = [unknown, disputed].flat().filter((one): one is number => typeof one === 'number');
  return listed.length > 0 ? Math.max(...listed) : 1;
}
