// The slow, obvious evaluator: one act, one patent, one reading. It tries the shields from the strongest to the weakest,
// as the language lists them, and stops at the first that holds.
import {
  applies,
  type Scene,
  covenanted,
  ended,
  exhausted,
  expired,
  licensed,
  lawStep,
  none,
  onlyResidual,
  overBySuit,
  own,
  pending,
  promiseKind,
  readsOn,
  record,
  released,
  seenPromises,
  standing,
  stayed,
  type Step,
  territorial,
  timeBarred,
  chainOf,
  claimEntry,
} from '../law/index.js';
import type { Answer } from '../language/index.js';
import { type Branch, type Line, misses } from '../proof/index.js';

type Shield = readonly [answer: Answer, detail: string | null, step: (scene: Scene) => Step];

/** Shields in the order of the language, with the details of `not-in-force` each on its own. */
export const shields: readonly Shield[] = [
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

/** The answer in the reading of the scene's world. Throws NeedsChoice where it turns on a term that is still open. */
export function evaluate(scene: Scene): Branch {
  const lines: Line[] = [];
  for (const [answer, detail, shield] of shields) {
    const step = shield(scene);
    lines.push({ answer, detail, step });
    if (step.holds)
      return { reading: [], answer, detail: detail ?? grantDetail(answer, step), lines, details: [] };
  }
  const bare: Branch = { reading: [], answer: 'exposed', detail: null, lines, details: [] };
  const details = exposedDetails(scene, bare);
  return { ...bare, detail: details[0]?.detail ?? null, details };
}

const LICENSED = ['have-made', 'retroactive', 'defeasible', 'springing', 'reserved-right', 'implied'];

/** The first detail of a grant that holds; none where some grant that holds carries none. */
function grantDetail(answer: Answer, step: Step): string | null {
  if (answer === 'exhausted') return through(step);
  if (answer !== 'licensed') return null;
  const holding = (step.steps ?? []).filter((one) => one.holds && one.grant);
  const firsts = holding.map((one) => one.details?.[0]?.detail);
  if (firsts.length === 0 || firsts.includes(undefined)) return null;
  return LICENSED.find((detail) => firsts.includes(detail)) ?? null;
}
// Exhausted by a sale that only an implied licence authorised.
function through(step: Step): string | null {
  const ways = (step.steps ?? [])
    .filter((sale) => sale.holds)
    .flatMap((sale) => sale.steps?.find((part) => part.rule === 'authorised')?.steps ?? [])
    .filter((way) => way.holds);
  return ways.length > 0 && ways.every((way) => way.details?.some(({ detail }) => detail === 'implied'))
    ? 'implied'
    : null;
}

/** What sort of exposure, in the order of the language; each with the step that shows it. */
function exposedDetails(scene: Scene, branch: Branch): { detail: string; step: Step }[] {
  const found: { detail: string; step: Step }[] = [];
  const residual = onlyResidual(scene);
  if (!residual && (overBySuit(scene) || soldSince(scene)))
    found.push({ detail: 'damages-only', step: lawStep('expiry-leaves-the-past') });
  if (residual)
    found.push({
      detail: 'residual-claim',
      step: record('residual-claim', true, [{ path: ['law', 'countries', scene.country, 'limitation'] }]),
    });
  for (const promise of seenPromises(scene)) {
    if (promiseKind(scene, promise) !== 'frand') continue;
    const step = applies(scene, promise);
    if (step.holds) {
      found.push({ detail: 'frand', step: { ...step, grant: promise.id } });
      break;
    }
  }
  const closest = misses(branch).filter((miss) => miss.misses === 1);
  const capped = closest.find((miss) => failsOnlyOn(miss.failing[0], 'cap'));
  if (capped)
    found.push({ detail: 'above-cap', step: record('cap', true, [{ path: ['grants', capped.grant] }]) });
  const parted = closest.find((miss) => failsOnlyOn(miss.failing[0], 'component-by-component'));
  if (parted)
    found.push({
      detail: 'component-only',
      step: record('component-by-component', true, [{ path: ['grants', parted.grant] }]),
    });
  return found;
}
// The holder sold the patent after the act and kept the claim: no injunction, damages only.
function soldSince(scene: Scene): boolean {
  const { entry, moves } = claimEntry(scene.world, chainOf(scene), scene.on, scene.asked);
  return (
    entry !== undefined &&
    moves.length > 0 &&
    !moves.includes(entry) &&
    moves.every((move) => !move.pastClaims(scene.world))
  );
}

/** Would the step hold if the rule's own test did? */
function failsOnlyOn(step: Step | undefined, rule: string): boolean {
  if (!step || step.holds) return false;
  if (step.rule === rule && step.how !== 'any') return true;
  const parts = step.steps ?? [];
  if (step.how === 'any') return parts.some((part) => failsOnlyOn(part, rule));
  if (step.how !== 'all') return false;
  const failing = parts.filter((part) => !part.holds);
  return failing.length === 1 && failsOnlyOn(failing[0], rule);
}
