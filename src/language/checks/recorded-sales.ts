// Sales under an agreement that stand in the imported records as well: a title from the records is there in the world without the
// agreement too, so that a brief would not show what the sale changes.
import { Affiliation } from './affiliation.js';
import { closed, type Context, days, words } from './context.js';
import { everyTransfer, type Passed } from './transfers.js';

/** How far the day of the paper may lie from those of the agreement: papers are often signed at the closing, and later. */
const EARLIER = 92;
const LATER = 366;

export function recordedSales(context: Context): void {
  const affiliation = new Affiliation(context);
  for (const one of everyTransfer(context)) {
    if (one.path[0] !== 'agreements') continue;
    for (const id of one.list ?? [])
      if (context.place(['patents', id]).from !== undefined) twice(context, one, id, affiliation);
  }
}

function twice(context: Context, one: Passed, id: string, affiliation: Affiliation): void {
  const { from, to } = one;
  const title = closed(context.patents[id]?.title);
  if (!Array.isArray(title) || typeof from !== 'string' || typeof to !== 'string') return;
  if (affiliation.related(from, to)) return;
  const is = (owners: unknown, party: string) => {
    const list = words(owners);
    return list.length > 0 && list.every((owner) => affiliation.related(owner, party));
  };
  const step = title.find(
    (next, index) =>
      index > 0 &&
      is(next?.owner, to) &&
      is(title[index - 1]?.owner, from) &&
      isNear(context, one, next?.from),
  );
  if (!step) return;
  const [record = 'the records'] = step.source ?? [];
  const paper = /^USPTO reel (\d+), frame (\d+)$/.exec(record);
  const number = id.replace(/(\d)[A-Z]\d?$/, '$1');
  const expected = paper
    ? `under \`title-overrides\` \`${number}: {paper: ${paper[1]}/${paper[2]}, ignore: yes, reason: …, decided: …}\` where it is the same sale`
    : 'the patent written by hand, with its owner before the sale, where it is the same sale';
  context.report('sold-twice', [...one.path, 'patents'], {
    severity: 'warning',
    found: `\`${id}\`, ${record}`,
    expected,
  });
}

/** The first and the last day that a date, open within bounds or not, can mean; null where nothing bounds it. */
function bounds(value: unknown): readonly [number, number] | null {
  const plain = days(value);
  if (plain || typeof value !== 'object' || value === null) return plain;
  const { from, until } = ((value as { unknown?: unknown }).unknown ?? {}) as {
    from?: unknown;
    until?: unknown;
  };
  const [low, high] = [days(from), days(until)];
  return low || high ? [low?.[0] ?? Number.NEGATIVE_INFINITY, high?.[1] ?? Number.POSITIVE_INFINITY] : null;
}

function isNear(context: Context, { on, path }: Passed, day: unknown): boolean {
  const agreement = context.agreements[path[1] ?? ''];
  const told = [on, agreement?.signed, agreement?.effective].flatMap((one) => days(one) ?? []);
  const moved = bounds(day);
  if (told.length === 0 || moved === null) return true;
  return moved[1] >= Math.min(...told) - EARLIER && moved[0] <= Math.max(...told) + LATER;
}
