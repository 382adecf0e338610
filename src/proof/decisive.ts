// Which steps decide: a step is decisive when changing its outcome changes the answer or the detail. Where several
// grants give the same answer, each is looked at as if it were the only one.
import type { Step } from '../law/index.js';
import { nearest } from './nearest.js';
import type { Branch, Proof } from './types.js';

/** Grants (and promises) and rules that decide, in the order of the proof. */
export interface Deciding {
  readonly grants: readonly string[];
  readonly rules: readonly string[];
  readonly steps: ReadonlySet<Step>;
}

/** Everything that decides in any branch of the proof. */
export function deciding(proof: Proof): Deciding {
  const grants: string[] = [];
  const rules: string[] = [];
  const steps = new Set<Step>();
  for (const branch of proof.branches) {
    for (const { step, grant } of decisiveSteps(branch)) {
      steps.add(step);
      if (grant) add(grants, grant);
      add(rules, step.rule);
    }
  }
  for (const { path } of proof.turnsOn) {
    const rule = path[0] === 'law' && path[1] !== 'countries' ? path[1] : undefined;
    if (rule) add(rules, rule);
  }
  return { grants, rules: rules.filter(isRule), steps };
}
function add(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
// Names of rules are words with hyphens; terms and way-points of a derivation are not cited as law.
function isRule(name: string): boolean {
  return !name.startsWith('term: ') && name !== 'grant';
}

const BY_GRANT = new Set(['licensed', 'covenanted', 'released', 'exhausted', 'stayed']);

interface Found {
  readonly step: Step;
  readonly grant: string | undefined;
}
function decisiveSteps(branch: Branch): Found[] {
  const found: Found[] = [];
  for (const line of branch.lines) {
    // Of grants that failed only the nearest are named, below: any grant at all would turn the answer if it held.
    if (line.step.holds || !BY_GRANT.has(line.answer)) collect(line.step, undefined, line.step.holds, found);
    else if (branch.answer === 'exposed') found.push({ step: line.step, grant: undefined });
  }
  if (branch.answer === 'exposed') {
    for (const miss of nearest(branch)) {
      const step = findGrant(branch, miss.grant);
      if (step) found.push({ step, grant: miss.grant });
      for (const failing of miss.failing) walkFailing(failing, miss.grant, found);
    }
  }
  const detail = branch.details.find((one) => one.detail === branch.detail);
  if (detail) collect(detail.step, undefined, true, found);
  for (const line of branch.lines)
    if (line.step.holds)
      for (const one of detailsWithin(line.step))
        if (one.detail === branch.detail) collect(one.step, undefined, true, found);
  return found;
}
function detailsWithin(step: Step): { detail: string; step: Step }[] {
  return [...(step.details ?? []), ...(step.steps ?? []).flatMap(detailsWithin)];
}

/** Steps whose change alone changes the outcome of `step`, and the step itself. */
function collect(step: Step, grant: string | undefined, holds: boolean, found: Found[]): void {
  if (step.how === 'unopened') return;
  const within = step.grant ?? grant;
  found.push({ step, grant: within });
  const parts = step.steps ?? [];
  if (step.how === 'all') return throughAll(parts, holds, within, found);
  // any: holds through each part that does, taken alone; fails only through all, and any one of them would turn it.
  if (step.how === 'any') return through(parts, holds, within, found);
  if (step.how === 'none') return through(parts, !holds, within, found);
}
function throughAll(parts: readonly Step[], holds: boolean, grant: string | undefined, found: Found[]): void {
  const failing = parts.filter((part) => !part.holds);
  if (holds) for (const part of parts) collect(part, grant, true, found);
  else if (failing.length === 1) for (const part of failing) collect(part, grant, false, found);
}
function through(parts: readonly Step[], holds: boolean, grant: string | undefined, found: Found[]): void {
  for (const part of parts) {
    if (holds && part.holds) collect(part, grant, true, found);
    if (!holds) collect(part, grant, false, found);
  }
}

function walkFailing(step: Step, grant: string, found: Found[]): void {
  found.push({ step, grant });
  for (const part of step.steps ?? []) {
    if (step.how === 'none' ? part.holds : false) collect(part, grant, true, found);
    else if (step.how !== 'none' && !part.holds) walkFailing(part, grant, found);
  }
}
function findGrant(branch: Branch, grant: string): Step | undefined {
  const search = (step: Step): Step | undefined => {
    if (step.grant === grant) return step;
    for (const part of step.steps ?? []) {
      const hit = search(part);
      if (hit) return hit;
    }
    return undefined;
  };
  for (const line of branch.lines) {
    const hit = search(line.step);
    if (hit) return hit;
  }
  return undefined;
}
