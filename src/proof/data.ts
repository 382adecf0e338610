// A proof as plain data for programs: the same tree, with the place of every fact and of every compared value.
import type { Workspace } from '../language/index.js';
import type { Fact, Step, Term } from '../law/index.js';
import type { Proof } from './types.js';
import { type About, placeText } from './values.js';

/** JSON-ready: every path has its `place` beside it (`file:line`, or where in the country table). Without the question. */
export function proofData(ws: Workspace, proof: Proof): Record<string, unknown> {
  const about: About = { ws, question: proof.question };
  const opened = (one: { path: readonly string[]; kind: string }) => ({
    path: one.path,
    kind: one.kind,
    place: placeText(about, one.path, true),
  });
  return {
    patent: proof.patent,
    answer: proof.answer,
    detail: proof.detail,
    turnsOn: proof.turnsOn.map(opened),
    branches: proof.branches.map((branch) => ({
      reading: branch.reading.map((taken) => ({ ...opened(taken), as: taken.as })),
      answer: branch.answer,
      detail: branch.detail,
      lines: branch.lines.map(({ answer, detail, step }) => ({
        answer,
        detail,
        step: stepData(about, step),
      })),
      details: branch.details.map(({ detail, step }) => ({ detail, step: stepData(about, step) })),
    })),
  };
}

function stepData(about: About, step: Step): Record<string, unknown> {
  const { rule, holds, how, grant, direction, test, facts, steps, details } = step;
  return {
    rule,
    holds,
    how,
    ...(grant ? { grant } : {}),
    ...(direction ? { direction } : {}),
    ...(test
      ? {
          test: {
            op: test.op,
            left: termData(about, test.left),
            right: termData(about, test.right),
            ...(test.on ? { on: termData(about, test.on) } : {}),
            ...(test.over === undefined ? {} : { over: test.over }),
          },
        }
      : {}),
    ...(facts ? { facts: facts.map((fact) => factData(about, fact)) } : {}),
    ...(steps ? { steps: steps.map((part) => stepData(about, part)) } : {}),
    ...(details?.length
      ? { details: details.map((one) => ({ detail: one.detail, step: stepData(about, one.step) })) }
      : {}),
  };
}
function factData(about: About, { path, value }: Fact): Record<string, unknown> {
  return { path, ...(value === undefined ? {} : { value }), place: placeText(about, path, true) };
}
function termData(about: About, term: Term): Record<string, unknown> {
  if (term.from === 'question') return { ...term };
  if (term.from !== 'sum') return { ...term, place: placeText(about, term.path, true) };
  return { from: 'sum', of: termData(about, term.of), plus: term.plus, value: term.value };
}
