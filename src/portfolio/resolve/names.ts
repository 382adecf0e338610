// Names on records against each other and against the parties of the workspace, each looked at once.
import { normalise, type Name } from '../owners/normalise.js';
import type { Resolution, Resolver } from '../owners/resolve.js';
import { isPerson } from '../title/persons.js';
import type { SameParty } from '../title/types.js';

export class Names {
  readonly #resolver: Resolver;
  readonly #forms = new Map<string, Name>();
  readonly #found = new Map<string, Resolution>();
  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  resolution(name: string): Resolution {
    const known = this.#found.get(name);
    if (known) return known;
    const found = this.#resolver.resolve(name);
    this.#found.set(name, found);
    return found;
  }
  /** The party of the workspace that a name means; null: nobody there, or a person. */
  readonly partyOf = (name: string): string | null => {
    const { party, rule } = this.resolution(name);
    return rule === 'decision' || !isPerson(name) ? party : null;
  };

  /** Whether two names on papers are one party: by the workspace where it knows both, else by their spelling. */
  readonly same: SameParty = (a, b) => {
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
    if (this.#forms.size > 50_000) this.#forms.clear();
    const form = normalise(name);
    this.#forms.set(name, form);
    return form;
  }
}
