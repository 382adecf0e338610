// What a register entry says has happened: status, lapses, opposition, dossier events, procedural steps, unitary effect.
import { plain } from './epo-text.js';
import { mappedCodes, statusClass, type EventClass } from './legal-codes.js';
import { recordDate } from './numbers.js';
import type { LegalEvent } from './rows.js';
import { all, at, textOf, type XmlElement } from './xml.js';

interface Around {
  readonly application: string | null;
  readonly publication: string | null;
  readonly official: string | null;
}
interface Found {
  readonly code: string;
  readonly description: string | null;
  readonly date: string | null;
  readonly effective?: string | null;
  readonly state?: string | null;
  readonly class: EventClass;
  readonly details?: Readonly<Record<string, string>>;
}

/** Their codes begin with `REG`, so that they are no codes of INPADOC. */
export function registerEvents(element: XmlElement, around: Around): LegalEvent[] {
  const bibliographic = at(element, 'bibliographic-data');
  const unitary = at(element, 'unitary-patent');
  const found = [
    ...statuses(at(element, 'ep-patent-statuses'), 'ep-patent-status', null),
    ...statuses(at(unitary, 'unitary-patent-statuses'), 'unitary-patent-status', 'UP'),
    ...ends(bibliographic),
    ...lapses(all(bibliographic, 'term-of-grant')),
    ...opposition(at(bibliographic, 'opposition-data')),
    ...dossierEvents(inside(element, 'events-data', 'dossier-event'), null),
    ...dossierEvents(inside(unitary, 'events-data', 'dossier-event'), 'UP'),
    ...steps(inside(element, 'procedural-data', 'procedural-step'), null),
    ...steps(inside(unitary, 'procedural-data', 'procedural-step'), 'UP'),
  ];
  return found.map((one) => ({
    type: 'event',
    publication: around.publication,
    application: around.application,
    kind: null,
    country: 'EP',
    code: `REG ${one.code}`,
    description: one.description,
    date: one.date,
    effective: one.effective ?? null,
    state: one.state ?? null,
    class: one.class,
    influence: null,
    details: one.details ?? {},
    official: around.official,
  }));
}

/** The register wraps each dossier event in an `events-data` of its own. */
const inside = (element: XmlElement | null, group: string, name: string): XmlElement[] =>
  all(element, group).flatMap((one) => all(one, name));

function statuses(group: XmlElement | null, name: string, state: string | null): Found[] {
  return all(group, name).flatMap((status) => {
    const description = plain(status);
    const number = status.attributes['status-code']?.trim() ?? '';
    // Results of a search have an empty one.
    if (!description && !number) return [];
    return [
      {
        code: `${name} ${number}`.trim(),
        description,
        date: recordDate(status.attributes['change-date']),
        state,
        class: (description ? statusClass(description) : null) ?? 'other',
      },
    ];
  });
}

const endings: Readonly<Record<string, EventClass>> = {
  'date-application-deemed-withdrawn': 'withdrawal',
  'date-application-withdrawn-by-applicant': 'withdrawal',
  'date-application-refused': 'refusal',
};
function ends(bibliographic: XmlElement | null): Found[] {
  return (bibliographic?.children ?? []).flatMap((element) => {
    const found = endings[element.name];
    if (!found) return [];
    const effective = recordDate(plain(at(element, 'date')));
    return [{ code: element.name, description: null, date: null, effective, class: found }];
  });
}

/**
 * `term-of-grant` is the list of lapsed states as it stood from each change on: the latest counts, so that a lapse that was
 * taken back is none; the day of the entry is the first list that has the state with that day.
 */
