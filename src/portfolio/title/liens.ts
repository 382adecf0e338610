// Security interests, other liens and licences: recorded, and moving no title (MPEP 313). Which of them are still open.
import type { Act } from './acts.js';
import type { Outcome } from './convey.js';
import type { Holders } from './holders.js';
import type { Encumbrance, Lien } from './types.js';

type Open<T> = { -readonly [K in keyof T]: T[K] };
const nameOf = ({ name }: { readonly name: string }): string => name;

export class Liens {
  readonly liens: Open<Lien>[] = [];
  readonly encumbrances: Open<Encumbrance>[] = [];
  /** Liens by parties that are not owners of record, and how many moves of title came before; -1: former owners. */
  readonly strangers: {
    readonly paper: string | null;
    readonly names: readonly string[];
    readonly after: number;
  }[] = [];
  /** Whether somebody else than the owner of record dealt with it. */
  outsiders = false;
  private readonly state: Holders;

  constructor(state: Holders) {
    this.state = state;
  }

  /** Whether any of `names` is the secured party of an open lien. */
  secures(names: readonly string[]): boolean {
    return this.liens.some((lien) => lien.released === null && this.meet(lien.secured, names));
  }

  open(act: Act): Outcome {
    const { state } = this;
    const grantors = act.assignors.map(nameOf);
    const moved = this.liens.filter((lien) => lien.released === null && this.meet(lien.secured, grantors));
    if (moved.length > 0 && state.movers(act).length === 0) return this.transfer(act, moved);
    const kind = act.class === 'lien' ? 'lien' : 'security-interest';
    const stranger = !this.byOwner(grantors);
    // The one against whom a tax or a judgment lien runs is often the receiver's side of the cover sheet.
    const reversed = kind === 'lien' && this.byOwner(act.assignees);
    if (stranger && !reversed) {
      this.outsiders = true;
      const former = grantors.filter((name) => state.conveyedBefore(name).length > 0);
      const names = former.length > 0 ? former : grantors;
      // Whoever claims title by a gap is told of there.
      const known = former.length > 0 || state.claims.some(({ name }) => this.meet([name], grantors));
      this.strangers.push({ paper: act.id, names, after: known ? -1 : state.moves });
    }
    this.liens.push({
      kind,
      secured: reversed && stranger ? grantors : act.assignees,
      grantors: reversed && stranger ? act.assignees : grantors,
      paper: act.id ?? '',
      date: dayOf(act),
      recorded: act.recorded,
      released: null,
      sure: true,
      again: act.notes.flatMap(({ code, about }) => (code === 'corrects' ? [about] : [])),
    });
    return { judgement: kind, about: act.assignees };
  }

  private transfer(act: Act, moved: readonly Open<Lien>[]): Outcome {
    for (const lien of moved) lien.secured = act.assignees;
    return { judgement: 'lien-transfer', about: moved.map(({ paper }) => paper) };
  }

  /** The same lien recorded again. */
  again(act: Act): void {
    const lien = this.liens.find(({ paper }) => act.about.includes(paper));
    if (lien) lien.again = [...lien.again, act.id ?? ''];
  }

  /** A release frees what it names by reel and frame; else the lien between the same parties, if there is one only. */
  release(act: Act): Outcome {
    const open = this.liens.filter(({ released }) => released === null);
    const refers = act.paper?.refersTo ?? [];
    const named = open.filter(({ paper, again }) => [paper, ...again].some((id) => refers.includes(id)));
    const from = act.assignors.map(nameOf);
    const free = named.length > 0 ? named : this.between(open, from, act.assignees);
    const papers = free.map(({ paper }) => paper);
    if (free.length === 0) {
      this.outsiders ||= !this.byOwner(act.assignees);
      this.state.doubt('release-of-nothing', 'note', act.id, ...(refers.length > 0 ? refers : from));
      return { judgement: 'release', about: [] };
    }
    const sure = named.length > 0;
    if (!sure && free.length > 1) {
      this.state.doubt('release-unclear', 'note', act.id, ...papers);
      return { judgement: 'release', about: [] };
    }
    for (const lien of free) Object.assign(lien, { released: act.id, sure });
    if (!sure) this.state.doubt('release-by-parties', 'note', act.id, ...papers);
    return { judgement: 'release', about: papers };
  }

  /** Open liens of who releases; where there are several, those from who is freed. */
  private between(open: readonly Open<Lien>[], from: readonly string[], to: readonly string[]): Open<Lien>[] {
    const secured = open.filter((lien) => this.meet(lien.secured, from));
    if (secured.length < 2) return secured;
    const freed = secured.filter((lien) => this.freed(lien, to));
    return freed.length > 0 ? freed : secured;
  }

  /** The grantor, under this name or a later one. */
  private freed(lien: Lien, names: readonly string[]): boolean {
    const { grantors } = lien;
    return this.meet([...grantors, ...grantors.map((name) => this.state.nowNamed(name))], names);
  }

  encumber(act: Act): Outcome {
    if (act.class === 'licence-termination') return this.end(act);
    const kind = act.class === 'government' || act.class === 'option' ? act.class : 'licence';
    const from = act.assignors.map(nameOf);
    const date = dayOf(act);
    this.outsiders ||= !this.byOwner(from);
    this.encumbrances.push({ kind, from, to: act.assignees, paper: act.id ?? '', date, ended: null });
    return { judgement: kind === 'government' ? 'government' : 'licence', about: act.assignees };
  }

  private end(act: Act): Outcome {
    const refers = act.paper?.refersTo ?? [];
    const parties = [...act.assignors.map(nameOf), ...act.assignees];
    const open = this.encumbrances.filter(({ ended, kind }) => ended === null && kind === 'licence');
    const named = open.filter(({ paper }) => refers.includes(paper));
    const ended = named.length > 0 ? named : open.filter(({ to }) => this.meet(to, parties));
    for (const one of ended) one.ended = act.id;
    return { judgement: 'licence', about: ended.map(({ paper }) => paper) };
  }

  private byOwner(names: readonly string[]): boolean {
    return names.some((name) => this.state.holds(this.state.nowNamed(name)));
  }

  private meet(a: readonly string[], b: readonly string[]): boolean {
    return a.some((one) => b.some((other) => this.state.same(one, other) === 'same'));
  }
}

function dayOf(act: Act): string | null {
  if (act.dated !== null) return act.dated;
  return act.assignors.reduce<string | null>(
    (last, { executed }) => (executed !== null && (last === null || executed > last) ? executed : last),
    null,
  );
}
