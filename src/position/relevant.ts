// Which agreements can touch a pair of owner and seller at all. Companies that were ever in one group, or merged, count
// as one here, so that nothing that might matter is left out: what is left out fails on its parties on every day.
import type { Workspace } from '../language/index.js';
import { entries, idsIn, kinOf } from '../law/index.js';

interface About {
  readonly id: string;
  readonly grantors: ReadonlySet<string>;
  readonly to: ReadonlySet<string> | 'anyone';
  readonly transfers: ReadonlySet<string>;
  /** Those of transfers that name their patents otherwise than by number alone. */
  readonly sweeping: ReadonlySet<string>;
  /** It has licences that others may rest on. */
  readonly heads: boolean;
}

interface Deed {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Patents by number, where the transfer names them so and no other way. */
  readonly list: readonly string[] | undefined;
}
function deedOf(entry: object): Deed {
  const { from, to, patents } = entry as { from?: unknown; to?: unknown; patents?: unknown };
  const keys = typeof patents === 'object' && patents !== null ? Object.keys(patents) : [];
  const list = keys.length === 1 && keys[0] === 'list' ? idsIn(patents) : undefined;
  return { from: idsIn(from), to: idsIn(to), list };
}

export class Relevance {
  /** A name for all that were ever in one group with the party. */
  readonly group: (party: string) => string;
  private readonly about: readonly About[];
  private readonly deeds: readonly Deed[];
  private readonly sets = new Map<string, ReadonlySet<string>>();
  private readonly contents = new Map<string, ReadonlySet<string>>();
  private readonly ws: Workspace;

  constructor(ws: Workspace) {
    this.ws = ws;
    this.group = kinOf(ws);
    this.deeds = [ws.transfers, ...Object.values(ws.agreements).map((one) => one.transfers)]
      .flatMap(entries)
      .map(deedOf);
    this.about = Object.entries(ws.agreements).map(([id, agreement]) => {
      const members = agreement.parties.map((party) =>
        this.group(typeof party === 'string' ? party : party.party),
      );
      const clauses = [...entries(agreement.grants), ...entries(agreement.promises)] as {
        from?: unknown;
        to?: unknown;
        sublicence?: unknown;
      }[];
      const open = clauses.some(
        (grant) =>
          JSON.stringify(grant.to ?? '').includes('everyone') ||
          JSON.stringify(grant.to ?? '').includes('customers-of'),
      );
      const others = clauses
        .flatMap((grant) => [...idsIn(grant.from), ...idsIn(grant.to)])
        .filter((one) => ws.parties[one])
        .map((one) => this.group(one));
      const everyone = new Set([...members, ...others]);
      // A sublicence may name its beneficiary by a fact, so such an agreement is kept for every seller.
      const heads = clauses.some((grant) => grant.sublicence !== undefined && grant.sublicence !== false);
      return {
        id,
        grantors: everyone,
        to: open || heads ? 'anyone' : everyone,
        heads,
        transfers: this.partiesOf(agreement.transfers, () => true),
        sweeping: this.partiesOf(agreement.transfers, ({ list }) => list === undefined),
      };
    });
  }

  private partiesOf(transfers: unknown, which: (deed: Deed) => boolean): ReadonlySet<string> {
    return new Set(
      entries(transfers)
        .map(deedOf)
        .filter(which)
        .flatMap(({ from, to }) => [...from, ...to])
        .map((one) => this.group(one)),
    );
  }

  /** The owners, and everybody to whom a transfer may have taken the patent from them. */
  heirs(owners: readonly string[], patent: string): readonly string[] {
    const found = new Set(owners);
    // A patent may go along with its parent, whatever list names that.
    const derived = this.ws.patents[patent]?.['derives-from'] !== undefined;
    const groups = new Set(owners.map((one) => this.group(one)));
    for (let size = -1; size < found.size; ) {
      size = found.size;
      for (const { from, to, list } of this.deeds) {
        if (list && !derived && !list.includes(patent)) continue;
        if (!from.some((one) => groups.has(this.group(one)))) continue;
        for (const one of to) {
          found.add(one);
          groups.add(this.group(one));
        }
      }
    }
    return [...found];
  }

  /**
   * Agreements that cannot matter between these owners and these parties (the seller, its suppliers), and `also`.
   * `unnamed`: no transfer names the patents by number, nor a parent of theirs.
   */
  irrelevant(
    owners: readonly string[],
    sellers: readonly string[],
    also: ReadonlySet<string> = new Set(),
    unnamed = false,
  ): ReadonlySet<string> {
    const [from, to] = [
      new Set(owners.map((one) => this.group(one))),
      new Set(sellers.map((one) => this.group(one))),
    ];
    const key = `${[...from].sort().join()}|${[...to].sort().join()}|${[...also].sort().join()}|${unnamed}`;
    const known = this.sets.get(key);
    if (known) return known;
    const kept = new Set(
      this.about
        .filter((one) => !also.has(one.id) && this.matters(one, from, to, unnamed))
        .map(({ id }) => id),
    );
    // An agreement that replaces one of these ends it.
    for (const { id } of this.about)
      if (!also.has(id) && (this.ws.agreements[id]?.supersedes ?? []).some((old) => kept.has(old)))
        kept.add(id);
    const ids = this.about.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    // One set for one content: caches hang on it.
    const out = this.contents.get(ids.join()) ?? new Set(ids);
    this.contents.set(ids.join(), out);
    this.sets.set(key, out);
    return out;
  }
  /** Can any of these agreements benefit one of the parties (the seller, its suppliers)? */
  benefits(agreements: readonly string[], sellers: readonly string[]): boolean {
    const to = new Set(sellers.map((one) => this.group(one)));
    return this.about.some((one) => agreements.includes(one.id) && this.takes(one, to));
  }
  private takes(one: About, to: ReadonlySet<string>): boolean {
    return (
      one.to === 'anyone' || one.heads || [...to].some((group) => (one.to as ReadonlySet<string>).has(group))
    );
  }
  private matters(one: About, from: ReadonlySet<string>, to: ReadonlySet<string>, unnamed: boolean): boolean {
    const moving = unnamed ? one.sweeping : one.transfers;
    if ([...from].some((group) => moving.has(group))) return true;
    const gives = [...from].some((group) => one.grantors.has(group)) || this.about.some(({ heads }) => heads);
    return gives && this.takes(one, to);
  }
}
