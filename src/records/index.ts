// Readers of outside formats, one file a format: bytes -> rows and rejects. Its only door.
export { epoDocdb, readDocdb } from './epo-docdb.js';
export { epoLegalCodes, readLegalCodes } from './epo-legal-codes.js';
export { epoOps, readOps } from './epo-ops.js';
export * from './numbers.js';
export type * from './reader.js';
export { type Parsed, parseChunk, readWith } from './reading.js';
export type * from './rows.js';
