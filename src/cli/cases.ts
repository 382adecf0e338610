// `crossgrant cases PATH…`: evaluates every case file found, says what differs and why, and counts.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeProof } from '../proof/index.js';
import { exit, type GlobalOptions, type Io, UsageError } from './io.js';
import { type Judged, type JudgedFile, inWords, judgeFile } from './judge.js';
import { csvLines } from './output.js';
import { progress } from './progress.js';
import { answerRecord, decisive } from './record.js';
import { printable } from './text.js';

/** 0: every judged question came out as expected; 1: some did not, or a file could not be read as a workspace. */
export async function run(paths: readonly string[], options: GlobalOptions, io: Io): Promise<number> {
  const files = paths.flatMap(caseFiles);
  if (files.length === 0)
    throw new UsageError(`no case file in ${paths.map((path) => `\`${path}\``).join(', ')}`);
  const results: JudgedFile[] = [];
  const shown = progress('questions');
  let done = 0;
  for (const file of new Set(files)) results.push(await judgeFile(file, () => shown.tick(++done)));
  shown.end();
  const judged = results.flatMap(({ questions }) => questions);
  const failed = count(judged, 'failed') + results.filter(({ findings }) => findings.length > 0).length;
  if (options.json) io.stdout(jsonLines(results.flatMap(records)));
  else if (options.csv) io.stdout(asCsv(results));
  else printText(results, count(judged, 'passed'), failed, io);
  return failed > 0 ? exit.findings : exit.well;
}
const count = (judged: readonly Judged[], outcome: Judged['outcome']): number =>
  judged.filter((one) => one.outcome === outcome).length;

/** Files at or below the path, in order of their names; no dot-folders, no links. */
function caseFiles(path: string): string[] {
  const at = stat(path);
  if (at.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return caseFiles(inner);
      return entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name) ? [inner] : [];
    });
}
function stat(path: string) {
  try {
    return statSync(path);
  } catch {
    throw new UsageError(`cannot read \`${path}\`: no such file or folder`);
  }
}

function printText(results: readonly JudgedFile[], passed: number, failed: number, io: Io): void {
  for (const { file, findings, questions } of results) {
    for (const finding of findings) io.stdout(`failed ${finding}\n`);
    for (const one of questions) io.stdout(text(file, one, io));
  }
  const judged = results.flatMap(({ questions }) => questions);
  const open = count(judged, 'unjudged');
  if (open > 0) io.stdout(`${open} not judged\n`);
  io.stdout(rulesLine(judged));
  io.stdout(`${passed} passed, ${failed} failed\n`);
}

/** Nothing for a question that passed, unless a rule that it names does not decide. */
function text(file: string, one: Judged, io: Io): string {
  const { question, outcome, differs, answered, rules, line } = one;
  const name = printable(`${file}:${line} \`${question.id ?? 'without id'}\``);
  if (outcome === 'failed') {
    const reasons = decisive(answered).map((proof) => writeProof(one.ws, proof, 'reasons', io.columns - 4));
    return `failed ${name}: ${differs.join('; ')}\n${indented(reasons.join('\n'))}\n`;
  }
  if (outcome === 'unjudged') return `not judged ${name}: ${inWords(answered.answer, answered.detail)}\n`;
  const missing = rules.named.filter((rule) => !rules.found.includes(rule));
  if (missing.length === 0) return '';
  return `passed ${name}, without the rule ${missing.map((rule) => `\`${rule}\``).join(', ')} deciding\n`;
}
const indented = (lines: string): string => lines.replace(/^/gm, '    ');

/** The second score: named rules found among the decisive steps, of rules named. */
function rulesLine(judged: readonly Judged[]): string {
  const named = judged.reduce((sum, { rules }) => sum + rules.named.length, 0);
  const found = judged.reduce((sum, { rules }) => sum + rules.found.length, 0);
  const share = named === 0 ? '' : ` (${((100 * found) / named).toFixed(1)} %)`;
  return `rules: ${found} of ${named} named rules decide${share}\n`;
}

/** A record a question; a file that could not be read gives one with its findings and no answer. */
function records({ file, findings, questions }: JudgedFile): unknown[] {
  if (findings.length > 0) return [{ id: null, file, outcome: 'failed', findings }];
  return questions.map((one) => ({
    ...answerRecord(one.ws, one.answered, file, one.answered.proofs),
    ...(one.question.detail === undefined ? {} : { expectDetail: one.question.detail }),
    outcome: one.outcome,
    differs: one.differs,
    rules: one.rules,
  }));
}

/** A list with a record a line: proofs are long, and indented they would be three times as long. */
const jsonLines = (list: readonly unknown[]): string =>
  list.length ? `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n` : '[]\n';

const columns = ['file', 'line', 'id', 'outcome', 'expect', 'expect-detail', 'answer', 'detail', 'differs'];
function asCsv(results: readonly JudgedFile[]): string {
  const rows = results.flatMap(({ file, findings, questions }) => [
    ...findings.map((finding) => [file, '', '', 'failed', '', '', '', '', finding]),
    ...questions.map(({ line, question, outcome, answered, differs }) => [
      file,
      String(line),
      question.id ?? '',
      outcome,
      question.expect ?? '',
      question.detail ?? '',
      answered.answer,
      answered.detail ?? '',
      differs.join('; '),
    ]),
  ]);
  return csvLines([columns, ...rows]);
}
