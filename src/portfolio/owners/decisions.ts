// What people decided about names, as the section `owner-names` of a workspace has it.
import { span, toDay } from '../../calendar/index.js';
import type { OwnerDecision } from '../../language/index.js';
import { tidy } from './tokens.js';

export type DecisionsByName = Readonly<Record<string, readonly OwnerDecision[]>>;

/** What holds for one name on one day. */
interface Decided {
  /** The decision that names a party, or `none`. */
  readonly accepted: OwnerDecision | null;
  /** Parties that it is not, each with the decision that says so. */
  readonly rejected: ReadonlyMap<string, OwnerDecision>;
}

export class Decisions {
  private readonly byName = new Map<string, OwnerDecision[]>();

  constructor(section: DecisionsByName = {}) {
    for (const name of Object.keys(section).sort()) {
      const key = sameName(name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), ...(section[name] ?? [])]);
    }
  }

  /** Without a day, only what was decided for all days. */
  of(name: string, day: string | null): Decided {
    const holding = (this.byName.get(sameName(name)) ?? []).filter((one) => holds(one, day));
    const accepted = holding.find((one) => one.party !== undefined) ?? null;
    const rejected = new Map(holding.flatMap((one) => (one.not ?? []).map((party) => [party, one] as const)));
    return { accepted, rejected };
  }
}

/** A decision is about the name as recorded, in any case and with any spaces. */
const sameName = (name: string): string => tidy(name).toLowerCase();

function holds({ from, until }: OwnerDecision, day: string | null): boolean {
  if (day === null) return from === undefined && until === undefined;
  const at = toDay(day);
  return (from === undefined || span(from)[0] <= at) && (until === undefined || at <= span(until)[1]);
}
