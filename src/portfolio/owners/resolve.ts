// A recorded name on a day -> the party of the workspace whose name it is, by which rule, and how sure. Deterministic.
// Merging two companies is worse than missing one name: where two parties fit, none is taken.
import type { OwnerDecision, Workspace } from '../../language/index.js';
import { Decisions, type DecisionsByName } from './decisions.js';
import { Directory, type Entry, type Look } from './directory.js';
import { doubtsOf } from './doubts.js';
import { normalise, type Form, type Name } from './normalise.js';
import { namesIn } from './parts.js';
import { rivals, type Rival } from './rivals.js';
import { slipsOf } from './spelling.js';

export type OwnerRule =
  | 'decision'
  | 'name'
  | 'alias'
  | 'clean-up'
  | 'legal-form'
  | 'transliteration'
  | 'abbreviation'
  | 'spacing'
  | 'initials'
  | 'stated'
  | 'slip'
  | 'group-word';

/** How sure a rule is by itself, from 0 to 1: an order to sort by, not a measured probability. */
const sureness: Readonly<Record<OwnerRule, number>> = {
  decision: 1,
  name: 1,
  alias: 1,
  'clean-up': 0.99,
  'legal-form': 0.96,
  transliteration: 0.95,
  abbreviation: 0.94,
  spacing: 0.92,
  initials: 0.88,
  stated: 0.88,
  slip: 0.85,
  'group-word': 0.8,
};

export interface Resolution {
  /** The name as recorded. */
  readonly name: string;
  readonly day: string | null;
  readonly party: string | null;
  /** The head of the party's group on the day, where the caller says how groups are found. */
  readonly group: string | null;
  readonly rule: OwnerRule | null;
  /** The party's name that it was found by. */
  readonly by: string | null;
  readonly score: number;
  readonly decision: OwnerDecision | null;
  readonly slips: readonly { readonly written: string; readonly meant: string }[];
  /** The next best party, and why it is not the owner. */
  readonly runnerUp: Rival | null;
  /** What a person should look at; empty where nothing is. */
  readonly doubts: readonly string[];
  /** The recorded name is a person's. */
  readonly person: boolean;
}

export interface ResolverOptions {
  readonly parties: Workspace['parties'];
  readonly decisions?: DecisionsByName;
  /** The top of a party's group on a day: `law` knows it, and this room may not ask `law`. */
  readonly groupOf?: (party: string, day: string) => string;
}
export interface Asked {
  readonly day?: string | null;
  /** The country that the record gives for this owner. */
  readonly country?: string | null;
}
export interface Resolver {
  /** One name. */
  resolve(name: string, asked?: Asked): Resolution;
  /** Every name of a field that may hold several: `A; B`. */
  resolveField(field: string, asked?: Asked): Resolution[];
}

/** Lays out the names once; then a look-up costs some tens of microseconds. Pure. */
export function resolver({ parties, decisions = {}, groupOf }: ResolverOptions): Resolver {
  const directory = new Directory(parties);
  const decided = new Decisions(decisions);
  const resolve = (name: string, asked: Asked = {}): Resolution => {
    const found = resolveOne(directory, decided, name, asked);
    const group = found.party !== null && found.day !== null ? groupOf?.(found.party, found.day) : undefined;
    return { ...found, group: group ?? null };
  };
  const isKnown = (part: string) => match(directory, normalise(part), new Map(), null).entry !== null;
  return {
    resolve,
    resolveField: (field, asked) => namesIn(field, isKnown).map((name) => resolve(name, asked)),
  };
}

type Rejected = ReadonlyMap<string, OwnerDecision>;
export interface Match {
  readonly entry: Entry | null;
  readonly rule: OwnerRule | null;
  readonly slips: Resolution['slips'];
  /** Parties that fit equally well, where none was taken. */
  readonly tied: readonly Entry[];
}
const noMatch: Match = { entry: null, rule: null, slips: [], tied: [] };

function resolveOne(directory: Directory, decided: Decisions, recorded: string, asked: Asked): Resolution {
  const { day = null, country = null } = asked;
  const name = normalise(recorded);
  const { accepted, rejected } = decided.of(recorded, day);
  const base = { name: recorded, day, group: null, person: name.person };
  if (accepted) {
    const party = accepted.party === 'none' ? null : (accepted.party ?? null);
    return {
      ...base,
      party,
      rule: 'decision',
      by: null,
      score: 1,
      decision: accepted,
      slips: [],
      runnerUp: null,
      doubts: [],
    };
  }
  const found = match(directory, name, rejected, country);
  const others = rivals(directory, name, found.entry, rejected);
  const runnerUp = tiedRival(found) ?? others[0] ?? null;
  return {
    ...base,
    party: found.entry?.party ?? null,
    rule: found.rule,
    by: found.entry?.written ?? null,
    score: found.rule ? sureness[found.rule] : 0,
    decision: null,
    slips: found.slips,
    runnerUp,
    doubts: doubtsOf({ directory, name, found, runnerUp, country }),
  };
}

