// The checker: accepts a proof or says what is wrong with it. It trusts the definitions in `law/` for which parts a rule
// has, and nothing else: the order of the shields, the completeness of the readings, the answer, every combination of
// parts, every fact, date, number and word is derived here again, from the workspace. It does not search.
import { toDay } from '../calendar/index.js';
import type { Answer, Question, Workspace } from '../language/index.js';
import {
  covenanted,
  ended,
  exhausted,
  expired,
  licensed,
  NeedsChoice,
  none,
  own,
  pending,
  type Reading,
  readsOn,
  released,
  type Scene,
  sceneOf,
  type Settings,
  standing,
  stayed,
  type Step,
  territorial,
  timeBarred,
  World,
} from '../law/index.js';
import { checkStep } from './check-step.js';
import { exposedDetails, grantDetail } from './details.js';
import type { Branch, Proof, Taken } from './types.js';

/** The shields as the language orders them, and the question that each puts to the law. */
const ORDER: readonly (readonly [Answer, string | null, (scene: Scene) => Step])[] = [
  ['own', null, own],
  ['not-in-force', 'pending', pending],
  ['not-in-force', 'expired', expired],
  ['not-in-force', 'lapsed', (scene) => ended(scene, false)],
  ['not-in-force', 'revoked', (scene) => ended(scene, true)],
  [
    'not-in-force',
    'no-patent-in-country',
    (scene) => none('no-patent-in-country', [() => territorial(scene)]),
  ],
  ['not-in-force', 'time-barred', timeBarred],
  ['not-in-force', 'no-standing', (scene) => none('no-standing', [() => standing(scene)])],
  ['not-read', null, (scene) => none('not-read', [() => readsOn(scene)])],
  ['licensed', null, licensed],
  ['covenanted', null, covenanted],
  ['released', null, released],
  ['exhausted', null, exhausted],
  ['stayed', null, stayed],
];
/** Answers from the strongest shield to none. */
const STRENGTH: readonly Answer[] = [
  'own',
  'not-in-force',
  'not-read',
  'licensed',
  'covenanted',
  'released',
  'exhausted',
  'stayed',
  'contested',
  'unknown',
  'exposed',
];
const MOST_TERMS = 12;

/** What is wrong with the proof, in words; empty: accepted. */
export function checkProof(ws: Workspace, proof: Proof, settings: Settings = {}): string[] {
  const faults: string[] = [];
  const cut = new Set(proof.turnsOn.map(({ path }) => path.join('/'))).size > MOST_TERMS;
  if (cut) {
    // Too many to work out: nothing is claimed but that they are open.
    return proof.answer === 'unknown' && proof.detail === null
      ? []
      : ['more open terms than can be worked out, but the answer is not a plain unknown'];
  }
  if (proof.branches.length === 0) return ['the proof has no branch'];
  const context: Context = { ws, proof, settings, faults, cache: new Map() };
  covers(context, proof.branches, { choices: new Map(), ranges: new Map() });
  const { answer, detail } = conclude(proof.branches);
  if (answer !== proof.answer)
    faults.push(`the answer is \`${proof.answer}\`, but its branches make it \`${answer}\``);
  if (detail !== proof.detail)
    faults.push(`the detail is \`${proof.detail}\`, but its branches make it \`${detail}\``);
  return faults;
}

interface Context {
  readonly ws: Workspace;
  readonly proof: Proof;
  readonly settings: Settings;
  readonly faults: string[];
  readonly cache: Map<string, unknown>;
}

/** The branches are all readings below this one, each once: where the law needs a choice, every option has its own. */
function covers(context: Context, branches: readonly Branch[], reading: Reading): void {
  const { faults } = context;
  let derived: Branch;
  try {
    derived = derive(context, reading);
  } catch (thrown) {
    if (!(thrown instanceof NeedsChoice)) throw thrown;
    const rest = new Set(branches);
    for (const option of thrown.options) {
      const under = branches.filter((branch) => branch.reading.some((taken) => takes(taken, thrown, option)));
      if (under.length === 0)
        faults.push(`no branch takes \`${thrown.path.join('/')}\` as \`${option.label}\``);
      for (const branch of under) rest.delete(branch);
      const next: Reading = option.range
        ? { ...reading, ranges: new Map(reading.ranges).set(thrown.id, option.range) }
        : { ...reading, choices: new Map(reading.choices).set(thrown.id, option.value) };
      if (under.length > 0) covers(context, under, next);
    }
    if (rest.size > 0) faults.push(`a branch does not say how it takes \`${thrown.path.join('/')}\``);
    return;
  }
  const [branch, ...more] = branches;
  if (!branch) return;
  if (more.length > 0) faults.push('two branches have the same reading');
  compare(context, branch, derived, reading);
}
function takes(taken: Taken, choice: NeedsChoice, option: NeedsChoice['options'][number]): boolean {
  if (taken.id !== choice.id) return false;
  if (!option.range)
    return taken.range === undefined && same(taken.value, option.value) && taken.as === option.label;
  return taken.range !== undefined && option.range[0] <= taken.range[0] && taken.range[1] <= option.range[1];
}

