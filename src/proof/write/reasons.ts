// The middle depth: the answer, the steps that decide it in words with their places, the nearest grants of an exposed
// answer, and every branch of one that turns on open terms.
import type { Step } from '../../law/index.js';
import { because, placed, sentence } from '../explain.js';
import { misses } from '../nearest.js';
import type { Branch, Miss, Proof } from '../types.js';
import { type About, grantPath, pathText, placeText, takenText } from '../values.js';
import { answerWords, detailWords, labelOf, phraseOf } from '../words.js';
import { ground, holdingGrants, line, termName } from './line.js';
import { type Row, tree } from './tree.js';

/** More of the nearest grants than this are counted and not listed; likewise branches. */
const MOST_MISSES = 8;
const MOST_BRANCHES = 16;

export function reasons(about: About, proof: Proof): Row[] {
  const head = { indent: 0, text: line(about, proof) };
  const [first] = proof.branches;
  if (!first) return [head, ...openTerms(about, proof)];
  const inFirst = { ...about, reading: first.reading };
  const body =
    proof.branches.length === 1
      ? groundRows(inFirst, first, 1).flat()
      : [...openTerms(about, proof), ...branches(about, proof)];
  return [head, ...body, ...stronger(inFirst, first)];
}

function openTerms(about: About, { turnsOn, branches: all, answer }: Proof): Row[] {
  if (turnsOn.length === 0)
    return [{ indent: 1, text: `${all.length} readings, and in each of them: ${answer}` }];
  return turnsOn.map(({ path, kind }) => ({
    indent: 1,
    text: `it turns on ${termName(about, path)}: ${kind === 'unknown' ? 'not known' : 'both readings are argued'}`,
  }));
}

// What an earlier branch has said is not said again: of a later one only those terms that come out in other words.
function branches(about: About, proof: Proof): Row[] {
  const said = new Set<string>();
  const every = drawnTogether(about, proof);
  const rows = every.slice(0, MOST_BRANCHES).flatMap(({ text, branch }) => {
    const blocks = groundRows({ ...about, reading: branch.reading }, branch, 2);
    const fresh = blocks.filter((block) => !block.every((row) => said.has(row.text)));
    for (const row of blocks.flat()) said.add(row.text);
    return [{ indent: 1, text }, ...fresh.flat()];
  });
  const left = every.slice(MOST_BRANCHES);
  if (left.length === 0) return rows;
  const counts = new Map<string, number>();
  for (const { branch } of left) counts.set(branch.answer, (counts.get(branch.answer) ?? 0) + 1);
  const rest = [...counts].map(([answer, count]) => `${count} ${answer}`).join(', ');
  return [...rows, { indent: 1, text: `and ${left.length} more readings: ${rest}` }];
}

/** Readings that differ only in terms on which the answer does not turn are one line, where they say the same. */
function drawnTogether(about: About, { branches: all, turnsOn }: Proof): { text: string; branch: Branch }[] {
  const turning = new Set(turnsOn.map(({ path }) => path.join('/')));
  const key = (branch: Branch): string =>
    readingText(
      about,
      branch.reading.filter(({ path }) => turning.has(path.join('/'))),
    );
  const grounds = new Map<string, Set<string>>();
  // Which grant an exposed answer came nearest to may differ without the answer being another.
  const outcome = (branch: Branch): string =>
    [branch.answer, branch.detail, ...holdingGrants(branch)].join(' ');
  for (const branch of all)
    grounds.set(key(branch), (grounds.get(key(branch)) ?? new Set()).add(outcome(branch)));
  const found = new Map<string, { text: string; branch: Branch }>();
  for (const branch of all) {
    const alone = turning.size === 0 || (grounds.get(key(branch))?.size ?? 0) > 1;
    const when = alone ? readingText(about, branch.reading) : key(branch);
    const id = `${when}: ${outcome(branch)}`;
    if (!found.has(id))
      found.set(id, { text: `if ${when}: ${ground({ ...branch, branches: [branch] })}`, branch });
  }
  return [...found.values()];
}

/** `agreements/x/ends is some day by 2018-02-28 and …`. */
export function readingText({ ws }: About, reading: Branch['reading']): string {
  const parts = reading.map(({ id, path, as }) => {
    if (path[0] === 'law' && path[1] !== 'countries') {
      const said = phraseOf({ rule: path[1] ?? '', how: 'law', holds: as === 'so held' });
      return `${said ?? `\`${path[1]}\` is ${as}`} (\`${path[1]}\`, as to \`${path.slice(2).join('/')}\`)`;
    }
    if (path[0] === 'law') return `the law of ${path[2]} (${path.slice(3).join('/')}) says ${as}`;
    const [, item] = id.split('∋');
    if (item && (as === 'yes' || as === 'no'))
      return `${pathText(ws, path)} ${as === 'yes' ? 'takes in' : 'leaves out'} \`${item}\``;
    return `${pathText(ws, path)} is ${takenText(as)}`;
  });
  return [...new Set(parts)].join(' and ') || 'no term is opened';
}

