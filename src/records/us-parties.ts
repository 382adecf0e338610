// The parties of a US Red Book document: `parties` of v4.0 to v4.2, `us-parties` after, assignees, agents, examiners.
import type { DocumentParty } from './rows.js';
import { partyCode } from './us-codes.js';
import { all, at, textOf, type XmlElement } from './xml.js';

type Role = DocumentParty['role'];

/** All parties of a bibliographic part, each role counted from 1 in the order of the file. */
export function usParties(bibliography: XmlElement): DocumentParty[] {
  const found: DocumentParty[] = [];
  const counts = new Map<Role, number>();
  const add = (role: Role, element: XmlElement) => {
    const sequence = (counts.get(role) ?? 0) + 1;
    const read = party(role, sequence, element);
    if (!read) return;
    counts.set(role, sequence);
    found.push(read);
  };
  const parties = at(bibliography, 'us-parties') ?? at(bibliography, 'parties');
  const applicants = [
    ...all(at(parties, 'us-applicants'), 'us-applicant'),
    ...all(at(parties, 'applicants'), 'applicant'),
  ];
  const inventors = at(parties, 'inventors')?.children.filter(isInventor) ?? [];
  for (const applicant of applicants) add('applicant', applicant);
  // Before the AIA the inventors were the applicants and `parties` lists them only as such, but for those who could not
  // sign; `us-parties` lists every inventor as inventor.
  if (inventors.length === 0 || parties?.name === 'parties')
    for (const applicant of applicants)
      if (applicant.attributes['app-type'] === 'applicant-inventor') add('inventor', applicant);
  for (const inventor of inventors) add('inventor', inventor);
  for (const agent of all(at(parties, 'agents'), 'agent')) add('agent', agent);
  for (const assignee of all(at(bibliography, 'assignees'), 'assignee')) add('assignee', assignee);
  for (const examiner of at(bibliography, 'examiners')?.children ?? []) add('examiner', examiner);
  return found;
}

const isInventor = ({ name }: XmlElement): boolean => name === 'inventor' || name === 'deceased-inventor';

/** Null where no name is given. Some files have the names directly inside, without `addressbook`. */
function party(role: Role, sequence: number, element: XmlElement): DocumentParty | null {
  const book = at(element, 'addressbook') ?? element;
  const text = (name: string) => textOf(at(book, name));
  const organisation = text('orgname') ?? text('name');
  const last = joined(text('last-name'), text('suffix'));
  const first = joined(text('first-name'), text('middle-name'));
  if (!organisation && !last && !first) return null;
  const address = at(book, 'address');
  return {
    role,
    sequence,
    organisation,
    last,
    first,
    code: role === 'assignee' ? partyCode(textOf(at(book, 'role')) ?? textOf(at(element, 'role'))) : null,
    city: textOf(at(address, 'city')),
    state: textOf(at(address, 'state')),
    country: countryCode(textOf(at(address, 'country'))),
    from: null,
  };
}

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(' ') || null;

/** Agents stand with the country `unknown`. */
const countryCode = (printed: string | null): string | null =>
  printed && /^[A-Z]{2}$/i.test(printed) ? printed.toUpperCase() : null;
