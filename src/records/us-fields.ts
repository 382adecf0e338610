// What the older US formats have in common: series of application numbers, party codes.
import type { DocumentParty, PatentDocument } from './rows.js';

/** First days of the series of US applications, after the DTD of the grants (element B211US). */
const SERIES = [
  ['1948-01-01', '03'],
  ['1960-01-01', '04'],
  ['1970-01-01', '05'],
  ['1979-01-01', '06'],
  ['1987-01-01', '07'],
  ['1993-01-01', '08'],
  ['1997-12-30', '09'],
] as const;

/** Series of a utility, plant or (before 1992) design application filed that day; null within two months of a change, where both are found. */
export function seriesOf(filed: string | null): string | null {
  if (!filed || !/^\d{4}-\d\d-\d\d$/.test(filed) || filed >= '2001-01-01') return null;
  let series: string | null = null;
  for (const [from, code] of SERIES) {
    const days = (Date.parse(filed) - Date.parse(from)) / 86_400_000;
    if (Math.abs(days) < 60) return null;
    if (days > 0) series = code;
  }
  return series;
}

/** `03` -> `3`. */
export function partyCode(printed: string | null): string | null {
  const found = /^\s*0*(\d{1,2})\s*$/.exec(printed ?? '');
  return found ? String(found[1]) : null;
}

/** Numbers from 1 for each role. */
export function counter(): (role: DocumentParty['role']) => number {
  const counts = new Map<DocumentParty['role'], number>();
  return (role) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return count;
  };
}

export function party(
  role: DocumentParty['role'],
  sequence: number,
  known: Partial<DocumentParty>,
): DocumentParty {
  return {
    role,
    sequence,
    organisation: null,
    last: null,
    first: null,
    code: null,
    city: null,
    state: null,
    country: null,
    from: null,
    ...known,
  };
}

/** A US document of which nothing is known but what is given. */
export function usDocument(
  known: Partial<PatentDocument> & Pick<PatentDocument, 'number' | 'kind'>,
): PatentDocument {
  const publication = `US${known.number}`;
  return {
    type: 'document',
    id: `${publication}${known.kind ?? ''}`,
    publication,
    country: 'US',
    published: null,
    grant: null,
    right: null,
    reissue: false,
    application: null,
    applicationPrinted: null,
    filed: null,
    title: null,
    language: null,
    term: null,
    pct: null,
    parties: [],
    relations: [],
    priorities: [],
    classes: [],
    families: [],
    states: [],
    part: 'whole',
    official: null,
    withdrawn: false,
    ...known,
  };
}
