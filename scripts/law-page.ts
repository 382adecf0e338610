// The text of docs/law.md, made from the country table and the sources of the rules, so that it cannot say anything
// else than they do. `npx vitest run test/law/sources.test.ts -u` writes it, and the same test fails when it is stale.
import {
  type Area,
  type Column,
  type Columns,
  clocks,
  countries,
  type Entry,
  eea,
  eu,
  type Sure,
  upc,
} from '../src/law/countries.js';
import { type Certainty, type RuleSource, type SourceGroup, sources } from '../src/law/sources.js';

const seen: Record<Sure, string> = {
  read: 'read',
  described: 'a description read',
  'general-knowledge': 'general knowledge, not looked up',
};
const certain: Record<Certainty, string> = {
  settled: 'settled',
  persuasive: 'held by courts, not everywhere or not at the top',
  contract: 'a matter of the wording; this is how the words are read',
  contested: 'contested: answers that turn on it say so',
};
const headings: Record<SourceGroup, string> = {
  scope: 'Scope: what a grant reaches',
  title: 'Title: who owns, and what binds a later owner',
  force: 'Force: whether a patent can be enforced',
  articles: 'Articles: what a sale sets free',
  unsettled: 'Not settled',
  clauses: 'Kinds of grant',
  mechanisms: 'What moves a grant',
  promises: 'Promises that are no leave to use',
};
const columns: { readonly [C in Column]: readonly [string, (value: Columns[C]) => string] } = {
  inventionTerm: ['Term of a patent for an invention', term],
  designTerm: ['Term of a design', term],
  utilityModelTerm: [
    'Term of a utility model',
    (value) => (value === 'none' ? 'no such right' : term(value)),
  ],
  limitation: ['How far damages reach back', limitation],
  exhaustion: ['Exhausted by a first sale', (zone) => zones[zone]],
  coOwnership: [
    'Co-owners: use and licence',
    ({ use, license }) =>
      `uses ${use === 'alone' ? 'alone' : 'with consent'}; licenses ${licensing[license]}`,
  ],
  coOwnerSuit: [
    'Co-owners: suit',
    ({ sue, involuntaryJoinder }) =>
      `${sue}${involuntaryJoinder === undefined ? '' : `; ${involuntaryJoinder ? 'the others can be joined' : 'none can be made to join'}`}`,
  ],
  insolvency: [
    'When the licensor is insolvent',
    ({ licenceSurvives }) => (licenceSurvives === 'contested' ? 'contested' : 'the licensee may keep'),
  ],
  titleOnRegistration: ['Title passes only on registration', (value) => (value ? 'yes' : 'no')],
  laterBuyer: ['Recording against a later buyer', ({ months }) => `within ${months} months`],
  licenceRunsUnrecorded: ['A licence binds a later owner unregistered', (value) => (value ? 'yes' : 'no')],
  sublicenceSurvival: ['Sublicence when the head licence ends', (value) => value],
  reverseTriangularMerger: ['Licence after a reverse triangular merger', (value) => value],
};
const zones: Record<Columns['exhaustion'], string> = {
  national: 'in the country only',
  'national-else-unknown': 'in the country; a sale abroad is open, hence unknown',
  EEA: 'in the EEA',
  'UK+': 'in the United Kingdom or the EEA',
  international: 'anywhere',
  'international-unless-marked': 'anywhere, unless a restriction was agreed and marked on the goods',
};
const licensing: Record<Columns['coOwnership']['license'], string> = {
  alone: 'alone',
  'alone-if-not-exclusive': 'alone, if not exclusively',
  majority: 'with the majority of shares',
  'consent-of-all': 'with the consent of all',
};
const clockWords = { filed: 'filed', act: 'acts', asked: 'suits' } as const;

function term({ years, from, orFromGrant }: Exclude<Columns['inventionTerm'], string>): string {
  const or = orFromGrant === undefined ? '' : ` or ${orFromGrant} from grant, the longer`;
  return `${years} years from ${from}${or}`;
}

function limitation(value: Columns['limitation']): string {
  const from = value.from === 'suit' ? 'before the suit' : `from ${value.from.replaceAll('-', ' ')}`;
  const stop = value.longStopYears === undefined ? '' : `; at most ${value.longStopYears} from the act`;
  const { residualYears } = value;
  if (residualYears === undefined) return `${value.lookBackYears} years ${from}${stop}`;
  const residual = residualYears === 'unknown' ? 'for a time that was not found' : `${residualYears} years`;
  return `${value.lookBackYears} years ${from}${stop}; what the infringer keeps: ${residual}`;
}

