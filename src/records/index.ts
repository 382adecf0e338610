// Readers of outside formats, one file a format: bytes -> rows and rejects. Its only door.
// No reader throws because of its input: what cannot be read is a reject of the reading. `docs/formats` has a page a format.

// What is read: rows, and how a reader gives them.
export type * from './reader.js';
export type * from './rows.js';
export { type Parsed, parseChunk, readWith } from './reading.js';
export { guess, readerFor, readers } from './readers.js';

// US grants and applications, newest format first.
export { readUsApplications, readUsGrants, usRedBook } from './us-red-book.js';
export { readUsGrants25, usSgml25 } from './us-sgml-25.js';
export { readUsApplicationsPap, usPap } from './us-pap.js';
export { readGreenBook, usGreenBook } from './us-green-book.js';

// US assignments, and the sort of a conveyance from its words.
export { readUsAssignments } from './us-assignments.js';
export { readUsAssignmentXml, usAssignmentXml } from './us-assignment-xml.js';
export { readUsAssignmentCenter, usAssignmentCenter } from './us-assignment-center.js';
export {
  readUsAssignmentApi,
  readUsAssignmentApiXml,
  usAssignmentApi,
  usAssignmentApiXml,
} from './us-assignment-api.js';
export { readConveyance } from './conveyance.js';

// The EPO's databases.
export { epoDocdb, readDocdb } from './epo-docdb.js';
export { epoOps, readOps } from './epo-ops.js';
export { epoLegalCodes, readLegalCodes } from './epo-legal-codes.js';

// Tables of others: declarations to ETSI, PatentsView.
export { etsiIsld, readIsld } from './etsi-isld.js';
export { patentsView, readPatentsView } from './patentsview.js';

// A person's own table, under a mapping of its columns.
export { type Mapping, ownTable, readOwnTable, sampleOwnTable, type TableSample } from './own-table.js';
export { type Guess, type GuessedMapping, guessMapping } from './own-guess.js';

// Numbers and dates as offices print them, in one form each.
export * from './numbers.js';
