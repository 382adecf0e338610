// Chains of title: one owner after another, without overlaps and gaps; shares that add up.
import type { Patent } from '../schema.js';
import { closed, type Context, days, surelyBefore, surelyNotAfter } from './context.js';

type Step = NonNullable<Patent['title']>[number];

export function title(context: Context): void {
  for (const [id, patent] of Object.entries(context.patents)) {
    const chain = patent.title;
    if (!Array.isArray(chain)) continue;
    chain.forEach((step, index) => {
      if (!step) return;
      shares(context, id, step, index);
      const before = chain[index - 1];
      if (before) overlap(context, id, before, step, index);
    });
    beginning(context, id, patent, chain[0]);
  }
}

function overlap(context: Context, id: string, before: Step, step: Step, index: number): void {
  const backwards = surelyBefore(step.from, before.from);
  const same =
    !backwards && days(step.from) !== null && isDay(before.from) && surelyNotAfter(step.from, before.from);
  if (!backwards && !same) return;
  const path = ['patents', id, 'title', String(index)];
  const also = context.place(['patents', id, 'title', String(index - 1)]);
  const found = `${names(before)} from ${before.from}, then ${names(step)} from ${step.from}`;
  context.report('title-overlap', path, {
    found,
    expected: 'each step to begin after the one before it',
    also,
  });
}

const isDay = (value: unknown): boolean => typeof value === 'string' && value.length === 10;

function names(step: Step): string {
  const owner = closed(step.owner);
  return Array.isArray(owner) ? owner.map((id) => `\`${id}\``).join(' and ') : 'an open owner';
}

/** Nobody owned it between its grant, or its filing, and the first step. */
function beginning(context: Context, id: string, patent: Patent, first: Step | undefined): void {
  if (!first) return;
  const path = ['patents', id, 'title', '0'];
  const [key, severity] = surelyBefore(patent.granted, first.from)
    ? (['granted', 'error'] as const)
    : (['filed', 'warning'] as const);
  if (!surelyBefore(patent[key], first.from)) return;
  const found = `no owner from \`${key}\` ${patent[key]} until ${first.from}`;
  context.report('title-gap', path, { severity, found, expected: 'the first step not to begin later' });
}

function shares(context: Context, id: string, step: Step, index: number): void {
  const path = ['patents', id, 'title', String(index)];
  const owner = closed(step.owner);
  if (Array.isArray(owner) && owner.length === 0) {
    context.report('title-gap', path, {
      found: `a step from ${step.from} without an owner`,
      expected: 'an owner',
    });
  }
  const parts = closed(step.shares);
  if (!Array.isArray(parts)) return;
  if (Array.isArray(owner) && owner.length !== parts.length) {
    const expected = `${owner.length}, one for each owner`;
    context.report('shares-count', [...path, 'shares'], { found: String(parts.length), expected });
  }
  const sum = parts.reduce((total, part) => total + part, 0);
  // Thirds are written 33.3 as well as 33.33.
  if (Math.abs(sum - 100) > 0.15) {
    context.report('shares-sum', [...path, 'shares'], {
      found: String(Math.round(sum * 1000) / 1000),
      expected: '`100`',
    });
  }
}
