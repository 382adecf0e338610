// The nearest misses of an exposed answer: all grants that failed on the fewest terms, and those terms. A grant may have
// missed on its own terms or through the sale of an article under it.
import type { Step } from '../law/index.js';
import type { Branch, Miss } from './types.js';

/** Grants with how many terms each failed on, fewest first; of several ways through one grant, the nearest counts. */
export function misses(branch: Branch): Miss[] {
  const best = new Map<string, Miss>();
  const note = (miss: Miss): void => {
    const known = best.get(miss.grant);
    if (!known || miss.misses < known.misses) best.set(miss.grant, miss);
  };
  for (const line of branch.lines) {
    if (!['licensed', 'covenanted', 'released', 'exhausted', 'stayed'].includes(line.answer)) continue;
    for (const step of line.step.steps ?? []) {
      if (step.grant && (step.rule === 'grant' || step.rule === 'promise'))
        note({ grant: step.grant, ...failingOf(step) });
      if (step.rule === 'authorised-sale') for (const miss of throughSale(step)) note(miss);
    }
  }
  return [...best.values()].sort((a, b) => a.misses - b.misses || (a.grant < b.grant ? -1 : 1));
}
export function nearest(branch: Branch): Miss[] {
  const every = misses(branch);
  return every.filter((miss) => miss.misses === every[0]?.misses);
}

function failingOf(step: Step): { misses: number; failing: Step[] } {
  const failing = (step.steps ?? []).filter((part) => !part.holds && part.how !== 'unopened');
  return { misses: new Set(failing.map(termOf)).size, failing };
}
// Which patents a clause catches is one term, whether they fail by their owner or by their dates.
function termOf(step: Step): string {
  return step.rule === 'term: binds' ? 'term: patents' : step.rule;
}
function throughSale(sale: Step): Miss[] {
  const parts = sale.steps ?? [];
  const authorised = parts.find((part) => part.rule === 'authorised');
  const others = parts.filter((part) => part !== authorised && !part.holds);
  return (authorised?.steps ?? []).flatMap((way) => {
    if (!way.grant) return [];
    const own = failingOf(way);
    return [{ grant: way.grant, misses: own.misses + others.length, failing: [...own.failing, ...others] }];
  });
}
