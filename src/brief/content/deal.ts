// Section 1: what the deal is, and who says so.
import type { Block, Content, Section, Tone } from '../model.js';
import { date, list, where } from '../words.js';
import { type Book, code, sourceLinks, strong, were } from './book.js';
import type { Said, Term } from './input.js';

const STATES: Readonly<Record<Term['state'], readonly [string, Tone]>> = {
  public: ['public', 'good'],
  unknown: ['not public', 'open'],
  assumed: ['assumed here', 'open'],
};

export function dealSection({ input }: Book): Section {
  const { deal } = input;
  const names = deal.sides.map((side) => side.name);
  const hidden = deal.terms.filter((term) => term.state === 'unknown').length;
  const chosen = deal.terms.filter((term) => term.state === 'assumed').length;
  const lead: Content = [
    `${list(names)} announced the deal on `,
    strong(date(deal.announced)),
    hidden + chosen === 0
      ? `. Each of the ${deal.terms.length} terms that the computation asks for is on file.`
      : `. Of the ${deal.terms.length} terms that the computation asks for, ${were(hidden)} never made public and ${chosen === 1 ? 'one is' : `${chosen} are`} assumed here; the table says which.`,
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', role: 'lead', content: lead },
    { kind: 'list', items: deal.statements.map(statement) },
    {
      kind: 'table',
      id: 'terms',
      caption: 'The terms of the deal, and how each is known',
      columns: ['Term', 'Known', 'What it says', 'Source'].map((title) => ({
        title,
        align: 'start' as const,
      })),
      rows: deal.terms.map(term),
      more: 0,
    },
  ];
  return { id: 'deal', title: 'What the deal is, and who says so', blocks };
}
function statement(said: Said): Content {
  return said.source.length ? [said.says, ' (', ...sourceLinks(said.source), ')'] : [said.says];
}
function term(one: Term): readonly Content[] {
  const [words, tone] = STATES[one.state];
  const place = one.place ? [code(where(one.place))] : [];
  const source: Content = one.source.length ? sourceLinks(one.source) : place;
  return [[one.name], [{ kind: 'mark', text: words, tone }], [one.says], source];
}
