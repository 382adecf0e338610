// The longest depth: every step of every reading, with its mark, its test spelled out, and the place of every fact.
import type { Step, Test } from '../../law/index.js';
import { deciding } from '../decisive.js';
import { ruleOf, sentence } from '../explain.js';
import type { Branch, Proof } from '../types.js';
import { type About, factText, termInFull } from '../values.js';
import { answerWords, detailWords, manners, operators } from '../words.js';
import { line, termName } from './line.js';
import { readingText } from './reasons.js';
import type { Row } from './tree.js';

export function everything(about: About, proof: Proof): Row[] {
  const decisive = deciding(proof).steps;
  const rows: Row[] = [{ indent: 0, text: line(about, proof) }];
  for (const { path, kind } of proof.turnsOn)
    rows.push({
      indent: 0,
      text: `turns on ${termName(about, path)}: ${kind === 'unknown' ? 'not known' : 'disputed'}`,
    });
  rows.push({ indent: 0, text: 'marks: + holds, - fails, ? not opened; * changing it changes the answer' });
  proof.branches.forEach((branch, index) => {
    if (proof.branches.length > 1)
      rows.push({
        indent: 0,
        text: `reading ${index + 1} of ${proof.branches.length}: if ${readingText(about, branch.reading)}`,
      });
    rows.push(...branchRows({ ...about, reading: branch.reading }, branch, decisive));
  });
  return rows;
}

function branchRows(about: About, branch: Branch, decisive: ReadonlySet<Step>): Row[] {
  const rows = branch.lines.flatMap(({ answer, detail, step }) => [
    {
      indent: 1,
      text: `${mark(step, decisive)} ${detail ?? answer}: ${detail ? detailWords[detail] : answerWords[answer]}?`,
    },
    ...stepRows(about, step, 2, decisive),
  ]);
  const details = branch.details.flatMap(({ detail, step }) => [
    { indent: 1, text: `+ ${detail}: ${detailWords[detail] ?? detail}` },
    ...(step.how === 'record' ? facts(about, step, 2) : stepRows(about, step, 2, decisive)),
  ]);
  const detail = branch.detail ? `, ${detailWords[branch.detail] ?? branch.detail}` : '';
  return [...rows, ...details, { indent: 1, text: `= ${answerWords[branch.answer]}${detail}` }];
}

function mark(step: Step, decisive: ReadonlySet<Step>): string {
  const outcome = step.how === 'unopened' ? '?' : step.holds ? '+' : '-';
  return decisive.has(step) ? `${outcome}*` : outcome;
}
function stepRows(about: About, step: Step, indent: number, decisive: ReadonlySet<Step>): Row[] {
  const how =
    step.how === 'all' || step.how === 'any' || step.how === 'none' ? partsText(step, step.how) : '';
  const open = step.how === 'unopened' ? 'not opened: ' : '';
  const grant = step.grant ? `\`${step.grant}\`${direction(step)}: ` : '';
  const by = step.how === 'law' ? ', by the law as this reading has it' : '';
  const text = `${mark(step, decisive)} ${grant}${open}${sentence(about, step)}${by}${ruleOf(step)}${how}`;
  return [
    { indent, text },
    ...(step.test ? [{ indent: indent + 1, text: testText(about, step.test, step.holds) }] : []),
    ...facts(about, step, indent + 1),
    ...(step.steps ?? []).flatMap((part) => stepRows(about, part, indent + 1, decisive)),
    ...(step.details ?? []).flatMap((one) => [
      {
        indent: indent + 1,
        text: `it would give the detail \`${one.detail}\`, ${detailWords[one.detail] ?? ''}`,
      },
      ...stepRows(about, one.step, indent + 2, decisive),
    ]),
  ];
}
function partsText({ steps }: Step, how: 'all' | 'any' | 'none'): string {
  return steps?.length ? `; ${manners[how]}` : '; there is nothing to test';
}
function direction({ direction: way }: Step): string {
  return way ? ` from \`${way.from}\` to \`${way.to}\`, tested for \`${way.for}\`` : '';
}
function testText(about: About, test: Test, holds: boolean): string {
  const on = test.on ? `, on ${termInFull(about, test.on)}` : '';
  const over =
    test.over === undefined ? '' : test.over === 50 ? ', with more than 50 %' : ', with at least 50 %';
  return `${termInFull(about, test.left)} ${operators[test.op][holds ? 0 : 1]} ${termInFull(about, test.right)}${on}${over}`;
}
function facts(about: About, step: Step, indent: number): Row[] {
  return [...new Set((step.facts ?? []).map((fact) => factText(about, fact)))].map((text) => ({
    indent,
    text: `read: ${text}`,
  }));
}
