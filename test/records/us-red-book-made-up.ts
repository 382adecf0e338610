// Made-up Red Book documents for the tests: bibliographic part from named pieces, short description and claim around it.

export interface Made {
  readonly application?: boolean;
  readonly version?: string;
  readonly number?: string;
  readonly kind?: string | null;
  readonly date?: string;
  readonly type?: string;
  readonly filing?: string;
  readonly series?: string;
  /** More elements of the bibliographic part. */
  readonly more?: string;
  readonly title?: string;
  readonly prolog?: string;
  readonly text?: string;
}

export const documentId = (country: string, number: string, kind?: string | null, date?: string): string =>
  `<document-id><country>${country}</country><doc-number>${number}</doc-number>${
    kind ? `<kind>${kind}</kind>` : ''
  }${date ? `<date>${date}</date>` : ''}</document-id>`;

export function made(parts: Made = {}): string {
  const { application = false, version = 'v4.5 2014-04-03', text = 'Some words.' } = parts;
  const root = application ? 'us-patent-application' : 'us-patent-grant';
  const part = application ? 'us-bibliographic-data-application' : 'us-bibliographic-data-grant';
  const number = parts.number ?? (application ? '20190012345' : '09876543');
  const kind = parts.kind === undefined ? (application ? 'A1' : 'B2') : parts.kind;
  const prolog =
    parts.prolog ??
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} SYSTEM "${root}-made-up.dtd" [ ]>\n`;
  return (
    `${prolog}<${root} lang="EN" dtd-version="${version}" file="made.XML" status="PRODUCTION" id="${root}" country="US" date-produced="20180102" date-publ="20180116">\n` +
    `<${part}>\n<publication-reference>${documentId('US', number, kind, parts.date ?? '20180116')}</publication-reference>\n` +
    `<application-reference appl-type="${parts.type ?? 'utility'}">${documentId('US', parts.filing ?? '15123456', null, '20160304')}</application-reference>\n` +
    `<us-application-series-code>${parts.series ?? '15'}</us-application-series-code>\n` +
    `<invention-title id="t1">${parts.title ?? 'Made-up device'}</invention-title>\n${parts.more ?? ''}</${part}>\n` +
    `<abstract id="abstract"><p>${text}</p></abstract><description><p>${text}</p></description>` +
    `<claims><claim><claim-text>${text}</claim-text></claim></claims>\n</${root}>\n`
  );
}

export const relation = (name: string, parent: string, child = '15123456'): string =>
  `<${name}><relation><parent-doc>${parent}</parent-doc><child-doc>${documentId('US', child)}</child-doc></relation></${name}>`;
export const person = (last: string, first: string, more = ''): string =>
  `<addressbook><last-name>${last}</last-name><first-name>${first}</first-name>${more}</addressbook>`;
export const company = (name: string, more = ''): string =>
  `<addressbook><orgname>${name}</orgname>${more}</addressbook>`;
export const address = (city: string, country: string, state = ''): string =>
  `<address><city>${city}</city>${state ? `<state>${state}</state>` : ''}<country>${country}</country></address>`;
