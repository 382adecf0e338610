// Decisions about title: each about one paper or one place in the chain, saying something, once.
import { patentIdProblem } from '../publication.js';
import { nearest } from '../findings.js';
import type { TitleOverride } from '../title-overrides.js';
import type { Path } from '../workspace.js';
import type { Context } from './context.js';

export function titleOverrides(context: Context): void {
  for (const [id, decisions] of Object.entries(context.titleOverrides)) {
    const bad = id in context.patents ? null : patentIdProblem(id);
    if (bad) context.report(bad.code, ['title-overrides', id], bad.problem);
    const seen = new Map<string, number>();
    decisions.forEach((one, index) => {
      const path = ['title-overrides', id, String(index)];
      if (!one) return;
      about(context, path, one);
      owners(context, path, one);
      if (one.paper === undefined) return;
      const paper = one.paper.replace(/(^|\/)0+(?=\d)/g, '$1');
      const before = seen.get(paper);
      seen.set(paper, index);
      if (before === undefined) return;
      const also = context.place(['title-overrides', id, String(before)]);
      context.report('duplicate-id', [...path, 'paper'], {
        found: paper,
        expected: 'one decision a paper',
        also,
      });
    });
  }
}

const effects = ['owner', 'moves', 'reads-as', 'ignore'] as const;

function about(context: Context, path: Path, one: TitleOverride): void {
  if ((one.paper === undefined) === (one.after === undefined)) {
    const found = one.paper === undefined ? 'paper' : 'after';
    const problem = { expected: 'either `paper` or `after`' };
    if (one.paper === undefined) context.report('missing-key', path, { found, ...problem });
    else context.report('bad-value', [...path, found], { found: '`after` beside `paper`', ...problem });
  }
  if (one.after !== undefined && one.owner === undefined) {
    context.report('missing-key', path, { found: 'owner', expected: 'the owner from `after` on' });
  } else if (effects.every((key) => one[key] === undefined)) {
    const expected = 'what was decided: `owner`, `moves`, `reads-as` or `ignore`';
    context.report('missing-key', path, { found: 'owner', expected });
  }
}

/** Owners are names as on the papers; what looks like an id must be one. */
function owners(context: Context, path: Path, { owner, shares }: TitleOverride): void {
  owner?.forEach((name, index) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name in context.parties) return;
    context.report('unknown-id', [...path, 'owner', String(index)], {
      found: `party \`${name}\``,
      expected: 'the id of a party, or a name as the papers have it',
      nearest: nearest(name, Object.keys(context.parties)),
    });
  });
  if (!shares) return;
  const count = owner?.length ?? 0;
  if (shares.length !== count) {
    const expected = `${count}, one for each owner`;
    context.report('shares-count', [...path, 'shares'], { found: String(shares.length), expected });
  }
  const sum = shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 100) > 0.15) {
    context.report('shares-sum', [...path, 'shares'], { found: String(sum), expected: '`100`' });
  }
}
