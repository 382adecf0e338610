// The parties that a name is like without being theirs, and in words why not.
import type { OwnerDecision } from '../../language/index.js';
import type { Directory, Entry } from './directory.js';
import { isDistinctive, type Name } from './normalise.js';

export interface Rival {
  readonly party: string;
  /** Its name that is most like the recorded one. */
  readonly by: string;
  /** From 0 to 1: letters in groups of three that both have. */
  readonly likeness: number;
  /** One name is the other with trade words or places added: often a company of the same group. */
  readonly sameHead: boolean;
  /** Why it is not the owner. */
  readonly why: string;
}

/** The most like first. Only names that share a word of their own, or a slip for one, are looked at. */
export function rivals(
  directory: Directory,
  name: Name,
  chosen: Entry | null,
  rejected: ReadonlyMap<string, OwnerDecision>,
): Rival[] {
  if (name.person) return [];
  const best = new Map<string, { readonly entry: Entry; readonly likeness: number }>();
  const letters = triples(name.tight);
  for (const entry of directory.akin(name, chosen === null)) {
    if (entry.party === chosen?.party) continue;
    const likeness = overlap(letters, triples(entry.name.tight));
    if (likeness > (best.get(entry.party)?.likeness ?? 0)) best.set(entry.party, { entry, likeness });
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || (a.entry.party < b.entry.party ? -1 : 1))
    .slice(0, 3)
    .map(({ entry, likeness }) => ({
      sameHead: sameHead(name, entry.name) && !rejected.has(entry.party),
      party: entry.party,
      by: entry.written,
      likeness: Math.round(likeness * 100) / 100,
      why: whyNot(name, entry.name, rejected.get(entry.party)),
    }));
}

const known = new Map<string, ReadonlySet<string>>();

function triples(tight: string): ReadonlySet<string> {
  const kept = known.get(tight);
  if (kept) return kept;
  const found = new Set<string>();
  const padded = ` ${tight} `;
  for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  if (known.size < 50_000) known.set(tight, found);
  return found;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return (2 * both) / (a.size + b.size);
}

function sameHead(a: Name, b: Name): boolean {
  const [here, there] = apart(a, b);
  return (here.length === 0 || there.length === 0) && ![...here, ...there].some(isDistinctive);
}

/** The words that only the one has, and those that only the other has. */
const apart = (a: Name, b: Name): [string[], string[]] => [
  a.words.filter((word) => !b.words.includes(word)),
  b.words.filter((word) => !a.words.includes(word)),
];

function whyNot(name: Name, other: Name, decision: OwnerDecision | undefined): string {
  if (decision) return `it was decided not to be${decision.reason ? `: ${decision.reason}` : ''}`;
  const [here, there] = apart(name, other);
  const parts = [
    ...(here.length > 0 ? [`only the record has ${quoted(here)}`] : []),
    ...(there.length > 0 ? [`only the party has ${quoted(there)}`] : []),
  ];
  if (parts.length === 0) return 'its words stand in another order, or its legal form is another';
  const general = [...here, ...there].some(isDistinctive)
    ? ''
    : ', and trade words and places tell companies of one name apart';
  return parts.join(', ') + general;
}

const quoted = (words: readonly string[]): string =>
  words.map((word) => `\`${word.toLowerCase()}\``).join(' ');
