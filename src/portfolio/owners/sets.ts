// Disjoint sets of name groups, each with its heaviest group at the head, whatever the order of joining.

interface Member {
  readonly key: string;
  /** How many records stand behind it. */
  readonly weight: number;
}

export class Sets {
  private readonly parent: number[];
  private readonly members: readonly Member[];
  private readonly total: number[];
  private readonly inside: number[][];

  constructor(members: readonly Member[]) {
    this.members = members;
    this.parent = members.map((_, at) => at);
    this.total = members.map(({ weight }) => weight);
    this.inside = members.map((_, at) => [at]);
  }

  head(at: number): number {
    let head = at;
    while (this.parent[head] !== head) head = this.parent[head] as number;
    let step = at;
    while (this.parent[step] !== head) {
      const next = this.parent[step] as number;
      this.parent[step] = head;
      step = next;
    }
    return head;
  }

  /** Joins the sets of both; the head that is one no longer, or null where they were one set already. */
  join(a: number, b: number): number | null {
    let [into, from] = [this.head(a), this.head(b)];
    if (into === from) return null;
    if (this.before(from, into)) [into, from] = [from, into];
    this.parent[from] = into;
    this.total[into] = this.weight(into) + this.weight(from);
    this.inside[into] = (this.inside[into] as number[]).concat(this.inside[from] as number[]);
    this.inside[from] = [];
    return from;
  }

  /** Records behind the whole set of a head. */
  weight(head: number): number {
    return this.total[head] as number;
  }

  of(head: number): readonly number[] {
    return this.inside[head] as number[];
  }

  /** All heads, heaviest set first. */
  heads(): number[] {
    const heads = this.parent.flatMap((parent, at) => (parent === at ? [at] : []));
    return heads.sort((a, b) => this.weight(b) - this.weight(a) || (this.key(a) < this.key(b) ? -1 : 1));
  }

  /** By weight of the member itself, then by key: the head of a set is the same in any order of joining. */
  private before(a: number, b: number): boolean {
    const apart = (this.members[a] as Member).weight - (this.members[b] as Member).weight;
    return apart > 0 || (apart === 0 && this.key(a) < this.key(b));
  }

  private key(at: number): string {
    return (this.members[at] as Member).key;
  }
}
