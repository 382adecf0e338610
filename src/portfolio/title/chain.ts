// The chain of title of one US patent or application, from its recorded papers. Pure; the rules and their authorities
// are in docs/title.md.
import { type Act, actsOf } from './acts.js';
import {
  admitInventors,
  besides,
  conveyed,
  conveyedNothing,
  mayMove,
  moves,
  type Outcome,
} from './convey.js';
import { close } from './ending.js';
import { type Found, Holders, printedOf } from './holders.js';
import { Liens } from './liens.js';
import { comparison } from './names.js';
import { numberCorrected } from './numbers.js';
import { ofPercent } from './shares.js';
import type { Doubt, Owner, SameParty, TitleChain, TitleInput, TitleStep } from './types.js';

/** Step of a chain before it is handed out: a gap may yet turn out to be a conveyance before title. */
type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads the papers of one asset: steps in the order of effect, liens, licences, doubts, and who owns it now, or why that is unknown.
 * `sameParty` compares names of organisations. Judgements and their authorities are in `docs/title.md`. Pure, never throws.
 */
export function titleChain(input: TitleInput, sameParty: SameParty): TitleChain {
  const doubts: Doubt[] = [];
  const same = comparison(sameParty);
  const acts = actsOf(input, same, doubts);
  const reading = new Reading(input, acts, same, doubts);
  reading.run();
  const present = close(reading);
  return {
    id: input.patent ?? input.publication ?? input.application ?? '',
    filed: input.filed,
    granted: input.granted,
    steps: reading.steps,
    present,
    liens: reading.liens.liens,
    encumbrances: reading.liens.encumbrances,
    doubts,
  };
}

export class Reading {
  readonly steps: Open<TitleStep>[] = [];
  readonly state: Holders;
  readonly liens: Liens;
  readonly input: TitleInput;
  readonly doubts: Doubt[];
  readonly printed: ReturnType<typeof printedOf>;
  private readonly acts: readonly Act[];

  constructor(input: TitleInput, acts: readonly Act[], same: SameParty, doubts: Doubt[]) {
    this.input = input;
    this.acts = acts;
    this.doubts = doubts;
    this.state = new Holders(input, acts, same, doubts);
    this.liens = new Liens(this.state);
    this.printed = printedOf(input);
  }

  run(): void {
    if (this.state.holders.length > 0) this.begin();
    const acts = [...this.acts];
    for (let at = 0; at < acts.length; at++) {
      const next = this.next(acts, at);
      if (next !== at) acts.splice(at, 0, ...acts.splice(next, 1));
      this.take(acts[at] as Act);
    }
  }

  private begin(): void {
    this.step(null, { judgement: 'inventors' }, null, this.input.filed);
  }

  /** Of papers of one day, first one whose assignor holds; a step that a person put in stays where it is. */
  private next(acts: readonly Act[], at: number): number {
    const first = acts[at] as Act;
    if (acts[at + 1]?.at !== first.at || first.paper === null || first.out) return at;
    for (let i = at; acts[i]?.at === first.at; i++) {
      const act = acts[i] as Act;
      if (act.paper === null) break;
      if (act.out === null && act.assignors.some(({ name }) => this.state.holds(name))) return i;
    }
    return at;
  }

  private take(act: Act): void {
    if (act.out !== null) {
      if (act.out === 'duplicate') this.liens.again(act);
      this.step(act, { judgement: act.override ? 'set-aside' : act.out, about: act.about }, null, null);
      return;
    }
    if (act.override && this.decided(act)) return;
    const outcome = this.outcome(act);
    this.state.done.add(act);
    if (outcome.moved) this.moved(act, outcome);
    else this.step(act, outcome, null, null);
  }

  private outcome(act: Act): Outcome {
    const { class: kind, also } = act;
    if (
      act.paper?.reading.sure === false &&
      act.override === null &&
      (moves(kind) || kind === 'security-interest')
    )
      this.state.doubt('unsure-reading', 'owner', act.id, act.paper.text ?? '');
    if (moves(kind)) return secures(also) ? this.compound(act) : this.moving(act);
    switch (kind) {
      case 'security-interest':
      case 'lien':
        return moves(also) ? this.compound(act) : this.liens.open(act);
      case 'release':
      case 'partial-release':
        return this.liens.release(act);
      case 'licence':
      case 'licence-termination':
      case 'government':
      case 'option': {
        const noted = this.liens.encumber(act);
        const moved = moves(also) ? mayMove(this.state, act) : noted;
        return moved.judgement === 'may-move' ? moved : noted;
      }
      case 'address-change':
        return { judgement: 'moves-nothing' };
      default:
        return kind === 'rescission' && secures(also) ? this.liens.release(act) : mayMove(this.state, act);
    }
  }

  private moving(act: Act): Outcome {
    const { state } = this;
    if (act.assignors.length === 0 || act.assignees.length === 0) {
      state.doubt('no-parties', 'owner', act.id);
      return { judgement: 'moves-nothing' };
    }
    if (numberCorrected(this.input, act)) {
      state.doubt('number-corrected', 'unknown', act.id);
      return { judgement: 'may-move', about: act.assignees };
    }
    let found = state.movers(act);
    if (found.length === 0) found = this.bridged(act);
    if (found.length === 0) return this.withoutTitle(act);
    const before = state.passed.length;
    const outcome = conveyed(state, act, found);
    besides(state, act, found, before);
    return outcome;
  }

