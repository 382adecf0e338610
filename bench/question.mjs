// One question with its proof, over the project's cases: asking, proving (both at once), checking, writing.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadFile } from '../dist/cli/load.js';
import { checkProof, writeProof } from '../dist/proof/index.js';
import { ask } from '../dist/reference/index.js';
import { median, rounded, sample } from './sample.mjs';

export const title = 'one question with its proof, over all cases in `cases/` (peer: asking alone)';

const folder = fileURLToPath(new URL('../cases', import.meta.url));

export async function measure() {
  const asked = [];
  for (const name of readdirSync(folder, { recursive: true })
    .map(String)
    .sort((a, b) => (a < b ? -1 : 1))) {
    if (!name.endsWith('.yaml')) continue;
    const { workspace } = await loadFile(`${folder}/${name}`);
    for (const question of workspace.questions) asked.push({ workspace, question });
  }
  const each = (once) => sample(7, () => asked.forEach(once)).then((times) => median(times) / asked.length);
  const wrong = asked.filter(
    ({ workspace, question }) => ask(workspace, question).answer !== question.expect,
  );
  if (wrong.length > 0) throw new Error(`wrong answer to ${wrong[0].question.id}`);
  const steps = {
    'ask (peer)': ({ workspace, question }) => ask(workspace, question),
    'ask and check': ({ workspace, question }) => {
      for (const proof of ask(workspace, question).proofs) {
        const faults = checkProof(workspace, proof);
        if (faults.length > 0) throw new Error(`${question.id}: ${faults[0]}`);
      }
    },
    'ask and write the reasons': ({ workspace, question }) => {
      for (const proof of ask(workspace, question).proofs) writeProof(workspace, proof, 'reasons');
    },
  };
  // The first calls of anything are slow until the engine has compiled them; all are run warm.
  for (let round = 0; round < 5; round++) for (const once of Object.values(steps)) asked.forEach(once);
  const rows = {};
  let peer = 0;
  for (const [what, once] of Object.entries(steps)) {
    const ms = await each(once);
    peer ||= ms;
    rows[what] = {
      'ms a question': Math.round(ms * 1000) / 1000,
      'questions a second': Math.round(1000 / ms),
      ratio: rounded(ms / peer),
    };
  }
  return rows;
}
