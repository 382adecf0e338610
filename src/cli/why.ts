// `crossgrant why`: the proof of an answer, at the depth that is asked for.
import { type Depth, proofData, type StepRow, stepRows, writeProof } from '../proof/index.js';
import { answer } from './answer.js';
import { buckets, counted, holderName, simplest } from './buckets.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace } from './open.js';
import type { QuestionOptions } from './options.js';
import { type Column, json, printTable } from './output.js';
import { questionFrom } from './question.js';

interface WhyOptions extends GlobalOptions, QuestionOptions {
  readonly depth: Depth;
}

const columns: readonly Column<StepRow>[] = [
  { key: 'patent', of: (row) => row.patent },
  { key: 'reading', of: (row) => row.reading },
  { key: 'answer', of: (row) => row.answer },
  { key: 'level', of: (row) => row.level },
  { key: 'outcome', of: (row) => row.outcome },
  { key: 'decides', of: (row) => row.decides },
  { key: 'grant', of: (row) => row.grant },
  { key: 'rule', of: (row) => row.rule },
  { key: 'says', of: (row) => row.says },
  { key: 'places', of: (row) => row.places },
];

/** 0 whenever there is an answer. `--json`: the proof, or a list of them where several patents are asked about; `--csv`: a row a step. */
export async function run(args: readonly string[], options: WhyOptions, io: Io): Promise<number> {
  const ws = await openWorkspace(options.workspace, io);
  if (!ws) return exit.findings;
  const found = answer(ws, questionFrom(ws, args, options));
  const grounds = buckets(ws, found);
  const proofs = grounds.flatMap((bucket) => simplest(bucket)?.proof ?? []);
  const [only] = proofs;
  if (options.csv) {
    printTable(
      columns,
      proofs.flatMap((proof) => stepRows(ws, proof)),
      ['step', 'steps'],
      { csv: true },
      io,
    );
    return exit.well;
  }
  if (options.json) {
    const data = proofs.map((proof) => proofData(ws, proof));
    io.stdout(json(data.length === 1 ? data[0] : data));
    return exit.well;
  }
  if (!only) io.stdout('no patent on file belongs to that holder: nothing can be enforced\n');
  const width = io.isTTY ? io.columns : undefined;
  // Of patents that are alike one is proved; the line above says for how many it stands.
  for (const bucket of grounds) {
    const { holder, patents, groups } = bucket;
    const first = simplest(bucket);
    if (!first) continue;
    if (found.proofs.length > 1 || patents.length > 1) {
      const alike = patents.length - 1;
      const more = alike > 0 ? `, and for ${alike} alike` : '';
      io.stdout(`${holderName(ws, holder)}, ${counted(ws, groups)}: for \`${first.proof.patent}\`${more}\n`);
    }
    io.stdout(`${writeProof(ws, first.proof, options.depth, width)}\n`);
  }
  return exit.well;
}
