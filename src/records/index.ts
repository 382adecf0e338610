// Readers of outside formats, one file a format: bytes -> rows and rejects. Its only door.
export { epoDocdb, readDocdb } from './epo-docdb.js';
export { epoLegalCodes, readLegalCodes } from './epo-legal-codes.js';
export { epoOps, readOps } from './epo-ops.js';
export { etsiIsld, readIsld } from './etsi-isld.js';
export * from './numbers.js';
export { type Guess, type GuessedMapping, guessMapping } from './own-guess.js';
export { type Mapping, ownTable, readOwnTable, sampleOwnTable, type TableSample } from './own-table.js';
export { patentsView, readPatentsView } from './patentsview.js';
export type * from './reader.js';
export { type Parsed, parseChunk, readWith } from './reading.js';
export type * from './rows.js';
export { guess, readerFor, readers } from './readers.js';
export { readUsApplications, readUsGrants, usRedBook } from './us-red-book.js';
export { readConveyance } from './conveyance.js';
export {
  readUsAssignmentApi,
  readUsAssignmentApiXml,
  usAssignmentApi,
  usAssignmentApiXml,
} from './us-assignment-api.js';
export { readUsAssignmentCenter, usAssignmentCenter } from './us-assignment-center.js';
export { readUsAssignmentXml, usAssignmentXml } from './us-assignment-xml.js';
export { readUsAssignments } from './us-assignments.js';
export { readGreenBook, usGreenBook } from './us-green-book.js';
export { readUsApplicationsPap, usPap } from './us-pap.js';
export { readUsGrants25, usSgml25 } from './us-sgml-25.js';
