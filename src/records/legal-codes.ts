// The class of a legal event: from country and code, and from its text where the code alone does not say enough.
import { readConveyance } from './conveyance.js';
import { epoCodes } from './legal-codes-ep.js';
import { codesAtToGr } from './legal-codes-at-gr.js';
import { codesHkToUs } from './legal-codes-hk-us.js';
import type { ConveyanceReading, LegalEvent } from './rows.js';

export type EventClass = LegalEvent['class'];
/** Codes of one office with blanks between. */
export type CodesByClass = Readonly<Partial<Record<EventClass, string>>>;

const classes = new Map<string, EventClass>();
for (const [country, byClass] of Object.entries({ ...epoCodes, ...codesAtToGr, ...codesHkToUs })) {
  for (const [name, codes] of Object.entries(byClass))
    for (const code of codes.split(' ')) classes.set(`${country} ${code}`, name as EventClass);
}

/** Every code that has a class of its own here: `US LAPS` -> `lapse`. */
export const mappedCodes: ReadonlyMap<string, EventClass> = classes;

/**
 * The class of a code as such, for a table of codes; null where it is not in the mapping. Codes that need a state or a text
 * are `other`: an event that has them has its class already, and one that lacks them shall get none from the table.
 */
export function codeClass(country: string, code: string): EventClass | null {
  if (country === 'EP' && (ofOneState.has(code) || code === 'STAA')) return 'other';
  return classes.get(`${country} ${code}`) ?? null;
}

/** Codes of the EPO that concern the one state which their fields name; without it they say nothing of any state. */
const ofOneState = new Set(['25', 'PG25', 'PGFP', 'PGRI', 'VS25', 'VSFP', 'VSRI']);

/**
 * The class by our own mapping; `other` where a code is not in it, or where it needs a state and the event names none.
 * `text` is what the event says in its own words, for codes that stand for several things.
 */
export function eventClass(
  country: string,
  code: string,
  state: string | null,
  text: string | null,
): EventClass {
  if (country === 'EP' && ofOneState.has(code) && !state) return 'other';
  // Says only that the status changed; to what, its text tells.
  if (country === 'EP' && code === 'STAA') return (text ? statusClass(text) : null) ?? 'other';
  if (country === 'US' && code === 'AS') return recorded(text);
  const found = classes.get(`${country} ${code}`) ?? 'other';
  return found === 'lapse' && text ? ending(text) : found;
}

const conveyed: Readonly<Partial<Record<ConveyanceReading['class'], EventClass>>> = {
  'security-interest': 'lien',
  release: 'lien',
  'partial-release': 'lien',
  lien: 'lien',
  licence: 'licence',
  'licence-termination': 'licence',
  government: 'licence',
};
/** A paper recorded at the USPTO, `SECURITY INTEREST;ASSIGNOR:…;REEL/FRAME:…`: a transfer, unless it surely is none. */
function recorded(text: string | null): EventClass {
  const { class: found, of, sure } = readConveyance((text ?? '').split(';', 1)[0] ?? null);
  return (sure && of === null && conveyed[found]) || 'transfer';
}

/** Why a right ended, for codes that cover every end of it (PG25 says the ground in its free text). */
function ending(text: string): EventClass {
  if (/NON-?PAYMENT|FAILURE TO (?:PAY|SUBMIT)|TRANSLATION/i.test(text)) return 'lapse';
  if (/\b(?:ANNULLED|ANNULMENT|REVOKED|REVOCATION|NULLITY)\b/i.test(text)) return 'revocation';
  return /\b(?:EXPIRATION|EXPIRY|EXPIRED)\b/i.test(text) ? 'expiry' : 'lapse';
}

const statuses: readonly (readonly [RegExp, EventClass])[] = [
  [/NO OPPOSITION (?:HAS BEEN )?FILED/i, 'no-opposition'],
  [/OPPOSITION(?:\(S\))? (?:HAS BEEN )?REJECTED|MAINTAINED (?:AS|IN) AMENDED/i, 'opposition-decision'],
  [/OPPOSITION (?:HAS BEEN |WAS )?FILED/i, 'opposition'],
  [/PATENT (?:HAS BEEN |IS |WAS )?REVOKED/i, 'revocation'],
  [/APPLICATION (?:HAS BEEN |IS |WAS )?REFUSED/i, 'refusal'],
  [/(?:DEEMED TO BE WITHDRAWN|APPLICATION (?:HAS BEEN |IS |WAS )?WITHDRAWN)/i, 'withdrawal'],
  [/UNITARY EFFECT REGISTERED/i, 'unitary-effect'],
  [/UNITARY EFFECT (?:HAS BEEN |WAS )?(?:REJECTED|REFUSED)/i, 'unitary-refused'],
];

/** A status of the EP register in words. Not `The patent has been granted`: it comes weeks before the day of grant. */
export function statusClass(text: string): EventClass | null {
  return statuses.find(([words]) => words.test(text))?.[1] ?? null;
}