function lapses(lists: readonly XmlElement[]): Found[] {
  const changed = (list: XmlElement) => recordDate(list.attributes['change-date']);
  const sorted = [...lists].sort((a, b) => (changed(a) ?? '').localeCompare(changed(b) ?? ''));
  const first = new Map<string, string | null>();
  const key = (lapse: XmlElement) => `${plain(at(lapse, 'country'))} ${plain(at(lapse, 'date'))}`;
  for (const list of sorted)
    for (const lapse of all(list, 'lapsed-in-country'))
      if (!first.has(key(lapse))) first.set(key(lapse), changed(list));
  return all(sorted.at(-1), 'lapsed-in-country').flatMap((lapse) => {
    const state = plain(at(lapse, 'country'));
    if (!state || !/^[A-Z]{2}$/.test(state)) return [];
    return [
      {
        code: 'lapsed-in-country',
        description: null,
        date: first.get(key(lapse)) ?? null,
        effective: recordDate(plain(at(lapse, 'date'))),
        state,
        class: 'lapse' as const,
      },
    ];
  });
}

/** Only what the names of the elements say for certain: that none was filed, or that there are opponents. */
function opposition(data: XmlElement | null): Found[] {
  const date = recordDate(data?.attributes['change-date']);
  const none = all(data, 'opposition-not-filed').map((element) => ({
    code: element.name,
    description: null,
    date,
    effective: recordDate(plain(at(element, 'date'))),
    class: 'no-opposition' as const,
  }));
  const opponents = all(data, 'opponent').map((element) => ({
    code: element.name,
    description: null,
    date,
    class: 'opposition' as const,
    details: { opponent: plain(at(element, 'addressbook', 'name')) ?? plain(at(element, 'name')) ?? '' },
  }));
  return [...none, ...opponents];
}

/** Codes of the register's own (`0009261`, `EPIDOSNIGR1`) stay `other`; those that are INPADOC's too (`U07`, `P01`) have its class. */
function dossierEvents(events: readonly XmlElement[], state: string | null): Found[] {
  return events.flatMap((event) => {
    const code = plain(at(event, 'event-code'));
    if (!code) return [];
    const texts = all(event, 'event-text');
    const description = texts.find((one) => one.attributes['event-text-type'] === 'DESCRIPTION') ?? texts[0];
    const details: Record<string, string> = {};
    for (const one of texts) {
      const text = plain(one);
      if (one !== description && text) details[one.attributes['event-text-type'] ?? 'text'] = text;
    }
    const deleted = /^(?:delet|cancel)/i.test(event.attributes['event-type'] ?? '');
    return [
      {
        code,
        description: plain(description),
        date:
          recordDate(plain(at(event, 'gazette-reference', 'date'))) ??
          recordDate(plain(at(event, 'event-date', 'date'))),
        effective: recordDate(plain(at(event, 'event-date', 'date'))),
        state: state ?? (/^U\d/.test(code) ? 'UP' : null),
        class: deleted
          ? 'correction'
          : /^[UP]\d\w$/.test(code)
            ? (mappedCodes.get(`EP ${code}`) ?? 'other')
            : 'other',
        details,
      },
    ];
  });
}

/** Steps of procedure, one row for each with its dates and texts; none ends or begins a right by itself, fees are paid. */
function steps(found: readonly XmlElement[], state: string | null): Found[] {
  return found.flatMap((step) => {
    const code = plain(at(step, 'procedural-step-code'));
    if (!code) return [];
    const details: Record<string, string> = {};
    let description: string | null = null;
    for (const one of all(step, 'procedural-step-text')) {
      const type = one.attributes['step-text-type'] ?? 'text';
      if (type === 'STEP_DESCRIPTION') description ??= plain(one);
      else details[type] = textOf(one) ?? '';
    }
    for (const one of all(step, 'procedural-step-date'))
      details[one.attributes['step-date-type'] ?? 'date'] = recordDate(plain(at(one, 'date'))) ?? '';
    const result = plain(at(step, 'procedural-step-result'));
    if (result) details['result'] = result;
    const paid = code === 'RFEE' && details['DATE_OF_PAYMENT'];
    const date = recordDate(plain(at(step, 'procedural-step-date', 'date')));
    return [{ code, description, date, state, class: paid ? ('fee-paid' as const) : 'other', details }];
  });
}
