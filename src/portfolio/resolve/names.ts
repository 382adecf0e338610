// Names on records against each other and against the parties of the workspace, each looked at once.
import type { Workspace } from '../../language/index.js';
import { normalise, type Name } from '../owners/normalise.js';
import { resolver, type Resolver } from '../owners/resolve.js';
import { cleaned } from '../title/names.js';
import { isPerson } from '../title/persons.js';
import type { SameParty } from '../title/types.js';

/** What is kept of a resolution: a portfolio has hundreds of thousands of names. */
export interface FoundName {
  /** The party as the language writes an owner; `somebody-else` where it was decided that the name is no party's. */
  readonly owner: string | null;
  readonly party: string | null;
  readonly rule: string | null;
  readonly runnerUp: string | null;
  readonly doubts: string | null;
}
const nobody: FoundName = { owner: null, party: null, rule: null, runnerUp: null, doubts: null };

export class Names {
  readonly #resolver: Resolver | null;
  readonly #forms = new Map<string, Name>();
  readonly #found = new Map<string, FoundName>();
  constructor({ parties, 'owner-names': decisions }: Pick<Workspace, 'parties' | 'owner-names'>) {
    // Without parties and decisions every name is nobody's.
    const some = Object.keys(parties).length + Object.keys(decisions).length > 0;
    this.#resolver = some ? resolver({ parties, decisions }) : null;
  }

  find(name: string): FoundName {
    if (!this.#resolver) return nobody;
    const known = this.#found.get(name);
    if (known) return known;
    const { party, rule, runnerUp, doubts, decision } = this.#resolver.resolve(name);
    const found: FoundName = {
      owner: party === null && decision?.party === 'none' ? 'somebody-else' : party,
      party,
      rule,
      runnerUp: runnerUp ? `${runnerUp.party}: ${runnerUp.why}` : null,
      doubts: doubts.join('; ') || null,
    };
    this.#found.set(name, found);
    return found;
  }
  /** The party of the workspace that a name means; null: nobody there, or a person. */
  readonly partyOf = (name: string): string | null => {
    const { party, rule } = this.find(name);
    return rule === 'decision' || !isPerson(name) ? party : null;
  };

  /** The same as the language writes an owner. */
  readonly ownerOf = (name: string): string | null => {
    const { owner, rule } = this.find(name);
    return rule === 'decision' || !isPerson(name) ? owner : null;
  };

  /** Whether two names on papers are one party: by the workspace where it knows both, else by their spelling. */
  readonly same: SameParty = (a, b) => {
    if (cleaned(a) === cleaned(b)) return 'same';
    const [one, other] = [this.#form(a), this.#form(b)];
    if (one.clean === other.clean) return 'same';
    const [first, second] = [this.partyOf(a), this.partyOf(b)];
    if (first !== null && second !== null) return first === second ? 'same' : 'different';
    if (one.key !== other.key) return 'different';
    const forms = [one, other].map(({ legal }) => legal.map(({ form }) => form).join(' '));
    return forms[0] === forms[1] || forms.includes('') ? 'same' : 'maybe';
  };

  #form(name: string): Name {
    const known = this.#forms.get(name);
    if (known) return known;
    if (this.#forms.size > 5000) this.#forms.clear();
    const form = normalise(name);
    this.#forms.set(name, form);
    return form;
  }
}
