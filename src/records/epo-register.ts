// A `reg:register-document` of the EP register: the file of one application, with the history of its parties and its rights.
import { registerEvents } from './epo-register-events.js';
import { statesOf } from './epo-exchange.js';
import { epoApplication, epoPublication } from './epo-numbers.js';
import { personName } from './epo-parties.js';
import { relations } from './epo-relations.js';
import { plain } from './epo-text.js';
import { recordDate } from './numbers.js';
import type { DocumentParty, DocumentPriority, LegalEvent, PatentDocument } from './rows.js';
import { all, at, type XmlElement } from './xml.js';

/** A row for each publication; what the register says of the file stands on the latest of them. `asked`: the publication that the answer is about. */
export function registerRows(
  element: XmlElement,
  asked: string | null,
  rows: (PatentDocument | LegalEvent)[],
  bad: (reason: string) => void,
): void {
  const bibliographic = at(element, 'bibliographic-data');
  const application = applicationOf(bibliographic);
  const publications = publicationsOf(bibliographic);
  const last = publications.at(-1);
  if (!last && !application.id && !asked)
    return bad('a register entry without application and publication number');
  const official = recordDate(element.attributes['date-produced']);
  const title = latest(all(bibliographic, 'invention-title')).find((one) => one.attributes['lang'] === 'en');
  for (const one of publications) {
    const whole = one === last;
    rows.push({
      type: 'document',
      id: `${one.publication}${one.kind ?? ''}`,
      publication: one.publication,
      country: 'EP',
      number: one.publication.slice(2),
      kind: one.kind,
      published: one.date,
      grant: one.kind ? one.kind.startsWith('B') : null,
      right: 'invention',
      reissue: false,
      application: application.id,
      applicationPrinted: null,
      filed: application.filed,
      title: plain(title),
      language: title ? 'en' : null,
      term: null,
      pct: application.pct || wo(bibliographic) ? pct(bibliographic, application) : null,
      parties: whole ? parties(bibliographic) : [],
      relations: relations(bibliographic, 'EP', application.id, application.filed),
      priorities: priorities(bibliographic),
      classes: [],
      families: [],
      states: whole ? statesOf(latest(all(bibliographic, 'designation-of-states'))[0] ?? null) : [],
      part: 'register',
      official,
      withdrawn: false,
    });
  }
  const around = { application: application.id, publication: last?.publication ?? asked, official };
  rows.push(...registerEvents(element, around));
}

interface Publication {
  readonly publication: string;
  readonly kind: string | null;
  readonly date: string | null;
}
/** Publications of the EPO, the earliest first. */
function publicationsOf(bibliographic: XmlElement | null): Publication[] {
  const found = all(bibliographic, 'publication-reference').flatMap((reference) => {
    const id = at(reference, 'document-id');
    const number = plain(at(id, 'doc-number'));
    const publication = plain(at(id, 'country')) === 'EP' && number ? epoPublication('EP', number) : null;
    return publication
      ? [{ publication, kind: plain(at(id, 'kind')), date: recordDate(plain(at(id, 'date'))) }]
      : [];
  });
  return found.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

interface Application {
  readonly id: string | null;
  readonly filed: string | null;
  readonly pct: string | null;
}
function applicationOf(bibliographic: XmlElement | null): Application {
  let [id, filed, international]: (string | null)[] = [null, null, null];
  for (const reference of all(bibliographic, 'application-reference')) {
    const document = at(reference, 'document-id');
    const [country, number] = [plain(at(document, 'country')), plain(at(document, 'doc-number'))];
    if (!country || !number) continue;
    const found = epoApplication(country, number, null);
    if (country === 'WO') international ??= found;
    else if (country === 'EP' && !id) [id, filed] = [found, recordDate(plain(at(document, 'date')))];
  }
  return { id: id ?? null, filed: filed ?? null, pct: international ?? null };
}

const wo = (bibliographic: XmlElement | null): XmlElement | null =>
  all(bibliographic, 'publication-reference')
    .map((reference) => at(reference, 'document-id'))
    .find((id) => plain(at(id, 'country')) === 'WO') ?? null;

function pct(bibliographic: XmlElement | null, application: Application): PatentDocument['pct'] {
  const id = wo(bibliographic);
  return {
    application: application.pct,
    filed: null,
    publication: id && epoPublication('WO', plain(at(id, 'doc-number')) ?? ''),
    published: id && recordDate(plain(at(id, 'date'))),
    entered: null,
  };
}

/** The elements of the latest change; the register keeps the earlier states beside them. */
function latest(elements: readonly XmlElement[]): XmlElement[] {
  const changed = (one: XmlElement) => one.attributes['change-date'] ?? '';
  const last = elements.map(changed).sort().at(-1);
  return elements.filter((one) => changed(one) === last);
}

/** Applicants, inventors and agents with the day since which the register has them so. */
function parties(bibliographic: XmlElement | null): DocumentParty[] {
  const found: DocumentParty[] = [];
  const parent = at(bibliographic, 'parties');
  for (const role of ['applicant', 'inventor', 'agent'] as const) {
    for (const group of all(parent, `${role}s`)) {
      const from = recordDate(group.attributes['change-date']);
      all(group, role).forEach((element, i) => {
        const book = at(element, 'addressbook');
        const name = plain(at(book, 'name'));
        if (!name) return;
        const person = role === 'inventor' ? personName(name) : { last: null, first: null };
        found.push({
          role,
          sequence: Number(element.attributes['sequence']) || i + 1,
          organisation: role === 'inventor' ? null : name,
          ...person,
          code: null,
          city: null,
          state: null,
          country: plain(at(book, 'address', 'country')),
          from,
        });
      });
    }
  }
  return found;
}

function priorities(bibliographic: XmlElement | null): DocumentPriority[] {
  const claims = latest(all(bibliographic, 'priority-claims')).flatMap((group) =>
    all(group, 'priority-claim'),
  );
  return claims.flatMap((claim, i) => {
    const [country, number] = [plain(at(claim, 'country')), plain(at(claim, 'doc-number'))];
    if (!country || !number) return [];
    const sequence = Number(claim.attributes['sequence']) || i + 1;
    return [{ sequence, country, number, kind: null, date: recordDate(plain(at(claim, 'date'))) }];
  });
}
