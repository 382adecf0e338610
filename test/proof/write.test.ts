// The words of proofs: every step has them, at each depth they say what they should, the same each time.
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/law/index.js';
import { deciding, phraseOf, type Proof, writeGrounds, writeProof } from '../../src/proof/index.js';
import { ask } from '../../src/reference/index.js';
import { caseFiles, load } from './help.js';

function steps(step: Step): Step[] {
  return [
    step,
    ...(step.steps ?? []).flatMap(steps),
    ...(step.details ?? []).flatMap((one) => steps(one.step)),
  ];
}
const stepsOf = (proof: Proof): Step[] =>
  proof.branches.flatMap(({ lines, details }) => [...lines, ...details].flatMap(({ step }) => steps(step)));

async function proofOf(
  file: string,
  id: string,
): Promise<{ ws: Awaited<ReturnType<typeof load>>; proof: Proof }> {
  const ws = await load(file);
  const question = ws.questions.find((one) => one.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return { ws, proof: ask(ws, question).proofs[0] as Proof };
}

describe('every case of the project', () => {
  it.each(caseFiles)('%s: every step has words, every depth a text', async (file) => {
    const ws = await load(file);
    const wordless = new Set<string>();
    for (const question of ws.questions) {
      for (const proof of ask(ws, question).proofs) {
        for (const step of stepsOf(proof)) if (!phraseOf(step)) wordless.add(`${step.rule}/${step.how}`);
        const line = writeProof(ws, proof, 'line');
        expect(line).toMatch(/^[A-Z`][^\n]+[^.\s]$/u);
        const [reasons, all] = [writeProof(ws, proof, 'reasons'), writeProof(ws, proof, 'all')];
        for (const text of [line, reasons, all])
          expect(text).not.toMatch(/\{(left|right|on)|undefined|\[object/);
        expect([line, reasons, all].some((text) => text.includes('\u001B'))).toBe(false);
        expect(reasons.split('\n')[0]).toBe(line);
        expect(writeProof(ws, proof, 'all')).toBe(all);
      }
    }
    expect([...wordless]).toEqual([]);
  });
});

const end = 'open-terms/01-the-end-is-not-published.yaml';
const window = 'scope/capture/01-first-filed-on-the-last-day-of-the-window.yaml';

describe('a line', () => {
  it.each([
    [window, 'capture-last-day', 'licensed under `halden-to-tarn`'],
    [window, 'capture-day-after', 'exposed; the nearest grant, `halden-to-tarn`, fails on its patents'],
    [
      'open-terms/07-the-weakest-shield.yaml',
      undefined,
      'spared by a covenant not to sue under `halden-to-tarn`',
    ],
    [
      'force/must-be-granted/01-pending-then-granted.yaml',
      undefined,
      'there is nothing that can be enforced, it was an application on the day of the act',
    ],
  ])('%s says %s', async (file, id, ground) => {
    const ws = await load(file);
    const question = id ? ws.questions.find((one) => one.id === id) : ws.questions[0];
    const text = writeProof(ws, ask(ws, question as never).proofs[0] as Proof, 'line');
    expect(text.split(': ').at(-1)).toBe(ground);
  });
  it('names parties, and gives ids where there is no name', async () => {
    const { ws, proof } = await proofOf(window, 'capture-last-day');
    expect(writeProof(ws, proof, 'line')).toBe(
      "Tarn Mobile may sell `tarn-tablet` in US on 2019-05-14 free of Halden Radio's `halden-us-june`: licensed under `halden-to-tarn`",
    );
  });
});

describe('the reasons', () => {
  it('give the nearest grant of an exposed answer with the term it fails on, and where that stands', async () => {
    const { ws, proof } = await proofOf(window, 'capture-day-after');
    const text = writeProof(ws, proof, 'reasons');
    expect(text).toContain(
      'fails on its patents: dated 2015-07-01, after the window shut on 2015-06-30 [`capture`] (01-first-filed-on-the-last-day-of-the-window.yaml:22, 36)',
    );
  });
  it('give each branch of an unknown answer, and the term it turns on', async () => {
    const { ws, proof } = await proofOf(end, 'open-end');
    const text = writeProof(ws, proof, 'reasons');
    expect(text).toContain(
      '  it turns on `agreements/tarn-2015/ends` (01-the-end-is-not-published.yaml:25): not known\n',
    );
    expect(text).toContain('  if `agreements/tarn-2015/ends` is some day by 2018-06-03: exposed');
    expect(text).toContain(
      '  if `agreements/tarn-2015/ends` is a day from 2018-06-04 on: licensed under `halden-to-tarn`',
    );
    expect(text).toContain('ended some day by 2018-06-03, the act was on 2018-06-04');
  });
  it('say how an unsettled rule is held in each branch', async () => {
    const ws = await load('unsettled/insolvency/01-germany-and-the-united-states.yaml');
    const contested = ws.questions.map((one) => ask(ws, one)).find(({ answer }) => answer === 'contested');
    const text = writeProof(ws, contested?.proofs[0] as Proof, 'reasons');
    expect(text).toContain('it turns on the unsettled rule `insolvency`: both readings are argued');
    expect(text).toMatch(/if insolvency is held to take the licence away/);
    expect(text).toMatch(/if the licensee is held to keep the licence in insolvency/);
  });
  it('can be had without the sentence above them', async () => {
    const { ws, proof } = await proofOf(window, 'capture-last-day');
    const [, ...rest] = writeProof(ws, proof, 'reasons').split('\n');
    expect(writeGrounds(ws, proof).split('\n')).toEqual(rest.map((row) => row.slice(2)));
  });
});

describe('everything', () => {
  it('has a mark for each step, and a star for each that decides', async () => {
    const { ws, proof } = await proofOf(end, 'open-end');
    const marked = writeProof(ws, proof, 'all')
      .split('\n')
      .filter((row) => /^ {4,}[-+?]\*? /.test(row));
    expect(marked.length).toBe(stepsOf(proof).length);
    expect(marked.filter((row) => /^ +[-+]\* /.test(row)).length).toBeGreaterThan(0);
    expect(deciding(proof).steps.size).toBeGreaterThan(0);
  });
  it('spells out tests with dates, sums and places', async () => {
    const { ws, proof } = await proofOf(window, 'capture-last-day');
    const text = writeProof(ws, proof, 'all');
    expect(text).toContain(
      '2035-06-30 = 2015-06-30 (01-first-filed-on-the-last-day-of-the-window.yaml:16) plus 20 years is on or after 2019-05-14 (day of the act)',
    );
    expect(text).toContain('acts`: not stated (01-first-filed-on-the-last-day-of-the-window.yaml:32)');
  });
  it('breaks lines where a width is given', async () => {
    const { ws, proof } = await proofOf(window, 'capture-last-day');
    for (const depth of ['line', 'reasons', 'all'] as const) {
      const wide = writeProof(ws, proof, depth, 90)
        .split('\n')
        .filter((row) => row.length > 90);
      expect(wide.filter((row) => row.trim().includes(' ') && row.trimStart().length <= 60)).toEqual([]);
    }
  });
});