const tiedRival = ({ tied }: Match): Rival | null => {
  const [first, second] = tied;
  if (!first || !second) return null;
  return {
    party: first.party,
    by: first.written,
    likeness: 1,
    sameHead: false,
    why: `\`${second.party}\` fits as well`,
  };
};

/** The rules in order of sureness. The first that finds anybody decides, also where it finds two. */
function match(directory: Directory, name: Name, rejected: Rejected, country: string | null): Match {
  const allowed = (entries: readonly Entry[]) => entries.filter(({ party }) => !rejected.has(party));
  for (const [look, text] of looks(name)) {
    const entries = allowed(directory.find(look, text));
    if (entries.length === 0) continue;
    const { entry, tied } = choose(directory, entries, name, country);
    return entry ? { entry, rule: ruleOf(look, name, entry), slips: [], tied: [] } : { ...noMatch, tied };
  }
  return (
    byStatement(directory, name, allowed) ??
    bySlip(directory, name, allowed) ??
    byGroupWord(directory, name, allowed) ??
    noMatch
  );
}

function looks(name: Name): [Look, string][] {
  const looks: [Look, string][] = [
    ['written', name.recorded.trim()],
    ['clean', name.clean],
    ['bare', name.bare],
    ['key', name.key],
  ];
  if (!name.person && name.tight.length >= 5 && name.run.length >= 5)
    looks.push(['tight', name.tight], ['run', name.run], ['folded', name.folded]);
  return looks;
}

function ruleOf(look: Look, name: Name, entry: Entry): OwnerRule {
  if (look === 'written') return entry.first ? 'name' : 'alias';
  if (look === 'clean') return 'clean-up';
  if (name.transliterated !== entry.name.transliterated) return 'transliteration';
  if (look === 'bare') return 'legal-form';
  return look === 'key' ? 'abbreviation' : look === 'folded' ? 'transliteration' : 'spacing';
}

/** One party, or the one in the record's country, or the one with the record's legal form; else nobody. */
function choose(directory: Directory, entries: readonly Entry[], name: Name, country: string | null) {
  const narrow = (some: readonly Entry[], fits: (entry: Entry) => boolean) =>
    some.some(fits) ? some.filter(fits) : some;
  const forms = name.legal
    .map(({ form }) => form)
    .sort()
    .join(' ');
  let left = entries;
  if (!isOne(left))
    left = narrow(
      left,
      (entry) =>
        entry.name.legal
          .map(({ form }) => form)
          .sort()
          .join(' ') === forms,
    );
  if (!isOne(left) && country) left = narrow(left, ({ party }) => directory.countries.get(party) === country);
  return isOne(left) ? { entry: left[0] as Entry, tied: [] } : { entry: null, tied: onePerParty(left) };
}
const isOne = (entries: readonly Entry[]): boolean => new Set(entries.map(({ party }) => party)).size === 1;
const onePerParty = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [entry.party, entry] as const)).values(),
];

type Allowed = (entries: readonly Entry[]) => readonly Entry[];

/** The record gives a second name, `formerly …`, or the workspace's name gives the initials. */
function byStatement(directory: Directory, name: Name, allowed: Allowed): Match | null {
  const said = name.others.filter(
    ({ tie }) => tie === 'formerly' || tie === 'now' || tie === 'also' || tie === 'trades-as',
  );
  const stated = said.flatMap((other: Form) => allowed(directory.find('key', other.key)));
  if (stated.length > 0) return taken(stated, 'stated');
  const short = [name.bare, ...(name.initials ? [name.initials] : [])].filter((one) => one.length >= 3);
  const entries = short.flatMap((one) => [
    ...allowed(directory.find('initials', one)),
    ...(one === name.initials ? allowed(directory.find('key', one)) : []),
  ]);
  return entries.length > 0 ? taken(entries, 'initials') : null;
}

function bySlip(directory: Directory, name: Name, allowed: Allowed): Match | null {
  const found = slipsOf(name, directory.slips, directory.often).flatMap((slip) => {
    const entries = allowed(directory.find('key', slip.key));
    return entries.length > 0 ? [{ slip, entries }] : [];
  });
  const least = Math.min(...found.map(({ slip }) => slip.apart));
  const nearest = found.filter(({ slip }) => slip.apart === least);
  if (nearest.length === 0) return null;
  return {
    ...taken(
      nearest.flatMap(({ entries }) => entries),
      'slip',
    ),
    slips: nearest[0]?.slip.slips ?? [],
  };
}

/** `Acme Group`, `Acme Research` for `Acme`, or the other way round. */
function byGroupWord(directory: Directory, name: Name, allowed: Allowed): Match | null {
  if (!name.core || !hasLongWord(name.core)) return null;
  const entries = allowed(directory.find('core', name.core));
  return entries.length > 0 ? taken(entries, 'group-word') : null;
}
const LONG_HEAD = 6;
const hasLongWord = (core: string): boolean => core.split(' ').some((word) => word.length >= LONG_HEAD);

function taken(entries: readonly Entry[], rule: OwnerRule): Match {
  return isOne(entries)
    ? { entry: entries[0] as Entry, rule, slips: [], tied: [] }
    : { ...noMatch, tied: onePerParty(entries) };
}