/** Why a branch has its answer, in blocks of rows that belong together. */
function groundRows(about: About, branch: Branch, indent: number): Row[][] {
  const last = branch.lines.at(-1);
  if (branch.answer === 'exposed')
    return [...nearestRows(about, branch, indent), detailRows(about, branch, indent)];
  if (!last) return [];
  const parts = last.step.how === 'any' ? because(last.step) : [last.step];
  return parts.flatMap((part) => {
    if (!part.grant) return [tree(about, part, indent)];
    const terms = because(part).map((one) => tree(about, one, indent + 1));
    return [[{ indent, text: grantLine(about, part) }], ...terms];
  });
}
function grantLine(about: About, { grant, direction }: Step): string {
  const names = (id: string): string => about.ws.parties[id]?.name ?? id;
  const way = direction
    ? ` from ${names(direction.from)} to ${direction.to.split(', ').map(names).join(', ')}`
    : '';
  return `\`${grant}\`${way}${grantPlace(about, grant)}: every term is met`;
}
function grantPlace(about: About, grant: string | undefined): string {
  const path = grantPath(about.ws, grant);
  return path ? ` (${placeText(about, path)})` : '';
}

/** The shields that were tried first, each with the one reason why it does not hold. Grants that fail have their own rows. */
function stronger(about: About, { answer, lines }: Branch): Row[] {
  const failed = lines.filter(
    (one) => !one.step.holds && !(answer === 'exposed' && BY_GRANT.has(one.answer)),
  );
  if (failed.length === 0) return [];
  const rows = failed.map((one) => ({
    indent: 2,
    text: `${one.detail ?? one.answer}: ${firstReason(about, one.step)}`,
  }));
  return [{ indent: 1, text: 'no stronger answer holds' }, ...rows];
}
const BY_GRANT = new Set(['licensed', 'covenanted', 'released', 'exhausted', 'stayed']);
function firstReason(about: About, step: Step): string {
  let end = step;
  for (let [part] = because(end); part && !part.grant; [part] = because(end)) end = part;
  return `${sentence(about, end)}${placed(about, end)}`;
}

function nearestRows(about: About, branch: Branch, indent: number): Row[][] {
  const every = misses(branch);
  const near = every.filter((miss) => miss.misses === every[0]?.misses);
  const heading = near.length
    ? 'the nearest grants, and the terms they fail on'
    : 'no grant or promise concerns the act';
  const further = every.length - near.length;
  const rest = [
    ...(near.length > MOST_MISSES ? [`${near.length - MOST_MISSES} more fail on as few terms`] : []),
    ...(further > 0 ? [`${further} more ${further === 1 ? 'fails' : 'fail'} on more terms`] : []),
  ];
  return [
    [{ indent, text: heading }],
    ...near.slice(0, MOST_MISSES).map((miss) => missRows(about, miss, indent + 1)),
    rest.map((text) => ({ indent: indent + 1, text })),
  ];
}

/** `a-to-b fails on its term: ended 2018-12-31, the act was on 2019-03-01`. */
function missRows(about: About, miss: Miss, indent: number): Row[] {
  const name = `\`${miss.grant}\`${grantPlace(about, miss.grant)} fails on`;
  const [only] = miss.failing;
  if (only && miss.failing.length === 1) {
    const [first, ...rest] = tree(about, only, indent, true);
    const term = labelOf(only.rule);
    return [{ indent, text: `${name} ${term ? `${term}: ` : 'this: '}${first?.text ?? ''}` }, ...rest];
  }
  const terms = [...new Set(miss.failing.map((step) => labelOf(step.rule) ?? 'a term'))];
  return [
    { indent, text: `${name} ${terms.join(' and ')}` },
    ...miss.failing.flatMap((step) => tree(about, step, indent + 1)),
  ];
}

function detailRows(about: About, branch: Branch, indent: number): Row[] {
  const found = branch.details.find(({ detail }) => detail === branch.detail);
  if (!branch.detail || !found) return [];
  const parts = because(found.step).flatMap((part) => tree(about, part, indent + 1));
  const text = `${answerWords[branch.answer]} ${detailWords[branch.detail] ?? branch.detail}`;
  return [{ indent, text: parts.length ? text : `${text}${placed(about, found.step)}` }, ...parts];
}