/** Addresses become links named by their host; `law.md` is the collection of notes, not this page. */
function linked(text: string): string {
  return text
    .replaceAll(/https?:\/\/[^\s,;]+/g, (url) => `[${new URL(url).host}](${url})`)
    .replaceAll('law.md', 'notes');
}

function days(column: Column, { from, until }: Entry<unknown>): string {
  if (from === undefined && until === undefined) return 'always';
  const what = clockWords[clocks[column]];
  if (from === undefined) return `${what} until ${until}`;
  return until === undefined ? `${what} from ${from}` : `${what} ${from} to ${until}`;
}

function row<C extends Column>(code: string, column: C, entry: Entry<Columns[C]>): string {
  const say = columns[column][1];
  const cells = [
    code,
    say(entry.value),
    days(column, entry),
    linked(entry.source),
    linked(entry.note ?? ''),
    seen[entry.sure],
    entry.asOf,
  ];
  return `| ${cells.join(' | ')} |`;
}

function columnTable<C extends Column>(column: C): string {
  const rows = Object.entries(countries).flatMap(([code, country]) => {
    const entries = (country[column] ?? []) as readonly Entry<Columns[C]>[];
    return entries.map((entry) => row(code, column, entry));
  });
  const head =
    '| | value | holds for | source | remark | seen | as of |\n| --- | --- | --- | --- | --- | --- | --- |';
  return `### ${columns[column][0]}\n\nColumn \`${column}\`.\n\n${head}\n${rows.join('\n')}\n`;
}

function paragraph({ rule, says, certainty, authorities }: RuleSource): string {
  const list = authorities.map(({ cite, where, sure }) =>
    where === 'not looked up' ? `${cite} (${seen[sure]})` : `${cite} (${linked(where)}; ${seen[sure]})`,
  );
  return `### \`${rule}\`\n\n${says} Certainty: *${certain[certainty]}*. Sources: ${list.join('; ')}.\n`;
}

function section(group: SourceGroup): string {
  const rules = Object.values(sources).filter((source) => source.group === group);
  return `## ${headings[group]}\n\n${rules.map(paragraph).join('\n')}`;
}

function members(name: string, area: Area): string {
  const list = Object.entries(area).map(
    ([code, { from, until }]) => `${code} ${from}${until === undefined ? '' : ` to ${until}`}`,
  );
  return `${name}: ${list.join(', ')}.\n`;
}

const intro = `# The law that Crossgrant applies

<!-- Made by scripts/law-page.ts from src/law/sources and src/law/countries; do not edit. -->

Not legal advice. This page says, for every rule and every entry of the country table that an answer can turn on, what
it holds, where it comes from and how well the source was seen: *read* (the text itself, or a published statement of it), *a
description read*, or *general knowledge, not looked up*. Take nothing of the last kind as checked. "Notes" with a section are the
collection of clauses and statutes that the project started from; each text in it carries its own mark of how it was
seen, which is repeated here. Pages were looked up in stored copies on the day that the entry names, and may have changed since.

A rule's name is the word by which a proof cites it. A country that is not in a table is unknown there: an answer that turns
on it is \`unknown\`, never a guess.
`;
const tables = `## Countries

Codes are those of the patents; EP is the office, UPC the Unified Patent Court. "Holds for" names the day that picks among
dated entries: of filing, of the act, or of the suit.
`;

/** The whole page. */
export function lawPage(): string {
  const groups = Object.keys(headings) as SourceGroup[];
  const names = Object.entries(countries).map(([code, { name }]) => `${code} ${name}`);
  const areas = [
    '### Areas\n',
    members('European Union', eu),
    members('European Economic Area', eea),
    members('Unified Patent Court', upc),
    'Dates of the EEA and the union by general knowledge, but for 1995 and later ([www.efta.int](https://www.efta.int/eea/enlargement-of-the-eea)); of the court: [unitary-patent.blogspot.com](https://unitary-patent.blogspot.com).\n',
  ];
  return [
    intro,
    ...groups.map(section),
    tables,
    `${names.join(', ')}.\n`,
    ...(Object.keys(columns) as Column[]).map((column) => columnTable(column)),
    ...areas,
  ].join('\n');
}
