// An answer as data: the shape that `ask --json` and `cases --json` share (docs/output.md, schema/answer.schema.json).
import type { Question, Workspace } from '../language/index.js';
import { sources } from '../law/index.js';
import { deciding, type Proof, proofData } from '../proof/index.js';
import type { Answered } from '../reference/index.js';

/** Grants and promises that decide, then the rules that `crossgrant law` knows; way-points of a derivation are left out. */
export function becauseOf(proofs: readonly Proof[]): string[] {
  const found = proofs.map(deciding);
  const rules = found.flatMap((one) => one.rules).filter((rule) => rule in sources);
  return [...new Set([...found.flatMap(({ grants }) => grants), ...rules])];
}
/** The proofs that bear out the whole answer; all of them where it comes from joint readings only. */
export function decisive(answered: Pick<Answered, 'answer' | 'proofs'>): readonly Proof[] {
  const alike = answered.proofs.filter(({ answer }) => answer === answered.answer);
  return alike.length > 0 ? alike : answered.proofs;
}

/** Where the question stands; null for one that was typed. */
export function placeOf(ws: Workspace, question: Question): { file: string; line: number } | null {
  const index = ws.questions.indexOf(question);
  if (index < 0) return null;
  const { file, line } = ws.place(['questions', String(index)]);
  return { file, line };
}

export interface AnswerRecord {
  readonly id: string | null;
  readonly expect?: string;
  readonly got: { readonly answer: string; readonly detail: string | null };
  /** Deciding grants and promises, then rules. */
  readonly because: readonly string[];
  /** One proof for each patent, or for each set of patents that are alike, with the answer of the whole. */
  readonly proof: readonly Record<string, unknown>[];
  readonly file: string | null;
}
export function answerRecord(
  ws: Workspace,
  answered: Answered,
  file: string | null,
  proofs = decisive(answered),
): AnswerRecord {
  const { question } = answered;
  return {
    id: question.id ?? null,
    ...(question.expect === undefined ? {} : { expect: question.expect }),
    got: { answer: answered.answer, detail: answered.detail },
    because: becauseOf(proofs),
    proof: proofs.map((proof) => proofData(ws, proof)),
    file,
  };
}
