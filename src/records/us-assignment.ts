// What the three formats of US assignments share: numbers and names as recorded become one row, or the reason why not.
import { readConveyance } from './conveyance.js';
import {
  hagueRegistration,
  pctApplication,
  publicationId,
  recordDate,
  usApplicationNumber,
  woPublication,
} from './numbers.js';
import { folded } from './office-text.js';
import { reelFrame, refersTo } from './reel-frame.js';
import type { Assignment, AssignmentName, AssignmentProperty } from './rows.js';

/** A value as it stands in a record; `NULL`, blanks and what is no text are nothing. */
export function told(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string') return null;
  const text = FOLDED.test(value) ? folded(value) : value.trim();
  return text === '' || text === 'NULL' ? null : text;
}

const FOLDED = /\s\s|[^\S ]/;

const REMEMBERED = 32_768;
const dates = new Map<string, string | null>();

/** Few days, many dates: each spelling is read once. */
export function dateOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  let date = dates.get(value);
  if (date === undefined) {
    date = recordDate(told(value));
    if (dates.size >= REMEMBERED) dates.clear();
    dates.set(value, date);
  }
  return date;
}

/** The parts of a record as the format has them, before they are read. */
interface Recorded {
  readonly reel: unknown;
  readonly frame: unknown;
  readonly recorded?: unknown;
  readonly updated?: unknown;
  readonly purge?: unknown;
  readonly pages?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
  readonly correspondent?: unknown;
  readonly assignors: readonly (AssignmentName | null)[];
  readonly assignees: readonly (AssignmentName | null)[];
  readonly properties: readonly AssignmentProperty[];
}

/** The row of a record; in words what is wrong where it has no reel and frame. */
export function assignmentRow(from: Recorded): Assignment | string {
  const id = reelFrame(told(from.reel) ?? '', told(from.frame) ?? '');
  if (!id)
    return `reel \`${told(from.reel) ?? ''}\` and frame \`${told(from.frame) ?? ''}\` where two numbers are expected`;
  const [reel, frame] = id.split('/').map(Number) as [number, number];
  const text = told(from.text);
  const code = told(from.code);
  const updated = dateOf(from.updated);
  const pages = told(from.pages);
  return {
    type: 'assignment',
    id,
    reel,
    frame,
    recorded: dateOf(from.recorded),
    updated,
    purged: told(from.purge) === 'Y',
    pages: pages !== null && /^\d{1,7}$/.test(pages) ? Number(pages) : null,
    text,
    code,
    reading: readConveyance(text, code),
    refersTo: text === null ? [] : refersTo(text, id),
    correspondent: told(from.correspondent),
    assignors: from.assignors.filter((one) => one !== null),
    assignees: from.assignees.filter((one) => one !== null),
    properties: from.properties,
    official: updated,
  };
}

/** A party as recorded; null where the record gives no name. */
export function partyOf(
  name: unknown,
  more: { executed?: unknown; acknowledged?: unknown; city?: unknown; state?: unknown; country?: unknown },
): AssignmentName | null {
  const recorded = told(name);
  if (recorded === null) return null;
  return {
    name: recorded,
    executed: dateOf(more.executed),
    acknowledged: dateOf(more.acknowledged),
    city: told(more.city),
    state: told(more.state),
    country: told(more.country),
  };
}

/** Office, kind, and whether the office calls it an application (`X0`): the first number of a property without kind is one. */
interface Numbered {
  readonly country?: string | null;
  readonly number: string;
  readonly kind?: string | null;
  readonly first?: boolean;
}
/** One number and what it numbers: `['patent', 'US8000001']`. Null where it fits no form. */
type Identified = readonly ['application' | 'publication' | 'patent' | 'pct' | 'hague', string];

/** `12207945` or `12/207,945` -> `US12207945`. */
export function applicationOf(number: string | null): string | null {
  const digits = number === null ? null : usApplicationNumber(number);
  return digits && `US${digits}`;
}
/** Of grants and publications: `US20180346530A1` and `20180346530` alike. */
export function publicationOf(number: string | null): string | null {
  if (number === null) return null;
  const bare = /^(?:US)?\s*(.*?\d)\s*(?:[A-Z]\d?)?$/i.exec(number);
  return publicationId('US', bare ? String(bare[1]) : number);
}

/**
 * What a number of the daily XML numbers. By its own form where that is clear (PCT, Hague, eleven digits), then by kind code
 * (ST.16; grants before 2001 have kind `A` and no more than eight digits), then by its place.
 */
export function identify({
  country = 'US',
  number,
  kind = null,
  first = false,
}: Numbered): Identified | null {
  const bare = number.replace(/[\s,]/g, '');
  const hague = hagueRegistration(bare);
  if (hague) return ['hague', hague];
  const pct = /^\d+$/.test(bare) ? null : pctApplication(bare);
  if (pct) return ['pct', pct];
  if (country === 'WO') {
    const wo = woPublication(bare);
    return named('publication', wo);
  }
  if (country !== null && country !== 'US') return null;
  if (/^(?:US)?(?:19|20)\d{9}(?:[AP]\d)?$/.test(bare)) return named('publication', publicationOf(bare));
  if (kind?.startsWith('X')) return named('application', applicationOf(bare));
  if (/^\d{2}\/\d/.test(bare)) return named('application', applicationOf(bare));
  if (kind === null && first && /^\d{8}$/.test(bare)) return named('application', applicationOf(bare));
  return named('patent', publicationOf(bare));
}

const named = (what: Identified[0], id: string | null): Identified | null => (id ? [what, id] : null);