/** The branch as the definitions of the law make it in this reading. */
function derive({ ws, proof, settings, cache }: Context, reading: Reading): Branch {
  const question: Question = proof.question;
  const world = new World(ws, toDay(question.asked ?? question.on), reading, settings, undefined, cache);
  const scene = sceneOf(world, question, proof.patent);
  const lines: { answer: Answer; detail: string | null; step: Step }[] = [];
  for (const [answer, detail, shield] of ORDER) {
    const step = shield(scene);
    lines.push({ answer, detail, step });
    if (step.holds)
      return { reading: [], answer, detail: detail ?? grantDetail(answer, step), lines, details: [] };
  }
  const bare: Branch = { reading: [], answer: 'exposed', detail: null, lines, details: [] };
  const details = exposedDetails(scene, bare);
  return { ...bare, detail: details[0]?.detail ?? null, details };
}

function compare(context: Context, given: Branch, derived: Branch, reading: Reading): void {
  const { faults, ws, proof, settings } = context;
  if (given.answer !== derived.answer || given.detail !== derived.detail) {
    faults.push(
      `a branch says \`${given.answer}\`${given.detail ? ` (${given.detail})` : ''}, the law says \`${derived.answer}\`${derived.detail ? ` (${derived.detail})` : ''}`,
    );
  }
  if (given.lines.length !== derived.lines.length)
    faults.push(`${given.lines.length} shields were tried, ${derived.lines.length} have to be`);
  for (const [index, line] of given.lines.entries()) {
    const due = derived.lines[index];
    if (!due) continue;
    if (line.answer !== due.answer || line.detail !== due.detail)
      faults.push(`shield ${index + 1} is \`${line.answer}\`, it has to be \`${due.answer}\``);
    const where = difference(line.step, due.step, line.step.rule);
    if (where) faults.push(where);
    checkStep({ ws, question: proof.question, patent: proof.patent, settings, reading }, line.step, faults);
  }
  if (!same(given.details, derived.details))
    faults.push('the details of the exposure differ from those that the law derives');
}

/** The first place where a step is not what its definition makes of it: wrong, missing or idle. */
function difference(given: Step, due: Step, at: string): string | undefined {
  for (const key of ['rule', 'how', 'holds', 'grant'] as const) {
    if (given[key] !== due[key])
      return `${at}: \`${key}\` is \`${given[key]}\`, it has to be \`${due[key]}\``;
  }
  for (const key of ['test', 'facts', 'direction'] as const) {
    if (!same(given[key], due[key])) return `${at}: \`${key}\` is not what the rule tests here`;
  }
  const [parts, wanted] = [given.steps ?? [], due.steps ?? []];
  if (parts.length < wanted.length) return `${at}: a step is missing`;
  if (parts.length > wanted.length) return `${at}: an idle step`;
  for (const [index, part] of parts.entries()) {
    const found = difference(part, wanted[index] as Step, `${at} > ${part.rule}`);
    if (found) return found;
  }
  return same(given.details, due.details) ? undefined : `${at}: its details differ`;
}
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** One answer out of the branches, by the rule of the language. */
function conclude(branches: readonly Branch[]): { answer: Answer; detail: string | null } {
  const exposed = branches.filter(({ answer }) => answer === 'exposed');
  if (exposed.length === 0 || exposed.length === branches.length) {
    const answer = branches
      .map((branch) => branch.answer)
      .reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a));
    const details = new Set(
      branches.filter((branch) => branch.answer === answer).map((branch) => branch.detail),
    );
    return { answer, detail: details.size === 1 ? ([...details][0] ?? null) : null };
  }
  // A term that is not public turns it, if two readings that differ in such terms alone do.
  const turned = exposed.some((one) =>
    branches.some((other) => other.answer !== 'exposed' && apartOnlyInUnknown(one, other)),
  );
  return { answer: turned ? 'unknown' : 'contested', detail: null };
}
function apartOnlyInUnknown(a: Branch, b: Branch): boolean {
  return a.reading.every((taken) => {
    const other = b.reading.find(({ id }) => id === taken.id);
    return !other || other.as === taken.as || taken.kind === 'unknown';
  });
}
