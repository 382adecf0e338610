// What lies around the rights of a part: their parents, with documents and papers, and papers that name their papers.
import type { Assignment, PatentDocument } from '../../records/index.js';
import type { TitlePaper } from '../title/types.js';
import { rowsOf } from '../store/blocks.js';
import { documentsOf, papersOf } from './bundles.js';
import { GENERATIONS, type PartBlocks } from './fetch.js';

export interface Surroundings {
  /** Documents of the parents of a right, and of their parents; and of the reissue that has taken its place. */
  others(documents: readonly PatentDocument[]): readonly PatentDocument[];
  /** Papers of another right, by a key as `keysOf` gives them. */
  papersOf(key: string): readonly TitlePaper[];
  papersNaming(ids: readonly string[]): readonly TitlePaper[];
  /** The right of a parent, by a key as `keysOf` gives them. */
  rightOf(key: string): string | null;
}

/** What another filing is looked up by. Its letter keeps an application apart from a publication that has its number. */
export const keysOf = (one: { application: string | null; publication: string | null }): string[] => [
  ...(one.application === null ? [] : [`a:${one.application}`]),
  ...(one.publication === null ? [] : [`p:${one.publication}`]),
];

interface Parent {
  readonly right: string;
  readonly documents: PatentDocument[];
  readonly papers: Assignment[];
}
/** The surroundings of a part; small beside the part itself. */
export function surroundingsOf(part: PartBlocks): Surroundings {
  const byRight = new Map<string, Parent>();
  const of = (right: string) => {
    const known = byRight.get(right) ?? { right, documents: [], papers: [] };
    byRight.set(right, known);
    return known;
  };
  for (const [row, document] of documentsOf(part.around)) of(String(row.right)).documents.push(document);
  for (const [row, paper] of papersOf(part.papersAround)) of(String(row.right)).papers.push(paper);
  const byKey = new Map<string, Set<Parent>>();
  const reissues = new Map<string, Set<Parent>>();
  const add = (to: Map<string, Set<Parent>>, key: string, one: Parent) =>
    to.set(key, (to.get(key) ?? new Set()).add(one));
  for (const [right, found] of byRight) {
    add(byKey, right, found);
    for (const document of found.documents) {
      for (const key of keysOf(document)) add(byKey, key, found);
      for (const one of document.relations)
        if (one.kind === 'reissue') for (const key of keysOf(one)) add(reissues, key, found);
    }
  }
  const naming = papersThatName(part);
  return {
    others: (documents) => [
      ...new Set([
        ...reach(documents, (key) => documentsIn(byKey.get(key))),
        ...documents.flatMap(keysOf).flatMap((key) => documentsIn(reissues.get(key))),
      ]),
    ],
    papersOf: (key) => [...(byKey.get(key) ?? [])].flatMap((one) => one.papers),
    rightOf: (key) => [...(byKey.get(key) ?? [])].map((one) => one.right).sort()[0] ?? null,
    papersNaming: (ids) => [...new Set(ids.flatMap((id) => naming.get(id) ?? []))],
  };
}

const documentsIn = (rights: ReadonlySet<Parent> | undefined): PatentDocument[] =>
  [...(rights ?? [])].flatMap((one) => one.documents);

/** Follows relations over what was read. */
function reach(
  documents: readonly PatentDocument[],
  of: (key: string) => readonly PatentDocument[],
): readonly PatentDocument[] {
  const found = new Set<PatentDocument>();
  let edge = documents;
  for (let generation = 0; generation < GENERATIONS && edge.length > 0; generation++) {
    const keys = edge.flatMap(({ relations }) => relations.flatMap(keysOf));
    edge = keys.flatMap(of).filter((one) => !found.has(one));
    for (const one of edge) found.add(one);
  }
  return [...found];
}

/** Papers by the papers that their texts name, for the papers of a part. */
function papersThatName({ papersNaming, naming }: PartBlocks): Map<string, Assignment[]> {
  const papers = new Map<string, Assignment>();
  for (const [, paper] of papersOf(papersNaming)) papers.set(paper.id, paper);
  const found = new Map<string, Assignment[]>();
  for (const row of rowsOf(naming)) {
    const paper = papers.get(String(row.id));
    const named = String(row.named);
    if (paper) found.set(named, [...(found.get(named) ?? []), paper]);
  }
  return found;
}
