// Who holds title of record while a chain is read: holders, who conveyed to whom, names that became other names, and
// claims by parties that received from somebody who did not hold.
import type { Act } from './acts.js';
import { isPerson, partyName, representative, samePerson, sharedWords } from './persons.js';
import { plus, whole } from './shares.js';
import type { Doubt, DoubtCode, Owner, SameParty, Share, TitleInput, Weight } from './types.js';

export interface Holder {
  readonly name: string;
  share: Share | null;
  /** An inventor, holding by invention and not by a paper. */
  readonly root: boolean;
}
/** A party that a paper names as receiver, though its assignor held nothing then. */
export interface Claim {
  readonly name: string;
  readonly by: readonly string[];
  readonly code: Extract<DoubtCode, 'gap' | 'conflict' | 'late-recording' | 'before-title' | 'may-move'>;
  readonly weight: Weight;
  /** Whose title it contradicts; null: whoever holds. */
  readonly against: readonly string[] | null;
  readonly paper: string | null;
  /** Number of moves of title before it. */
  readonly after: number;
}
interface Alias {
  readonly old: string;
  readonly now: string;
  readonly merger: boolean;
  readonly act: Act;
}
export interface Passed {
  readonly from: string;
  /** An inventor. */
  readonly root: boolean;
  readonly to: readonly string[];
  /** Null: by no paper, as the document prints. */
  readonly act: Act | null;
}
export interface Found {
  readonly holder: Holder;
  /** The name under which it acts, where that is not its own. */
  readonly under: string | null;
}

export class Holders {
  holders: Holder[] = [];
  claims: Claim[] = [];
  readonly passed: Passed[] = [];
  readonly same: SameParty;
  /** Inventors who gave or received something on paper. */
  readonly spoken = new Set<string>();
  /** Whether the inventors are on file. */
  readonly rooted: boolean;
  /** Moves of title by others than inventors. */
  moves = 0;
  private readonly doubts: Doubt[];
  private readonly acts: readonly Act[];
  private aliases: readonly Alias[] | null = null;

  constructor(input: TitleInput, acts: readonly Act[], same: SameParty, doubts: Doubt[]) {
    this.same = same;
    this.acts = acts;
    this.doubts = doubts;
    const inventors = inventorsOf(input);
    this.rooted = inventors.length > 0;
    const share = inventors.length === 1 ? whole : null;
    this.holders = inventors.map((name) => ({ name, share, root: true }));
  }

  doubt(code: DoubtCode, weight: Weight, paper: string | null, ...about: string[]): void {
    const there = this.doubts.some(
      (one) => one.code === code && one.paper === paper && one.about.join() === about.join(),
    );
    if (!there) this.doubts.push({ code, weight, paper, about });
  }

  /** The owners of record; a sole one has the whole. */
  owners(): Owner[] {
    const { holders } = this;
    const sole = holders.length === 1;
    return holders.map(({ name, share }) => ({ name, share: sole ? whole : share }));
  }

  /** The holders among the assignors of an act. Doubts of identity are noted. */
  movers(act: Act): Found[] {
    const found: Found[] = [];
    const open: string[] = [];
    const take = (holder: Holder | undefined, under: string | null = null) => {
      if (holder && !found.some((one) => one.holder === holder)) found.push({ holder, under });
      return holder !== undefined;
    };
    for (const { name } of act.assignors) {
      if (!take(this.holders.find((holder) => this.is(name, holder) === 'same'))) open.push(name);
    }
    const left = open.filter((name) => {
      const free = this.holders.filter((holder) => !found.some((one) => one.holder === holder));
      const perhaps = free.filter((holder) => this.is(name, holder) === 'maybe');
      const [one] = perhaps;
      if (one && perhaps.length === 1 && take(one)) {
        // Where all others signed under their names, the last one is only misspelt.
        const misspelt = one.root && open.length === 1 && act.assignors.length === found.length;
        this.doubt('name-maybe', misspelt ? 'note' : 'owner', act.id, name, one.name);
        return false;
      }
      const acts = free.find((holder) => representative(name, holder.name));
      if (acts && take(acts)) this.doubt('representative', 'owner', act.id, name, acts.name);
      return !acts;
    });
    for (const name of left) this.underOtherName(name, act, found);
    this.byElimination(act, left, found);
    return found;
  }

  private is(name: string, holder: Holder): 'same' | 'different' | 'maybe' {
    if (!holder.root) return this.same(name, holder.name);
    return samePerson(name, holder.name);
  }

