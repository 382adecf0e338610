// Shares of a patent as exact fractions; null where the record does not say.
import type { Share } from './types.js';

export const whole: Share = [1, 1];

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** In lowest terms; null where the numbers no longer fit exactly. */
function share(numerator: number, denominator: number): Share | null {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null;
  const by = gcd(numerator, denominator);
  return [numerator / by, denominator / by];
}

export function times(a: Share | null, b: Share | null): Share | null {
  return a && b && share(a[0] * b[0], a[1] * b[1]);
}

export function plus(a: Share | null, b: Share | null): Share | null {
  return a && b && share(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
}

export function minus(a: Share | null, b: Share | null): Share | null {
  return b && plus(a, [-b[0], b[1]]);
}

/** Below 0, 0, above 0: whether `a` is the smaller, the same, the larger. */
export const compareShares = (a: Share, b: Share): number => a[0] * b[1] - b[0] * a[1];

/** Thirds and sixths, which are written to two decimals. */
const rounded: Readonly<Record<string, Share>> = {
  '16.67': [1, 6],
  '33.33': [1, 3],
  '66.67': [2, 3],
  '83.33': [5, 6],
};

/** `33.3` -> 333/1000: the decimal as written, not its binary neighbour; `33.33` is a third. */
export function ofPercent(percent: number): Share | null {
  const written = String(percent);
  const third = rounded[written];
  if (third) return third;
  const [units = '', decimals = ''] = written.split('.');
  if (!/^\d+$/.test(units) || !/^\d*$/.test(decimals)) return null;
  return share(Number(units + decimals), 100 * 10 ** decimals.length);
}

export const shareText = (part: Share | null): string =>
  part === null ? 'share not told' : part[0] === part[1] ? 'whole' : `${part[0]}/${part[1]}`;
