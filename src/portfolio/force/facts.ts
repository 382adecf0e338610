// What the documents of one right say together: each fact from the newest record that has it, and which record that is.
import type { DocumentRelation, PatentDocument } from '../../records/index.js';

/** A value and the record that gives it. */
export interface Cited<Value> {
  readonly value: Value;
  readonly record: string;
}
export interface Facts {
  readonly country: string | null;
  readonly right: PatentDocument['right'];
  readonly reissue: boolean;
  readonly filed: Cited<string> | null;
  /** Other filing dates in the records, which the newest one overrides. */
  readonly otherFiled: readonly Cited<string>[];
  readonly pct: Cited<NonNullable<PatentDocument['pct']>> | null;
  readonly term: Cited<NonNullable<PatentDocument['term']>> | null;
  /** Whether some record would print days added to the term, had there been any. */
  readonly termTold: boolean;
  /** Whether some record would name parents, or priorities, had there been any. */
  readonly familyTold: boolean;
  readonly prioritiesTold: boolean;
  /** The first publication as a granted right, if on file. */
  readonly granted: Cited<string> | null;
  /** A later publication of a granted right (after opposition, corrected), where the first is not on file. */
  readonly grantedBy: Cited<string> | null;
  readonly documents: readonly PatentDocument[];
  readonly relations: readonly Cited<DocumentRelation>[];
  readonly withdrawn: readonly string[];
  /** Whether some record is that of a granted right. */
  readonly isGranted: boolean;
}

const age = (document: PatentDocument): string => document.official ?? document.published ?? '';

/** Kinds under which an office first publishes a grant; of other offices the first granted publication counts. */
const firstGrant: Readonly<Record<string, RegExp>> = { US: /^(A|[BEPS]\d?)$/, EP: /^B1?$/ };

/** Kinds that tell a grant where the record itself does not say. */
const grantKinds: Readonly<Record<string, RegExp>> = { US: /^(B[12]|E\d?|P[23]|S\d?)$/, EP: /^B\d$/ };
export const isGrant = ({ grant, country, kind }: PatentDocument): boolean =>
  grant ?? (kind !== null && grantKinds[country]?.test(kind) === true);

/** `office`: whose right it is, where no document says so. */
export function factsOf(all: readonly PatentDocument[], office: string | null = null): Facts {
  const documents = all.length > 1 ? newestFirst(all) : all.filter((one) => !one.withdrawn);
  const kept = documents.length === all.length ? [] : withdrawnIds(all, documents);
  const first = documents[0];
  const grants = grantsOf(documents);
  return {
    country: first?.country ?? office,
    right: pick(documents, ({ right }) => right)?.value ?? rightByKind(documents),
    reissue: documents.some(({ reissue }) => reissue),
    filed: pick(documents, ({ filed }) => filed),
    otherFiled: others(documents),
    pct: pick(documents, ({ pct }) => pct),
    term: pick(documents, ({ term }) => term),
    termTold: documents.some((one) => one.term !== null || one.part === 'term' || fromItsOffice(one)),
    familyTold: documents.some((one) => one.part === 'whole' || one.relations.length > 0),
    prioritiesTold: documents.some((one) => one.part === 'whole' || one.priorities.length > 0),
    ...grants,
    documents,
    relations: documents.flatMap(({ id, relations }) => relations.map((value) => ({ value, record: id }))),
    withdrawn: kept,
    isGranted: documents.some(isGrant),
  };
}

/** The sort of right by office and kind, where no record says it (WIPO ST.16; the USPTO's kinds). */
function rightByKind(documents: readonly PatentDocument[]): PatentDocument['right'] {
  for (const { country, kind } of documents) {
    if (country === 'EP') return 'invention';
    if (country !== 'US' || kind === null) continue;
    if (kind.startsWith('B')) return 'invention';
    if (kind.startsWith('S')) return 'design';
    if (kind.startsWith('P')) return 'plant';
  }
  return null;
}

/** A whole record that is no entry of a family database: those leave the term of grant out. */
const fromItsOffice = (document: PatentDocument): boolean =>
  document.part === 'whole' && document.families.length === 0 && isGrant(document);

function newestFirst(all: readonly PatentDocument[]): PatentDocument[] {
  const sorted = all.toSorted((a, b) => (age(a) < age(b) ? 1 : age(a) > age(b) ? -1 : 0));
  // The newest record of a publication decides whether it stands.
  const gone = new Map<string, boolean>();
  for (const { id, withdrawn } of sorted) if (!gone.has(id)) gone.set(id, withdrawn);
  return sorted.filter(({ id }) => !gone.get(id));
}
function withdrawnIds(all: readonly PatentDocument[], kept: readonly PatentDocument[]): string[] {
  const standing = new Set(kept.map(({ id }) => id));
  return [...new Set(all.map(({ id }) => id))].filter((id) => !standing.has(id));
}

function pick<Value>(
  documents: readonly PatentDocument[],
  of: (document: PatentDocument) => Value | null,
): Cited<Value> | null {
  for (const document of documents) {
    const value = of(document);
    if (value !== null) return { value, record: document.id };
  }
  return null;
}
function others(documents: readonly PatentDocument[]): Cited<string>[] {
  if (documents.length < 2) return [];
  const seen = new Set([pick(documents, ({ filed }) => filed)?.value]);
  return documents.flatMap(({ id, filed }) => {
    if (filed === null || seen.has(filed)) return [];
    seen.add(filed);
    return [{ value: filed, record: id }];
  });
}

function grantsOf(documents: readonly PatentDocument[]): Pick<Facts, 'granted' | 'grantedBy'> {
  let granted: Cited<string> | null = null;
  let grantedBy: Cited<string> | null = null;
  for (const document of documents) {
    const { id, published, kind, country } = document;
    if (published === null || !isGrant(document)) continue;
    const kinds = firstGrant[country];
    // Before 2 January 2001 the USPTO gave kind B1 to reexamination certificates (WIPO ST.16 codes came with that day).
    const isFirst =
      kind === null ||
      !kinds ||
      (kinds.test(kind) && !(country === 'US' && kind.startsWith('B') && published < '2001'));
    const best: Cited<string> | null = isFirst ? granted : grantedBy;
    if (best !== null && best.value <= published) continue;
    if (isFirst) granted = { value: published, record: id };
    else grantedBy = { value: published, record: id };
  }
  return { granted, grantedBy };
}
