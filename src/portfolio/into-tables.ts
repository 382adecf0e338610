// How rows of the readers fall into the tables.
import type {
  Assignment,
  Declaration,
  LegalCode,
  LegalEvent,
  OwnRow,
  PatentDocument,
  RecordRow,
} from '../records/index.js';
import type { Put } from './tables.js';

/** Gives a row of a reader to the tables: `put` gets the name of a table and its cells, in the order of `tables.ts` behind `origin`. */
export function intoTables(row: RecordRow, put: Put): void {
  if (row.type === 'document') document(row, put);
  else if (row.type === 'assignment') assignment(row, put);
  else if (row.type === 'event') event(row, put);
  else if (row.type === 'legal-code') legalCode(row, put);
  else if (row.type === 'declaration') declaration(row, put);
  else own(row, put);
}

function document(row: PatentDocument, put: Put): void {
  const { id, publication, official, term, pct } = row;
  put('documents', [
    id,
    publication,
    row.country,
    row.kind,
    row.published,
    row.grant,
    row.right,
    row.reissue,
    row.application,
    row.applicationPrinted,
    row.filed,
    row.title,
    row.language,
    term?.adjusted ?? null,
    term?.years ?? null,
    term?.disclaimer ?? null,
    term?.disclaimerText ?? null,
    term?.disclaimerDate ?? null,
    pct?.application ?? null,
    pct?.filed ?? null,
    pct?.publication ?? null,
    pct?.entered ?? null,
    row.part,
    row.withdrawn,
    official,
  ]);
  for (const one of row.parties) {
    const { role, sequence, organisation, last, first, code, city, state, country, from } = one;
    put('document_parties', [
      id,
      publication,
      role,
      sequence,
      organisation,
      last,
      first,
      code,
      city,
      state,
      country,
      from,
      official,
    ]);
  }
  for (const one of row.relations) {
    put('document_relations', [
      id,
      publication,
      one.kind,
      one.application,
      one.publication,
      one.date,
      one.status,
      official,
    ]);
  }
  for (const one of row.priorities) {
    put('document_priorities', [
      id,
      publication,
      one.sequence,
      one.country,
      one.number,
      one.kind,
      one.date,
      official,
    ]);
  }
  for (const one of row.classes) {
    put('document_classes', [id, publication, one.scheme, one.symbol, one.first, one.inventive, official]);
  }
  for (const one of row.families) put('document_families', [id, publication, one.scheme, one.id, official]);
  for (const one of row.states) put('document_states', [id, publication, one.country, one.as, official]);
}

function assignment(row: Assignment, put: Put): void {
  const { id, official, reading } = row;
  put('assignments', [
    id,
    row.reel,
    row.frame,
    row.recorded,
    row.updated,
    row.purged,
    row.pages,
    row.text,
    row.code,
    reading.class,
    reading.of,
    reading.nuncProTunc,
    reading.share === null ? null : String(reading.share),
    reading.because,
    reading.sure,
    JSON.stringify(row.refersTo),
    row.correspondent,
    official,
  ]);
  const parties = [
    ...row.assignors.map((one, i) => ['assignor', i + 1, one] as const),
    ...row.assignees.map((one, i) => ['assignee', i + 1, one] as const),
  ];
  for (const [role, sequence, one] of parties) {
    const { name, executed, acknowledged, city, state, country } = one;
    put('assignment_parties', [
      id,
      role,
      sequence,
      name,
      executed,
      acknowledged,
      city,
      state,
      country,
      official,
    ]);
  }
  for (const one of row.properties) {
    const {
      sequence,
      application,
      publication,
      patent,
      pct,
      hague,
      filed,
      published,
      issued,
      title,
      inventors,
    } = one;
    put('assignment_properties', [
      id,
      sequence,
      application,
      publication,
      patent,
      pct,
      hague,
      filed,
      published,
      issued,
      title,
      inventors,
      official,
    ]);
  }
}

function event(row: LegalEvent, put: Put): void {
  const { publication, application, kind, country, code, description, date: day, effective, state } = row;
  const details = JSON.stringify(row.details);
  put('legal_events', [
    publication,
    application,
    kind,
    country,
    code,
    description,
    day,
    effective,
    state,
    row.class,
    row.influence,
    details,
    row.official,
  ]);
}

function legalCode(row: LegalCode, put: Put): void {
  const { country, code, influence, category, categoryName, description, original, official } = row;
  put('legal_codes', [
    country,
    code,
    influence,
    category,
    categoryName,
    description,
    original,
    row.class,
    official,
  ]);
}

function declaration(row: Declaration, put: Put): void {
  put('declarations', [
    row.body,
    row.reference,
    row.declaration,
    row.declarant,
    row.signed,
    row.reflected,
    row.dipg,
    row.patf,
    row.publication,
    JSON.stringify(row.publications),
    row.application,
    row.applicationId,
    row.country,
    row.countryPrinted,
    row.filed,
    row.title,
    JSON.stringify(row.priorities),
    row.basis,
    row.standard,
    row.deliverable,
    row.version,
    row.project,
    row.section,
    row.essentialToStandard,
    row.essentialToProject,
    row.willing,
    row.reciprocal,
    row.generations.join(' ') || null,
    row.official,
  ]);
}

function own(row: OwnRow, put: Put): void {
  put('own_rows', [row.id, JSON.stringify(row.cells), row.official]);
}
