// Legal events of an OPS answer: an `ops:legal` with fields `L001EP`… each, as INPADOC numbers them.
import { epoApplication, epoPublication } from './epo-numbers.js';
import { plain } from './epo-text.js';
import { eventClass } from './legal-codes.js';
import { recordDate } from './numbers.js';
import { folded } from './office-text.js';
import type { LegalEvent } from './rows.js';
import { all, type XmlElement } from './xml.js';

/** Fields that have a place of their own in the row, or say nothing of the event. */
const placed = new Set(['L001EP', 'L004EP', 'L007EP', 'L008EP', 'L018EP', 'L019EP', 'L501EP', 'L525EP']);

/** What stands around the events: the publication of the family member that lists them. */
interface Around {
  readonly publication: string | null;
  readonly application: string | null;
}

/** The events of one `ops:legal`: one, or one a state where the field of the state lists several. */
function legalEvents(legal: XmlElement, around: Around): LegalEvent[] | string {
  const fields = fieldsOf(legal);
  const office = fields['L001EP'] ?? null;
  const first = (fields['L008EP'] ?? legal.attributes['code']?.trim()) || null;
  if (!office || !/^[A-Z]{2}$/.test(office) || !first) return 'a legal event without country and code';
  const described = folded(legal.attributes['desc'] ?? '') || null;
  const states = statesOf(office, first, described, fields);
  // `REG` passes on a code of a national register: the event is that one's.
  const register = states.length === 1 ? states[0] : null;
  const national = first === 'REG' && register ? fields['L502EP'] : null;
  const country = national && register ? register : office;
  const code = national ?? first;
  const printed = legal.attributes['infl']?.trim();
  const details: Record<string, string> = {};
  for (const [field, value] of Object.entries(fields)) if (!placed.has(field)) details[field] = value;
  if (national) Object.assign(details, { L001EP: office, L008EP: first });
  const event = {
    type: 'event',
    ...numbers(fields, around),
    kind: fields['L004EP'] ?? null,
    country,
    code,
    description: national ? null : described,
    date: recordDate(fields['L007EP']),
    effective: recordDate(fields['L525EP']),
    influence: printed === '+' || printed === '-' ? printed : null,
    details,
    official: recordDate(fields['L018EP']),
  } as const;
  return (states.length > 0 ? states : [null]).map((state) => ({
    ...event,
    state,
    class: eventClass(country, code, state, fields['L510EP'] ?? null),
  }));
}

/** All fields that are filled, those of the group `L500EP` among them. `0001-01-01` is a date that is not known. */
function fieldsOf(legal: XmlElement): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      if (!/^L\d{3}EP$/.test(child.name)) continue;
      if (child.children.length > 0) walk(child);
      else {
        const value = plain(child);
        if (value && value !== '0001-01-01')
          found[child.name] = found[child.name] ? `${found[child.name]}; ${value}` : value;
      }
    }
  };
  walk(legal);
  return found;
}

/** Document number by `L003EP`: of a filing (`F`), else of a publication. */
function numbers(fields: Readonly<Record<string, string>>, around: Around): Around {
  const office = fields['L001EP'] ?? '';
  const number = fields['L003EP'] ?? '';
  if (fields['L002EP'] === 'P')
    return { application: around.application, publication: epoPublication(office, number, fields['L004EP']) };
  return {
    application: epoApplication(office, number, fields['L004EP'] ?? null),
    publication: around.publication,
  };
}

/**
 * States in which the event takes effect: `L501EP`; the list of `L507EP` for a lapse of the old code 25; the state that begins
 * the description of codes of the EPO for one state (`BE: LAPSED`); the unitary patent (`UP`) for those about it alone.
 */
function statesOf(
  office: string,
  code: string,
  description: string | null,
  fields: Readonly<Record<string, string>>,
): string[] {
  const named = fields['L501EP'];
  if (named && /^[A-Z]{2}(?:[ ,;]+[A-Z]{2})*$/.test(named)) return [...new Set(named.split(/[ ,;]+/))];
  if (office !== 'EP') return [];
  const listed = code === '25' ? (fields['L507EP'] ?? '').match(/\b[A-Z]{2}\b/g) : null;
  if (listed) return [...new Set(listed)];
  const prefix = /^([A-Z]{2}): /.exec(description ?? '');
  if (prefix) return [String(prefix[1])];
  return /^U\d/.test(code) ? ['UP'] : [];
}

/** Events of a family member; each one that cannot be read goes to `bad` in words. */
export function memberEvents(
  member: XmlElement,
  around: Around,
  bad: (reason: string) => void,
): LegalEvent[] {
  return all(member, 'legal').flatMap((legal) => {
    const events = legalEvents(legal, around);
    if (typeof events !== 'string') return events;
    bad(events);
    return [];
  });
}
