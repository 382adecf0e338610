// The names of a workspace's parties, laid out so that a recorded name is found in a few look-ups.
import type { Workspace } from '../../language/index.js';
import { type Form, isDistinctive, type Name, normalise } from './normalise.js';
import { SlipIndex } from './slips.js';
import { tidy } from './tokens.js';
import { commonWords } from './words.js';

/** One name of one party. */
export interface Entry {
  readonly party: string;
  /** The name as the workspace writes it. */
  readonly written: string;
  /** `name` of the party, not one of its `names`. */
  readonly first: boolean;
  readonly name: Name;
}
export type Look = 'written' | 'clean' | 'bare' | 'key' | 'tight' | 'run' | 'folded' | 'core' | 'initials';
type Table = Map<string, Entry[]>;

export class Directory {
  readonly entries: readonly Entry[];
  readonly countries: ReadonlyMap<string, string>;
  /** In how many names each word stands. */
  readonly often: ReadonlyMap<string, number>;
  readonly slips: SlipIndex;
  private readonly tables: Record<Look, Table>;
  private readonly byWord: Table = new Map();

  constructor(parties: Workspace['parties']) {
    this.entries = Object.keys(parties)
      .sort()
      .flatMap((party) => entriesOf(party, parties[party] ?? {}));
    this.countries = new Map(
      Object.entries(parties).flatMap(([party, { country }]) =>
        typeof country === 'string' && country !== 'unknown' ? [[party, country] as const] : [],
      ),
    );
    const often = new Map<string, number>();
    this.tables = {
      written: new Map(),
      clean: new Map(),
      bare: new Map(),
      key: new Map(),
      tight: new Map(),
      run: new Map(),
      folded: new Map(),
      core: new Map(),
      initials: new Map(),
    };
    for (const entry of this.entries) {
      const { name } = entry;
      put(this.tables.written, tidy(entry.written), entry);
      for (const look of ['clean', 'bare', 'key', 'tight', 'run', 'folded', 'core'] as const)
        put(this.tables[look], name[look], entry);
      if (name.initials) put(this.tables.initials, name.initials, entry);
      for (const word of new Set(name.words)) {
        often.set(word, (often.get(word) ?? 0) + 1);
        if (isDistinctive(word)) put(this.byWord, word, entry);
      }
    }
    this.often = often;
    this.slips = new SlipIndex(new Set([...often.keys(), ...commonWords]));
  }

  find(look: Look, text: string): readonly Entry[] {
    return text === '' ? [] : (this.tables[look].get(text) ?? []);
  }

  /** Names that share a word of their own with the form; with `slips`, also a word that one of its words is a slip away from. */
  akin(form: Form, slips: boolean): readonly Entry[] {
    const found = new Set<Entry>();
    for (const word of form.words) {
      if (!isDistinctive(word)) continue;
      for (const near of slips ? [word, ...this.slips.near(word)] : [word])
        for (const entry of this.byWord.get(near) ?? []) found.add(entry);
    }
    return [...found];
  }
}

function entriesOf(party: string, { name, names }: Workspace['parties'][string]): Entry[] {
  const all = [...(name === undefined ? [] : [name]), ...(names ?? [])];
  // A party without a name is called by its id.
  const written = [...new Set(all.length > 0 ? all : [party.replaceAll('-', ' ')])];
  return written.map((one) => ({ party, written: one, first: one === name, name: normalise(one) }));
}

function put(table: Table, key: string, entry: Entry): void {
  const known = table.get(key);
  if (known) known.push(entry);
  else table.set(key, [entry]);
}
