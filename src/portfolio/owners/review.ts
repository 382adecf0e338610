// The names that a person should look at, the most patents first.
import type { Resolution } from './resolve.js';
import { compare } from '../text-order.js';

export interface ReviewItem {
  readonly resolution: Resolution;
  /** Patents at stake: those recorded under this name. */
  readonly patents: number;
}

/** Resolutions in doubt, by patents at stake, then by name. A decision settles a name. Pure. */
export function reviewList(items: Iterable<ReviewItem>): ReviewItem[] {
  return [...items]
    .filter(({ resolution }) => resolution.rule !== 'decision' && resolution.doubts.length > 0)
    .sort(
      (a, b) =>
        b.patents - a.patents ||
        compare(a.resolution.name, b.resolution.name) ||
        compare(a.resolution.day ?? '', b.resolution.day ?? ''),
    );
}
