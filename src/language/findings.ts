// Findings: problems as data. Their words are chosen here, at the end.
import { closest, distance } from 'fastest-levenshtein';
import type { Finding, Place } from './workspace.js';

/** What each code says; `{found}` stands for what the author wrote. */
const phrases = {
  // bytes and files
  'too-large': 'the file holds {found}',
  'not-utf8': 'this is not UTF-8: byte {found}',
  'no-workspace': 'no workspace file in {found}',
  'not-first': '{found} is not the first key of the file',
  version: 'unknown version {found} of the language',
  'outside-link': 'a symbolic link leads out of the workspace, to {found}',
  unreadable: 'cannot read {found}',
  // YAML
  syntax: '{found}',
  tab: 'a tab in the indentation',
  'duplicate-key': 'the key {found} is here twice',
  'no-anchor': 'no anchor {found} before this alias',
  'alias-loop': 'the alias {found} stands inside what it names',
  'alias-bomb': 'the aliases of this file unfold into {found} values',
  'too-deep': 'values are nested more than {found} deep',
  // the shape
  'unknown-key': 'unknown key {found}',
  'missing-key': '{found} is missing',
  'bad-value': 'found {found}',
  'no-such-day': 'no such day {found}',
  'bad-id': '{found} is no id',
  'duplicate-id': 'the id {found} is taken',
  // tables
  'no-table': 'no table {found}',
  'nothing-imported': '{found} brings in nothing, since nothing has been imported yet',
  'table-outside': 'the table {found} lies outside the workspace',
  'bad-table': 'the table cannot be read: {found}',
  'unknown-column': 'unknown column {found}',
  'missing-column': 'the column {found} is missing',
  'bad-row': 'the row has {found}',
  'bad-json': 'the cell is no JSON: {found}',
  // across the workspace
  'unknown-id': 'unknown {found}',
  'bad-number': '{found} is no possible publication number',
  'no-country': 'the country of {found} cannot be told',
  'unknown-country': 'unknown country {found}',
  'until-before-from': '`until` {found} lies before `from`',
  'ends-before': '{found} lies before it begins',
  'shares-sum': 'the shares add up to {found}',
  'shares-count': '{found} shares',
  'owner-and-title': '{found} has both `owner` and `title`',
  'title-overlap': 'two owners overlap: {found}',
  'title-gap': 'a gap in the chain of title: {found}',
  'no-owner': '{found} has no owner',
  'over-control': 'more than 100 % of {found} is held',
  'control-loop': 'a control loop: {found}',
  'merger-loop': 'a merger loop: {found}',
  'standards-loop': 'a loop of standards: {found}',
  'kinds-loop': 'a loop of product kinds: {found}',
  'derivation-loop': 'a loop of derivations: {found}',
  'component-loop': 'a loop of components: {found}',
  'party-twice': 'the party {found} is here twice',
  'not-a-party': '{found} is not a party to the agreement',
  'no-direction': 'the grant {found} does not say from whom to whom',
  'two-directions': 'the grant {found} has `each-other` beside `from` and `to`',
  'too-few-parties': '{found} between fewer than two parties',
  'self-grant': '{found} grants to itself',
  'not-owner': '{found} does not own what it transfers',
  'sold-twice': 'the records have this sale too, so that it stands with and without the agreement: {found}',
  'wrong-order': '{found} comes too early',
  'names-nothing': 'the event names nothing: {found}',
  'decides-nothing': 'nothing is decided about {found}',
  'decided-twice': 'two decisions about {found}',
  'lot-only': '{found} belongs to a lot',
  'bad-assumption': 'the assumption {found} does not fit here',
} as const;
export type Code = keyof typeof phrases;

/** What a check knows of a problem. */
export interface Problem {
  readonly severity?: Finding['severity'];
  readonly found?: string;
  readonly expected?: string;
  readonly nearest?: string | undefined;
  readonly also?: Place | undefined;
  readonly path?: readonly string[];
}

/** A finding. An error, unless the problem says otherwise. Pure. */
export function finding(code: Code, place: Place, problem: Problem = {}): Finding {
  const { severity = 'error', found, expected, nearest, also, path = [] } = problem;
  return {
    code,
    severity,
    place,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(nearest === undefined ? {} : { nearest }),
    ...(also === undefined ? {} : { also }),
    path: [...path],
  };
}

/** The nearest of `words` to what was written, when it is near enough to be a slip of the pen. */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const known = [...words];
  if (known.length === 0 || written.length > 80) return undefined;
  const lower = written.toLowerCase();
  const same = known.find((word) => word.toLowerCase() === lower);
  if (same !== undefined) return same;
  const best = closest(written, known);
  return distance(written, best) <= Math.ceil(written.length / 3) ? best : undefined;
}

export const placeText = (place: Place): string => `${place.file}:${place.line}:${place.column}`;

const bare: ReadonlySet<string> = new Set(['syntax', 'bad-table', 'bad-row', 'bad-json']);

/**
 * The finding as one line: ``party.yaml:12:5: unknown key `contrlled`, expected …, did you mean `controlled`?``
 * No capital at the start and no full stop at the end; what the author wrote is in backticks.
 */
export function findingText(found: Finding): string {
  const what = oneLine(found.found ?? '');
  const quoted = bare.has(found.code) || what.includes('`') ? what : `\`${what}\``;
  const phrase = (phrases[found.code as Code] ?? found.code).replace('{found}', () => quoted);
  const parts = [phrase];
  if (found.expected) parts.push(`expected ${found.expected}`);
  if (found.nearest) parts.push(`did you mean \`${found.nearest}\`?`);
  if (found.also) parts.push(`see ${placeText(found.also)}`);
  const kind =
    found.severity === 'error' ? '' : found.severity === 'rejected' ? 'row left out: ' : 'warning: ';
  return `${placeText(found.place)}: ${kind}${parts.join(', ')}`;
}

/** What an author wrote fits a line, and cannot move the cursor of a terminal. */
function oneLine(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return plain.length > 200 ? `${plain.slice(0, 197)}...` : plain;
}

/** By file, line and column; the same problem at the same place once. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.code, b.code),
  );
  const seen = new Set<string>();
  return sorted.filter((one) => {
    const key = `${placeText(one.place)} ${one.code} ${one.found ?? ''} ${one.also ? placeText(one.also) : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
