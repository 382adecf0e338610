// The title of a right: in the United States by the recorded papers, elsewhere by the register, else as printed.
import type { DocumentParty, LegalEvent } from '../../records/index.js';
import { asTitle, type LanguageStep, type LanguageTitle } from '../title/as-title.js';
import { titleChain } from '../title/chain.js';
import { overridesOf } from '../title/overrides.js';
import { partyName } from '../title/persons.js';
import type { TitleChain, TitleOverride, TitlePaper } from '../title/types.js';
import { keysOf } from './around.js';
import type { Bundle } from './bundles.js';
import type { Face } from './face.js';
import type { Names } from './names.js';

export interface Around {
  readonly names: Names;
  readonly overrides: ReadonlyMap<string, readonly TitleOverride[]>;
  /** Papers of another right, by a key as `keysOf` gives them. */
  papersOf(key: string): readonly TitlePaper[];
  /** Papers that name one of these papers by reel and frame. */
  papersNaming(ids: readonly string[]): readonly TitlePaper[];
}

/** The chain from the papers recorded at the USPTO; null for a right of another office. */
export function usChain(bundle: Bundle, face: Face, around: Around): TitleChain | null {
  const { papers, documents } = bundle;
  if (face.country !== 'US') return null;
  const patents = face.publications.filter((id) => /^US(?!(19|20)\d{9}$)/.test(id));
  const publications = face.publications.filter((id) => /^US(19|20)\d{9}$/.test(id));
  const numbers = {
    patent: face.grant?.publication ?? patents[0] ?? null,
    publication: face.application?.publication ?? publications[0] ?? null,
    application: face.applicationId,
  };
  const overrides = overridesOf(around.overrides, numbers);
  // What is only declared, or only in a docket, has no chain.
  if (papers.length === 0 && documents.length === 0 && overrides.length === 0) return null;
  const own = new Set(papers.map(({ id }) => id));
  const elsewhere = around.papersNaming([...own]).filter(({ id }) => !own.has(id));
  const parents = documents
    .flatMap(({ relations }) => relations)
    .flatMap(({ kind, application, publication }) => {
      const id = application ?? publication;
      const found = [...new Set(keysOf({ application, publication }).flatMap((key) => around.papersOf(key)))];
      return id === null || found.length === 0 ? [] : [{ relation: kind, id, papers: found }];
    });
  return titleChain(
    {
      ...numbers,
      filed: face.filed,
      granted: face.grant?.published ?? null,
      parties: face.parties,
      face: face.on,
      papers,
      elsewhere,
      parents: [...new Map(parents.map((one) => [one.id, one])).values()],
      overrides,
    },
    around.names.same,
  );
}

/** Owner or title of a right as the language writes it. */
export function languageTitle(
  bundle: Bundle,
  face: Face,
  chain: TitleChain | null,
  names: Names,
  declarantOwns: boolean,
): LanguageTitle & { readonly names: readonly string[] } {
  if (chain && (chain.steps.length > 0 || chain.present.owners.length > 0)) {
    const owners = chain.present.owners.map(({ name }) => name);
    return { ...asTitle(chain, names.ownerOf), names: owners };
  }
  const elsewhere = registered(bundle, face, names);
  if (elsewhere) return elsewhere;
  const declarants = bundle.declared?.declarants ?? [];
  if (declarants.length === 0) return { owner: 'unknown', note: 'no record of an owner', names: [] };
  const note = `declared by ${declarants.join(' and ')}; no record of an owner`;
  const ids = new Set(declarants.map(names.partyOf));
  const [only] = ids;
  if (!declarantOwns || ids.size !== 1 || only === null || only === undefined)
    return { owner: 'unknown', note, names: declarants };
  return { owner: [only], note, names: declarants };
}

/** Outside the United States: the register's proprietors from their days on, else who is printed. A transfer in the gazette after that leaves the owner open. */
function registered(
  { documents, events }: Bundle,
  face: Face,
  names: Names,
): (LanguageTitle & { readonly names: readonly string[] }) | null {
  const register = documents.filter(({ part }) => part === 'register').flatMap(({ parties }) => parties);
  const listed = holders(register);
  const printed = holders(face.parties);
  const parties = listed.length > 0 ? listed : printed;
  if (parties.length === 0) return null;
  const days = [...new Set(parties.map(({ from }) => from ?? ''))].sort();
  const steps = days.map((day, index): LanguageStep => {
    const owners = parties.filter(({ from }) => (from ?? '') === day).map(partyName);
    const ids = owners.map(names.ownerOf);
    const known = ids.filter((id) => id !== null);
    const from = index === 0 ? (face.filed ?? 'unknown') : day;
    const source = listed.length > 0 ? { source: `${face.country} register` } : {};
    if (known.length < ids.length) return { owner: 'unknown', from, ...source, note: owners.join(' and ') };
    return { owner: [...new Set(known)], from, ...source };
  });
  const last = days.at(-1) ?? '';
  const seen = listed.length > 0 ? last : ((face.grant ?? face.application)?.published ?? '');
  const later = transferAfter(events, seen);
  const owners = parties.filter(({ from }) => (from ?? '') === last).map(partyName);
  if (later) {
    const note = `${later.code} of ${later.date}: a transfer whose parties are not on file`;
    const source = `${later.country} ${later.code} ${later.date}`;
    steps.push({ owner: 'unknown', from: later.date ?? 'unknown', source, note });
  }
  const [only, next] = steps;
  if (only && next) return { title: [beginning(only, next), ...steps.slice(1)], names: owners };
  if (!only) return null;
  const note = [only.note, listed.length > 0 ? '' : 'as printed'].filter(Boolean).join('; ');
  const { owner, source } = only;
  return { owner, ...(source ? { source } : {}), ...(note ? { note } : {}), names: owners };
}

/** A filing day that lies after the next step contradicts it: then the first one begins on a day that is not told. */
const beginning = (first: LanguageStep, next: LanguageStep): LanguageStep =>
  String(first.from) < String(next.from) || first.from === 'unknown' ? first : { ...first, from: 'unknown' };

/** Assignees, else applicants; an inventor alone is no owner on file. */
function holders(parties: readonly DocumentParty[]): readonly DocumentParty[] {
  const assignees = parties.filter(({ role }) => role === 'assignee');
  return assignees.length > 0 ? assignees : parties.filter(({ role }) => role === 'applicant');
}

/** The first of them: from then on the owner is open. */
function transferAfter(events: readonly LegalEvent[], day: string): LegalEvent | null {
  const later = events.filter((one) => one.class === 'transfer' && (one.date ?? '') > day);
  return later.reduce<LegalEvent | null>(
    (first, one) => (first === null || (one.date ?? '') < (first.date ?? '') ? one : first),
    null,
  );
}