  /** An assignment that is also a security agreement, or one of a lien: only the text could say what it moves. */
  private compound(act: Act): Outcome {
    const names = act.assignors.map(({ name }) => name);
    const transfer = this.liens.secures(names) && this.state.movers(act).length === 0;
    const noted = this.liens.open(act);
    return transfer ? noted : mayMove(this.state, act);
  }

  /** Ways in which an assignor that no paper shows as owner is one all the same. */
  private bridged(act: Act): Found[] {
    const { state, printed } = this;
    const fresh = state.passed.length === 0 && this.onlyPrintedClaim();
    if (fresh && printed.role !== null && !printed.part && this.isPrinted(act)) {
      this.asPrinted();
      return state.movers(act);
    }
    return admitInventors(state, act) ? state.movers(act) : [];
  }

  private isPrinted(act: Act): boolean {
    return act.assignors.some(({ name }) =>
      this.printed.names.some((one) => this.state.same(one, name) !== 'different'),
    );
  }

  /** Whether nobody claims, but the printed assignee by a declaration or contract of the inventors. */
  onlyPrintedClaim(): boolean {
    const { state, printed } = this;
    return state.claims.every(
      ({ name, code }) =>
        code === 'may-move' && printed.names.some((one) => state.same(one, name) === 'same'),
    );
  }

  /** The assignee on the face of the document as owner, without a paper (37 CFR 3.81). */
  asPrinted(): void {
    const { names, role } = this.printed;
    const into: Owner[] = names.map((name) => ({ name, share: names.length === 1 ? [1, 1] : null }));
    for (const { name } of this.state.holders) {
      this.state.passed.push({ from: name, root: true, to: names, act: null });
    }
    this.state.replace(this.state.holders, into);
    this.state.doubt(role === 'assignee' ? 'as-printed' : 'applicant-only', 'owner', null, ...names);
    this.step(null, { judgement: 'as-printed', about: names, moved: [] }, null, this.input.granted);
  }

  private withoutTitle(act: Act): Outcome {
    const names = act.assignors.map(({ name }) => name);
    // A secured party that gives its interest back in the form of an assignment.
    if (act.class === 'assignment' && this.liens.secures(names)) {
      const back = act.assignees.some((name) => this.state.holds(this.state.nowNamed(name)));
      if (back) return this.liens.release(act);
    }
    return conveyedNothing(this.state, act);
  }

  /** Applies what a person decided. False: the paper is read on, as decided. */
  private decided(act: Act): boolean {
    const { override } = act;
    if (!override) return false;
    const { owners, shares } = override;
    const moved = owners ?? (override.moves ? act.assignees : null);
    if (moved === null) {
      if (override.moves !== false) return false;
      this.step(act, { judgement: 'decided' }, null, null);
      return true;
    }
    for (const { name, root } of this.state.holders) {
      this.state.spoken.add(name);
      this.state.passed.push({ from: name, root, to: moved, act });
    }
    const sole = moved.length === 1;
    const into = moved.map((name, i): Owner => {
      const share = shares?.[i];
      return { name, share: sole ? [1, 1] : share === undefined ? null : ofPercent(share) };
    });
    this.state.replace(this.state.holders, into);
    // The decision answers whatever was claimed before it.
    this.state.claims = [];
    this.state.moves++;
    this.state.done.add(act);
    const day = override.from ?? (owners ? null : lastDay(act, null));
    this.step(act, { judgement: 'decided', about: moved, moved: [] }, day, null);
    return true;
  }

  private moved(act: Act, outcome: Outcome): void {
    const day = lastDay(act, outcome.moved ?? null);
    const late = day !== null && act.recorded !== null && day > act.recorded && act.dated === null;
    if (late) this.state.doubt('executed-after-recorded', 'note', act.id, day);
    if (day === null) this.state.doubt('no-execution-date', 'note', act.id);
    if (act.nuncProTunc) act.notes.push({ code: 'nunc-pro-tunc', about: day ?? '' });
    const from = late || act.nuncProTunc ? null : day;
    this.step(act, outcome, from, from === null ? (late ? act.recorded : (day ?? act.recorded)) : null);
  }

  private step(act: Act | null, outcome: Outcome, from: string | null, by: string | null): void {
    const moved = outcome.moved !== undefined || outcome.judgement === 'inventors';
    const owners = moved ? this.state.owners() : (this.steps.at(-1)?.owners ?? []);
    this.steps.push({
      paper: act?.id ?? null,
      class: act?.paper ? act.class : null,
      from,
      by,
      recorded: act?.recorded ?? null,
      judgement: outcome.judgement,
      about: outcome.about ?? [],
      notes: act?.notes ?? [],
      owners,
      moved,
      override: act?.override ?? null,
    });
  }
}

const secures = (kind: Act['class'] | null): boolean => kind === 'security-interest' || kind === 'lien';

/** The last day on which one of those who moved title signed; null where one of the days is not told. */
function lastDay(act: Act, found: readonly Found[] | null): string | null {
  if (act.dated !== null) return act.dated;
  let last: string | null = null;
  const all = found === null || found.length >= act.assignors.length;
  for (const { name, executed } of act.assignors) {
    if (!all && !found.some(({ holder, under }) => (under ?? holder.name) === name || holder.root)) continue;
    if (executed === null) return null;
    if (last === null || executed > last) last = executed;
  }
  return last;
}
