// Whether the files themselves say that a patent was in force on a day. What the law makes of it is `ask`'s answer.
import { addMonths, addYears, type Day, span } from '../calendar/index.js';
import type { Assumption, Patent } from '../language/index.js';

type Assumptions = Readonly<Record<string, Assumption>>;

/**
 * True where every day that the dates can mean puts `day` between grant and end. Open dates say nothing, so the answer
 * is then false; a named assumption counts at its value.
 */
export function saysInForce(patent: Patent, day: Day, assumptions: Assumptions): boolean {
  const granted = grantDay(patent, assumptions);
  if (granted === null || day < granted) return false;
  if (patent.ended !== undefined) {
    const ended = dates(closed(patent.ended, assumptions));
    if (!ended || day >= ended[0]) return false;
  }
  const last = lastDay(patent, assumptions);
  return last !== null && day <= last;
}

/** The last day on which it may have been granted; null where it was not, or where that is not on file. */
function grantDay(patent: Patent, assumptions: Assumptions): Day | null {
  const granted = closed(patent.granted, assumptions);
  if (typeof granted === 'object' && granted !== null && 'after-filing' in granted) {
    const months = closed(granted['after-filing'], assumptions);
    const filed = dates(closed(patent.filed, assumptions));
    return filed && typeof months === 'number' ? addMonths(filed[1], months) : null;
  }
  return dates(granted)?.[1] ?? null;
}

/** The earliest day that may be its last: `expires`, else 20 years from filing for an invention, plus what was added. */
function lastDay(patent: Patent, assumptions: Assumptions): Day | null {
  const added = patent.adjusted === undefined ? 0 : closed(patent.adjusted, assumptions);
  if (typeof added !== 'number') return null;
  const expires = dates(closed(patent.expires, assumptions));
  if (expires) return expires[0] + added;
  const invention = (patent.right ?? 'invention') === 'invention';
  const filed = dates(closed(patent.filed, assumptions));
  return patent.expires === undefined && invention && filed ? addYears(filed[0], 20) + added : null;
}

/** The value of a named assumption; anything else as it stands. */
function closed(value: unknown, assumptions: Assumptions): unknown {
  if (typeof value !== 'object' || value === null || !('assumed' in value)) return value;
  return assumptions[String(value.assumed)]?.value;
}

function dates(value: unknown): readonly [Day, Day] | null {
  return typeof value === 'string' && /^\d{4}/.test(value) ? span(value) : null;
}
