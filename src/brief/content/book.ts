// While a brief is being written: figures that open to their grounds, and the words for what is counted.
import type { Clause, Content, Figure, Ground, Inline, LotRow } from '../model.js';
import { number } from '../words.js';
import type { BriefInput, Counted, Group } from './input.js';

export interface Book {
  readonly input: BriefInput;
  /** `declared applications, at most`. */
  readonly counted: string;
  /** A figure of this section, opening to the rows behind it. `says` names what it counts. */
  figure(section: string, says: string, count: Counted): Figure;
  /** The same in running text: `3,100–4,812 declared applications, at most,`. */
  said(section: string, says: string, count: Counted): Content;
  readonly grounds: readonly Ground[];
}
/** What a count of lots may be called. Declarations are their makers' belief: neither granted nor checked. */
const COUNTED: Readonly<Record<BriefInput['basis'], string>> = {
  declared: 'declared applications, at most',
  granted: 'patents in force',
  mixed: 'patents and declared applications, at most',
};

const NOUN: Readonly<Record<BriefInput['basis'], string>> = {
  declared: 'declared applications',
  granted: 'patents',
  mixed: 'patents or declared applications',
};

const ONE: Readonly<Record<BriefInput['basis'], string>> = {
  declared: 'declared application, at most,',
  granted: 'patent in force',
  mixed: 'patent or declared application, at most,',
};

export function openBook(input: BriefInput): Book {
  const rows = new Map(input.rows.map((row) => [row.id, row]));
  const known = new Set(input.clauses.map((clause: Clause) => clause.id));
  const grounds: Ground[] = [];
  const byKey = new Map<string, string>();
  const counted = COUNTED[input.basis];
  const figure = (section: string, says: string, count: Counted): Figure => {
    const { low, high } = count;
    if (!count.rows.length) return { kind: 'figure', low, high, opens: null };
    const key = JSON.stringify([says, low, high, count.rows]);
    const id = byKey.get(key) ?? `g${grounds.length + 1}`;
    if (!byKey.has(key)) {
      byKey.set(key, id);
      grounds.push({ id, section, says, low, high, ...behind(count.rows, rows, known) });
    }
    return { kind: 'figure', low, high, opens: id };
  };
  const said = (section: string, says: string, count: Counted): Content => {
    const found = figure(section, says, count);
    const basis = count.mixed && input.basis === 'declared' ? 'mixed' : input.basis;
    if (count.high === 1) return [found, ` ${ONE[basis]}`];
    return count.high === 0
      ? [found, ` ${NOUN[basis]}`]
      : [found, ` ${basis === 'granted' ? COUNTED[basis] : `${COUNTED[basis]},`}`];
  };
  return { input, counted, figure, said, grounds };
}
function behind(ids: readonly string[], rows: ReadonlyMap<string, LotRow>, known: ReadonlySet<string>) {
  const found = ids.flatMap((id) => rows.get(id) ?? []);
  const ordered = [...found].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const clauses = new Set(ordered.flatMap((row) => row.because).filter((id) => known.has(id)));
  return { clauses: [...clauses].sort(), rows: ordered.map((row) => row.id) };
}
export const nameOf = (group: Group | 'field'): string =>
  group === 'field' ? 'the whole field' : group.name;

export const text = (words: string): Content => [words];
export const code = (words: string): Inline => ({ kind: 'code', text: words });
export const strong = (words: string): Inline => ({ kind: 'strong', text: words });

/** A source: a link where it is an address, else its words. Long addresses show their host and a part of the path. */
export function sourceLink(source: string): Inline {
  const parts = /^(https?:\/\/)(\S+)$/i.exec(source);
  if (!parts?.[2]) return source;
  const shown = parts[2].replace(/^www\./, '');
  return { kind: 'link', text: shown.length > 52 ? `${shown.slice(0, 51)}…` : shown, href: source };
}
export function sourceLinks(sources: readonly string[]): Content {
  return sources.flatMap((source, i) => (i ? ['; ', sourceLink(source)] : [sourceLink(source)]));
}
/** `one was`, `3 were`, `none was`. */
export const were = (count: number): string =>
  count === 0 ? 'none was' : count === 1 ? 'one was' : `${number(count)} were`;

/** Largest first, by the upper end; then by name, so that ties have one order. */
export function largestFirst<T>(
  items: readonly T[],
  count: (item: T) => Counted,
  name: (item: T) => string,
): readonly T[] {
  return [...items].sort(
    (a, b) =>
      count(b).high - count(a).high ||
      count(b).low - count(a).low ||
      (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  );
}
