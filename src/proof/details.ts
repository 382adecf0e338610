// The detail of an answer: which sort of licence, or of exposure; the first that applies, in the order of the language.
import type { Answer } from '../language/index.js';
import {
  applies,
  chainOf,
  claimEntry,
  lawStep,
  onlyResidual,
  overBySuit,
  promiseKind,
  record,
  type Scene,
  seenPromises,
  type Step,
} from '../law/index.js';
import { misses } from './nearest.js';
import type { Branch } from './types.js';

const LICENSED = ['have-made', 'retroactive', 'defeasible', 'springing', 'reserved-right', 'implied'];

/** The first detail of a grant that holds; none where some grant that holds carries none. */
export function grantDetail(answer: Answer, step: Step): string | null {
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
export function exposedDetails(scene: Scene, branch: Branch): { detail: string; step: Step }[] {
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
