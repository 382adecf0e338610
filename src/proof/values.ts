// How the values of a proof are named: parties and products by name, ids in backticks, dates with what they are the
// day of, paths short, places as file and line.
import type { Path, Question, Workspace } from '../language/index.js';
import type { Fact, Shift, Term } from '../law/index.js';
import type { Taken } from './types.js';

/** A workspace and the question that a proof answers: what every name and place is looked up in. */
export interface About {
  readonly ws: Workspace;
  readonly question: Question;
  /** The reading of a branch: how it has the open terms. */
  readonly reading?: readonly Taken[];
}

/** `Nokia Corporation`, or the id in backticks where the workspace has no name. */
export function named({ ws }: Pick<About, 'ws'>, section: 'parties' | 'products', id: string): string {
  const entry = ws[section][id];
  return plain(entry?.name ?? '') || `\`${id}\``;
}
/** Names come from files that others wrote: one line, and nothing in them that could move a cursor. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A value in words. */
export function valueText(about: About, value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map((item) => valueText(about, item)).join(', ');
  if (typeof value === 'object') return objectText(about, value as Record<string, unknown>);
  const text = String(value);
  if (text.startsWith('customers-of ')) return `customers of ${valueText(about, text.slice(13))}`;
  if (about.ws.parties[text]) return named(about, 'parties', text);
  if (about.ws.products[text]) return named(about, 'products', text);
  if (about.ws.patents[text]) return `\`${text}\``;
  return plain(text).replace(/^(-?\d[\d-]*)\.\.(-?\d[\d-]*)$/, 'some day from $1 to $2');
}
/** `not public, from 2019-07-04 on`, `a or b, disputed`. */
function openText(about: About, { unknown, disputed }: Record<string, unknown>): string | undefined {
  const either = (list: unknown[]) => list.map((item) => valueText(about, item)).join(' or ');
  if (Array.isArray(disputed)) return `${either(disputed)}, disputed`;
  if (Array.isArray(unknown)) return `${either(unknown)}, not public which`;
  if (typeof unknown !== 'object' || unknown === null) return undefined;
  const { from, until } = unknown as { from?: string; until?: string };
  const bounds = [from ? `from ${from}` : 'some day', until ? `to ${until}` : from ? 'on' : ''];
  return `a day that is not public, ${bounds.filter(Boolean).join(' ')}`;
}
function objectText(about: About, value: Record<string, unknown>): string {
  if (typeof value.assumed === 'string') {
    const known = about.ws.assumptions[value.assumed];
    return `${valueText(about, known?.value)} (assumed, \`${value.assumed}\`)`;
  }
  const open = openText(about, value);
  if (open) return open;
  if (typeof value['customers-of'] === 'string')
    return `customers of ${valueText(about, value['customers-of'])}`;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${valueText(about, inner)}`)
    .join('; ');
}

export function termText(about: About, term: Term): string {
  return taken(about, term) ?? valueText(about, term.value);
}
/** What the reading makes of an open date or term, in place of what the file leaves open. */
function taken({ reading }: About, term: Term): string | undefined {
  if (term.from !== 'fact' || !isOpenValue(term.value)) return undefined;
  const id = term.path.join('/');
  const as = reading?.find((one) => one.path.join('/') === id)?.as;
  if (as !== undefined) return takenText(as);
  return term.value === 'unknown' ? 'a day that is not public' : undefined;
}
const isOpenValue = (value: unknown): boolean =>
  value === 'unknown' ||
  /^\d{4}(-\d{2})?$/.test(String(value)) ||
  (typeof value === 'object' && value !== null && ('unknown' in value || 'disputed' in value));
/** How a reading takes an open term: `a day from 2018-06-04 on`, `handset, tablet`. */
export function takenText(as: string): string {
  const [, from] = /^from (\d[\d-]*)$/.exec(as) ?? [];
  if (from) return `a day from ${from} on`;
  const [, by] = /^by (\d[\d-]*)$/.exec(as) ?? [];
  if (by) return `some day by ${by}`;
  const [, first, last] = /^(\d[\d-]*) to (\d[\d-]*)$/.exec(as) ?? [];
  if (first) return `some day from ${first} to ${last}`;
  const [, item] = /^without (\S+)$/.exec(as) ?? [];
  if (item) return `without \`${item}\``;
  if (as.startsWith('with ')) return `with \`${as.slice(5)}\``;
  return /^[[{]/.test(as) ? plain(as.replace(/[[\]{}"]/g, '').replaceAll(',', ', ')) : plain(as);
}
/** `the act was on 2018-03-01`: a day together with what it is the day of. */
export function dayText(about: About, term: Term): string {
  return `${dayOf(term)} ${termText(about, term)}`;
}
function dayOf(term: Term): string {
  if (term.from === 'question') return term.key === 'asked' ? 'the suit was on' : 'the act was on';
  if (term.from === 'sum') return backFromSuit(term.of) ? 'damages reach back to' : 'the time runs to';
  const path = term.from === 'fact' ? term.path : [];
  if (path.includes('article') || path.includes('components')) return 'the first sale was on';
  return path[0] === 'events' ? 'the event was on' : 'the day was';
}
const backFromSuit = (term: Term): boolean => term.from === 'question' && term.key === 'asked';

/** A term with how it came about, for the longest depth: `2037-03-01 = 2017-03-01 (patents.yaml:4) plus 20 years`. */
export function termInFull(about: About, term: Term): string {
  if (term.from === 'question') return `${termText(about, term)} (${asked(term.key)})`;
  if (term.from !== 'sum') return `${termText(about, term)} (${placeText(about, term.path)})`;
  const because = term.plus.because ? ` (${placeText(about, term.plus.because)})` : '';
  const of = termInFull(about, term.of);
  return `${termText(about, term)} = ${term.of.from === 'sum' ? `[${of}]` : of} ${shiftText(term.plus)}${because}`;
}
function asked(key: string): string {
  if (key === 'on') return 'day of the act';
  if (key === 'asked') return 'day of the suit';
  return `${key} of the question`;
}
export function shiftText(by: Shift): string {
  const parts = (['years', 'months', 'days'] as const).flatMap((unit) => {
    const size = by[unit];
    if (!size) return [];
    const noun = Math.abs(size) === 1 ? unit.slice(0, -1) : unit;
    return [`${size < 0 ? 'minus' : 'plus'} ${Math.abs(size)} ${noun}`];
  });
  const end = by.endOfYear ? 'to the end of its year' : '';
  return [end, ...parts].filter(Boolean).join(' ') || 'plus nothing';
}

/**
 * `agreements.yaml:12`; of an imported patent the records that it rests on, unless `lines` wants file and line. The country table and
 * the question have no line of their own.
 */
export function placeText(about: About, path: Path, lines = false): string {
  const [head, ...rest] = path;
  if (head === 'law') {
    if (rest[0] === 'countries') return `country table, ${rest[1]}: ${column(rest[2] ?? '')}`;
    return `the rule \`${rest[0]}\``;
  }
  const found =
    head === 'question' ? questionPath(about, rest) : head === 'grants' ? grantPath(about.ws, rest[0]) : path;
  if (!found) return head === 'question' ? 'the question' : `\`${path.join('/')}\``;
  const { file, line, from } = about.ws.place(found);
  return lines ? `${file}:${line}` : (from ?? `${file}:${line}`);
}
const column = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
function questionPath({ ws, question }: About, rest: Path): Path | undefined {
  const index = ws.questions.findIndex(
    (one) => one === question || (one.id !== undefined && one.id === question.id),
  );
  return index < 0 ? undefined : ['questions', String(index), ...rest];
}
/** The way to a grant or promise by its id. */
export function grantPath(ws: Workspace, id: string | undefined): Path | undefined {
  for (const [agreement, entry] of Object.entries(ws.agreements)) {
    for (const key of ['grants', 'promises'] as const) {
      const index = (entry[key] ?? []).findIndex((one) => one.id === id);
      if (index >= 0) return ['agreements', agreement, key, String(index)];
    }
  }
  return undefined;
}

/** A path as a reader would say it: grants by id, no list numbers where an id will do. */
export function pathText(ws: Workspace, path: Path): string {
  const [section, agreement, key, index] = path;
  if (
    section === 'agreements' &&
    agreement &&
    (key === 'grants' || key === 'promises') &&
    index !== undefined
  ) {
    const id = ws.agreements[agreement]?.[key]?.[Number(index)]?.id;
    return `\`${[section, agreement, id ?? index, ...path.slice(4)].join('/')}\``;
  }
  return `\`${path.join('/')}\``;
}

/** The facts that a step read: each place once, with the value where it is short. */
export function factText(about: About, fact: Fact): string {
  const where = placeText(about, fact.path);
  if (fact.path[0] === 'grants') return `\`${fact.path[1]}\` (${where})`;
  const value = fact.value ?? valueAt(about, fact.path);
  const what = `${pathText(about.ws, fact.path)}`;
  if (value === undefined) return fact.path[0] === 'law' ? where : `${what}: not stated (${where})`;
  const text = valueText(about, value);
  return text.length > 120 ? `${what} (${where})` : `${what}: ${text} (${where})`;
}
function valueAt({ ws, question }: About, path: Path): unknown {
  let value: unknown = path[0] === 'question' ? { question } : ws;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
