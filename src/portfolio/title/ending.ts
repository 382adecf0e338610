// The end of a chain: what it leaves open, and who owns now, or why that cannot be told.
import type { Reading } from './chain.js';
import type { Claim } from './holders.js';
import { takesOut } from './numbers.js';
import type { DoubtCode, Present } from './types.js';

export function close(reading: Reading): Present {
  const { state, input } = reading;
  withoutPapers(reading);
  for (const claim of state.claims) if (live(reading, claim)) claimed(reading, claim);
  someInventors(reading);
  faceDiffers(reading);
  correctedElsewhere(reading);
  strangers(reading);
  alike(reading);
  if (state.holders.length === 0) {
    state.doubt(input.parties.length > 0 ? 'start-not-on-file' : 'inventors-not-on-file', 'unknown', null);
  }
  const owners = state.owners();
  const because = reading.doubts.flatMap(({ weight }, at) => (weight === 'unknown' ? [at] : []));
  if (because.length > 0) return { state: 'unknown', owners, because };
  return { state: 'known', owners, firm: reading.doubts.every(({ weight }) => weight === 'note') };
}

/** Nothing on file has moved title: the face of the document, the parent's papers, the inventors. */
function withoutPapers(reading: Reading): void {
  const { state, input, printed } = reading;
  if (reading.steps.some(({ moved, judgement }) => moved && judgement !== 'inventors')) return;
  if (!reading.onlyPrintedClaim()) return;
  const parents = parentPapers(reading);
  if (printed.role === null) {
    if (parents) state.doubt(parents.code, 'unknown', parents.paper, parents.id);
    else if (state.holders.length > 0)
      state.doubt('nothing-recorded', reading.liens.outsiders ? 'unknown' : 'owner', null);
    return;
  }
  if (printed.part) {
    state.doubt('part-printed', 'unknown', null, ...printed.names);
    return;
  }
  if (printed.role === 'applicant' && input.face !== 'grant') {
    state.doubt('applicant-only', 'unknown', null, ...printed.names);
    return;
  }
  reading.asPrinted();
  if (parents?.agrees) state.doubt(parents.code, 'note', parents.paper, parents.id);
}

interface ParentPaper {
  readonly code: DoubtCode;
  readonly paper: string;
  readonly id: string;
  /** Its assignee is the one that is printed. */
  readonly agrees: boolean;
}
/**
 * A paper of the parent that moves title, to the printed assignee where one is. MPEP 306: it is effective for a
 * continuation or division, though not recorded against it; for a continuation-in-part in what is common only.
 */
function parentPapers(reading: Reading): ParentPaper | null {
  const { state, printed } = reading;
  const codes: Partial<Record<string, DoubtCode>> = {
    continuation: 'parent-papers',
    divisional: 'parent-papers',
    reissue: 'parent-papers',
    'continuation-in-part': 'parent-papers-in-part',
    provisional: 'parent-papers-in-part',
    substitution: 'parent-papers-in-part',
    parent: 'parent-papers-in-part',
  };
  let other: ParentPaper | null = null;
  for (const { relation, id, papers } of reading.input.parents ?? []) {
    const code = codes[relation];
    if (code === undefined) continue;
    for (const paper of papers) {
      if (paper.purged || paper.reading.class !== 'assignment') continue;
      const agrees = paper.assignees.some(({ name }) =>
        printed.names.some((one) => state.same(one, name) === 'same'),
      );
      if (agrees) return { code, paper: paper.id, id, agrees };
      other ??= { code, paper: paper.id, id, agrees };
    }
  }
  return other;
}

/** A claim is over when its party holds, and nobody holds against it. */
function live(reading: Reading, claim: Claim): boolean {
  const { state } = reading;
  const name = state.nowNamed(claim.name);
  if (!state.holds(name)) return true;
  if (state.holders.length === 1) return false;
  return (claim.against ?? []).some((one) => state.holds(state.nowNamed(one)));
}

/** Whoever held on after a stray paper speaks against it; who bought under 261 is not touched by that. */
function claimed(reading: Reading, claim: Claim): void {
  const { state, steps } = reading;
  const { code, paper, name, by } = claim;
  const overtaken = (code === 'gap' || code === 'may-move') && state.moves > claim.after;
  const weight = overtaken ? 'owner' : claim.weight;
  state.doubt(code, weight, paper, name, ...by);
  if (code !== 'before-title') return;
  const step = steps.find((one) => one.paper === paper && one.judgement === 'gap');
  if (step) step.judgement = 'before-title';
}

/** Inventors of whom no paper speaks, beside others who have conveyed. */
function someInventors(reading: Reading): void {
  const { state } = reading;
  const silent = state.holders.filter((one) => one.root && !state.spoken.has(one.name));
  const others = state.spoken.size > 0 || silent.length < state.holders.length;
  if (silent.length === 0 || !others || !state.rooted) return;
  const received = (name: string) =>
    state.passed.some(({ to }) => to.some((one) => state.same(one, name) === 'same'));
  const open = silent.filter(({ name }) => !received(name));
  if (open.length > 0) state.doubt('some-inventors', 'unknown', null, ...open.map(({ name }) => name));
}

/** The grant prints an assignee that the chain never had. */
function faceDiffers(reading: Reading): void {
  const { state, printed, input, steps } = reading;
  if (input.face !== 'grant' || printed.role !== 'assignee') return;
  const isPrinted = (name: string) => printed.names.some((one) => state.same(one, name) !== 'different');
  // Whoever received by a paper, before the inventors: most often the first of them.
  const known =
    state.passed.some(({ to }) => to.some(isPrinted)) ||
    steps.some((step) => step.moved && step.owners.some(({ name }) => isPrinted(name)));
  if (!known && steps.some(({ moved, judgement }) => moved && judgement !== 'inventors'))
    state.doubt('face-differs', 'owner', null, ...printed.names);
}

/** A correction that leaves this asset out may say that it was named by mistake. */
function correctedElsewhere(reading: Reading): void {
  const { state, input, steps } = reading;
  for (const paper of input.elsewhere ?? []) {
    if (paper.purged || paper.reading.class !== 'correction') continue;
    const step = steps.find((one) => one.moved && one.paper !== null && paper.refersTo.includes(one.paper));
    if (!step) continue;
    const out = takesOut(input, paper);
    state.doubt('corrected-elsewhere', out ? 'unknown' : 'note', step.paper, paper.id);
  }
}

/** A lien by one who is not the owner of record, and whom no later paper passes over, hints at a paper off the record. */
function strangers({ liens, state }: Reading): void {
  for (const { paper, names, after } of liens.strangers) {
    const owner = after === state.moves && names.every((name) => !state.holds(state.nowNamed(name)));
    state.doubt('lien-by-stranger', owner ? 'owner' : 'note', paper, ...names);
  }
}

/** Two owners of record that may be one. */
function alike({ state }: Reading): void {
  const { holders } = state;
  for (const [at, one] of holders.entries()) {
    const twin = holders.slice(at + 1).find(({ name }) => state.same(one.name, name) === 'maybe');
    if (twin) state.doubt('name-maybe', 'owner', null, one.name, twin.name);
  }
}