  /** One inventor and one assignor are left over, and they share a name: married, or misspelt. */
  private byElimination(act: Act, left: readonly string[], found: Found[]): void {
    const roots = this.holders.filter(
      (one) => one.root && !this.spoken.has(one.name) && !found.some(({ holder }) => holder === one),
    );
    const [name, root] = [left[0], roots[0]];
    if (left.length !== 1 || roots.length !== 1 || name === undefined || !root) return;
    // A sole inventor has to share two.
    if (sharedWords(name, root.name) < (found.length === 0 ? 2 : 1)) return;
    found.push({ holder: root, under: null });
    this.doubt('name-maybe', 'owner', act.id, name, root.name);
  }

  /** `name` as a former name of a holder, or as its later one by a paper that is dated later. */
  private underOtherName(name: string, act: Act, found: Found[]): void {
    const now = this.nowNamed(name);
    const holder = now === name ? undefined : this.holders.find((one) => this.same(now, one.name) === 'same');
    if (holder) {
      if (!found.some((one) => one.holder === holder)) found.push({ holder, under: name });
      return;
    }
    for (const alias of this.allAliases()) {
      if (alias.act === act || this.same(alias.now, name) !== 'same') continue;
      const earlier = this.holders.find((one) => !one.root && this.same(alias.old, one.name) === 'same');
      if (!earlier || found.some((one) => one.holder === earlier)) continue;
      this.doubt('dated-later', alias.merger ? 'owner' : 'note', alias.act.id, name, earlier.name);
      found.push({ holder: earlier, under: name });
      return;
    }
  }

  /** What `name` is called since a change of name or a merger whose turn has come; itself where there was none. */
  nowNamed(name: string): string {
    let now = name;
    for (const alias of this.allAliases()) {
      if (this.done.has(alias.act) && this.same(alias.old, now) === 'same') now = alias.now;
    }
    return now;
  }
  /** Whether a merger lies between the two names. */
  merged(old: string): boolean {
    return this.allAliases().some((one) => one.merger && this.same(one.old, old) === 'same');
  }
  /** Acts whose turn has come. */
  readonly done = new Set<Act>();

  private allAliases(): readonly Alias[] {
    if (this.aliases) return this.aliases;
    const aliases: Alias[] = [];
    for (const act of this.acts) {
      const merger = act.class === 'merger';
      if (act.out !== null || !(merger || act.class === 'name-change' || act.class === 'entity-conversion'))
        continue;
      const [now] = act.assignees;
      if (now === undefined || act.assignees.length > 1 || act.override?.moves === false) continue;
      for (const { name } of act.assignors)
        if (this.same(name, now) !== 'same') aliases.push({ old: name, now, merger, act });
    }
    this.aliases = aliases;
    return aliases;
  }

  /** Takes the movers out and puts the receivers in. */
  replace(gone: readonly Holder[], into: readonly Owner[]): void {
    const kept = gone.length === this.holders.length ? [] : this.holders.filter((one) => !gone.includes(one));
    for (const { name, share } of into) {
      const at = kept.findIndex((one) => this.is(name, one) === 'same');
      const there = kept[at];
      if (there) kept[at] = { name, share: plus(there.share, share), root: false };
      else kept.push({ name, share, root: false });
    }
    this.holders = kept;
  }

  holds(name: string): boolean {
    return this.holders.some((one) => this.is(name, one) === 'same');
  }
  /** The holder that `name` may be. */
  perhaps(name: string): string | null {
    return this.holders.find((one) => this.is(name, one) === 'maybe')?.name ?? null;
  }
  /** The last conveyance by `name`, and whether it once went to the same party as now. */
  conveyedBefore(name: string): readonly Passed[] {
    return this.passed.filter(({ from }) => this.same(from, name) === 'same');
  }
}

/** Inventors of the document; on older applications they are the applicants. */
function inventorsOf({ parties }: TitleInput): string[] {
  const inventors = parties.filter(({ role }) => role === 'inventor').map(partyName);
  if (inventors.length > 0) return [...new Set(inventors)];
  const applicants = parties.filter(({ role, last }) => role === 'applicant' && last !== null).map(partyName);
  return [...new Set(applicants)].filter(isPerson);
}

/** Organisations and persons that the document prints as assignee, else the applicant that is no inventor. */
export function printedOf({ parties }: TitleInput): {
  readonly names: readonly string[];
  readonly role: 'assignee' | 'applicant' | null;
  /** Only a part interest is printed: codes 12 to 19. */
  readonly part: boolean;
} {
  const assignees = parties.filter(({ role }) => role === 'assignee');
  const part = assignees.some(({ code }) => code !== null && /^1\d$/.test(code));
  if (assignees.length > 0) return { names: [...new Set(assignees.map(partyName))], role: 'assignee', part };
  const applicants = parties.filter(
    ({ role, organisation }) => role === 'applicant' && organisation !== null,
  );
  if (applicants.length === 0) return { names: [], role: null, part: false };
  return { names: [...new Set(applicants.map(partyName))], role: 'applicant', part: false };
}
