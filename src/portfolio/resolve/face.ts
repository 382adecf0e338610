// The documents of a right laid over each other: which is the grant, which numbers it goes by, who stands on it.
import { isCountry, withoutKind } from '../../language/index.js';
import type { DocumentParty, PatentDocument } from '../../records/index.js';
import { isGrant } from '../force/facts.js';
import type { Bundle } from './bundles.js';
import { compare } from '../text-order.js';

export interface Face {
  /** '' where nothing tells it. */
  readonly country: string;
  /** The granted publication, and the application as published; null where no such record is on file. */
  readonly grant: PatentDocument | null;
  readonly application: PatentDocument | null;
  /** Ids without kind. */
  readonly publications: readonly string[];
  readonly applicationId: string | null;
  readonly filed: string | null;
  /** Who stands on the best document, and which that is. */
  readonly parties: readonly DocumentParty[];
  readonly on: 'grant' | 'application' | null;
  readonly title: string | null;
  readonly cpc: readonly string[];
  readonly family: string | null;
}

/** What a right goes by. The office is that of its documents, else of its key. */
export function faceOf({ right, documents: all, declared, publications, own }: Bundle): Face {
  const documents = bestFirst(all);
  const granted = documents.filter((one) => isGrant(one) && one.part !== 'register');
  const others = documents.filter((one) => !isGrant(one) && one.part !== 'register');
  const grant = granted[0] ?? null;
  const application = others[0] ?? null;
  const on = grant ? 'grant' : application ? 'application' : null;
  const face = on === 'grant' ? granted : others;
  const docdb = documents.flatMap((one) => one.families.filter(({ scheme }) => scheme === 'docdb'));
  const inpadoc = documents.flatMap((one) => one.families.filter(({ scheme }) => scheme === 'inpadoc'));
  const family = docdb[0] ?? inpadoc[0];
  const named = declared?.publications.map(withoutKind) ?? [];
  return {
    country: documents[0]?.country ?? officeOf(right, own[0]?.cells.country) ?? '',
    grant,
    application,
    publications: [
      ...new Set([...documents.map(({ publication }) => publication), ...publications, ...named]),
    ],
    applicationId: right.startsWith('a:') ? right.slice(2) : null,
    filed: first(granted, ({ filed }) => filed) ?? first(documents, ({ filed }) => filed),
    parties: partiesOf(face),
    on,
    title: first(face, ({ title }) => title) ?? first(documents, ({ title }) => title),
    cpc: [...new Set(face.find(({ classes }) => classes.length > 0)?.classes.map(({ symbol }) => symbol))],
    // The keys of the families are never mixed: the scheme is part of the word.
    family: family ? `${family.scheme}-${family.id}` : declared?.dipg ? `dipg-${declared.dipg}` : null,
  };
}

/**
 * The office of a key; `a:PCT/EP2008/051234` is an international application. `p:LOT7` is a word of a person's own, which `told` has
 * the country of.
 */
function officeOf(right: string, told: string | undefined): string | undefined {
  if (right.startsWith('a:PCT/')) return 'WO';
  const office = /^.:([A-Z]{2})[A-Z]{0,4}\d/.exec(right)?.[1];
  return office !== undefined && (isCountry(office) || told === undefined) ? office : told;
}

/** A whole record of the office before that of a family database, that before the parts of one; the first publication before its corrections. */
function bestFirst(documents: readonly PatentDocument[]): PatentDocument[] {
  const rank = ({ part, families }: PatentDocument) =>
    part === 'whole' ? (families.length === 0 ? 0 : 1) : part === 'base' ? 2 : 3;
  return documents.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.published ?? '9', b.published ?? '9') || compare(a.id, b.id),
  );
}

/** Of a whole record its own list; of tables that split it, the rows together. */
function partiesOf(documents: readonly PatentDocument[]): readonly DocumentParty[] {
  const whole = documents.find(({ parties, part }) => parties.length > 0 && part === 'whole');
  return whole?.parties ?? documents.flatMap(({ parties }) => parties);
}

function first<T>(all: readonly T[], of: (one: T) => string | null): string | null {
  for (const one of all) {
    const found = of(one);
    if (found !== null) return found;
  }
  return null;
}
