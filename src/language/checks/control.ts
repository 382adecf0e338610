// Who controls whom: no loops, no more than the whole held at one time, no mergers in a circle.
import type { Day } from '../../calendar/index.js';
import type { Party } from '../schema.js';
import { closed, type Context, days, loops, loopText } from './context.js';

interface Hold {
  readonly of: string;
  readonly by: string;
  readonly share: number;
  /** Position among the `controlled` of that party. */
  readonly index: number;
  /** The days on which it surely lasts. */
  readonly from: Day;
  readonly until: Day;
}

export function control(context: Context): void {
  const holds = Object.entries(context.parties).flatMap(([of, party]) => holdsOf(of, party));
  const starts = [...new Set(holds.map(({ from }) => from))].sort((a, b) => a - b);
  tooMuch(context, holds);
  const told = new Set<string>();
  for (const day of starts) {
    const controllers = new Map<string, string[]>();
    for (const hold of holds) {
      if (hold.share > 50 && hold.from <= day && day <= hold.until) {
        controllers.set(hold.of, [...(controllers.get(hold.of) ?? []), hold.by]);
      }
    }
    for (const loop of loops(controllers.keys(), (id) => controllers.get(id) ?? []))
      tell(context, 'control-loop', 'controlled', loop, told);
  }
  const into = (id: string) => mergedInto(context.parties[id]);
  for (const loop of loops(Object.keys(context.parties), into))
    tell(context, 'merger-loop', 'merged', loop, told);
}

function holdsOf(of: string, party: Party): Hold[] {
  const holds: Hold[] = [];
  (party.controlled ?? []).forEach((entry, index) => {
    const by = closed(entry?.by);
    const share = entry?.share === undefined ? 100 : closed(entry.share);
    const from = entry?.from === undefined ? [0, Number.NEGATIVE_INFINITY] : days(entry.from);
    const until = entry?.until === undefined ? [Number.POSITIVE_INFINITY, 0] : days(entry.until);
    if (typeof by !== 'string' || typeof share !== 'number' || !from || !until) return;
    holds.push({ of, by, share, index, from: from[1] as Day, until: until[0] as Day });
  });
  return holds;
}

function tooMuch(context: Context, holds: readonly Hold[]): void {
  for (const hold of holds) {
    const beside = holds.filter(
      (one) => one.of === hold.of && one.from <= hold.from && hold.from <= one.until,
    );
    const last = beside.every((one) => one === hold || one.from < hold.from || one.index < hold.index);
    const sum = beside.reduce((total, one) => total + one.share, 0);
    if (!last || sum <= 100.01) continue;
    const path = ['parties', hold.of, 'controlled', String(hold.index)];
    const by = beside.map((one) => `\`${one.by}\` ${one.share}`).join(', ');
    context.report('over-control', path, { found: hold.of, expected: `at most 100 at one time (${by})` });
  }
}

function mergedInto(party: Party | undefined): readonly string[] {
  const into = closed(party?.merged?.into);
  return typeof into === 'string' ? [into] : [];
}

function tell(
  context: Context,
  code: 'control-loop' | 'merger-loop',
  key: string,
  loop: readonly string[],
  told: Set<string>,
): void {
  const name = `${code} ${[...new Set(loop)].sort().join(' ')}`;
  if (told.has(name)) return;
  told.add(name);
  context.report(code, ['parties', loop[0] as string, key], {
    found: loopText(loop),
  });
}
