// Case files: each a workspace of its own, with questions that carry the right answer. What comes out, and what differs.
import { dirname, join } from 'node:path';
import { findingText, type Question, type Workspace } from '../language/index.js';
import { checkProof, deciding, type Proof } from '../proof/index.js';
import { type Answered, ask } from '../reference/index.js';
import { loadFile } from './load.js';

export interface Judged {
  readonly ws: Workspace;
  readonly question: Question;
  readonly line: number;
  readonly answered: Answered;
  /** `unjudged`: the question expects nothing. */
  readonly outcome: 'passed' | 'failed' | 'unjudged';
  /** What differs from what is expected, a sentence each. */
  readonly differs: readonly string[];
  /** Rules named in `because`, and those of them that are among the decisive steps. */
  readonly rules: { readonly named: readonly string[]; readonly found: readonly string[] };
}
export interface JudgedFile {
  readonly file: string;
  /** Problems that keep the file from being evaluated: a failed case. */
  readonly findings: readonly string[];
  readonly questions: readonly Judged[];
}

/** Reads and evaluates one case file; `told` hears of each question that is done. */
export async function judgeFile(file: string, told: () => void = () => undefined): Promise<JudgedFile> {
  const { workspace, findings } = await loadFile(file);
  const problems = findings
    .filter(({ severity }) => severity !== 'warning')
    .map((finding) => join(dirname(file), findingText(finding)));
  if (!workspace || problems.length > 0) return { file, findings: problems, questions: [] };
  const questions = workspace.questions.map((question, index) => {
    const judged = judge(workspace, question, index);
    told();
    return judged;
  });
  return { file, findings: [], questions };
}

function judge(ws: Workspace, question: Question, index: number): Judged {
  const answered = ask(ws, question);
  const { line } = ws.place(['questions', String(index)]);
  const rejected = answered.proofs.flatMap((proof) => rejections(ws, proof));
  const base = { ws, question, line, answered };
  const named = named_(ws, question);
  const found = among(answered.proofs);
  const rules = { named: named.rules, found: named.rules.filter((rule) => found.rules.has(rule)) };
  if (question.expect === undefined) {
    return { ...base, outcome: rejected.length > 0 ? 'failed' : 'unjudged', differs: rejected, rules };
  }
  const differs = [
    ...answerDiffers(question, answered),
    ...grantsDiffer(named.grants, found.grants),
    ...rejected,
  ];
  return { ...base, outcome: differs.length > 0 ? 'failed' : 'passed', differs, rules };
}

/** `because` names grants and promises of the workspace; whatever else it names is a rule. */
function named_(ws: Workspace, { because }: Question): { grants: string[]; rules: string[] } {
  const ids = new Set(
    Object.values(ws.agreements).flatMap(({ grants = [], promises = [] }) =>
      [...grants, ...promises].map(({ id }) => id),
    ),
  );
  const names = because ?? [];
  return { grants: names.filter((name) => ids.has(name)), rules: names.filter((name) => !ids.has(name)) };
}
function among(proofs: readonly Proof[]): { grants: Set<string>; rules: Set<string> } {
  const found = proofs.map(deciding);
  return {
    grants: new Set(found.flatMap(({ grants }) => grants)),
    rules: new Set(found.flatMap(({ rules }) => rules)),
  };
}

function answerDiffers({ expect, detail }: Question, got: Answered): string[] {
  const same = got.answer === expect && (detail === undefined || detail === got.detail);
  if (same) return [];
  return [`expected ${inWords(expect ?? '', detail)}, got ${inWords(got.answer, got.detail)}`];
}
export const inWords = (answer: string, detail: string | null | undefined): string =>
  detail ? `${answer} (${detail})` : answer;

function grantsDiffer(named: readonly string[], found: ReadonlySet<string>): string[] {
  const list = [...found].map((id) => `\`${id}\``).join(', ') || 'none';
  return named
    .filter((grant) => !found.has(grant))
    .map((grant) => `\`${grant}\` is not among the deciding grants: ${list}`);
}
const MOST_REASONS = 3;
/** What the checker has against a proof. An answer whose proof is rejected is not right, even where it is as expected. */
function rejections(ws: Workspace, proof: Proof): string[] {
  const reasons = checkProof(ws, proof);
  if (reasons.length === 0) return [];
  const more = reasons.length > MOST_REASONS ? `, and ${reasons.length - MOST_REASONS} more` : '';
  return [
    `the checker rejects the proof on \`${proof.patent}\`: ${reasons.slice(0, MOST_REASONS).join(', ')}${more}`,
  ];
}
