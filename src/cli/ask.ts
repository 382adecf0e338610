// `crossgrant ask`: may somebody do something with a product, somewhere, on a day? The answer in a sentence, what is
// counted, and the grounds, by holder where there are many.
import { answers, type Workspace } from '../language/index.js';
import { answerWords, detailWords, headline, named, writeGrounds, writeProof } from '../proof/index.js';
import { answer, type InGroups } from './answer.js';
import { type Bucket, buckets, counted, holderName, holderOf, simplest } from './buckets.js';
import { exit, type GlobalOptions, type Io } from './io.js';
import { openWorkspace } from './open.js';
import type { QuestionOptions } from './options.js';
import { type Column, json, printTable } from './output.js';
import { questionFrom } from './question.js';
import { answerRecord, becauseOf, placeOf } from './record.js';
import { printable, wrap } from './text.js';

/** 0 whenever an answer was found, whatever it is; 1 where the workspace has errors. */
export async function run(
  args: readonly string[],
  options: GlobalOptions & QuestionOptions,
  io: Io,
): Promise<number> {
  const ws = await openWorkspace(options.workspace, io);
  if (!ws) return exit.findings;
  const found = answer(ws, questionFrom(ws, args, options));
  if (options.csv) printTable(columns, rows(ws, found), ['patent', 'patents'], { csv: true }, io);
  else if (options.json) io.stdout(json(asJson(ws, found)));
  else io.stdout(text(ws, found, Math.min(io.columns, 120)));
  return exit.well;
}

/** More holders, or more grounds of one, than this are left to `--csv`. */
const MOST_HOLDERS = 15;
const MOST_GROUNDS = 5;
/** With no more grounds than this, each is given with its reasons. */
const FEW_GROUNDS = 3;

function text(ws: Workspace, found: InGroups, width: number): string {
  const [only] = found.proofs;
  if (only && found.proofs.length === 1 && found.groups[0]?.patents.length === 1)
    return `${writeProof(ws, only, 'reasons', width)}\n`;
  const lines = [...wrap(wholeText(ws, found), width), ...countLines(ws, found)];
  const decisive = buckets(ws, found).filter(({ answer: one }) => one === found.answer);
  const inFull = decisive.length <= FEW_GROUNDS;
  const holders = [...new Set(decisive.map(({ holder }) => holder))];
  for (const holder of holders.slice(0, MOST_HOLDERS)) {
    const grounds = decisive.filter((bucket) => bucket.holder === holder);
    lines.push('', holderName(ws, holder));
    for (const bucket of grounds.slice(0, MOST_GROUNDS))
      lines.push(...groundLines(ws, bucket, width, inFull));
    if (grounds.length > MOST_GROUNDS) lines.push(`  and ${grounds.length - MOST_GROUNDS} more grounds`);
  }
  if (holders.length > MOST_HOLDERS) lines.push('', `and ${holders.length - MOST_HOLDERS} more holders`);
  if (!inFull)
    lines.push('', '`--csv` has a row for each patent; `crossgrant why`, asked of one patent, its proof');
  return `${lines.join('\n')}\n`;
}

function wholeText(ws: Workspace, { question, answer: whole, detail }: InGroups): string {
  const about = { ws, question };
  const subject = question.holder
    ? `the patents of ${named(about, 'parties', question.holder)}`
    : 'all patents on file';
  const detailed = detail ? `, ${detailWords[detail]}` : '';
  return headline(about, whole, subject, `${answerWords[whole]}${detailed}`);
}
/** How many have each answer, in the order of the answers. */
function countLines(ws: Workspace, { groups }: InGroups): string[] {
  return answers.flatMap((one) => {
    const alike = groups.filter(({ proof }) => proof.answer === one);
    return alike.length ? [`  ${one}: ${counted(ws, alike)}`] : [];
  });
}
function groundLines(ws: Workspace, bucket: Bucket, width: number, inFull: boolean): string[] {
  const first = simplest(bucket);
  const what = printable(`${counted(ws, bucket.groups)}: ${bucket.ground}`);
  const lines = wrap(what, width - 4).map((line, index) => `${index ? '    ' : '  '}${line}`);
  if (!inFull || !first) return lines;
  const { patent } = first.proof;
  const alike = bucket.patents.length - 1;
  lines.push(`    as for \`${patent}\`${alike ? ` and ${alike} alike` : ''}`);
  return [
    ...lines,
    ...writeGrounds(ws, first.proof, width - 6)
      .replace(/^/gm, '      ')
      .split('\n'),
  ];
}

interface Row {
  readonly patent: string;
  readonly holder: string;
  readonly count: number;
  readonly answer: string;
  readonly detail: string | null;
  readonly because: readonly string[];
  readonly turnsOn: readonly string[];
  readonly file: string;
  readonly line: number;
}
const columns: readonly Column<Row>[] = [
  { key: 'patent', of: (row) => row.patent },
  { key: 'holder', of: (row) => row.holder },
  { key: 'count', of: (row) => row.count },
  { key: 'answer', of: (row) => row.answer },
  { key: 'detail', of: (row) => row.detail },
  { key: 'because', of: (row) => row.because },
  { key: 'turns-on', of: (row) => row.turnsOn },
  { key: 'file', of: (row) => row.file },
  { key: 'line', of: (row) => row.line },
];
/** A row a patent or lot; `count` is that of its assets. */
function rows(ws: Workspace, found: InGroups): Row[] {
  const cache = new Map<string, unknown>();
  return found.groups.flatMap(({ proof, patents, counts }) => {
    const shared = {
      holder: holderOf(ws, found, proof.patent, cache),
      answer: proof.answer,
      detail: proof.detail,
      because: becauseOf([proof]),
      turnsOn: proof.turnsOn.map(({ path }) => path.join('/')),
    };
    return patents.map((patent, index) => {
      const { file, line } = ws.place(['patents', patent]);
      return { ...shared, patent, count: counts[index] ?? 0, file, line };
    });
  });
}

/** The record of one answer; with many patents also the counts, and every ground with the patents that it holds for. */
function asJson(ws: Workspace, found: InGroups): unknown {
  const place = placeOf(ws, found.question);
  const every = buckets(ws, found);
  const decisive = every.filter(({ answer: one }) => one === found.answer);
  const proofs = (decisive.length ? decisive : every).flatMap((bucket) => simplest(bucket)?.proof ?? []);
  return {
    ...answerRecord(ws, found, place?.file ?? null, proofs),
    question: found.question,
    counts: found.counts,
    grounds: every.map(({ holder, answer: one, detail, ground, patents, count }) => ({
      holder,
      answer: one,
      detail,
      ground,
      count,
      patents,
    })),
  };
}
