// Named assumptions: each use must find one, and its value must be what the place of use wants.
import { describe } from './expect.js';
import { type Code, finding, nearest } from './findings.js';
import type { Located } from './met.js';
import type { Merged } from './merge.js';
import { type Written, written } from './plain.js';
import type { Shape } from './shape.js';
import { type AssumptionUse, Walk } from './walk.js';
import type { Assumption } from './schema.js';
import type { Finding } from './workspace.js';

/**
 * Findings for uses without an assumption and for values that do not fit. The value, `low` and `high` of an assumption
 * become canonical as the first place of use wants them: a single owner becomes a list, a bare 2008 a date.
 */
export function assumptionValues(merged: Merged, uses: readonly Located<AssumptionUse>[]): Finding[] {
  const findings: Finding[] = [];
  const assumptions = merged.ids.assumptions as Record<string, Assumption>;
  const tried = new Map<string, Set<Shape>>();
  for (const use of uses) {
    const assumption = assumptions[use.id];
    if (!assumption) {
      const ids = Object.keys(assumptions);
      const problem = { found: `assumption \`${use.id}\``, nearest: nearest(use.id, ids), path: use.path };
      findings.push(finding('unknown-id', use.place(), problem));
      continue;
    }
    const shapes = tried.get(use.id) ?? new Set();
    if (shapes.has(use.shape)) continue;
    const first = shapes.size === 0;
    tried.set(use.id, shapes.add(use.shape));
    assumptions[use.id] = canonical(assumption, use, first, (key, code, expected) => {
      const path = ['assumptions', use.id, key];
      const also = use.place();
      findings.push(finding(code, merged.place(path), { found: use.id, expected, also, path }));
    });
  }
  return findings;
}

function canonical(
  assumption: Assumption,
  use: AssumptionUse,
  first: boolean,
  report: (key: string, code: Code, expected: string) => void,
): Assumption {
  const read: Record<string, unknown> = { ...assumption };
  for (const key of ['value', 'low', 'high'] as const) {
    if (assumption[key] === undefined) continue;
    const walk = new Walk();
    const value = walk.value(use.shape, written(assumption[key]) as Written);
    if (walk.issues.length > 0) report(key, 'bad-assumption', describe(use.shape));
    else if (first) read[key] = value;
  }
  return read as Assumption;
}
