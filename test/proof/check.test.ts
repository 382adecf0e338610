// The checker accepts what the evaluator proves and rejects every proof that was tampered with.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFile } from '../../src/cli/load.js';
import type { Workspace } from '../../src/language/index.js';
import type { Step } from '../../src/law/index.js';
import { checkProof, type Proof } from '../../src/proof/index.js';
import { ask } from '../../src/reference/index.js';

const folder = new URL('../../cases', import.meta.url).pathname;
const files = (at: string): string[] =>
  statSync(at).isDirectory()
    ? readdirSync(at)
        .sort()
        .flatMap((name) => files(join(at, name)))
    : /\.ya?ml$/.test(at)
      ? [at]
      : [];
const every: { ws: Workspace; proof: Proof; file: string }[] = [];

beforeAll(async () => {
  for (const file of files(folder)) {
    const { workspace } = await loadFile(file);
    if (!workspace) throw new Error(`${file} does not load`);
    for (const question of workspace.questions) {
      for (const proof of ask(workspace, question).proofs) every.push({ ws: workspace, proof, file });
    }
  }
}, 60_000);

/** The steps of a proof that can be reached, each with a way to put another in its place. */
function places(proof: Proof): { step: Step; put: (other: Step | undefined) => Proof }[] {
  const found: { step: Step; put: (other: Step | undefined) => Proof }[] = [];
  const walk = (step: Step, put: (other: Step | undefined) => Proof): void => {
    found.push({ step, put });
    for (const [index, part] of (step.steps ?? []).entries()) {
      walk(part, (other) =>
        put({
          ...step,
          steps: (step.steps ?? []).flatMap((one, at) => (at === index ? (other ? [other] : []) : [one])),
        }),
      );
    }
  };
  for (const [b, branch] of proof.branches.entries()) {
    for (const [l, line] of branch.lines.entries()) {
      walk(line.step, (other) => ({
        ...proof,
        branches: proof.branches.map((one, at) =>
          at === b
            ? {
                ...one,
                lines: one.lines.flatMap((each, i) =>
                  i === l ? (other ? [{ ...each, step: other }] : []) : [each],
                ),
              }
            : one,
        ),
      }));
    }
  }
  return found;
}
const MUTATIONS: Record<string, (step: Step) => Step | undefined> = {
  'an outcome turned': (step) => ({ ...step, holds: !step.holds }),
  'a step left out': () => undefined,
  'an idle step added': (step) => ({
    ...step,
    steps: [...(step.steps ?? []), { rule: 'territorial', how: 'law', holds: true }],
  }),
  'another rule named': (step) => ({ ...step, rule: step.rule === 'standing' ? 'capture' : 'standing' }),
  'a compared value changed': (step) =>
    step.test
      ? { ...step, test: { ...step.test, left: { ...step.test.left, value: '1999-12-31' } as never } }
      : { ...step, holds: !step.holds },
  'a comparison changed': (step) =>
    step.test
      ? { ...step, test: { ...step.test, op: step.test.op === 'is' ? 'one-of' : 'is' } }
      : { ...step, how: step.how === 'all' ? 'any' : 'all' },
  'a fact moved elsewhere': (step) => ({ ...step, facts: [{ path: ['patents', 'of-nobody'], value: 1 }] }),
};

describe('checkProof', () => {
  it('accepts every proof of the project’s cases', () => {
    const rejected = every.flatMap(({ ws, proof, file }) =>
      checkProof(ws, proof).map((fault) => `${file} ${proof.question.id}: ${fault}`),
    );
    expect(rejected).toEqual([]);
    expect(every.length).toBeGreaterThan(480);
  });

  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    it(`rejects a proof with ${name}`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.nat(), (which, where) => {
          const { ws, proof } = every[which % every.length] as (typeof every)[number];
          const all = places(proof);
          const place = all[where % all.length] as (typeof all)[number];
          const other = mutate(place.step);
          fc.pre(JSON.stringify(other) !== JSON.stringify(place.step));
          expect(checkProof(ws, place.put(other))).not.toEqual([]);
        }),
        { numRuns: 150, seed: 20170705 },
      );
    });
  }

  it('rejects another answer, another detail, a missing branch and a branch twice', () => {
    for (const { ws, proof } of every) {
      expect(
        checkProof(ws, { ...proof, answer: proof.answer === 'exposed' ? 'licensed' : 'exposed' }),
      ).not.toEqual([]);
      expect(checkProof(ws, { ...proof, detail: proof.detail === 'frand' ? null : 'frand' })).not.toEqual([]);
      if (proof.branches.length < 2) continue;
      expect(checkProof(ws, { ...proof, branches: proof.branches.slice(1) })).not.toEqual([]);
      expect(
        checkProof(ws, {
          ...proof,
          branches: [...proof.branches, proof.branches[0] as Proof['branches'][number]],
        }),
      ).not.toEqual([]);
    }
  });
});
