// Verdicts kept: the same question is not put twice. What an answer depends on is the facts of the class, the product,
// the country, the day and the agreements that can touch the pair; where none can, it does not depend on who they are.
import type { Patent, Product, Question, Workspace } from '../language/index.js';
import type { Settings } from '../law/index.js';
import { idsIn } from '../law/index.js';
import { deciding, type Proof } from '../proof/index.js';
import type { LotClass, Member } from './classes.js';
import type { Counted } from './count.js';
import type { Relevance } from './relevant.js';

/** What a position keeps of a proof. */
export interface Verdict {
  readonly answer: string;
  readonly detail: string | null;
  readonly branches: Counted['branches'];
  readonly because: readonly string[];
  readonly turnsOn: readonly string[];
  /** Filing days among which every test comes out alike; absent where the answer turns on the day inside the month. */
  readonly stretch: readonly [number, number] | undefined;
}
interface Asked {
  readonly class: LotClass;
  readonly question: Question;
  readonly owners: readonly string[];
  readonly sellers: readonly string[];
  readonly settings: Settings;
  readonly countsOnly: boolean;
}
type Ask = (member: Member, stable: { key: string; low: number; high: number }) => Proof;

/** Does the member's month lie in the stretch? */
export function inside(member: Member, [low, high]: readonly [number, number]): boolean {
  return member.filed !== undefined && low <= member.filed[0] && member.filed[1] <= high;
}

export class Verdicts {
  private readonly ws: Workspace;
  private readonly relevance: Relevance;
  private readonly known = new Map<string, Stretches>();
  private readonly everywhere: string;
  private readonly suing: ReadonlySet<string>;

  constructor(ws: Workspace, relevance: Relevance) {
    this.ws = ws;
    this.relevance = relevance;
    this.suing = new Set(idsIn(ws.events));
    this.everywhere = JSON.stringify([ws.agreements, ws.standards, ws.parties]);
  }

  of(asked: Asked): Stretches {
    const key = this.keyOf(asked);
    const known = this.known.get(key);
    if (known) return known;
    const made = new Stretches(asked.class.alike, asked.countsOnly);
    this.known.set(key, made);
    return made;
  }

  private keyOf({ class: one, question, owners, sellers, settings, countsOnly }: Asked): string {
    const member = one.members[0] as Member;
    const patent = this.ws.patents[member.id] as Patent;
    const product = this.ws.products[question.product] as Product;
    const touching = Object.keys(this.ws.agreements).filter((id) => !settings.without?.has(id));
    const kin = owners.some((owner) =>
      sellers.some((seller) => this.relevance.group(owner) === this.relevance.group(seller)),
    );
    // A suit of the owner's may have been dismissed with prejudice; what others sued over changes nothing here.
    const asserted = owners.some((owner) => this.suing.has(owner));
    // A seller that no agreement in reach can benefit is one like any other; so is an owner that is in none at all.
    const anySeller = one.alike && !kin && !asserted && !this.relevance.benefits(touching, sellers);
    const anyOwner =
      anySeller &&
      touching.length === 0 &&
      owners.length === 1 &&
      patent.title === undefined &&
      patent.exclusive === undefined;
    const text = JSON.stringify(patent, (name, value: unknown) =>
      ['count', 'families', 'filed', 'source', 'note', 'family', 'granted-share'].includes(name) ||
      (anyOwner && name === 'owner')
        ? undefined
        : value,
    );
    const facts = JSON.stringify([
      product.kind,
      product.standards,
      product.components,
      anySeller ? '' : product.from,
      text.includes(`"${question.product}"`) ? question.product : '',
    ]);
    const assumed = [...(settings.assume ?? [])].filter(([name]) =>
      `${text}${facts}${this.everywhere}`.includes(`"${name}"`),
    );
    const who = [
      one.alike ? '' : member.id,
      anyOwner ? '' : [question.holder, ...owners].join(),
      anySeller ? '' : question.product,
    ].join(';');
    return [
      question.on,
      question.country,
      countsOnly,
      who,
      touching.join(),
      text,
      facts,
      JSON.stringify(assumed),
    ].join('|');
  }
}

/** The verdicts of one class, by stretch of filing months. */
export class Stretches {
  private readonly alike: boolean;
  private readonly countsOnly: boolean;
  private readonly stretches: Verdict[] = [];
  private readonly months = new Map<string, { verdict: Verdict; of: string }>();

  constructor(alike: boolean, countsOnly: boolean) {
    this.alike = alike;
    this.countsOnly = countsOnly;
  }

  verdict(member: Member, ask: Ask): Verdict {
    const found = this.stretches.find((one) => one.stretch && inside(member, one.stretch));
    if (found) return found;
    const month = member.filed?.join() ?? member.id;
    const same = this.months.get(month);
    if (same) return renamed(same.verdict, same.of, member.id);
    const key = `patents/${member.id}/filed`;
    const stable = { key, low: -200_000, high: 400_000 };
    const proof = ask(member, stable);
    const straddles =
      !this.alike || proof.branches.some((branch) => branch.reading.some((taken) => taken.id.includes(key)));
    const verdict = this.verdictOf(proof, straddles ? undefined : [stable.low, stable.high]);
    if (straddles) this.months.set(month, { verdict, of: member.id });
    else this.stretches.push(verdict);
    return verdict;
  }
  private verdictOf(proof: Proof, stretch: readonly [number, number] | undefined): Verdict {
    return {
      answer: proof.answer,
      // Outcomes alone do not tell how close the grants came, so an exposed answer has no detail here.
      detail: proof.answer === 'exposed' ? null : proof.detail,
      stretch,
      branches: proof.branches.map(({ reading, answer }) => ({ reading, exposed: answer === 'exposed' })),
      because: this.countsOnly ? [] : becauseOf(proof),
      turnsOn: proof.turnsOn.map(({ path }) => path.join('/')),
    };
  }
}
// The grants that shield, in some reading; where none does, the rules that decide. Misses are for a question to tell.
function becauseOf(proof: Proof): string[] {
  const shielded = { ...proof, branches: proof.branches.filter(({ answer }) => answer !== 'exposed') };
  const { grants, rules } = deciding(shielded);
  return grants.length > 0 ? [...grants] : [...rules].slice(0, 3);
}
// Another lot of the same month: its own day inside the month is a term of its own.
function renamed(verdict: Verdict, from: string, to: string): Verdict {
  if (from === to) return verdict;
  const name = (text: string) => text.replaceAll(`patents/${from}/`, `patents/${to}/`);
  return {
    ...verdict,
    branches: verdict.branches.map((branch) => ({
      ...branch,
      reading: branch.reading.map((taken) => ({
        ...taken,
        id: name(taken.id),
        path: taken.path.map((part) => (part === from ? to : part)),
      })),
    })),
    turnsOn: verdict.turnsOn.map(name),
  };
}
