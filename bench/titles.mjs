// Chains of title from recorded papers: how many a second, and whether they are right, against the rule of thumb
// that the assignee of the paper recorded last is the owner.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { history, sameCompany } from './histories/index.mjs';
import { rounded } from './sample.mjs';

export const title =
  'chains of title of 20,000 made-up patents (target: 50,000 a second and core, none wrong)';

const CHAINS = 20_000;
const moving = new Set(['assignment', 'merger', 'name-change', 'entity-conversion', 'correction']);

/** The peer: whoever receives under the paper recorded last, liens and licences left out. */
function lastRecorded({ papers, parties }) {
  let last = null;
  for (const paper of papers) {
    if (moving.has(paper.reading.class) && (last === null || paper.recorded > last.recorded)) last = paper;
  }
  if (last) return last.assignees.map(({ name }) => name);
  return parties.filter(({ role }) => role === 'assignee').map(({ organisation }) => organisation);
}

const agrees = (owners, truth) =>
  owners.length === truth.length &&
  truth.every((one) => owners.some((name) => sameCompany(name, one) === 'same'));

function judged(histories, answer) {
  const count = { firm: 0, doubtful: 0, unknown: 0, wrong: 0, 'wrong though firm': 0 };
  for (const { input, truth } of histories) {
    const { owners, state, firm } = answer(input);
    if (state === 'unknown') count.unknown++;
    else {
      count[firm ? 'firm' : 'doubtful']++;
      // Sold twice and recorded late: whose it is cannot be told, so that any answer is wrong.
      const wrong = truth.open || !agrees(owners, truth.owners);
      if (wrong) count.wrong++;
      if (wrong && firm) count['wrong though firm']++;
    }
  }
  return count;
}

/** Bytes that a kept chain takes. */
function weight(histories, titleChain) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = histories.map(({ input }) => titleChain(input, sameCompany));
  collect();
  return Math.round((process.memoryUsage().heapUsed - before) / kept.length);
}

/** Chains in a second of processor time: the middle of five, after one that does not count. */
function speed(histories, once) {
  const speeds = [];
  for (let run = 0; run < 6; run++) {
    const begin = process.cpuUsage();
    for (const { input } of histories) once(input);
    const { user, system } = process.cpuUsage(begin);
    if (run > 0) speeds.push(CHAINS / ((user + system) / 1e6));
  }
  return Math.round(speeds.sort((a, b) => a - b)[2]);
}

export async function measure() {
  const { titleChain } = await import('../dist/portfolio/index.js');
  const histories = Array.from({ length: CHAINS }, (_, i) => history(i + 1));
  const papers = histories.reduce((sum, { input }) => sum + input.papers.length, 0);
  const chains = speed(histories, (input) => titleChain(input, sameCompany));
  const naive = speed(histories, lastRecorded);
  const row = (what, speed, counts) => ({
    what,
    'papers each': rounded(papers / CHAINS),
    'chains a CPU second': speed,
    ...counts,
    'wrong %': rounded((100 * counts.wrong) / CHAINS),
  });
  const peer = judged(histories, (input) => ({ owners: lastRecorded(input), state: 'known', firm: true }));
  const ours = judged(histories, (input) => {
    const { present } = titleChain(input, sameCompany);
    return { ...present, owners: present.owners.map(({ name }) => name) };
  });
  if (ours['wrong though firm'] > 0) throw new Error(`${ours['wrong though firm']} firm owners are wrong`);
  const bytes = weight(histories, titleChain);
  return [
    row('assignee of the paper recorded last (peer)', naive, peer),
    { ...row('titleChain', chains, ours), 'bytes kept each': bytes },
  ];
}
