// Who belongs together at any time: control and mergers, both ways. Used where a clause may reach an affiliate.
import { closed, type Context } from './context.js';

/** Groups of parties that control or merger ever joined, whatever the share. */
export class Affiliation {
  private readonly parent = new Map<string, string>();

  constructor(context: Context) {
    for (const [id, party] of Object.entries(context.parties)) {
      for (const hold of party.controlled ?? []) this.join(id, closed(hold?.by));
      this.join(id, closed(party.merged?.into));
    }
  }

  related(a: string, b: string): boolean {
    return this.root(a) === this.root(b);
  }

  private join(a: string, b: unknown): void {
    if (typeof b === 'string') this.parent.set(this.root(a), this.root(b));
  }

  private root(id: string): string {
    let at = id;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) at = up;
    return at;
  }
}
