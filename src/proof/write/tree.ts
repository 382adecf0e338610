// Steps as an indented list: chains of steps with one reason each are drawn together, so that what is left is reasons.
import type { Step } from '../../law/index.js';
import { because, placed, ruleOf, sentence } from '../explain.js';
import type { About } from '../values.js';
import { aspectOf, labelOf } from '../words.js';

/** One line of text and how deep it stands. */
export interface Row {
  readonly indent: number;
  readonly text: string;
}

/** Why a step comes out as it does, down to the tests and facts that say so. `unlabelled`: the caller named the term. */
export function tree(about: About, step: Step, indent: number, unlabelled = false): Row[] {
  const { end, steps } = chain(step);
  const label = unlabelled ? undefined : steps.map((one) => labelOf(one.rule)).find(Boolean);
  const aspect = steps.map((one) => aspectOf(one.rule)).find(Boolean);
  const grant = unlabelled ? undefined : steps.find((one) => one.grant)?.grant;
  const before = [grant && `\`${grant}\``, label, aspect].filter(Boolean).map((part) => `${part}: `);
  const rules = [...new Set(steps.map(ruleOf))].join('');
  const text = `${before.join('')}${sentence(about, end)}${rules}${placed(about, end)}`;
  return [{ indent, text }, ...because(end).flatMap((part) => tree(about, part, indent + 1))];
}

/** From a step down as long as each has one reason only. */
function chain(step: Step): { end: Step; steps: Step[] } {
  const steps = [step];
  let end = step;
  for (let parts = because(end); parts.length === 1 && parts[0]; parts = because(end)) {
    end = parts[0];
    steps.push(end);
  }
  return { end, steps };
}
