// A proof as a table: a row a step, in the order of the proof.
import type { Workspace } from '../language/index.js';
import type { Step } from '../law/index.js';
import { deciding } from './decisive.js';
import { places, sentence } from './explain.js';
import type { Branch, Proof } from './types.js';
import type { About } from './values.js';
import { readingText } from './write/reasons.js';

export interface StepRow {
  readonly patent: string;
  /** The reading of the open terms; empty where there is one reading only. */
  readonly reading: string;
  /** The answer that the step is tried for, or the detail. */
  readonly answer: string;
  /** How deep it stands; 0 for what an answer asks first. */
  readonly level: number;
  readonly outcome: 'holds' | 'fails' | 'not opened';
  /** Changing its outcome changes the answer. */
  readonly decides: boolean;
  readonly grant: string | null;
  readonly rule: string;
  readonly says: string;
  readonly places: readonly string[];
}

export function stepRows(ws: Workspace, proof: Proof): StepRow[] {
  const { steps: decisive } = deciding(proof);
  return proof.branches.flatMap((branch) => branchRows(ws, proof, branch, decisive));
}

function branchRows(ws: Workspace, proof: Proof, branch: Branch, decisive: ReadonlySet<Step>): StepRow[] {
  const about: About = { ws, question: proof.question, reading: branch.reading };
  const reading = proof.branches.length > 1 ? readingText(about, branch.reading) : '';
  const rows: StepRow[] = [];
  const walk = (step: Step, answer: string, level: number): void => {
    rows.push({
      patent: proof.patent,
      reading,
      answer,
      level,
      outcome: step.how === 'unopened' ? 'not opened' : step.holds ? 'holds' : 'fails',
      decides: decisive.has(step),
      grant: step.grant ?? null,
      rule: step.rule,
      says: sentence(about, step),
      places: places(about, step),
    });
    for (const part of step.steps ?? []) walk(part, answer, level + 1);
    for (const one of step.details ?? []) walk(one.step, one.detail, level + 1);
  };
  for (const { answer, detail, step } of branch.lines) walk(step, detail ?? answer, 0);
  for (const { detail, step } of branch.details) walk(step, detail, 0);
  return rows;
}
