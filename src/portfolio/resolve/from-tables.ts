// Rows of the tables back to the rows that the readers gave: what `into-tables.ts` does, the other way.
import type {
  AssignmentName,
  Assignment,
  ConveyanceClass,
  DocumentParty,
  DocumentRelation,
  LegalEvent,
  OwnRow,
  PatentDocument,
} from '../../records/index.js';
import { compare } from '../text-order.js';
import type { Declared } from './bundles.js';

export type Cells = Readonly<Record<string, unknown>>;

/** A document whose lists are still being filled. */
export interface Building extends PatentDocument {
  readonly parties: DocumentParty[];
  readonly relations: DocumentRelation[];
  readonly priorities: PatentDocument['priorities'][number][];
  readonly classes: PatentDocument['classes'][number][];
  readonly families: PatentDocument['families'][number][];
  readonly states: PatentDocument['states'][number][];
}

export function documentOf(row: Cells): Building {
  const term = [row.adjusted, row.term_years, row.disclaimer].some((cell) => cell !== null);
  const pct = [row.pct_application, row.pct_filed, row.pct_publication, row.pct_entered].some(
    (cell) => cell !== null,
  );
  const publication = str(row.publication);
  return {
    type: 'document',
    id: str(row.id),
    publication,
    country: str(row.country),
    number: publication.slice(2),
    kind: text(row.kind),
    published: text(row.published),
    grant: yes(row.granted),
    right: text(row.right_kind) as PatentDocument['right'],
    reissue: row.reissue === true,
    application: text(row.application),
    applicationPrinted: text(row.application_printed),
    filed: text(row.filed),
    title: text(row.title),
    language: text(row.language),
    term: term
      ? {
          adjusted: whole(row.adjusted),
          years: whole(row.term_years),
          disclaimer: row.disclaimer === true,
          disclaimerText: text(row.disclaimer_text),
          disclaimerDate: text(row.disclaimer_date),
        }
      : null,
    pct: pct
      ? {
          application: text(row.pct_application),
          filed: text(row.pct_filed),
          publication: text(row.pct_publication),
          published: null,
          entered: text(row.pct_entered),
        }
      : null,
    parties: [],
    relations: [],
    priorities: [],
    classes: [],
    families: [],
    states: [],
    part: str(row.part) as PatentDocument['part'],
    official: text(row.official),
    withdrawn: row.withdrawn === true,
  };
}

export function partyOf(row: Cells): DocumentParty {
  return {
    role: str(row.role) as DocumentParty['role'],
    sequence: Number(row.sequence),
    organisation: text(row.organisation),
    last: text(row.last),
    first: text(row.first),
    code: text(row.code),
    city: text(row.city),
    state: text(row.state),
    country: text(row.country),
    from: text(row.since),
  };
}

export function relationOf(row: Cells): DocumentRelation {
  return {
    kind: str(row.kind) as DocumentRelation['kind'],
    application: text(row.application),
    publication: text(row.parent),
    date: text(row.date),
    status: text(row.status),
  };
}

export function paperOf(row: Cells): Assignment {
  const parties = JSON.parse(text(row.parties) ?? '[]') as (AssignmentName & { role: string })[];
  const name = ({ name, executed, acknowledged, city, state, country }: AssignmentName): AssignmentName => ({
    name,
    executed,
    acknowledged,
    city,
    state,
    country,
  });
  const share = text(row.share);
  return {
    type: 'assignment',
    id: str(row.id),
    reel: Number(row.reel),
    frame: Number(row.frame),
    recorded: text(row.recorded),
    updated: text(row.updated),
    purged: row.purged === true,
    pages: whole(row.pages),
    text: text(row.text),
    code: text(row.code),
    reading: {
      class: str(row.class) as ConveyanceClass,
      nuncProTunc: row.nunc_pro_tunc === true,
      of: text(row.of_class) as ConveyanceClass | null,
      share: share === null || share === 'part' ? share : Number(share),
      because: str(row.because),
      sure: row.sure === true,
    },
    refersTo: JSON.parse(text(row.refers_to) ?? '[]') as string[],
    correspondent: text(row.correspondent),
    assignors: parties.filter(({ role }) => role === 'assignor').map(name),
    assignees: parties.filter(({ role }) => role === 'assignee').map(name),
    properties: [],
    official: text(row.official),
  };
}

export function eventOf(row: Cells): LegalEvent {
  return {
    type: 'event',
    publication: text(row.publication),
    application: text(row.application),
    kind: text(row.kind),
    country: str(row.country),
    code: str(row.code),
    description: text(row.description),
    date: text(row.date),
    effective: text(row.effective),
    state: text(row.state),
    class: str(row.class) as LegalEvent['class'],
    influence: text(row.influence) as LegalEvent['influence'],
    details: JSON.parse(text(row.details) ?? '{}') as Record<string, string>,
    official: text(row.official),
  };
}

export function declaredOf(row: Cells): Declared {
  // Of several declarations for one standard the earliest signature counts.
  const first = new Map<string, string | null>();
  for (const { ids, on } of JSON.parse(text(row.standards) ?? '[]') as { ids: string; on: string | null }[]) {
    for (const id of ids.split(' ')) {
      const known = first.get(id);
      first.set(id, known === undefined || (on !== null && (known === null || on < known)) ? on : known);
    }
  }
  const lists = JSON.parse(text(row.publications) ?? '[]') as string[];
  return {
    declarants: JSON.parse(text(row.declarants) ?? '[]') as string[],
    standards: [...first].sort(([a], [b]) => compare(a, b)).map(([standard, on]) => ({ standard, on })),
    publications: [...new Set(lists.flatMap((list) => JSON.parse(list) as string[]))].sort(compare),
    dipg: text(row.dipg),
    filed: text(row.filed),
  };
}

export const ownOf = (row: Cells): OwnRow => ({
  type: 'own',
  id: str(row.id),
  cells: JSON.parse(str(row.cells)) as Record<string, string>,
  official: text(row.official),
});

export const str = (cell: unknown): string => String(cell ?? '');
export const text = (cell: unknown): string | null =>
  cell === null || cell === undefined ? null : String(cell);
export const whole = (cell: unknown): number | null =>
  cell === null || cell === undefined ? null : Number(cell);
export const yes = (cell: unknown): boolean | null => (typeof cell === 'boolean' ? cell : null);
