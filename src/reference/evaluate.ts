// The slow, obvious evaluator: one act, one patent, one reading. It tries the shields from the strongest to the weakest,
// as the language lists them, and stops at the first that holds.
import {
  type Scene,
  covenanted,
  ended,
  exhausted,
  expired,
  licensed,
  none,
  own,
  pending,
  readsOn,
  released,
  standing,
  stayed,
  type Step,
  territorial,
  timeBarred,
} from '../law/index.js';
import type { Answer } from '../language/index.js';
import { type Branch, exposedDetails, grantDetail, type Line } from '../proof/index.js';

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
