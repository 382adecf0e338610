// All that the store has of one right, put back into the rows that the readers gave.
import type { Assignment, LegalEvent, OwnRow, PatentDocument } from '../../records/index.js';
import { type Block, rowsOf } from '../store/blocks.js';
import type { DocumentBlocks, PartBlocks } from './fetch.js';
import {
  type Building,
  type Cells,
  declaredOf,
  documentOf,
  eventOf,
  ownOf,
  paperOf,
  partyOf,
  relationOf,
  str,
  text,
  yes,
} from './from-tables.js';

/** What the declarations of a right say together; a right may be declared for hundreds of deliverables. */
export interface Declared {
  readonly declarants: readonly string[];
  /** Standards of the workspace, each from the first day on which somebody signed for it. */
  readonly standards: readonly { readonly standard: string; readonly on: string | null }[];
  /** As declared, with kind codes. */
  readonly publications: readonly string[];
  readonly dipg: string | null;
  /** The filing date on which they agree. */
  readonly filed: string | null;
}
export interface Bundle {
  /** See `keys.ts`. */
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
  readonly events: LegalEvent[];
  declared: Declared | null;
  /** Its publications without kind, as far as any record names them. */
  readonly publications: string[];
  /** Rows of a person's own tables that name it. */
  readonly own: OwnRow[];
  /** The imports that its records came with. */
  readonly imports: Set<number>;
}

export const nothingOf = (right: string): Bundle => ({
  right,
  documents: [],
  papers: [],
  events: [],
  declared: null,
  publications: [],
  own: [],
  imports: new Set(),
});

/** The bundles of one part of the rights, in no order. */
export function bundlesOf(part: PartBlocks): Bundle[] {
  const bundles = new Map<string, Bundle>();
  const bundle = (row: Cells): Bundle => {
    const right = str(row.right);
    const known = bundles.get(right);
    known?.imports.add(Number(row.file));
    if (known) return known;
    const fresh = nothingOf(right);
    fresh.imports.add(Number(row.file));
    bundles.set(right, fresh);
    return fresh;
  };
  for (const [row, document] of documentsOf(part.own)) bundle(row).documents.push(document);
  for (const [row, paper] of papersOf(part.papers)) bundle(row).papers.push(paper);
  for (const row of rowsOf(part.events)) bundle(row).events.push(eventOf(row));
  for (const row of rowsOf(part.declarations)) bundle(row).declared = declaredOf(row);
  for (const row of rowsOf(part.rows)) bundle(row).own.push(ownOf(row));
  for (const row of rowsOf(part.publications))
    bundles.get(str(row.right))?.publications.push(str(row.publication));
  return [...bundles.values()];
}

/** Documents with all that hangs on them, each beside the row with its right. */
export function documentsOf(blocks: DocumentBlocks): [Cells, PatentDocument][] {
  const all: [Cells, Building][] = [];
  const found = new Map<string, Building>();
  const key = (row: Cells, id: unknown) => `${String(row.file)} ${String(row.at)} ${String(id)}`;
  for (const row of rowsOf(blocks.documents)) {
    const document = documentOf(row);
    found.set(key(row, row.id), document);
    all.push([row, document]);
  }
  const add = (of: keyof DocumentBlocks, put: (document: Building, row: Cells) => void) => {
    for (const row of rowsOf(blocks[of])) {
      const document = found.get(key(row, row.document));
      if (document) put(document, row);
    }
  };
  add('parties', (document, row) => document.parties.push(partyOf(row)));
  add('relations', (document, row) => document.relations.push(relationOf(row)));
  add('priorities', (document, row) =>
    document.priorities.push({
      sequence: Number(row.sequence),
      country: str(row.country),
      number: str(row.number),
      kind: text(row.kind),
      date: text(row.date),
    }),
  );
  add('classes', (document, row) =>
    document.classes.push({
      scheme: 'cpc',
      symbol: str(row.symbol),
      first: row.first === true,
      inventive: yes(row.inventive),
    }),
  );
  add('families', (document, row) =>
    document.families.push({ scheme: str(row.scheme), id: str(row.family) }),
  );
  add('states', (document, row) =>
    document.states.push({
      country: str(row.country),
      as: str(row.role) as PatentDocument['states'][number]['as'],
    }),
  );
  return all;
}

/** Papers, each beside the row with its right. */
export function* papersOf(blocks: readonly Block[]): Generator<[Cells, Assignment]> {
  // One paper often conveys hundreds of patents.
  const known = new Map<string, Assignment>();
  for (const row of rowsOf(blocks)) {
    const id = str(row.id);
    const paper = known.get(id) ?? paperOf(row);
    known.set(id, paper);
    yield [row, paper];
  }
}
