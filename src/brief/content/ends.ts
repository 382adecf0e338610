// Sections 6 and 7: every assumption, and the sources.
import { importedTable } from '../../language/index.js';
import type { Block, Content, Section } from '../model.js';
import { number, where } from '../words.js';
import { type Book, code, sourceLinks } from './book.js';
import type { AssumptionRow, BriefInput } from './input.js';

export function assumptionSection({ input }: Book): Section {
  const { assumptions, limits } = input;
  const chosen = input.clauses.filter((clause) => clause.assumed && clause.sort !== 'rule');
  const sourced = assumptions.filter((one) => one.source.length).length;
  const terms = chosen.length === 1 ? 'one assumed term' : `${number(chosen.length)} assumed terms`;
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      role: 'lead',
      content: [
        assumptions.length + chosen.length === 0
          ? 'The figures rest on no assumption of this workspace.'
          : `The figures rest on ${number(assumptions.length)} named assumptions, ${number(sourced)} of them with a source, and on ${terms} of agreements. Change one in its file, and every figure follows.`,
      ],
    },
    ...(assumptions.length ? [assumptionTable(assumptions)] : []),
    ...(chosen.length ? [assumedTerms(chosen)] : []),
    ...(limits.length
      ? ([
          { kind: 'heading', text: 'What the figures cannot say' },
          { kind: 'list', items: limits.map((limit) => [limit]) },
        ] as const)
      : []),
  ];
  return { id: 'assumptions', title: 'Every assumption', blocks };
}
function assumptionTable(assumptions: readonly AssumptionRow[]): Block {
  return {
    kind: 'table',
    id: 'assumptions',
    caption: 'Assumptions: the value taken, and the low and high it is varied between',
    columns: [
      { title: 'Assumption', align: 'start' },
      { title: 'Value', align: 'end' },
      { title: 'Low', align: 'end' },
      { title: 'High', align: 'end' },
      { title: 'Unit', align: 'start' },
      { title: 'Source', align: 'start' },
      { title: 'Where', align: 'start' },
    ],
    rows: assumptions.map(assumption),
    more: 0,
  };
}
function assumption(one: AssumptionRow): readonly Content[] {
  const source: Content = one.source.length
    ? sourceLinks(one.source)
    : [{ kind: 'mark', text: 'no source', tone: 'open' }];
  const place: Content = one.place ? [code(where(one.place))] : [];
  return [
    [one.says, ' (', code(one.id), ')'],
    [one.value],
    [one.low ?? ''],
    [one.high ?? ''],
    [one.unit ?? ''],
    source,
    place,
  ];
}
function assumedTerms(clauses: BriefInput['clauses']): Block {
  return {
    kind: 'table',
    id: 'assumed-terms',
    caption: 'Terms of agreements that nobody published and the author of the workspace chose',
    columns: [
      { title: 'Clause', align: 'start' },
      { title: 'Agreement', align: 'start' },
      { title: 'What is assumed', align: 'start' },
      { title: 'Where', align: 'start' },
    ],
    rows: clauses.map((clause) => [
      [code(clause.id)],
      [clause.agreement ?? ''],
      [clause.says],
      clause.place ? [code(where(clause.place))] : [],
    ]),
    more: 0,
  };
}

function sourceTable(rows: readonly (readonly Content[])[]): Block {
  return {
    kind: 'table',
    id: 'sources-used',
    caption: 'Sources, in the order in which they are used',
    columns: [
      { title: 'Source', align: 'start' },
      { title: 'Used for', align: 'start' },
    ],
    rows,
    more: 0,
  };
}
/** Rows of the table in the page; `crossgrant title` and `crossgrant dates` tell of any patent. */
const MOST_RECORDS = 40;
function records(imported: BriefInput['imported']): Block[] {
  const files = new Set(imported.flatMap((one) => one.files)).size;
  const ended = imported.some((one) => one.ended.length > 0);
  const patents = imported.length === 1 ? 'One patent' : `${number(imported.length)} patents`;
  const content: Content = [
    `${patents} ${imported.length === 1 ? 'was' : 'were'} read from ${files === 1 ? 'one imported file' : `${number(files)} imported files`}.`,
  ];
  const table: Block = {
    kind: 'table',
    id: 'records-used',
    caption: 'Imported patents that are counted, and the records they rest on',
    columns: [
      { title: 'Patent', align: 'start' },
      { title: 'Title', align: 'start' },
      ...(ended ? [{ title: 'Ended by', align: 'start' } as const] : []),
      { title: 'Read from', align: 'start' },
    ],
    rows: imported
      .slice(0, MOST_RECORDS)
      .map((one) => [
        [one.id],
        [one.title.join('; ')],
        ...(ended ? [[one.ended.join('; ')]] : []),
        [one.files.join(', ')],
      ]),
    more: Math.max(0, imported.length - MOST_RECORDS),
  };
  return [{ kind: 'paragraph', role: 'body', content }, table];
}
function sourcesLead(sources: number, files: number): string {
  const written = `${number(files)} ${files === 1 ? 'file' : 'files'} of the workspace`;
  if (sources === 0) return `No source is cited; ${written} are all that it rests on.`;
  return `${number(sources)} ${sources === 1 ? 'source stands' : 'sources stand'} behind this brief; ${written} cite them line by line.`;
}

export function sourceSection({ input }: Book): Section {
  const uses = new Map<string, Set<string>>();
  const note = (sources: readonly string[], use: string) => {
    for (const source of sources) uses.set(source, (uses.get(source) ?? new Set()).add(use));
  };
  for (const said of input.deal.statements) note(said.source, 'the deal');
  for (const term of input.deal.terms) note(term.source, 'the deal');
  for (const claim of input.claims) {
    note(claim.source, 'claims');
    for (const one of [...(claim.trend?.houses ?? []), ...(claim.trend?.later ?? [])])
      note(
        one.rows.map((row) => row.source),
        'market figures',
      );
  }
  for (const one of input.assumptions) note(one.source, 'assumptions');
  for (const clause of input.clauses)
    note(clause.source, clause.sort === 'rule' ? 'rules of law' : 'agreements');
  const rows = [...uses].map(([source, used]): readonly Content[] => [
    [/^https?:/i.test(source) ? { kind: 'link', text: source, href: source } : source],
    [[...used].sort().join(', ')],
  ]);
  // The table that the program makes of its store is no file that anybody wrote.
  const written = input.files.filter((file) => file !== importedTable);
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      role: 'lead',
      content: [sourcesLead(rows.length, written.length)],
    },
    ...(rows.length ? [sourceTable(rows)] : []),
    ...(input.imported.length ? records(input.imported) : []),
    {
      kind: 'paragraph',
      role: 'note',
      content: ['Files: ', ...written.flatMap((file, i) => [...(i ? [', '] : []), code(file)]), '.'],
    },
  ];
  return { id: 'sources', title: 'Sources', blocks };
}
